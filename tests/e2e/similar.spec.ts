/** The examples as a list, and the documented cases in a result: found, opened, told in the language of the screen. */
import { example, exampleIds } from './support/data';
import { expectAccessible } from './support/accessible';
import { expect, test } from './support/test';
import { arrive, openExample, question, saved } from './support/wizard';

test('the start page offers every example, with place, years and problem', async ({ page, language }) => {
  await page.goto('./');
  const entries = page.getByTestId('example');
  await expect(entries).toHaveCount(exampleIds.length);
  for (const id of exampleIds) {
    const { title, place, years, statement } = example(id).example;
    const entry = entries.and(page.locator(`[data-example="${id}"]`));
    for (const told of [title, place, years, statement]) await expect(entry).toContainText(told[language]);
  }
  await expect(entries.first()).toHaveAttribute('data-example', 'strive');
  await expectAccessible(page, 'start with its examples');
});

test('a case that is like the answers opens as an example, marked as one', async ({ page, language }) => {
  await openExample(page, 'memphis');
  await arrive(page, 'result');
  const section = page.getByTestId('result-similar');
  const links = section.getByTestId('similar-example');
  await expect(links).toHaveCount(3);
  const ids = await links.evaluateAll((nodes) => nodes.map((node) => node.dataset.example!));
  expect(ids).not.toContain('memphis');
  for (const id of ids) {
    await expect(section).toContainText(example(id).example.outcome[language]);
    await expect(section).toContainText(example(id).example.place[language]);
  }
  await expectAccessible(page, 'a result with cases like it');

  const [first] = ids;
  await links.first().getByRole('button').click();
  await page.waitForURL(new RegExp(`#/a/${example(first!).id}/`));
  await arrive(page, 'result');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(example(first!).example.title[language]);

  await page.goto('./#/');
  await expect(saved(page)).toHaveCount(2);
  await expect(page.getByTestId('saved-example')).toHaveCount(2);
});

test('the facts behind an example are told in the language of the screen, and again in the other one', async ({ page, language }) => {
  const { id, example: told, answers } = example('strive');
  const item = 'problem-copy';
  await openExample(page, 'strive');
  await page.goto(`./#/a/${id}/${item}`);
  await arrive(page, item);
  await expect(question(page, item).getByRole('textbox')).toHaveValue(told.facts[item]![language]);
  await expect(question(page, item)).toContainText(answers[item]!.source!);
  await page.goto(`./#/a/${id}/review`);
  await arrive(page, 'review');
  await expect(page.locator('main')).toContainText(told.facts[item]![language]);
  await expect(page.locator('main')).toContainText(answers[item]!.source!);

  const other = language === 'he' ? 'en' : 'he';
  await page.goto('./#/');
  await page.locator(`[data-testid=language][data-lang=${other}]`).click();
  await expect(page.locator('html')).toHaveAttribute('lang', other);
  await page.getByTestId('example-strive').click();
  await arrive(page, 'review');
  await expect(page.locator('main')).toContainText(told.facts[item]![other]);
  await expect(page.locator('main')).not.toContainText(told.facts[item]![language]);
});
