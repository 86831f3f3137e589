/** How far each of the five conditions is met (Kania & Kramer 2011; method, section M5). */
import { withVerdicts, type Context } from './context';
import { conditionLevel } from './kinds/condition-level';
import { meanOf } from './kinds/mean';
import type { Rules } from './rules';
import { CONDITIONS, type Condition, type ConditionVerdict, type ItemShare } from './types';

/** @returns the five levels, and the context in which later rules may read them */
export function conditions(
  context: Context,
  rules: Rules['conditions'],
): { verdicts: Record<Condition, ConditionVerdict>; context: Context } {
  const entries = CONDITIONS.map((id) => [id, conditionLevel(context, rules.conditions[id], rules.cuts)] as const);
  return {
    verdicts: Object.fromEntries(entries) as Record<Condition, ConditionVerdict>,
    context: withVerdicts(context, entries),
  };
}

/** Answers on equity and lived experience, beside the five conditions and never averaged into them. */
export function equity(context: Context, rules: Rules['conditions']): ItemShare[] {
  return meanOf(context, rules.equity).items;
}

/**
 * How many answers a condition's level rests on. In short forms these are few, and a report has to say so.
 * @returns 0 where one answer alone makes it absent (see `absentWhen`), and where nothing is known
 */
export function answersBehind({ items }: ConditionVerdict): number {
  return items.filter((share) => share.asked && share.value !== null).length;
}
