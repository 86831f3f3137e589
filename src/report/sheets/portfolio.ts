/** The initiatives of a portfolio as a table for a spreadsheet: a row for each, all verdicts, and the numbers beside them. */
import { CONDITIONS } from '../../diagnosis/types';
import { BACKINGS, type PortfolioRow } from '../../group/portfolio-row';
import { ORDERS, type ValuePath } from '../../group/portfolio-verdicts';
import type { PortfolioReportWords } from '../../i18n/portfolio-report.he';
import type { PortfolioTeller } from '../portfolio/teller';
import { joined, rounded, type Cell, type Column, type Table } from './table';

interface Told {
  column: Column;
  cell: (row: PortfolioRow) => Cell;
}

/** @returns the rows in their order, with every column, whichever the screen shows */
export function portfolioTable(rows: readonly PortfolioRow[], tell: PortfolioTeller, words: PortfolioReportWords['sheet']): Table {
  const told = columns(tell, words);
  return { title: words.title, columns: told.map(({ column }) => column), rows: rows.map((row) => told.map(({ cell }) => cell(row))) };
}

function columns(tell: PortfolioTeller, words: PortfolioReportWords['sheet']): Told[] {
  const paths = Object.keys(ORDERS) as ValuePath[];
  return [
    own(tell.label('name'), 36, (row) => row.name || null),
    ...paths.flatMap((path) => verdict(tell, words, path)),
    said(tell, 'weakest'),
    said(tell, 'sure'),
    ...CONDITIONS.map((condition): Told => ({
      column: { head: words.mean(tell.verdicts.conditions[condition].name), holds: 'level', width: 14 },
      cell: ({ judged }) => rounded(judged?.means[condition] ?? null),
    })),
    {
      column: { head: words.unknowns, holds: 'share', width: 16 },
      cell: ({ judged }) => (judged && judged.unknowns.of > 0 ? rounded(judged.unknowns.open / judged.unknowns.of) : null),
    },
    ...BACKINGS.map((backing): Told => ({
      column: { head: words[backing], holds: 'number', width: 14 },
      cell: ({ judged }) => judged?.evidence[backing] ?? null,
    })),
    inWords(words.support, 40, ({ judged }) => joined((judged?.support ?? []).map((id) => tell.terms.support[id].name))),
    said(tell, 'by'),
    said(tell, 'form'),
    { column: { head: words.readings, holds: 'number', width: 10 }, cell: ({ readings }) => readings.length },
    { column: { head: tell.label('date'), holds: 'id', width: 14 }, cell: ({ date }) => date?.slice(0, 10) ?? null },
    own(tell.label('tags'), 24, ({ tags }) => joined(tags)),
    said(tell, 'decision'),
    own(words.reason, 44, ({ decision }) => decision?.reason ?? null),
  ];
}

/** What it is, and what else it may turn out to be. */
function verdict(tell: PortfolioTeller, words: PortfolioReportWords['sheet'], path: ValuePath): Told[] {
  const value = inWords(tell.path(path), 26, ({ judged }) => judged && tell.value(path, judged.values[path]));
  if (path === 'measurement.target') return [value];
  const others = ({ judged }: PortfolioRow) => (judged?.possible[path] ?? []).filter((each) => each !== judged?.values[path]);
  const doubt = inWords(words.couldBe(tell.path(path)), 26, (row) => joined(others(row).map((each) => tell.value(path, each))) || null);
  return [value, doubt];
}

const own = (head: string, width: number, cell: Told['cell']): Told => ({ column: { head, holds: 'own', width }, cell });
const inWords = (head: string, width: number, cell: Told['cell']): Told => ({ column: { head, holds: 'words', width }, cell });
const said = (tell: PortfolioTeller, column: 'weakest' | 'sure' | 'by' | 'form' | 'decision'): Told =>
  inWords(tell.label(column), 22, (row) => tell.cell(row, column));
