/** A file under a passphrase: made on one device, opened on another by those who know it. */
import { readFile } from 'node:fs/promises';
import { expectAccessible } from './support/accessible';
import { verdictsOn } from './support/result';
import { expect, test } from './support/test';
import { arrive, openExample, saved } from './support/wizard';

const PHRASE = 'ארבע מילים בלי קשר';

test('a protected file opens on another device, with its passphrase alone', async ({ page, stranger }) => {
  await openExample(page, 'strive');
  await arrive(page, 'result');
  const before = await verdictsOn(page);
  const part = page.getByTestId('sealed-save');
  await part.locator('summary').click();
  const save = page.getByTestId('save-sealed');
  await page.getByTestId('new-passphrase').fill('short');
  await save.click();
  await expect(page.getByTestId('new-passphrase')).toHaveAttribute('aria-invalid', 'true');
  await page.getByTestId('new-passphrase').fill(PHRASE);
  await page.getByTestId('new-passphrase-again').fill(`${PHRASE}?`);
  await save.click();
  await expect(page.getByTestId('new-passphrase-again')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page, 'a passphrase is chosen');
  await page.getByTestId('new-passphrase-again').fill(PHRASE);
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const buffer = await readFile(await download.path());
  expect(buffer.toString()).not.toContain('Strive');
  const file = { name: download.suggestedFilename(), mimeType: 'application/json', buffer };

  await stranger.goto('./');
  const ask = stranger.getByTestId('ask-passphrase');
  await stranger.getByTestId('open-file').setInputFiles(file);
  await expect(stranger.getByTestId('passphrase')).toBeFocused();
  await stranger.keyboard.press('Escape');
  await expect(stranger.getByTestId('import-messages')).toBeVisible();
  await expect(saved(stranger)).toHaveCount(0);

  await stranger.getByTestId('open-file').setInputFiles(file);
  const field = stranger.getByTestId('passphrase');
  await expect(field).toBeFocused();
  await field.fill('something else');
  await field.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(stranger, 'a passphrase is asked for');
  await field.fill(PHRASE);
  await field.press('Enter');
  await arrive(stranger, 'result');
  await expect(ask).toHaveCount(0);
  expect(await verdictsOn(stranger)).toEqual(before);
});
