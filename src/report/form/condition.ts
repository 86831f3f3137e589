/** When a question is to be answered, in plain words, by the numbers of the form. */
import type { PaperWords } from '../../i18n/paper-form.he';
import { answerNumbers } from '../../questionnaire/form-numbers';
import type { Item, Predicate } from '../../questionnaire/schema';
import { codeOf } from './input';
import { settled, type Settled } from './settled';

/** The form in which a condition is said. */
export interface Numbered {
  /** Its items and their numbers, by id. */
  items: ReadonlyMap<string, Item>;
  numbers: ReadonlyMap<string, number>;
  say: PaperWords;
}

/**
 * @param when condition of an item; none where it is for everyone
 * @returns a sentence; nothing where everyone answers. What paper cannot tell is the facilitator's to say.
 */
export function conditionWords(when: Predicate | undefined, form: Numbered): string | undefined {
  const condition = when ? settled(when, form.items) : true;
  if (condition === true) return undefined;
  if (condition === false || 'judged' in condition) return form.say.condition.ask;
  return form.say.condition.only(clause(condition, form, 0));
}

/** @param depth how many joins it stands in; from the second on brackets keep it together */
function clause(condition: Settled, form: Numbered, depth: number): string {
  if ('judged' in condition) return form.say.condition.judged;
  if (!('join' in condition)) return leafWords(condition, form);
  const joints = form.say.condition[condition.join];
  const parts = condition.parts.map((part) => clause(part, form, depth + 1));
  const simple = condition.parts.every((part) => !('join' in part));
  const text = parts.join(depth > 0 || simple ? joints.near : joints.far);
  return depth > 1 ? `(${text})` : text;
}

function leafWords({ leaf, item, holds }: Extract<Settled, { leaf: unknown }>, { numbers, say: words }: Numbered): string {
  const say = words.condition;
  const number = numbers.get(item.id)!;
  if (item.kind === 'text') return 'in' in leaf && holds ? say.written(leaf.in.map(String), number) : say.judged;
  if ('atLeast' in leaf && item.kind !== 'scale') return (holds ? say.several : say.fewer)(leaf.atLeast, number);
  const meant = ([place, value]: [number, number | string]) => ('in' in leaf ? leaf.in.includes(value) : place >= leaf.atLeast);
  const all = answerNumbers(item);
  const places = [...all].filter(meant).map(([place]) => place);
  if (places.length === 0) return say.judged;
  if (item.kind === 'ranking') {
    const options = say.oneOf(places.map((place) => codeOf(item, place, words)));
    return (holds ? say.ranked : say.unranked)(options, number);
  }
  const marks = marksWords(places, item.kind === 'scale' ? all.size : null, say);
  if (holds) return say.marked(marks, number);
  return (item.kind === 'multi' ? say.unmarked : say.other)(marks, number);
}

/**
 * Numbers of answers as one says them: "3 or lower", "2 to 5", "1, 2 or 4".
 * @param most the highest point, where the answers are points of a scale
 */
function marksWords(marks: readonly number[], most: number | null, say: PaperWords['condition']): string {
  const [first = 0] = marks;
  const last = marks.at(-1) ?? first;
  if (last - first + 1 === marks.length && marks.length > 1) {
    if (most !== null && last === most) return say.orMore(first);
    if (most !== null && first === 1) return say.orLess(last);
    if (marks.length > 2) return say.fromTo(first, last);
  }
  return say.oneOf(marks.map(String));
}
