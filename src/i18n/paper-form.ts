/** Words of the blank form on paper, its tally sheet and the choice between them, loaded alone for their language. */
import type { PaperWords } from './paper-form.he';

/** @param language of a questionnaire; English stands in for those that the interface does not speak */
export async function loadPaperWords(language: string): Promise<PaperWords> {
  return language === 'he' ? (await import('./paper-form.he')).he : (await import('./paper-form.en')).en;
}
