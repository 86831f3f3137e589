/** A questionnaire of one's own, opened in the app: taken over only if it is sound, kept, used, found again and removed. */
import type { Page } from '@playwright/test';
import { OWN, ownFiles, ownFolder } from '../fixtures/own';
import { example } from './support/data';
import { openFile, saveFile } from './support/files';
import { expect, test } from './support/test';
import { arrive, heading, idOf, openExample, option, placeOf, saved } from './support/wizard';

type Files = Record<string, unknown>;

async function openPacked(page: Page, content: unknown, name = 'given.shidra-questionnaire.json'): Promise<void> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByTestId('open-questionnaire').setInputFiles(file);
}

const packed = (files: Files) => ({ format: 'shidra-questionnaire', version: 1, files });
const offer = (page: Page) => page.locator(`[data-testid="questionnaire"][data-id="${OWN}"]`);
const refusal = (page: Page) => page.getByTestId('questionnaire-refused');
const problems = (page: Page) => page.getByTestId('questionnaire-problem');

/** To the first page of the section that the questionnaire adds, with the problem left open. */
async function toResidents(page: Page): Promise<void> {
  await page.goto(`./#/a/${idOf(page)}/residents-stance`);
  await arrive(page, 'residents-stance');
}

test('it is opened, answered, judged, found after a reload, and removed', async ({ page, language }) => {
  await page.goto('./');
  await openPacked(page, packed(ownFiles()));
  await offer(page).getByTestId('start-questionnaire').click();
  await arrive(page, 'initiative');
  await toResidents(page);
  await option(page, 'residents-stance', 'against').check();
  await expect(page.getByTestId('question')).toContainText(/\p{L}/u);
  expect(/\p{Script=Hebrew}/u.test(await heading(page).innerText())).toBe(language === 'he');
  await page.getByTestId('continue').click();
  await arrive(page, 'residents-assembly');
  await option(page, 'residents-assembly', 1).check();
  const begun = await saveFile(page);
  expect(begun.questionnaire.id).toBe(OWN);
  expect(begun.answers['residents-assembly']).toEqual({ value: 1 });

  // The rest from an example, which without the residents' stance would be further on.
  const answers = { ...example('strive').answers, ...begun.answers, 'residents-number': { value: 'to-10000' } };
  const file = { ...begun, checksum: undefined, id: 'a'.repeat(32), answers };
  await page.goto('./#/');
  await openFile(page, file);
  await arrive(page, 'result');
  await expect(page.getByTestId('result-readiness')).toHaveAttribute('data-value', 'build-preconditions');

  await page.reload();
  await expect(page.getByTestId('result-readiness')).toBeVisible();
  await page.goto('./#/');
  await expect(saved(page, file.id)).toHaveCount(1);
  await expect(offer(page)).toHaveCount(1);

  await offer(page).getByTestId('remove-questionnaire').click();
  await expect(offer(page)).toHaveCount(0);
  // The assessment stays, and says what it is missing.
  await saved(page, file.id).click();
  await expect(page.getByTestId('questionnaire-missing')).toContainText(OWN);
  await page.goto('./#/');
  await openFile(page, file);
  await expect(page.getByTestId('import-messages')).toContainText(OWN);
  await openPacked(page, packed(ownFiles()));
  await expect(offer(page)).toHaveCount(1);
  await saved(page, file.id).click();
  await expect(page.getByTestId('result-readiness')).toBeVisible();
});

test('a folder is opened as well', async ({ page }) => {
  await page.goto('./');
  await page.getByTestId('open-questionnaire-folder').setInputFiles(ownFolder);
  await expect(offer(page)).toHaveCount(1);
  await page.reload();
  await expect(offer(page)).toHaveCount(1);
});

test('a broken one is refused with every fault by file and place, and nothing is lost', async ({ page, language }) => {
  await openExample(page, 'strive');
  await page.goto('./');
  await openPacked(page, packed(ownFiles()));
  await expect(offer(page)).toHaveCount(1);

  const files = ownFiles();
  const broken: Files = { ...files, 'rules/readines.json': {}, 'rules/conditions.json': { cut: 1 } };
  delete broken['he/residents.json'];
  await openPacked(page, packed(broken));
  await expect(problems(page).filter({ hasText: 'rules/readines.json' })).toHaveCount(1);
  await expect(problems(page).filter({ hasText: 'he/residents.json' })).not.toHaveCount(0);
  expect(/\p{Script=Hebrew}/u.test(await refusal(page).getByRole('paragraph').last().innerText())).toBe(language === 'he');

  for (const [what, content] of Object.entries({
    'no JSON': 'Dear consultant',
    'an assessment': { format: 'shidra-assessment' },
    'larger than 5 MB': { ...packed(files), filler: 'x'.repeat(6 * 1024 * 1024) },
    'of a newer version': { ...packed(files), version: 2 },
  })) {
    await openPacked(page, content);
    await expect(problems(page), what).toHaveCount(0);
    await expect(refusal(page), what).toBeVisible();
  }
  await openPacked(
    page,
    packed({ ...files, 'questionnaire.json': { ...(files['questionnaire.json'] as Files), id: 'collective-impact' } }),
  );
  await expect(problems(page)).toHaveText(/questionnaire\.json.*id.*of its own/);

  await page.reload();
  await expect(offer(page)).toHaveCount(1);
  await expect(saved(page)).toHaveCount(1);
});

test('words of a questionnaire are shown as text, whatever they say', async ({ page, language }) => {
  const files = ownFiles();
  const words = structuredClone(files[`${language}/residents.json`]) as { items: Record<string, { question: string }> };
  words.items['residents-stance']!.question = '<img src=x onerror=document.title="run">{@html 1}';
  await page.goto('./');
  await openPacked(page, packed({ ...files, [`${language}/residents.json`]: words }));
  await offer(page).getByTestId('start-questionnaire').click();
  await arrive(page, 'initiative');
  await toResidents(page);
  await expect(heading(page)).toContainText('<img src=x');
  expect(await page.locator('main img').count()).toBe(0);
  expect(placeOf(page)).toBe('residents-stance');
});
