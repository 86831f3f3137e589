/** Downloading a report and reading it back, as another program would. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdfSource } from '../../fixtures/pdf-source';

export interface PdfReport {
  title: string;
  language: string;
  /** The words and numbers of each page; where a bracket or a full stop stands depends on who extracts, so those do not count. */
  pages: string[][];
  /** How many fonts it names, and how many of them it carries. */
  fonts: { named: number; embedded: number };
}

/** Presses a button that downloads, and reads what came. */
export async function downloadReport(page: Page, testid: string): Promise<PdfReport> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(testid).click()]);
  return readReport(await download.path());
}

export async function readReport(path: string): Promise<PdfReport> {
  const bytes = await readFile(path);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return wordsOf(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    }),
  );
  const source = pdfSource(bytes);
  const count = (mark: RegExp) => source.match(mark)?.length ?? 0;
  return {
    title: info.Title ?? '',
    language: info.Language ?? '',
    pages,
    fonts: { named: count(/\/Type \/FontDescriptor/g), embedded: count(/\/FontFile2 /g) },
  };
}

/** Words and numbers in the order of their characters; a word between two scripts may stand on either side of the other. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/(?<=\p{Script=Hebrew})(?=[\p{Script=Latin}\p{N}])|(?<=[\p{Script=Latin}\p{N}])(?=\p{Script=Hebrew})/gu, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}
