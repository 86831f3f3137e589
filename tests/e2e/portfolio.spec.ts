/** A funder's desk: proposals dropped together, compared, filtered, ranked by the funder's own rules, taken away and opened elsewhere. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { ORDERS } from '../../src/group/portfolio-verdicts';
import { serialiseAssessment } from '../../src/questionnaire/assessment';
import { handMade, pdfWith } from '../fixtures/report-pdf';
import { expectAccessible } from './support/accessible';
import { exampleIds } from './support/data';
import { readReport, wordsOf } from './support/pdf';
import { storedAnswers } from './support/store';
import { asFile, asPdf, give, newPortfolio, proposal, reports, rows, sortButton, tableOf, valuesIn, type Given } from './support/portfolio';
import { expect, test } from './support/test';
import { goOn, idOf, option, saved } from './support/wizard';

const STRIVE = proposal('strive');

async function download(page: Page, testid: string): Promise<{ name: string; path: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId(testid).click()]);
  return { name: file.suggestedFilename(), path: await file.path() };
}

/** Whether values stand in the order of their verdict, with what cannot be said after all others. */
function standsInOrder(values: readonly string[], path: keyof typeof ORDERS, turn: 1 | -1): boolean {
  const places = values.map((value) => ORDERS[path].indexOf(value));
  const known = places.filter((place) => place >= 0);
  const isLast = places.slice(known.length).every((place) => place < 0);
  return isLast && known.every((place, index) => index === 0 || turn * (place - known[index - 1]!) >= 0);
}

