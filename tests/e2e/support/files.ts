/** Assessment files: saved from a page, and handed to one. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Assessment } from '../../../src/questionnaire/assessment';

/** Presses a button that saves the assessment as a file, and reads it. */
export async function saveFile(page: Page, button: Locator = page.getByTestId('save-file')): Promise<Assessment> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toMatch(/\.shidra\.json$/);
  return JSON.parse(await readFile(await download.path(), 'utf8')) as Assessment;
}

/** Chooses a file on the start page. */
export async function openFile(page: Page, content: unknown): Promise<void> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  await page.getByTestId('open-file').setInputFiles({ name: 'given.shidra.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}
