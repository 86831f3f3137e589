/** The table sorts and filters as it says; gates pass and fail only what every completion would; the ranking agrees with other computations. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gateTruth, standing } from '../../src/group/funder-rules';
import { cellOf, rankEntries } from '../../src/group/portfolio-ranking';
import { comparable, type PortfolioRow } from '../../src/group/portfolio-row';
import { COLUMNS, filterRows, sortKey, sortRows, type Direction } from '../../src/group/portfolio-table';
import { ORDERS, RANKABLE } from '../../src/group/portfolio-verdicts';
import type { JudgedPath, Priority } from '../../src/group/portfolio';
import { isWeighted, reordered, unweighted, weighted, weightsOf } from '../../src/group/portfolio-weights';
import { arbitraryValues, completed } from '../fixtures/arbitrary-answers';
import {
  arbitraryGate,
  arbitraryPriorities,
  arbitraryRow,
  arbitraryRows,
  finish,
  idOf,
  rowFrom,
  screened,
  screenedAnswers,
} from '../fixtures/portfolio';

const column = fc.constantFrom(...COLUMNS);
const direction = fc.constantFrom<Direction>('ascending', 'descending');
const ids = (rows: readonly PortfolioRow[]) => rows.map(({ entry }) => entry);

describe('sorting', () => {
  test('gives one order, whatever the order before, and loses no row', () => {
    fc.assert(
      fc.property(arbitraryRows, column, direction, fc.infiniteStream(fc.nat()), (rows, by, way, noise) => {
        const sorted = sortRows(rows, by, way, 'he');
        expect(ids(sorted).sort()).toEqual(ids(rows).sort());
        const mixed = rows
          .map((row) => ({ row, key: Number(noise.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        expect(ids(sortRows(mixed, by, way, 'he'))).toEqual(ids(sorted));
      }),
      { numRuns: 40 },
    );
  });

  test('turns round with the direction, while what cannot be said stays last and equals stay by name', () => {
    fc.assert(
      fc.property(arbitraryRows, column, (rows, by) => {
        const alphabet = new Intl.Collator('en', { numeric: true });
        const groups = (way: Direction) => {
          const keys = sortRows(rows, by, way, 'en').map((row) => sortKey(row, by));
          const told = keys.filter((key) => key !== null);
          expect(keys.slice(told.length).every((key) => key === null)).toBe(true);
          return told.filter((key, index) => index === 0 || !equal(key, told[index - 1]!));
        };
        const equal = (a: number | string, b: number | string) =>
          a === b || (typeof a === 'string' && typeof b === 'string' && by !== 'form' && by !== 'date' && alphabet.compare(a, b) === 0);
        expect(groups('descending').length).toBe(groups('ascending').length);
        const [up, down] = [groups('ascending'), groups('descending').reverse()];
        up.forEach((key, index) => expect(equal(key, down[index]!)).toBe(true));
      }),
      { numRuns: 60 },
    );
  });

  test('follows the order of a verdict, which is not that of its letters', () => {
    const withFit = (number: number, fit: string) => {
      const row = rowFrom(number, {});
      return { ...row, judged: { ...row.judged!, values: { ...row.judged!.values, fit } } };
    };
    const rows = ['undetermined', 'does-not-fit', 'fits', 'not-asked', 'partly'].map((fit, index) => withFit(index, fit));
    const told = (way: Direction) => sortRows(rows, 'fit', way, 'en').map(({ judged }) => judged!.values.fit);
    expect(told('ascending')).toEqual(['does-not-fit', 'partly', 'fits', 'undetermined', 'not-asked']);
    expect(told('descending')).toEqual(['fits', 'partly', 'does-not-fit', 'undetermined', 'not-asked']);
  });
});

const filter = fc.record(
  {
    values: fc.record({ fit: fc.subarray([...ORDERS.fit, 'undetermined']) }, { requiredKeys: [] }),
    gates: fc.record({ gates: fc.array(arbitraryGate, { maxLength: 2 }), is: fc.subarray([true, false, 'unknown'] as const) }),
    tags: fc.subarray(['a', 'ב']),
    decisions: fc.subarray(['fund', 'undecided'] as const),
    text: fc.constantFrom('', 'צעירים', 'road'),
    deleted: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('filtering', () => {
  test('twice is filtering once, keeps the order, and asking more shows no more', () => {
    fc.assert(
      fc.property(arbitraryRows, filter, fc.constantFrom('tags', 'decisions', 'text', 'values', 'gates'), (rows, wanted, key) => {
        const shown = filterRows(rows, wanted);
        expect(filterRows(shown, wanted)).toEqual(shown);
        expect(shown).toEqual(rows.filter((row) => shown.includes(row)));
        const { [key as 'tags']: _less, ...less } = wanted;
        expect(ids(filterRows(rows, less))).toEqual(expect.arrayContaining(ids(shown)));
      }),
    );
  });

  test('shows what is asked for, and hides what is not', () => {
    const at = '2026-03-01T10:00:00.000Z';
    const champion = { 'preconditions-champion': { value: 5 } };
    const tagged = rowFrom(1, champion, { tags: [{ tag: 'a', out: false, at }] });
    const funded = rowFrom(2, {}, { decision: { value: 'fund', reason: '', at } });
    const deleted = rowFrom(3, {}, { removal: { out: true, at } });
    const rows = [tagged, funded, deleted];
    const gates = [{ what: 'gates.champion', atLeast: 'pass' } as const];
    expect(filterRows(rows, {})).toEqual([tagged, funded]);
    expect(filterRows(rows, { deleted: true })).toEqual([deleted]);
    expect(filterRows(rows, { tags: ['a'] })).toEqual([tagged]);
    expect(filterRows(rows, { decisions: ['fund'] })).toEqual([funded]);
    expect(filterRows(rows, { decisions: ['undecided'] })).toEqual([tagged]);
    expect(filterRows(rows, { gates: { gates, is: [true] } })).toEqual([tagged]);
    expect(filterRows(rows, { gates: { gates, is: ['unknown'] } })).toEqual([funded]);
    expect(filterRows(rows, { values: { 'gates.champion': ['pass'] } })).toEqual([tagged]);
  });

  test.each([
    ['צְעִירִים בַּעֲבוֹדָה', 'צעירים'],
    ['בית־ספר', 'בית ספר'],
    ['ב״ש בתנופה', 'בש'],
    ["ג'וינט", 'ג׳וינט'],
    ['“Road Map”', 'road MAP'],
    ['\u202bשלום\u202c', 'שלום'],
    ['Café', 'cafe'],
  ])('finds %s when %s is typed', (name, typed) => {
    expect(filterRows([{ ...rowFrom(1, {}), name }], { text: typed })).toHaveLength(1);
    expect(comparable(name)).toContain(comparable(typed));
  });
});

describe('a gate', () => {
  test('passes or fails only what every completion of the answers passes or fails', () => {
    fc.assert(
      fc.property(
        screenedAnswers,
        fc.array(arbitraryGate, { maxLength: 3 }),
        fc.array(arbitraryValues(screened), { minLength: 3, maxLength: 3 }),
        (given, gates, fillings) => {
          const row = rowFrom(1, given);
          for (const values of fillings) {
            const whole = rowFrom(1, completed(given, values, screened));
            for (const gate of gates) {
              const value = whole.judged!.values[gate.what];
              const order = ORDERS[gate.what];
              if (!order.includes(value)) continue;
              const passes = 'in' in gate ? gate.in.includes(value) : order.indexOf(value) >= order.indexOf(gate.atLeast);
              expect([passes, 'unknown']).toContain(gateTruth(row, gate));
            }
          }
          const { truth, failing, untold } = standing(row, gates);
          expect(truth).toBe(failing.length > 0 ? false : untold.length > 0 ? 'unknown' : true);
        },
      ),
    );
  });

  test('cannot be told where the question is not answered, or not asked', () => {
    const champion = { what: 'gates.champion', atLeast: 'pass' } as const;
    expect(gateTruth(rowFrom(1, {}), champion)).toBe('unknown');
    expect(gateTruth(rowFrom(1, { 'preconditions-champion': { unknown: true } }), champion)).toBe('unknown');
    expect(gateTruth(rowFrom(1, { 'preconditions-champion': { value: 3 } }), champion)).toBe(false);
    expect(gateTruth(rowFrom(1, { 'preconditions-champion': { value: 5 } }), champion)).toBe(true);
    expect(gateTruth({ ...rowFrom(1, {}), judged: null }, champion)).toBe('unknown');
  });
});

/** A row of which only what is possible counts. */
function possibleRow(number: number, possible: Partial<Record<JudgedPath, string[]>>, name = ''): PortfolioRow {
  const row = rowFrom(number, {});
  return { ...row, name, judged: { ...row.judged!, possible: { ...row.judged!.possible, ...possible } } };
}

