import { visibleItems } from '../../questionnaire/answers';
import { formItems } from '../../questionnaire/progress';
import type { Item } from '../../questionnaire/schema';
import type { Block, ReportSection } from '../blocks';
import { answerInCell } from './change-words';
import type { Teller } from './teller';

/** Every question that was asked with its answer, its note and what backs it; a table for each section of the questionnaire. */
export function answersSection(tell: Teller): ReportSection {
  const { questionnaire, report } = tell.input;
  const asked = new Set(askedItems(tell));
  const tables = questionnaire.sections.flatMap(({ id, items }) =>
    table(
      tell,
      id,
      items.filter((item) => asked.has(item)),
    ),
  );
  const lead: Block = { kind: 'paragraph', text: report.parts.answers.lead, tone: 'lead' };
  return { id: 'answers', title: report.sections.answers, blocks: [lead, ...tables], folded: true };
}

/** The items that were shown under these answers, in order. */
export function askedItems(tell: Teller): Item[] {
  const { questionnaire, answers, diagnosis } = tell.input;
  return visibleItems(questionnaire, answers, formItems(questionnaire, diagnosis.questionnaire.form));
}

function table(tell: Teller, section: string, items: readonly Item[]): Block[] {
  const { report, sections } = tell.input;
  if (items.length === 0) return [];
  const beside = items.map(({ id }) => [tell.note(id), tell.backing(id)].filter(Boolean).join('\n'));
  const noted = beside.some(Boolean);
  const rows = items.map(({ id, kind }, index) => [
    tell.short(id),
    kind === 'text' ? tell.answer(id) : answerInCell(tell, id),
    ...(noted ? [beside[index]!] : []),
  ]);
  const head = [report.question, report.answer, ...(noted ? [report.parts.answers.noteAndSource] : [])];
  return [{ kind: 'table', caption: sections[section] ?? section, head, rows }];
}
