/** Of several sayings of one thing the one that counts, whatever the order in which they came. */
import { canonicalJson } from '../questionnaire/json';

interface Timed {
  at: string;
}

/** What was said later; of two at one moment always the same one. */
export function later<T extends Timed>(one: T, other: T): T {
  if (one.at !== other.at) return one.at > other.at ? one : other;
  return canonicalJson(one) >= canonicalJson(other) ? one : other;
}

/** The later of two, or the one that there is. */
export const laterIfAny = <T extends Timed>(one: T | undefined, other: T | undefined): T | undefined =>
  one && other ? later(one, other) : (one ?? other);

/** The last that a file can name. */
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** A moment after all of these, so that what is said at it counts before what was said at them, whatever a clock says. */
export function momentAfter(...times: readonly (string | undefined)[]): string {
  const latest = Math.max(...times.map((time) => (time === undefined ? 0 : Date.parse(time) + 1)));
  return new Date(Math.min(latest, LAST)).toISOString();
}

/** Both lists as one, of each key the latest. */
export function mergeLists<T extends Timed>(ones: readonly T[], others: readonly T[], keyOf: (each: T) => string): T[] {
  const byKey = new Map<string, T>();
  for (const each of [...ones, ...others]) {
    const key = keyOf(each);
    const there = byKey.get(key);
    byKey.set(key, there ? later(there, each) : each);
  }
  return [...byKey.values()];
}
