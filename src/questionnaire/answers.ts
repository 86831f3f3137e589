/** Answers, and which items are visible under them. One `showing` feeds everything that asks, judges or reports. */
import type { Item, Questionnaire } from './schema';
import { evaluate, type Truth } from './predicate';

export type AnswerValue = number | string | string[];

/**
 * One item's answer. Exactly one of `value`, `unknown` and `notApplicable` is set; an item without an entry was not answered.
 * A note may stand without an answer.
 */
export interface Answer {
  value?: AnswerValue;
  unknown?: true;
  notApplicable?: true;
  note?: string;
  /** How well the answer is backed, for those who screen. */
  evidence?: 'documented' | 'stated' | 'inferred';
  /** What it was taken from. */
  source?: string;
}
export type Answers = Readonly<Record<string, Answer>>;

/** What is known of an item: `value`, `unknown` (said "don't know"), `not-applicable`, `not-answered`. */
export type AnswerState = 'value' | 'unknown' | 'not-applicable' | 'not-answered';

export function answerState(answer: Answer | undefined): AnswerState {
  if (answer?.value !== undefined) return 'value';
  if (answer?.unknown) return 'unknown';
  if (answer?.notApplicable) return 'not-applicable';
  return 'not-answered';
}

const itemsOf = new WeakMap<Questionnaire, Item[]>();

/** All items of a questionnaire in the order of its sections. */
export function allItems(questionnaire: Questionnaire): Item[] {
  // Remembered, because judging every single change of an answer asks for them hundreds of times.
  const items = itemsOf.get(questionnaire) ?? questionnaire.sections.flatMap((section) => section.items);
  itemsOf.set(questionnaire, items);
  return items;
}

/** What a form shows under some answers. */
export interface Shown {
  /** Whether each item of the form is shown; `unknown` where an unanswered or unknown item decides. */
  visible: Map<string, Truth>;
  /** The answers of the items that are shown. */
  answers: Answers;
}

/**
 * Which items a form shows, and the answers that count: an item with a condition is shown where the condition holds on the visible answers
 * before it. Items are taken in order, so an item that hides also hides what depends on it. Of an item that the form does not have nothing
 * is known.
 */
export function showing(questionnaire: Questionnaire, answers: Answers, form: ReadonlySet<string>): Shown {
  const shown: Record<string, Answer> = {};
  const visible = new Map<string, Truth>();
  const facts = { answers: shown, hidden: visible };
  for (const item of allItems(questionnaire)) {
    if (!form.has(item.id)) continue;
    const truth: Truth = item.when ? evaluate(item.when, facts) : true;
    visible.set(item.id, truth);
    const answer = answers[item.id];
    if (truth === true && answer) shown[item.id] = answer;
  }
  return { visible, answers: shown };
}

/** Whether each item of a form is shown (see `showing`); the whole questionnaire where no form is given. */
export function visibility(questionnaire: Questionnaire, answers: Answers, form?: readonly string[]): Map<string, Truth> {
  return showing(questionnaire, answers, new Set(form ?? allItems(questionnaire).map((item) => item.id))).visible;
}

/** The items a person is asked under these answers, in order. */
export function visibleItems(questionnaire: Questionnaire, answers: Answers, form?: readonly string[]): Item[] {
  const shown = visibility(questionnaire, answers, form);
  return allItems(questionnaire).filter((item) => shown.get(item.id) === true);
}
