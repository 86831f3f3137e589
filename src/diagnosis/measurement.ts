/** Which type of shared measurement to aim at, and which is possible now (Kramer, Parkhurst & Vaidyanathan 2008; method, section M7). */
import { leaves } from '../questionnaire/predicate';
import { bare, isGiven, knownTruth, type Context } from './context';
import { holding, openItems } from './kinds/clause';
import { firstMatch } from './kinds/first-match';
import { possibleRungs, rungs } from './kinds/ladder';
import type { Rules } from './rules';
import { MEASUREMENTS, type MeasurementStep, type MeasurementType, type MeasurementVerdict, type Reason } from './types';

/** @param context knows the levels of the five conditions and the verdict `fit` */
export function measurement(context: Context, rules: Rules['measurement']): MeasurementVerdict {
  const target = firstMatch<MeasurementType>(context, rules.target);
  const ladder = rungs(context, rules.ladder);
  const reach = ladder.slice(0, MEASUREMENTS.indexOf(target.value as MeasurementType) + 1).filter((rung) => rung.onLadder);
  const now = [...reach].reverse().find((rung) => blocked(rung).length === 0)?.type ?? 'none-yet';
  const value = isGiven(target.value) ? (gatesStanding(context, rules, reach) ?? now) : (target.value as 'not-asked' | 'undetermined');
  const wanted = context.answers[rules.benefits]?.value;
  const common = { target: target.value, ladder, wanted: Array.isArray(wanted) ? wanted : [] };
  if (context.brief) return { ...bare<MeasurementType | 'none-yet'>(value), ...common, path: [] };
  const gates = openItems(
    context,
    rules.ladder.flatMap((rung) => rung.gates.map((gate) => gate.when)),
  );
  const given = isGiven(value);
  const above = given ? reach.filter((rung) => now === 'none-yet' || MEASUREMENTS.indexOf(rung.type) > MEASUREMENTS.indexOf(now)) : [];
  // Against the target's other types, and against what is not possible today; what is advised for now may be short of the target.
  const against = { ...target.whyNot, ...Object.fromEntries(above.map((rung) => [rung.type, blocked(rung)])) };
  return {
    value,
    possible: value === 'not-asked' ? [] : possibleRungs(context, rules.ladder, target.possible),
    because: given ? target.because : [],
    open: value === 'not-asked' ? [] : [...new Set([...target.open, ...gates])],
    whyNot: Object.fromEntries(Object.entries(against).filter(([type]) => type !== value)),
    ...common,
    path: given ? [...above.flatMap(blocked), ...holding(context, rules.path)] : [],
  };
}

/** Nothing can be said of today where under half of the gates can be told: for want of answers, or because the form does not ask. */
function gatesStanding(
  context: Context,
  rules: Rules['measurement'],
  reach: readonly MeasurementStep[],
): 'undetermined' | 'not-asked' | null {
  const gates = reach.flatMap((rung) => rung.gates);
  const untold = gates.filter((gate) => gate.state === 'unknown');
  if ((gates.length - untold.length) * 2 >= gates.length) return null;
  const clauses = rules.ladder.flatMap((rung) => rung.gates).filter((gate) => untold.some((each) => each.gate === gate.gate));
  const unknown = clauses.flatMap((gate) => leaves(gate.when)).filter((leaf) => knownTruth(context, leaf) === 'unknown');
  return openItems(context, unknown).length > 0 ? 'undetermined' : 'not-asked';
}

/** The gates that surely block a rung; one that is not known does not block, it widens what is possible. */
function blocked(rung: MeasurementStep): Reason[] {
  return rung.gates.filter((gate) => gate.state === false).map((gate) => gate.because);
}
