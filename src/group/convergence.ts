/** Whether a room has come closer together between two votes on an item. */
import type { Outcome } from './room';

/** `closer` and `apart`: by more than the smallest measurable step. */
export type Convergence = 'closer' | 'apart' | 'same';

const TOLERANCE = 1e-9;

/**
 * By agreement A on a scale, by Kendall's W in a ranking, by the largest share elsewhere (method, section M9).
 * @returns undefined where fewer than five gave a value in either vote
 */
export function convergence({ measures: before }: Outcome, { measures: after }: Outcome): Convergence | undefined {
  const [was, is] = [before, after].map(({ agreement, w, largest }) => agreement ?? w ?? largest) as [number | null, number | null];
  if (was === null || is === null) return undefined;
  if (Math.abs(is - was) <= TOLERANCE) return 'same';
  return is > was ? 'closer' : 'apart';
}
