/** Every screen, in both languages (a project each) and both colour schemes, under axe and on narrow screens. */
import { expectAccessible } from './support/accessible';
import { openFile } from './support/files';
import { expect, test } from './support/test';
import { arrive, goOn, heading, idOf, openExample, option, question, settingKept, startAssessment } from './support/wizard';

test('start, and a file that is refused', async ({ page }) => {
  await page.goto('./');
  await expectAccessible(page, 'start');
  await openExample(page, 'moon');
  await page.goto('./#/');
  await openFile(page, 'nothing');
  await expect(page.getByTestId('import-messages')).toBeVisible();
  await expectAccessible(page, 'start with something saved and a refused file');
});

test('questions, empty and answered', async ({ page }) => {
  await startAssessment(page);
  await expectAccessible(page, 'initiative');
  await option(page, 'initiative-age', 'later').check();
  await goOn(page);
  await expectAccessible(page, 'a scale');
  await page.getByTestId('continue').click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expectAccessible(page, 'an answer is missing');
  await option(page, 'problem-solution-known', 3).check();
  await question(page, 'problem-solution-known').getByRole('button').last().click();
  await expectAccessible(page, 'an answered scale with a note');
});

test('several of many, a ranking, fit and review', async ({ page }) => {
  await openExample(page, 'strive');
  const id = idOf(page);
  const visit = async (place: string) => {
    await page.goto(`./#/a/${id}/${place}`);
    await arrive(page, place);
  };
  await visit('landscape-partners');
  await expectAccessible(page, 'several of many');
  // Priorities are asked only where a structure is to be chosen.
  await visit('backbone-works');
  await option(page, 'backbone-works', 2).check();
  await visit('structure-priorities');
  const ranking = question(page, 'structure-priorities');
  for (let count = 0; count < 3; count++) await ranking.getByRole('list').last().getByRole('button').first().click();
  await expect(ranking.locator('ol li')).toHaveCount(3);
  await expectAccessible(page, 'a ranking');
  await visit('fit');
  await expectAccessible(page, 'fit');
  await visit('review');
  await expectAccessible(page, 'review');
});

test('result', async ({ page }) => {
  await openExample(page, 'strive');
  await arrive(page, 'result');
  await expect(page.getByTestId('result-changes')).toBeVisible({ timeout: 60_000 });
  // One fold of each part: with all of them open the check would take minutes, and find the same kinds of blocks.
  await page.evaluate(() => {
    for (const section of document.querySelectorAll('main section, [data-testid=report-options]'))
      section.querySelector('details')?.setAttribute('open', '');
  });
  await expectAccessible(page, 'result');
});

test('a table stands row by row on a phone, and is still read as a table', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openExample(page, 'strive');
  await arrive(page, 'result');
  const table = page.getByRole('table').first();
  await expect(table.getByRole('columnheader').first()).toBeAttached();
  const first = table.getByRole('row').nth(1);
  await expect(first.getByRole('rowheader')).toBeVisible();
  const [head, cell] = await Promise.all([first.getByRole('rowheader').boundingBox(), first.getByRole('cell').first().boundingBox()]);
  expect(cell!.y).toBeGreaterThanOrEqual(head!.y + head!.height);
});

test('glossary and method', async ({ page }) => {
  await page.goto('./');
  for (const address of ['#/glossary', '#/method']) {
    await page.locator(`nav a[href="${address}"]`).click();
    await expect(page).toHaveURL(new RegExp(`${address}$`));
    await expect(heading(page)).toBeFocused();
    await expectAccessible(page, address);
  }
});

test('the theme that a person chooses is the one that the device would choose', async ({ page }) => {
  const colours = () => page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]);
  await page.goto('./');
  const byDevice: Record<string, string[]> = {};
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    byDevice[colorScheme] = await colours();
  }
  expect(byDevice.light).not.toEqual(byDevice.dark);
  for (const [chosen, device] of [
    ['light', 'dark'],
    ['dark', 'light'],
  ] as const) {
    await page.emulateMedia({ colorScheme: device });
    await page.getByRole('banner').getByRole('combobox').selectOption(chosen);
    expect(await colours()).toEqual(byDevice[chosen]);
    await settingKept(page, 'theme', chosen);
    await page.reload();
    await expect(heading(page)).toBeVisible();
    expect(await colours(), 'after a reload').toEqual(byDevice[chosen]);
  }
});
