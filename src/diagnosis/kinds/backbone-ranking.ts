/** The rule kind "backbone ranking": a table of ratings, local answers that change its cells, and who could carry each structure at all. */
import * as v from 'valibot';
import { isGiven, knownTruth, openTruth, type Context } from '../context';
import { BACKBONES, CRITERIA, type BackboneType, type Criterion, type Feasible, type Interval, type Reason } from '../types';
import { CellSchema, type Settings } from '../settings';
import { ClauseSchema, notKnown, reason } from './clause';
import { FirstMatchSchema, firstMatch, possibleValues } from './first-match';

const Rating = v.pipe(v.number(), v.minValue(1), v.maxValue(5));
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
const perCriterion = <S extends v.GenericSchema>(schema: S) =>
  v.strictObject({
    'secure-funding': schema,
    neutral: schema,
    expert: schema,
    mobilise: schema,
    convene: schema,
    accountable: schema,
    'community-owned': schema,
  });

export const BackboneRankingSchema = v.strictObject({
  kind: v.literal('backbone-ranking'),
  needs: v.array(v.string()),
  /** Items without which a form cannot ask for a structure. */
  essential: v.optional(v.array(v.string())),
  /** The item in which the user ranks the criteria. */
  priorities: v.string(),
  /** Criteria that count only where the user ranks them. */
  optional: v.array(CriterionSchema),
  table: perType(perCriterion(CellSchema)),
  /** What a structure's score loses, in points, where its bearer must still be asked. */
  askFirst: v.pipe(v.number(), v.minValue(0), v.maxValue(4)),
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

/** The criteria that count, the user's order of them, and the weights that follow. */
export interface Priorities {
  criteria: readonly Criterion[];
  ranked: readonly Criterion[];
  weights: Readonly<Record<string, number>>;
}

/** A structure's ratings here, and everything that the unknown local answers could still make of them. */
export interface LocalRow {
  cells: Record<Criterion, Interval>;
  possibleMiddles: Record<Criterion, Interval>;
  /** The local answers that changed a cell, and which. */
  because: (Reason & { criteria: Criterion[] })[];
}

export const middle = (cell: Interval): number => (cell.lo + cell.hi) / 2;

/**
 * @param rating of a criterion, 1–5
 * @param deducted points that are taken from the mean
 * @returns the mean of the ratings by the weights of the criteria, to thirteen places: beyond these, the order in which it was added up
 * would decide between structures that are equal
 */
export function scoreOf(
  criteria: readonly Criterion[],
  weights: Priorities['weights'],
  rating: (criterion: Criterion) => number,
  deducted = 0,
): number {
  const mean = criteria.reduce((sum, criterion) => sum + weights[criterion]! * rating(criterion), 0);
  return Math.round((mean - deducted) * 1e13) / 1e13;
}

/**
 * The table of ratings, changed by every local answer that an override speaks of; of two on one cell the later wins, and a cell that the
 * user changed stays as it is.
 */
export function localTable(context: Context, rule: BackboneRankingRule, edited: Settings['table']): Record<BackboneType, LocalRow> {
  const rows = Object.fromEntries(BACKBONES.map((type) => [type, ratingsOf(rule, type, edited)])) as Record<BackboneType, LocalRow>;
  for (const override of rule.overrides) {
    const truth = knownTruth(context, override.when);
    const possible = context.brief ? truth : openTruth(context, override.when);
    if (possible === false) continue;
    for (const { type, criterion, to } of override.cells) {
      if (edited?.[type]?.[criterion]) continue;
      const row = rows[type];
      if (truth === true) row.cells[criterion] = intervalOf(to);
      if (context.brief) continue;
      const at = middleOf(to);
      const before = row.possibleMiddles[criterion];
      row.possibleMiddles[criterion] = possible === true ? at : { lo: Math.min(before.lo, at.lo), hi: Math.max(before.hi, at.hi) };
      if (truth !== true) continue;
      const told = row.because.find((each) => each.id === override.because);
      if (told) told.criteria.push(criterion);
      else row.because.push({ ...reason(context, override), criteria: [criterion] });
    }
  }
  return rows;
}

/** A structure's row of the table, before any local answer. */
function ratingsOf({ table }: BackboneRankingRule, type: BackboneType, edited: Settings['table']): LocalRow {
  const ours = rowsOf(table)[type];
  const cells = { ...ours.cells };
  const possibleMiddles = { ...ours.middles };
  for (const [criterion, cell] of Object.entries(edited?.[type] ?? {}) as [Criterion, Cell][]) {
    cells[criterion] = intervalOf(cell);
    possibleMiddles[criterion] = middleOf(cell);
  }
  return { cells, possibleMiddles, because: [] };
}

type Cell = readonly [number, number];
type Ratings = Record<Criterion, Interval>;

const intervalOf = ([lo, hi]: Cell): Interval => ({ lo, hi });
const middleOf = ([lo, hi]: Cell): Interval => ({ lo: (lo + hi) / 2, hi: (lo + hi) / 2 });

const ourRows = new WeakMap<BackboneRankingRule['table'], Record<BackboneType, { cells: Ratings; middles: Ratings }>>();

/** Our table as intervals. Remembered, because judging every single change of an answer begins with it hundreds of times. */
function rowsOf(table: BackboneRankingRule['table']) {
  const known = ourRows.get(table);
  if (known) return known;
  const row = (type: BackboneType, of: (cell: Cell) => Interval) =>
    Object.fromEntries(CRITERIA.map((criterion) => [criterion, of(table[type][criterion])])) as Ratings;
  const found = Object.fromEntries(
    BACKBONES.map((type) => [type, { cells: row(type, intervalOf), middles: row(type, middleOf) }]),
  ) as Record<BackboneType, { cells: Ratings; middles: Ratings }>;
  ourRows.set(table, found);
  return found;
}

/** Whether a structure has someone to carry it, and what that may still turn out to be. */
export interface Bearer {
  feasible: Feasible;
  possible: Feasible[];
  because: Reason[];
}

/** Not known counts as "to be checked": for the partners to find out, no reason to give the structure up. */
export function bearerOf(context: Context, rule: BackboneRankingRule, type: BackboneType): Bearer {
  const { value, because } = firstMatch<Feasible>(context, rule.feasible[type]);
  if (!isGiven(value)) return { feasible: 'no', possible: ['no'], because };
  if (context.brief && value !== 'no') return { feasible: value as Feasible, possible: [], because };
  const possible = possibleValues<Feasible>(context, rule.feasible[type], value as Feasible);
  if (value !== 'no' || possible.length === 1) return { feasible: value as Feasible, possible, because };
  const unknown: Reason = { id: 'bearer-not-known', source: 'M6', truth: true, items: notKnown(context, rule.needs), upon: [] };
  return { feasible: 'check', possible, because: [unknown] };
}
