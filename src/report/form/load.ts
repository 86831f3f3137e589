/** Everything that a blank form needs, loaded in one language of its questionnaire. */
import { loadInterface } from '../../i18n/locale';
import { loadPaperWords } from '../../i18n/paper-form';
import { wordsInForm } from '../../questionnaire/form-words';
import { loadFormWords, loadSectionWords, type Language } from '../../questionnaire/load';
import type { QuestionnaireSource } from '../../questionnaire/source';
import type { PaperInput } from './input';

/** @throws QuestionnaireError when a file of words is not there */
export async function loadPaperInput(lang: Language, source: QuestionnaireSource, form: string): Promise<PaperInput> {
  const { questionnaire } = source;
  const [say, { question }, forms, sections] = await Promise.all([
    loadPaperWords(lang),
    loadInterface(lang === 'he' ? 'he' : 'en'),
    loadFormWords(lang, source),
    Promise.all(questionnaire.sections.map(async ({ id }) => [id, wordsInForm(await loadSectionWords(lang, id, source), form)] as const)),
  ]);
  const { title, text, minutes } = forms[form]!;
  const name = questionnaire.title?.[lang];
  return {
    lang,
    questionnaire,
    form,
    title: name === undefined ? title : `${name}: ${title}`,
    subtitle: `${text} ${say.minutes(minutes)}`,
    sections: Object.fromEntries(sections),
    say,
    apart: question,
  };
}
