/** After a vote is closed: what the room shows, the talk that is led from the wall, and what must never be seen. */
import type { Locator, Page } from '@playwright/test';
import { callSecondVote } from '../../src/group/workshop';
import { expectAccessible } from './support/accessible';
import { closed, emptyWorkshop, keptWorkshop, openRoom, points, room, withPeople } from './support/room';
import { expect, test } from './support/test';

/** Vectors of the method, section M9, for eight people; who else is asked agrees. */
const EIGHT = room(8, {
  'agenda-shared-goal': points(0, 4, 0, 4, 0),
  'communication-trust': points(0, 2, 2, 3, 1),
  'problem-copy': points(4, 0, 0, 0, 4),
  'problem-behaviour': [
    [5, { value: 4 }],
    [3, { unknown: true }],
  ],
  'preconditions-money': [
    [4, { value: 'none' }],
    [4, { value: 'from-36' }],
  ],
});
/** Critical ones and gates first, of these what is split before what is spread, the lower agreement first. */
const ORDER = ['agenda-shared-goal', 'preconditions-money', 'communication-trust', 'problem-copy', 'problem-behaviour'];
const voted = () => closed(withPeople(emptyWorkshop(), 1, EIGHT));
const talk = (page: Page) => page.getByTestId('talk');
const readingDirection = (page: Page) => page.evaluate(() => document.documentElement.dir);
const standsAt = (page: Page, item: string) => expect(talk(page)).toHaveAttribute('data-item', item);

test('nothing of the answers is there before the vote is closed', async ({ page }) => {
  const workshop = withPeople(emptyWorkshop(), 1, EIGHT);
  for (const place of ['room', 'talk', 'talk/problem-copy']) {
    await openRoom(page, workshop, place);
    await expect(page.getByTestId('room-blind')).toBeVisible();
    await expect(page.locator('main').locator('[data-item], [data-count], [data-agreement], [data-verdict], [data-gate]')).toHaveCount(0);
    await expect(talk(page)).toHaveCount(0);
  }
  await expectAccessible(page, 'a room that is blind');
});

test('the room says what to discuss first, how answers are spread, and where people differ', async ({ page }) => {
  await openRoom(page, voted(), 'room');
  const first = page.getByTestId('discuss-first').locator('article');
  await expect(first).toHaveCount(ORDER.length);
  expect(await first.evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.item))).toEqual(ORDER);
  const said = await first.evaluateAll((all) => all.map((each) => Object.fromEntries(Object.entries((each as HTMLElement).dataset))));
  expect(said).toMatchObject([
    { agreement: 'split', median: '3', lower: '2', upper: '4' },
    { agreement: 'split' },
    { agreement: 'discuss', median: '3.5', lower: '2.75', upper: '4' },
    { agreement: 'split', median: '3', lower: '1', upper: '5' },
    { agreement: 'undetermined', median: '4' },
  ]);
  const columns = first.first().locator('[data-value]');
  expect(await columns.evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.count))).toEqual(['0', '4', '0', '4', '0']);
  const [one, five] = [await columns.first().boundingBox(), await columns.last().boundingBox()];
  // A scale begins where its language begins to be read.
  const isFromTheRight = (await readingDirection(page)) === 'rtl';
  expect(one!.x > five!.x).toBe(isFromTheRight);
  await expect(page.locator('[data-group=agreed]')).toHaveCount(1);
  await expect(page.getByTestId('by-agreement').locator(ORDER.map((id) => `[data-item=${id}]`).join())).toHaveCount(0);

  await expect(page.locator('[data-gate=money]')).toBeVisible();
  const tallies = page.locator('[data-verdict]').filter({ has: page.locator('li') });
  await expect(tallies.first()).toBeVisible();
  const sums = await tallies.evaluateAll((all) =>
    all.map((each) => [...each.querySelectorAll('li')].reduce((sum, line) => sum + Number(line.dataset.count), 0)),
  );
  expect(new Set(sums)).toEqual(new Set([8]));
  // The most divided verdict stands first.
  const most = await tallies.evaluateAll((all) => all.map((each) => Number(each.querySelector('li')?.dataset.count)));
  expect(most).toEqual(most.toSorted((a, b) => a - b));
  expect(most[0]).toBeLessThan(8);
  await page.evaluate(() => document.querySelectorAll('main details').forEach((each) => each.setAttribute('open', '')));
  await expectAccessible(page, 'the room');
});

