/** Makes the PDF of an assessment and hands it to the person. A module of its own, so that jsPDF and the fonts travel only when asked for. */
import type { Sensitivity } from '../../diagnosis/sensitivity';
import type { Assessment } from '../../questionnaire/assessment';
import type { Language } from '../../questionnaire/load';
import type { QuestionnaireSource } from '../../questionnaire/source';
import { buildReport } from '../../report/document/build';
import { loadReportInput } from '../../report/load';
import { loadFont } from '../../report/pdf/fonts-browser';
import { writePdf } from '../../report/pdf/write';
import { assessmentFileName, downloadBytes } from '../../storage/file';

/**
 * @param found what would change the advice; null where it could not be worked out
 * @returns characters that the report's typeface lacks and that were replaced
 */
export async function downloadReport(
  source: QuestionnaireSource,
  assessment: Assessment,
  language: Language,
  found: Sensitivity | null,
): Promise<string[]> {
  const now = new Date();
  const { id, questionnaire, answers, settings, updatedAt } = assessment;
  const input = await loadReportInput(language, source, { id, form: questionnaire.form, answers, settings }, new Date(updatedAt));
  const { bytes, replaced } = await writePdf(buildReport(input, found), { loadFont, now });
  downloadBytes(assessmentFileName(assessment, now).replace(/\.shidra\.json$/, '.pdf'), new Uint8Array(bytes), 'application/pdf');
  return replaced;
}
