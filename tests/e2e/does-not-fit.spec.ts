/** The problems that do not call for collective impact, and the way out that the tool offers them. */
import type { Page } from '@playwright/test';
import { example, stepWords, verdictWords } from './support/data';
import { openFile } from './support/files';
import { verdictsOn } from './support/result';
import { expect, test } from './support/test';
import { answerOn, arrive, goOn, heading, idOf, openExample, placeOf, startAssessment } from './support/wizard';

test('a cake may finish at the verdict, or go on all the same', async ({ page, language }) => {
  const words = verdictWords(language);
  await startAssessment(page);
  expect(await answerOn(page, example('cake').answers)).toBe('fit');
  await expect(page.locator('main')).toContainText(words.problem.values.simple.name);
  await expect(page.locator('main')).toContainText(words.fit.values['does-not-fit'].name);
  await expect(page.locator('main')).toContainText(words.alternatives['one-organisation']?.name ?? '');

  expect(await waysOut(page)).toEqual(['finish', 'continue', 'back']);
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

test('a problem that fits in part leads on, and the result names what to do first', async ({ page, language }) => {
  const words = verdictWords(language);
  const strive = example('strive');
  await page.goto('./');
  await openFile(page, { ...strive, answers: { ...strive.answers, 'problem-result': { value: 'direction' } } });
  await arrive(page, 'result');
  const summary = page.locator('section[aria-labelledby="section-summary"]');
  await expect(summary.getByRole('listitem').filter({ hasText: stepWords(language)['name-the-result']?.what ?? '' })).toBeVisible();

  await page.goto(`./#/a/${idOf(page)}/fit`);
  await arrive(page, 'fit');
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: words.problem.values.complex.name })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: words.fit.values.partly.name })).toBeVisible();
  expect(await waysOut(page)).toEqual(['continue', 'finish', 'back']);
  await expect(page.getByTestId('continue')).toHaveClass(/primary/);
  await goOn(page);
  expect(placeOf(page)).toBe('landscape-treatment');
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

/** The buttons of the fit page in the order in which they are read, the advised one first. */
const waysOut = (page: Page): Promise<(string | undefined)[]> =>
  page.locator('main .row button').evaluateAll((nodes) => nodes.map((node) => node.dataset.testid));

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
