/** However files of one portfolio come together, they give the same portfolio; and a file is read as it was written, or refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry, Portfolio } from '../../src/group/portfolio';
import { withDecision, withReading, withRemoval, withTag, withoutReading } from '../../src/group/portfolio-edit';
import { inOrder } from '../../src/group/portfolio-file';
import { mergeEntries, mergePortfolios } from '../../src/group/portfolio-merge';
import { ImportError } from '../../src/questionnaire/import-error';
import { canonicalJson } from '../../src/questionnaire/json';
import { arbitraryPortfolio, assessmentOf, entryOf, idOf, portfolioOf, read, timeOf, written } from '../fixtures/portfolio';

const same = (one: Portfolio, other: Portfolio) => expect(written(one)).toBe(written(other));

describe('merging', () => {
  test('gives one portfolio in any order, any grouping and however often', () => {
    fc.assert(
      fc.property(arbitraryPortfolio, arbitraryPortfolio, arbitraryPortfolio, (a, b, c) => {
        const ab = mergePortfolios(a, b);
        same(mergePortfolios(b, a), ab);
        same(mergePortfolios(ab, c), mergePortfolios(a, mergePortfolios(b, c)));
        same(mergePortfolios(a, a), a);
        same(mergePortfolios(ab, b), ab);
      }),
    );
  });

  test('loses no initiative, reading, tag or line of the log, and has nothing twice', () => {
    fc.assert(
      fc.property(arbitraryPortfolio, arbitraryPortfolio, (a, b) => {
        const merged = mergePortfolios(a, b);
        expect(new Set(merged.entries.map(({ id }) => id)).size).toBe(merged.entries.length);
        for (const one of [a, b]) {
          expect(merged.log).toEqual(expect.arrayContaining(one.log));
          for (const entry of one.entries) {
            const there = merged.entries.find(({ id }) => id === entry.id)!;
            expect(there.log).toEqual(expect.arrayContaining(entry.log));
            for (const reading of entry.readings) expect(there.readings.find(({ id }) => id === reading.id)!.at >= reading.at).toBe(true);
            for (const { tag, at } of entry.tags) expect(there.tags.find((each) => each.tag === tag)!.at >= at).toBe(true);
            if (entry.decision) expect(there.decision!.at >= entry.decision.at).toBe(true);
            if (entry.removal) expect(there.removal!.at >= entry.removal.at).toBe(true);
          }
        }
      }),
    );
  });

  test('never mixes the answers of two readings', () => {
    fc.assert(
      fc.property(arbitraryPortfolio, arbitraryPortfolio, (a, b) => {
        const all = [a, b].flatMap(({ entries }) => entries.flatMap(({ readings }) => readings.map(canonicalJson)));
        for (const { readings } of mergePortfolios(a, b).entries)
          for (const reading of readings) expect(all).toContain(canonicalJson(reading));
      }),
    );
  });

  test('refuses another portfolio', () => {
    expect(() => mergePortfolios(portfolioOf([]), portfolioOf([], { id: idOf(8) }))).toThrow(RangeError);
  });
});

describe('what is done', () => {
  const started = entryOf(1, assessmentOf({ 'problem-copy': { value: 2 } }));
  const reading = { id: idOf(2), by: 'funder' as const, assessment: assessmentOf({}) };
  const deeds: ((entry: Entry, now: Date) => Entry)[] = [
    (entry, now) => withTag(entry, 'a', false, now),
    (entry, now) => withTag(entry, 'a', true, now),
    (entry, now) => withDecision(entry, 'fund', 'why', now),
    (entry, now) => withDecision(entry, undefined, '', now),
    (entry, now) => withReading(entry, reading, now),
    (entry, now) => (entry.readings.some(({ id }) => id === reading.id) ? withoutReading(entry, reading.id, now) : entry),
    (entry, now) => withRemoval(entry, true, now),
    (entry, now) => withRemoval(entry, false, now),
  ];
  const moments = fc.array(fc.tuple(fc.nat({ max: deeds.length - 1 }), fc.nat({ max: 30 })), { maxLength: 12 });

  test('counts over what was done before, though the clock goes back or stands still', () => {
    fc.assert(
      fc.property(moments, (done) => {
        let entry = started;
        for (const [index, minute] of done) {
          const then = deeds[index]!(entry, timeOf(minute));
          expect(mergeEntries(entry, then)).toEqual(inOrder(portfolioOf([then])).entries[0]);
          entry = then;
        }
      }),
    );
  });

  test('can be undone', () => {
    const gone = withRemoval(withoutReading(started, idOf(1001), timeOf(1)), true, timeOf(1));
    expect(gone.readings[0]).not.toHaveProperty('assessment');
    const [was] = started.readings;
    const back = withRemoval(withReading(gone, { ...was!, assessment: was!.assessment! }, timeOf(1)), false, timeOf(1));
    expect(back.readings[0]!.assessment).toEqual(was!.assessment);
    expect(mergeEntries(gone, back).removal!.out).toBe(false);
    expect(back.log.map(({ what }) => what)).toEqual(['added', 'reading-removed', 'deleted', 'reading-added', 'restored']);
  });
});

describe('a file', () => {
  test('is read as it was written, and written again byte for byte', () => {
    fc.assert(
      fc.property(arbitraryPortfolio, (portfolio) => {
        const text = written(portfolio);
        const { portfolio: again, messages, dropped } = read(text);
        expect([messages, dropped]).toEqual([[], []]);
        expect(again).toEqual(inOrder(portfolio));
        expect(written(again)).toBe(text);
      }),
    );
  });

  test('that was changed at any place is refused with a reason, or taken in and can be written', () => {
    const strange = fc.constantFrom<unknown>(
      null,
      '',
      'x',
      -1,
      '9999-12-31T23:59:59.999Z',
      [],
      {},
      [null],
      { value: 1 },
      '2026-13-01T00:00:00Z',
      '__proto__',
      true,
    );
    fc.assert(
      fc.property(arbitraryPortfolio, fc.infiniteStream(fc.nat()), strange, (portfolio, choose, value) => {
        const raw = JSON.parse(written(portfolio)) as Record<string, unknown>;
        let at: unknown = raw;
        for (const pick of choose) {
          const keys = Object.keys(at as object);
          if (keys.length === 0) break;
          const key = keys[pick % keys.length]!;
          const next = (at as Record<string, unknown>)[key];
          if (typeof next !== 'object' || next === null || pick % 3 === 0) {
            (at as Record<string, unknown>)[key] = value;
            break;
          }
          at = next;
        }
        try {
          const { portfolio: taken } = read(JSON.stringify(raw));
          same(read(written(taken)).portfolio, taken);
        } catch (error) {
          expect(error).toBeInstanceOf(ImportError);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('cut off anywhere is refused', () => {
    const text = written(portfolioOf([entryOf(1, assessmentOf({}))]));
    for (let end = 0; end < text.length - 2; end += 7) expect(() => read(text.slice(0, end))).toThrow(ImportError);
  });
});
