/** A respondent's side of a workshop: joining, voting, handing in; on a device of one's own and on one that is passed round. */
import decodeQR from 'qr/decode.js';
import type { Locator, Page } from '@playwright/test';
import { readHead } from '../../src/group/result-code';
import { callSecondVote, closeVote } from '../../src/group/workshop';
import type { Assessment } from '../../src/questionnaire/assessment';
import { expectAccessible } from './support/accessible';
import { saveFile } from './support/files';
import { expect, test } from './support/test';
import { storedTexts } from './support/store';
import {
  decoded,
  handInNow,
  invitationTo,
  join,
  keepOnDevice,
  resultCode,
  takenIn,
  vote,
  voteAnswers,
  workshopElsewhere,
} from './support/vote';
import { answerOn, arrive, goOn, idOf, kept, option, placeOf, saved } from './support/wizard';

const SOME = 'agenda-shared-goal';
const OTHER = 'activities-roles';

/** What is said of an answer, without how it is written. */
const givenAnswers = (answers: Assessment['answers']) =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, Array.isArray(answer.value) ? [...answer.value].sort() : answer]));

/** Those of the answers to whose items nothing stands in the way. */
const shownOf = (answers: Assessment['answers']) =>
  givenAnswers(Object.fromEntries(Object.entries(voteAnswers).filter(([id]) => id in answers)));

/** Answers one item and hands in. */
async function voteOn(page: Page, item: string, value: number): Promise<void> {
  await page.goto(`./#/a/${idOf(page)}/${item}`);
  await arrive(page, item);
  await option(page, item, value).check();
  await handInNow(page);
}

async function readShownCode(page: Page, code: Locator): Promise<string> {
  const picture = (await code.screenshot()).toString('base64');
  const { width, height, data } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return { width: bitmap.width, height: bitmap.height, data: [...data] };
  }, picture);
  return decodeQR({ width, height, data: Uint8Array.from(data) });
}

test('whoever is invited reads what will happen, votes without a verdict, and hands in by link, code and file', async ({ page }) => {
  const workshop = workshopElsewhere({ roles: ['עירייה', 'עמותות'] });
  await page.goto(`./#/j/${invitationTo(workshop)}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(workshop.name);
  await expect(page.getByTestId('vote-promise')).toHaveAttribute('data-named', 'false');
  await expect(page.getByTestId('vote-name')).toHaveCount(0);
  await expectAccessible(page, 'an invitation');
  await page.getByTestId('vote-role').selectOption('עמותות');
  await page.getByTestId('vote-begin').click();
  await page.getByTestId('question').first().waitFor();

  // The form's own verdict on the way, whether it fits, is not among the places.
  expect(await answerOn(page, voteAnswers)).toBe('review');
  await expectAccessible(page, 'the review of a vote');
  await page.getByTestId('finish').click();
  const code = await resultCode(page);
  await expect(page.locator('[data-testid^="result-"][data-value]')).toHaveCount(0);
  await expectAccessible(page, 'handing in');

  const result = decoded(code);
  expect(result).toMatchObject({ workshop: workshop.id, form: 'workshop', role: 2, round: 1, revision: 0 });
  expect(result.name).toBeUndefined();
  expect(Object.keys(result.answers).length).toBeGreaterThan(30);
  expect(givenAnswers(result.answers)).toEqual(shownOf(result.answers));

  expect(await readShownCode(page, page.getByTestId('result-qr'))).toBe(await page.getByTestId('result-link').inputValue());
  const { respondent } = await saveFile(page);
  expect(respondent).toMatchObject({ id: result.respondent, invitation: invitationTo(workshop), handedIn: code });
  // Votes are no assessments of the device.
  await page.goto('./#/');
  await expect(page.getByTestId('start-assessment')).toBeVisible();
  await expect(saved(page)).toHaveCount(0);
});

test('who changes an answer hands in with a higher revision, over a reload; who only looks, with the same', async ({ page }) => {
  const workshop = workshopElsewhere();
  await join(page, workshop);
  await option(page, 'problem-solution-known', 4).check();
  await handInNow(page);
  const first = await resultCode(page);
  await page.reload();
  expect(await resultCode(page)).toBe(first);
  // By the browser's own way back, not by the button.
  await page.goBack();
  await arrive(page, 'review');
  await page.goForward();
  expect(await resultCode(page)).toBe(first);

  const change = async (item: string, value: number) => {
    await page.goto(`./#/a/${idOf(page)}/${item}`);
    await arrive(page, item);
    await option(page, item, value).check();
    await kept(page);
    await page.reload();
    await handInNow(page);
    return resultCode(page);
  };
  const second = await change(SOME, 1);
  const third = await change(OTHER, 2);
  const heads = [first, second, third].map(readHead);
  expect(heads.map(({ revision }) => revision)).toEqual([0, 1, 2]);
  expect(new Set(heads.map(({ respondent }) => respondent)).size).toBe(1);
  expect(decoded(third).answers).toEqual({ ...decoded(first).answers, [SOME]: { value: 1 }, [OTHER]: { value: 2 } });

  // From the invitation the way leads back to the same answers.
  await page.goto(`./#/j/${invitationTo(workshop)}`);
  await page.getByTestId('vote-again').click();
  await arrive(page, 'review');
  await page.getByTestId('finish').click();
  expect(await resultCode(page)).toBe(third);
});

