/** Whether the examples of a questionnaire hold together: each is an assessment of it, told and sourced in every language. */
import * as v from 'valibot';
import { knownTags, type QuestionnaireFiles } from '../questionnaire/check';
import { ImportError } from '../questionnaire/import-error';
import { schemaProblems, type Problem } from '../questionnaire/json-issues';
import { parseAssessment } from '../questionnaire/parse-assessment';
import type { Item, Questionnaire } from '../questionnaire/schema';
import { BACKBONES, COLLABORATIONS, CONDITIONS, FITS, LEVELS, MEASUREMENTS, PROBLEM_TYPES, STAGES, type Condition } from './types';

const text = v.pipe(v.string(), v.nonEmpty('words, not an empty text'));
const oneOf = <T extends string>(values: readonly T[]) => v.pipe(v.array(v.picklist(values)), v.nonEmpty());

/** Which verdicts an example may come out with; what is left out is not expected to be anything. */
const ExpectedSchema = v.strictObject({
  problem: v.optional(oneOf(PROBLEM_TYPES)),
  fit: v.optional(oneOf(FITS)),
  alternative: v.optional(v.nullable(text)),
  collaboration: v.optional(oneOf(COLLABORATIONS)),
  readiness: v.optional(oneOf(STAGES)),
  conditions: v.optional(v.partial(v.strictObject(byCondition(oneOf(LEVELS))))),
  /** The type that must be among the first two of the ranking. */
  backboneFirstTwo: v.optional(v.picklist(BACKBONES)),
  measurement: v.optional(oneOf([...MEASUREMENTS, 'none-yet'])),
  target: v.optional(oneOf(MEASUREMENTS)),
});
export type Expected = v.InferOutput<typeof ExpectedSchema>;

function byCondition<T>(schema: T): Record<Condition, T> {
  return Object.fromEntries(CONDITIONS.map((condition) => [condition, schema])) as Record<Condition, T>;
}

/** What stands beside an example's answers. */
export function exampleSchema(languages: readonly string[]) {
  const told = v.strictObject(Object.fromEntries(languages.map((language) => [language, text])));
  return v.strictObject({
    title: told,
    statement: told,
    place: told,
    years: told,
    outcome: told,
    expected: ExpectedSchema,
    /** Tags or works of sources.json. */
    sources: v.pipe(v.array(text), v.nonEmpty()),
    /** What each coded answer rests on, by item. */
    facts: v.record(v.string(), told),
  });
}

/** @returns every problem found in the files under examples/; the questionnaire itself is taken to be sound */
export function checkExamples(files: QuestionnaireFiles): Problem[] {
  const questionnaire = files['questionnaire.json'] as Questionnaire;
  const names = Object.keys(files).filter((name) => /^examples\/.*\.shidra\.json$/.test(name));
  return names.flatMap((file) => {
    const whole = files[file] as { example?: unknown };
    const schema = v.object({ example: exampleSchema(questionnaire.languages) });
    const shape = [...schemaProblems(file, schema, whole), ...checkAssessment(file, whole, questionnaire)];
    return shape.length > 0 ? shape : checkReferences(file, files, questionnaire);
  });
}

function checkAssessment(file: string, whole: unknown, questionnaire: Questionnaire): Problem[] {
  try {
    const { messages } = parseAssessment(JSON.stringify(whole), questionnaire);
    return messages.map(({ code, at }) => ({ file, at, expected: `an assessment that is read without a remark (${code})` }));
  } catch (error) {
    if (error instanceof ImportError) return [{ file, at: error.at || '(the whole file)', expected: error.detail }];
    throw error;
  }
}

function checkReferences(file: string, files: QuestionnaireFiles, questionnaire: Questionnaire): Problem[] {
  const { example, answers } = files[file] as {
    example: { facts: Record<string, unknown>; sources: string[] };
    answers: Record<string, { value?: unknown; source?: string }>;
  };
  const known = new Set([...knownTags(files), ...Object.keys((files['sources.json'] as { works: object }).works)]);
  const coded = codedItems(questionnaire).filter(({ id }) => answers[id]?.value !== undefined);
  return [
    ...example.sources
      .filter((source) => !known.has(source))
      .map((source) => ({ file, at: 'example.sources', expected: `a tag or work of sources.json; there is no "${source}"` })),
    ...Object.keys(example.facts)
      .filter((id) => !coded.some((item) => item.id === id))
      .map((id) => ({ file, at: `example.facts.${id}`, expected: 'an item that has a coded answer here' })),
    ...coded
      .filter(({ id }) => !example.facts[id])
      .map(({ id }) => ({ file, at: `example.facts.${id}`, expected: 'the fact that this answer rests on, in every language' })),
    ...coded
      .filter(({ id }) => !answers[id]?.source?.trim())
      .map(({ id }) => ({ file, at: `answers.${id}.source`, expected: 'where the fact was published' })),
  ];
}

/** Facts of the initiative itself need no source. */
function codedItems({ sections }: Questionnaire): Item[] {
  return sections.flatMap((section) => (section.id === 'initiative' ? [] : section.items));
}
