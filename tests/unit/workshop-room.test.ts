/** What is read off a room for the facilitator's screens, and what the talk writes into the workshop. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VERDICT_PATHS } from '../../src/diagnosis/headline';
import { agreementOf, measuresOf } from '../../src/group/agreement';
import type { Distribution } from '../../src/group/distribution';
import { mergeWorkshops } from '../../src/group/merge';
import type { RoomItem, RoundOutcome } from '../../src/group/room';
import type { VerdictTally } from '../../src/group/room-verdicts';
import { newWorkshop } from '../../src/group/workshop';
import { builtIn } from '../../src/questionnaire/load';
import {
  byDifference,
  mostApart,
  movement,
  rolesDiffer,
  roleStandings,
  stretchOf,
  talkOrder,
} from '../../src/screens/workshop/room-reading';
import { argumentId, talkOf, withAgreed, withArgument } from '../../src/screens/workshop/talk-notes';
import '../fixtures/seed';

const scale = (counts: readonly number[]): Distribution => ({
  item: 'x',
  kind: 'scale',
  counts: Object.fromEntries(counts.map((count, index) => [String(index + 1), count])),
  known: counts.reduce((sum, count) => sum + count, 0),
  unknown: 0,
  notApplicable: 0,
});
const options = (kind: 'choice' | 'multi', known: number, counts: Record<string, number>): Distribution => ({
  item: 'x',
  kind,
  counts,
  known,
  unknown: 0,
  notApplicable: 0,
});
const outcome = (distribution: Distribution) => ({
  distribution,
  measures: measuresOf(distribution),
  agreement: agreementOf(distribution),
});
const round = (number: number, distribution: Distribution, byRole: Distribution[] = []): RoundOutcome => ({
  round: number,
  ...outcome(distribution),
  byRole: byRole.map((each, index) => ({ role: index + 1, ...outcome(each) })),
});
const entry = (id: string, rounds: RoundOutcome[], more: Partial<RoomItem> = {}): RoomItem => ({
  item: { id, kind: 'scale', role: 'fact', source: 'D1' },
  rounds,
  ...more,
});
const SPLIT = [4, 0, 0, 0, 4];
const AGREED = [0, 0, 8, 0, 0];
const ids = (entries: readonly RoomItem[]) => entries.map(({ item }) => item.id);

describe('the order of a talk', () => {
  const items = [
    entry('agreed', [round(1, scale(AGREED))]),
    entry('split', [round(1, scale(SPLIT))]),
    entry('again', [round(1, scale(SPLIT)), round(2, scale(AGREED))]),
    entry('gate', [round(1, scale([0, 2, 2, 3, 1]))]),
  ];

  test('is what calls for a talk, then what was voted on again; all else apart', () => {
    const order = talkOrder(items, new Set(['gate']));
    expect(ids(order.first)).toEqual(['gate', 'split', 'again']);
    expect(ids(order.rest)).toEqual(['agreed']);
    expect(stretchOf(order, 'split')).toBe(order.first);
    expect(stretchOf(order, 'agreed')).toBe(order.rest);
  });

  test('does not change under the talk when the room settles something', () => {
    const settled = items.map((each) => (each.item.id === 'split' ? { ...each, agreed: { value: 2, at: '' } } : each));
    expect(ids(talkOrder(settled, new Set()).first)).toEqual(ids(talkOrder(items, new Set()).first));
    expect(talkOrder(settled, new Set()).first[0]?.agreed).toBeDefined();
  });
});

test.each([
  [SPLIT, AGREED, 'closer'],
  [AGREED, SPLIT, 'apart'],
  [SPLIT, SPLIT, 'same'],
  // The middle half is the same; the whole is not.
  [[2, 0, 6, 0, 2], [0, 2, 6, 2, 0], 'closer'],
  [SPLIT, [0, 0, 4, 0, 0], 'unsaid'],
] as const)('from %j to %j views are %s', (before, after, moved) => {
  expect(movement(entry('x', [round(1, scale(before)), round(2, scale(after))]))).toBe(moved);
});

describe('roles', () => {
  const differ = (...each: Distribution[]) => rolesDiffer(each.map(outcome));

  test('differ from a point between medians on, or where no most frequent answer is common, or half of one role marks otherwise', () => {
    expect(differ(scale([0, 5, 0, 0, 0]), scale([0, 0, 5, 0, 0]))).toBe(true);
    expect(differ(scale([0, 5, 0, 0, 0]), scale([0, 3, 3, 0, 0]))).toBe(false);
    expect(differ(options('choice', 5, { a: 5, b: 0 }), options('choice', 5, { a: 2, b: 3 }))).toBe(true);
    expect(differ(options('choice', 6, { a: 3, b: 3 }), options('choice', 5, { a: 2, b: 3 }))).toBe(false);
    expect(differ(options('multi', 6, { a: 6, b: 3 }), options('multi', 6, { a: 3, b: 3 }))).toBe(true);
    expect(differ(options('multi', 6, { a: 6, b: 3 }), options('multi', 6, { a: 4, b: 3 }))).toBe(false);
  });

  test('are told by the option that they mark most differently', () => {
    const each = [options('multi', 6, { a: 6, b: 3, c: 0 }), options('multi', 6, { a: 6, b: 2, c: 5 })].map(outcome);
    expect(mostApart(each)).toBe('c');
  });

  test('of which under five gave a value say nothing', () => {
    expect(differ(scale([5, 0, 0, 0, 0]), scale([0, 0, 0, 0, 4]))).toBe(false);
    const items = [
      entry('x', [round(1, scale([5, 0, 0, 0, 9]), [scale([5, 0, 0, 0, 0]), scale([0, 0, 0, 0, 4]), scale([0, 0, 0, 0, 5])])]),
    ];
    expect([...roleStandings(items)]).toEqual([
      [1, { lower: 1, like: 0, higher: 0 }],
      [3, { lower: 0, like: 1, higher: 0 }],
    ]);
  });
});

test('verdicts on which people differ come first', () => {
  const tally = Object.fromEntries(VERDICT_PATHS.map((path) => [path, { a: 12 }])) as unknown as VerdictTally;
  tally.readiness = { a: 7, b: 5 };
  tally.fit = { a: 4, b: 4, c: 4 };
  expect(byDifference(VERDICT_PATHS, tally).slice(0, 3)).toEqual(['fit', 'readiness', 'problem']);
});

describe('what is noted', () => {
  let calls = 0;
  const randomId = () => (++calls).toString(16).padStart(32, '0');
  const workshop = newWorkshop({
    questionnaire: builtIn.questionnaire,
    form: 'workshop',
    name: 'x',
    roles: [],
    named: false,
    now: new Date(0),
    randomId,
  });
  const ITEM = 'problem-copy';

  test('wins over what was noted before it, however the clocks of two devices go', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.integer({ min: 0, max: 4e12 })), { minLength: 1, maxLength: 4 }), (notes) => {
        let now = workshop;
        for (const [text, at] of notes) {
          const before = now;
          now = withArgument(now, ITEM, { id: 'a', text }, new Date(at));
          now = withAgreed(now, ITEM, { value: 3, note: text }, new Date(at));
          // As it is kept: merged with what the device has.
          now = mergeWorkshops(before, now);
        }
        const last = notes.at(-1)![0];
        expect(talkOf(now, ITEM).arguments).toMatchObject([{ id: 'a', text: last.trim() === '' ? '' : last }]);
        expect(talkOf(now, ITEM).agreed).toMatchObject({ value: 3, note: last });
      }),
    );
  });

  test('stays in the order in which it was said', () => {
    const first = argumentId(new Date(1000), randomId);
    const second = argumentId(new Date(2000), randomId);
    expect(first < second).toBe(true);
  });
});
