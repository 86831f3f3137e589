/** The rules of a questionnaire, loaded when a diagnosis is wanted. */
import { builtIn } from '../questionnaire/load';
import { verified } from '../questionnaire/verify';
import { ruleFile } from './check';
import { RulesSchema, type Rules } from './rules';

/** @throws QuestionnaireError naming file, place and what was expected */
export async function loadRules(source = builtIn): Promise<Rules> {
  const verdicts = Object.entries(RulesSchema.entries);
  const rules = verdicts.map(async ([verdict, schema]) => {
    const file = ruleFile(verdict);
    return [verdict, verified<unknown>(file, schema, await source.read(file))] as const;
  });
  return Object.fromEntries(await Promise.all(rules)) as Rules;
}
