/** Pages of the report as pictures, held against those that were looked at. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/support/test';
import { arrive, openExample } from '../e2e/support/wizard';
import { drawPages } from './support/draw-pages';

/** The summary, the contents, a condition, the backbone: of every kind of block some. */
const PAGES = [1, 2, 6, 12];

test('pages of the report look as they did', async ({ page, context, language }) => {
  test.setTimeout(120_000);
  await openExample(page, 'strive');
  await arrive(page, 'result');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('download-pdf').click()]);
  const sheet: Page = await context.newPage();
  const drawn = await drawPages(sheet, await readFile(await download.path()), PAGES);
  for (const [index, canvas] of drawn.entries()) {
    // Browsers differ in how they soften edges; a line that is missing differs by more.
    await expect(canvas).toHaveScreenshot(`strive-${language}-${String(PAGES[index])}.png`, { maxDiffPixels: 300 });
  }
});
