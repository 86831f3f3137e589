/** What the rules see: the visible answers, and the verdicts that were reached before, once as they are and once as they may still become. */
import { answerState, showing, type Answers } from '../questionnaire/answers';
import { evaluate, type Facts, type Interval, type Truth } from '../questionnaire/predicate';
import { formItems } from '../questionnaire/progress';
import type { Predicate, Questionnaire } from '../questionnaire/schema';
import type { Verdict } from './types';

export interface Context {
  questionnaire: Questionnaire;
  /** Item ids of the form that was filled. */
  form: ReadonlySet<string>;
  answers: Answers;
  /** Whether each item of the form is shown. */
  visible: ReadonlyMap<string, Truth>;
  /** Verdicts at their value. */
  known: Facts;
  /** Verdicts at everything that they may become. */
  open: Facts;
  /** For each verdict that is not settled, the items that would settle it. */
  settling: Readonly<Record<string, readonly string[]>>;
  /**
   * Only values are wanted, neither reasons nor what else is possible: one and the same judgement, cut short where it would begin to explain
   * itself, so that every single change of an answer can be tried (see `headline`).
   */
  brief: boolean;
}

const formSets = new WeakMap<readonly string[], ReadonlySet<string>>();

/**
 * @param form id of the questionnaire's form
 * @throws RangeError when the questionnaire has no such form
 */
export function createContext(questionnaire: Questionnaire, form: string, answers: Answers, brief = false): Context {
  const items = formItems(questionnaire, form);
  const inForm = formSets.get(items) ?? new Set(items);
  formSets.set(items, inForm);
  const shown = showing(questionnaire, answers, inForm);
  const facts: Facts = { answers: shown.answers, hidden: shown.visible, verdicts: {}, axes: {} };
  return { questionnaire, form: inForm, ...shown, known: facts, open: facts, settling: {}, brief };
}

const NOTHING: never[] = [];
const NO_REASONS = {};
// Shared by every verdict that is told in short, and therefore nobody's to fill.
Object.freeze(NOTHING);
Object.freeze(NO_REASONS);

/** A verdict of which nothing but the value is wanted. */
export const bare = <V extends string>(value: Verdict<V>['value']): Verdict<V> => ({
  value,
  possible: NOTHING,
  because: NOTHING,
  open: NOTHING,
  whyNot: NO_REASONS,
});

/** Whether a verdict could be given. */
export const isGiven = (value: string): boolean => value !== 'not-asked' && value !== 'undetermined';

/** What later rules may read of a verdict. */
interface Readable {
  value: string;
  possible: readonly string[];
  open?: readonly string[];
}

/** The context once a verdict is known by this name. */
export const withVerdict = (context: Context, name: string, verdict: Readable): Context => withVerdicts(context, [[name, verdict]]);

/** The context once several are. */
export function withVerdicts(context: Context, named: readonly (readonly [name: string, verdict: Readable])[]): Context {
  const known: Record<string, readonly string[]> = { ...context.known.verdicts };
  const open: Record<string, readonly string[]> = { ...context.open.verdicts };
  const settling: Record<string, readonly string[]> = { ...context.settling };
  for (const [name, verdict] of named) {
    known[name] = isGiven(verdict.value) ? [verdict.value] : [];
    if (verdict.possible.length > 0) open[name] = verdict.possible;
    settling[name] = verdict.possible.length > 1 ? (verdict.open ?? []) : [];
  }
  return { ...context, known: { ...context.known, verdicts: known }, open: { ...context.open, verdicts: open }, settling };
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

/** Whether an item is asked in this form, or may be once an earlier question is answered. */
export const isAskable = (context: Context, item: string): boolean => context.visible.has(item) && context.visible.get(item) !== false;

/** What a rule must be able to read before it says anything. */
export interface Needs {
  /** Items of which at least half must be known. */
  needs: readonly string[];
  /** Items without which the form cannot ask for the verdict at all. */
  essential?: readonly string[] | undefined;
}

/**
 * How much of what a verdict needs is there: `not-asked` when the form lacks an essential item or every item that is needed, `undetermined`
 * when under half of those that are shown have a value.
 */
export function standing(context: Context, { needs, essential = [] }: Needs): 'not-asked' | 'undetermined' | 'enough' {
  if (essential.some((item) => !context.form.has(item))) return 'not-asked';
  if (needs.length === 0) return 'enough';
  let asked = 0;
  let shown = 0;
  let known = 0;
  for (const item of needs) {
    if (!context.form.has(item)) continue;
    asked++;
    const state = answerState(context.answers[item]);
    if (context.visible.get(item) === false || state === 'not-applicable') continue;
    shown++;
    if (state === 'value') known++;
  }
  if (asked === 0) return 'not-asked';
  return shown > 0 && known * 2 < shown ? 'undetermined' : 'enough';
}

function addAxis(facts: Facts, name: string, interval: Interval | undefined): Facts {
  return interval ? { ...facts, axes: { ...facts.axes, [name]: interval } } : facts;
}
