/** Walking about: nothing is lost, and one always knows where one is. */
import { type Answers, example, questionOf } from './support/data';
import { expect, test } from './support/test';
import {
  answer,
  answerOn,
  arrive,
  goOn,
  heading,
  idOf,
  kept,
  openExample,
  option,
  placeOf,
  question,
  saved,
  settingKept,
  startAssessment,
} from './support/wizard';

const FIRST = 'problem-solution-known';

test('going on without an answer says what is missing and leads there', async ({ page }) => {
  await startAssessment(page);
  await answer(page, 'initiative-age', { 'initiative-age': { value: 'planned' } });
  await goOn(page);
  const title = await page.title();

  await page.getByTestId('continue').click();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  expect(placeOf(page)).toBe(FIRST);
  await expect(page).toHaveTitle(new RegExp(`.+${escaped(title)}$`));
  await expect(question(page, FIRST).getByRole('group').first()).toHaveAccessibleDescription(/./);

  await summary.getByRole('link').press('Enter');
  await expect(question(page, FIRST).locator('input').first()).toBeFocused();
  expect(placeOf(page)).toBe(FIRST);
  await page.keyboard.press('Space');
  await expect(summary).toHaveCount(0);
  await expect(page).toHaveTitle(title);

  // A second attempt, after the answer was taken away again, says so again.
  await question(page, FIRST).locator('fieldset').getByRole('button').click();
  await expect(question(page, FIRST).locator('input:checked')).toHaveCount(0);
  await page.getByTestId('continue').click();
  await expect(summary).toBeFocused();
});

test('back, forward and reload keep the place and the answers', async ({ page }) => {
  const { answers } = example('strive');
  await startAssessment(page);
  const places = ['initiative', FIRST, 'problem-who-solves', 'problem-authority'];
  for (const place of places.slice(0, 3)) {
    for (const item of place === 'initiative' ? ['initiative-name', 'initiative-age'] : [place]) await answer(page, item, answers);
    await goOn(page);
  }
  expect(placeOf(page)).toBe(places[3]);

  await page.getByTestId('back').click();
  await arrive(page, 'problem-who-solves');
  await expect(option(page, 'problem-who-solves', 4)).toBeChecked();
  await page.getByTestId('back').click();
  await arrive(page, FIRST);
  await page.goBack();
  await arrive(page, 'problem-who-solves');
  await page.goForward();
  await arrive(page, FIRST);
  await expect(option(page, FIRST, 4)).toBeChecked();

  await kept(page);
  await page.reload();
  await expect(option(page, FIRST, 4)).toBeChecked();
  expect(placeOf(page)).toBe(FIRST);
  await page.goBack();
  await arrive(page, 'problem-who-solves');
  await page.getByTestId('back').click();
  await page.getByTestId('back').click();
  await arrive(page, 'initiative');
  await expect(question(page, 'initiative-name').getByRole('textbox')).toHaveValue('Strive Partnership');
});

test('the browser’s Back alone leads from the fit to the start, step by step', async ({ page }) => {
  await startAssessment(page);
  const id = idOf(page);
  expect(await answerOn(page, example('cake').answers)).toBe('fit');
  for (let steps = 0; steps < 20 && placeOf(page) !== 'initiative'; steps++) {
    const before = page.url();
    await page.goBack();
    expect(page.url()).not.toBe(before);
    await expect(heading(page)).toBeFocused();
  }
  expect(placeOf(page)).toBe('initiative');
  expect(idOf(page)).toBe(id);
  await page.goBack();
  await expect(page.getByTestId('start-assessment')).toBeVisible();
});

test('a change from the review returns to it, by way of the questions it opens', async ({ page, language }) => {
  await openExample(page, 'strive');
  await page.getByTestId('review').click();
  await arrive(page, 'review');
  const change = (item: string) => page.getByRole('button', { name: questionOf(language, item) });

  await change('agenda-definition').click();
  await arrive(page, 'agenda-definition');
  await option(page, 'agenda-definition', 3).check();
  await goOn(page);
  expect(placeOf(page)).toBe('review');

  await change('backbone-works').click();
  await arrive(page, 'backbone-works');
  await option(page, 'backbone-works', 2).check();
  const opened: Answers = {
    'backbone-troubles': { value: ['trust'] },
    // A ranking may be left as it is.
    'structure-priorities': {},
    'leadership-skills': { value: 3 },
    'leadership-conductor': { value: 3 },
    'leadership-authority': { value: 'both' },
  };
  for (const item of Object.keys(opened)) {
    await goOn(page);
    expect(placeOf(page)).toBe(item);
    await answer(page, item, opened);
  }
  await goOn(page);
  expect(placeOf(page)).toBe('review');
  await change('agenda-definition').click();
  await arrive(page, 'agenda-definition');
  await expect(option(page, 'agenda-definition', 3)).toBeChecked();
  await page.goBack();
  await arrive(page, 'review');
});

