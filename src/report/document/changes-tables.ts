import { isGiven } from '../../diagnosis/context';
import type { VerdictPath } from '../../diagnosis/headline';
import type { Sensitivity } from '../../diagnosis/sensitivity';
import { CONDITIONS } from '../../diagnosis/types';
import { allItems } from '../../questionnaire/answers';
import type { Block } from '../blocks';
import { answerInCell, changeInCell, valueName } from './change-words';
import { flipGroups, type FlipGroup } from './flip-groups';
import type { Teller } from './teller';

interface Column {
  title: string;
  paths: VerdictPath[];
}

/**
 * Every answer that turns a verdict, by itself: a row for each, a column for each verdict. Three tables, because no page is wide enough for
 * all verdicts side by side; an item seldom touches verdicts of more than one.
 */
export function changesTables(tell: Teller, found: Sensitivity): Block[] {
  const { changes, condition } = tell.input.report;
  const column = (path: keyof typeof changes.title): Column => ({ title: changes.title[path], paths: [path] });
  const tables: [string, Column[]][] = [
    [changes.tables.first, [column('problem'), column('fit'), column('readiness')]],
    [changes.tables.second, [column('backbone'), column('measurement'), { title: changes.targetTitle, paths: ['measurement.target'] }]],
    [changes.tables.conditions, [{ title: condition, paths: CONDITIONS.map((id): VerdictPath => `conditions.${id}`) }]],
  ];
  const blocks = tables.flatMap(([caption, columns]) => oneTable(tell, found, caption, columns));
  if (blocks.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: changes.tableTitle },
    ...blocks,
    { kind: 'paragraph', text: changes.tableNote, tone: 'quiet' },
  ];
}

function oneTable(tell: Teller, found: Sensitivity, caption: string, columns: readonly Column[]): Block[] {
  const { report, questionnaire } = tell.input;
  const touched = columns.map(({ title, paths }) => ({ title, cells: cellsOf(tell, found, paths) })).filter(({ cells }) => cells.size > 0);
  const rows = allItems(questionnaire)
    .filter(({ id }) => touched.some(({ cells }) => cells.has(id)))
    .map(({ id }) => [tell.short(id), answerInCell(tell, id), ...touched.map(({ cells }) => cells.get(id)?.join('; ') ?? report.none)]);
  const head = [report.question, report.changes.yourAnswer, ...touched.map(({ title }) => title)];
  return rows.length === 0 ? [] : [{ kind: 'table', caption, head, rows, folded: true }];
}

/** By item, what its other answers make of these verdicts. */
function cellsOf(tell: Teller, found: Sensitivity, paths: readonly VerdictPath[]): Map<string, string[]> {
  const cells = new Map<string, string[]>();
  for (const path of paths.filter((each) => isGiven(found.headline[each])))
    for (const group of flipGroups(found.single, path, (item) => tell.input.answers[item]))
      cells.set(group.item, [...(cells.get(group.item) ?? []), cell(tell, path, group)]);
  return cells;
}

function cell(tell: Teller, path: VerdictPath, { item, to, values }: FlipGroup): string {
  const { report, verdicts } = tell.input;
  const value = valueName(tell, path, to);
  const at = changeInCell(tell, item, values);
  const condition = CONDITIONS.find((id) => path === `conditions.${id}`);
  return condition ? report.changes.conditionBecomes(verdicts.conditions[condition].name, value, at) : report.changes.becomes(value, at);
}
