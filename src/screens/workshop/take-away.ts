/** Makes the tables of a workshop and hands them over. A module of its own, so that what makes them travels only when asked for. */
import type { Workshop } from '../../group/workshop';
import { roomOf } from '../../group/room';
import { loadWorkshopReportWords } from '../../i18n/workshop-report';
import { wordsInForm } from '../../questionnaire/form-words';
import { loadSectionWords, type Language } from '../../questionnaire/load';
import type { QuestionnaireSource } from '../../questionnaire/source';
import { csv } from '../../report/sheets/csv';
import {
  agreedTable,
  allAnswersTable,
  questionsTable,
  roundTables,
  spreadTable,
  type WorkshopTablesInput,
} from '../../report/sheets/workshop';
import { writeWorkbook } from '../../report/sheets/xlsx';
import { assessmentFileName, downloadBytes, downloadText } from '../../storage/file';

export const TABLE_FILES = ['xlsx', 'csv', 'csv-spread', 'csv-agreed'] as const;
export type TableFile = (typeof TABLE_FILES)[number];

/**
 * @param withNames whether the names are wanted, in a workshop that has them
 * @param product name of the tool, as the file says it
 */
export async function downloadTables(
  kind: TableFile,
  { workshop, source, language, withNames }: { workshop: Workshop; source: QuestionnaireSource; language: Language; withNames: boolean },
  product: string,
): Promise<void> {
  const { questionnaire } = source;
  const { form } = workshop.questionnaire;
  const [words, ...sections] = await Promise.all([
    loadWorkshopReportWords(language),
    ...questionnaire.sections.map(async ({ id }) => wordsInForm(await loadSectionWords(language, id, source), form)),
  ]);
  const items = Object.fromEntries(sections.flatMap((section) => Object.entries(section.items)));
  const input: WorkshopTablesInput = { workshop, questionnaire, room: roomOf(workshop, questionnaire), items, words, withNames };
  const now = new Date();
  const subject = { initiative: { ...workshop.initiative, name: workshop.name }, answers: {} };
  const name = (ending: string) => assessmentFileName(subject, now).replace(/shidra\.json$/, ending);
  if (kind === 'xlsx') {
    const tables = [...roundTables(input), spreadTable(input), agreedTable(input), questionsTable(input)];
    const bytes = new Uint8Array(writeWorkbook(tables, { lang: language, title: words.sheets.allAnswers, product, now }));
    downloadBytes(name(`${words.files.answers}.xlsx`), bytes, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  } else {
    const { answers, spread, agreed } = words.files;
    const [table, what] = {
      csv: () => [allAnswersTable(input), answers] as const,
      'csv-spread': () => [spreadTable(input), spread] as const,
      'csv-agreed': () => [agreedTable(input), agreed] as const,
    }[kind]();
    downloadText(name(`${what}.csv`), csv(table), 'text/csv');
  }
}
