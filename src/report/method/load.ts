/** Everything that the method page needs, loaded in one language. */
import { loadRules } from '../../diagnosis/load';
import { ReasonWordsSchema, StepWordsSchema, VerdictWordsSchema } from '../../diagnosis/words';
import { wordsInForm } from '../../questionnaire/form-words';
import { loadSectionWords, type Language } from '../../questionnaire/load';
import { FULL_FORM } from '../../questionnaire/progress';
import { MethodWordsSchema } from '../../questionnaire/reference-schemas';
import { loadBibliography, loadSourceSections } from '../../questionnaire/references';
import type { QuestionnaireSource } from '../../questionnaire/source';
import { loadWords } from '../../questionnaire/verify';
import type { MethodDocument } from './blocks';
import { buildMethod } from './build';
import type { MethodInput } from './speaker';

/** @throws QuestionnaireError when a file of words or rules is malformed */
export async function loadMethod(lang: Language, source: QuestionnaireSource): Promise<MethodDocument> {
  return buildMethod(await loadMethodInput(lang, source));
}

/** Rules and words of which the page is built. */
export async function loadMethodInput(lang: Language, source: QuestionnaireSource): Promise<MethodInput> {
  const { questionnaire } = source;
  const ids = questionnaire.sections.map(({ id }) => id);
  const [rules, verdicts, reasons, steps, method, frame, report, sources, works, sections] = await Promise.all([
    loadRules(source),
    loadWords(lang, 'verdicts', VerdictWordsSchema, source),
    loadWords(lang, 'reasons', ReasonWordsSchema, source),
    loadWords(lang, 'steps', StepWordsSchema, source),
    loadWords(lang, 'method', MethodWordsSchema, source),
    lang === 'he' ? import('../../i18n/method.he').then(({ he }) => he) : import('../../i18n/method.en').then(({ en }) => en),
    lang === 'he' ? import('../../i18n/report.he').then(({ he }) => he) : import('../../i18n/report.en').then(({ en }) => en),
    loadSourceSections(lang, source),
    loadBibliography(source),
    Promise.all(ids.map(async (id) => [id, wordsInForm(await loadSectionWords(lang, id, source), FULL_FORM)] as const)),
  ]);
  return {
    lang,
    questionnaire,
    rules,
    sections: Object.fromEntries(sections),
    verdicts,
    reasons,
    steps,
    method,
    frame,
    report,
    sources,
    works,
  };
}
