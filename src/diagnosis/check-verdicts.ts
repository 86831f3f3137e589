/** Whether rules speak only of verdicts that there are, and give only values that these can have. */
import type { Problem } from '../questionnaire/json-issues';
import { leaves, LEVELS } from '../questionnaire/predicate';
import type { Predicate } from '../questionnaire/schema';
import type { FirstMatchRule } from './kinds/first-match';
import { BACKBONES, COLLABORATIONS, CONDITIONS, FITS, GAPS, GATE_STATES, MEASUREMENTS, PROBLEM_TYPES, STAGES } from './types';

type Values = Readonly<Record<string, readonly string[]>>;

const FEASIBLE = ['yes', 'check', 'no'] as const;
const AXES = ['adaptive', 'difficulty'];

/** Names under which later rules may read a verdict, with its values. */
export const READABLE: Values = {
  problem: PROBLEM_TYPES,
  fit: FITS,
  gap: GAPS,
  readiness: STAGES,
  champion: GATE_STATES,
  money: GATE_STATES,
  urgency: GATE_STATES,
  measurement: [...MEASUREMENTS, 'none-yet'],
  structure: [...BACKBONES, 'none-yet'],
  bearer: FEASIBLE,
};

/** The first-match rules by file and by the beginning of their path, with the values that each may give. */
const GIVEN: Values = {
  'rules/problem.json: type': PROBLEM_TYPES,
  'rules/fit.json: fit': FITS,
  'rules/gap.json: gap': GAPS,
  'rules/collaboration.json: kind': COLLABORATIONS,
  'rules/readiness.json: gates': GATE_STATES,
  'rules/readiness.json: stage': STAGES,
  'rules/backbone.json: ranking.feasible': FEASIBLE,
  'rules/measurement.json: target': MEASUREMENTS,
};

/** @returns what a predicate reads beside answers and what is not there to be read */
export function checkVerdictNames(predicate: Predicate, file: string, at: string): Problem[] {
  return leaves(predicate).flatMap((leaf) => {
    if ('verdict' in leaf) return outside(leaf.in, valuesOf(leaf.verdict), `values of the verdict "${leaf.verdict}"`, file, at);
    if ('axis' in leaf) return outside([leaf.axis], AXES, 'an axis', file, at);
    if (!('level' in leaf)) return [];
    return [...outside([leaf.level], CONDITIONS, 'a condition', file, at), ...outside([leaf.atLeast], LEVELS, 'a level', file, at)];
  });
}

/** @param advice alternatives to collective impact that there are words for */
export function checkValues(rule: FirstMatchRule, advice: ReadonlySet<string>, file: string, at: string): Problem[] {
  const values = Object.entries(GIVEN).find(([start]) => `${file}: ${at}`.startsWith(start))?.[1];
  const given = [...rule.cases.map((each) => each.is), rule.otherwise.is];
  const advised = rule.cases.flatMap((each) => (each.advise === undefined ? [] : [each.advise]));
  return [
    ...outside(given, values, 'values of this verdict', file, at),
    ...outside(advised, [...advice], 'an alternative with words in every language', file, at),
  ];
}

/** None of a verdict that there is not, whatever the name: every object has a "constructor". */
const valuesOf = (verdict: string): readonly string[] | undefined => (Object.hasOwn(READABLE, verdict) ? READABLE[verdict] : undefined);

function outside(found: readonly string[], allowed: readonly string[] | undefined, what: string, file: string, at: string): Problem[] {
  return found.filter((each) => !allowed?.includes(each)).map((each) => ({ file, at, expected: `${what}; "${each}" is none` }));
}
