/** The second road to paper: what the browser prints of the result page. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readReport, wordsOf } from './support/pdf';
import { expect, test } from './support/test';
import { arrive, openExample } from './support/wizard';

interface Node {
  role?: string;
  children?: Node[];
}

const roles = (node: Node): string[] => [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(roles)];

test('the browser prints all that the report says, tagged', async ({ page }) => {
  test.setTimeout(120_000);
  await openExample(page, 'strive');
  await arrive(page, 'result');
  await expect(page.getByTestId('result-changes')).toBeVisible({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('download-pdf').click()]);
  const report = await readReport(await download.path());
  const bytes = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });

  const print = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const sheets = await Promise.all(Array.from({ length: print.numPages }, (_, index) => print.getPage(index + 1)));
  const printed = new Set<string>();
  const tags = new Set<string>();
  for (const sheet of sheets) {
    const { items } = await sheet.getTextContent();
    const texts = items.map((item) => ('str' in item ? item.str : ''));
    // A ligature is an item of its own, and so are two words with no space between them: joined one way or the other, each word is whole.
    for (const glue of ['', ' ']) for (const word of wordsOf(texts.join(glue))) printed.add(word);
    for (const role of roles((await sheet.getStructTree()) as Node)) tags.add(role);
  }
  // What only stands around the text on paper: page numbers, and the table of contents with its own.
  const missing = report.pages
    .filter((_, index) => index !== 1)
    .flat()
    .filter((word) => !printed.has(word) && !/^\d+$/.test(word));
  expect([...new Set(missing)]).toEqual([]);
  // Chromium gives the canvas of a chart no tag; a table or a sentence beside it says the same.
  for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TH', 'TD']) expect(tags).toContain(role);
});
