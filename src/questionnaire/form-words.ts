/** How a section speaks in one form: each item's words, with those that the form has of its own laid over them. The one reading of both. */
import type { ItemWords, OwnWords, SectionWords } from './schema';

export interface WordsInForm {
  section: SectionWords['section'];
  /** By item id. */
  items: Readonly<Record<string, ItemWords>>;
}

/** Under what key a form keeps its own words of an item. */
export const ownWordsKey = (item: string, form: string): string => `${item}@${form}`;

/** @param words of a section, checked */
export function wordsInForm({ section, items }: SectionWords, form: string): WordsInForm {
  const general = Object.entries(items).filter(([key]) => !key.includes('@'));
  // Only a form's own words may be partial; the schema sees to that.
  return {
    section,
    items: Object.fromEntries(general.map(([id, words]) => [id, overlaid(words as ItemWords, items[ownWordsKey(id, form)])])),
  };
}

function overlaid(words: ItemWords, own: OwnWords | undefined): ItemWords {
  if (!own) return words;
  const { points, options, ...rest } = own;
  return {
    ...words,
    ...rest,
    ...(words.points && { points: { ...words.points, ...points } }),
    ...(words.options && { options: { ...words.options, ...options } }),
  };
}
