/** Workshops from one end to the other: on a questionnaire of one's own, with a second vote, and collected by two facilitators apart. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { invitedItems } from '../../src/group/invitation';
import { encodeResponse } from '../../src/group/result-code';
import type { Workshop } from '../../src/group/workshop';
import { collectWords } from '../../src/i18n/workshop-collect';
import { en } from '../../src/i18n/workshop-report.en';
import { he } from '../../src/i18n/workshop-report.he';
import { extendFile } from '../../src/questionnaire/extend';
import { packQuestionnaire } from '../../src/questionnaire/pack';
import type { Questionnaire } from '../../src/questionnaire/schema';
import { parseCsv } from '../fixtures/csv';
import { OWN, ownFiles } from '../fixtures/own';
import { downloadReport, wordsOf } from './support/pdf';
import { closed, emptyWorkshop, hex, keptWorkshop, openRoom, points, room, withPeople } from './support/room';
import { storeText } from './support/store';
import { expect, test } from './support/test';
import { handInNow } from './support/vote';
import { arrive, option } from './support/wizard';
import { intakeOn, invitationOn, questionnaire, resultCode, savedWorkshop, setUpWorkshop, unfold, workshopKept } from './support/workshop';

const WORDS = { he, en };
/** What makes a coalition ready by all that Shidra itself asks. */
const READY = {
  'preconditions-champion': { value: 5 },
  'preconditions-money': { value: 'from-36' },
  'preconditions-urgency': { value: 5 },
  'agenda-definition': { value: 1 },
  'agenda-shared-goal': { value: 1 },
  'backbone-type': { value: 'none' },
};

const answered = (page: Page, count: number) => expect(page.getByTestId('answered')).toHaveAttribute('data-count', String(count));

async function close(page: Page): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByTestId('close-vote').click();
  await page.waitForURL(/\/room$/);
}

/** The rows of a table, each by its head, where the table is taken away. */
async function rowsOf(page: Page, testid: string): Promise<Record<string, string>[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(testid).click()]);
  const [head = [], ...rows] = parseCsv(await readFile(await download.path(), 'utf8'));
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

test('a questionnaire of one’s own is what a workshop asks, counts, judges by and hands over', async ({ page, stranger, language }) => {
  const files = ownFiles();
  const own = extendFile('questionnaire.json', questionnaire, files['questionnaire.json']).value as Questionnaire;
  // As if it had been opened there.
  const openOwn = async (on: Page) => {
    await on.goto('./#/glossary');
    await on.locator('h1').waitFor();
    await storeText(on, 'questionnaires', OWN, packQuestionnaire(files));
  };
  await openOwn(page);
  const id = await setUpWorkshop(page, { of: OWN, form: 'full' });
  const link = await page.getByTestId('invitation').inputValue();

  // Whoever does not have it is told so, and can take it over and vote.
  await stranger.goto(link);
  await expect(stranger.getByTestId('vote-refused')).toHaveAttribute('data-reason', 'missing');
  await openOwn(stranger);
  await stranger.goto(link);
  await stranger.getByTestId('vote-begin').click();
  await stranger.getByTestId('question').first().waitFor();
  await stranger.goto(stranger.url().replace(/[^/]+$/, 'residents-stance'));
  await arrive(stranger, 'residents-stance');
  await option(stranger, 'residents-stance', 'against').check();
  await handInNow(stranger);
  const voted = await stranger.getByTestId('result-link').inputValue();

  const others = [1, 2, 3, 4, 5].map((person) =>
    encodeResponse(own, 'full', {
      workshop: id,
      respondent: hex(person),
      revision: 0,
      round: 1,
      role: 0,
      answers: { ...READY, 'residents-stance': { value: person === 1 ? 'for' : 'against' } },
    }),
  );
  await page.getByTestId('paste-results').fill([voted, ...others, resultCode('ffffffffffff', 1)].join('\n'));
  expect(await intakeOn(page)).toEqual({ new: 6, refused: 1 });
  await close(page);
  // So ready a coalition would be further on, were it not for the rule of its own.
  await expect(page.locator('[data-verdict=readiness]')).toHaveAttribute('data-value', 'build-preconditions');
  await page.goto(`./#/w/${id}/report`);
  const stances = (await rowsOf(page, 'take-csv')).map((row) => row['residents-stance']);
  expect(stances.sort()).toEqual([...Array<string>(5).fill('against'), 'for']);
  const { pages } = await downloadReport(page, 'download-pdf');
  const { items } = files[`${language}/residents.json`] as { items: Record<string, { short: string }> };
  expect(pages.flat().join(' ')).toContain(wordsOf(items['residents-stance']!.short).join(' '));
});

