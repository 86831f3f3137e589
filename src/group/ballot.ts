/** What a workshop asks of each person: a form without what is asked once for all, such as names, and without verdicts on the way. */
import { allItems } from '../questionnaire/answers';
import { canonicalJson, crc32 } from '../questionnaire/json';
import { leaves } from '../questionnaire/predicate';
import { formItems } from '../questionnaire/progress';
import type { Item, Questionnaire } from '../questionnaire/schema';

/**
 * The items of a form that are voted on, in order. A text is no vote: it names the initiative or describes it, which the room does once.
 * @throws RangeError if the questionnaire has no such form
 */
export function votedItems(questionnaire: Questionnaire, form: string): Item[] {
  const asked = new Set(formItems(questionnaire, form));
  return allItems(questionnaire).filter(({ id, kind }) => asked.has(id) && kind !== 'text');
}

/**
 * The questionnaire as someone who votes meets it: nothing but the voted items, and no verdict before the vote is closed.
 * @param items ids of those that are voted on in this round; all of the form's where it is left out. One that is chosen is asked whatever it
 *   depends on, where what it depends on is not asked beside it.
 */
export function ballotOf(questionnaire: Questionnaire, form: string, items?: readonly string[]): Questionnaire {
  const chosen = items && new Set(items);
  const asked = votedItems(questionnaire, form).flatMap(({ id }) => (!chosen || chosen.has(id) ? [id] : []));
  const there = new Set(asked);
  const free = (item: Item): Item => {
    if (!item.when || leaves(item.when).every((leaf) => 'item' in leaf && there.has(leaf.item))) return item;
    const { when: _when, ...rest } = item;
    return rest;
  };
  return {
    ...questionnaire,
    forms: { [form]: { items: asked } },
    sections: questionnaire.sections.map(({ then: _then, ...section }) => ({
      ...section,
      items: chosen ? section.items.map((item) => (there.has(item.id) ? free(item) : item)) : section.items,
    })),
  };
}

const prints = new WeakMap<Questionnaire, number>();

/**
 * Sixteen bits that tell questionnaires apart whose codes would be read wrongly by each other: over version, forms, and every item's kind and
 * options.
 */
export function fingerprint(questionnaire: Questionnaire): number {
  const known = prints.get(questionnaire);
  if (known !== undefined) return known;
  const { id, version, forms } = questionnaire;
  const items = allItems(questionnaire).map((item) => [item.id, item.kind, 'options' in item ? item.options : []]);
  const print = parseInt(crc32(canonicalJson({ id, version, forms, items })).slice(0, 4), 16);
  prints.set(questionnaire, print);
  return print;
}
