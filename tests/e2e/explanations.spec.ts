/** What would change the advice: on the screen once it is worked out, in the report, and true when it is tried. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { itemOf, questionOf } from './support/data';
import { downloadReport, wordsOf } from './support/pdf';
import { expect, test } from './support/test';
import { arrive, goOn, openExample, option, placeOf, question } from './support/wizard';

test.describe.configure({ timeout: 240_000 });

async function openResult(page: Page): Promise<void> {
  await openExample(page, 'strive');
  await arrive(page, 'result');
  await expect(page.getByTestId('result-changes')).toBeVisible({ timeout: 60_000 });
}

for (const verdict of ['fit', 'backbone']) {
  test(`a change that is said to turn the ${verdict} turns it`, async ({ page, language }) => {
    await openResult(page);
    const shown = page.getByTestId(`result-${verdict}`);
    const before = await shown.getAttribute('data-value');
    const flip = page.getByTestId('result-changes').locator(`[data-verdict="${verdict}"]`).first();
    const read = async (name: string) => (await flip.getAttribute(`data-${name}`)) ?? '';
    const [to, item, values] = [await read('to'), await read('items'), (await read('values')).split(',')];
    expect(to).not.toBe(before);

    await page.getByTestId('review').click();
    await arrive(page, 'review');
    await page.getByRole('button', { name: questionOf(language, item) }).click();
    await arrive(page, item);
    await choose(page, item, values);
    await goOn(page);
    // What the change opens is left unknown, as whoever searched had to.
    for (let place = placeOf(page); place !== 'review'; place = placeOf(page)) {
      await option(page, place, 'unknown').check();
      await goOn(page);
    }
    await page.getByTestId('finish').click();
    await arrive(page, 'result');
    await expect(shown).toHaveAttribute('data-value', to);
  });
}

async function choose(page: Page, item: string, values: readonly string[]): Promise<void> {
  const { kind } = itemOf(item);
  if (kind !== 'multi') return option(page, item, values[0] ?? '').check();
  const boxes = question(page, item).getByRole('checkbox');
  for (const box of await boxes.all()) await box.setChecked(values.includes(await box.inputValue()));
}

test('the section says how firm the backbone is, can be used by all, and leads to what its reasons rest on', async ({ page }) => {
  await openResult(page);
  await expect(page.getByTestId('result-changes')).toHaveAttribute('data-holds', /^(0\.\d\d|1\.00)$/);
  await expect(page.getByTestId('edit-ratings')).toHaveAttribute('href', /^#\/a\/[0-9a-f]{32}\/ratings$/);
  for (const summary of await page.locator('main summary').all()) {
    if (!(await summary.evaluate((node) => (node.parentElement as HTMLDetailsElement).open))) await summary.click();
  }
  await page.locator('a[href="#section-conditions"].ground').first().click();
  await expect(page.locator('#section-conditions')).toBeFocused();
  expect(placeOf(page)).toBe('result');
  await expectAccessible(page, 'result with what would change it');
});

test('the whole report holds what the screen says of changes', async ({ page }) => {
  await openExample(page, 'strive');
  await arrive(page, 'result');
  await page.getByTestId('report-options').locator('summary').click();
  await page.getByTestId('report-extent').selectOption('everything');
  // At once: the report waits for what is not worked out yet.
  const report = await downloadReport(page, 'download-chosen');
  const section = page.getByTestId('result-changes');
  const said = await section.locator('p, li, caption, [role="cell"], [role="rowheader"]').allInnerTexts();
  expect(said.length).toBeGreaterThan(10);
  const printed = new Set(report.pages.flat());
  expect(said.flatMap(wordsOf).filter((word) => !printed.has(word))).toEqual([]);
});
