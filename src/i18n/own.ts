import type { InterfaceLanguage } from './locale';
import type { OwnWords } from './own.he';

/** Words for questionnaires of one's own; apart from the other dictionaries, since hardly anyone needs them at first. */
export async function loadOwnWords(language: InterfaceLanguage): Promise<OwnWords> {
  return language === 'he' ? (await import('./own.he')).he : (await import('./own.en')).en;
}
