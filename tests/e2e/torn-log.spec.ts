/**
 * What a kill leaves behind that meets the browser's database in the middle of a record: half of the record, behind which Chromium goes on
 * writing, and for which it gives up the whole database at the start after next.
 */
import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { BucketNavigator } from '../../src/storage/second-copy';
import { endOf, launch } from './support/own-process';
import { storedAnswers } from './support/store';
import { expect, test } from './support/test';
import { kept, option, startAssessment } from './support/wizard';

test('a database that a kill has torn, and the browser gives up, costs no answer', async ({ baseURL }) => {
  const profile = await mkdtemp(join(tmpdir(), 'shidra-torn-'));
  let address = baseURL!;
  /** Opens the assessment, does something there, and kills the browser. */
  const visit = async (deed: (page: Page) => Promise<unknown>): Promise<void> => {
    const { process: killed, browser, page } = await launch(profile);
    const dead = new Promise((resolve) => killed.once('exit', resolve));
    try {
      await page.goto(address);
      await deed(page);
    } finally {
      endOf(killed);
      await dead;
      await browser.close().catch(() => undefined);
    }
  };
  const stored = (page: Page) => storedAnswers(page, address.split('/a/')[1]!.split('/')[0]!);
  const name = async (page: Page, text: string): Promise<void> => {
    await page.getByTestId('question').first().getByRole('textbox').fill(text);
    await expect.poll(async () => (await stored(page))['initiative-name']?.value).toBe(text);
  };
  try {
    await visit(async (page) => {
      await page.getByTestId('start-assessment').click();
      await expect(page.getByTestId('question').first()).toBeVisible();
      address = page.url();
      await name(page, 'first');
      await expect.poll(() => page.evaluate(hasCopy), { timeout: 30_000 }).toBe(true);
    });
    await tear(profile);
    await visit((page) => name(page, 'second'));
    await visit(async (page) => {
      await expect(page.getByTestId('question').first().getByRole('textbox')).toHaveValue('second');
      expect((await stored(page))['initiative-name']).toEqual({ value: 'second' });
      await name(page, 'third');
    });
    // And it is a database like any other from then on.
    await visit(async (page) => {
      await expect(page.getByTestId('question').first().getByRole('textbox')).toHaveValue('third');
      await expect(page.getByTestId('device-trouble')).toHaveCount(0);
    });
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('a second copy that cannot be written is given up, holds nobody up, and is made anew at the next visit', async ({ page }) => {
  await startAssessment(page);
  await expect.poll(() => page.evaluate(hasCopy)).toBe(true);
  await page.evaluate(async () => {
    const { indexedDB: copy } = await (navigator as unknown as BucketNavigator).storageBuckets!.open('second-copy');
    await new Promise((resolve) => (copy.deleteDatabase('shidra').onsuccess = resolve));
  });
  await expect.poll(() => page.evaluate(() => (navigator as unknown as BucketNavigator).storageBuckets!.keys())).toEqual([]);
  await option(page, 'initiative-age', 'later').check();
  await kept(page);
  await expect(page.getByTestId('device-trouble')).toHaveCount(0);
  await page.reload();
  await expect.poll(() => page.evaluate(hasCopy)).toBe(true);
  expect(await page.evaluate(inCopy)).toEqual([expect.stringContaining('later')]);
});

/** Runs in the page, as the next. */
async function hasCopy(): Promise<boolean> {
  const { storageBuckets } = navigator as unknown as BucketNavigator;
  const [name] = await storageBuckets!.keys();
  return name !== undefined && (await (await storageBuckets!.open(name)).indexedDB.databases()).length > 0;
}

async function inCopy(): Promise<unknown[]> {
  const { indexedDB: copy } = await (navigator as unknown as BucketNavigator).storageBuckets!.open('second-copy');
  return new Promise((resolve) => {
    const opening = copy.open('shidra');
    opening.onsuccess = () => {
      const all = opening.result.transaction('assessments').objectStore('assessments').getAll();
      all.onsuccess = () => resolve(all.result as unknown[]);
    };
  });
}

/** Takes away the end of the last record in the log of the database. */
async function tear(profile: string): Promise<void> {
  const all = join(profile, 'Default', 'IndexedDB');
  const folder = join(
    all,
    (await readdir(all)).find((name) => name.startsWith('http') && name.endsWith('.leveldb'))!,
  );
  const log = (await readdir(folder)).find((name) => name.endsWith('.log'))!;
  const { size } = await stat(join(folder, log));
  await truncate(join(folder, log), size - 40);
}
