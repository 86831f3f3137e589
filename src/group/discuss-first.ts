/** On what a room should talk first: where most depends on it and the room is most divided. */
import type { Agreement } from './agreement';
import type { RoomItem, RoundOutcome } from './room';
import { lastOutcome } from './room-answers';

/** Worst first; the room is done with what is agreed, and under five answers say nothing of agreement. */
const URGENT: readonly Agreement[] = ['split', 'discuss', 'undetermined'];

/**
 * Items worth a talk: critical ones and those on which a gate rests before others, split before spread before unknown, and the most divided of
 * each first. What the room has settled is left out.
 * @param gateItems see `gateItems`
 */
export function discussFirst(items: readonly RoomItem[], gateItems: ReadonlySet<string>): RoomItem[] {
  const ranked = items.flatMap((each) => {
    const outcome = lastOutcome(each);
    return outcome && !each.agreed && URGENT.includes(outcome.agreement) ? [{ each, key: keyOf(each, outcome, gateItems) }] : [];
  });
  return ranked.sort((a, b) => compare(a.key, b.key)).map(({ each }) => each);
}

function keyOf({ item }: RoomItem, { agreement, measures }: RoundOutcome, gateItems: ReadonlySet<string>): number[] {
  const atStake = item.critical === true || gateItems.has(item.id);
  return [atStake ? 0 : 1, URGENT.indexOf(agreement), measures.agreement ?? measures.w ?? measures.largest ?? 1, -(measures.iqr ?? 0)];
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((each, index) => each - b[index]!).find((difference) => difference !== 0) ?? 0;
}
