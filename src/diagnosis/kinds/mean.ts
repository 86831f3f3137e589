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
  if (shares.length === 0) return { mean: null, range: { lo: LOWEST, hi: HIGHEST }, items: shares };
  let sum = 0;
  let open = 0;
  for (const { value } of shares) {
    if (value === null) open++;
    else sum += value;
  }
  const known = shares.length - open;
  return {
    mean: known === 0 ? null : sum / known,
    range: { lo: (sum + LOWEST * open) / shares.length, hi: (sum + HIGHEST * open) / shares.length },
    items: shares,
  };
}

function shown(context: Context, items: readonly string[], hiddenAs: number | undefined): ItemShare[] {
  const critical = criticalItems(context.questionnaire);
  const shares: ItemShare[] = [];
  for (const item of items) {
    const answer = context.answers[item];
    if (!context.form.has(item) || answerState(answer) === 'not-applicable') continue;
    const asked = context.visible.get(item) !== false;
    if (asked) shares.push({ item, value: typeof answer?.value === 'number' ? answer.value : null, critical: critical.has(item), asked });
    else if (hiddenAs !== undefined) shares.push({ item, value: hiddenAs, critical: false, asked });
  }
  return shares;
}

const critical = new WeakMap<Questionnaire, ReadonlySet<string>>();

function criticalItems(questionnaire: Questionnaire): ReadonlySet<string> {
  const known = critical.get(questionnaire);
  if (known) return known;
  const found = new Set(allItems(questionnaire).flatMap((item) => (item.critical ? [item.id] : [])));
  critical.set(questionnaire, found);
  return found;
}
