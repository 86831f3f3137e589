/** Whether an answer is one that its item can have. */
import type { Answer, AnswerValue } from './answers';
import type { Item } from './schema';

/** The longest text, note or source, in UTF-16 units as `maxlength` counts them. */
export const TEXT_LIMIT = 5000;

export interface AnswerFault {
  field: keyof Answer;
  /** What the item takes there, in technical words. */
  expected: string;
}

/**
 * The first thing that is wrong with an answer to this item, or undefined. Of `value`, `unknown` and `notApplicable` at most one may be set;
 * an answer with none of them (a note alone) is valid and counts as not answered.
 */
export function answerFault(item: Item, answer: Answer): AnswerFault | undefined {
  const { value, unknown, notApplicable, note, source } = answer;
  if ([value, unknown, notApplicable].filter((part) => part !== undefined).length > 1) {
    return { field: value === undefined ? 'unknown' : 'value', expected: 'one of value, unknown and notApplicable' };
  }
  const expected = value === undefined ? undefined : valueFault(item, value);
  if (expected) return { field: 'value', expected };
  if (unknown && (item.kind === 'text' || item.kind === 'ranking'))
    return { field: 'unknown', expected: `no "unknown" on a ${item.kind} item` };
  if (notApplicable && !item.notApplicable) return { field: 'notApplicable', expected: 'an item that may be not applicable' };
  if (note !== undefined && note.length > TEXT_LIMIT) return { field: 'note', expected: `at most ${TEXT_LIMIT} characters` };
  if (source !== undefined && source.length > TEXT_LIMIT) return { field: 'source', expected: `at most ${TEXT_LIMIT} characters` };
  return undefined;
}

function valueFault(item: Item, value: AnswerValue): string | undefined {
  switch (item.kind) {
    case 'scale':
      return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5 ? undefined : 'a whole number from 1 to 5';
    case 'choice':
      return typeof value === 'string' && item.options.includes(value) ? undefined : `one of ${item.options.join(', ')}`;
    case 'multi':
    case 'ranking':
      return Array.isArray(value) && new Set(value).size === value.length && value.every((option) => item.options.includes(option))
        ? undefined
        : `a list, without repetition, of ${item.options.join(', ')}`;
    case 'text':
      return typeof value === 'string' && value.length <= TEXT_LIMIT ? undefined : `a text of at most ${TEXT_LIMIT} characters`;
  }
}
