/** The rule kind "ladder": options in rising order of demand, each behind its gates; some may be off the ladder for the case at hand. */
import * as v from 'valibot';
import { and, not } from '../../questionnaire/predicate';
import { PredicateSchema } from '../../questionnaire/schema';
import { knownTruth, openTruth, type Context } from '../context';
import { MEASUREMENTS, type MeasurementStep, type MeasurementType } from '../types';
import { ClauseSchema, reason } from './clause';

export const LadderSchema = v.pipe(
  v.array(
    v.strictObject({
      type: v.picklist(MEASUREMENTS),
      /** Where this holds the option makes no sense here. */
      offWhen: v.optional(PredicateSchema),
      /** What blocks the option. */
      gates: v.array(v.strictObject({ gate: v.string(), ...ClauseSchema.entries })),
    }),
  ),
  v.length(MEASUREMENTS.length),
);
export type LadderRule = v.InferOutput<typeof LadderSchema>;

/** Every rung with the state of its gates: true = open, false = blocked. */
export function rungs(context: Context, rule: LadderRule): MeasurementStep[] {
  return rule.map((rung) => ({
    type: rung.type,
    onLadder: !rung.offWhen || knownTruth(context, rung.offWhen) !== true,
    gates: rung.gates.map((gate) => {
      const because = reason(context, gate);
      return { gate: gate.gate, state: not(because.truth), because };
    }),
  }));
}

/** Types that could be the most demanding open rung up to a target, for every way in which the unknown could turn out. */
export function possibleRungs(context: Context, rule: LadderRule, targets: readonly string[]): (MeasurementType | 'none-yet')[] {
  const found = new Set<MeasurementType | 'none-yet'>();
  for (const target of targets) {
    const reach = rule.slice(0, MEASUREMENTS.indexOf(target as MeasurementType) + 1).reverse();
    let reachedSurely = false;
    for (const rung of reach) {
      const open = and([
        ...(rung.offWhen ? [not(openTruth(context, rung.offWhen))] : []),
        ...rung.gates.map((gate) => not(openTruth(context, gate.when))),
      ]);
      if (open !== false) found.add(rung.type);
      if (open === true) {
        reachedSurely = true;
        break;
      }
    }
    if (!reachedSurely) found.add('none-yet');
  }
  return [...MEASUREMENTS, 'none-yet' as const].filter((each) => found.has(each));
}
