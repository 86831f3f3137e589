/** The verdicts that a portfolio shows, asks about and ranks by, and the order in which the values of each stand. */
import { HEADLINES, headlineOf, VERDICT_PATHS, type VerdictPath } from '../diagnosis/headline';
import {
  CONDITIONS,
  FITS,
  GATE_STATES,
  GATES,
  MEASUREMENTS,
  type Condition,
  type Diagnosis,
  type Gate,
  type Verdict,
} from '../diagnosis/types';
import type { JudgedPath } from './portfolio';

export type ValuePath = VerdictPath | `gates.${Gate}`;

const states: readonly string[] = GATE_STATES.toReversed();
const gatePaths = GATES.map((gate) => `gates.${gate}` as const);
const judged = VERDICT_PATHS.filter((path) => path !== 'measurement.target');

/** From worst to best where that can be said. */
export const ORDERS: Readonly<Record<ValuePath, readonly string[]>> = {
  ...HEADLINES,
  fit: FITS.toReversed(),
  measurement: ['none-yet', ...MEASUREMENTS],
  ...(Object.fromEntries(gatePaths.map((path) => [path, states])) as Record<`gates.${Gate}`, readonly string[]>),
};

/** What a gate can ask about. */
export const JUDGED_PATHS: readonly JudgedPath[] = [...judged, ...gatePaths];

/** Verdicts of which more is better, so that a funder can ask for at least so much and rank by them. */
export const RANKABLE: readonly JudgedPath[] = [
  'fit',
  'readiness',
  ...gatePaths,
  ...CONDITIONS.map((condition) => `conditions.${condition}` as const),
  'measurement',
];

export function valuesOf(diagnosis: Diagnosis): Record<ValuePath, string> {
  const gates = GATES.map((gate) => [`gates.${gate}`, diagnosis.readiness.gates[gate].value]);
  return { ...headlineOf(diagnosis), ...(Object.fromEntries(gates) as Record<`gates.${Gate}`, string>) };
}

/** Every verdict and gate that says what it may still become. */
export function verdictsOf(diagnosis: Diagnosis): [path: JudgedPath, verdict: Verdict][] {
  const at = (path: (typeof judged)[number]): Verdict =>
    path.startsWith('conditions.')
      ? diagnosis.conditions[path.slice('conditions.'.length) as Condition]
      : diagnosis[path as Exclude<typeof path, `conditions.${Condition}`>];
  return [
    ...judged.map((path): [JudgedPath, Verdict] => [path, at(path)]),
    ...GATES.map((gate): [JudgedPath, Verdict] => [`gates.${gate}`, diagnosis.readiness.gates[gate]]),
  ];
}
