/** Everything that a report needs, loaded in one language: the same for the screen and for the PDF, whatever the screen's language. */
import { diagnose } from '../diagnosis/diagnose';
import { loadRules } from '../diagnosis/load';
import { sensitivity, type Sensitivity } from '../diagnosis/sensitivity';
import { readSettings } from '../diagnosis/settings';
import { ReasonWordsSchema, StepWordsSchema, VerdictWordsSchema } from '../diagnosis/words';
import type { ReportWords } from '../i18n/report.he';
import type { Answers } from '../questionnaire/answers';
import type { JsonObject } from '../questionnaire/json';
import { wordsInForm } from '../questionnaire/form-words';
import { loadFormWords, loadSectionWords, type Language } from '../questionnaire/load';
import { FULL_FORM } from '../questionnaire/progress';
import type { QuestionnaireSource } from '../questionnaire/source';
import { loadWords } from '../questionnaire/verify';
import { MethodWordsSchema } from '../questionnaire/reference-schemas';
import { loadBibliography, loadGlossary, loadSourceSections } from '../questionnaire/references';
import type { ReportInput } from './document/teller';
import { inSlices } from './in-slices';
import { loadMethod } from './method/load';
import { similarCases } from './similar-cases';

/** What was filled in, and what was chosen beside it. */
export interface Filled {
  /** Of the assessment, where it has one: an example is not compared with itself. */
  id?: string;
  form: string;
  answers: Answers;
  settings: JsonObject | undefined;
}

/**
 * @param now date on the report
 * @param withRules whether the report is to lay every rule open, as everything does
 * @returns what a report is built of
 * @throws QuestionnaireError when a file of words or rules is malformed; ImportError when the settings are
 */
export async function loadReportInput(
  lang: Language,
  source: QuestionnaireSource,
  { id, form, answers, settings: chosen }: Filled,
  now: Date,
  withRules = false,
): Promise<ReportInput> {
  const { questionnaire } = source;
  const [rules, verdicts, reasons, steps, report, words, sources, bibliography, forms, glossary, method, rulesTold] = await Promise.all([
    loadRules(source),
    loadWords(lang, 'verdicts', VerdictWordsSchema, source),
    loadWords(lang, 'reasons', ReasonWordsSchema, source),
    loadWords(lang, 'steps', StepWordsSchema, source),
    loadReportWords(lang),
    Promise.all(questionnaire.sections.map(async ({ id }) => [id, wordsInForm(await loadSectionWords(lang, id, source), form)] as const)),
    loadSourceSections(lang, source),
    loadBibliography(source),
    loadFormWords(lang, source),
    loadGlossary(lang, source),
    loadWords(lang, 'method', MethodWordsSchema, source),
    withRules ? loadMethod(lang, source) : undefined,
  ]);
  const sourceTitles = Object.fromEntries(sources.map(({ tag, title }) => [tag, title]));
  const cites = (ids: Iterable<string>) => {
    const wanted = new Set(ids);
    return bibliography.filter((work) => wanted.has(work.id)).map(({ cite }) => cite);
  };
  const sourceWorks = Object.fromEntries(sources.map(({ tag, works }) => [tag, cites(works)]));
  const settings = readSettings(chosen);
  const diagnosis = diagnose(questionnaire, rules, form, answers, settings);
  const similar = await similarCases({ questionnaire, rules }, answers, id);
  // What a rule rests on, and what tells of the cases that are told; the method page has the whole bibliography.
  const ofRules = new Set(sources.flatMap((section) => section.works));
  const ofCases = new Set(similar.flatMap((each) => each.told.sources).filter((id) => !ofRules.has(id)));
  const formTitle = form === FULL_FORM ? undefined : forms[form]?.title;
  return {
    lang,
    formTitle,
    questionnaire,
    rules,
    settings,
    answers,
    diagnosis,
    items: Object.fromEntries(words.flatMap(([, section]) => Object.entries(section.items))),
    sections: Object.fromEntries(words.map(([id, { section }]) => [id, section.title])),
    verdicts,
    reasons,
    steps,
    report,
    similar,
    sourceTitles,
    sourceWorks,
    works: { rules: cites(ofRules), cases: cites(ofCases) },
    glossary,
    method,
    ...(rulesTold && { rulesTold }),
    now,
  };
}

/**
 * What would change the advice, worked out in slices.
 * @param onSingles called with what single answers change, long before pairs have been tried
 * @throws the signal's reason once it is aborted; QuestionnaireError and ImportError as above
 */
export async function findChanges(
  source: QuestionnaireSource,
  { form, answers, settings }: Filled,
  signal: AbortSignal,
  onSingles?: (found: Sensitivity) => void,
): Promise<Sensitivity> {
  const subject = { questionnaire: source.questionnaire, rules: await loadRules(source), form, settings: readSettings(settings) };
  // Behind, because a report that is asked for meanwhile should not wait for it.
  return inSlices(sensitivity(subject, answers, onSingles), signal, true);
}

export async function loadReportWords(lang: Language): Promise<ReportWords> {
  return lang === 'he' ? (await import('../i18n/report.he')).he : (await import('../i18n/report.en')).en;
}
