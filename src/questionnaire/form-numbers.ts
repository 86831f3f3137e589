/** The numbers by which people in a room speak of questions: the same on the blank form, on the tally sheet and wherever paper is typed in. */
import { allItems } from './answers';
import { formItems } from './progress';
import type { Item, Questionnaire } from './schema';

/**
 * The number of every item of a form: its place among them, from 1, in the order in which they are asked. Branching does not change it.
 * @returns by item id
 * @throws RangeError if the questionnaire has no such form
 */
export function formNumbers(questionnaire: Questionnaire, form: string): ReadonlyMap<string, number> {
  const asked = new Set(formItems(questionnaire, form));
  const items = allItems(questionnaire).filter(({ id }) => asked.has(id));
  return new Map(items.map(({ id }, index) => [id, index + 1]));
}

/**
 * What can be marked at an item, each under its number: the points of a scale by their value, options by their place.
 * @returns values by number, from 1; none for a text
 */
export function answerNumbers(item: Item): ReadonlyMap<number, number | string> {
  const values = item.kind === 'scale' ? [1, 2, 3, 4, 5] : 'options' in item ? item.options : [];
  return new Map(values.map((value, index) => [index + 1, value]));
}
