/** An answer as it is read out, on the screen and in the report. */
import type { Answer } from './answers';
import type { Item, ItemWords } from './schema';

/** What is said where there is no value to say. */
export interface AnswerPhrases {
  dontKnow: string;
  notApplicable: string;
  notAnswered: string;
  /** For an empty list. */
  none: string;
}

/**
 * What was answered, in the words of the scale or of the options; a text in the person's own.
 * @param words of the item; where they lack a point or an option, its id stands for it
 */
export function answerWords(
  item: Item | undefined,
  words: ItemWords | undefined,
  answer: Answer | undefined,
  phrases: AnswerPhrases,
): string {
  if (answer?.unknown) return phrases.dontKnow;
  if (answer?.notApplicable) return phrases.notApplicable;
  const value = answer?.value;
  if (value === undefined) return phrases.notAnswered;
  const option = (id: string) => words?.options?.[id] ?? id;
  if (Array.isArray(value)) return value.length === 0 ? phrases.none : value.map(option).join('; ');
  if (item?.kind === 'scale') return words?.points?.[String(value) as '1'] ?? String(value);
  return option(String(value));
}
