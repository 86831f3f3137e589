/** The questionnaire that comes with Shidra: its structure at once, its words section by section, in the language that is asked for. */
import * as v from 'valibot';
import structure from '../../questionnaires/collective-impact/questionnaire.json';
import { schemaProblems, type Problem } from './json-issues';
import { QuestionnaireSchema, SectionWordsSchema, type Questionnaire, type SectionWords } from './schema';

export type Language = Questionnaire['languages'][number];

/** A questionnaire file that cannot be used, with every place that is wrong. */
export class QuestionnaireError extends Error {
  override readonly name = 'QuestionnaireError';
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.file}: ${problem.at}: expected ${problem.expected}`).join('\n'));
  }
}

/** @throws QuestionnaireError naming file, place and what was expected */
export function loadQuestionnaire(): Questionnaire {
  return parsed('questionnaire.json', QuestionnaireSchema, structure);
}

const wordFiles = import.meta.glob<unknown>('../../questionnaires/collective-impact/{he,en}/*.json', { import: 'default' });

/**
 * One file of words, loaded when first asked for.
 * @param name file name without its ending, such as a section's id
 * @throws QuestionnaireError when there is no such file or it is malformed
 */
export async function loadWords<T>(language: Language, name: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
  const file = `${language}/${name}.json`;
  const load = wordFiles[`../../questionnaires/collective-impact/${file}`];
  if (!load) throw new QuestionnaireError([{ file, at: '(the whole file)', expected: 'a file of words' }]);
  return parsed(file, schema, await load());
}

export const loadSectionWords = (language: Language, section: string): Promise<SectionWords> =>
  loadWords(language, section, SectionWordsSchema);

function parsed<T>(file: string, schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const problems = schemaProblems(file, schema, value);
  if (problems.length > 0) throw new QuestionnaireError(problems);
  return value as T;
}
