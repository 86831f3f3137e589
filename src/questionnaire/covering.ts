/** Names in running text, and what is said in their place. */

/** Shorter names are looked for as words of their own only: as parts of other words they would hide half the text. */
const TELLING = 3;

/**
 * @param pairs a name, and what is said in its place; capitals make no difference
 * @returns a function that gives a text without these names
 */
export function covering(pairs: readonly (readonly [name: string, instead: string])[]): (text: string) => string {
  // The longest first, so that a name within another does not leave a part of it standing.
  const named = pairs
    .map(([name, instead]) => [name.trim(), instead] as const)
    .filter(([name]) => name !== '')
    .sort(([a], [b]) => b.length - a.length);
  if (named.length === 0) return (text) => text;
  const pattern = new RegExp(named.map(([name]) => `(${patternOf(name)})`).join('|'), 'giu');
  return (text) => text.replace(pattern, (_whole, ...groups: unknown[]) => named[groups.findIndex((group) => group !== undefined)]![1]);
}

function patternOf(name: string): string {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
  return name.length < TELLING ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped;
}
