import { describe, expect, test } from 'vitest';
import { rankAcceptability } from '../../src/diagnosis/kinds/acceptability';
import { centroidWeights } from '../../src/diagnosis/kinds/weights';
import type { Interval } from '../../src/diagnosis/types';

describe('rank-order-centroid weights', () => {
  const six = ['a', 'b', 'c', 'd', 'e', 'f'];

  test('of six criteria are the published ones', () => {
    const published = [0.4083, 0.2417, 0.1583, 0.1028, 0.0611, 0.0278];
    Object.values(centroidWeights(six, six)).forEach((weight, place) => expect(weight).toBeCloseTo(published[place]!, 4));
  });

  test('go to the criteria as ranked, whatever their order in the table', () => {
    const weights = centroidWeights(six.toReversed(), six);
    expect(Object.keys(weights)).toEqual(six);
    expect(weights.f).toBeCloseTo(0.4083, 4);
    expect(weights.a).toBeCloseTo(0.0278, 4);
  });

  test.each([[[]], [['c']], [['c', 'a']], [six]])('sum to 1 with %j ranked, and those not ranked share what is left', (ranked) => {
    const weights = centroidWeights(ranked, six);
    expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    const rest = six.filter((criterion) => !ranked.includes(criterion)).map((criterion) => weights[criterion]!);
    for (const weight of rest) expect(weight).toBeCloseTo((1 - ranked.reduce((sum, each) => sum + weights[each]!, 0)) / rest.length, 12);
    for (const criterion of ranked) expect(weights[criterion]).toBeGreaterThan(Math.max(0, ...rest));
  });

  test('are all alike where nothing is ranked', () => {
    for (const weight of Object.values(centroidWeights([], six))) expect(weight).toBeCloseTo(1 / 6, 12);
  });
});

const at = (...ratings: number[]): Interval[] => ratings.map((rating) => ({ lo: rating, hi: rating }));
const DRAWS = 20_000;
/** Three standard errors of a share. */
const near = (share: number, draws = DRAWS) => 3 * Math.sqrt((share * (1 - share)) / draws);
const within = (actual: number, share: number, draws = DRAWS) => expect(Math.abs(actual - share)).toBeLessThanOrEqual(near(share, draws));

/**
 * Shares of first and second places over all weightings of three criteria by a dense grid of the simplex, and all positions of the
 * cells within their intervals by a grid of each: nothing is drawn.
 */
function byGrid(alternatives: Interval[][], ranked: number, steps = 120, cellSteps = 1): { first: number[]; firstTwo: number[] } {
  const first = alternatives.map(() => 0);
  const firstTwo = alternatives.map(() => 0);
  let points = 0;
  const positions = Array.from({ length: cellSteps }, (_, i) => (i + 0.5) / cellSteps);
  const free = alternatives.flatMap((cells, a) => cells.flatMap((cell, c) => (cell.hi > cell.lo ? [[a, c] as const] : [])));
  const places = free.reduce<number[][]>((lists) => lists.flatMap((list) => positions.map((each) => [...list, each])), [[]]);
  for (let i = 0; i < steps; i++) {
    for (let j = 0; i + j < steps; j++) {
      const w = [i + 1 / 3, j + 1 / 3, steps - i - j - 2 / 3].map((part) => part / steps) as [number, number, number];
      if (ranked >= 1 && w[0] < Math.max(w[1], w[2])) continue;
      if (ranked >= 2 && w[1] < w[2]) continue;
      for (const place of places) {
        const scores = alternatives.map((cells, a) =>
          cells.reduce((sum, cell, c) => {
            const index = free.findIndex(([fa, fc]) => fa === a && fc === c);
            return sum + w[c]! * (cell.lo + (index < 0 ? 0 : place[index]!) * (cell.hi - cell.lo));
          }, 0),
        );
        const order = scores.map((score, a) => [score, a] as const).toSorted((x, y) => y[0] - x[0]);
        first[order[0]![1]]! += 1;
        for (const [, a] of order.slice(0, 2)) firstTwo[a]! += 1;
        points += 1;
      }
    }
  }
  return { first: first.map((each) => each / points), firstTwo: firstTwo.map((each) => each / points) };
}

