/** Whether a room has come closer together between two votes on an item. */
import { FEWEST, type Measures } from './agreement';
import type { Outcome } from './room';

export type Convergence = 'closer' | 'apart' | 'same';

/** What floating point may add or take. */
const TOLERANCE = 1e-9;

/**
 * By the spread of a scale and its agreement A, by Kendall's W in a ranking, by the largest share elsewhere (method, section M9); the first of
 * them that differs counts.
 * @returns undefined where fewer than five gave a value in either vote
 */
export function convergence(before: Outcome, after: Outcome): Convergence | undefined {
  if (before.distribution.known < FEWEST || after.distribution.known < FEWEST) return undefined;
  const former = closeness(before.measures);
  const gain = closeness(after.measures).map((each, index) => each - former[index]!);
  const telling = gain.find((each) => Math.abs(each) > TOLERANCE) ?? 0;
  return telling > 0 ? 'closer' : telling < 0 ? 'apart' : 'same';
}

/** The higher, the closer. */
const closeness = ({ iqr, agreement, w, largest }: Measures): number[] => [-(iqr ?? 0), agreement ?? 0, w ?? 0, largest ?? 0];
