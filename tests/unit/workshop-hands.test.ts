/** A show of hands as it is typed: sound counts are kept, each other one is named at its place. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeWorkshops } from '../../src/group/merge';
import { parseWorkshop } from '../../src/group/parse-workshop';
import { roomOf } from '../../src/group/room';
import { closeVote, serialiseWorkshop } from '../../src/group/workshop';
import type { Item } from '../../src/questionnaire/schema';
import { handCounts, handValues, wholeNumber, withHands } from '../../src/screens/workshop/hands';
import { items, questionnaire } from '../fixtures/questionnaires';
import { emptyWorkshop, voted } from '../fixtures/workshop';

const now = new Date('2026-03-01T12:00:00Z');
const scale = items.get('problem-copy')!;
const ofKind = (kind: Item['kind']): Item => voted.find((item) => item.kind === kind)!;

describe('what is typed', () => {
  test.each(['-1', '2.5', '1e3', 'five', '٣', '1 2', '100001', '9'.repeat(30)])(
    'as “%s” is no number of hands, and leaves the others standing',
    (text) => {
      expect(handCounts(scale, { 1: '3', 2: text, 5: '4' }, undefined)).toEqual({ counts: { 1: 3, 5: 4 }, faults: { 2: 'number' } });
    },
  );

  test('may be with spaces around it, and nothing at all', () => {
    expect(handCounts(scale, { 1: ' 3 ', 2: '  ', 3: '' }, 10)).toEqual({ counts: { 1: 3 }, faults: {} });
    expect(wholeNumber('007')).toBe(7);
  });

  test('is more than the room where the sum is, and what fits in after it counts', () => {
    expect(handCounts(scale, { 1: '12', 4: '19', 5: '10', unknown: '8' }, 30)).toEqual({
      counts: { 1: 12, 5: 10, unknown: 8 },
      faults: { 4: 'room' },
    });
    expect(handCounts(scale, { 1: '31' }, 30).faults).toEqual({ 1: 'room' });
    expect(handCounts(scale, { 1: '1' }, 0).faults).toEqual({ 1: 'room' });
  });

  test('of several answers is held against the room one by one', () => {
    const multi = ofKind('multi');
    const [one, other] = handValues(multi);
    expect(handCounts(multi, { [one!]: '30', [other!]: '30', all: '30' }, 30).faults).toEqual({});
    expect(handCounts(multi, { [one!]: '31' }, 30).faults).toEqual({ [one!]: 'room' });
  });

  test('whatever it is, gives counts that a file can hold and that are within the room', () => {
    const typed = fc.dictionary(
      fc.constantFrom(...voted.flatMap(handValues)),
      fc.oneof(fc.string(), fc.integer({ min: -5, max: 200_000 }).map(String)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...voted), typed, fc.option(fc.nat({ max: 50 }), { nil: undefined }), (item, fields, present) => {
        const { counts, faults } = handCounts(item, fields, present);
        const raised = Object.values(counts);
        const most = item.kind === 'multi' ? Math.max(0, ...raised) : raised.reduce((sum, count) => sum + count, 0);
        expect(most).toBeLessThanOrEqual(present ?? 100_000);
        for (const value of handValues(item)) {
          const isEmpty = (Object.hasOwn(fields, value) ? fields[value]! : '').trim() === '';
          expect([value in counts, value in faults].filter(Boolean)).toHaveLength(isEmpty ? 0 : 1);
        }
        const workshop = withHands(emptyWorkshop(), { id: 'a', item: item.id, round: 1, counts }, now);
        expect(parseWorkshop(serialiseWorkshop(workshop), questionnaire).workshop.hands).toEqual(workshop.hands);
      }),
    );
  });
});

test('hands are counted for what an item can be answered by', () => {
  expect(handValues(scale)).toEqual(['1', '2', '3', '4', '5', 'unknown']);
  expect(handValues(ofKind('multi'))).toEqual(expect.arrayContaining(['all', 'unknown']));
  expect(handValues(ofKind('ranking'))).not.toContain('unknown');
  for (const item of voted) expect(handValues(item).includes('not-applicable')).toBe(item.notApplicable === true);
});

test('a count replaces the one with its id, and adds up with another facilitator’s', () => {
  const count =
    (id: string, raised: number, at: Date) =>
    (workshop = emptyWorkshop()) =>
      withHands(workshop, { id, item: scale.id, round: 1, counts: { 4: raised } }, at);
  const mine = count('a', 9, new Date(now.getTime() + 1))(count('a', 3, now)());
  expect(mine.hands.map(({ counts }) => counts)).toEqual([{ 4: 9 }]);
  const both = mergeWorkshops(mine, count('b', 5, now)());
  const { distribution } = roomOf(closeVote(both, now), questionnaire).items.find(({ item }) => item.id === scale.id)!.rounds[0]!;
  expect(distribution.counts).toMatchObject({ 4: 14 });
});
