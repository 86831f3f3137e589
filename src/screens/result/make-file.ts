/** Makes a file of an assessment and hands it to the person. A module of its own, so that what makes it travels only when asked for. */
import type { Sensitivity } from '../../diagnosis/sensitivity';
import type { Workshop } from '../../group/workshop';
import { downloadWords } from '../../i18n/download';
import type { DownloadWords } from '../../i18n/download.he';
import type { Assessment } from '../../questionnaire/assessment';
import { covering } from '../../questionnaire/covering';
import type { Language } from '../../questionnaire/load';
import { withoutNames, withoutNotes } from '../../questionnaire/redact';
import type { QuestionnaireSource } from '../../questionnaire/source';
import { buildReport, type FurtherSections } from '../../report/document/build';
import type { ReportInput } from '../../report/document/teller';
import { loadReportInput } from '../../report/load';
import type { Watch } from '../../report/pdf/write';
import { assessmentFileName, downloadBytes, downloadText } from '../../storage/file';
import { brandOf, type ReportOptions } from './report-options.svelte';

export type FileKind = 'pdf' | 'docx' | 'xlsx' | 'csv' | 'csv-results';

export interface Made {
  source: QuestionnaireSource;
  assessment: Assessment;
  language: Language;
  /** What would change the advice; null where it could not be worked out. */
  found: Sensitivity | null;
  options: ReportOptions;
  /** With which it is to be compared. */
  earlier?: Assessment | null | undefined;
  /** The workshop of which it has the room's answers. */
  workshop?: Workshop;
}

/**
 * @returns characters that the report's typeface lacks and that were replaced
 * @throws the signal's reason once it is aborted
 */
export async function makeFile(kind: FileKind, made: Made, watch: Required<Watch>): Promise<string[]> {
  const { source, language, found, options } = made;
  const words = downloadWords[language === 'he' ? 'he' : 'en'];
  const now = new Date();
  const assessment = handedOver(made.assessment, source, options, words);
  const { id, questionnaire, answers, settings, updatedAt } = assessment;
  const filled = { id, form: questionnaire.form, answers, settings };
  const input = await loadReportInput(language, source, filled, new Date(updatedAt), options.extent === 'everything');
  const name = (ending: string) => assessmentFileName(assessment, now).replace(/shidra\.json$/, ending);
  const report = async () => buildReport(input, found, options.extent, await further(input, made, words, watch.signal));
  switch (kind) {
    case 'pdf': {
      const [{ writePdf }, { loadFont }, { assessmentAttachment }] = await Promise.all([
        import('../../report/pdf/write'),
        import('../../report/pdf/fonts-browser'),
        import('../../report/pdf/attach'),
      ]);
      await options.branded;
      const attachment = assessmentAttachment(assessment, words.attachment);
      const { bytes, replaced } = await writePdf(
        await report(),
        {
          loadFont,
          now,
          paper: options.paper,
          brand: brandOf(options.brand, words.logoAlternative(options.brand.organisation.trim())),
          attachment,
        },
        watch,
      );
      downloadBytes(name('pdf'), bytes, 'application/pdf');
      return replaced;
    }
    case 'docx': {
      const { writeDocx } = await import('../../report/docx/write');
      const bytes = await writeDocx(await report());
      watch.signal.throwIfAborted();
      downloadBytes(name('docx'), new Uint8Array(bytes), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
      return [];
    }
    case 'xlsx': {
      const { writeXlsx } = await import('../../report/sheets/xlsx');
      const bytes = writeXlsx(input);
      watch.signal.throwIfAborted();
      downloadBytes(name('xlsx'), new Uint8Array(bytes), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
      return [];
    }
    case 'csv':
    case 'csv-results': {
      const { answersCsv, resultsCsv } = await import('../../report/sheets/csv');
      const [text, ending] = kind === 'csv' ? [answersCsv(input), 'csv'] : [resultsCsv(input), words.resultsEnding];
      downloadText(name(ending), text, 'text/csv');
      return [];
    }
  }
}

/** What the report tells beside the diagnosis, with nothing in it that is left out. */
async function further(
  input: ReportInput,
  { source, options, earlier, workshop }: Made,
  words: DownloadWords,
  signal: AbortSignal,
): Promise<FurtherSections> {
  const compared = earlier
    ? [await (await import('./comparison')).comparedSection(input, handedOver(earlier, source, options, words))]
    : [];
  if (!workshop) return { behindSummary: compared, annexes: [] };
  const [{ loadRoomInput }, { workshopSections }] = await Promise.all([
    import('../../report/workshop/load'),
    import('../../report/workshop/sections'),
  ]);
  const cover = options.names ? (text: string) => text : covering([[workshop.name, words.nameless.initiative]]);
  const told = workshopSections(input, await loadRoomInput(workshop, input, { notes: options.notes, cover }, signal));
  return { ...told, behindSummary: [...told.behindSummary, ...compared] };
}

/** The assessment as it may leave the device: what the person leaves out is in no file. */
function handedOver(
  assessment: Assessment,
  source: QuestionnaireSource,
  { notes, names }: ReportOptions,
  words: DownloadWords,
): Assessment {
  const noted = notes ? assessment : withoutNotes(assessment);
  return names ? noted : withoutNames(noted, source.questionnaire, words.nameless);
}
