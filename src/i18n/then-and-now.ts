/** Words of an initiative then and now, loaded alone for their language. */
import type { ThenAndNowWords } from './then-and-now.he';

/** @param language of a questionnaire; English stands in for those that the interface does not speak */
export async function loadThenAndNowWords(language: string): Promise<ThenAndNowWords> {
  return language === 'he' ? (await import('./then-and-now.he')).he : (await import('./then-and-now.en')).en;
}