test('a named workshop wants a name that fits', async ({ page }) => {
  await page.goto(`./#/j/${invitationTo(workshopElsewhere({ named: true }))}`);
  await expect(page.getByTestId('vote-promise')).toHaveAttribute('data-named', 'true');
  const name = page.getByTestId('vote-name');
  const begin = page.getByTestId('vote-begin');
  await begin.click();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(name).toBeFocused();
  await expectAccessible(page, 'a name is missing');
  await name.fill('א'.repeat(39));
  await begin.click();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await name.fill(`  ${'א'.repeat(38)} `);
  await begin.click();
  await page.getByTestId('question').first().waitFor();
  await handInNow(page);
  expect(decoded(await resultCode(page))).toMatchObject({ name: 'א'.repeat(38), answers: {} });
});

test('five browsers answer at once, and come back as five', async ({ browser, locale, baseURL }) => {
  const workshop = workshopElsewhere();
  const codes = await Promise.all(
    [1, 2, 3, 4, 5].map(async (value) => {
      const context = await browser.newContext({ ...(locale && { locale }), ...(baseURL && { baseURL }) });
      const page = await context.newPage();
      await join(page, workshop);
      await voteOn(page, SOME, value);
      const code = await resultCode(page);
      await context.close();
      return code;
    }),
  );
  const results = codes.map(decoded);
  expect(results.map(({ answers }) => answers[SOME])).toEqual([1, 2, 3, 4, 5].map((value) => ({ value })));
  expect(new Set(results.map(({ respondent }) => respondent)).size).toBe(5);
});

test('a second vote asks its items alone, of the same person', async ({ page }) => {
  const first = workshopElsewhere();
  await join(page, first);
  await handInNow(page);
  const before = decoded(await resultCode(page));
  const second = callSecondVote(closeVote(first, new Date()), [OTHER, SOME], new Date());
  await page.goto(`./#/j/${invitationTo(second)}`);
  await page.getByTestId('vote-again').click();
  const asked: string[] = [];
  while (placeOf(page) !== 'review') {
    await page.getByTestId('question').first().waitFor();
    asked.push(...(await page.getByTestId('question').evaluateAll((nodes) => nodes.map((node) => node.dataset.item ?? ''))));
    await option(page, asked.at(-1)!, 2).check();
    await goOn(page);
  }
  expect(asked.sort()).toEqual([OTHER, SOME]);
  await page.getByTestId('finish').click();
  const after = decoded(await resultCode(page));
  expect(after).toMatchObject({ round: 2, revision: 0, respondent: before.respondent, workshop: first.id });
  expect(after.answers).toEqual({ [OTHER]: { value: 2 }, [SOME]: { value: 2 } });
});

