/** The shorter forms, one in each language: from the first question to the result, and on in the full form. */
import { expectAccessible } from './support/accessible';
import { example, formTitle, itemsOf } from './support/data';
import { openFile, saveFile } from './support/files';
import { downloadReport, wordsOf } from './support/pdf';
import { verdictsOn } from './support/result';
import { expect, test } from './support/test';
import { answer, answerOn, arrive, goOn, idOf, kept, placeOf, saved, startAssessment } from './support/wizard';

const { answers } = example('strive');
const FORMS = { he: { form: 'screening', button: 'start-screening' }, en: { form: 'workshop', button: 'start-short' } } as const;

test('a shorter form, to its result and on with all questions', async ({ page, stranger, language }) => {
  test.setTimeout(240_000);
  const { form, button } = FORMS[language];
  const title = formTitle(language, form);
  await startAssessment(page, button);
  const id = idOf(page);

  await test.step('from the first question to the result', async () => {
    expect(await answerOn(page, answers)).toBe('fit');
    await goOn(page);
    const place = placeOf(page);
    await kept(page);
    await page.reload();
    await expect(page.getByTestId('question').first()).toBeVisible();
    expect(placeOf(page)).toBe(place);
    expect(await answerOn(page, answers)).toBe('review');
    await expectAccessible(page, 'review');
    await page.getByTestId('finish').click();
    await arrive(page, 'result');
  });

  const file = await saveFile(page);
  await test.step('asks what the form asks, and the result says which form it was', async () => {
    expect(file.questionnaire.form).toBe(form);
    expect(Object.keys(file.answers).filter((item) => !itemsOf(form).includes(item))).toEqual([]);
    expect(await verdictsOn(page)).toMatchObject({ problem: 'complex', fit: 'fits' });
    await expect(page.locator('main')).toContainText(title);
    await expectAccessible(page, 'result');
    const report = await downloadReport(page, 'download-pdf');
    expect(report.pages[0]).toEqual(expect.arrayContaining(wordsOf(title)));
    await page.goto('./#/');
    await expect(page.getByRole('listitem').filter({ has: saved(page, id) })).toContainText(title);
    await expectAccessible(page, 'start');
  });

  await test.step('comes back from its file at its result', async () => {
    await stranger.goto('./');
    await openFile(stranger, file);
    await arrive(stranger, 'result');
    expect((await saveFile(stranger)).questionnaire.form).toBe(form);
  });

  await test.step('goes on with what is open in the full form', async () => {
    await saved(page, id).click();
    await arrive(page, 'result');
    await page.getByTestId('continue-full').click();
    await arrive(page, 'initiative');
    await answer(page, 'initiative-age', answers);
    await goOn(page);
    expect(itemsOf(form), 'answered before').not.toContain(placeOf(page));
    await kept(page);
    const other = placeOf(page);
    await page.reload();
    await expect(page.getByTestId('question').first()).toBeVisible();
    expect(placeOf(page)).toBe(other);
    await page.getByTestId('review').click();
    await arrive(page, 'review');
    await page.getByTestId('finish').click();
    await arrive(page, 'result');
    const whole = await saveFile(page);
    expect(whole.questionnaire.form).toBe('full');
    expect(whole.answers).toMatchObject(file.answers);
    expect(await verdictsOn(page)).toMatchObject({ problem: 'complex', fit: 'fits' });
    await expect(page.getByTestId('continue-full')).toHaveCount(0);
  });
});
