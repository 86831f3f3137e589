/** What type of problem it is: simple, complicated, complex or mixed (method, section M1). */
import { isGiven, withAxis, type Context } from './context';
import { firstMatch } from './kinds/first-match';
import { holding, notKnown } from './kinds/clause';
import { meanOf } from './kinds/mean';
import type { Rules } from './rules';
import { PROBLEM_TYPES, type Axis, type ProblemType, type ProblemVerdict } from './types';

/** @returns the verdict, and the context in which later rules may read it and its axes */
export function problem(context: Context, rules: Rules['problem']): { verdict: ProblemVerdict; context: Context } {
  const adaptive = axis(context, rules.axes.adaptive);
  const difficulty = axis(context, rules.axes.difficulty);
  const withAxes = withAxis(withAxis(context, 'adaptive', adaptive), 'difficulty', difficulty);
  const type = firstMatch<ProblemType>(withAxes, rules.type);
  // What rests on a type that could not be given wants to know what it may be (see `restingOn`).
  if (context.brief && isGiven(type.value)) {
    return { verdict: { ...type, axes: { adaptive, difficulty }, conflicts: [], notes: [] }, context: withAxes };
  }
  const conflicts = holding(withAxes, rules.conflicts);
  const between = rules.conflicts
    .filter((rule) => conflicts.some((conflict) => conflict.id === rule.because))
    .flatMap((rule) => rule.between);
  const asked = type.value !== 'not-asked';
  const verdict: ProblemVerdict = {
    value: type.value,
    possible: PROBLEM_TYPES.filter((each) => asked && (type.possible.includes(each) || between.includes(each))),
    because: type.because,
    open: asked ? [...new Set([...type.open, ...notKnown(context, rules.axes.difficulty)])] : [],
    whyNot: type.whyNot,
    axes: { adaptive, difficulty },
    conflicts,
    notes: holding(withAxes, rules.notes),
  };
  return { verdict, context: withAxes };
}

function axis(context: Context, items: readonly string[]): Axis {
  const { mean, range } = meanOf(context, items);
  return { mean, range };
}
