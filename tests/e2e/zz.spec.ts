import { expectAccessible } from './support/accessible';
import { test } from './support/test';
import { startAssessment } from './support/wizard';
test('console error', async ({ page }) => {
  await startAssessment(page);
  await page.evaluate(() => console.error('boo'));
});
test('thrown', async ({ page }) => {
  await startAssessment(page);
  await page.evaluate(() =>
    setTimeout(() => {
      throw new Error('bah');
    }),
  );
  await page.waitForTimeout(100);
});
test('outside', async ({ page }) => {
  await startAssessment(page);
  await page.evaluate(() => fetch('https://example.com/').catch(() => 0));
});
test('stranger outside', async ({ stranger }) => {
  await stranger.goto('./');
  await stranger.evaluate(() => {
    new Image().src = 'http://127.0.0.1:9/x.png';
  });
  await stranger.waitForTimeout(100);
});
test('wide, unlabelled, pale', async ({ page }) => {
  await startAssessment(page);
  await page.evaluate(() => {
    document
      .querySelector('main')!
      .insertAdjacentHTML('beforeend', '<div style="width:350px">x</div><input><p style="color:#999;background:#fff">pale</p>');
  });
  await expectAccessible(page, 'bad');
});
