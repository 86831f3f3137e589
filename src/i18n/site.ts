import type { InterfaceLanguage } from './locale';
import type { SiteWords } from './site.he';

/** Words about the site that Shidra is on; apart from the other dictionaries, since they can wait. */
export async function loadSiteWords(language: InterfaceLanguage): Promise<SiteWords> {
  return language === 'he' ? (await import('./site.he')).he : (await import('./site.en')).en;
}
