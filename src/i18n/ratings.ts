/** Words of the page of ratings and candidates, loaded alone for their language. */
import type { InterfaceLanguage } from './locale';
import type { RatingsWords } from './ratings.he';

export async function loadRatingsWords(language: InterfaceLanguage): Promise<RatingsWords> {
  return language === 'he' ? (await import('./ratings.he')).he : (await import('./ratings.en')).en;
}
