/** The terms of a portfolio, loaded alone for their language. */
import type { TermWords } from './portfolio-terms.he';

/** English where the interface does not speak the language. */
export async function loadTerms(language: string): Promise<TermWords> {
  return language === 'he' ? (await import('./portfolio-terms.he')).he : (await import('./portfolio-terms.en')).en;
}
