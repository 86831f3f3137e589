/** The case that the field tells most often, answered by hand and followed to the paper report. */
import { example, questionOf, verdictWords } from './support/data';
import { downloadReport, type PdfReport, wordsOf } from './support/pdf';
import { namesOf, type Verdicts, verdictsOn } from './support/result';
import { expect, test } from './support/test';
import { answerOn, arrive, goOn, startAssessment } from './support/wizard';

const STRIVE = example('strive');
const NAME = STRIVE.initiative.name ?? '';
/** Answered by the keyboard alone: scales from the first point to the last and apart, choices, several of many. */
const BY_KEYS = new Set([
  'problem-solution-known',
  'problem-systems',
  'problem-money',
  'problem-result',
  'problem-sectors',
  'landscape-partners',
  'preconditions-money',
  'backbone-type',
  'structure-bearers',
  'funding-table',
]);

test('Strive, from the first question to the report in both languages', async ({ page, language }) => {
  test.setTimeout(180_000);
  await startAssessment(page);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('html')).toHaveAttribute('dir', language === 'he' ? 'rtl' : 'ltr');

  await test.step('answers the problem, then everything else', async () => {
    expect(await answerOn(page, STRIVE.answers, BY_KEYS)).toBe('fit');
    await expect(page.getByTestId('finish'), 'the way out of what does not fit').toHaveCount(0);
    await goOn(page);
    expect(await answerOn(page, STRIVE.answers, BY_KEYS)).toBe('review');
  });

  await test.step('the review shows every question that was asked', async () => {
    for (const item of Object.keys(STRIVE.answers)) {
      await expect(
        page
          .locator('dt')
          .filter({ hasText: questionOf(language, item) })
          .first(),
        item,
      ).toBeVisible();
    }
    await page.getByTestId('finish').click();
    await arrive(page, 'result');
  });

  const verdicts = await verdictsOn(page);
  await test.step('every verdict is as published', () => checkVerdicts(verdicts));

  const other = language === 'he' ? 'en' : 'he';
  const own = await test.step('the report in the language of the screen', () => downloadReport(page, 'download-pdf'));
  checkReport(own, verdicts, language);
  const translated = await test.step('the report in the other language', async () => {
    await page.getByTestId('report-options').locator('summary').click();
    await page.getByTestId('report-language').selectOption(other);
    return downloadReport(page, 'download-chosen');
  });
  checkReport(translated, verdicts, other);
  expect(translated.title).not.toBe(own.title);
});

function checkVerdicts(verdicts: Verdicts): void {
  const { expected } = STRIVE.example;
  expect(expected.problem).toContain(verdicts.problem);
  expect(expected.fit).toContain(verdicts.fit);
  expect(expected.readiness).toContain(verdicts.readiness);
  expect(Object.keys(verdicts.conditions).sort()).toEqual(Object.keys(expected.conditions).sort());
  for (const [condition, levels] of Object.entries(expected.conditions))
    expect(levels, condition).toContain(verdicts.conditions[condition]);
  expect(verdicts.ranking).toHaveLength(6);
  expect(verdicts.ranking.slice(0, 2)).toContain(expected.backboneFirstTwo);
  expect(verdicts.ranking[0]).toBe(verdicts.backbone);
  expect(expected.measurement).toContain(verdicts.measurement);
  expect(expected.target).toContain(verdicts.target);
}

function checkReport({ title, language, pages, fonts }: PdfReport, verdicts: Verdicts, expected: 'he' | 'en'): void {
  expect(language).toBe(expected);
  expect(title).not.toBe('');
  const all = new Set(pages.flat());
  expect([NAME, title, ...namesOf(verdicts, verdictWords(expected))].flatMap(wordsOf).filter((word) => !all.has(word))).toEqual([]);
  expect(pages.length).toBeGreaterThan(3);
  pages.forEach((page, index) => expect(page).toEqual(expect.arrayContaining([String(index + 1), String(pages.length)])));
  expect(fonts.named).toBeGreaterThan(0);
  expect(fonts.embedded).toBe(fonts.named);
}
