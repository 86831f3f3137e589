/** The rule kind "condition level": a mean over a condition's items, cut into four levels, held down by critical items. */
import * as v from 'valibot';
import { LEVELS, type Level } from '../../questionnaire/predicate';
import { bare, knownTruth, openTruth, standing, type Context } from '../context';
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
  const inForm = rule.items.some((item) => context.form.has(item));
  const counted = items.length === 0 ? 'not-asked' : standing(context, { needs: rule.items });
  const enough = !inForm ? 'not-asked' : isAbsent ? 'enough' : counted;
  const level = isAbsent || mean === null ? 'absent' : levelOf(mean, items, cuts);
  const value = enough === 'enough' ? level : enough;
  if (context.brief && enough === 'enough') return { ...bare<Level>(value), mean, range, items, capped: [] };
  const mayBeAbsent = absent ? openTruth(context, absent.when) !== false : false;
  const possible = isAbsent ? (['absent'] as Level[]) : levelsBetween(items, cuts, mayBeAbsent);
  const known = items.filter((share) => share.value !== null).length;
  const capped = criticalAtLowest(items).map((share): Reason => ({
    id: 'critical-item-at-lowest',
    source: 'M5',
    truth: true,
    items: [share.item],
    upon: [],
  }));
  // What was not asked counts, and is no answer that could be shown as a reason.
  const shares: Reason[] = items
    .filter((share) => share.asked)
    .sort((a, b) => (a.value ?? HIGHEST) - (b.value ?? HIGHEST))
    .map((share) => ({
      id: 'item-at-its-level',
      source: rule.source,
      truth: share.value === null ? 'unknown' : true,
      items: [share.item],
      upon: [],
      ...(share.value === null ? {} : { adds: share.value / known }),
    }));
  return {
    value,
    possible: enough === 'not-asked' ? [] : possible,
    because: isAbsent && absent ? [reason(context, absent)] : [...capped, ...shares],
    open: [
      ...(absent ? openItems(context, [absent.when]) : []),
      ...items.filter((share) => share.value === null).map((share) => share.item),
    ],
    whyNot:
      enough !== 'enough' ? {} : isAbsent && absent ? absentInstead(reason(context, absent)) : whyNot(level, items, cuts, capped, shares),
    mean,
    range,
    items,
    capped,
  };
}

const absentInstead = (because: Reason): Partial<Record<Level, Reason[]>> =>
  Object.fromEntries(LEVELS.filter((level) => level !== 'absent').map((level) => [level, [because]]));

/** A higher level is missed by the answers that lie below its cut; a lower one by those that reach the level's own. */
function whyNot(
  value: Level,
  items: readonly ItemShare[],
  cuts: Cuts,
  capped: readonly Reason[],
  shares: readonly Reason[],
): Partial<Record<Level, Reason[]>> {
  const cutOf = (level: Level): number => (level === 'absent' ? LOWEST : cuts[level]);
  const valueOf = new Map(items.map((share) => [share.item, share.value]));
  const answered = shares.filter((share) => share.truth === true);
  const ofShare = (share: Reason): number => valueOf.get(share.items[0]!) ?? LOWEST;
  // Where none lies below, what was not asked holds the level down: the lowest answer has ruled it out.
  const below = (cut: number): Reason[] => {
    const found = answered.filter((share) => ofShare(share) < cut);
    return found.length > 0 ? found : answered.slice(0, 1);
  };
  return Object.fromEntries(
    LEVELS.filter((level) => level !== value).map((level) => [
      level,
      LEVELS.indexOf(level) > LEVELS.indexOf(value)
        ? [...(LEVELS.indexOf(level) > LEVELS.indexOf('emerging') ? capped : []), ...below(cutOf(level))]
        : answered.filter((share) => ofShare(share) >= cutOf(value)),
    ]),
  );
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
