/** Rank acceptability held against geometry: where the cells are fixed, the weights for which an alternative comes first are a polygon. */
import { describe, expect, test } from 'vitest';
import { rankAcceptability } from '../../src/diagnosis/kinds/acceptability';
import { centroidWeights } from '../../src/diagnosis/kinds/weights';
import type { Interval } from '../../src/diagnosis/types';

const DRAWS = 40_000;
const at = (...ratings: number[]): Interval[] => ratings.map((rating) => ({ lo: rating, hi: rating }));

type Point = readonly [number, number];
type Weights = readonly [number, number, number];
/** A half of the plane of weights: those with which these three multiplied come to 0 or more. */
type Half = Weights;

const weightsAt = ([a, b]: Point): Weights => [a, b, 1 - a - b];
const side = (half: Half, point: Point): number => weightsAt(point).reduce((sum, weight, c) => sum + weight * half[c]!, 0);

/** The part of a polygon on one side of a line (Sutherland & Hodgman 1974). */
function cut(polygon: readonly Point[], half: Half): Point[] {
  return polygon.flatMap((to, i): Point[] => {
    const from = polygon.at(i - 1)!;
    const [before, after] = [side(half, from), side(half, to)];
    const crossing = (): Point => {
      const share = before / (before - after);
      return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    };
    if (before >= 0 !== after >= 0) return after >= 0 ? [crossing(), to] : [crossing()];
    return after >= 0 ? [to] : [];
  });
}

function areaAndCentroid(polygon: readonly Point[]): { area: number; centroid: Weights } {
  let [area, x, y] = [0, 0, 0];
  polygon.forEach((to, i) => {
    const from = polygon.at(i - 1)!;
    const cross = from[0] * to[1] - to[0] * from[1];
    area += cross / 2;
    x += ((from[0] + to[0]) * cross) / 6;
    y += ((from[1] + to[1]) * cross) / 6;
  });
  return { area, centroid: weightsAt([x / area, y / area]) };
}

const SIMPLEX: Point[] = [
  [0, 0],
  [1, 0],
  [0, 1],
];
/** Halves that say: the first weighs most; the second more than the third. */
const RANKINGS: Half[][] = [
  [],
  [
    [1, -1, 0],
    [1, 0, -1],
  ],
  [
    [1, -1, 0],
    [0, 1, -1],
  ],
];
const within = (ranked: number) => RANKINGS[ranked]!.reduce<Point[]>((polygon, half) => cut(polygon, half), SIMPLEX);

/** Exact shares of first places and their centroids; with three alternatives also of last places. */
function exactly(ratings: readonly Weights[], ranked: number) {
  const all = areaAndCentroid(within(ranked)).area;
  const beats = (one: Weights, other: Weights): Half => [one[0] - other[0], one[1] - other[1], one[2] - other[2]];
  return ratings.map((own) => {
    const others = ratings.filter((each) => each !== own);
    const where = (half: (other: Weights) => Half) =>
      areaAndCentroid(others.reduce((polygon, other) => cut(polygon, half(other)), within(ranked)));
    const first = where((other) => beats(own, other));
    const last = where((other) => beats(other, own));
    return { first: first.area / all, centroid: first.centroid, firstTwo: 1 - last.area / all };
  });
}

/** Four standard errors of a share; a mean of weights has a standard deviation of less than a third. */
const ofShare = (share: number) => 4 * Math.sqrt((share * (1 - share)) / DRAWS) + 1e-9;
const ofMean = (share: number) => 4 / 3 / Math.sqrt(share * DRAWS);

test('the polygons themselves are right', () => {
  expect(areaAndCentroid(SIMPLEX).area).toBeCloseTo(1 / 2, 12);
  expect(areaAndCentroid(within(1)).area).toBeCloseTo(1 / 6, 12);
  expect(areaAndCentroid(within(2)).area).toBeCloseTo(1 / 12, 12);
  // The centroid of the weights in this order are the rank-order-centroid weights of three.
  areaAndCentroid(within(2)).centroid.forEach((weight, c) => expect(weight).toBeCloseTo([11 / 18, 5 / 18, 2 / 18][c]!, 12));
});

const TABLES: [string, Weights[]][] = [
  [
    'one best at each criterion',
    [
      [5, 1, 2],
      [2, 4, 1],
      [1, 2, 4],
    ],
  ],
  [
    'a compromise between two extremes',
    [
      [5, 1, 1],
      [3.2, 3.1, 3],
      [1, 2, 5],
    ],
  ],
  [
    'one that is always last',
    [
      [4, 2, 3],
      [2, 5, 3.5],
      [1, 1, 1],
    ],
  ],
  [
    'the middles of a row of ratings',
    [
      [4.5, 2, 3],
      [2, 4.5, 3],
      [3, 2.5, 4.5],
    ],
  ],
];

