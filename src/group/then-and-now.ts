/** One initiative at two times: which answers and verdicts are others now, and for better or worse where that can be said. */
import { headlineOf, VERDICT_PATHS, type VerdictPath } from '../diagnosis/headline';
import { GATE_STATES, GATES, LEVELS, STAGES, type Diagnosis, type Gate } from '../diagnosis/types';
import { allItems, answerState, showing, type Answer, type Answers } from '../questionnaire/answers';
import { canonicalJson } from '../questionnaire/json';
import { formItems } from '../questionnaire/progress';
import type { Item, Questionnaire } from '../questionnaire/schema';

/** What was answered at one time, and what it was judged to be. */
export interface Stand {
  answers: Answers;
  diagnosis: Diagnosis;
}

/** `other`: neither better nor worse, or nobody can say which. */
export type Turn = 'same' | 'better' | 'worse' | 'other';

export interface ItemThenAndNow {
  item: Item;
  then: Answer | undefined;
  now: Answer | undefined;
  /** `new`: answered now alone; `gone`: answered then alone. */
  turn: Turn | 'new' | 'gone';
}

export interface VerdictThenAndNow {
  path: VerdictPath | `gates.${Gate}`;
  then: string;
  now: string;
  turn: Turn;
}

/**
 * @param questionnaire that of both; each time has its own form, and only what that form showed is compared
 * @returns every verdict in the order of the result, each gate behind the stage; and every item that was answered at either time, in order
 */
export function thenAndNow(
  questionnaire: Questionnaire,
  then: Stand,
  now: Stand,
): { verdicts: VerdictThenAndNow[]; items: ItemThenAndNow[] } {
  const [before, after] = [then, now].map((stand) => shownAnswers(questionnaire, stand)) as [Answers, Answers];
  const items = allItems(questionnaire).flatMap((item): ItemThenAndNow[] => {
    const [was, is] = [before[item.id], after[item.id]];
    const turn = turnOf(item, was, is);
    return turn ? [{ item, then: was, now: is, turn }] : [];
  });
  return { verdicts: verdicts(then.diagnosis, now.diagnosis), items };
}

/** A hidden answer was given, but to a question that nobody was asked. */
export function shownAnswers(questionnaire: Questionnaire, { answers, diagnosis }: Stand): Answers {
  return showing(questionnaire, answers, new Set(formItems(questionnaire, diagnosis.questionnaire.form))).answers;
}

/** @returns undefined where it was answered at neither time */
function turnOf(item: Item, then: Answer | undefined, now: Answer | undefined): ItemThenAndNow['turn'] | undefined {
  const [was, is] = [answerState(then) !== 'not-answered', answerState(now) !== 'not-answered'];
  if (!was || !is) return was ? 'gone' : is ? 'new' : undefined;
  if (said(item, then) === said(item, now)) return 'same';
  // A fact has become another; only of what the partners can change is more the better.
  const ordered = item.kind === 'scale' && item.role === 'lever';
  if (!ordered || typeof then?.value !== 'number' || typeof now?.value !== 'number') return 'other';
  return now.value > then.value ? 'better' : 'worse';
}

/** What an answer says, whatever is noted beside it and in whatever order options were marked. */
export function said({ kind }: Item, answer: Answer | undefined): string {
  const { value, unknown, notApplicable } = answer ?? {};
  return canonicalJson({ value: kind === 'multi' && Array.isArray(value) ? value.toSorted() : value, unknown, notApplicable });
}

function verdicts(then: Diagnosis, now: Diagnosis): VerdictThenAndNow[] {
  const [before, after] = [headlineOf(then), headlineOf(now)];
  return VERDICT_PATHS.flatMap((path): VerdictThenAndNow[] => {
    const verdict = { path, then: before[path], now: after[path], turn: turnOfVerdict(orderOf(path), before[path], after[path]) };
    return path === 'readiness' ? [verdict, ...gates(then, now)] : [verdict];
  });
}

const gates = (then: Diagnosis, now: Diagnosis): VerdictThenAndNow[] =>
  GATES.map((gate) => {
    const [was, is] = [then.readiness.gates[gate].value, now.readiness.gates[gate].value];
    return { path: `gates.${gate}`, then: was, now: is, turn: turnOfVerdict(GATE_STATES.toReversed(), was, is) };
  });

/** From worst to best; of the other verdicts none is better than another. */
function orderOf(path: VerdictPath): readonly string[] {
  if (path === 'readiness') return STAGES;
  return path.startsWith('conditions.') ? LEVELS : [];
}

function turnOfVerdict(order: readonly string[], then: string, now: string): Turn {
  if (then === now) return 'same';
  const [was, is] = [order.indexOf(then), order.indexOf(now)];
  if (was < 0 || is < 0) return 'other';
  return is > was ? 'better' : 'worse';
}