test('on a device passed round nothing of the last person is left, and each is counted', async ({ page }) => {
  const workshop = workshopElsewhere();
  await page.goto('./');
  await keepOnDevice(page, workshop);
  const addresses: string[] = [];
  for (const value of [2, 4]) {
    await page.goto(`./#/j/${invitationTo(workshop)}`);
    await expect(page.getByTestId('vote-again')).toHaveCount(0);
    await page.getByTestId('vote-begin').click();
    await page.getByTestId('question').first().waitFor();
    addresses.push(page.url());
    // The first leaves many pages behind.
    if (value === 2) await vote(page, { ...voteAnswers, [SOME]: { value } });
    else await voteOn(page, SOME, value);
    await expect(page.getByTestId('vote-thanks')).toBeVisible();
    expect(await storedTexts(page, 'assessments')).toEqual([]);
    if (value === 2) await expectAccessible(page, 'thanks');
  }
  // Neither by Back, through all that was answered, nor by address, nor on the start page.
  for (let steps = 0; steps < 12; steps++) {
    await page.goBack();
    await expect(page.getByTestId('question')).toHaveCount(0);
    await expect(page.getByTestId('finish')).toHaveCount(0);
  }
  for (const address of addresses) {
    await page.goto(address);
    await page.reload();
    await expect(page.locator('main h1')).toBeVisible();
    await expect(page.getByTestId('question')).toHaveCount(0);
  }
  await page.goto(`./#/j/${invitationTo(workshop)}`);
  await expect(page.getByTestId('vote-begin')).toBeVisible();
  await expect(page.getByTestId('vote-again')).toHaveCount(0);
  await page.goto('./#/');
  await expect(saved(page)).toHaveCount(0);

  const results = (await takenIn(page)).map(decoded);
  expect(results.map(({ answers }) => answers[SOME]?.value).sort()).toEqual([2, 4]);
});

test('what someone has left unfinished on a device passed round is gone when the next begins', async ({ page }) => {
  const workshop = workshopElsewhere();
  await page.goto('./');
  await keepOnDevice(page, workshop);
  await join(page, workshop);
  const left = page.url();
  await option(page, 'problem-solution-known', 4).check();
  await kept(page);
  await join(page, workshop);
  expect(await storedTexts(page, 'assessments')).toHaveLength(1);
  await page.goto(left);
  await expect(page.getByTestId('question')).toHaveCount(0);
});

test('a round that is closed on this device takes nobody in any more', async ({ page }) => {
  const workshop = workshopElsewhere();
  await page.goto('./');
  await keepOnDevice(page, closeVote(workshop, new Date()));
  await page.goto(`./#/j/${invitationTo(workshop)}`);
  await expect(page.getByTestId('vote-closed')).toBeVisible();
  await expect(page.getByTestId('vote-begin')).toHaveCount(0);
  await expectAccessible(page, 'a closed round');
});

test('a result link is taken in where its workshop is, and elsewhere says where it belongs', async ({ page, stranger }) => {
  const workshop = workshopElsewhere();
  await join(page, workshop);
  await handInNow(page);
  const code = await resultCode(page);

  const outcome = stranger.getByTestId('received');
  await stranger.goto(`${page.url().split('#')[0] ?? ''}#/r/${code}`);
  await expect(outcome).toHaveAttribute('data-outcome', 'elsewhere');
  await expect(stranger.getByTestId('result-link')).toHaveValue(page.url().replace(/#.*/, `#/r/${code}`));
  await expectAccessible(stranger, 'a result of a workshop elsewhere');
  await keepOnDevice(stranger, workshop);
  const open = (link: string) => stranger.evaluate((hash) => (location.hash = hash), `#/r/${link}`);
  await open(code.slice(0, -2));
  await expect(outcome).toHaveAttribute('data-outcome', 'damaged');
  await expectAccessible(stranger, 'a damaged result');
  await open(code);
  await expect(stranger.getByTestId('taken-by-link')).toHaveAttribute('data-as', 'new');
  expect(await takenIn(stranger)).toEqual([code]);
});

test('an invitation that leads nowhere says why', async ({ page }) => {
  const workshop = workshopElsewhere();
  const good = invitationTo(workshop);
  const refused = page.getByTestId('vote-refused');
  await page.goto(`./#/j/${good.slice(0, -3)}`);
  await expect(refused).toHaveAttribute('data-reason', 'damaged');
  await expectAccessible(page, 'a damaged invitation');
  await page.goto(`./#/j/${invitationTo({ ...workshop, questionnaire: { ...workshop.questionnaire, id: 'of-ours' } })}`);
  await expect(refused).toHaveAttribute('data-reason', 'missing');
  await page.goto(`./#/j/${invitationTo({ ...workshop, questionnaire: { ...workshop.questionnaire, form: 'none' } })}`);
  await expect(refused).toHaveAttribute('data-reason', 'damaged');
});
