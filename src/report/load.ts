/** Everything that a report needs, loaded in one language: the same for the screen and for the PDF, whatever the screen's language. */
import { diagnose } from '../diagnosis/diagnose';
import { loadRules } from '../diagnosis/load';
import { ReasonWordsSchema, StepWordsSchema, VerdictWordsSchema } from '../diagnosis/words';
import type { ReportWords } from '../i18n/report.he';
import type { Answers } from '../questionnaire/answers';
import { loadSectionWords, type Language } from '../questionnaire/load';
import { loadWords } from '../questionnaire/verify';
import { bibliography, loadSourceSections } from '../questionnaire/references';
import type { ItemWords, Questionnaire } from '../questionnaire/schema';
import type { ReportDocument } from './blocks';
import { buildReport } from './document/build';

/**
 * @param now date on the report
 * @throws QuestionnaireError when a file of words or rules is malformed
 */
export async function loadReport(
  lang: Language,
  questionnaire: Questionnaire,
  form: string,
  answers: Answers,
  now: Date,
): Promise<ReportDocument> {
  const rules = loadRules();
  const [verdicts, reasons, steps, report, items, sources] = await Promise.all([
    loadWords(lang, 'verdicts', VerdictWordsSchema),
    loadWords(lang, 'reasons', ReasonWordsSchema),
    loadWords(lang, 'steps', StepWordsSchema),
    loadReportWords(lang),
    loadItemWords(lang, questionnaire),
    loadSourceSections(lang),
  ]);
  const sourceTitles = Object.fromEntries(sources.map(({ tag, title }) => [tag, title]));
  const diagnosis = diagnose(questionnaire, rules, form, answers);
  const works = bibliography().map((work) => work.cite);
  return buildReport(
    { lang, questionnaire, answers, diagnosis, items, verdicts, reasons, steps, report, sourceTitles, works, now },
    rules.measurement.brings,
  );
}

async function loadReportWords(lang: Language): Promise<ReportWords> {
  return lang === 'he' ? (await import('../i18n/report.he')).he : (await import('../i18n/report.en')).en;
}

async function loadItemWords(lang: Language, questionnaire: Questionnaire): Promise<Record<string, ItemWords>> {
  const sections = await Promise.all(questionnaire.sections.map((section) => loadSectionWords(lang, section.id)));
  return Object.assign({}, ...sections.map((section) => section.items)) as Record<string, ItemWords>;
}