test('reports dropped together are compared, filtered, ranked and taken away, and give the same table on an empty device', async ({
  page,
  stranger,
}) => {
  const address = await newPortfolio(page, 'Call 2026');
  await give(page, reports());
  await expect(rows(page)).toHaveCount(exampleIds.length);
  await expectAccessible(page, 'the table');

  // Every head sorts by the order of its own verdict, and says so.
  await sortButton(page, 'readiness').click();
  await expect(page.locator('th[data-column=readiness]')).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.locator('th[aria-sort]')).toHaveCount(1);
  await expect(page.getByTestId('sort-status')).not.toBeEmpty();
  expect(standsInOrder(await valuesIn(page, 'readiness'), 'readiness', 1)).toBe(true);
  await sortButton(page, 'readiness').click();
  const turned = await valuesIn(page, 'readiness');
  expect(standsInOrder(turned, 'readiness', -1)).toBe(true);
  expect(new Set(turned).size).toBeGreaterThan(2);

  await page.getByTestId('filter-fit').selectOption('does-not-fit');
  expect(new Set(await valuesIn(page, 'fit'))).toEqual(new Set(['does-not-fit']));
  const found = page.getByRole('search').locator('+ *').getByRole('status');
  await expect(found).not.toBeEmpty();
  await page.getByTestId('clear-filter').click();
  await expect(found).toBeEmpty();
  await page.getByTestId('portfolio-search').fill('STRIVE');
  await expect(rows(page)).toHaveCount(1);
  await page.getByTestId('clear-filter').click();
  await sortButton(page, 'name').click();
  const table = await tableOf(page);

  await page.goto(`${address}/compare`);
  await expect(page.getByTestId('multiple')).toHaveCount(exampleIds.length);
  const counts = await page
    .getByTestId('fit-map')
    .locator('td')
    .evaluateAll((cells) => cells.map((cell) => Number(cell.dataset.count)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(exampleIds.length);
  for (const at of [0, 4, 5, 6]) await page.getByTestId('multiple').nth(at).getByRole('checkbox').check();
  await expect(page.getByTestId('overlay').locator('thead th')).toHaveCount(5);
  await expect(page.getByTestId('multiple').nth(7).getByRole('checkbox')).toBeDisabled();
  await expectAccessible(page, 'the comparison');

  await page.goto(`${address}/rules`);
  await expect(page.getByTestId('ranking')).toHaveCount(0);
  await page.getByTestId('gate-what').selectOption('fit');
  await page.getByTestId('gate-value').selectOption('fits');
  await page.getByTestId('add-gate').click();
  await expect(page.getByTestId('gate')).toHaveCount(1);
  for (const path of ['readiness', 'gates.money']) await page.locator(`[id="priorities-add-${path}"]`).click();
  const places = page.getByTestId('ranking').locator('tbody tr');
  await expect(places.first()).toBeVisible();
  await expectAccessible(page, 'the rules');

  await page.goto(`${address}/files`);
  const pdf = await readReport((await download(page, 'comparison-pdf')).path);
  const words = new Set(pdf.pages.flat());
  for (const id of exampleIds) for (const word of wordsOf(nameOf(id))) expect(words, `${id} in the report`).toContain(word);
  const docx = unzipSync(new Uint8Array(await readFile((await download(page, 'comparison-docx')).path)));
  expect(Object.keys(docx)).toContain('word/document.xml');
  const xlsx = unzipSync(new Uint8Array(await readFile((await download(page, 'comparison-xlsx')).path)));
  expect(Object.keys(xlsx).filter((part) => part.startsWith('xl/worksheets/'))).toHaveLength(2);
  const csv = await readFile((await download(page, 'comparison-csv')).path, 'utf8');
  expect(csv.trim().split('\r\n')).toHaveLength(exampleIds.length + 1);
  const file = await download(page, 'save-portfolio');
  expect(file.name).toMatch(/\.shidra-portfolio\.json$/);
  await expectAccessible(page, 'reports and files');

  await stranger.goto('./#/p');
  await stranger.getByTestId('open-portfolio').setInputFiles(file.path);
  await stranger.getByTestId('portfolio').getByRole('link').click();
  await expect(rows(stranger)).toHaveCount(exampleIds.length);
  // The stranger may speak another language.
  const language = await page.locator('html').getAttribute('lang');
  await stranger.locator(`[data-testid=language] [data-lang=${language}], [data-testid=language][data-lang=${language}]`).first().click();
  await expect.poll(() => tableOf(stranger)).toEqual(table);
});

const nameOf = (id: string): string => {
  const { answers, initiative } = proposal(id);
  const name = answers['initiative-name']?.value;
  return typeof name === 'string' ? name : (initiative.name ?? '');
};

test('a folder of broken, encrypted, foreign and duplicate files gives one list, and loses nothing', async ({ page }) => {
  await newPortfolio(page, 'Folder');
  await give(page, [asPdf('strive', STRIVE)]);
  await expect(rows(page)).toHaveCount(1);
  const data = new TextEncoder().encode(serialiseAssessment(STRIVE));
  const pdf = (name: string, bytes: Uint8Array): Given => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
  const text = (name: string, content: string): Given => ({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  const later = { ...STRIVE, updatedAt: '2027-01-01T10:00:00.000Z', answers: { ...STRIVE.answers, 'agenda-shared-goal': { value: 1 } } };
  const other = { ...STRIVE, id: 'f'.repeat(32) };
  await give(page, [
    pdf('encrypted.pdf', handMade({ data, trailer: '/Encrypt 2 0 R' })),
    pdf('foreign.pdf', pdfWith(undefined)),
    pdf('broken.pdf', handMade({ data }).slice(0, 3000)),
    text('letter.json', 'Dear committee'),
    text('other.json', '{"name":"x"}'),
    asFile('again', STRIVE),
    asFile('later', later),
    asFile('other-reading', { ...other, answers: { ...STRIVE.answers, 'agenda-shared-goal': { value: 2 } } }),
    asPdf('hamilton', proposal('hamilton')),
  ]);
  const list = page.getByTestId('intake-list').locator('tbody tr');
  await expect(list).toHaveCount(9);
  const said = await list.evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent)));
  // What was refused comes first, each with its own sentence.
  expect(said.slice(0, 5).map(([file]) => file)).toEqual(['encrypted.pdf', 'foreign.pdf', 'broken.pdf', 'letter.json', 'other.json']);
  expect(new Set(said.slice(0, 5).map(([, , why]) => why)).size).toBeGreaterThanOrEqual(4);
  await expect(rows(page)).toHaveCount(2);
  const waiting = page.getByTestId('duplicate');
  await expect(waiting).toHaveCount(2);
  await expectAccessible(page, 'what may be there already');

  // A later version replaces what is there; another reading stands beside it.
  await expect(page.locator('[data-is=newer] select')).toHaveValue('new-version');
  await expect(page.locator('[data-is=other-reading] select')).toHaveValue('second-reading');
  await page.getByTestId('apply-duplicates').click();
  await expect(waiting).toHaveCount(0);
  await expect(rows(page)).toHaveCount(2);
  await rows(page).filter({ hasText: 'Strive' }).getByRole('link').click();
  await expect(page.getByTestId('reading')).toHaveCount(2);
});

