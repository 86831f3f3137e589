/** The values of all verdicts and nothing else: what a change of answers is held against (method, section M8). */
import type { Answers } from '../questionnaire/answers';
import type { Questionnaire } from '../questionnaire/schema';
import { createContext } from './context';
import { Judgement } from './diagnose';
import type { Rules } from './rules';
import type { Settings } from './settings';
import {
  BACKBONES,
  COLLABORATIONS,
  CONDITIONS,
  FITS,
  GAPS,
  LEVELS,
  MEASUREMENTS,
  PROBLEM_TYPES,
  STAGES,
  type Condition,
  type Diagnosis,
} from './types';

/** Where each verdict stands in the diagnosis, and every value that it can have. */
export const HEADLINES = {
  problem: PROBLEM_TYPES,
  fit: FITS,
  gap: GAPS,
  collaboration: COLLABORATIONS,
  readiness: STAGES,
  ...(Object.fromEntries(CONDITIONS.map((id) => [`conditions.${id}`, LEVELS])) as Record<`conditions.${Condition}`, typeof LEVELS>),
  backbone: [...BACKBONES, 'none-yet'],
  measurement: [...MEASUREMENTS, 'none-yet'],
  'measurement.target': MEASUREMENTS,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type VerdictPath = keyof typeof HEADLINES;
export const VERDICT_PATHS = Object.keys(HEADLINES) as VerdictPath[];
export type Headline = Readonly<Record<VerdictPath, string>>;

/** What is judged beside the answers. */
export interface Subject {
  questionnaire: Questionnaire;
  rules: Rules;
  /** Id of the form that was filled. */
  form: string;
  settings?: Settings;
}

/**
 * The values that `diagnose` gives, without its reasons and without a draw; quick enough to try every single change of an answer.
 * @throws RangeError when the questionnaire has no such form
 */
export function headline(subject: Subject, answers: Answers): Headline {
  return valuesOf(subject, answers, VERDICT_PATHS) as Headline;
}

/** Some of these values only; none other is worked out unless one of these reads it. */
export function valuesOf(
  { questionnaire, rules, form, settings = {} }: Subject,
  answers: Answers,
  wanted: readonly VerdictPath[],
): Partial<Headline> {
  const verdicts = new Judgement(createContext(questionnaire, form, answers, true), rules, settings);
  return Object.fromEntries(wanted.map((path) => [path, valueAt(verdicts, path)]));
}

/** The values of a diagnosis. */
export const headlineOf = (diagnosis: Diagnosis): Headline =>
  Object.fromEntries(VERDICT_PATHS.map((path) => [path, valueAt(diagnosis, path)])) as Headline;

function valueAt(verdicts: Pick<Diagnosis, 'conditions' | TopLevel>, path: VerdictPath): string {
  if (path === 'measurement.target') return verdicts.measurement.target;
  if (path.startsWith('conditions.')) return verdicts.conditions[path.slice('conditions.'.length) as Condition].value;
  return verdicts[path as TopLevel].value;
}

type TopLevel = Extract<VerdictPath, keyof Diagnosis>;
