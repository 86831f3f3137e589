/** The vectors of the method (section M9), and verdicts on what has no scale of five. */
import { describe, expect, test } from 'vitest';
import { agreementOf, measuresOf } from '../../src/group/agreement';
import { addHands, countAnswer, emptyDistribution, type Distribution } from '../../src/group/distribution';
import type { AnswerValue } from '../../src/questionnaire/answers';
import type { Item } from '../../src/questionnaire/schema';

const scaleOf = (counts: readonly number[], unknown = 0): Distribution => ({
  item: 'x',
  kind: 'scale',
  counts: Object.fromEntries(counts.map((count, index) => [String(index + 1), count])),
  known: counts.reduce((sum, count) => sum + count, 0),
  unknown,
  notApplicable: 0,
});
const itemOf = (kind: 'choice' | 'multi' | 'ranking', options: string[]) => ({ kind, id: 'x', options }) as unknown as Item;
function distributionOf(item: Item, values: readonly AnswerValue[]): Distribution {
  const distribution = emptyDistribution(item);
  for (const value of values) countAnswer(distribution, { value });
  return distribution;
}
const times = <T>(count: number, value: T): T[] => Array<T>(count).fill(value);

describe('a scale of five', () => {
  test.each([
    [[0, 0, 0, 0, 8], 1, 5, 0, 'agreed'],
    [[0, 0, 1, 5, 2], 0.75, 4, 0.25, 'agreed'],
    [[0, 1, 0, 4, 0], 0.67, 4, 0, 'agreed'],
    [[0, 2, 2, 3, 1], 0.44, 3.5, 1.25, 'discuss'],
    [[1, 1, 0, 3, 3], 0.31, 4, 1.5, 'discuss'],
    [[0, 4, 0, 4, 0], 0.17, 3, 2, 'split'],
    [[2, 2, 2, 2, 2], 0, 3, 2, 'split'],
    [[3, 0, 0, 1, 4], -0.48, 4.5, 4, 'split'],
    [[4, 0, 0, 0, 4], -1, 3, 4, 'split'],
  ] as const)('%j has A %d, median %d, interquartile range %d: %s', (counts, agreement, median, iqr, verdict) => {
    const measures = measuresOf(scaleOf(counts));
    expect(Number(measures.agreement!.toFixed(2))).toBe(agreement);
    expect(measures).toMatchObject({ median, iqr });
    expect(agreementOf(scaleOf(counts))).toBe(verdict);
  });

  test('is split by its interquartile range alone, and by A alone', () => {
    expect(measuresOf(scaleOf([0, 3, 3, 3, 0]))).toMatchObject({ iqr: 2, agreement: 0.5 });
    expect(agreementOf(scaleOf([0, 3, 3, 3, 0]))).toBe('split');
    const apart = scaleOf([3, 0, 0, 0, 10]);
    expect(measuresOf(apart).iqr).toBe(0);
    expect(measuresOf(apart).agreement).toBeLessThan(0.2);
    expect(agreementOf(apart)).toBe('split');
  });

  test('has a median and nothing else below five answers', () => {
    const few = scaleOf([0, 0, 0, 4, 0]);
    expect(measuresOf(few)).toMatchObject({ median: 4, iqr: null, agreement: null, lowerQuartile: null, upperQuartile: null });
    expect(agreementOf(few)).toBe('too-few');
    expect(agreementOf(scaleOf([0, 0, 0, 5, 0]))).toBe('agreed');
  });

  test('is undetermined from a third of don’t-knows on', () => {
    expect(agreementOf(scaleOf([0, 0, 0, 0, 8], 4))).toBe('undetermined');
    expect(agreementOf(scaleOf([0, 0, 0, 0, 8], 3))).toBe('agreed');
    expect(agreementOf(scaleOf([0, 0, 0, 0, 3], 3))).toBe('undetermined');
    expect(agreementOf(scaleOf([0, 0, 0, 0, 4], 1))).toBe('too-few');
  });

  test('nobody has answered has no measures', () => {
    expect(measuresOf(scaleOf([0, 0, 0, 0, 0]))).toMatchObject({ median: null, iqr: null, agreement: null, dontKnow: 0 });
    expect(agreementOf(scaleOf([0, 0, 0, 0, 0]))).toBe('too-few');
    expect(agreementOf(scaleOf([0, 0, 0, 0, 0], 6))).toBe('undetermined');
  });
});

