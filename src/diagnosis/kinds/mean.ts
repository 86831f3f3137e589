/** Mean of scale answers, and the bounds within which it stays however the unknown answers turn out. */
import { allItems, answerState } from '../../questionnaire/answers';
import type { Questionnaire } from '../../questionnaire/schema';
import type { Context } from '../context';
import type { Interval, ItemShare } from '../types';

export const LOWEST = 1;
export const HIGHEST = 5;

export interface Mean {
  mean: number | null;
  range: Interval;
  items: ItemShare[];
}

/**
 * @param items scale items; hidden ones and those that are not applicable leave the denominator
 * @returns mean of the known values and its range over every completion, both 1–5; the range is the whole scale where nothing is known
 * @param hiddenAs what an item counts as that is not asked because an earlier answer rules it out; left out where not given
 */
export function meanOf(context: Context, items: readonly string[], hiddenAs?: number): Mean {
  const shares = shown(context, items, hiddenAs);
  const known = shares.flatMap((share) => (share.value === null ? [] : [share.value]));
  const open = shares.length - known.length;
  const sum = known.reduce((total, value) => total + value, 0);
  if (shares.length === 0) return { mean: null, range: { lo: LOWEST, hi: HIGHEST }, items: shares };
  return {
    mean: known.length === 0 ? null : sum / known.length,
    range: { lo: (sum + LOWEST * open) / shares.length, hi: (sum + HIGHEST * open) / shares.length },
    items: shares,
  };
}

function shown(context: Context, items: readonly string[], hiddenAs: number | undefined): ItemShare[] {
  const critical = criticalItems(context.questionnaire);
  return items.flatMap((item): ItemShare[] => {
    const answer = context.answers[item];
    if (!context.form.has(item) || answerState(answer) === 'not-applicable') return [];
    const asked = context.visible.get(item) !== false;
    if (!asked) return hiddenAs === undefined ? [] : [{ item, value: hiddenAs, critical: false, asked }];
    return [{ item, value: typeof answer?.value === 'number' ? answer.value : null, critical: critical.has(item), asked }];
  });
}

const critical = new WeakMap<Questionnaire, ReadonlySet<string>>();

function criticalItems(questionnaire: Questionnaire): ReadonlySet<string> {
  const known = critical.get(questionnaire);
  if (known) return known;
  const found = new Set(allItems(questionnaire).flatMap((item) => (item.critical ? [item.id] : [])));
  critical.set(questionnaire, found);
  return found;
}