test('of fewer than five there is a median, and no agreement, distribution or verdict of anyone', async ({ page }) => {
  await openRoom(page, closed(withPeople(emptyWorkshop(), 1, EIGHT.slice(0, 4))), 'room');
  await expect(page.getByTestId('room-verdicts')).toBeVisible();
  await expect(page.locator('article').first()).toBeAttached();
  const agreements = await page.locator('article').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.agreement));
  expect(new Set(agreements)).toEqual(new Set(['too-few']));
  await expect(page.locator('article [data-count], [data-verdict] li')).toHaveCount(0);
  expect(await page.locator('article[data-item=problem-copy]').getAttribute('data-median')).toBe('1');
  expect(await page.locator('article[data-item=problem-copy]').getAttribute('data-lower')).toBeNull();
});

test('roles are compared where enough answered, and a role of few never appears', async ({ page }) => {
  const roles = ['Ministry-A', 'Village-B', 'Youth-C'];
  const twelve = (last: number) =>
    room(12, { 'problem-copy': points(0, 6, 0, 0, 6) }).map((each, index) => ({ ...each, role: index < 6 ? 1 : index < last ? 2 : 3 }));
  await openRoom(page, closed(withPeople(emptyWorkshop(roles), 1, twelve(12))), 'room');
  const byRole = page.getByTestId('by-role');
  await expect(byRole.locator('[data-differing]')).toHaveCount(1);
  await expect(byRole.locator('[data-differing=problem-copy]')).toContainText('Ministry-A');
  await expect(byRole).toContainText('Village-B');
  await expect(byRole).not.toContainText('Youth-C');
  // Two of the last role: what they said would follow from the others', so nobody is told apart.
  await page.evaluate(() => new Promise((resolve) => (indexedDB.deleteDatabase('shidra').onsuccess = resolve)));
  await page.goto('about:blank');
  await openRoom(page, closed(withPeople(emptyWorkshop(roles), 1, twelve(10))), 'room');
  await expect(byRole).toBeVisible();
  for (const role of roles) await expect(page.locator('main')).not.toContainText(role);
});

test('a talk is led by keys, which never take a letter from who is writing', async ({ page }) => {
  const workshop = voted();
  await openRoom(page, workshop, 'room');
  await page.getByTestId('lead-talk').click();
  await standsAt(page, ORDER[0]!);
  await expect(page.locator('#talk-question')).toBeFocused();
  await expect(page.getByTestId('position')).toContainText(String(ORDER.length));
  const press = async (key: string, item: string) => {
    await page.keyboard.press(key);
    await standsAt(page, item);
    await expect(page.locator('#talk-question')).toBeFocused();
  };
  await press('PageDown', ORDER[1]!);
  await press(' ', ORDER[2]!);
  const [onwards, back] = (await readingDirection(page)) === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  await press(onwards, ORDER[3]!);
  await press(back, ORDER[2]!);
  await press('PageUp', ORDER[1]!);
  await press('End', ORDER.at(-1)!);
  await press('PageDown', ORDER.at(-1)!);
  await press('Home', ORDER[0]!);
  await page.keyboard.press('t');
  await expect(page.getByTestId('timer')).toHaveAttribute('data-state', 'running');
  await page.keyboard.press('t');
  await expect(page.getByTestId('timer')).toHaveAttribute('data-state', 'idle');

  await page.getByTestId('add-argument').click();
  await page.keyboard.type('to wait');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowLeft');
  await standsAt(page, ORDER[0]!);
  await expect(page.getByTestId('timer')).toHaveAttribute('data-state', 'idle');
  await page.keyboard.press('Escape');
  await expect(page.locator('#talk-question')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('discuss-first')).toBeVisible();
  expect(page.url()).toContain('/room');
});