test('a second vote comes in on its own, and stays apart from the first and from what was agreed: on the screen and in the files', async ({
  page,
  language,
}) => {
  const say = WORDS[language].sheets;
  const items = ['agenda-shared-goal', 'problem-copy'];
  const [first, agreed] = items as [string, string];
  const split = Object.fromEntries(items.map((item) => [item, points(4, 0, 0, 0, 4)]));
  const { id, ...workshop } = closed(withPeople(emptyWorkshop(), 1, room(8, split)));
  await openRoom(page, { id, ...workshop }, 'room');
  await page.getByTestId('call-second-vote').click();
  await page.waitForURL(/\/collect$/);
  await answered(page, 0);
  const invitation = await invitationOn(page);
  expect(invitation).toMatchObject({ workshop: id, round: 2 });
  expect(invitedItems(invitation, questionnaire)?.toSorted()).toEqual(items);
  // Hands and paper ask what is voted on and nothing else.
  for (const [part, field] of [
    ['by-hands', '[data-testid=hands]'],
    ['by-paper', '[data-testid^=paper-problem], [data-testid^=paper-agenda]'],
  ] as const) {
    await unfold(page, part);
    await expect(page.getByTestId(part).locator(field)).toHaveCount(items.length);
  }

  const vote = (person: number, round: number, value: number) =>
    resultCode(id, person, { respondent: hex(person), round, answers: Object.fromEntries(items.map((item) => [item, { value }])) });
  await page.getByTestId('paste-results').fill([3, 4, 4, 4].map((value, index) => vote(index + 1, 2, value)).join('\n'));
  await answered(page, 4);
  // Someone comes late to the first vote.
  await page.getByTestId('paste-results').fill(vote(9, 1, 1));
  await expect.poll(() => intakeOn(page)).toEqual({ new: 1, waiting: 1 });
  await workshopKept(page);
  for (const person of [5, 6]) {
    await page.goto(`./#/r/${vote(person, 2, 4)}`);
    await expect(page.getByTestId('taken-by-link')).toHaveAttribute('data-as', 'new');
  }
  await answered(page, 6);
  // Until it is closed the first stands alone.
  await page.goto(`./#/w/${id}/room`);
  await expect(page.locator(`article[data-item=${first}]`)).toHaveAttribute('data-median', '3');
  await expect(page.locator('[data-testid=voted-again], [data-part=movement]')).toHaveCount(0);

  await page.goto(`./#/w/${id}/collect`);
  await close(page);
  const again = page.getByTestId('voted-again').locator('article');
  await expect(again).toHaveCount(items.length);
  await page.goto(`./#/w/${id}/talk/${agreed}`);
  await page.getByTestId('talk').locator('summary').first().click();
  await option(page, agreed, 2).check();
  const rounds = page.getByTestId('talk-rounds');
  for (const [round, agreement, median] of [
    ['1', 'split', '3'],
    ['2', 'agreed', '4'],
  ] as const) {
    await expect(rounds.locator(`[data-outcome="${round}"]`)).toHaveAttribute('data-agreement', agreement);
    await expect(rounds.locator(`[data-outcome="${round}"]`)).toHaveAttribute('data-median', median);
  }
  await expect(rounds.locator('.settled')).toHaveAttribute('data-value', '2');
  await expect.poll(async () => (await keptWorkshop(page, id)).talk[agreed]?.agreed?.value).toBe(2);

  await page.goto(`./#/w/${id}/report`);
  const votes = (await rowsOf(page, 'take-csv')).map((row) => [row[say.round], row[agreed]].join(': '));
  expect(votes).toEqual([...Array<string>(4).fill('1: 1'), ...Array<string>(4).fill('1: 5'), '2: 3', ...Array<string>(5).fill('2: 4')]);
  const [settled, ...more] = await rowsOf(page, 'take-csv-agreed');
  expect(settled).toMatchObject({ [say.id]: agreed, [say.agreed]: '2', [say.medianOf(1)]: '3', [say.medianOf(2)]: '4' });
  expect(more).toEqual([]);
});

