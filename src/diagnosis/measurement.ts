/** Which type of shared measurement to aim at, and which is possible now (Kramer, Parkhurst & Vaidyanathan 2008; method, section M7). */
import type { Context } from './context';
import { holding, openItems } from './kinds/clause';
import { firstMatch } from './kinds/first-match';
import { possibleRungs, rungs } from './kinds/ladder';
import type { Rules } from './rules';
import { MEASUREMENTS, type MeasurementStep, type MeasurementType, type MeasurementVerdict, type Reason } from './types';

/** @param context knows the levels of the five conditions and the verdict `fit` */
export function measurement(context: Context, rules: Rules['measurement']): MeasurementVerdict {
  const target = firstMatch<MeasurementType>(context, rules.target);
  const ladder = rungs(context, rules.ladder);
  const wanted = context.answers[rules.benefits]?.value;
  const common = { target: target.value, ladder, wanted: Array.isArray(wanted) ? wanted : [] };
  const open = [
    ...new Set([
      ...target.open,
      ...openItems(
        context,
        rules.ladder.flatMap((rung) => rung.gates.map((gate) => gate.when)),
      ),
    ]),
  ];
  if (target.value === 'not-asked' || target.value === 'undetermined') {
    const possible = target.value === 'not-asked' ? [] : possibleRungs(context, rules.ladder, target.possible);
    return { value: target.value, possible, because: [], open, whyNot: {}, ...common, path: [] };
  }
  const possible = possibleRungs(context, rules.ladder, target.possible);
  const reach = ladder.slice(0, MEASUREMENTS.indexOf(target.value) + 1).filter((rung) => rung.onLadder);
  const gates = reach.flatMap((rung) => rung.gates);
  if (gates.filter((gate) => gate.state !== 'unknown').length * 2 < gates.length)
    return { value: 'undetermined', possible, because: [], open, whyNot: target.whyNot, ...common, path: [] };
  const now = [...reach].reverse().find((rung) => blocked(rung).length === 0)?.type ?? 'none-yet';
  const above = reach.filter((rung) => now === 'none-yet' || MEASUREMENTS.indexOf(rung.type) > MEASUREMENTS.indexOf(now));
  return {
    value: now,
    possible,
    because: target.because,
    open,
    whyNot: { ...target.whyNot, ...Object.fromEntries(above.map((rung) => [rung.type, blocked(rung)])) },
    ...common,
    path: [...above.flatMap(blocked), ...holding(context, rules.path)],
  };
}

/** The gates that surely block a rung; one that is not known does not block, it widens what is possible. */
function blocked(rung: MeasurementStep): Reason[] {
  return rung.gates.filter((gate) => gate.state === false).map((gate) => gate.because);
}
