/** The rule kind "backbone ranking": a table of ratings, local answers that change its cells, and who could carry each structure at all. */
import * as v from 'valibot';
import { knownTruth, openTruth, type Context } from '../context';
import { BACKBONES, CRITERIA, type BackboneType, type Criterion, type Feasible, type Interval, type Reason } from '../types';
import { ClauseSchema, reason } from './clause';
import { FirstMatchSchema, firstMatch } from './first-match';

const Rating = v.pipe(v.number(), v.minValue(1), v.maxValue(5));
const CellSchema = v.pipe(
  v.tuple([Rating, Rating]),
  v.check(([lo, hi]) => lo <= hi, 'a range from low to high'),
);
const CriterionSchema = v.picklist(CRITERIA);
const perType = <S extends v.GenericSchema>(schema: S) =>
  v.strictObject({
    funder: schema,
    'new-nonprofit': schema,
    'existing-nonprofit': schema,
    government: schema,
    shared: schema,
    'steering-committee': schema,
  });

export const BackboneRankingSchema = v.strictObject({
  kind: v.literal('backbone-ranking'),
  needs: v.array(v.string()),
  /** The item in which the user ranks the criteria. */
  priorities: v.string(),
  /** Criteria that count only where the user ranks them. */
  optional: v.array(CriterionSchema),
  table: perType(v.record(CriterionSchema, CellSchema)),
  /** yes: a bearer is there · check: perhaps · no: nobody could carry it. */
  feasible: perType(FirstMatchSchema),
  overrides: v.array(
    v.strictObject({
      ...ClauseSchema.entries,
      cells: v.array(v.strictObject({ type: v.picklist(BACKBONES), criterion: CriterionSchema, to: CellSchema })),
    }),
  ),
  risks: perType(v.array(ClauseSchema)),
  draws: v.pipe(v.number(), v.integer(), v.minValue(1)),
  seed: v.pipe(v.number(), v.integer()),
  sure: v.strictObject({ clearFirst: v.number(), clearLead: v.number(), twoTogether: v.number(), twoThird: v.number() }),
  /** A criterion speaks for a structure from here up, against it from there down. */
  strongFrom: Rating,
  weakUpTo: Rating,
});
export type BackboneRankingRule = v.InferOutput<typeof BackboneRankingSchema>;

/** A structure's cells after the local answers, and everything that the unknown local answers could still make of them. */
export interface LocalCells {
  cells: Partial<Record<Criterion, Interval>>;
  possibleMiddles: Partial<Record<Criterion, Interval>>;
  because: Reason[];
}

export const middle = (cell: Interval): number => (cell.lo + cell.hi) / 2;

/** The table's row of a structure, changed by every override that holds; of two on one cell the later wins. */
export function localCells(context: Context, rule: BackboneRankingRule, type: BackboneType, criteria: readonly Criterion[]): LocalCells {
  const result: LocalCells = { cells: {}, possibleMiddles: {}, because: [] };
  for (const criterion of criteria) {
    const [lo, hi] = rule.table[type][criterion]!;
    result.cells[criterion] = { lo, hi };
    result.possibleMiddles[criterion] = { lo: middle({ lo, hi }), hi: middle({ lo, hi }) };
  }
  for (const override of rule.overrides) {
    const touched = override.cells.filter((cell) => cell.type === type && criteria.includes(cell.criterion));
    const truth = openTruth(context, override.when);
    if (touched.length === 0 || truth === false) continue;
    if (knownTruth(context, override.when) === true) result.because.push(reason(context, override));
    for (const { criterion, to } of touched) {
      const at = middle({ lo: to[0], hi: to[1] });
      const before = result.possibleMiddles[criterion]!;
      if (truth === true) result.cells[criterion] = { lo: to[0], hi: to[1] };
      result.possibleMiddles[criterion] =
        truth === true ? { lo: at, hi: at } : { lo: Math.min(before.lo, at), hi: Math.max(before.hi, at) };
    }
  }
  return result;
}

/** Whether a structure has someone to carry it; not known counts as "to be checked". */
export function feasibility(
  context: Context,
  rule: BackboneRankingRule,
  type: BackboneType,
): { feasible: Feasible; sure: boolean; because: Reason[] } {
  const verdict = firstMatch<Feasible>(context, rule.feasible[type]);
  const sure = verdict.possible.length === 1;
  const value = verdict.possible.includes(verdict.value as Feasible) ? (verdict.value as Feasible) : 'no';
  if (value === 'no' && !sure)
    return {
      feasible: 'check',
      sure: false,
      because: [{ id: 'bearer-not-known', source: 'M6', truth: true, items: rule.needs.slice(0, 1) }],
    };
  return { feasible: value, sure: sure || verdict.possible.every((each) => each !== 'no'), because: verdict.because };
}
