/** How an answer changes under a person's hands. Pure: answers in, answers out. */
import { type Answer, type Answers, answerState } from '../questionnaire/answers';

/**
 * Lays a change over an answer. A value, "don't know" or "not applicable" replaces whichever there was and leaves note, evidence and source
 * alone; an empty text takes away the note, the source or a text item's value.
 */
export function mergeAnswer(answer: Answer | undefined, change: Answer): Answer {
  const said = answerState(change) !== 'not-answered';
  const merged = { ...(said ? withoutValue(answer ?? {}) : answer), ...change };
  return Object.fromEntries(Object.entries(merged).filter(([, part]) => part !== ''));
}

/** The answer without its value; its note stays. */
export function withoutValue(answer: Answer): Answer {
  const { note, evidence, source } = answer;
  return { ...(note !== undefined && { note }), ...(evidence && { evidence }), ...(source !== undefined && { source }) };
}

/** The answers with one of them replaced, or gone where nothing is left of it. */
export function withAnswer(answers: Answers, item: string, answer: Answer): Answers {
  const others = Object.entries(answers).filter(([id]) => id !== item);
  return Object.fromEntries(Object.keys(answer).length === 0 ? others : [...others, [item, answer]]);
}
