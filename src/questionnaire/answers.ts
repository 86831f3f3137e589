/** Answers, and which items are visible under them. One `visibleAnswers` feeds everything that judges or reports. */
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

/** All items of a questionnaire in the order of its sections. */
export function allItems(questionnaire: Questionnaire): Item[] {
  return questionnaire.sections.flatMap((section) => section.items);
}

/**
 * Whether each item is shown: an item with a condition is shown where the condition holds on the visible answers before it; `unknown`
 * where an unanswered or unknown item decides. Items are taken in order, so an item that hides also hides what depends on it.
 */
export function visibility(
  questionnaire: Questionnaire,
  answers: Answers,
  form: readonly string[] = allIds(questionnaire),
): Map<string, Truth> {
  const inForm = new Set(form);
  const shown: Record<string, Answer> = {};
  const result = new Map<string, Truth>();
  for (const item of allItems(questionnaire)) {
    const truth: Truth = !inForm.has(item.id) ? false : item.when ? evaluate(item.when, { answers: shown, hidden: result }) : true;
    result.set(item.id, truth);
    const answer = answers[item.id];
    if (truth === true && answer) shown[item.id] = answer;
  }
  return result;
}

/** The items a person is asked under these answers, in order. */
export function visibleItems(questionnaire: Questionnaire, answers: Answers, form?: readonly string[]): Item[] {
  const shown = visibility(questionnaire, answers, form);
  return allItems(questionnaire).filter((item) => shown.get(item.id) === true);
}

/** The answers of visible items only; hidden ones stay stored but judge nothing. */
export function visibleAnswers(questionnaire: Questionnaire, answers: Answers, form?: readonly string[]): Answers {
  return Object.fromEntries(
    visibleItems(questionnaire, answers, form).flatMap((item) => (answers[item.id] ? [[item.id, answers[item.id]!]] : [])),
  );
}

function allIds(questionnaire: Questionnaire): string[] {
  return allItems(questionnaire).map((item) => item.id);
}
