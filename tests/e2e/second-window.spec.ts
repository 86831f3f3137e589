/** One assessment in two windows: one takes answers, the other reads along, and nothing is overwritten. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';
import { kept, openExample, option, startAssessment } from './support/wizard';

const FIRST = 'initiative-age';
const alongside = (page: Page) => page.getByTestId('reads-along');

/** The assessment that a window shows, in another window of the same browser. */
async function secondWindow(page: Page): Promise<Page> {
  const second = await page.context().newPage();
  await second.goto(page.url());
  await expect(alongside(second)).toBeVisible();
  return second;
}

test('the second window reads along, takes over, and gives back', async ({ page }) => {
  await startAssessment(page);
  const second = await secondWindow(page);
  await expect(alongside(page)).toHaveCount(0);

  await option(page, FIRST, 'later').check();
  await expect(option(second, FIRST, 'later')).toBeChecked();
  // What is tried here changes nothing, there or here.
  await option(second, FIRST, 'planned').click({ force: true });
  await expect(option(second, FIRST, 'later')).toBeChecked();
  await second.reload();
  await expect(option(second, FIRST, 'later')).toBeChecked();

  await second.getByTestId('take-over').click();
  await expect(alongside(second)).toHaveCount(0);
  await expect(alongside(page)).toBeVisible();
  await option(second, FIRST, 'planned').check();
  await expect(option(page, FIRST, 'planned')).toBeChecked();
  await kept(second);

  // A window that closes leaves the pen to the other.
  await second.close();
  await expect(alongside(page)).toHaveCount(0);
  await expect(option(page, FIRST, 'planned')).toBeChecked();
  await option(page, FIRST, 'later').check();
  await kept(page);
  await page.reload();
  await expect(option(page, FIRST, 'later')).toBeChecked();
});

test('answers of two windows, one after the other, are all kept', async ({ page }) => {
  await startAssessment(page);
  const second = await secondWindow(page);
  for (const [index, window] of [page, second, page, second].entries()) {
    if (index > 0) await window.getByTestId('take-over').click();
    await expect(alongside(window)).toHaveCount(0);
    await option(window, FIRST, index % 2 ? 'planned' : 'later').check();
    await kept(window);
  }
  await page.close();
  await second.reload();
  await expect(option(second, FIRST, 'planned')).toBeChecked();
});

test('one that is opened at its result is known to other windows too', async ({ page }) => {
  await openExample(page, 'strive');
  await expect(page.getByTestId('result-fit')).toBeVisible();
  await page.waitForFunction(async () => (await navigator.locks.query()).held?.length === 1);
  const second = await secondWindow(page);
  await second.getByTestId('take-over').click();
  await expect(alongside(page)).toBeVisible();
});

test('what is deleted in one window closes in the other, and comes back when the deletion is undone', async ({ page }) => {
  await startAssessment(page);
  const second = await secondWindow(page);
  await page.goto('./#/');
  await page.getByTestId('remove-assessment').click();
  await expect(second.getByRole('main').getByRole('link').first()).toHaveAttribute('href', '#/');
  await page.getByTestId('undo').click();
  await second.reload();
  await expect(second.getByTestId('question').first()).toBeVisible();
});
