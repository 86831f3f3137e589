/** The rule kind "condition level": a mean over a condition's items, cut into four levels, held down by critical items. */
import * as v from 'valibot';
import { LEVELS, type Level } from '../../questionnaire/predicate';
import { knownTruth, openTruth, standing, type Context } from '../context';
import type { ConditionVerdict, ItemShare, Reason } from '../types';
import { ClauseSchema, openItems, reason } from './clause';
import { HIGHEST, LOWEST, meanOf } from './mean';

export const CutsSchema = v.strictObject({ emerging: v.number(), established: v.number(), strong: v.number() });
export type Cuts = v.InferOutput<typeof CutsSchema>;

export const ConditionLevelSchema = v.strictObject({
  source: v.string(),
  items: v.pipe(v.array(v.string()), v.minLength(5), v.maxLength(7)),
  /** The condition is absent where this holds, whatever else is said. */
  absentWhen: v.optional(ClauseSchema),
  /** What an item counts as that an earlier answer rules out, so that a better answer never lowers the mean; left out where not given. */
  hiddenCountsAs: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(5))),
});
export type ConditionLevelRule = v.InferOutput<typeof ConditionLevelSchema>;

/**
 * @param cuts least mean (1–5) of each level above `absent`
 * @returns the level on what is known, and every level that the unknown answers could make of it
 */
export function conditionLevel(context: Context, rule: ConditionLevelRule, cuts: Cuts): ConditionVerdict {
  const { mean, range, items } = meanOf(context, rule.items, rule.hiddenCountsAs);
  const absent = rule.absentWhen;
  const isAbsent = absent ? knownTruth(context, absent.when) === true : false;
  const mayBeAbsent = absent ? openTruth(context, absent.when) !== false : false;
  const possible = isAbsent ? (['absent'] as Level[]) : levelsBetween(items, cuts, mayBeAbsent);
  const enough = isAbsent ? 'enough' : items.length === 0 ? 'not-asked' : standing(context, rule.items);
  const capped = criticalAtLowest(items).map((share): Reason => ({
    id: 'critical-item-at-lowest',
    source: 'M5',
    truth: true,
    items: [share.item],
  }));
  const value = isAbsent || mean === null ? 'absent' : levelOf(mean, items, cuts);
  // What was not asked counts, and is no answer that could be shown as a reason.
  const shares: Reason[] = items
    .filter((share) => share.asked)
    .sort((a, b) => (a.value ?? HIGHEST) - (b.value ?? HIGHEST))
    .map((share) => ({
      id: 'item-at-its-level',
      source: rule.source,
      truth: share.value === null ? 'unknown' : true,
      items: [share.item],
    }));
  return {
    value: enough === 'enough' ? value : enough,
    possible: enough === 'not-asked' ? [] : possible,
    because: isAbsent && absent ? [reason(context, absent)] : [...capped, ...shares],
    open: [
      ...(absent ? openItems(context, [absent.when]) : []),
      ...items.filter((share) => share.value === null).map((share) => share.item),
    ],
    whyNot: {},
    mean,
    range,
    items,
    capped,
  };
}

const criticalAtLowest = (items: readonly ItemShare[]): ItemShare[] => items.filter((share) => share.critical && share.value === LOWEST);

function levelOf(mean: number, items: readonly ItemShare[], cuts: Cuts): Level {
  const level: Level =
    mean >= cuts.strong ? 'strong' : mean >= cuts.established ? 'established' : mean >= cuts.emerging ? 'emerging' : 'absent';
  const heldDown = criticalAtLowest(items).length > 0 && LEVELS.indexOf(level) > LEVELS.indexOf('emerging');
  return heldDown ? 'emerging' : level;
}

/** Raising an answer never lowers the level, so the two extreme completions bound all others. */
function levelsBetween(items: readonly ItemShare[], cuts: Cuts, mayBeAbsent: boolean): Level[] {
  if (items.length === 0) return [...LEVELS];
  const completed = (fill: number): Level => {
    const full = items.map((share) => ({ ...share, value: share.value ?? fill }));
    return levelOf(full.reduce((sum, share) => sum + share.value, 0) / full.length, full, cuts);
  };
  const lo = mayBeAbsent ? 0 : LEVELS.indexOf(completed(LOWEST));
  return LEVELS.slice(lo, LEVELS.indexOf(completed(HIGHEST)) + 1);
}
