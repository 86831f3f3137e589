/**
 * The tables as CSV (RFC 4180), in the encoding that a spreadsheet takes for what it is. Answers and results are a file each: a file with two
 * heads can be neither sorted nor filtered nor read by another program; whoever wants both in one opens the spreadsheet.
 */
import type { ReportInput } from '../document/teller';
import { xmlText } from '../xml-text';
import { answersTable } from './answers';
import { resultsTable } from './results';
import type { Cell, Table } from './table';

/** Without it Excel takes Hebrew for gibberish. */
const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet might run: a formula's sign, full-width too, also after what it may skip or not see. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** @returns every question of the form with its answer */
export const answersCsv = (input: ReportInput): string => csv(answersTable(input));

/** @returns every verdict with its scores */
export const resultsCsv = (input: ReportInput): string => csv(resultsTable(input));

/** @returns one table, its head in the first line */
export function csv({ columns, rows }: Table): string {
  const lines = [columns.map(({ head }) => head), ...rows].map((cells) => `${cells.map(field).join(',')}\r\n`);
  return BYTE_ORDER_MARK + lines.join('');
}

function field(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = harmless(xmlText(cell ?? ''));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An apostrophe in front says that what follows is a text. */
const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
