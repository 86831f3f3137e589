/** Every other answer that an item could have been given, as far as the rules can tell answers apart. */
import type { Answer, AnswerValue } from '../questionnaire/answers';
import { allItems } from '../questionnaire/answers';
import { evaluate, leaves, type Leaf } from '../questionnaire/predicate';
import type { Item, Predicate, Questionnaire } from '../questionnaire/schema';
import { predicatesIn } from './rule-predicates';
import type { Rules } from './rules';

type ItemLeaf = Extract<Leaf, { item: string }>;

/** The conditions that rules and branching put on each item's answer; remarks and steps change no verdict. */
export function conditionsOnItems(questionnaire: Questionnaire, { steps: _steps, ...rules }: Rules): ReadonlyMap<string, ItemLeaf[]> {
  const found = new Map<string, ItemLeaf[]>();
  const add = (predicate: Predicate): void => {
    for (const leaf of leaves(predicate)) if ('item' in leaf) found.set(leaf.item, [...(found.get(leaf.item) ?? []), leaf]);
  };
  for (const item of allItems(questionnaire)) if (item.when) add(item.when);
  predicatesIn(rules).forEach(add);
  return found;
}

/**
 * Other values for an item, nearest first. Of several that are listed together, those count as one that no condition tells apart; a
 * ranking changes by a swap of neighbours and by moving one to the front; a text changes nothing.
 */
export function alternatives(item: Item, answer: Answer | undefined, conditions: readonly ItemLeaf[]): AnswerValue[] {
  const now = answer?.value;
  switch (item.kind) {
    case 'scale':
      return [1, 2, 3, 4, 5].filter((point) => point !== now).sort((a, b) => distance(a, now) - distance(b, now));
    case 'choice':
      return item.options.filter((option) => option !== now);
    case 'multi':
      return otherSets(item.options, Array.isArray(now) ? now : null, conditions);
    case 'ranking':
      return otherRankings(item.options, Array.isArray(now) ? now : []);
    case 'text':
      return [];
  }
}

const distance = (point: number, from: AnswerValue | undefined): number => (typeof from === 'number' ? Math.abs(point - from) : 0);

function otherSets(options: readonly string[], now: readonly string[] | null, conditions: readonly ItemLeaf[]): string[][] {
  const told = options.filter((option) => conditions.some((leaf) => !('in' in leaf) || leaf.in.includes(option)));
  const start = now ?? [];
  const signature = (value: string[]): string => conditions.map((leaf) => evaluate(leaf, { answers: { [leaf.item]: { value } } })).join();
  const seen = new Set(now ? [signature([...now])] : []);
  return toggledSets(told)
    .map((toggled) => options.filter((option) => start.includes(option) !== toggled.includes(option)))
    .filter((value) => {
      const own = signature(value);
      return !seen.has(own) && seen.add(own);
    });
}

/** Of more options than these, which only a questionnaire of one's own can have, no more than two are changed together. */
const MOST_OPTIONS = 12;

/** Every choice of options to add or take away, the smallest first. */
function toggledSets(options: readonly string[]): string[][] {
  if (options.length > MOST_OPTIONS) {
    const pairs = options.flatMap((one, index) => options.slice(index + 1).map((other) => [one, other]));
    return [[], ...options.map((option) => [option]), ...pairs];
  }
  return options
    .reduce<string[][]>((sets, option) => [...sets, ...sets.map((set) => [...set, option])], [[]])
    .sort((a, b) => a.length - b.length);
}

function otherRankings(options: readonly string[], now: readonly string[]): string[][] {
  if (now.length === 0) return options.map((option) => [option]);
  const swapped = now.slice(1).map((option, place) => [...now.slice(0, place), option, now[place]!, ...now.slice(place + 2)]);
  const fronted = options.filter((option) => option !== now[0]).map((option) => [option, ...now.filter((each) => each !== option)]);
  const seen = new Set<string>();
  return [...swapped, ...fronted].filter((order) => !seen.has(order.join()) && seen.add(order.join()));
}
