/** Makes the files of a comparison and hands them over. A module of its own, so that what makes them travels only when asked for. */
import { rankEntries } from '../../group/portfolio-ranking';
import type { PortfolioRow } from '../../group/portfolio-row';
import { loadPortfolioReportWords } from '../../i18n/portfolio-report';
import { loadReportWords } from '../../report/load';
import { inSlices } from '../../report/in-slices';
import { comparisonDocument } from '../../report/portfolio/document';
import { loadPortfolioTeller } from '../../report/portfolio/teller';
import { portfolioTable } from '../../report/sheets/portfolio';
import { rankingTable } from '../../report/sheets/ranking';
import type { Watch } from '../../report/pdf/write';
import { downloadBytes, downloadText } from '../../storage/file';
import type { Desk } from './desk.svelte';
import { fileNameOf } from './portfolio-files';

export type ComparisonKind = 'pdf' | 'docx' | 'xlsx' | 'csv';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/**
 * @param language of the file, which need not be the screen's
 * @returns characters that the report's typeface lacks and that were replaced
 * @throws the signal's reason once it is aborted
 */
export async function makeComparison(kind: ComparisonKind, desk: Desk, language: string, watch: Required<Watch>): Promise<string[]> {
  const [tell, words, report] = await Promise.all([
    loadPortfolioTeller(language),
    loadPortfolioReportWords(language),
    loadReportWords(language),
  ]);
  const rows: readonly PortfolioRow[] = desk.shown;
  const now = new Date();
  const name = (ending: string) => fileNameOf(desk.head.name.value, `.${ending}`).replace('.shidra', '');
  const ranking = () => inSlices(rankEntries(desk.present, desk.head.gates.value, desk.head.priorities.value), watch.signal);
  const document = async () =>
    comparisonDocument({
      tell,
      words: words.document,
      head: desk.head,
      rows,
      all: desk.present.length,
      ranking: await ranking(),
      rowOf: (entry) => desk.rowOf(entry),
      now,
      report,
    });
  const table = () => portfolioTable(rows, tell, words.sheet);
  switch (kind) {
    case 'pdf': {
      const [{ writePdf }, { loadFont }] = await Promise.all([import('../../report/pdf/write'), import('../../report/pdf/fonts-browser')]);
      const { bytes, replaced } = await writePdf(await document(), { loadFont, now }, watch);
      downloadBytes(name('pdf'), bytes, 'application/pdf');
      return replaced;
    }
    case 'docx': {
      const { writeDocx } = await import('../../report/docx/write');
      const bytes = await writeDocx(await document());
      watch.signal.throwIfAborted();
      downloadBytes(name('docx'), new Uint8Array(bytes), `${OFFICE}.wordprocessingml.document`);
      return [];
    }
    case 'xlsx': {
      const { writeWorkbook } = await import('../../report/sheets/xlsx');
      const { title } = table();
      // Nothing is ranked without priorities.
      const ranked =
        desk.head.priorities.value.length > 0 ? [rankingTable(await ranking(), (entry) => desk.rowOf(entry), tell, words)] : [];
      const bytes = writeWorkbook([table(), ...ranked], { lang: language, title, product: report.product, now });
      downloadBytes(name('xlsx'), new Uint8Array(bytes), `${OFFICE}.spreadsheetml.sheet`);
      return [];
    }
    case 'csv': {
      const { csv } = await import('../../report/sheets/csv');
      downloadText(name('csv'), csv(table()), 'text/csv');
      return [];
    }
  }
}
