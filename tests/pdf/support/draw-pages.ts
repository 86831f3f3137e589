/** Draws pages of a PDF in the browser, by pdf.js. */
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';

const script = (name: string): string => fileURLToPath(import.meta.resolve(`pdfjs-dist/legacy/build/${name}`));

interface PdfJs {
  getDocument(source: { data: Uint8Array; verbosity: number }): { promise: Promise<PdfDocument> };
}
interface PdfDocument {
  getPage(number: number): Promise<{
    getViewport(options: { scale: number }): { width: number; height: number };
    render(options: { canvas: HTMLCanvasElement; viewport: unknown }): { promise: Promise<void> };
  }>;
}

/** One canvas for each page asked for, a pixel a point, on a page of its own. */
export async function drawPages(page: Page, bytes: Buffer, numbers: readonly number[]): Promise<Locator[]> {
  await page.setViewportSize({ width: 700, height: 900 });
  await page.setContent('<!doctype html><style>body { margin: 0 } canvas { display: block }</style>');
  // The worker's module beside the other one lets pdf.js do without a worker.
  for (const name of ['pdf.worker.min.mjs', 'pdf.min.mjs']) await page.addScriptTag({ path: script(name), type: 'module' });
  await page.waitForFunction(() => 'pdfjsLib' in globalThis);
  await page.evaluate(
    async ({ base64, wanted }) => {
      const { pdfjsLib } = globalThis as unknown as { pdfjsLib: PdfJs };
      const data = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const pdf = await pdfjsLib.getDocument({ data, verbosity: 0 }).promise;
      for (const number of wanted) {
        const sheet = await pdf.getPage(number);
        const viewport = sheet.getViewport({ scale: 1 });
        const canvas = document.createElement('canvas');
        canvas.width = Math.round(viewport.width);
        canvas.height = Math.round(viewport.height);
        canvas.dataset.page = String(number);
        document.body.append(canvas);
        await sheet.render({ canvas, viewport }).promise;
      }
    },
    { base64: bytes.toString('base64'), wanted: [...numbers] },
  );
  return numbers.map((number) => page.locator(`canvas[data-page="${String(number)}"]`));
}
