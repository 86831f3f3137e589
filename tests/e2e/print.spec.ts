/** The second road to paper: what the browser prints of the result page. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readReport, wordsOf } from './support/pdf';
import { expect, test } from './support/test';
import { arrive, openExample } from './support/wizard';

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

const nodes = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodes)];

/** A picture of dots, or a group that is painted as a whole. */
const NO_VECTORS: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.beginGroup,
  OPS.paintFormXObjectBegin,
]);

test('the browser prints all that the report says, tagged', async ({ page }) => {
  test.setTimeout(120_000);
  await openExample(page, 'strive');
  await arrive(page, 'result');
  await expect(page.getByTestId('result-changes')).toBeVisible({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('download-pdf').click()]);
  const report = await readReport(await download.path());
  const alternatives = await page.locator('canvas').evaluateAll((all) => all.map((chart) => chart.ariaLabel));
  const bytes = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });

  const print = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const sheets = await Promise.all(Array.from({ length: print.numPages }, (_, index) => print.getPage(index + 1)));
  const printed = new Set<string>();
  const tags = new Set<string>();
  const figures: Node[] = [];
  const pictures: number[] = [];
  for (const sheet of sheets) {
    const { items } = await sheet.getTextContent();
    const texts = items.map((item) => ('str' in item ? item.str : ''));
    // A ligature is an item of its own, and so are two words with no space between them: joined one way or the other, each word is whole.
    for (const glue of ['', ' ']) for (const word of wordsOf(texts.join(glue))) printed.add(word);
    const all = nodes((await sheet.getStructTree()) as Node);
    for (const { role } of all) tags.add(role ?? '');
    figures.push(...all.filter(({ role }) => role === 'Figure'));
    // What is masked or packed into an object of its own loses its tags on the way, and a bitmap its sharpness.
    const { fnArray } = await sheet.getOperatorList();
    pictures.push(...fnArray.filter((operation) => NO_VECTORS.has(operation)));
  }
  // What only stands around the text on paper: page numbers, and the table of contents with its own.
  const missing = report.pages
    .filter((_, index) => index !== 1)
    .flat()
    .filter((word) => !printed.has(word) && !/^\d+$/.test(word));
  expect([...new Set(missing)]).toEqual([]);
  expect(alternatives.length).toBeGreaterThan(0);
  expect(figures.map(({ alt }) => alt)).toEqual(alternatives);
  expect(pictures).toEqual([]);
  for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TH', 'TD']) expect(tags).toContain(role);
});
