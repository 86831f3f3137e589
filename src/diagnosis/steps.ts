/** What to do next: the steps whose reason the answers show, soonest first. */
import type { Context } from './context';
import { reason } from './kinds/clause';
import type { Rules } from './rules';
import { TERMS, type NextStep } from './types';

/** @param context knows every verdict and gate */
export function steps(context: Context, rules: Rules['steps']): NextStep[] {
  const due = rules.steps.flatMap((rule): NextStep[] => {
    const because = reason(context, rule);
    return because.truth === true ? [{ id: rule.id, when: rule.by, because }] : [];
  });
  return due.sort((a, b) => TERMS.indexOf(a.when) - TERMS.indexOf(b.when));
}
