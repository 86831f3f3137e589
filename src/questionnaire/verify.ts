/** Checking the questionnaire's files as they are loaded. */
import type * as v from 'valibot';
import { schemaProblems } from './json-issues';
import { builtIn, loadFormWords, loadSectionWords, readWords, type Language } from './load';
import { QuestionnaireError } from './questionnaire-error';
import { FormWordsSchema, QuestionnaireSchema, SectionWordsSchema } from './schema';

/**
 * One file of words, checked.
 * @param name file name without its ending
 * @throws QuestionnaireError when there is no such file or it is malformed
 */
export async function loadWords<T>(language: Language, name: string, schema: v.GenericSchema<unknown, T>, source = builtIn): Promise<T> {
  return verified(`${language}/${name}.json`, schema, await readWords(language, name, source));
}

/**
 * Checks structure and the words of forms and sections.
 * @throws QuestionnaireError naming file, place and what was expected
 */
export async function verifyQuestions(language: Language, source = builtIn): Promise<void> {
  const { sections } = verified('questionnaire.json', QuestionnaireSchema, source.questionnaire);
  verified(`${language}/forms.json`, FormWordsSchema, await loadFormWords(language, source));
  for (const { id } of sections) verified(`${language}/${id}.json`, SectionWordsSchema, await loadSectionWords(language, id, source));
}

/**
 * What a file says, once it is known to have its shape.
 * @throws QuestionnaireError naming file, place and what was expected
 */
export function verified<T>(file: string, schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const problems = schemaProblems(file, schema, value);
  if (problems.length > 0) throw new QuestionnaireError(problems);
  return value as T;
}
