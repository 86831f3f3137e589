/**
 * Whether files are nested no deeper than anyone writes them, and have no longer lists. Whatever reads a file goes down into it call by call, and
 * some thousand levels would exhaust the stack; what compares each with each would take hours over some hundred thousand. So this comes first,
 * and goes down by a list instead.
 */
import type { QuestionnaireFiles } from './check';
import { DEPTH_LIMIT } from './json';
import type { Problem } from './json-issues';

/** Levels of "all", "any" and "not" in one condition: several times what the rules that come with Shidra have. */
const MOST_LEVELS = 20;
/** Entries of one list or object: ten times the most in the files that come with Shidra. */
const MOST_ENTRIES = 2000;

interface Part {
  value: unknown;
  at: string;
  /** How many objects and lists it stands in. */
  depth: number;
  /** The condition that it belongs to, and how many levels of that it stands under. */
  condition: { at: string; levels: number } | null;
}

/** @returns every condition that has too many levels, and every other part of a file that lies too deep or has too many entries */
export function checkNesting(files: QuestionnaireFiles): Problem[] {
  return Object.entries(files).flatMap(([file, whole]) => {
    const problems = new Map<string, Problem>();
    const pending: Part[] = [{ value: whole, at: '', depth: 0, condition: null }];
    for (let part = pending.pop(); part; part = pending.pop()) {
      const found = tooDeep(part) ?? tooLong(part);
      if (found) problems.set(found.at, { file, ...found });
      else for (const inner of partsOf(part)) pending.push(inner);
    }
    return [...problems.values()];
  });
}

function tooDeep({ at, depth, condition }: Part): Omit<Problem, 'file'> | null {
  if (condition && condition.levels > MOST_LEVELS)
    return { at: condition.at, expected: `a condition of at most ${MOST_LEVELS} levels of "all", "any" and "not"` };
  return depth > DEPTH_LIMIT ? { at, expected: `at most ${DEPTH_LIMIT} levels of nesting` } : null;
}

function tooLong({ value, at }: Part): Omit<Problem, 'file'> | null {
  const isLong = typeof value === 'object' && value !== null && Object.keys(value).length > MOST_ENTRIES;
  return isLong ? { at: at || '(the whole file)', expected: `at most ${MOST_ENTRIES} entries` } : null;
}

function partsOf({ value, at, depth, condition }: Part): Part[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).map(([key, inner]): Part => {
    const place = at ? `${at}.${key}` : key;
    if (condition) return { value: inner, at: place, depth: depth + 1, condition: within(condition, key) };
    return { value: inner, at: place, depth: depth + 1, condition: /^(when|offWhen)$/.test(key) ? { at: place, levels: 0 } : null };
  });
}

const within = ({ at, levels }: { at: string; levels: number }, key: string) => ({
  at,
  levels: /^(all|any|not)$/.test(key) ? levels + 1 : levels,
});