test('other numbers of points stretch the cuts of the interquartile range', () => {
  // Of nine points a range of 2 is agreed, and one of 4 is split.
  expect(measuresOf(scaleOf([0, 0, 4, 1, 4, 0, 0, 0, 0]))).toMatchObject({ iqr: 2 });
  expect(agreementOf(scaleOf([0, 0, 4, 1, 4, 0, 0, 0, 0]))).toBe('agreed');
  expect(agreementOf(scaleOf([0, 4, 0, 1, 0, 4, 0, 0, 0]))).toBe('split');
  // Of three points a range of 1 is split, as one of 2 is of five.
  expect(agreementOf(scaleOf([0, 4, 4]))).toBe('split');
  expect(agreementOf(scaleOf([0, 1, 9]))).toBe('agreed');
});

describe('a choice', () => {
  const item = itemOf('choice', ['a', 'b', 'c']);
  test.each([
    [15, 5, 'agreed'],
    [14, 6, 'discuss'],
    [12, 8, 'discuss'],
    [11, 9, 'split'],
  ])('of which the largest answer has %d and another %d is %s', (most, other, verdict) => {
    expect(agreementOf(distributionOf(item, [...times(most, 'a'), ...times(other, 'c')]))).toBe(verdict);
  });
});

test('where several may be chosen, the option that divides the room most decides', () => {
  const item = itemOf('multi', ['a', 'b', 'c']);
  const one = distributionOf(item, [...times(5, ['a', 'b']), ...times(5, ['a'])]);
  expect(measuresOf(one).largest).toBe(0.5);
  expect(agreementOf(one)).toBe('split');
  expect(agreementOf(distributionOf(item, [...times(8, ['a']), ...times(2, ['a', 'b'])]))).toBe('agreed');
  expect(agreementOf(distributionOf(item, times(6, [])))).toBe('agreed');
});

describe('a ranking', () => {
  const item = itemOf('ranking', ['a', 'b', 'c', 'd']);
  test('that all give alike is agreed, and one whose order is any is split', () => {
    const same = distributionOf(item, times(6, ['a', 'b', 'c', 'd']));
    expect(measuresOf(same)).toMatchObject({ w: 1, largest: 1 });
    expect(agreementOf(same)).toBe('agreed');
    const opposed = distributionOf(item, [...times(3, ['a', 'b', 'c', 'd']), ...times(3, ['d', 'c', 'b', 'a'])]);
    expect(measuresOf(opposed).w).toBe(0);
    expect(agreementOf(opposed)).toBe('split');
  });

  test('is not agreed while its first place is not', () => {
    const divided = distributionOf(item, [...times(3, ['a', 'b', 'c', 'd']), ...times(3, ['b', 'a', 'c', 'd'])]);
    expect(measuresOf(divided).w).toBeGreaterThan(0.7);
    expect(agreementOf(divided)).toBe('discuss');
  });

  test('of hands tells the first place only', () => {
    const hands = emptyDistribution(item);
    addHands(hands, { a: 8, b: 2 });
    expect(measuresOf(hands)).toMatchObject({ w: null, largest: 0.8 });
    expect(agreementOf(hands)).toBe('agreed');
  });

  test('that is empty says nothing', () => {
    expect(distributionOf(item, times(9, [])).known).toBe(0);
  });
});

test('hands add to what people answered by themselves', () => {
  const distribution = distributionOf(itemOf('choice', ['a', 'b']), ['a', 'b']);
  addHands(distribution, { a: 5, unknown: 2, 'not-applicable': 1, ['__proto__']: 4 });
  addHands(distribution, { b: 1 });
  expect(distribution).toMatchObject({ counts: { a: 6, b: 2 }, known: 8, unknown: 2, notApplicable: 1 });
  const several = emptyDistribution(itemOf('multi', ['a', 'b']));
  addHands(several, { a: 6, b: 4 });
  expect(several.known).toBe(6);
  addHands(several, { a: 1, all: 5 });
  expect(several.known).toBe(11);
});

test('one who ranked does not speak for a room that raised hands', () => {
  const item = itemOf('ranking', ['a', 'b', 'c', 'd']);
  const distribution = distributionOf(item, [['d', 'c', 'b', 'a']]);
  addHands(distribution, { a: 4, b: 4 });
  expect(measuresOf(distribution).w).toBeNull();
  expect(agreementOf(distribution)).toBe('split');
});
