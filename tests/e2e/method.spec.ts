/** The method page, in the project's language: found by its addresses, read without losing one's place, and told in both languages. */
import { expectAccessible } from './support/accessible';
import { expect, test } from './support/test';
import { heading } from './support/wizard';

const part = (id: string): string => `#method-${id}`;

test('contents lead to their part, and the way back is the browser’s', async ({ page }) => {
  await page.goto('./#/method');
  const link = page.getByRole('main').getByRole('navigation').locator('a[href="#/method/backbone"]');
  await link.click();
  await expect(page).toHaveURL(/#\/method\/backbone$/);
  await expect(page.locator(part('backbone'))).toBeFocused();
  await expect(page.locator(part('backbone'))).toBeInViewport();
  await page.evaluate(() => scrollTo(0, 0));
  await link.click();
  await expect(page.locator(part('backbone'))).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(/#\/method$/);
  await expect(link).toBeAttached();
});

test('a part, a source and a work have addresses', async ({ page }) => {
  for (const id of ['measurement', 'D6', 'KK11']) {
    await page.goto('./#/');
    await expect(heading(page)).toBeVisible();
    await page.goto(`./#/method/${id}`);
    await expect(page.locator(part(id))).toBeFocused();
    await expect(page.locator(part(id))).toBeInViewport();
  }
  await page.locator(part('D6')).locator('..').getByRole('link').first().click();
  await expect(page).toHaveURL(/#\/method\/[A-Z]\w+$/);
});

test('a switch of the language leaves the focus at the switch', async ({ page }) => {
  await page.goto('./#/method/backbone');
  await expect(page.locator(part('backbone'))).toBeFocused();
  const before = await page.locator(part('backbone')).textContent();
  const other = page.locator('[data-testid="language"][aria-pressed="false"]');
  await other.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(part('backbone'))).not.toHaveText(before ?? '');
  await expect(page.locator(part('backbone'))).not.toBeFocused();
});

test('what unfolds is accessible', async ({ page }) => {
  await page.goto('./#/method');
  await expect(page.locator(part('works'))).toBeAttached();
  // One of each kind: with all of it unfolded the check would take minutes.
  await page.evaluate(() => {
    for (const section of document.querySelectorAll('main section')) section.querySelector('details')?.setAttribute('open', '');
  });
  await expectAccessible(page, 'method, unfolded');
});
