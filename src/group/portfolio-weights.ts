/** How much each of a funder's priorities counts: as the order alone says, or by weights of the funder's own. */
import { centroidWeights } from '../diagnosis/kinds/weights';
import type { Interval } from '../diagnosis/types';
import { MOST_WEIGHT, type JudgedPath, type Priority } from './portfolio';

/** So much more or less than the funder gave it may a weight be in draws, as a part of itself: nobody means a weight to the point. Ours. */
const SPREAD = 0.25;

/** Whether the funder gave weights. */
export const isWeighted = (priorities: readonly Priority[]): boolean =>
  priorities.length > 0 && priorities.every(({ weight }) => weight !== undefined);

/** @returns how much each counts, together 1: as the funder said, or as the mere order says (rank-order centroid) */
export function weightsOf(priorities: readonly Priority[]): number[] {
  if (!isWeighted(priorities)) {
    const paths = priorities.map(({ what }) => what);
    return Object.values(centroidWeights(paths, paths));
  }
  const given = priorities.map(({ weight = 0 }) => weight);
  const sum = given.reduce((total, weight) => total + weight);
  return given.map((weight) => weight / sum);
}

/** @returns what `rankAcceptability` draws weights by: the order of so many, or around each weight what it may be */
export const weighingOf = (priorities: readonly Priority[]): number | Interval[] =>
  isWeighted(priorities)
    ? priorities.map(({ weight = 0 }) => ({ lo: weight * (1 - SPREAD), hi: weight * (1 + SPREAD) }))
    : priorities.length;

/** Weights to begin with: what the order says, in whole numbers of a hundred. */
export function weighted(priorities: readonly Priority[]): Priority[] {
  const shares = weightsOf(priorities);
  return priorities.map(({ what }, index) => ({ what, weight: Math.max(1, Math.round(shares[index]! * MOST_WEIGHT)) }));
}

export const unweighted = (priorities: readonly Priority[]): Priority[] => priorities.map(({ what }) => ({ what }));

/** Other priorities, or the same in another order. Each keeps its weight; a new one weighs as much as the others do in the mean. */
export function reordered(priorities: readonly Priority[], paths: readonly JudgedPath[]): Priority[] {
  const weights = priorities.map(({ weight = 0 }) => weight);
  const mean = Math.round(weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length));
  return paths.map(
    (path) => priorities.find(({ what }) => what === path) ?? { what: path, ...(isWeighted(priorities) && { weight: Math.max(1, mean) }) },
  );
}
