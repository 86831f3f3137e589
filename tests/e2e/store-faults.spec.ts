/** A store that fails in the middle of the work: the work goes on, the page says what is at risk, and nothing that was answered is gone. */
import { readFile } from 'node:fs/promises';
import { expect, test } from './support/test';
import { storedAnswers, storeText } from './support/store';
import { idOf, kept, option, saved, startAssessment } from './support/wizard';

const AGE = 'initiative-age';

test('another page is seen only once what was answered is kept, and a press repeated meanwhile turns no further', async ({ page }) => {
  await startAssessment(page);
  // Whatever is written waits behind this.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('shidra');
        opening.onsuccess = () => {
          const holding = opening.result.transaction('assessments', 'readwrite');
          holding.oncomplete = () => (document.body.dataset.free = '');
          const shelf = holding.objectStore('assessments');
          const hold = (): void => {
            if (!('letGo' in document.body.dataset)) shelf.get('none').onsuccess = hold;
          };
          hold();
          resolve();
        };
      }),
  );
  await option(page, AGE, 'later').check();
  await page.evaluate(() => {
    addEventListener('hashchange', () => (document.body.dataset.keptBefore = String('free' in document.body.dataset)));
    const next = document.querySelector<HTMLElement>('[data-testid=continue]');
    next?.click();
    next?.click();
    setTimeout(() => (document.body.dataset.letGo = ''), 1000);
  });
  await expect(page.locator('body')).toHaveAttribute('data-kept-before', 'true');
  expect((await storedAnswers(page, idOf(page)))[AGE]?.value).toBe('later');
  await expect(page.getByTestId('continue')).toBeVisible();
  await expect(page.locator('[aria-invalid]')).toHaveCount(0);
});

test('a store that is wiped while the page is open is filled again', async ({ page }) => {
  await startAssessment(page);
  await option(page, AGE, 'later').check();
  await kept(page);
  await page.evaluate(() => new Promise((resolve) => (indexedDB.deleteDatabase('shidra').onsuccess = resolve)));
  await expect.poll(async () => (await storedAnswers(page, idOf(page)))[AGE]?.value).toBe('later');
  await expect(page.getByTestId('device-trouble')).toHaveCount(0);
  await page.reload();
  await expect(option(page, AGE, 'later')).toBeChecked();
});

test('a store that a newer version has taken over is left alone, and the page says so', async ({ page }) => {
  await startAssessment(page);
  await option(page, AGE, 'later').check();
  await kept(page);
  const before = await storedAnswers(page, idOf(page));
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('shidra', 999);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await option(page, AGE, 'planned').check();
  await expect(page.getByTestId('device-trouble')).toHaveAttribute('data-trouble', 'newer');
  await expect(option(page, AGE, 'planned')).toBeChecked();
  expect(await storedAnswers(page, idOf(page))).toEqual(before);
});

test('a damaged record is set aside, told of, and can be taken away', async ({ page }) => {
  const damaged = '{"summary":{"id":"x"},"file":"{\\"format\\"';
  await startAssessment(page);
  const id = idOf(page);
  await page.goto('./#/method');
  await storeText(page, 'assessments', id, damaged);
  await page.goto('./#/');
  await page.reload();
  const part = page.getByTestId('quarantine');
  await expect(part).toBeVisible();
  await expect(saved(page, id)).toHaveCount(0);
  const [download] = await Promise.all([page.waitForEvent('download'), part.getByTestId('save-record').click()]);
  expect(await readFile(await download.path(), 'utf8')).toBe(damaged);
  // It is not deleted by being looked at.
  await page.reload();
  await expect(part).toBeVisible();
});

test('that a file should be saved is said as long as the browser has promised nothing', async ({ page, context }) => {
  await startAssessment(page);
  await page.goto('./#/');
  await expect(page.getByTestId('reminder')).toBeVisible();
  await context.addInitScript(() => {
    StorageManager.prototype.persist = () => Promise.resolve(true);
    StorageManager.prototype.persisted = () => Promise.resolve(true);
  });
  const persist = page.getByTestId('persist');
  await persist.press('Enter');
  await expect(page.getByTestId('reminder').getByRole('status')).not.toBeEmpty();
  await page.reload();
  await expect(saved(page)).toHaveCount(1);
  await expect(page.getByTestId('reminder')).toHaveCount(0);
});
