/** A predicate in the questionnaire's own words. */
import type { Predicate } from '../../questionnaire/schema';
import type { Condition } from './blocks';
import type { Speaker } from './speaker';

/** The highest point of every scale. */
const HIGHEST = 5;

type Leaf = Exclude<Predicate, { all: unknown } | { any: unknown } | { not: unknown }>;

/** @returns what is looked at and what it must say; several conditions nested as the predicate nests them */
export function conditionOf(speak: Speaker, predicate: Predicate): Condition {
  const { joint } = speak.input.frame;
  if ('all' in predicate) return joined(speak, joint.all, predicate.all);
  if ('any' in predicate) return joined(speak, joint.any, predicate.any);
  if ('not' in predicate) return negated(speak, predicate.not);
  return { subject: asked(subject(speak, predicate)), says: says(speak, predicate, true) };
}

function joined(speak: Speaker, joint: string, parts: readonly Predicate[]): Condition {
  const [only, ...others] = parts;
  if (only && others.length === 0) return conditionOf(speak, only);
  return { joint, parts: parts.map((part) => conditionOf(speak, part)) };
}

function negated(speak: Speaker, predicate: Predicate): Condition {
  const { joint } = speak.input.frame;
  if ('not' in predicate) return conditionOf(speak, predicate.not);
  if ('all' in predicate) return { joint: joint.notAll, parts: predicate.all.map((part) => conditionOf(speak, part)) };
  if ('any' in predicate) return { joint: joint.none, parts: predicate.any.map((part) => conditionOf(speak, part)) };
  return { subject: asked(subject(speak, predicate)), says: says(speak, predicate, false) };
}

/** What is no question of itself is set off from what it must say. */
const asked = (text: string): string => (text.endsWith('?') ? text : `${text}:`);

function subject(speak: Speaker, leaf: Leaf): string {
  if ('item' in leaf) return speak.question(leaf.item);
  if ('level' in leaf) return speak.condition(leaf.level);
  if ('axis' in leaf) return speak.input.frame.axisMean(speak.axis(leaf.axis));
  return speak.verdict(leaf.verdict);
}

function says(speak: Speaker, leaf: Leaf, holds: boolean): string {
  const { atLeast, below, marked, notMarked, markedAtLeast, markedBelow, isNot } = speak.input.frame;
  if ('level' in leaf) return (holds ? atLeast : below)(speak.value(leaf.level, leaf.atLeast));
  if ('axis' in leaf) return (holds ? atLeast : below)(speak.number(leaf.atLeast));
  if ('verdict' in leaf) {
    const values = speak.oneOf(leaf.in.map((value) => speak.value(leaf.verdict, value)));
    return holds ? values : isNot(values);
  }
  const several = speak.item(leaf.item)?.kind === 'multi';
  if ('atLeast' in leaf && several) return (holds ? markedAtLeast : markedBelow)(leaf.atLeast);
  const values = speak.oneOf(accepted(leaf).map((value) => speak.answer(leaf.item, value)));
  if (several) return (holds ? marked : notMarked)(values);
  return holds ? values : isNot(values);
}

function accepted(leaf: Extract<Leaf, { item: string }>): (string | number)[] {
  if ('in' in leaf) return leaf.in;
  return Array.from({ length: HIGHEST - leaf.atLeast + 1 }, (_, above) => leaf.atLeast + above);
}
