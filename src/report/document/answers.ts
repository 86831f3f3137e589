import { visibleItems } from '../../questionnaire/answers';
import { formItems, isAnswered } from '../../questionnaire/progress';
import type { Item } from '../../questionnaire/schema';
import type { Block, ReportSection } from '../blocks';
import { answerInCell } from './change-words';
import type { Teller } from './teller';

/** Every question that was asked with its answer, its note and what backs it; a table for each section of the questionnaire. */
export function answersSection(tell: Teller): ReportSection {
  const { questionnaire, report, sections } = tell.input;
  const say = report.parts.answers;
  const reached = new Set(reachedItems(tell));
  const shown = new Set(shownItems(tell));
  const tables = questionnaire.sections.flatMap(({ id, items }) =>
    table(
      tell,
      id,
      items.filter((item) => reached.has(item)),
    ),
  );
  const left = questionnaire.sections.filter(
    ({ items }) => items.some((item) => shown.has(item)) && !items.some((item) => reached.has(item)),
  );
  const blocks: Block[] = [
    { kind: 'paragraph', text: say.lead, tone: 'lead' },
    ...tables,
    ...(left.length === 0 ? [] : [{ kind: 'paragraph', text: say.leftOut(left.map(({ id }) => sections[id] ?? id).join('; ')) } as const]),
  ];
  return { id: 'answers', title: report.sections.answers, blocks, folded: true };
}

/** The items that were shown under these answers, in order, in those sections in which at least one was answered: others were not come to. */
export function reachedItems(tell: Teller): Item[] {
  const { questionnaire, answers } = tell.input;
  const begun = questionnaire.sections.filter(({ items }) => items.some(({ id }) => isAnswered(answers, id)));
  const within = new Set(begun.flatMap(({ items }) => items));
  return shownItems(tell).filter((item) => within.has(item));
}

function shownItems(tell: Teller): Item[] {
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
