/** The problems that do not call for collective impact, and the way out that the tool offers them. */
import type { Page } from '@playwright/test';
import { example, verdictWords } from './support/data';
import { verdictsOn } from './support/result';
import { expect, test } from './support/test';
import { answerOn, arrive, goOn, heading, openExample, placeOf, startAssessment } from './support/wizard';

test('a cake may finish at the verdict, or go on all the same', async ({ page, language }) => {
  const words = verdictWords(language);
  await startAssessment(page);
  expect(await answerOn(page, example('cake').answers)).toBe('fit');
  await expect(page.locator('main')).toContainText(words.problem.values.simple.name);
  await expect(page.locator('main')).toContainText(words.fit.values['does-not-fit'].name);
  await expect(page.locator('main')).toContainText(words.alternatives['one-organisation']?.name ?? '');

  await page.getByTestId('finish').click();
  await arrive(page, 'result');
  expect(await verdictsOn(page)).toMatchObject({ problem: 'simple', fit: 'does-not-fit' });

  await page.goBack();
  await arrive(page, 'fit');
  await goOn(page);
  expect(placeOf(page)).toBe('landscape-treatment');
  await page.getByTestId('review').click();
  await arrive(page, 'review');
  await page.getByTestId('finish').click();
  await arrive(page, 'result');
  expect(await verdictsOn(page)).toMatchObject({ problem: 'simple', fit: 'does-not-fit' });
});

test('a cake and a flight to the moon do not fit for different reasons', async ({ page }) => {
  const cake = await reasonsOf(page, 'cake');
  const moon = await reasonsOf(page, 'moon');
  expect(cake.fit).toBe('does-not-fit');
  expect(moon).toMatchObject({ problem: 'complicated', fit: 'does-not-fit' });
  expect(cake.reasons.length).toBeGreaterThan(0);
  expect(moon.reasons.length).toBeGreaterThan(0);
  expect(
    cake.reasons.filter((reason) => !moon.reasons.includes(reason)),
    'reasons of the cake alone',
  ).not.toEqual([]);
  expect(
    moon.reasons.filter((reason) => !cake.reasons.includes(reason)),
    'reasons of the moon alone',
  ).not.toEqual([]);
});

/** What the result of an example says of the problem and the fit, and every reason for it. */
async function reasonsOf(page: Page, id: 'cake' | 'moon') {
  await openExample(page, id);
  // Its open questions are those that nobody asked: the result is reached by way of the review.
  if (placeOf(page) !== 'result') {
    await page.getByTestId('review').click();
    await arrive(page, 'review');
    await page.getByTestId('finish').click();
    await arrive(page, 'result');
  }
  await expect(heading(page)).toBeVisible();
  const { problem, fit } = await verdictsOn(page);
  const sections = page.locator('section[aria-labelledby="section-problem"], section[aria-labelledby="section-fit"]');
  return { problem, fit, reasons: await sections.locator('details li').allTextContents() };
}