test('an own reading stands beside the applicant’s, with grades and sources, and asks the right questions back', async ({ page }) => {
  const address = await newPortfolio(page, 'Two readings');
  await give(page, [asPdf('strive', STRIVE)]);
  await rows(page).getByRole('link').click();
  await expect(page.getByTestId('reading')).toHaveCount(1);
  await page.getByTestId('answer-ourselves').click();
  await page.getByTestId('question').first().waitFor();
  while (!page.url().endsWith('/problem-solution-known')) await goOn(page);
  await option(page, 'problem-solution-known', 1).check();
  const evidence = page.getByTestId('evidence');
  await evidence.locator('input[value=stated]').check();
  const graded = async () => (await storedAnswers(page, idOf(page)))['problem-solution-known']?.evidence;
  await expect.poll(graded).toBe('stated');
  await evidence.getByRole('button').click();
  await expect.poll(graded).toBe(undefined);
  await expect(evidence.locator('input:checked')).toHaveCount(0);
  await evidence.locator('input[value=stated]').check();
  await page.getByTestId('evidence-source').fill('Application, p. 3');
  await expectAccessible(page, 'what an answer rests on');
  await expect(page.locator('footer').getByRole('status')).not.toBeEmpty();

  await page.goto(address);
  await rows(page).getByRole('link').click();
  await expect(page.getByTestId('reading')).toHaveCount(2);
  await expect(page.locator('[data-testid=reading][data-by=funder]')).toHaveCount(1);
  await expect(page.getByTestId('side-by-side').locator('table').first().locator('tbody tr')).toHaveCount(Object.keys(ORDERS).length);
  const letter = page.getByTestId('questions-letter');
  await expect(letter).not.toHaveValue('');
  const first = await letter.inputValue();
  await page.getByTestId('questions-letter-language').selectOption((await letter.getAttribute('lang')) === 'he' ? 'en' : 'he');
  await expect(letter).not.toHaveValue(first);
  await expectAccessible(page, 'one initiative');

  await page.getByTestId('decision-value').selectOption('ask');
  await page.getByTestId('decision-reason').fill('The money is not settled.');
  await page.getByTestId('save-decision').click();
  await page.getByTestId('new-tag').fill('youth');
  await page.getByTestId('add-tag').click();
  await expect(page.getByTestId('remove-tag')).toHaveCount(1);
  await page.goto(address);
  await page.getByTestId('filter-tag').selectOption('youth');
  await page.getByTestId('filter-decision').selectOption('ask');
  await expect(rows(page)).toHaveCount(1);
});

test('the table is walked by keys alone, and a deletion is taken back', async ({ page }) => {
  const address = await newPortfolio(page, 'Keys');
  await give(page, reports(['strive', 'hamilton', 'cake']));
  await sortButton(page, 'name').focus();
  await page.keyboard.press('Tab');
  await expect(sortButton(page, 'problem')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('th[data-column=problem]')).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Space');
  await expect(page.locator('th[data-column=problem]')).toHaveAttribute('aria-sort', 'descending');
  await expect(sortButton(page, 'problem')).toBeFocused();
  const link = rows(page).first().getByRole('link');
  const name = await link.innerText();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await page.getByTestId('delete-entry').press('Enter');
  await expect(rows(page)).toHaveCount(2);
  await page.getByTestId('undo-delete').press('Enter');
  await expect(rows(page)).toHaveCount(3);

  await page.getByTestId('portfolio-search').fill('cake');
  await expect(rows(page)).toHaveCount(1);
  await page.goto(`${address}/compare`);
  // What was chosen in the table holds beside it.
  await expect(page.getByTestId('multiple')).toHaveCount(1);
  await page.goto('./#/');
  await expect(saved(page)).toHaveCount(0);
});