describe.each(TABLES)('with fixed cells, %s', (_title, ratings) => {
  test.each([0, 1, 2])('and %d criteria ranked, shares and central weights are those of the polygons', (ranked) => {
    const exact = exactly(ratings, ranked);
    expect(exact.reduce((sum, each) => sum + each.first, 0)).toBeCloseTo(1, 9);
    rankAcceptability(
      ratings.map((row) => at(...row)),
      ranked,
      DRAWS,
      100 + ranked,
    ).forEach(({ first, firstTwo, central }, i) => {
      const { first: share, firstTwo: shareOfTwo, centroid } = exact[i]!;
      expect(Math.abs(first - share)).toBeLessThanOrEqual(ofShare(share));
      expect(Math.abs(firstTwo - shareOfTwo)).toBeLessThanOrEqual(ofShare(shareOfTwo));
      if (share < 1e-9) {
        expect([first, central]).toEqual([0, null]);
        return;
      }
      central!.forEach((weight, c) => expect(Math.abs(weight - centroid[c]!)).toBeLessThanOrEqual(ofMean(share)));
      expect(central!.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    });
  });
});

describe('central weights', () => {
  const six = ['a', 'b', 'c', 'd', 'e', 'f'];
  test.each([0, 1, 2, 3, 5, 6])('of the only alternative, with %d of six criteria ranked, are the centroid weights', (ranked) => {
    const [only] = rankAcceptability([at(1, 2, 3, 4, 5, 1)], ranked, DRAWS, 7);
    const centroid = Object.values(centroidWeights(six.slice(0, ranked), six));
    only!.central!.forEach((weight, c) => expect(Math.abs(weight - centroid[c]!)).toBeLessThanOrEqual(ofMean(1)));
  });

  // The density of the first of two weights is 1, so those over one half have a mean of 3/4.
  test('of two criteria are the middles of their parts of the line', () => {
    const [a, b] = rankAcceptability([at(5, 1), at(1, 5)], 0, DRAWS, 8);
    expect(Math.abs(a!.central![0]! - 0.75)).toBeLessThanOrEqual(ofMean(0.5));
    expect(Math.abs(b!.central![0]! - 0.25)).toBeLessThanOrEqual(ofMean(0.5));
  });
});

describe('with ranges', () => {
  // Two uniforms: the lower part of [2, 4] is beaten where [1, 3] overlaps it, a triangle of half a square in four.
  test('of one criterion the shares are the areas of the plane of both ratings', () => {
    const [a, b] = rankAcceptability([[{ lo: 1, hi: 3 }], [{ lo: 2, hi: 4 }]], 0, DRAWS, 9);
    expect(Math.abs(a!.first - 1 / 8)).toBeLessThanOrEqual(ofShare(1 / 8));
    expect(b!.first).toBeCloseTo(1 - a!.first, 12);
    const [over, under] = rankAcceptability([[{ lo: 1, hi: 5 }], at(4)], 0, DRAWS, 10);
    expect(Math.abs(over!.first - 1 / 4)).toBeLessThanOrEqual(ofShare(1 / 4));
    expect(under!.first).toBeCloseTo(1 - over!.first, 12);
  });

  // Of three that are alike each is first in a third and among two in two thirds.
  test('of several alternatives that are alike the shares are alike', () => {
    const row = [
      { lo: 1, hi: 5 },
      { lo: 2, hi: 3 },
    ];
    for (const { first, firstTwo } of rankAcceptability([row, row, row], 1, DRAWS, 11)) {
      expect(Math.abs(first - 1 / 3)).toBeLessThanOrEqual(ofShare(1 / 3));
      expect(Math.abs(firstTwo - 2 / 3)).toBeLessThanOrEqual(ofShare(2 / 3));
    }
  });

  test('each cell has a rating of its own in each draw', () => {
    // Were one number drawn for both cells of a row, the second would win whenever it is high: the spread of their mean tells.
    const [a] = rankAcceptability(
      [
        [
          { lo: 1, hi: 5 },
          { lo: 1, hi: 5 },
        ],
        at(4.4, 4.4),
      ],
      2,
      DRAWS,
      12,
    );
    const [alike] = rankAcceptability([[{ lo: 1, hi: 5 }], at(4.4)], 1, DRAWS, 12);
    expect(alike!.first).toBeGreaterThan(a!.first + 0.03);
  });
});

test('of alternatives that tie, the first in the list is first', () => {
  const [a, b] = rankAcceptability([at(3, 3), at(3, 3)], 0, 200, 13);
  expect([a!.first, b!.first, a!.firstTwo, b!.firstTwo]).toEqual([1, 0, 1, 1]);
  expect(b!.central).toBeNull();
});

test('of no alternatives is nothing', () => {
  expect(rankAcceptability([], 0, 10, 1)).toEqual([]);
});
