/** What may be chosen of a report: how much of it, on which paper, with whose name on it, and as which file. */
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { downloadReport } from './support/pdf';
import { expect, test } from './support/test';
import { arrive, openExample } from './support/wizard';

async function openOptions(page: Page): Promise<void> {
  await openExample(page, 'strive');
  await arrive(page, 'result');
  await page.getByTestId('report-options').locator('summary').click();
}

async function download(page: Page, testid: string): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId(testid).click()]);
  return file;
}

test('a summary is one page, and the whole is more than the standard', async ({ page }) => {
  await openOptions(page);
  const pages = async (extent: string) => {
    await page.getByTestId('report-extent').selectOption(extent);
    return (await downloadReport(page, 'download-chosen')).pages.length;
  };
  expect(await pages('summary')).toBe(1);
  const standard = await pages('standard');
  expect(standard).toBeGreaterThan(8);
  expect(await pages('everything')).toBeGreaterThan(standard);
});

test('names that are left out are nowhere in the file', async ({ page }) => {
  await openOptions(page);
  const named = await downloadReport(page, 'download-pdf');
  expect(named.title).toContain('Strive');
  await page.getByTestId('report-names').uncheck();
  await page.getByTestId('report-notes').uncheck();
  const nameless = await downloadReport(page, 'download-chosen');
  expect(nameless.title).not.toContain('Strive');
  expect(nameless.pages[0]).not.toContain('Strive');
});

test('an organisation puts its name and its logo on the report, and finds both again', async ({ page }) => {
  await openOptions(page);
  await page.getByTestId('report-organisation').fill('Harbour Trust');
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><script>alert(1)</script><rect width="80" height="40" fill="teal"/></svg>';
  await page.getByTestId('report-logo').setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) });
  const shown = page.getByTestId('report-options').locator('img');
  await expect(shown).toBeVisible();
  const report = await downloadReport(page, 'download-chosen');
  for (const words of report.pages) expect(words).toEqual(expect.arrayContaining(['Harbour', 'Trust']));
  await page.getByTestId('report-logo').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect(page.getByTestId('report-options').getByRole('alert')).not.toBeEmpty();
  await expect(shown).toBeVisible();
  await page.reload();
  await page.getByTestId('report-options').locator('summary').click();
  await expect(page.getByTestId('report-organisation')).toHaveValue('Harbour Trust');
  await expect(shown).toBeVisible();
});

test('the report is handed over as a Word document, and the answers as a workbook and a table', async ({ page }) => {
  await openOptions(page);
  for (const kind of ['docx', 'xlsx'] as const) {
    const file = await download(page, `download-${kind}`);
    expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${kind}$`));
    expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
  }
  const csv = await readFile(await (await download(page, 'download-csv')).path());
  expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(csv.toString()).toContain('problem-solution-known');
});

test('a report that is being made can be stopped', async ({ page }) => {
  // Held up on its way, so that there is something to stop.
  await page.route('**/*.ttf', (route) => setTimeout(() => void route.continue(), 3000));
  await openOptions(page);
  let came = false;
  page.on('download', () => (came = true));
  await page.getByTestId('download-chosen').click();
  await page.getByTestId('cancel-report').click();
  await expect(page.getByTestId('cancel-report')).toBeHidden();
  expect(came).toBe(false);
  await page.unroute('**/*.ttf');
  expect((await download(page, 'download-pdf')).suggestedFilename()).toMatch(/\.pdf$/);
});
