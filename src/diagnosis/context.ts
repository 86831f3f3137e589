/** What the rules see: the visible answers, and the verdicts that were reached before, once as they are and once as they may still become. */
import { answerState, visibility, visibleAnswers, type Answers } from '../questionnaire/answers';
import { evaluate, type Facts, type Interval, type Truth } from '../questionnaire/predicate';
import { formItems } from '../questionnaire/progress';
import type { Predicate, Questionnaire } from '../questionnaire/schema';

export interface Context {
  questionnaire: Questionnaire;
  /** Item ids of the form that was filled. */
  form: ReadonlySet<string>;
  answers: Answers;
  visible: ReadonlyMap<string, Truth>;
  /** Verdicts at their value. */
  known: Facts;
  /** Verdicts at everything that they may become. */
  open: Facts;
  /** For each verdict that is not settled, the items that would settle it. */
  settling: Readonly<Record<string, readonly string[]>>;
}

/**
 * @param form id of the questionnaire's form
 * @throws RangeError when the questionnaire has no such form
 */
export function createContext(questionnaire: Questionnaire, form: string, answers: Answers): Context {
  const items = formItems(questionnaire, form);
  const shown = visibleAnswers(questionnaire, answers, items);
  const visible = visibility(questionnaire, answers, items);
  const facts: Facts = { answers: shown, hidden: visible, verdicts: {}, axes: {} };
  return { questionnaire, form: new Set(items), answers: shown, visible, known: facts, open: facts, settling: {} };
}

/** The context once a verdict is known by this name. */
export function withVerdict(
  context: Context,
  name: string,
  verdict: { value: string; possible: readonly string[]; open?: readonly string[] },
): Context {
  const settled = verdict.possible.includes(verdict.value);
  return {
    ...context,
    known: addVerdict(context.known, name, settled ? [verdict.value] : []),
    open: addVerdict(context.open, name, verdict.possible),
    settling: { ...context.settling, [name]: verdict.possible.length > 1 ? (verdict.open ?? []) : [] },
  };
}

/** The context once a mean over items is known by this name. */
export function withAxis(context: Context, name: string, axis: { mean: number | null; range: Interval }): Context {
  const point = axis.mean === null ? undefined : { lo: axis.mean, hi: axis.mean };
  return { ...context, known: addAxis(context.known, name, point), open: addAxis(context.open, name, axis.range) };
}

/** Truth over everything that the unknown answers and open verdicts may still become. */
export const openTruth = (context: Context, predicate: Predicate): Truth => evaluate(predicate, context.open);

/** Truth over what is known: verdicts count at their value. */
export const knownTruth = (context: Context, predicate: Predicate): Truth => evaluate(predicate, context.known);

/**
 * How much of what a verdict needs is there: `not-asked` when none of its items is in the form, `undetermined` when under half of those
 * that are shown have a value.
 */
export function standing(context: Context, needs: readonly string[]): 'not-asked' | 'undetermined' | 'enough' {
  if (needs.length === 0) return 'enough';
  const asked = needs.filter((item) => context.form.has(item));
  if (asked.length === 0) return 'not-asked';
  const shown = asked.filter((item) => context.visible.get(item) !== false && answerState(context.answers[item]) !== 'not-applicable');
  const known = shown.filter((item) => answerState(context.answers[item]) === 'value');
  return shown.length > 0 && known.length * 2 < shown.length ? 'undetermined' : 'enough';
}

function addVerdict(facts: Facts, name: string, values: readonly string[]): Facts {
  return { ...facts, verdicts: { ...facts.verdicts, [name]: values } };
}

function addAxis(facts: Facts, name: string, interval: Interval | undefined): Facts {
  return interval ? { ...facts, axes: { ...facts.axes, [name]: interval } } : facts;
}