test('the timer says when its minutes are over', async ({ page }) => {
  await page.clock.install();
  await openRoom(page, voted(), 'talk');
  await standsAt(page, ORDER[0]!);
  await page.keyboard.press('t');
  await page.clock.fastForward('02:30');
  await expect(page.getByTestId('timer')).toHaveAttribute('data-state', 'running');
  await page.clock.fastForward('00:31');
  await expect(page.getByTestId('timer')).toHaveAttribute('data-state', 'over');
  await expect(page.getByTestId('timer').getByRole('status')).not.toBeEmpty();
});

test('what is noted, settled and marked outlives a reload, and can be taken back', async ({ page }) => {
  const workshop = voted();
  const item = ORDER[0]!;
  await openRoom(page, workshop, `talk/${item}`);
  const noted = page.locator('[data-argument] textarea');
  await page.getByTestId('add-argument').click();
  await noted.fill('The goal is on paper only');
  await page.getByTestId('add-argument').click();
  await noted.nth(1).fill('It was never voted on');
  await page.locator('summary').first().click();
  await page.getByTestId('question').locator('input[value="2"]').check();
  await expect(page.locator('[data-part=agreed]')).toBeVisible();
  await page.locator('#talk-mark').uncheck();
  await expect.poll(async () => (await keptWorkshop(page, workshop.id)).talk[item]?.agreed?.value).toBe(2);
  await expect.poll(async () => (await keptWorkshop(page, workshop.id)).talk[item]?.arguments.length).toBe(2);
  await page.reload();
  await expect(noted).toHaveCount(2);
  await expect(noted.first()).toHaveValue('The goal is on paper only');
  await expect(page.getByTestId('question').locator('input[value="2"]')).toBeChecked();
  await expect(page.locator('#talk-mark')).not.toBeChecked();
  await expectAccessible(page, 'a talk');

  await page.locator('[data-argument] button').first().click();
  await expect(noted).toHaveCount(1);
  await expect(page.getByTestId('add-argument')).toBeFocused();
  await page.getByTestId('question').getByRole('button').first().click();
  await expect(page.locator('[data-part=agreed]')).toHaveCount(0);
  await page.getByTestId('leave-talk').click();
  await expect(page.getByTestId('discuss-first').locator(`[data-item=${item}]`)).toBeVisible();
  await expect.poll(async () => (await keptWorkshop(page, workshop.id)).talk[item]?.agreed?.value).toBeUndefined();
});

test('a reload in the middle of a word loses no letter', async ({ page }) => {
  const workshop = voted();
  const item = ORDER[0]!;
  await openRoom(page, workshop, `talk/${item}`);
  await page.getByTestId('add-argument').click();
  const typeAndReload = async (field: Locator, text: string) => {
    const loaded = page.waitForEvent('load');
    await field.evaluate((node: HTMLTextAreaElement, words) => {
      node.value = words;
      node.dispatchEvent(new InputEvent('input', { bubbles: true }));
      location.reload();
    }, text);
    await loaded;
  };
  const noted = page.locator('[data-argument] textarea');
  await typeAndReload(noted, 'It was never vot');
  await expect(noted).toHaveValue('It was never vot');
  // A note on an answer that is not recorded yet.
  await page.locator('summary').first().click();
  const question = page.getByTestId('question');
  await question.locator('button, summary').last().click();
  await typeAndReload(question.locator('textarea'), 'until the coun');
  await expect
    .poll(async () => (await keptWorkshop(page, workshop.id)).talk[item])
    .toMatchObject({
      arguments: [{ text: 'It was never vot' }],
      agreed: { note: 'until the coun' },
    });
});

