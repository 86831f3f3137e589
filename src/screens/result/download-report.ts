/** Makes the PDF of an assessment and hands it to the person. A module of its own, so that jsPDF and the fonts travel only when asked for. */
import type { Assessment } from '../../questionnaire/assessment';
import type { Language } from '../../questionnaire/load';
import type { Questionnaire } from '../../questionnaire/schema';
import { loadReport } from '../../report/load';
import { loadFont } from '../../report/pdf/fonts-browser';
import { writePdf } from '../../report/pdf/write';
import { assessmentFileName, downloadBytes } from '../../storage/file';

/** @returns characters that the report's typeface lacks and that were replaced */
export async function downloadReport(questionnaire: Questionnaire, assessment: Assessment, language: Language): Promise<string[]> {
  const now = new Date();
  const report = await loadReport(
    language,
    questionnaire,
    assessment.questionnaire.form,
    assessment.answers,
    new Date(assessment.updatedAt),
  );
  const { bytes, replaced } = await writePdf(report, { loadFont, now });
  downloadBytes(assessmentFileName(assessment, now).replace(/\.shidra\.json$/, '.pdf'), new Uint8Array(bytes), 'application/pdf');
  return replaced;
}
