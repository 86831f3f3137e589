/**
 * The questionnaire that comes with Shidra: its structure at once, all else when it is asked for, its words section by section.
 * The build has checked it; `verify` checks it again as it is loaded, apart from here, so that the schemas do not delay the first question.
 */
import structure from '../../questionnaires/collective-impact/questionnaire.json';
import { QuestionnaireError } from './questionnaire-error';
import type { FormWords, Questionnaire, SectionWords } from './schema';
import type { QuestionnaireSource } from './source';

/** A language that a questionnaire is in, as its tag. */
export type Language = Questionnaire['languages'][number];

const FOLDER = '../../questionnaires/collective-impact/';

export const builtIn: QuestionnaireSource = {
  questionnaire: structure as Questionnaire,
  read: async (path) => {
    if (path === 'questionnaire.json') return structure;
    if (path.startsWith('he/')) return (await import('./word-files.he')).files[FOLDER + path]?.();
    if (path.startsWith('en/')) return (await import('./word-files.en')).files[FOLDER + path]?.();
    return (await import('./rule-files')).files[FOLDER + path];
  },
};

export async function loadSectionWords(language: Language, section: string, source = builtIn): Promise<SectionWords> {
  return (await readWords(language, section, source)) as SectionWords;
}

/** What each form is called, for whom it is and how long it takes. */
export async function loadFormWords(language: Language, source = builtIn): Promise<FormWords> {
  return (await readWords(language, 'forms', source)) as FormWords;
}

/**
 * One file of words, as it stands.
 * @param name file name without its ending, such as a section's id
 * @throws QuestionnaireError when there is no such file
 */
export async function readWords(language: Language, name: string, source = builtIn): Promise<unknown> {
  const file = `${language}/${name}.json`;
  const words = await source.read(file);
  if (words === undefined) throw new QuestionnaireError([{ file, at: '(the whole file)', expected: 'a file of words' }]);
  return words;
}
