/**
 * Rank acceptability by simulation: how often each alternative comes first when weights and ratings vary within what is known
 * (SMAA-2, Lahdelma & Salminen 2001; method, section M6).
 */
import type { Interval } from '../types';

export interface Acceptability {
  /** Share of draws in which the alternative is first, and in which it is among the first two; 0–1. */
  first: number;
  firstTwo: number;
  /** Mean weights of the draws in which it was first, in the order of the criteria; null where it never was. */
  central: number[] | null;
}

/**
 * @param alternatives each alternative's interval per criterion, in the order of the criteria
 * @param weighing how weights are drawn: a number says that the first so many criteria are ranked, most important first, and that the rest
 *   weigh less than these, in no order; else what each criterion may weigh, above 0, in any unit
 * @param draws number of draws; 9,604 give ±0.01 at 95 %
 * @param seed the same seed gives the same draws on every machine
 * @param deducted what is taken from each alternative's score in every draw; nothing where it is left out
 */
export function rankAcceptability(
  alternatives: readonly (readonly Interval[])[],
  weighing: number | readonly Interval[],
  draws: number,
  seed: number,
  deducted: readonly number[] = alternatives.map(() => 0),
): Acceptability[] {
  const random = mulberry32(seed);
  const count = alternatives.length;
  const criteria = alternatives[0]?.length ?? 0;
  const lows = Float64Array.from(alternatives.flatMap((row) => row.map(({ lo }) => lo)));
  const widths = Float64Array.from(alternatives.flatMap((row) => row.map(({ lo, hi }) => hi - lo)));
  const weights = new Float64Array(criteria);
  const first = new Float64Array(count);
  const second = new Float64Array(count);
  const central = new Float64Array(count * criteria);
  for (let draw = 0; draw < draws; draw++) {
    if (typeof weighing === 'number') drawWeights(random, weights, weighing);
    else drawWithin(random, weights, weighing);
    let best = -1;
    let next = -1;
    let bestScore = -Infinity;
    let nextScore = -Infinity;
    for (let a = 0, cell = 0; a < count; a++) {
      let score = -deducted[a]!;
      for (let c = 0; c < criteria; c++, cell++) score += weights[c]! * (lows[cell]! + random() * widths[cell]!);
      if (score > bestScore) {
        next = best;
        nextScore = bestScore;
        best = a;
        bestScore = score;
      } else if (score > nextScore) {
        next = a;
        nextScore = score;
      }
    }
    if (best >= 0) {
      first[best]!++;
      for (let c = 0; c < criteria; c++) central[best * criteria + c]! += weights[c]!;
    }
    if (next >= 0) second[next]!++;
  }
  return alternatives.map((_, a) => ({
    first: first[a]! / draws,
    firstTwo: (first[a]! + second[a]!) / draws,
    central: first[a] ? Array.from(central.subarray(a * criteria, (a + 1) * criteria), (sum) => sum / first[a]!) : null,
  }));
}

/** Uniform on the simplex: the gaps between sorted uniforms (Devroye 1986); then put in the order that the ranking demands. */
function drawWeights(random: () => number, weights: Float64Array, rankedCount: number): void {
  const last = weights.length - 1;
  for (let i = 0; i < last; i++) weights[i] = random();
  weights[last] = 1;
  weights.sort();
  for (let i = last; i > 0; i--) weights[i]! -= weights[i - 1]!;
  if (rankedCount === 0) return;
  weights.sort().reverse();
  for (let i = last; i > rankedCount; i--) {
    const j = rankedCount + Math.floor(random() * (i - rankedCount + 1));
    [weights[i], weights[j]] = [weights[j]!, weights[i]!];
  }
}

/** Each somewhere in its range, all in the same unit, in which they sum to 1. */
function drawWithin(random: () => number, weights: Float64Array, ranges: readonly Interval[]): void {
  ranges.forEach(({ lo, hi }, i) => (weights[i] = lo + random() * (hi - lo)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  for (let i = 0; i < weights.length; i++) weights[i]! /= sum;
}

/** A small generator of known quality in whole-number arithmetic, so that every machine draws the same (Ettinger 2017). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
