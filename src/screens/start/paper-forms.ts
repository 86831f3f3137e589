/** Makes the PDF of a blank form or of its tally sheet. A module of its own, so that jsPDF and the fonts travel only when asked for. */
import type { Language } from '../../questionnaire/load';
import type { QuestionnaireSource } from '../../questionnaire/source';
import { loadPaperInput } from '../../report/form/load';
import { buildForm } from '../../report/form/questions';
import { buildTally } from '../../report/form/tally';
import { loadFont } from '../../report/pdf/fonts-browser';
import type { Paper } from '../../report/pdf/layout';
import { writePdf } from '../../report/pdf/write';
import { downloadBytes } from '../../storage/file';

const KINDS = { form: { build: buildForm, suffix: '' }, tally: { build: buildTally, suffix: '-tally' } };
export type PaperKind = keyof typeof KINDS;

/**
 * Hands the file to the person.
 * @returns characters that the typeface lacks and that were replaced
 * @throws QuestionnaireError when a file of words is not there
 */
export async function downloadPaper(
  kind: PaperKind,
  source: QuestionnaireSource,
  form: string,
  { language, paper }: { language: Language; paper: Paper },
): Promise<string[]> {
  const { build, suffix } = KINDS[kind];
  const { bytes, replaced } = await writePdf(build(await loadPaperInput(language, source, form)), { loadFont, paper });
  downloadBytes(`${source.questionnaire.id}-${form}${suffix}-${language}.pdf`, bytes, 'application/pdf');
  return replaced;
}
