/**
 * Files of an earlier version of a questionnaire, under the ids of this one. An id is never used again for something else, so an old one alone
 * says what is meant, whichever version it came from.
 */
import type { AnswerValue } from './answers';
import type { Questionnaire } from './schema';

type Renamed = Pick<Questionnaire, 'renamed'>;

/** The id that an item has now. */
export const itemNow = ({ renamed }: Renamed, id: string): string => now(renamed?.items, id);

/** A value with the ids that the options of its item have now. @param item its id of now */
export function valueNow({ renamed }: Renamed, item: string, value: AnswerValue): AnswerValue {
  const options = renamed?.options;
  const own = options && Object.hasOwn(options, item) ? options[item] : undefined;
  if (typeof value === 'string') return now(own, value);
  return Array.isArray(value) ? value.map((option) => now(own, option)) : value;
}

const now = (renamed: Readonly<Record<string, string>> | undefined, id: string): string =>
  renamed && Object.hasOwn(renamed, id) ? renamed[id]! : id;
