/** Once there is a first question, the rest needs no network: not the verdicts, and not the report. */
import { expect, test } from './support/test';
import { arrive, startAssessment } from './support/wizard';

test.use({ serviceWorkers: 'allow' });

test('goes on without a network, to the end and the report', async ({ page, context }) => {
  await startAssessment(page);
  // The worker takes the page over only when everything is there.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page.getByTestId('review').click();
  await arrive(page, 'review');
  await page.getByTestId('finish').click();
  await arrive(page, 'result');
  await expect(page.getByTestId('result-problem')).toHaveAttribute('data-value', 'undetermined');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('download-pdf').click()]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
});

for (const place of ['#/w', '#/p'])
  test(`whoever opens ${place} first has it without a network too`, async ({ page, context }) => {
    await page.goto(`./${place}`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
