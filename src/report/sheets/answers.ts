/** Every question of the form with its answer, as a table. */
import { answerWords } from '../../questionnaire/answer-words';
import { answerState, showing, type Answer } from '../../questionnaire/answers';
import { formItems } from '../../questionnaire/progress';
import type { Item } from '../../questionnaire/schema';
import type { ReportInput } from '../document/teller';
import { exportWords, joined, type Cell, type Column, type Table } from './table';

/**
 * One row for each question of the form that was filled, in its order; of those that branching left out no more is told than that. Notes and
 * sources have a column where there are any.
 */
export function answersTable(input: ReportInput): Table {
  const noted = Object.values(input.answers).some(({ note, source }) => note !== undefined || source !== undefined);
  const words = exportWords(input).answers;
  const form = new Set(formItems(input.questionnaire, input.diagnosis.questionnaire.form));
  const { visible } = showing(input.questionnaire, input.answers, form);
  const columns: Column[] = [
    { head: words.section, holds: 'words', width: 26 },
    { head: words.id, holds: 'id', width: 30 },
    { head: words.question, holds: 'words', width: 52 },
    { head: words.answer, holds: 'own', width: 52 },
    { head: words.value, holds: 'id', width: 20 },
    { head: words.state, holds: 'words', width: 14 },
    { head: words.evidence, holds: 'words', width: 12 },
    ...(noted ? ([words.note, words.source].map((head) => ({ head, holds: 'own', width: 40 })) satisfies Column[]) : []),
  ];
  const rows = input.questionnaire.sections.flatMap((section) =>
    section.items
      .filter(({ id }) => form.has(id))
      .map((item): Cell[] => [
        input.sections[section.id] ?? section.id,
        item.id,
        ...told(input, item, visible.get(item.id) === true, noted),
      ]),
  );
  return { title: words.title, columns, rows };
}

function told(input: ReportInput, item: Item, asked: boolean, noted: boolean): Cell[] {
  const { states } = exportWords(input);
  const answer = asked ? input.answers[item.id] : undefined;
  const { evidence, note = '', source = '' } = answer ?? {};
  return [
    input.items[item.id]?.question ?? item.id,
    answer?.value === undefined ? null : said(input, item, answer),
    valueOf(item, answer),
    states[asked ? answerState(answer) : 'not-asked'],
    evidence === undefined ? null : input.report.parts.evidence[evidence],
    ...(noted ? [note, source] : []),
  ];
}

function said({ items, report }: ReportInput, item: Item, answer: Answer): string {
  return answerWords(item, items[item.id], answer, { ...report, none: report.noneOfThese });
}

/** What programs count with: the point of the scale, or the ids of what was chosen. A text is its own answer. */
function valueOf({ kind }: Item, answer: Answer | undefined): Cell {
  const value = answer?.value;
  if (value === undefined || kind === 'text') return null;
  return Array.isArray(value) ? joined(value) : value;
}
