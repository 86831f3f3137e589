/** Measures against others' ways of working them out: from the single answers, by the definitions. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf, lowerMedian, measuresOf, quantile, vanDerEijk } from '../../src/group/agreement';
import { countAnswer, emptyDistribution, type Distribution } from '../../src/group/distribution';
import type { Answer } from '../../src/questionnaire/answers';
import type { Item } from '../../src/questionnaire/schema';
import { arbitraryValue } from '../fixtures/arbitrary-answers';
import { items } from '../fixtures/questionnaires';

/** Of up to ten points; at least one answer. */
const counts = fc
  .integer({ min: 2, max: 10 })
  .chain((points) => fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 12 })), { minLength: points, maxLength: points }))
  .filter((each) => each.some((count) => count > 0));
const singles = (each: readonly number[]): number[] => each.flatMap((count, index) => Array<number>(count).fill(index + 1));

/** Hyndman & Fan 1996: the p-quantile is where a line through the points ((k − 1)/(n − 1), x_k) has p. */
function typeSeven(sorted: readonly number[], p: number): number {
  const n = sorted.length;
  if (n === 1) return sorted[0]!;
  const k = sorted.findIndex((_, index) => index + 1 < n && (index + 1) / (n - 1) >= p - 1e-12);
  const [from, to] = [k / (n - 1), (k + 1) / (n - 1)];
  return (sorted[k]! * (to - p) + sorted[k + 1]! * (p - from)) / (to - from);
}

/** Van der Eijk 2001 by its definition, a layer for every single height, taken from the bottom. */
function agreementByHeights(each: readonly number[]): number {
  const k = each.length;
  const total = each.reduce((sum, count) => sum + count, 0);
  let weighted = 0;
  for (let height = 1; height <= Math.max(...each); height++) {
    const has = each.flatMap((count, index) => (count >= height ? [index] : []));
    const hasNot = each.flatMap((count, index) => (count >= height ? [] : [index]));
    const pairs = has.flatMap((a) => has.filter((b) => b > a).map((b) => [a, b] as const));
    const dented = pairs.reduce((sum, [a, b]) => sum + hasNot.filter((gap) => a < gap && gap < b).length, 0);
    const smooth = pairs.length * hasNot.length - dented;
    // With one value only, or all, there are no triples: these are full agreement and none.
    const u = has.length === 1 ? 1 : hasNot.length === 0 ? 0 : ((k - 2) * smooth - (k - 1) * dented) / ((k - 2) * (smooth + dented));
    weighted += (has.length / total) * u * (1 - (has.length - 1) / (k - 1));
  }
  return weighted;
}

/** Kendall's W from everyone's places: one for all who rank the same; ties share the mean of their places. */
function concordance(orders: readonly (readonly string[])[], options: readonly string[]): number {
  const m = orders.length;
  const n = options.length;
  const places = orders.map((order) => {
    const last = options.filter((option) => !order.includes(option));
    const tied = last.map((_, index) => order.length + index + 1).reduce((sum, place) => sum + place, 0) / last.length;
    return options.map((option) => (order.includes(option) ? order.indexOf(option) + 1 : tied));
  });
  // The variance of the sums against the greatest that it can have: that of m equal rankings with as many ties.
  const variance = (numbers: readonly number[]) => {
    const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
    return numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  };
  const sums = options.map((_, index) => places.reduce((sum, own) => sum + own[index]!, 0));
  const most = m * places.reduce((sum, own) => sum + variance(own), 0);
  return n === 1 ? 1 : variance(sums) / most;
}

describe('the measures', () => {
  test('quantiles are those of type 7, whatever the number of points', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(0, 0.1, 0.25, 0.5, 0.75, 1), (each, p) => {
        expect(quantile(each, p)).toBeCloseTo(typeSeven(singles(each), p), 9);
      }),
    );
  });

  test('the lower median is an answer that someone gave, with half of the room at or below it', () => {
    fc.assert(
      fc.property(counts, (each) => {
        const all = singles(each);
        const median = lowerMedian(each);
        expect(all).toContain(median);
        expect(all.filter((value) => value <= median).length * 2).toBeGreaterThanOrEqual(all.length);
        expect(all.filter((value) => value < median).length * 2).toBeLessThan(all.length);
      }),
    );
  });

  test("agreement is van der Eijk's A", () => {
    fc.assert(
      fc.property(counts, (each) => {
        expect(vanDerEijk(each)).toBeCloseTo(agreementByHeights(each), 9);
        expect(vanDerEijk(each.toReversed())).toBeCloseTo(vanDerEijk(each), 9);
        expect(Math.abs(vanDerEijk(each))).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test("concordance of rankings is Kendall's W, ties corrected", () => {
    const options = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(fc.array(fc.shuffledSubarray(options, { minLength: 1 }), { minLength: 5, maxLength: 12 }), (orders) => {
        const distribution = emptyDistribution({ kind: 'ranking', id: 'r', role: 'context', source: 'D1', options } as unknown as Item);
        for (const value of orders) countAnswer(distribution, { value });
        expect(measuresOf(distribution).w).toBeCloseTo(concordance(orders, options), 9);
      }),
    );
  });
});

const asked = [...items.values()].filter(({ kind }) => kind !== 'text');
const answered = fc.constantFrom(...asked).chain((item) => {
  const answer = fc.oneof(
    { weight: 6, arbitrary: arbitraryValue(item).map((value): Answer => ({ value })) },
    { weight: 1, arbitrary: fc.constantFrom<Answer | undefined>({ unknown: true }, undefined) },
  );
  return fc.tuple(fc.constant(item), fc.array(answer, { maxLength: 40 }));
});
const countedFrom = (item: Item, answers: readonly (Answer | undefined)[]): Distribution => {
  const distribution = emptyDistribution(item);
  for (const answer of answers) countAnswer(distribution, answer);
  return distribution;
};

describe('an item of a room', () => {
  test('comes out the same in whatever order its answers are counted', () => {
    fc.assert(
      fc.property(
        answered.chain(([item, answers]) =>
          fc.tuple(fc.constant(item), fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })),
        ),
        ([item, answers, shuffled]) => {
          expect(countedFrom(item, shuffled)).toEqual(countedFrom(item, answers));
        },
      ),
    );
  });

  test('has no verdict below five answers, and none where a third does not know', () => {
    fc.assert(
      fc.property(answered, ([item, answers]) => {
        const distribution = countedFrom(item, answers);
        const { known, unknown } = distribution;
        const verdict = agreementOf(distribution);
        if (known + unknown < 5) expect(verdict).toBe('too-few');
        else if (unknown * 3 >= known + unknown) expect(verdict).toBe('undetermined');
        else if (known < 5) expect(verdict).toBe('too-few');
        else expect(['agreed', 'discuss', 'split']).toContain(verdict);
        const { iqr, agreement, w, largest, lowerQuartile, upperQuartile } = measuresOf(distribution);
        if (known < 5) expect([iqr, agreement, w, largest, lowerQuartile, upperQuartile].every((each) => each === null)).toBe(true);
      }),
    );
  });
});
