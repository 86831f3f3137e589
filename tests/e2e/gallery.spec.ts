/** Every part of the interface in every state, in both languages side by side. */
import { expectAccessible } from './support/accessible';
import { expect, test } from './support/test';

test('the gallery of parts', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('./#/gallery');
  await expect(page.locator('main [dir=rtl]').first()).toBeVisible();
  await expectAccessible(page, 'gallery');
});
