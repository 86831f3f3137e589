/** The report as a screen reader and another program meet it: its structure, its language, its pages, and that nothing in it is a picture. */
import { readFile } from 'node:fs/promises';
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from '../e2e/support/test';

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

for (const id of ['strive', 'road-safety']) {
  test(`the report of ${id} can be read by machines`, async ({ page, language }) => {
    await page.goto('/');
    await page.getByTestId(`example-${id}`).click();
    await page.waitForURL(/#\/a\//);
    // An example that ends early opens at its first open question; its result has an address all the same.
    await page.evaluate(() => {
      location.hash = location.hash.replace(/[^/]*$/, 'result');
    });
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('download-pdf').click()]);
    const pdf = await getDocument({ data: new Uint8Array(await readFile(await download.path())), verbosity: 0 }).promise;

    const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
    expect(info.Language).toMatch(language === 'he' ? /^he/ : /^en/);
    expect(info.Title ?? '').not.toMatch(/[\u2066-\u2069]/);

    const nodes = await structure(pdf);
    const roles = new Set(nodes.map((node) => node.role));
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure']) expect(roles, id).toContain(role);
    for (const figure of nodes.filter((node) => node.role === 'Figure')) expect(figure.alt ?? '').not.toBe('');
    expect(nodes.filter((node) => node.role === 'H1')).toHaveLength(1);

    for (let number = 1; number <= pdf.numPages; number++) {
      const sheet = await pdf.getPage(number);
      const { fnArray } = await sheet.getOperatorList();
      expect(fnArray, `page ${String(number)} has no picture`).not.toContain(OPS.paintImageXObject);
      const { items } = await sheet.getTextContent();
      const numbers = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      expect(numbers, `page ${String(number)} says which it is`).toMatch(
        new RegExp(`\\b${String(number)}\\b.*\\b${String(pdf.numPages)}\\b|\\b${String(pdf.numPages)}\\b.*\\b${String(number)}\\b`, 's'),
      );
    }
    const bookmarks = await pdf.getOutline();
    expect(bookmarks.length).toBeGreaterThan(4);
  });
}

async function structure(pdf: PDFDocumentProxy): Promise<Node[]> {
  const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
  const trees = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await pdf.getPage(index + 1)).getStructTree()));
  return trees.flatMap((tree) => flat(tree as Node));
}
