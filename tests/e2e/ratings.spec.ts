/** The user's own ratings and candidates: chosen by the keyboard, kept, told in the result, carried in the file. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { example } from './support/data';
import { openFile, saveFile } from './support/files';
import { verdictsOn } from './support/result';
import { expect, test } from './support/test';
import { arrive, idOf, question } from './support/wizard';

/** Nobody co-ordinates as yet, two structures have a bearer, and one local answer changes a rating. */
const GIVEN = {
  ...example('strive'),
  answers: {
    ...example('strive').answers,
    'backbone-works': { value: 2 },
    'structure-bearers': { value: ['funder', 'existing-nonprofit'] },
    'structure-possible-bearers': { value: [] },
    'structure-funders': { value: 'one-dominant' },
    'structure-nonprofit-trust': { value: 5 },
    'structure-priorities': { value: ['neutral', 'expert'] },
  },
};

async function openRatings(page: Page, content: unknown = GIVEN): Promise<void> {
  await page.goto('./');
  await openFile(page, content);
  await page.waitForURL(/#\/a\//);
  await page.goto(`./#/a/${idOf(page)}/ratings`);
  await arrive(page, 'ratings');
}

const ranking = async (page: Page): Promise<string[]> =>
  (await page.getByTestId('ratings-order').getAttribute('data-ranking'))?.split(' ') ?? [];

/** From wherever the focus is: Tab to a control, then a key for each step. */
async function chooseByKeys(page: Page, testid: string, value: string): Promise<void> {
  const control = page.getByTestId(testid);
  for (let steps = 0; steps < 60; steps++) {
    if (await control.evaluate((node) => node === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
  await page.keyboard.type(value);
  await expect(control).toHaveValue(value);
}

test('a rating changed by the keyboard puts another structure first, there and in the result, until it is taken back', async ({ page }) => {
  await openRatings(page);
  const before = await ranking(page);
  expect(before.slice(0, 2)).toEqual(['existing-nonprofit', 'funder']);
  const leader = page.getByRole('status').first();
  const led = await leader.innerText();

  // Upwards the higher end comes first; the other way round is refused in words.
  await chooseByKeys(page, 'rating-funder-neutral-low', '5');
  await expect(page.getByTestId('rating-funder-neutral-low')).toHaveAttribute('aria-invalid', 'true');
  await page.getByTestId('back').press('Enter');
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('alert').getByRole('link').press('Enter');
  await expect(page.getByTestId('rating-funder-neutral-low')).toBeFocused();
  expect(await ranking(page)).toEqual(before);
  await chooseByKeys(page, 'rating-funder-neutral-high', '5');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await chooseByKeys(page, 'rating-funder-expert-high', '5');
  await page.keyboard.press('Shift+Tab');
  await chooseByKeys(page, 'rating-funder-expert-low', '5');
  await expect.poll(async () => (await ranking(page)).slice(0, 2)).toEqual(['funder', 'existing-nonprofit']);
  await expect(leader).not.toHaveText(led);

  const now = await ranking(page);
  await page.getByTestId('back').press('Enter');
  await arrive(page, 'result');
  expect(await verdictsOn(page)).toMatchObject({ backbone: 'funder', ranking: now });
  await page.reload();
  await expect(page.getByTestId('result-backbone')).toHaveAttribute('data-ranking', now.join(' '));

  await page.goto(`./#/a/${idOf(page)}/ratings`);
  await page.reload();
  await expect(page.getByTestId('rating-funder-expert-low')).toHaveValue('5');
  await page.getByTestId('rating-funder-expert-reset').press('Enter');
  await expect(page.getByTestId('rating-funder-expert-low')).toBeFocused();
  await expect(page.getByTestId('rating-funder-expert-low')).toHaveValue('2');
  await expect(page.getByTestId('rating-funder-neutral-low')).toHaveValue('5');
  await page.getByTestId('reset-ratings').press('Enter');
  // What the local answer makes of it.
  await expect(page.getByTestId('rating-funder-neutral-high')).toHaveValue('2');
  expect(await ranking(page)).toEqual(before);
  await page.getByTestId('back').press('Enter');
  await arrive(page, 'result');
  expect((await verdictsOn(page)).ranking).toEqual(before);
  expect(await saveFile(page)).not.toHaveProperty('settings');
});

test('named bodies are ranked, and travel with the file', async ({ page, stranger }) => {
  await openRatings(page);
  const names = ['בית הנוער', 'City foundation'];
  for (const name of names) {
    await page.getByTestId('add-candidate').press('Enter');
    await expect(page.getByTestId('candidate-name').last()).toBeFocused();
    await page.keyboard.insertText(name);
  }
  await page.getByTestId('candidate-type').last().selectOption('existing-nonprofit');
  const order = page.getByTestId('candidates-order').getByRole('listitem');
  await expect(order).toHaveText([/City foundation/, /בית הנוער/]);
  for (const criterion of ['neutral', 'expert', 'mobilise']) await page.getByTestId(`candidate-${criterion}`).first().selectOption('5');
  await expect(order).toHaveText([/בית הנוער/, /City foundation/]);
  await page.getByTestId('rating-funder-convene-low').selectOption('4.5');

  await page.getByTestId('add-candidate').click();
  await page.getByTestId('back').click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expectAccessible(page, 'ratings, with something to correct');
  await page.getByTestId('remove-candidate').last().click();
  await page.getByTestId('back').click();
  await arrive(page, 'result');
  const file = await saveFile(page);
  expect(file.settings).toEqual({
    table: { funder: { convene: [4.5, 5] } },
    candidates: [
      { name: names[0], type: 'funder', ratings: { neutral: 5, expert: 5, mobilise: 5 } },
      { name: names[1], type: 'existing-nonprofit', ratings: {} },
    ],
  });

  await openRatings(stranger, file);
  await expect(stranger.getByTestId('candidates-order').getByRole('listitem')).toHaveText([/בית הנוער/, /City foundation/]);
  await expect(stranger.getByTestId('rating-funder-convene-low')).toHaveValue('4.5');
  await expectAccessible(stranger, 'ratings');
});

test('a file whose ratings are none is refused with the place', async ({ page, language }) => {
  await page.goto('./');
  await openFile(page, { ...GIVEN, settings: { table: { funder: { neutral: [9, 1] } } } });
  const message = page.getByTestId('import-messages');
  await expect(message).toContainText('settings.table.funder.neutral');
  expect(/\p{Script=Hebrew}/u.test(await message.innerText())).toBe(language === 'he');
});

test('the priorities are ranked by keys alone, and each move is told', async ({ page }) => {
  await page.goto('./');
  await openFile(page, { ...GIVEN, answers: { ...GIVEN.answers, 'structure-priorities': undefined } });
  await page.waitForURL(/#\/a\//);
  await page.goto(`./#/a/${idOf(page)}/structure-priorities`);
  await arrive(page, 'structure-priorities');
  const list = question(page, 'structure-priorities');
  const told = list.getByRole('status');
  const order = () => list.locator('ol li').allInnerTexts();

  await page.keyboard.press('Tab');
  const said = new Set<string>();
  const press = async (key: string) => {
    await page.keyboard.press(key);
    await expect(told).not.toHaveText([...said].at(-1) ?? '');
    said.add(await told.innerText());
  };
  for (let count = 0; count < 3; count++) await press('Enter');
  const [one, two, three] = await order();
  expect(said.size).toBe(3);

  // Shift and Tab lead back into the ranking: up, and up again with the focus still on the button.
  const up = list.locator('ol li').nth(2).getByRole('button').first();
  for (let steps = 0; steps < 9 && !(await up.evaluate((node) => node === document.activeElement)); steps++)
    await page.keyboard.press('Shift+Tab');
  await press('Space');
  await press('Space');
  const bare = (text: string | undefined) => text?.replace(/^\d\s*/, '');
  expect((await order()).map(bare)).toEqual([three, one, two].map(bare));
  await expect(list.locator('ol li').first().getByRole('button').first()).toBeFocused();

  // Out again, and the focus stays with it.
  for (let steps = 0; steps < 2; steps++) await page.keyboard.press('Tab');
  await press('Enter');
  expect((await order()).map(bare)).toEqual([one, two].map(bare));
  expect(said.size).toBe(6);
  await expect(list.locator('ul').last().getByRole('button').and(page.locator(':focus'))).toHaveCount(1);
});
