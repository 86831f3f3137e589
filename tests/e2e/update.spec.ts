/** A newer version of the site: it asks first, reloads nobody who is in the middle of something, and loses nothing. */
import type { Page } from '@playwright/test';
import { type Host, test } from './support/host';
import { expect } from './support/test';
import { kept, option, startAssessment } from './support/wizard';

const FIRST = 'initiative-age';
const notice = (page: Page) => page.getByTestId('update');

/** Puts a newer build in the place of the former, with a mark in its page; of the former's parts the glossary is gone. */
function publish(host: Host): void {
  host.files.set('index.html', host.built('index.html').replace('<body>', '<body data-version="2">'));
  const parts = host.built('sw.js').match(/assets\/[\w-]+\.js/g) ?? [];
  // Of all parts it alone asks for the title of the glossary.
  const glossary = parts.find((part) => host.built(part).includes('.glossaryTitle'))!;
  host.files.set(glossary, null);
  const worker = host.built('sw.js').replace(/("?index\.html"?,\s*revision:\s*")[^"]+/, '$12');
  host.files.set('sw.js', worker.replace(new RegExp(`\\{url:"${glossary}",revision:null\\},?`), ''));
}

/** Marks a window, so that it is seen whether it was loaded anew. */
const mark = (page: Page) => page.evaluate(() => document.body.setAttribute('data-same', ''));
const same = (page: Page) => page.locator('body[data-same]');
const newer = (page: Page) => page.locator('body[data-version="2"]');

test('asks first, lets a workshop be, and takes over when it is told to', async ({ page, context, host }) => {
  await startAssessment(page);
  await option(page, FIRST, 'later').check();
  await kept(page);
  // Opened for the first time: this window began without a worker.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await mark(page);
  const hall = await context.newPage();
  await hall.goto('./#/w');
  await expect(hall.getByTestId('workshop-begin')).toBeVisible();

  publish(host);
  const third = await context.newPage();
  await third.goto('./#/glossary');
  for (const window of [page, third]) await expect(notice(window)).toHaveAttribute('data-update', 'waits');
  await mark(hall);
  await mark(third);
  await expect(notice(hall)).toHaveCount(0);
  await expect(newer(third)).toHaveCount(0);
  await third.getByTestId('later').click();
  await expect(notice(third)).toHaveCount(0);

  await page.getByTestId('take-update').click();
  await expect(newer(page)).toBeAttached();
  await expect(option(page, FIRST, 'later')).toBeChecked();
  await expect(notice(page)).toHaveCount(0);

  // The others stay where they are, of the former version, with all its parts; the workshop is told nothing.
  await expect(notice(third)).toHaveAttribute('data-update', 'elsewhere');
  await expect(same(third)).toBeAttached();
  await expect(same(hall)).toBeAttached();
  await expect(notice(hall)).toHaveCount(0);
  await hall.goto('./#/glossary');
  await expect(hall.getByRole('main').getByRole('term').first()).toBeVisible();
  await expect(same(hall)).toBeAttached();

  await third.getByTestId('reload').click();
  await expect(newer(third)).toBeAttached();
});