describe('the ranking', () => {
  const rank = (rows: readonly PortfolioRow[], priorities: readonly Priority[]) => finish(rankEntries(rows, [], priorities));
  const inOrder = (...paths: JudgedPath[]): Priority[] => paths.map((what) => ({ what }));

  test('agrees with what can be worked out exactly', () => {
    // By one verdict: one that may be anywhere above the lowest third against one that may be anywhere below the highest.
    const [upper, lower] = [
      possibleRow(1, { 'conditions.backbone': ['emerging', 'established', 'strong'] }),
      possibleRow(2, { 'conditions.backbone': ['absent', 'emerging', 'established'] }),
    ];
    const [one, two] = rank([lower, upper], inOrder('conditions.backbone')).places;
    expect([one!.entries, two!.entries]).toEqual([[idOf(1)], [idOf(2)]]);
    expect(one!.before).toBeCloseTo(7 / 8, 1.5);
    expect(one!.first).toBeCloseTo(7 / 8, 1.5);
    expect(two).toMatchObject({ before: null, firstTwo: 1 });
    // By two: 1/3 and 1 against 2/3 and 0 wins where the first weighs less than three quarters, between a half and one.
    const places = rank(crossed, inOrder('conditions.common-agenda', 'conditions.backbone')).places;
    expect(places.map(({ entries }) => entries)).toEqual([[idOf(1)], [idOf(2)]]);
    expect(places[0]!.before).toBeCloseTo(0.5, 1.5);
  });

  /** One has 1/3 and 1, the other 2/3 and 0: the first wins where its second counts more than a third of its first. */
  const level = (agenda: string, backbone: string) => ({ 'conditions.common-agenda': [agenda], 'conditions.backbone': [backbone] });
  const crossed = [possibleRow(1, level('emerging', 'strong')), possibleRow(2, level('established', 'absent'))];

  test('by weights agrees with what can be worked out exactly, and is the sum of its parts', () => {
    const by = (agenda: number, backbone: number) =>
      rank(crossed, [
        { what: 'conditions.common-agenda', weight: agenda },
        { what: 'conditions.backbone', weight: backbone },
      ]);
    // A third of 45 to 75 and the whole of 15 to 25 are spread alike; of 22.5 to 37.5 a small triangle lies below.
    expect(by(60, 20).places[0]!.before).toBeCloseTo(1 / 2, 1.5);
    const { weights, places } = by(60, 30);
    expect(places[0]!.before).toBeCloseTo(1 - 2.5 ** 2 / 2 / 150, 1.9);
    expect(weights).toEqual([2 / 3, 1 / 3]);
    const ninths = places.map(({ entries, parts, sum }) => [
      ...entries,
      ...[...parts, sum].map(({ lo, hi }) => [lo * 9, hi * 9].map(Math.round)),
    ]);
    expect(ninths).toEqual([
      [idOf(1), [2, 2], [3, 3], [5, 5]],
      [idOf(2), [4, 4], [0, 0], [4, 4]],
    ]);
    // Only their proportions matter, and enough weight turns the order round.
    expect(by(2, 1).places.map(({ entries }) => entries)).toEqual(places.map(({ entries }) => entries));
    expect(by(90, 10).places[0]).toMatchObject({ entries: [idOf(2)], before: 1 });
  });

  test('agrees with another simulation, of weights by another way and draws by another generator', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(arbitraryRow, { selector: ({ entry }) => entry, minLength: 2, maxLength: 6 }),
        arbitraryPriorities,
        (all, priorities) => {
          fc.pre(priorities.length > 0);
          const rows = all.map((row) => ({ ...row, deleted: false }));
          const { places } = rank(rows, priorities);
          const cells = new Map(rows.map((row) => [row.entry, priorities.map(({ what }) => cellOf(row, what))]));
          const draws = 4000;
          const random = lehmer(12345);
          const first = places.map(() => 0);
          const before = places.map(() => 0);
          for (let draw = 0; draw < draws; draw++) {
            const weights = isWeighted(priorities)
              ? priorities.map(({ weight }) => weight! * (3 / 4 + random() / 2))
              : priorities.map(() => -Math.log(random())).sort((a, b) => b - a);
            const scores = places.map(({ entries }) =>
              cells.get(entries[0]!)!.reduce((sum, { lo, hi }, index) => sum + weights[index]! * (lo + random() * (hi - lo)), 0),
            );
            first[scores.indexOf(Math.max(...scores))]!++;
            scores.forEach((score, index) => (before[index]! += index + 1 < scores.length && score > scores[index + 1]! ? 1 : 0));
          }
          const middles = places.map(({ sum }) => sum.lo + sum.hi);
          places.forEach((place, index) => {
            if (index > 0) expect(middles[index]!).toBeLessThan(middles[index - 1]! + 1e-9);
            for (const end of ['lo', 'hi'] as const)
              expect(place.parts.reduce((sum, part) => sum + part[end], 0)).toBeCloseTo(place.sum[end], 9);
            expect(Math.abs(place.first - first[index]! / draws)).toBeLessThan(0.05);
            if (place.before !== null) expect(Math.abs(place.before - before[index]! / draws)).toBeLessThan(0.05);
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  test('ranks all that pass and none that does not; order of rows and pauses do not matter; certain equals share a place', () => {
    fc.assert(
      fc.property(arbitraryRows, fc.array(arbitraryGate, { maxLength: 2 }), arbitraryPriorities, (rows, gates, priorities) => {
        const ranking = finish(rankEntries(rows, gates, priorities, 300));
        expect(finish(rankEntries(rows.toReversed(), gates, priorities, 300)).places.map(({ entries }) => [...entries].sort())).toEqual(
          ranking.places.map(({ entries }) => [...entries].sort()),
        );
        const ranked = ranking.places.flatMap(({ entries }) => entries);
        for (const row of rows) {
          const { truth } = standing(row, gates);
          expect(ranked.includes(row.entry)).toBe(!row.deleted && truth === true && priorities.length > 0);
          expect(ranking.failing.includes(row.entry)).toBe(!row.deleted && truth === false);
          expect(ranking.untold.includes(row.entry)).toBe(!row.deleted && truth === 'unknown');
        }
        expect(new Set(ranked).size).toBe(ranked.length);
        const sum = ranking.places.reduce((total, { first }) => total + first, 0);
        if (ranking.places.length > 0) expect(sum).toBeCloseTo(1, 6);
      }),
    );
    const twins = [1, 2].map((number) => possibleRow(number, { fit: ['fits'] }));
    expect(rank([...twins, possibleRow(3, { fit: ['partly'] })], inOrder('fit')).places).toMatchObject([
      { entries: [idOf(1), idOf(2)], first: 1, firstTwo: 1, before: 1 },
      { entries: [idOf(3)], first: 0, firstTwo: 1, before: null },
    ]);
  });
});

describe('weights', () => {
  test('that begin from an order say what the order said, and are taken away again', () => {
    fc.assert(
      fc.property(arbitraryPriorities, (priorities) => {
        fc.pre(priorities.length > 0);
        const begun = weighted(unweighted(priorities));
        expect(isWeighted(begun)).toBe(true);
        const [given, meant] = [weightsOf(begun), weightsOf(unweighted(priorities))];
        given.forEach((weight, index) => expect(Math.abs(weight - meant[index]!)).toBeLessThan(0.02));
        expect(unweighted(begun)).toEqual(unweighted(priorities));
        expect(weighted(priorities).map(({ what }) => what)).toEqual(priorities.map(({ what }) => what));
      }),
    );
  });

  test('stay with their verdicts in another order; a new one weighs like the others, and all have one or none', () => {
    fc.assert(
      fc.property(arbitraryPriorities, fc.shuffledSubarray([...RANKABLE]), (priorities, paths) => {
        const next = reordered(priorities, paths);
        expect(next.map(({ what }) => what)).toEqual(paths);
        for (const each of next) {
          const was = priorities.find(({ what }) => what === each.what);
          if (was) expect(each).toEqual(was);
          else if (isWeighted(priorities)) expect(each.weight).toBeGreaterThanOrEqual(1);
        }
        if (next.length > 0) expect(new Set(next.map(({ weight }) => weight === undefined)).size).toBe(1);
      }),
    );
  });
});

/** The generator of Park and Miller. */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
