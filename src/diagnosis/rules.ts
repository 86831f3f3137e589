/** The rule files of a questionnaire, as one checked whole. */
import * as v from 'valibot';
import { BackboneRankingSchema } from './kinds/backbone-ranking';
import { ClauseSchema } from './kinds/clause';
import { ConditionLevelSchema, CutsSchema } from './kinds/condition-level';
import { FirstMatchSchema } from './kinds/first-match';
import { LadderSchema } from './kinds/ladder';
import { RemarksSchema } from './kinds/remarks';
import { PROBLEM_TYPES, TERMS } from './types';

const Items = v.pipe(v.array(v.string()), v.nonEmpty());

const ProblemRules = v.strictObject({
  axes: v.strictObject({ adaptive: Items, difficulty: Items }),
  type: FirstMatchSchema,
  /** Answers that contradict each other leave the type between the two. */
  conflicts: v.array(v.strictObject({ ...ClauseSchema.entries, between: v.array(v.picklist(PROBLEM_TYPES)) })),
  notes: RemarksSchema,
});

const GapRules = v.strictObject({ gap: FirstMatchSchema, causes: v.string() });

const CollaborationRules = v.strictObject({ kind: FirstMatchSchema, missing: RemarksSchema });

const ReadinessRules = v.strictObject({
  gates: v.strictObject({ champion: FirstMatchSchema, money: FirstMatchSchema, urgency: FirstMatchSchema }),
  stage: FirstMatchSchema,
  /** Stages at which an initiative runs, so that a failing gate puts it at risk instead of sending it back. */
  running: v.array(v.string()),
  notes: RemarksSchema,
});

const ConditionsRules = v.strictObject({
  cuts: CutsSchema,
  conditions: v.strictObject({
    'common-agenda': ConditionLevelSchema,
    'shared-measurement': ConditionLevelSchema,
    'reinforcing-activities': ConditionLevelSchema,
    'continuous-communication': ConditionLevelSchema,
    backbone: ConditionLevelSchema,
  }),
  equity: Items,
});

const BackboneRules = v.strictObject({
  existing: v.strictObject({ type: v.string(), works: ClauseSchema }),
  ranking: BackboneRankingSchema,
  governance: RemarksSchema,
  leadership: RemarksSchema,
});

const MeasurementRules = v.strictObject({
  target: FirstMatchSchema,
  ladder: LadderSchema,
  /** Steps that are needed whatever the type. */
  path: RemarksSchema,
  benefits: v.string(),
  /** Which benefit each type brings. */
  brings: v.record(v.string(), v.array(v.string())),
});

const StepsRules = v.array(v.strictObject({ id: v.string(), by: v.picklist(TERMS), ...ClauseSchema.entries }));

export const RulesSchema = v.strictObject({
  problem: ProblemRules,
  fit: v.strictObject({ fit: FirstMatchSchema }),
  gap: GapRules,
  collaboration: CollaborationRules,
  readiness: ReadinessRules,
  conditions: ConditionsRules,
  backbone: BackboneRules,
  measurement: MeasurementRules,
  steps: v.strictObject({ steps: StepsRules }),
});
export type Rules = v.InferOutput<typeof RulesSchema>;