test('"don’t know", "not applicable" and a note survive a reload', async ({ page }) => {
  await openExample(page, 'strive');
  const id = idOf(page);
  await page.goto(`./#/a/${id}/equity-data`);
  await arrive(page, 'equity-data');
  await option(page, 'equity-data', 'not-applicable').check();
  await question(page, 'equity-data').getByRole('button').last().click();
  await page.keyboard.type('הערה / note 42');
  await kept(page);
  await page.goto(`./#/a/${id}/activities-plan`);
  await arrive(page, 'activities-plan');
  await option(page, 'activities-plan', 'unknown').check();
  await kept(page);

  await page.reload();
  await expect(option(page, 'activities-plan', 'unknown')).toBeChecked();
  await page.goto(`./#/a/${id}/equity-data`);
  await arrive(page, 'equity-data');
  await expect(option(page, 'equity-data', 'not-applicable')).toBeChecked();
  await expect(question(page, 'equity-data').getByRole('textbox')).toHaveValue('הערה / note 42');
});

test('several assessments live on one device; each resumes where it was, and deleting asks first', async ({ page }) => {
  const ids: string[] = [];
  for (const name of ['First', 'שנייה']) {
    await startAssessment(page);
    await answer(page, 'initiative-name', { 'initiative-name': { value: name } });
    await answer(page, 'initiative-age', { 'initiative-age': { value: 'later' } });
    await goOn(page);
    ids.push(idOf(page));
    await kept(page);
  }
  const [first = '', second = ''] = ids;
  expect(first).not.toBe(second);
  await option(page, FIRST, 2).check();
  await goOn(page);
  await kept(page);

  await page.goto('./');
  await expect(saved(page)).toHaveCount(2);
  await saved(page, second).click();
  await arrive(page, 'problem-who-solves');
  await page.goto('./#/');
  await saved(page, first).click();
  await arrive(page, FIRST);
  await expect(question(page, FIRST).locator('input:checked')).toHaveCount(0);

  await page.goto('./#/');
  const remove = page
    .getByRole('listitem')
    .filter({ has: page.locator(`a[href^="#/a/${first}"]`) })
    .getByRole('button');
  await remove.click();
  await expect(saved(page)).toHaveCount(1);
  const undo = page.getByTestId('undo');
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  await expect(saved(page)).toHaveCount(2);
  await expect(saved(page, first)).toBeFocused();
  await remove.click();
  await expect(saved(page, second)).toBeVisible();
  await page.reload();
  await expect(saved(page)).toHaveCount(1);
});

test('another language keeps the place and the answers', async ({ page, language }) => {
  const other = language === 'he' ? 'en' : 'he';
  await startAssessment(page);
  await answer(page, 'initiative-age', { 'initiative-age': { value: 'later' } });
  await goOn(page);
  await option(page, FIRST, 5).check();
  await kept(page);
  await expect(heading(page)).toHaveText(questionOf(language, FIRST));

  await page.locator(`[data-testid="language"][data-lang="${other}"]`).click();
  await expect(heading(page)).toHaveText(questionOf(other, FIRST));
  await expect(page.locator('html')).toHaveAttribute('lang', other);
  await expect(page.locator('html')).toHaveAttribute('dir', other === 'he' ? 'rtl' : 'ltr');
  expect(await page.title()).toContain(questionOf(other, FIRST));
  expect(placeOf(page)).toBe(FIRST);
  await expect(option(page, FIRST, 5)).toBeChecked();

  await settingKept(page, 'language', other);
  await page.reload();
  await expect(heading(page)).toHaveText(questionOf(other, FIRST));
  await expect(option(page, FIRST, 5)).toBeChecked();
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
