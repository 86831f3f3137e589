/** How far a form is filled: which of its visible items want an answer, and which have one. */
import { type Answers, answerState, visibleItems } from './answers';
import type { Item, Questionnaire } from './schema';

/** The form that asks everything. */
export const FULL_FORM = 'full';

/** @throws RangeError if the questionnaire has no such form */
export function formItems(questionnaire: Questionnaire, form: string): readonly string[] {
  const items = questionnaire.forms[form]?.items;
  if (!items) throw new RangeError(`questionnaire ${questionnaire.id} has no form ${form}`);
  return items;
}

/** Whether one cannot go on without answering: texts and rankings are optional. */
export function isRequired(item: Item): boolean {
  return item.kind !== 'text' && item.kind !== 'ranking';
}

/** Whether there is a value, "don't know" or "not applicable". An empty list is a value: none of these. */
export function isAnswered(answers: Answers, item: string): boolean {
  return answerState(answers[item]) !== 'not-answered';
}

/** The visible items that want an answer and have none, in order. */
export function openItems(questionnaire: Questionnaire, answers: Answers, form: string): Item[] {
  return requiredItems(questionnaire, answers, form).filter((item) => !isAnswered(answers, item.id));
}

/** How many of the visible items that want an answer have one; both grow and shrink with branching. */
export function progress(questionnaire: Questionnaire, answers: Answers, form: string): { answered: number; visible: number } {
  const required = requiredItems(questionnaire, answers, form);
  return { answered: required.filter((item) => isAnswered(answers, item.id)).length, visible: required.length };
}

function requiredItems(questionnaire: Questionnaire, answers: Answers, form: string): Item[] {
  return visibleItems(questionnaire, answers, formItems(questionnaire, form)).filter(isRequired);
}
