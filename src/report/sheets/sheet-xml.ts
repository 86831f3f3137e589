/** One sheet: its head stays in sight and its columns are as wide as their words need. */
import type { Direction } from '../pdf/bidi';
import { styleOf } from './styles-xml';
import type { Cell, Column, Table } from './table';
import { escaped, xml } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Points: of a line, above and below all of them, and of the highest row that there can be. */
const LINE = 13;
const PADDING = 3;
const MOST_HEIGHT = 409;
/** What a cell can hold at most; Excel repairs a file that has more. */
const MOST_CHARACTERS = 32_767;
/** Excel reads such signs as the character of that number. */
const CODED = /_(?=x[\da-f]{4}_)/gi;

/** @param first whether it is the one that is seen when the file is opened */
export function sheetXml({ columns, rows }: Table, dir: Direction, first: boolean): string {
  const view = {
    workbookViewId: 0,
    rightToLeft: dir === 'rtl' ? 1 : undefined,
    tabSelected: first ? 1 : undefined,
  };
  const pane = xml('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' });
  const widths = columns.map(({ width }, index) => xml('col', { min: index + 1, max: index + 1, width, customWidth: 1 }));
  const head = columns.map(({ head: text }, index) => cellXml(text, at(index, 0), 'head'));
  const body = rows.map((cells, row) => cells.map((cell, index) => cellXml(cell, at(index, row + 1), columns[index]!.holds)));
  const heights = [columns.map(({ head: text }) => text), ...rows].map((cells) => heightOf(cells, columns));
  const lines = [head, ...body].map((cells, row) => xml('row', { r: row + 1, ht: heights[row] }, ...cells));
  return xml(
    'worksheet',
    { xmlns: MAIN },
    // On paper as wide as the page and as long as it takes.
    xml('sheetPr', {}, xml('pageSetUpPr', { fitToPage: 1 })),
    xml('sheetViews', {}, xml('sheetView', view, pane)),
    xml('cols', {}, ...widths),
    xml('sheetData', {}, ...lines),
    xml('pageMargins', { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
    xml('pageSetup', { paperSize: 9, orientation: 'landscape', fitToHeight: 0 }),
  );
}

/** Enough for what is wrapped, in points; not every program finds it out by itself. */
function heightOf(cells: readonly Cell[], columns: readonly Column[]): number {
  const lines = cells.map((cell, index) => {
    const paragraphs = String(cell ?? '').split('\n');
    return paragraphs.reduce((sum, each) => sum + Math.max(1, Math.ceil(each.length / columns[index]!.width)), 0);
  });
  return Math.min(MOST_HEIGHT, Math.max(...lines) * LINE + PADDING);
}

/** An address such as B3; behind Z come AA, AB and so on. */
const at = (column: number, row: number): string => `${letters(column)}${row + 1}`;

const LETTERS = 26;
const letters = (column: number): string =>
  (column < LETTERS ? '' : letters(Math.floor(column / LETTERS) - 1)) + String.fromCharCode('A'.charCodeAt(0) + (column % LETTERS));

function cellXml(cell: Cell, address: string, style: Column['holds'] | 'head'): string {
  const place = { r: address, s: styleOf(style, String(cell ?? '')) };
  if (cell === null || cell === '') return xml('c', place);
  if (typeof cell === 'number') return xml('c', place, xml('v', {}, String(cell)));
  const text = escaped(cell.replace(CODED, '_x005F_').slice(0, MOST_CHARACTERS));
  return xml('c', { ...place, t: 'inlineStr' }, xml('is', {}, xml('t', { 'xml:space': 'preserve' }, text)));
}
