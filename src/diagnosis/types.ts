/** The diagnosis: one serialisable result for the screen, print, PDF and the command line. */
import type { AnswerValue } from '../questionnaire/answers';
import { LEVELS, type Interval, type Level, type Truth } from '../questionnaire/predicate';
import type { VerdictPath } from './headline';

/** An earlier verdict, a level or a mean that a reason rests on; its own reasons stand with it. */
export interface Ground {
  on: 'verdict' | 'level' | 'axis';
  id: string;
  /** What it was; null where it is not known. */
  value: string | number | null;
}

/** Why a verdict is what it is: one rule that was tried, and the answers and earlier verdicts it rests on. */
export interface Reason {
  /** Word id of the sentence. */
  id: string;
  /** Tag of the source or of the method section. */
  source: string;
  /** Whether it holds, does not, or cannot be told from the answers. */
  truth: Truth;
  /** The items that decide it, most telling first. */
  items: string[];
  upon: Ground[];
  /** Where the verdict is a mean: how much of it this answer makes up; what counts without having been asked makes up the rest. */
  adds?: number;
}

/** Said where a verdict cannot be given: its questions are not in the form, or too few of them were answered. */
export type NoVerdict = 'not-asked' | 'undetermined';

export interface Verdict<V extends string = string> {
  /** The verdict from what is known. */
  value: V | NoVerdict;
  /** Every verdict that completing the answers could give. */
  possible: V[];
  because: Reason[];
  /** Items that the verdict reads and that are not known; answering them would settle it. */
  open: string[];
  /** For each option that was not chosen, the reasons that spoke against it. */
  whyNot: Partial<Record<V, Reason[]>>;
  /** Single other answers that would turn it, where these were looked for. */
  flips?: Flip[];
}

/** One answer put in place of another. */
export interface Change {
  item: string;
  to: AnswerValue;
}

/** A change of one or two answers that turns a verdict into another one. */
export interface Flip {
  verdict: VerdictPath;
  to: string;
  changes: Change[];
}

export const PROBLEM_TYPES = ['simple', 'complicated', 'complex', 'mixed'] as const;
export const FITS = ['fits', 'partly', 'does-not-fit'] as const;
export const GAPS = ['treated-as-technical', 'none'] as const;
export const COLLABORATIONS = [
  'isolated',
  'funder-collaborative',
  'public-private',
  'multi-stakeholder',
  'social-network',
  'collective-impact',
] as const;
export const STAGES = ['build-preconditions', 'initiate', 'organise', 'sustain'] as const;
export const GATES = ['champion', 'money', 'urgency'] as const;
export const GATE_STATES = ['pass', 'weak', 'fail'] as const;
export const CONDITIONS = [
  'common-agenda',
  'shared-measurement',
  'reinforcing-activities',
  'continuous-communication',
  'backbone',
] as const;
export const BACKBONES = ['funder', 'new-nonprofit', 'existing-nonprofit', 'government', 'shared', 'steering-committee'] as const;
export const MEASUREMENTS = ['platform', 'comparative', 'adaptive'] as const;
export const CRITERIA = ['secure-funding', 'neutral', 'expert', 'mobilise', 'convene', 'accountable', 'community-owned'] as const;

/** When a step is due, soonest first. */
export const TERMS = ['days-30', 'days-90', 'year'] as const;

export type ProblemType = (typeof PROBLEM_TYPES)[number];
export type Fit = (typeof FITS)[number];
export type Gap = (typeof GAPS)[number];
export type Collaboration = (typeof COLLABORATIONS)[number];
export type Stage = (typeof STAGES)[number];
export type Gate = (typeof GATES)[number];
export type GateState = (typeof GATE_STATES)[number];
export type Condition = (typeof CONDITIONS)[number];
export type BackboneType = (typeof BACKBONES)[number];
export type MeasurementType = (typeof MEASUREMENTS)[number];
export type Criterion = (typeof CRITERIA)[number];
export type Term = (typeof TERMS)[number];
export { LEVELS, type Interval, type Level, type Truth };

