/** One item's answer as a figure: what it says, "don't know", "not applicable" or nothing. Notes and words are no part of it. */
import type { Answer, AnswerValue } from '../questionnaire/answers';
import type { Item } from '../questionnaire/schema';

/** Figures below the first value. */
const ABSENT = 0n;
const UNKNOWN = 1n;
const NOT_APPLICABLE = 2n;
const FIRST_VALUE = 3n;

/** How many answers an item can have, "don't know", "not applicable" and none among them; 1 for a text, which has no figure. */
export const answerRadix = (item: Item): bigint => (item.kind === 'text' ? 1n : FIRST_VALUE + valueCount(item));

/** @param answer a valid one (see `answerFault`) */
export function answerFigure(item: Item, answer: Answer | undefined): bigint {
  if (item.kind === 'text' || answer === undefined) return ABSENT;
  if (answer.unknown) return UNKNOWN;
  if (answer.notApplicable) return NOT_APPLICABLE;
  return answer.value === undefined ? ABSENT : FIRST_VALUE + valueFigure(item, answer.value);
}

/** @returns the answer of a figure below the item's radix; undefined for none */
export function answerOfFigure(item: Item, figure: bigint): Answer | undefined {
  if (figure === ABSENT) return undefined;
  if (figure === UNKNOWN) return { unknown: true };
  if (figure === NOT_APPLICABLE) return { notApplicable: true };
  return { value: valueOfFigure(item, figure - FIRST_VALUE) };
}

function valueCount(item: Item): bigint {
  switch (item.kind) {
    case 'scale':
      return 5n;
    case 'choice':
      return BigInt(item.options.length);
    case 'multi':
      return 1n << BigInt(item.options.length);
    case 'ranking':
      return partialOrders(item.options.length);
    case 'text':
      return 0n;
  }
}

function valueFigure(item: Item, value: AnswerValue): bigint {
  if (item.kind === 'scale') return BigInt(Number(value) - 1);
  if (!('options' in item)) return 0n;
  if (!Array.isArray(value)) return BigInt(item.options.indexOf(String(value)));
  if (item.kind === 'multi') return value.reduce((sum, option) => sum | (1n << BigInt(item.options.indexOf(option))), 0n);
  return orderFigure(item.options, value);
}

function valueOfFigure(item: Item, figure: bigint): AnswerValue {
  if (item.kind === 'scale') return Number(figure) + 1;
  if (!('options' in item)) return '';
  if (item.kind === 'choice') return item.options[Number(figure)]!;
  if (item.kind === 'multi') return item.options.filter((_, index) => (figure >> BigInt(index)) & 1n);
  return orderOfFigure(item.options, figure);
}

/** How many orders there are of all or some of n things, none of them included: 1 + n × the same of n − 1. */
const partialOrders = (n: number): bigint => (n === 0 ? 1n : 1n + BigInt(n) * partialOrders(n - 1));

/** 0 where the order ends here, else which of those left comes next and how it goes on. */
function orderFigure(left: readonly string[], order: readonly string[]): bigint {
  const [next, ...rest] = order;
  if (next === undefined) return 0n;
  const place = left.indexOf(next);
  return 1n + BigInt(place) * partialOrders(left.length - 1) + orderFigure(left.toSpliced(place, 1), rest);
}

function orderOfFigure(left: readonly string[], figure: bigint): string[] {
  if (figure === 0n) return [];
  const each = partialOrders(left.length - 1);
  const place = Number((figure - 1n) / each);
  return [left[place]!, ...orderOfFigure(left.toSpliced(place, 1), (figure - 1n) % each)];
}
