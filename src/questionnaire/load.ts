/**
 * The questionnaire that comes with Shidra: its structure at once, its words section by section, in the language that is asked for.
 * The build has checked both; `verify` checks them again as they are loaded, apart from here, so that the schemas do not delay the first
 * question.
 */
import structure from '../../questionnaires/collective-impact/questionnaire.json';
import { QuestionnaireError } from './questionnaire-error';
import type { Questionnaire, SectionWords } from './schema';

export type Language = Questionnaire['languages'][number];

export const loadQuestionnaire = (): Questionnaire => structure as Questionnaire;

export const loadSectionWords = async (language: Language, section: string): Promise<SectionWords> =>
  (await readWords(language, section)) as SectionWords;

/**
 * One file of words, as it stands.
 * @param name file name without its ending, such as a section's id
 * @throws QuestionnaireError when there is no such file
 */
export async function readWords(language: Language, name: string): Promise<unknown> {
  const { files } = await (language === 'he' ? import('./word-files.he') : import('./word-files.en'));
  const load = files[`../../questionnaires/collective-impact/${language}/${name}.json`];
  if (!load) throw new QuestionnaireError([{ file: `${language}/${name}.json`, at: '(the whole file)', expected: 'a file of words' }]);
  return load();
}
