/** When a question is shown, as far as a form can settle it. */
import { answerNumbers } from '../../questionnaire/form-numbers';
import type { Leaf } from '../../questionnaire/predicate';
import type { Item, Predicate } from '../../questionnaire/schema';

type ItemLeaf = Extract<Leaf, { item: string }>;

/** A condition in which only single answers are negated, nothing is trivial, and no "and" stands directly in an "and". */
export type Settled =
  | { join: 'all' | 'any'; parts: Settled[] }
  /** An answer to an item of the form. */
  | { leaf: ItemLeaf; item: Item; holds: boolean }
  /** What an answer alone does not tell: a verdict, a level, a number on an axis. */
  | { judged: true };

/**
 * What is left of a condition on a form. What looks at an item that the form does not ask can never be known to hold, nor not to hold.
 * @param items of the form, by id
 * @returns `true` where the question is for everyone, `false` where for no one
 */
export function settled(predicate: Predicate, items: ReadonlyMap<string, Item>, holds = true): Settled | boolean {
  if ('all' in predicate) return joined(holds ? 'all' : 'any', partsOf(predicate.all, items, holds));
  if ('any' in predicate) return joined(holds ? 'any' : 'all', partsOf(predicate.any, items, holds));
  if ('not' in predicate) return settled(predicate.not, items, !holds);
  if (!('item' in predicate)) return { judged: true };
  const item = items.get(predicate.item);
  if (!item) return false;
  return !holds || canHold(predicate, item) ? { leaf: predicate, item, holds } : false;
}

const partsOf = (parts: readonly Predicate[], items: ReadonlyMap<string, Item>, holds: boolean) =>
  parts.map((part) => settled(part, items, holds));

function joined(join: 'all' | 'any', parts: (Settled | boolean)[]): Settled | boolean {
  const decides = join === 'any';
  if (parts.includes(decides)) return decides;
  const open = parts
    .filter((part) => typeof part !== 'boolean')
    .flatMap((part) => ('join' in part && part.join === join ? part.parts : [part]));
  if (open.length === 0) return !decides;
  // Whoever is asked about one verdict is asked about all.
  const said = open.filter((part, index) => !('judged' in part) || open.findIndex((each) => 'judged' in each) === index);
  return said.length === 1 ? said[0]! : { join, parts: said };
}

/** Whether an answer to the item can fulfil the leaf at all. */
function canHold(leaf: ItemLeaf, item: Item): boolean {
  if (item.kind === 'text') return true;
  const values = [...answerNumbers(item).values()];
  if ('in' in leaf) return leaf.in.some((value) => values.includes(value));
  return item.kind === 'choice' ? false : leaf.atLeast <= values.length;
}
