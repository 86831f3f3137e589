import type { ExampleWords } from './examples.he';
import type { InterfaceLanguage } from './locale';

/** Words around the examples; apart from the other dictionaries, since the first page comes before them. */
export async function loadExampleWords(language: InterfaceLanguage): Promise<ExampleWords> {
  return language === 'he' ? (await import('./examples.he')).he : (await import('./examples.en')).en;
}
