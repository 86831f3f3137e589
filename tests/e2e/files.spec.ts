/** Files: everything comes back from them, and nothing bad gets in. */
import type { Page } from '@playwright/test';
import type { Assessment } from '../../src/questionnaire/assessment';
import type { InterfaceLanguage as Language } from '../../src/i18n/locale';
import { type Answers, example } from './support/data';
import { openFile, saveFile } from './support/files';
import { expect, test } from './support/test';
import { answer, arrive, goOn, kept, openExample, option, saved, startAssessment } from './support/wizard';

const STRIVE = example('strive');

test('a complete assessment comes back from its file at its result', async ({ page, stranger, language }) => {
  await openExample(page, 'strive');
  await arrive(page, 'result');
  const file = await saveFile(page);
  expect(file.answers).toEqual({ ...withFacts(language), ...toldIn(language) });

  await stranger.goto('./');
  await openFile(stranger, file);
  await arrive(stranger, 'result');
  await expect(stranger.getByTestId('result-fit')).toHaveAttribute('data-value', 'fits');
  expect(lasting(await saveFile(stranger))).toEqual(lasting(file));
});

test('a partial one comes back at its first open question, with its answers', async ({ page, stranger }) => {
  await startAssessment(page);
  const before = ['initiative-name', 'initiative-statement', 'initiative-age', 'problem-solution-known', 'problem-who-solves'];
  for (const item of before) {
    await answer(page, item, STRIVE.answers);
    if (!['initiative-name', 'initiative-statement'].includes(item)) await goOn(page);
  }
  const file = await saveFile(page);

  await stranger.goto('./');
  await openFile(stranger, file);
  await arrive(stranger, 'problem-authority');
  await expect(stranger.getByTestId('import-messages')).toHaveCount(0);
  expect(lasting(await saveFile(stranger))).toEqual(lasting(file));
  await stranger.getByTestId('back').click();
  await arrive(stranger, 'problem-who-solves');
  await expect(option(stranger, 'problem-who-solves', 4)).toBeChecked();
});

test('a bad file is refused with a sentence, and what is there stays', async ({ page, language }) => {
  await openExample(page, 'strive');
  await startAssessment(page);
  await page.goto('./');
  await expect(saved(page)).toHaveCount(2);
  const before = await savedList(page);

  const text = JSON.stringify(STRIVE);
  const bad: Record<string, unknown> = {
    'no JSON': 'Dear committee, here are our answers.',
    'broken off': text.slice(0, text.length / 2),
    'of another program': { name: 'a recipe', steps: [1, 2, 3] },
    'of a newer version': { ...STRIVE, version: 2 },
    'an answer out of its scale': { ...STRIVE, answers: { ...STRIVE.answers, 'agenda-definition': { value: 9 } } },
    'larger than 20 MB': JSON.stringify({ ...STRIVE, settings: { filler: 'x'.repeat(21 * 1024 * 1024) } }),
  };
  const said = new Set<string>();
  const messages = page.getByTestId('import-messages');
  for (const [kind, content] of Object.entries(bad)) {
    await openFile(page, content);
    await expect.poll(async () => ((await messages.count()) > 0 ? !said.has(await messages.innerText()) : false), kind).toBe(true);
    const sentence = await messages.innerText();
    said.add(sentence);
    expect(/\p{Script=Hebrew}/u.test(sentence), kind).toBe(language === 'he');
    expect(await savedList(page), kind).toEqual(before);
  }
  expect(said.size).toBe(Object.keys(bad).length);
  await page.reload();
  await expect(saved(page)).toHaveCount(2);
  expect(await savedList(page)).toEqual(before);

  // A good one is taken right after a bad one.
  await openFile(page, 'nothing');
  await expect(messages).toBeVisible();
  await openFile(page, example('cake'));
  await expect(page).toHaveURL(/#\/a\//);
  await expect(messages).toHaveCount(0);
});

test('what is not known is said beside the result', async ({ page }) => {
  await page.goto('./');
  await openFile(page, { ...STRIVE, answers: { ...STRIVE.answers, 'weather-rain': { value: 3 } } });
  await arrive(page, 'result');
  await expect(page.getByTestId('import-messages')).toContainText('weather-rain');
  await expect(page.getByTestId('result-problem')).toHaveAttribute('data-value', 'complex');
  // It is kept aside, for a questionnaire that knows it.
  expect(await saveFile(page)).toMatchObject({ aside: { 'weather-rain': { value: 3 } } });
});

test('an example is told in the language of the screen; opened again, it shows what the person made of it', async ({ page, language }) => {
  await openExample(page, 'strive');
  await page.goto(`./#/a/${STRIVE.id}/agenda-definition`);
  await arrive(page, 'agenda-definition');
  await option(page, 'agenda-definition', 3).check();
  await kept(page);
  await openExample(page, 'strive');
  await arrive(page, 'agenda-definition');
  await expect(option(page, 'agenda-definition', 3)).toBeChecked();
  await expect(page.getByTestId('import-messages')).toHaveCount(0);
  expect((await saveFile(page)).answers).toMatchObject(toldIn(language));
  await page.goto('./#/');
  await expect(saved(page)).toHaveCount(1);
});

test('a changed copy of what is there is kept beside it; the same again is not', async ({ page }) => {
  await page.goto('./');
  for (let times = 0; times < 2; times++) {
    await openFile(page, STRIVE);
    await arrive(page, 'result');
    await expect(page.getByTestId('import-messages')).toHaveCount(0);
    await page.goto('./#/');
  }
  await expect(saved(page)).toHaveCount(1);

  await openFile(page, { ...STRIVE, answers: { ...STRIVE.answers, 'agenda-definition': { value: 1 } } });
  await arrive(page, 'result');
  await expect(page.getByTestId('import-messages')).toBeVisible();
  await page.goto('./#/');
  await expect(saved(page)).toHaveCount(2);
  await saved(page, STRIVE.id).click();
  await arrive(page, 'result');
  expect((await saveFile(page)).answers).toEqual(STRIVE.answers);
});

test('an answer given after opening a file is in the next file', async ({ page }) => {
  await page.goto('./');
  await openFile(page, example('cake'));
  await arrive(page, 'landscape-treatment');
  await option(page, 'landscape-treatment', 'untreated').check();
  await goOn(page);
  const { answers } = await saveFile(page);
  expect(answers).toEqual({ ...example('cake').answers, 'landscape-treatment': { value: 'untreated' } });
});

/** The answers that an example gives in the reader's own language. */
function toldIn(language: Language): Answers {
  const { title, statement } = STRIVE.example;
  return { 'initiative-name': { value: title[language] }, 'initiative-statement': { value: statement[language] } };
}

/** Its coded answers, each with the fact behind it as a note in the reader's own language. */
function withFacts(language: Language): Answers {
  const { facts } = STRIVE.example;
  const noted = Object.entries(STRIVE.answers).map(([item, answer]) => [
    item,
    { ...answer, ...(facts[item] && { note: facts[item][language] }) },
  ]);
  return Object.fromEntries(noted) as Answers;
}

/** What must be the same in two files of one assessment: all but when and where. */
function lasting({ answers, id, initiative, questionnaire, createdAt }: Assessment) {
  return { answers, id, initiative, questionnaire, createdAt };
}

async function savedList(page: Page): Promise<string[]> {
  return page
    .getByRole('listitem')
    .filter({ has: saved(page) })
    .allInnerTexts();
}
