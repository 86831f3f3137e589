/** Whether a questionnaire can be trusted as a whole: its questions, its rules, and a sentence for everything that the rules can say. */
import { checkPredicate, checkQuestions, knownTags, type QuestionnaireFiles } from '../questionnaire/check';
import { checkNesting } from '../questionnaire/check-nesting';
import { schemaProblems, type Problem } from '../questionnaire/json-issues';
import type { Item, Predicate, Questionnaire } from '../questionnaire/schema';
import { checkValues, checkVerdictNames } from './check-verdicts';
import type { FirstMatchRule } from './kinds/first-match';
import { RulesSchema } from './rules';
import { ReasonWordsSchema, StepWordsSchema, VerdictWordsSchema, type VerdictWords } from './words';

const VERDICTS = Object.keys(RulesSchema.entries) as (keyof typeof RulesSchema.entries)[];

/** @returns every problem found in questions, rules and words; none when all is well */
export function checkQuestionnaire(files: QuestionnaireFiles): Problem[] {
  const nested = checkNesting(files);
  if (nested.length > 0) return nested;
  const questions = checkQuestions(files);
  const rules = VERDICTS.flatMap((verdict) => schemaProblems(ruleFile(verdict), RulesSchema.entries[verdict], files[ruleFile(verdict)]));
  if (questions.length > 0) return questions;
  const words = checkVerdictWords(files);
  if (rules.length > 0 || words.length > 0) return [...rules, ...words];
  const questionnaire = files['questionnaire.json'] as Questionnaire;
  const items = new Map(questionnaire.sections.flatMap((section) => section.items.map((item) => [item.id, item] as const)));
  return VERDICTS.flatMap((verdict) => checkRuleFile(ruleFile(verdict), files, items, questionnaire.languages));
}

const WORDS = { verdicts: VerdictWordsSchema, reasons: ReasonWordsSchema, steps: StepWordsSchema };

function checkVerdictWords(files: QuestionnaireFiles): Problem[] {
  const { languages } = files['questionnaire.json'] as Questionnaire;
  return languages.flatMap((language) =>
    Object.entries(WORDS).flatMap(([name, schema]) =>
      schemaProblems(`${language}/${name}.json`, schema, files[`${language}/${name}.json`]),
    ),
  );
}

/** Path of a verdict's rule file inside its questionnaire. */
export const ruleFile = (verdict: string): string => `rules/${verdict}.json`;

function checkRuleFile(file: string, files: QuestionnaireFiles, items: ReadonlyMap<string, Item>, languages: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const tags = knownTags(files);
  const advice = adviceIn(files, languages);
  walk(files[file], '', (at, node) => {
    for (const predicate of [node.when, node.offWhen] as (Predicate | undefined)[])
      if (predicate) problems.push(...checkPredicate(predicate, items, file, at), ...checkVerdictNames(predicate, file, at));
    if (node.kind === 'first-match') problems.push(...checkValues(node as unknown as FirstMatchRule, advice, file, at));
    for (const id of [node.priorities, node.causes, node.benefits, at === 'existing' ? node.type : undefined])
      if (typeof id === 'string' && !items.has(id))
        problems.push({ file, at, expected: `an item of the questionnaire; there is no "${id}"` });
    if (typeof node.source === 'string' && !tags.has(node.source))
      problems.push({ file, at, expected: `a tag of sources.json; there is no "${node.source}"` });
    const because = node.because;
    if (typeof because === 'string') problems.push(...languages.flatMap((language) => checkSentence(files, language, because, file, at)));
    const lists = at.endsWith('axes')
      ? Object.keys(node)
      : ['items', 'needs', 'essential', 'knowing', 'equity'].filter((key) => key in node);
    for (const list of lists) {
      const strangers = (node[list] as string[]).filter((id) => !items.has(id));
      problems.push(...strangers.map((id) => ({ file, at: `${at}.${list}`, expected: `items of the questionnaire; there is no "${id}"` })));
    }
  });
  return problems;
}

/** Alternatives to collective impact that every language has words for. */
function adviceIn(files: QuestionnaireFiles, languages: readonly string[]): Set<string> {
  const told = languages.map((language) => Object.keys((files[`${language}/verdicts.json`] as VerdictWords).alternatives));
  return new Set(told[0]?.filter((advice) => told.every((each) => each.includes(advice))));
}

function checkSentence(files: QuestionnaireFiles, language: string, id: string, file: string, at: string): Problem[] {
  const step = id.startsWith('step-') ? id.slice('step-'.length) : null;
  const words = files[`${language}/${step ? 'steps' : 'reasons'}.json`] as Record<string, unknown> | undefined;
  const entry = words && Object.hasOwn(words, step ?? id) ? words[step ?? id] : undefined;
  if (step) return entry ? [] : [{ file, at, expected: `words for the step "${step}" in ${language}/steps.json` }];
  if (!entry) return [{ file, at, expected: `a sentence for "${id}" in ${language}/reasons.json` }];
  // A clause of a case is also told where it fails, as the reason why not.
  const counter = /\.all\.\d+$/.test(at) && !(entry as { no?: string }).no;
  return counter ? [{ file, at, expected: `a sentence "no" for "${id}" in ${language}/reasons.json` }] : [];
}

function walk(node: unknown, at: string, visit: (at: string, node: Record<string, unknown>) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) visit(at || '(the whole file)', node as Record<string, unknown>);
  for (const [key, child] of Object.entries(node)) walk(child, at ? `${at}.${key}` : key, visit);
}
