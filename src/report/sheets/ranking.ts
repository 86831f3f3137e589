/** The funder's own ranking as a table for a spreadsheet: a row for each initiative that is ranked, and how firm its place is. */
import type { Ranking } from '../../group/portfolio-ranking';
import type { PortfolioRow } from '../../group/portfolio-row';
import type { PortfolioReportWords } from '../../i18n/portfolio-report.he';
import type { PortfolioTeller } from '../portfolio/teller';
import { rounded, type Cell, type Column, type Table } from './table';

/** @returns rows from the first place on; initiatives on one place have the same number, the least of those that they share */
export function rankingTable(
  { places }: Ranking,
  rowOf: (entry: string) => PortfolioRow | undefined,
  tell: PortfolioTeller,
  { document, sheet }: PortfolioReportWords,
): Table {
  const columns: Column[] = [
    { head: document.place, holds: 'number', width: 8 },
    { head: tell.label('name'), holds: 'own', width: 36 },
    { head: sheet.sumLeast, holds: 'number', width: 16 },
    { head: sheet.sumMost, holds: 'number', width: 16 },
    { head: document.first, holds: 'share', width: 12 },
    { head: document.firstTwo, holds: 'share', width: 18 },
    { head: document.before, holds: 'share', width: 16 },
  ];
  let above = 0;
  const rows = places.flatMap(({ entries, sum, first, firstTwo, before }) => {
    const place = above + 1;
    above += entries.length;
    return entries.map((entry): Cell[] => [
      place,
      rowOf(entry)?.name ?? null,
      rounded(sum.lo * 100),
      rounded(sum.hi * 100),
      rounded(first),
      rounded(firstTwo),
      rounded(before),
    ]);
  });
  return { title: sheet.ranking, columns, rows };
}
