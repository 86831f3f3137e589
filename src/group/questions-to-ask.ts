/** What to ask an applicant, first things first: what is not known and could change the most verdicts; then what is only said or inferred. */
import type { Diagnosis } from '../diagnosis/types';
import { answerState, showing, visibleItems, type Answer, type Answers } from '../questionnaire/answers';
import { formItems, isRequired } from '../questionnaire/progress';
import type { Item, Questionnaire } from '../questionnaire/schema';
import type { JudgedPath } from './portfolio';
import { verdictsOf } from './portfolio-verdicts';

/** Why something is asked, the most pressing first. */
export const WHYS = ['notAnswered', 'dontKnow', 'inferred', 'stated'] as const;
export type Why = (typeof WHYS)[number];

export interface Question {
  item: string;
  why: Why;
  critical: boolean;
  /** Verdicts and gates that are not settled and that an answer could settle. */
  verdicts: JudgedPath[];
}

/**
 * @param diagnosis of these answers
 * @returns questions about items that the form shows: all that are open, those that could change most verdicts first; then the critical ones
 * whose answer is inferred, and those whose answer is only stated
 */
export function questionsToAsk(questionnaire: Questionnaire, answers: Answers, diagnosis: Diagnosis): Question[] {
  const form = formItems(questionnaire, diagnosis.questionnaire.form);
  const shown = showing(questionnaire, answers, new Set(form)).answers;
  const unsettled = verdictsOf(diagnosis).filter(([, { value, possible }]) => possible.length > 1 || !possible.includes(value));
  const questions = visibleItems(questionnaire, answers, form).flatMap((item): Question[] => {
    const why = whyAsk(item, shown[item.id]);
    if (!why || (isWeaklyBacked(why) && !item.critical)) return [];
    const verdicts = unsettled.flatMap(([path, { open }]) => (open.includes(item.id) ? [path] : []));
    return [{ item: item.id, why, critical: item.critical ?? false, verdicts }];
  });
  // Where all else is equal the order of the form stays.
  return questions.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      b.verdicts.length - a.verdicts.length ||
      Number(b.critical) - Number(a.critical) ||
      WHYS.indexOf(a.why) - WHYS.indexOf(b.why),
  );
}

/** Whatever is open comes before what is weakly backed. */
const rank = ({ why }: Question): number => Math.max(1, WHYS.indexOf(why));

/** Whether there is an answer, of which it is known that it is not documented. */
export const isWeaklyBacked = (why: Why): boolean => why === 'inferred' || why === 'stated';

/** @returns undefined where the answer is one that nobody need be asked about */
export function whyAsk(item: Item, answer: Answer | undefined): Why | undefined {
  switch (answerState(answer)) {
    case 'not-answered':
      return isRequired(item) ? 'notAnswered' : undefined;
    case 'unknown':
      return 'dontKnow';
    case 'not-applicable':
      return undefined;
    case 'value':
      return (['inferred', 'stated'] as const).find((backing) => backing === answer?.evidence);
  }
}
