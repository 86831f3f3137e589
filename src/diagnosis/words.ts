/** The shape of the words in which a diagnosis is told: every verdict, reason and step must have its own in every language. */
import * as v from 'valibot';
import {
  BACKBONES,
  COLLABORATIONS,
  CONDITIONS,
  CRITERIA,
  FITS,
  GAPS,
  GATES,
  GATE_STATES,
  MEASUREMENTS,
  PROBLEM_TYPES,
  STAGES,
} from './types';
import { LEVELS } from '../questionnaire/predicate';

const text = v.pipe(v.string(), v.nonEmpty('words, not an empty text'));
const texts = v.pipe(v.array(text), v.nonEmpty());
const named = v.strictObject({ name: text, statement: text });

const each = <K extends string, S extends v.GenericSchema>(keys: readonly K[], schema: S) =>
  v.strictObject(Object.fromEntries(keys.map((key) => [key, schema])) as Record<K, S>);
const verdict = <K extends string>(values: readonly K[]) => v.strictObject({ label: text, values: each(values, named) });

export const VerdictWordsSchema = v.strictObject({
  problem: verdict(PROBLEM_TYPES),
  fit: verdict(FITS),
  gap: verdict(GAPS),
  collaboration: verdict(COLLABORATIONS),
  readiness: verdict(STAGES),
  gates: each(GATES, v.strictObject({ name: text, pass: text, weak: text, fail: text, 'at-risk': text })),
  gateStates: each(GATE_STATES, text),
  conditions: each(CONDITIONS, v.strictObject({ name: text, what: text })),
  levels: each(LEVELS, named),
  backbone: v.strictObject({
    label: text,
    existing: each(['keep', 'not-working', 'unknown', 'none'], text),
    values: v.strictObject({
      ...each(BACKBONES, v.strictObject({ name: text, statement: text, example: text, for: texts, against: texts })).entries,
      'none-yet': named,
    }),
  }),
  sure: each(['clear', 'two', 'open', 'only-option'], text),
  feasible: each(['yes', 'check', 'no'], text),
  criteria: each(CRITERIA, text),
  measurement: v.strictObject({
    label: text,
    targetLabel: text,
    values: v.strictObject({
      ...each(MEASUREMENTS, v.strictObject({ name: text, statement: text, gain: text, cost: text })).entries,
      'none-yet': named,
    }),
  }),
  measurementGates: v.record(v.string(), text),
  benefits: v.record(v.string(), text),
  factors: v.pipe(v.array(text), v.length(7)),
  gains: each(['founders', 'partners'], texts),
  /** To funders. */
  recommendations: texts,
  alternatives: v.record(v.string(), v.strictObject({ name: text, text })),
  axes: each(['adaptive', 'difficulty'], v.strictObject({ name: text, low: text, high: text })),
  undetermined: named,
  'not-asked': named,
  limits: texts,
  equity: v.strictObject({ label: text, statement: text }),
});
export type VerdictWords = v.InferOutput<typeof VerdictWordsSchema>;

/** `yes` says that a reason holds, `no` that it does not. */
export const ReasonWordsSchema = v.record(v.string(), v.strictObject({ yes: text, no: v.optional(text) }));
export type ReasonWords = v.InferOutput<typeof ReasonWordsSchema>;

export const StepWordsSchema = v.record(v.string(), v.strictObject({ what: text, who: text, done: text }));
export type StepWords = v.InferOutput<typeof StepWordsSchema>;
