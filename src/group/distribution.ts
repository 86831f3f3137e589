/** How the answers to one item are spread. Counting only, so that no order of respondents can matter. */
import type { Answer } from '../questionnaire/answers';
import type { Item } from '../questionnaire/schema';

export interface Distribution {
  item: string;
  kind: 'scale' | 'choice' | 'multi' | 'ranking';
  /** How many gave each value: points of a scale and options by id, in their order. In a ranking: how many put the option first. */
  counts: Record<string, number>;
  /** How many gave a value. */
  known: number;
  unknown: number;
  notApplicable: number;
  /** In a ranking: of each option the sum of its places, unranked ones sharing the mean of the places that are left. */
  places?: Record<string, number>;
  /** In a ranking: how many ranked, whose places these are. */
  ranked?: number;
  /** In a ranking: over all who ranked, the sum of t³ − t for each group of t options that share a place (Kendall's correction for ties). */
  ties?: number;
}

/** What is there to be counted for an item, in order; none for a text. */
export function countable(item: Item): string[] {
  return item.kind === 'scale' ? ['1', '2', '3', '4', '5'] : 'options' in item ? item.options : [];
}

/** @param item no text */
export function emptyDistribution(item: Item): Distribution {
  const none = Object.fromEntries(countable(item).map((value) => [value, 0]));
  return {
    item: item.id,
    kind: item.kind === 'text' ? 'choice' : item.kind,
    counts: none,
    known: 0,
    unknown: 0,
    notApplicable: 0,
    ...(item.kind === 'ranking' && { places: { ...none }, ranked: 0, ties: 0 }),
  };
}

/** Counts one more answer in; one that is missing is not counted. */
export function countAnswer(into: Distribution, answer: Answer | undefined): void {
  if (answer?.unknown) into.unknown++;
  if (answer?.notApplicable) into.notApplicable++;
  if (answer?.value === undefined) return;
  // An empty ranking says that there is nothing to rank.
  if (into.kind === 'ranking' && Array.isArray(answer.value)) {
    if (answer.value.length > 0) countRanking(into, answer.value);
    return;
  }
  into.known++;
  for (const value of Array.isArray(answer.value) ? answer.value : [answer.value]) into.counts[value] = (into.counts[value] ?? 0) + 1;
}

function countRanking(into: Distribution, order: readonly string[]): void {
  const { places = {}, counts } = into;
  const options = Object.keys(places);
  const left = options.length - order.length;
  into.known++;
  into.ranked = (into.ranked ?? 0) + 1;
  counts[order[0]!] = (counts[order[0]!] ?? 0) + 1;
  for (const option of options) {
    const place = order.indexOf(option);
    places[option] = (places[option] ?? 0) + (place >= 0 ? place + 1 : order.length + (left + 1) / 2);
  }
  into.ties = (into.ties ?? 0) + (left ** 3 - left);
}

/** Adds what others of the same item were counted to have said. */
export function addDistribution(
  into: Distribution,
  { counts, known, unknown, notApplicable, places = {}, ranked = 0, ties = 0 }: Distribution,
): void {
  addEach(into.counts, counts);
  if (into.places) {
    addEach(into.places, places);
    into.ranked = (into.ranked ?? 0) + ranked;
    into.ties = (into.ties ?? 0) + ties;
  }
  into.known += known;
  into.unknown += unknown;
  into.notApplicable += notApplicable;
}

function addEach(into: Record<string, number>, counts: Readonly<Record<string, number>>): void {
  for (const [key, count] of Object.entries(counts)) into[key] = (into[key] ?? 0) + count;
}

/** How many said anything. */
export const answeringIn = ({ known, unknown, notApplicable }: Distribution): number => known + unknown + notApplicable;

/** Counts of hands added to what people answered by themselves; of a ranking hands count first places only. */
export function addHands(into: Distribution, counts: Readonly<Record<string, number>>): void {
  let most = 0;
  let sum = 0;
  for (const [value, count] of Object.entries(counts)) {
    if (value === 'unknown') into.unknown += count;
    else if (value === 'not-applicable') into.notApplicable += count;
    else if (Object.hasOwn(into.counts, value)) {
      into.counts[value]! += count;
      most = Math.max(most, count);
      sum += count;
    }
  }
  // Of a question with several answers a show of hands does not tell how many answered it, so those count as few as they can be.
  into.known += into.kind === 'multi' ? Math.max(most, counts.all ?? 0) : sum;
}