test('two facilitators collect apart, and their files make one workshop: nobody is lost, nobody counts twice', async ({
  page,
  stranger,
  language,
}) => {
  const id = await setUpWorkshop(page, { named: true });
  const item = 'problem-copy';
  const from = (...people: readonly [person: number, revision: number][]) =>
    people
      .map(([person, revision]) =>
        resultCode(id, person, { name: `Person ${person}`, revision, answers: { [item]: { value: 1 + revision } } }),
      )
      .join('\n');
  const file = (workshop: Workshop) => ({
    name: 'w.shidra-workshop.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(workshop)),
  });
  const collect = async (on: Page, results: string, hands: string) => {
    await on.getByTestId('paste-results').fill(results);
    await unfold(on, 'by-hands');
    await on.getByTestId('hands').first().locator('summary').click();
    await on.getByTestId('hands-problem-solution-known-2').fill(hands);
  };
  await page.getByTestId('paste-results').fill(from([1, 0], [2, 0]));
  await stranger.goto('./#/w');
  await stranger.getByTestId('open-workshop').setInputFiles(file(await savedWorkshop(page)));
  await stranger.locator(`[data-testid="workshop"][data-id="${id}"] a`).click();
  // The second changes her mind with one of them, the third with the other; the fourth sends the same to both.
  await collect(page, from([2, 1], [3, 0], [4, 0], [5, 0]), '7');
  await collect(stranger, from([3, 1], [4, 0], [6, 0]), '5');
  await answered(page, 5);
  await answered(stranger, 5);

  const theirs = await savedWorkshop(stranger);
  await page.getByTestId('take-files').setInputFiles(file(theirs));
  await answered(page, 6);
  const merged = await savedWorkshop(page);
  expect(merged.hands.map(({ counts }) => counts['2']).sort()).toEqual([5, 7]);
  // Whoever opens which, and however often.
  await stranger.goto('./#/w');
  for (const [workshop, came] of [
    [merged, 1],
    [theirs, 0],
  ] as const) {
    await stranger.getByTestId('open-workshop').setInputFiles(file(workshop));
    await expect(stranger.getByText(collectWords[language].list.merged(workshop.name, came))).toBeVisible();
  }
  await stranger.goto(`./#/w/${id}/collect`);
  await answered(stranger, 6);
  expect(await savedWorkshop(stranger)).toEqual(merged);

  await close(page);
  await answered(page, 6);
  await page.goto(`./#/w/${id}/report`);
  await page.getByTestId('with-names').check();
  const { name } = WORDS[language].sheets;
  const rows = (await rowsOf(page, 'take-csv')).map((row) => `${row[name] ?? ''}: ${row[item] ?? ''}`);
  expect(rows.sort()).toEqual([1, 2, 3, 4, 5, 6].map((person) => `Person ${person}: ${person === 2 || person === 3 ? 2 : 1}`));
  await page.goto('./#/w');
  await page.getByTestId('remove-workshop').click();
  await expect(page.getByTestId('workshop')).toHaveCount(0);
});
