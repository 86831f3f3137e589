/** The blank form and its tally sheet, chosen and downloaded on the start page. */
import { OWN, ownFiles } from '../fixtures/own';
import { expectAccessible } from './support/accessible';
import { formTitle, itemsOf, questionOf } from './support/data';
import { downloadReport, wordsOf } from './support/pdf';
import { expect, test } from './support/test';

const OTHER = { he: 'en', en: 'he' } as const;

test('is printed blank, in either language, with a sheet to count on', async ({ page, language }) => {
  await page.goto('./');
  await page.getByTestId('paper-forms').click();
  await expect(page.getByTestId('paper-form-full')).toBeVisible();
  // The button is gone; what it opened has its focus.
  await expect(page.locator('h3:focus')).toHaveCount(1);
  await expect(page.getByTestId(`paper-language-${language}`)).toBeChecked();

  await test.step('in the language of the screen', async () => {
    const { title, language: tag, pages } = await downloadReport(page, 'paper-form-workshop');
    expect(title).toBe(formTitle(language, 'workshop'));
    expect(tag).toBe(language);
    const words = new Set(pages.flat());
    for (const id of itemsOf('workshop'))
      expect(
        wordsOf(questionOf(language, id)).filter((word) => !words.has(word)),
        id,
      ).toEqual([]);
  });

  await test.step('in the other one', async () => {
    await page.getByTestId(`paper-language-${OTHER[language]}`).check();
    const { title, language: tag } = await downloadReport(page, 'paper-form-screening');
    expect(title).toBe(formTitle(OTHER[language], 'screening'));
    expect(tag).toBe(OTHER[language]);
    await page.getByTestId('paper-size').selectOption('letter');
    const tally = await downloadReport(page, 'tally-screening');
    expect(tally.pages).toHaveLength(1);
    expect(tally.pages[0]).toEqual(expect.arrayContaining(wordsOf(formTitle(OTHER[language], 'screening'))));
  });

  await expectAccessible(page, 'start, with the forms on paper');
});

test('of a questionnaire of one’s own as well', async ({ page, language }) => {
  await page.goto('./');
  const content = { format: 'shidra-questionnaire', version: 1, files: ownFiles() };
  const file = { name: 'given.shidra-questionnaire.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) };
  await page.getByTestId('open-questionnaire').setInputFiles(file);
  await expect(page.locator(`[data-testid="questionnaire"][data-id="${OWN}"]`)).toBeVisible();
  await page.getByTestId('paper-forms').click();
  await page.getByTestId('paper-questionnaire').selectOption(OWN);
  const { title } = await downloadReport(page, 'paper-form-full');
  const own = ownFiles()['questionnaire.json'] as { title: Record<string, string> };
  expect(title).toContain(own.title[language]);
});
