/** How alike two initiatives answered: Gower's general coefficient (1971), as a distance over the answers that are known of both. */
import { allItems, showing, type AnswerValue, type Answers } from '../questionnaire/answers';
import { formItems, FULL_FORM } from '../questionnaire/progress';
import type { Item, Questionnaire } from '../questionnaire/schema';
import type { Rules } from './rules';

/** Fewer answers in common than these say too little about two initiatives; the plainest examples have no more (ours). */
export const COMMON_AT_LEAST = 8;
/** Beside the five conditions. What a structure needs is left out: it describes the answer, not the case. */
const SECTIONS = ['problem', 'landscape', 'preconditions'];

export interface Likeness {
  /** Mean of the items' distances: 0 where all answers are the same, 1 where all are as far apart as they can be. */
  distance: number;
  /** The items known of both, in the order of the questionnaire, with the distance between the two answers, from 0 to 1. */
  items: { item: string; distance: number }[];
}

/** The items by which initiatives are compared: problem, landscape, preconditions and the five conditions. */
export function comparedItems(questionnaire: Questionnaire, rules: Rules): Item[] {
  const ofConditions = new Set(Object.values(rules.conditions.conditions).flatMap((condition) => condition.items));
  const ofSections = new Set(questionnaire.sections.flatMap(({ id, items }) => (SECTIONS.includes(id) ? items : [])));
  return allItems(questionnaire).filter((item) => ofSections.has(item) || ofConditions.has(item.id));
}

/**
 * Symmetric in its answers. Hidden answers do not count, nor do texts and rankings.
 * @returns null where fewer than `COMMON_AT_LEAST` items are known of both
 */
export function likeness(questionnaire: Questionnaire, compared: readonly Item[], one: Answers, other: Answers): Likeness | null {
  const form = new Set(formItems(questionnaire, FULL_FORM));
  const [a, b] = [one, other].map((answers) => showing(questionnaire, answers, form).answers) as [Answers, Answers];
  const items = compared.flatMap((item) => {
    const distance = distanceBetween(item, a[item.id]?.value, b[item.id]?.value);
    return distance === null ? [] : [{ item: item.id, distance }];
  });
  if (items.length < COMMON_AT_LEAST) return null;
  return { distance: items.reduce((sum, each) => sum + each.distance, 0) / items.length, items };
}

/** Null also where one answered another kind of question: a questionnaire of one's own may ask an item of ours in its own way. */
function distanceBetween(item: Item, a: AnswerValue | undefined, b: AnswerValue | undefined): number | null {
  if (item.kind === 'scale') return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) / 4 : null;
  if (item.kind === 'choice') return typeof a === 'string' && typeof b === 'string' ? Number(a !== b) : null;
  return item.kind === 'multi' && Array.isArray(a) && Array.isArray(b) ? jaccard(new Set(a), new Set(b)) : null;
}

/** The share of what is in either list that is not in both. */
function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const either = new Set([...a, ...b]).size;
  return either === 0 ? 0 : 1 - [...a].filter((option) => b.has(option)).length / either;
}

export interface Nearest {
  name: string;
  likeness: Likeness;
  /** Items with the same answer, first those in which the other cases differ most from these answers: they tell this case apart. */
  alike: string[];
  /** Items of the largest distance, none where the answers are the same. */
  different: string[];
}

/**
 * The cases whose answers are nearest, the nearest first; of two that are as near, the one whose name comes first.
 * @param cases answers by name
 * @param count of cases at most
 * @param named how many items are named as alike and as different, at most
 */
export function nearest(
  { questionnaire, rules }: { questionnaire: Questionnaire; rules: Rules },
  answers: Answers,
  cases: ReadonlyMap<string, Answers>,
  { count = 3, named = 3 } = {},
): Nearest[] {
  const compared = comparedItems(questionnaire, rules);
  const found = [...cases].flatMap(([name, other]) => {
    const measured = likeness(questionnaire, compared, answers, other);
    return measured ? [{ name, likeness: measured }] : [];
  });
  const usual = meanDistances(found.map((each) => each.likeness));
  return found
    .sort((a, b) => a.likeness.distance - b.likeness.distance || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map(({ name, likeness: { distance, items } }) => {
      const first = (list: typeof items): string[] => list.slice(0, named).map((each) => each.item);
      const same = items.filter((each) => each.distance === 0).sort((a, b) => usual.get(b.item)! - usual.get(a.item)!);
      const apart = items.filter((each) => each.distance > 0).sort((a, b) => b.distance - a.distance);
      return { name, likeness: { distance, items }, alike: first(same), different: first(apart) };
    });
}

/** By item, over all cases in which it is known. */
function meanDistances(all: readonly Likeness[]): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { item, distance } of all.flatMap((each) => each.items)) {
    const { sum, count } = sums.get(item) ?? { sum: 0, count: 0 };
    sums.set(item, { sum: sum + distance, count: count + 1 });
  }
  return new Map([...sums].map(([item, { sum, count }]) => [item, sum / count]));
}