describe('rank acceptability', () => {
  test('of two alternatives with the same intervals is one half each', () => {
    const cells = [
      { lo: 1, hi: 5 },
      { lo: 2, hi: 4 },
    ];
    const [a, b] = rankAcceptability([cells, cells], 0, DRAWS, 1);
    within(a!.first, 0.5);
    expect(a!.first + b!.first).toBeCloseTo(1, 12);
    expect([a!.firstTwo, b!.firstTwo]).toEqual([1, 1]);
  });

  // Weights are uniform on the simplex, so the first criterion has density 2(1 − w): P(w > 1/2) = 1/4.
  test('over all weightings is the exact share of the simplex', () => {
    const [a, b] = rankAcceptability([at(5, 1, 1), at(1, 5, 5)], 0, DRAWS, 2);
    within(a!.first, 0.25);
    within(b!.first, 0.75);
  });

  test('of three alternatives that are best at one criterion each is one third', () => {
    const shares = rankAcceptability([at(5, 1, 1), at(1, 5, 1), at(1, 1, 5)], 0, DRAWS, 3);
    for (const { first, firstTwo } of shares) {
      within(first, 1 / 3);
      within(firstTwo, 2 / 3);
    }
  });

  // The first weight is then the largest of three, and that is over 1/2 with probability 3 × 1/4.
  test('under a ranking respects it', () => {
    const [a] = rankAcceptability([at(5, 1, 1), at(1, 5, 5)], 3, DRAWS, 4);
    within(a!.first, 0.75);
    const [best, worst] = rankAcceptability([at(5, 3, 1), at(1, 3, 5)], 3, 2000, 5);
    expect([best!.first, worst!.first]).toEqual([1, 0]);
  });

  test('with the first criterion ranked alone leaves the others in no order', () => {
    const shares = rankAcceptability([at(1, 5, 1), at(1, 1, 5)], 1, DRAWS, 6);
    for (const { first } of shares) within(first, 0.5);
    const [leads] = rankAcceptability([at(5, 1, 1), at(1, 5, 1)], 1, 2000, 7);
    expect(leads!.first).toBe(1);
  });

  test.each([
    ['three alternatives, unranked', [at(4, 2, 3), at(2, 5, 3), at(3, 3, 3.5)], 0, 1],
    ['three alternatives, first ranked', [at(4, 2, 3), at(2, 5, 3), at(3, 3, 3.5)], 1, 1],
    ['three alternatives, all ranked', [at(3, 4.5, 1), at(4, 1, 4), at(3.5, 2.5, 3)], 3, 1],
    ['an interval in one cell of each', [[{ lo: 1, hi: 5 }, ...at(3, 2)], [...at(3), { lo: 2, hi: 4 }, ...at(3)], at(3, 3, 3)], 0, 12],
    [
      'intervals and a ranking',
      [
        [{ lo: 1, hi: 4 }, ...at(4, 4)],
        [...at(3, 2), { lo: 1, hi: 5 }],
      ],
      2,
      12,
    ],
  ] as const)('agrees with a dense grid: %s', (_title, alternatives, ranked, cellSteps) => {
    const exact = byGrid(
      alternatives.map((cells) => [...cells]),
      ranked,
      cellSteps > 1 ? 60 : 240,
      cellSteps,
    );
    rankAcceptability(alternatives, ranked, DRAWS, 8).forEach(({ first, firstTwo }, i) => {
      expect(Math.abs(first - exact.first[i]!)).toBeLessThan(near(exact.first[i]!) + 0.01);
      expect(Math.abs(firstTwo - exact.firstTwo[i]!)).toBeLessThan(near(exact.firstTwo[i]!) + 0.01);
    });
  });

  test('is the same for the same seed, and another for another', () => {
    const cells = [at(4, 2, 3), at(2, 5, 3)];
    expect(rankAcceptability(cells, 0, 500, 9)).toEqual(rankAcceptability(cells, 0, 500, 9));
    expect(rankAcceptability(cells, 0, 500, 9)).not.toEqual(rankAcceptability(cells, 0, 500, 10));
  });

  test('draws the same on every machine', () => {
    // Taken from this code when it was checked against the grids above.
    expect(rankAcceptability([at(4, 2, 3), at(2, 5, 3)], 0, 1000, 20120301).map((each) => each.first)).toEqual([0.381, 0.619]);
  });

  test('of one alternative is certain', () => {
    expect(rankAcceptability([at(1, 2)], 0, 100, 1)).toMatchObject([{ first: 1, firstTwo: 1 }]);
  });
});
