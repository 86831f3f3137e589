/** The whole tool in one file, opened from the disk: it keeps answers, makes reports and reads them, and says what it cannot do. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SITE } from './support/host';
import { readReport } from './support/pdf';
import { expect, test } from './support/test';
import { arrive, kept, option } from './support/wizard';

const FIRST = 'initiative-age';
// The file itself is all that a page of it may ask for.
test.use({ baseURL: pathToFileURL(join(SITE, 'shidra.html')).href });

test('keeps answers over a reload, in two windows', async ({ page, baseURL }) => {
  await page.goto(baseURL!);
  await expect(page.getByTestId('single-file').getByRole('listitem')).not.toHaveCount(0);
  await expect(page.getByTestId('download-single')).toHaveCount(0);
  await page.getByTestId('start-assessment').click();
  await arrive(page, 'initiative');
  await option(page, FIRST, 'later').check();
  await kept(page);
  await page.reload();
  await expect(option(page, FIRST, 'later')).toBeChecked();

  const second = await page.context().newPage();
  await second.goto(page.url());
  await expect(option(second, FIRST, 'later')).toBeChecked();
  await expect(second.getByTestId('reads-along')).toBeVisible();
  await second.getByTestId('take-over').click();
  await option(second, FIRST, 'planned').check();
  await expect(option(page, FIRST, 'planned')).toBeChecked();
});

test('makes a report and opens it again; workshops and portfolios are there', async ({ page, stranger, baseURL }) => {
  await page.goto(baseURL!);
  await page.getByTestId('example-strive').click();
  await arrive(page, 'result');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('download-pdf').click()]);
  const path = await download.path();
  const { fonts } = await readReport(path);
  expect(fonts.embedded).toBe(fonts.named);
  const report = { name: 'report.pdf', mimeType: 'application/pdf', buffer: readFileSync(path) };

  // Of another person, whose browser keeps nothing yet.
  await stranger.goto(baseURL!);
  await stranger.getByTestId('open-file').setInputFiles(report);
  await arrive(stranger, 'result');
  await expect(stranger.getByTestId('result-backbone')).toHaveAttribute(
    'data-ranking',
    (await page.getByTestId('result-backbone').getAttribute('data-ranking'))!,
  );

  await page.goto(`${baseURL!}#/w`);
  await page.getByTestId('workshop-name').fill('Room 12');
  await page.getByTestId('workshop-begin').click();
  await expect(page.getByTestId('paste-results')).toBeVisible();
  await page.reload();
  await expect(page.getByTestId('paste-results')).toBeVisible();

  await page.goto(`${baseURL!}#/p`);
  await page.getByTestId('portfolio-name').fill('Autumn');
  await page.getByTestId('create-portfolio').click();
  await page.getByTestId('portfolio-files').setInputFiles(report);
  await expect(page.getByTestId('portfolio-row')).toHaveCount(1, { timeout: 60_000 });
});
