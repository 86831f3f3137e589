/** Changes of single answers, brought together: those of one item that lead to the same value are told as one, nearest first. */
import { FITS, MEASUREMENTS, STAGES } from '../../diagnosis/types';
import type { Sensitivity } from '../../diagnosis/sensitivity';
import type { VerdictPath } from '../../diagnosis/headline';
import type { Answer, AnswerValue } from '../../questionnaire/answers';
import type { Item } from '../../questionnaire/schema';

export interface FlipGroup {
  item: string;
  to: string;
  /** Nearest first; of sets those that hold no smaller change. */
  values: AnswerValue[];
  /** How far the nearest lies: points of a scale, options to mark or clear, places in a ranking. */
  distance: number;
}

/** All changes that turn a verdict, by item in the order of the questionnaire. */
export function flipGroups(
  single: Sensitivity['single'],
  verdict: VerdictPath,
  answerOf: (item: string) => Answer | undefined,
): FlipGroup[] {
  const groups = new Map<string, FlipGroup>();
  for (const flip of single) {
    const [change] = flip.changes;
    if (flip.verdict !== verdict || !change) continue;
    const key = `${change.item} ${flip.to}`;
    const group = groups.get(key) ?? { item: change.item, to: flip.to, values: [], distance: Infinity };
    const now = answerOf(change.item)?.value;
    if (!group.values.some((value) => isPartOf(value, change.to, now))) group.values.push(change.to);
    group.distance = Math.min(group.distance, distance(change.to, now));
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Options that are marked anew, and those that are no longer. */
export function difference(to: readonly string[], now: readonly string[]): { added: string[]; removed: string[] } {
  return { added: to.filter((option) => !now.includes(option)), removed: now.filter((option) => !to.includes(option)) };
}

/** Whether one set of options changes nothing but what another changes too; two rankings hold the same options and so never do. */
function isPartOf(one: AnswerValue, other: AnswerValue, now: AnswerValue | undefined): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return false;
  const start = Array.isArray(now) ? now : [];
  const [small, large] = [difference(one, start), difference(other, start)];
  const changes = small.added.length + small.removed.length;
  return (
    changes > 0 && small.added.every((each) => large.added.includes(each)) && small.removed.every((each) => large.removed.includes(each))
  );
}

function distance(to: AnswerValue, now: AnswerValue | undefined): number {
  if (typeof to === 'number') return typeof now === 'number' ? Math.abs(to - now) : 1;
  if (!Array.isArray(to) || !Array.isArray(now)) return 1;
  const { added, removed } = difference(to, now);
  return added.length + removed.length || to.filter((option, place) => now[place] !== option).length - 1;
}

/** The values of a verdict from worst to best, where they have such an order. */
const RISING: Partial<Record<VerdictPath, readonly string[]>> = {
  fit: [...FITS].reverse(),
  readiness: STAGES,
  measurement: ['none-yet', ...MEASUREMENTS],
  backbone: ['none-yet'],
};

/** Whether a change is one to guard against: it lowers the verdict or, where there is no lower and higher, the answer itself. */
export function isLoss(
  verdict: VerdictPath,
  from: string,
  group: FlipGroup,
  item: Item | undefined,
  now: AnswerValue | undefined,
): boolean {
  const order = RISING[verdict] ?? [];
  if (order.includes(group.to)) return order.indexOf(group.to) < order.indexOf(from) || !order.includes(from);
  const [to] = group.values;
  if (typeof to === 'number') return typeof now === 'number' && to < now;
  return item?.kind === 'multi' && Array.isArray(to) && Array.isArray(now) && difference(to, now).added.length === 0;
}
