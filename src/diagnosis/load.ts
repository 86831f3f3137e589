/** The rules of the questionnaire that comes with Shidra; a module of its own, so that it travels only when a diagnosis is wanted. */
import backbone from '../../questionnaires/collective-impact/rules/backbone.json';
import collaboration from '../../questionnaires/collective-impact/rules/collaboration.json';
import conditions from '../../questionnaires/collective-impact/rules/conditions.json';
import fit from '../../questionnaires/collective-impact/rules/fit.json';
import gap from '../../questionnaires/collective-impact/rules/gap.json';
import measurement from '../../questionnaires/collective-impact/rules/measurement.json';
import problem from '../../questionnaires/collective-impact/rules/problem.json';
import readiness from '../../questionnaires/collective-impact/rules/readiness.json';
import steps from '../../questionnaires/collective-impact/rules/steps.json';
import { QuestionnaireError } from '../questionnaire/questionnaire-error';
import { schemaProblems } from '../questionnaire/json-issues';
import { ruleFile } from './check';
import { RulesSchema, type Rules } from './rules';

const FILES: Record<keyof Rules, unknown> = { problem, fit, gap, collaboration, readiness, conditions, backbone, measurement, steps };

/** @throws QuestionnaireError naming file, place and what was expected */
export function loadRules(): Rules {
  const problems = Object.entries(FILES).flatMap(([verdict, file]) =>
    schemaProblems(ruleFile(verdict), RulesSchema.entries[verdict as keyof Rules], file),
  );
  if (problems.length > 0) throw new QuestionnaireError(problems);
  return FILES as Rules;
}
