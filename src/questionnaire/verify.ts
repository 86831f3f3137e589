/** Checking the questionnaire's files as they are loaded. */
import type * as v from 'valibot';
import { schemaProblems } from './json-issues';
import { loadQuestionnaire, loadSectionWords, readWords, type Language } from './load';
import { QuestionnaireError } from './questionnaire-error';
import { QuestionnaireSchema, SectionWordsSchema } from './schema';

/**
 * One file of words, checked.
 * @param name file name without its ending
 * @throws QuestionnaireError when there is no such file or it is malformed
 */
export async function loadWords<T>(language: Language, name: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
  return verified(`${language}/${name}.json`, schema, await readWords(language, name));
}

/**
 * Checks structure and section words.
 * @throws QuestionnaireError naming file, place and what was expected
 */
export async function verifyQuestions(language: Language): Promise<void> {
  const questionnaire = verified('questionnaire.json', QuestionnaireSchema, loadQuestionnaire());
  for (const { id } of questionnaire.sections) verified(`${language}/${id}.json`, SectionWordsSchema, await loadSectionWords(language, id));
}

function verified<T>(file: string, schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const problems = schemaProblems(file, schema, value);
  if (problems.length > 0) throw new QuestionnaireError(problems);
  return value as T;
}