export interface Axis {
  /** Mean of the known answers, 1–5; null where none is known. */
  mean: number | null;
  /** Bounds over every completion of the unknown answers. */
  range: Interval;
}

export interface ProblemVerdict extends Verdict<ProblemType> {
  axes: { adaptive: Axis; difficulty: Axis };
  /** Pairs of answers that contradict each other. */
  conflicts: Reason[];
  /** Remarks that change no verdict, such as "stabilise first". */
  notes: Reason[];
}

export interface FitVerdict extends Verdict<Fit> {
  /** What would serve the problem better; null where collective impact fits. */
  alternative: string | null;
}

export interface ReadinessVerdict extends Verdict<Stage> {
  gates: Record<Gate, Verdict<GateState>>;
  /** The gate that holds the initiative back most. */
  weakest: Gate | null;
  /** Gates that fail beside a running initiative. */
  atRisk: Gate[];
  notes: Reason[];
}

export interface ItemShare {
  item: string;
  /** The answer 1–5, or null where it is not known. */
  value: number | null;
  critical: boolean;
  /** False where an earlier answer rules the item out, so that it counts without having been asked. */
  asked: boolean;
}

export interface ConditionVerdict extends Verdict<Level> {
  mean: number | null;
  range: Interval;
  items: ItemShare[];
  /** Critical items that hold the level down. */
  capped: Reason[];
}

export type Sure = 'clear' | 'two' | 'open' | 'only-option';
export type Feasible = 'yes' | 'check' | 'no';

export interface RankedBackbone {
  type: BackboneType;
  feasible: Feasible;
  /** Weighted mean of the criteria at the middle of their ranges, 1–5. */
  score: number;
  /** Share of draws in which the type came first, and in the first two; 0 where it is infeasible. */
  first: number;
  firstTwo: number;
  cells: Partial<Record<Criterion, Interval>>;
  /** Mean weights of the draws in which the type came first: whose priorities favour it; null where it never did. */
  central: Partial<Record<Criterion, number>> | null;
  /** Criteria in which the type is clearly strong or weak here. */
  for: Criterion[];
  against: Criterion[];
  /** Local answers that changed a cell, and the feasibility reason. */
  because: Reason[];
  risks: Reason[];
}

/** A real body that the user named and rated. */
export interface RankedCandidate {
  name: string;
  type: BackboneType;
  /** As for a structure. */
  score: number;
  first: number;
  firstTwo: number;
}

export interface BackboneVerdict extends Verdict<BackboneType | 'none-yet'> {
  sure: Sure | null;
  /** The structure that is there today, and whether it works. */
  existing: { type: BackboneType | null; works: Truth };
  /** Whether the advice is to keep what there is. */
  keep: boolean;
  ranking: RankedBackbone[];
  /** Named bodies, best first; none where none was named. */
  candidates: RankedCandidate[];
  /** Whether the user changed our table of ratings. */
  edited: boolean;
  weights: Partial<Record<Criterion, number>>;
  /** A steering committee above the recommended body. */
  governance: Reason[];
  leadership: Reason[];
}

export interface MeasurementStep {
  type: MeasurementType;
  onLadder: boolean;
  gates: { gate: string; state: Truth; because: Reason }[];
}

export interface MeasurementVerdict extends Verdict<MeasurementType | 'none-yet'> {
  target: MeasurementType | NoVerdict;
  ladder: MeasurementStep[];
  /** What has to be done to reach the target, one step for each failed gate. */
  path: Reason[];
  /** Benefits that the partners marked as important. */
  wanted: string[];
}

export interface NextStep {
  id: string;
  when: Term;
  because: Reason;
}

/** Order of keys is fixed: the same answers give the same bytes. */
export interface Diagnosis {
  questionnaire: { id: string; version: number; form: string };
  problem: ProblemVerdict;
  fit: FitVerdict;
  gap: Verdict<Gap> & { causes: string[] };
  collaboration: Verdict<Collaboration> & { missing: Reason[] };
  readiness: ReadinessVerdict;
  conditions: Record<Condition, ConditionVerdict>;
  equity: ItemShare[];
  backbone: BackboneVerdict;
  measurement: MeasurementVerdict;
  steps: NextStep[];
}