test('a second vote is called on what is split or marked, and its outcome stays beside the first', async ({ page }) => {
  const workshop = voted();
  await openRoom(page, workshop, 'room');
  const second = page.getByTestId('second-vote');
  await expect(second.locator('input:checked')).toHaveCount(3);
  await second.locator('input[value=preconditions-money]').uncheck();
  await second.locator('input[value=communication-trust]').check();
  await page.reload();
  await expect(second.locator('input:checked')).toHaveCount(3);
  await page.getByTestId('call-second-vote').click();
  await expect(page).toHaveURL(/\/collect$/);
  const items = ['agenda-shared-goal', 'communication-trust', 'problem-copy'];
  await expect.poll(async () => (await keptWorkshop(page, workshop.id)).rounds[1]?.items).toEqual(items);
});

test('the second vote is seen once it is closed: what moved, in words and side by side', async ({ page }) => {
  const again = room(8, { 'agenda-shared-goal': points(0, 0, 4, 4, 0) }).map(({ answers }) => ({
    answers: { 'agenda-shared-goal': answers['agenda-shared-goal']! },
  }));
  const called = callSecondVote(voted(), ['agenda-shared-goal'], new Date('2026-03-01T12:00:00Z'));
  const answered = withPeople(called, 2, again);
  await openRoom(page, answered, 'talk/agenda-shared-goal');
  await expect(page.locator('[data-outcome="1"]')).toHaveAttribute('data-agreement', 'split');
  await expect(page.locator('[data-outcome="2"], [data-round="2"], [data-part=movement]')).toHaveCount(0);

  await page.goto('about:blank');
  const agreed = { value: 3, note: 'until the council decides', at: '2026-03-01T13:00:00.000Z' };
  await openRoom(page, { ...closed(answered), talk: { 'agenda-shared-goal': { arguments: [], agreed } } }, 'talk/agenda-shared-goal');
  await expect(page.locator('[data-outcome="1"]')).toHaveAttribute('data-agreement', 'split');
  await expect(page.locator('[data-outcome="2"]')).toHaveAttribute('data-agreement', 'agreed');
  await expect(page.locator('[data-outcome="2"]')).toHaveAttribute('data-median', '3.5');
  await expect(page.locator('[data-part=movement]')).toBeVisible();
  await expect(page.locator('[data-part=agreed]')).toContainText('until the council decides');
  await expect(page.locator('.settled')).toHaveAttribute('data-value', '3');
  expect(
    await page.locator('li[data-value="2"] [data-round]').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.count)),
  ).toEqual(['4', '0']);
  await expectAccessible(page, 'a talk after two votes');
  await page.getByTestId('leave-talk').click();
  await expect(page.getByTestId('voted-again').locator('[data-item=agenda-shared-goal]')).toHaveAttribute('data-agreement', 'agreed');
  await expect(page.getByTestId('second-vote')).toHaveCount(0);
});

test('five hundred people are one room', async ({ page }) => {
  const people = room(500, { 'problem-copy': points(125, 0, 125, 0, 250), 'agenda-shared-goal': points(0, 0, 0, 500, 0) });
  await openRoom(page, closed(withPeople(emptyWorkshop(), 1, people)), 'room');
  await expect(page.getByTestId('answered')).toHaveAttribute('data-count', '500');
  const divided = page.locator('[data-item=problem-copy]');
  await expect(divided).toHaveAttribute('data-median', '4');
  await expect(divided).toHaveAttribute('data-lower', '2.5');
  expect(await divided.locator('[data-value]').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.count))).toEqual([
    '125',
    '0',
    '125',
    '0',
    '250',
  ]);
  const counted = page.locator('[data-verdict=readiness] li');
  await expect(counted.first()).toBeVisible();
  expect(await counted.evaluateAll((all) => all.reduce((sum, line) => sum + Number((line as HTMLElement).dataset.count), 0))).toBe(500);
});
