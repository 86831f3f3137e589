/** One set of answers for a room: what it agreed on, else what the last vote on each item says. */
import type { Answer, Answers } from '../questionnaire/answers';
import type { Item } from '../questionnaire/schema';
import { FEWEST, lowerMedian, type Agreement } from './agreement';
import { answeringIn, type Distribution } from './distribution';
import type { Room, RoomItem, RoundOutcome } from './room';

/**
 * What counts of an item: its last closed round in which at least five answered, since a few do not undo what many have said; else the last in
 * which anyone did; its first where nobody did.
 */
export function lastOutcome({ rounds }: RoomItem): RoundOutcome | undefined {
  const answered = (least: number) => rounds.findLast(({ distribution }) => answeringIn(distribution) >= least);
  return answered(FEWEST) ?? answered(1) ?? rounds[0];
}

/** @returns answers that a form can have; none for an item on which the room said nothing */
export function roomAnswers({ items }: Room): Answers {
  const entries = items.flatMap((each): [string, Answer][] => {
    const answer = roomAnswer(each);
    return answer ? [[each.item.id, answer]] : [];
  });
  return Object.fromEntries(entries);
}

function roomAnswer(each: RoomItem): Answer | undefined {
  const { item, agreed } = each;
  if (agreed) return { ...(agreed.unknown ? { unknown: true } : { value: agreed.value! }), ...(agreed.note ? { note: agreed.note } : {}) };
  const outcome = lastOutcome(each);
  return outcome && voted(item, outcome.distribution, outcome.agreement);
}

function voted(item: Item, distribution: Distribution, agreement: Agreement): Answer | undefined {
  const { known, unknown, notApplicable } = distribution;
  if (item.notApplicable && notApplicable > known + unknown) return { notApplicable: true };
  if (known + unknown === 0) return undefined;
  const value = agreement === 'undetermined' || unknown * 2 >= known ? undefined : valueOf(distribution);
  if (value !== undefined) return { value };
  return item.kind === 'ranking' ? undefined : { unknown: true };
}

/** The lower median of a scale; the one most frequent option; what more than half have marked; options by the sum of their places. */
function valueOf({ kind, counts, known, places = {}, ranked = 0 }: Distribution): Answer['value'] | undefined {
  const options = Object.keys(counts);
  if (kind === 'scale') return lowerMedian(Object.values(counts));
  if (kind === 'multi') return options.filter((option) => counts[option]! * 2 > known);
  if (kind === 'choice') {
    const most = Math.max(...Object.values(counts));
    const first = options.filter((option) => counts[option] === most);
    // Two that are as frequent are no answer of the room's.
    return first.length === 1 ? first[0] : undefined;
  }
  // The order of a few is not the room's where the rest only raised hands for a first place.
  if (ranked > 0 && (ranked >= FEWEST || ranked === known)) return options.toSorted((a, b) => places[a]! - places[b]!);
  return options.filter((option) => counts[option]! > 0).toSorted((a, b) => counts[b]! - counts[a]!);
}
