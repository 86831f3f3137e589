/** Predicates in three-valued (Kleene) logic: true, false, or unknown where an answer that decides is missing. */
import type { Answer, Answers } from './answers';
import type { Predicate } from './schema';

export type Truth = true | false | 'unknown';

/** A number that is known only to lie between two bounds. */
export interface Interval {
  lo: number;
  hi: number;
}

/** What a predicate may look at. Verdicts and levels map to every value they may still take. */
export interface Facts {
  answers: Answers;
  /** Visibility of the form's items: a hidden item makes a predicate on it false, one that the form does not have leaves it unknown. */
  hidden?: ReadonlyMap<string, Truth>;
  verdicts?: Readonly<Record<string, readonly string[]>>;
  axes?: Readonly<Record<string, Interval>>;
}

/** The levels of a condition, from lowest to highest. */
export const LEVELS = ['absent', 'emerging', 'established', 'strong'] as const;
export type Level = (typeof LEVELS)[number];

export const and = (truths: Truth[]): Truth => (truths.includes(false) ? false : truths.includes('unknown') ? 'unknown' : true);
export const not = (truth: Truth): Truth => (truth === 'unknown' ? 'unknown' : !truth);

/** The truth of a predicate over what is known. */
export function evaluate(predicate: Predicate, facts: Facts): Truth {
  if ('all' in predicate) return everyPart(predicate.all, facts);
  if ('any' in predicate) return not(everyPart(predicate.any, facts, not));
  if ('not' in predicate) return not(evaluate(predicate.not, facts));
  if ('item' in predicate) {
    if (facts.hidden?.get(predicate.item) === false) return false;
    return ofAnswer(facts.answers[predicate.item], predicate);
  }
  if ('axis' in predicate) return atLeast(facts.axes?.[predicate.axis], predicate.atLeast);
  if ('level' in predicate) {
    const least = LEVELS.indexOf(predicate.atLeast as Level);
    return everyOrSome(facts.verdicts?.[predicate.level], (level) => LEVELS.indexOf(level as Level) >= least);
  }
  return everyOrSome(facts.verdicts?.[predicate.verdict], (value) => predicate.in.includes(value));
}

/** Kleene's "and" over the parts, each turned around first where wanted; by De Morgan's law the same gives "or". */
function everyPart(parts: readonly Predicate[], facts: Facts, turn?: (truth: Truth) => Truth): Truth {
  let result: Truth = true;
  for (const part of parts) {
    const own = evaluate(part, facts);
    const truth = turn ? turn(own) : own;
    if (truth === false) return false;
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

function ofAnswer(answer: Answer | undefined, predicate: { in: (string | number)[] } | { atLeast: number }): Truth {
  if (answer?.notApplicable) return false;
  const value = answer?.value;
  if (value === undefined) return 'unknown';
  if ('in' in predicate)
    return Array.isArray(value) ? predicate.in.some((option) => value.includes(String(option))) : predicate.in.includes(value);
  return (Array.isArray(value) ? value.length : Number(value)) >= predicate.atLeast;
}

function atLeast(interval: Interval | undefined, least: number): Truth {
  if (!interval) return 'unknown';
  if (interval.lo >= least) return true;
  return interval.hi < least ? false : 'unknown';
}

function everyOrSome(values: readonly string[] | undefined, holds: (value: string) => boolean): Truth {
  if (!values || values.length === 0) return 'unknown';
  if (values.every(holds)) return true;
  return values.some(holds) ? 'unknown' : false;
}

/** A predicate that is not made of others. */
export type Leaf = Exclude<Predicate, { all: unknown } | { any: unknown } | { not: unknown }>;

/** Every leaf of a predicate, in order. */
export function leaves(predicate: Predicate): Leaf[] {
  if ('all' in predicate) return predicate.all.flatMap(leaves);
  if ('any' in predicate) return predicate.any.flatMap(leaves);
  if ('not' in predicate) return leaves(predicate.not);
  return [predicate];
}
