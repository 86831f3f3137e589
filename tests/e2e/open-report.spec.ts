/** A report opens again: chosen, or dropped on the start page; and a PDF that cannot says why. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { serialiseAssessment } from '../../src/questionnaire/assessment';
import { handMade, pdfWith } from '../fixtures/report-pdf';
import { example } from './support/data';
import { saveFile } from './support/files';
import { verdictsOn } from './support/result';
import { expect, test } from './support/test';
import { arrive, openExample, saved } from './support/wizard';

const STRIVE = example('strive');
const REPORT = { name: 'report.pdf', mimeType: 'application/pdf' };

interface Dropped {
  name: string;
  bytes: Uint8Array;
}

/** What a browser tells a page when files are dragged over it, let go or carried away again. */
async function drag(page: Page, kind: 'dragover' | 'drop' | 'dragleave', files: readonly Dropped[], onto = 'body'): Promise<boolean> {
  const given = files.map(({ name, bytes }) => ({ name, bytes: [...bytes] }));
  return page.locator(onto).evaluate(
    (target, { type, contents }) => {
      const dataTransfer = new DataTransfer();
      for (const { name, bytes } of contents) dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
      // Refused by whoever handles it, so that the browser does not leave the page for the file.
      return !target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    { type: kind, contents: given },
  );
}

/** Whether what says that files may be dropped lies over the whole window. */
async function isOverAll(page: Page): Promise<boolean> {
  const zone = page.locator('div', { has: page.getByTestId('open-file') }).last();
  const box = await zone.boundingBox();
  const { width, height } = page.viewportSize()!;
  return box !== null && box.x <= 0 && box.y <= 0 && box.width >= width && box.height >= height;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a report that was downloaded restores its assessment, chosen or dropped', async ({ page, stranger }) => {
  await openExample(page, 'strive');
  await arrive(page, 'result');
  const before = { file: await saveFile(page), verdicts: await verdictsOn(page) };
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('download-pdf').click()]);
  const buffer = await readFile(await download.path());

  await page.goto('./#/');
  await page
    .getByRole('listitem')
    .filter({ has: saved(page) })
    .getByRole('button')
    .click();
  await expect(saved(page)).toHaveCount(0);
  await page.getByTestId('open-file').setInputFiles({ ...REPORT, buffer });
  await arrive(page, 'result');
  await expect(page.getByTestId('import-messages')).toHaveCount(0);
  expect(await verdictsOn(page)).toEqual(before.verdicts);
  expect(restored(await saveFile(page))).toEqual(restored(before.file));

  await stranger.goto('./');
  await expect(stranger.getByTestId('open-file')).toBeAttached();
  await drag(stranger, 'drop', [{ name: 'report.pdf', bytes: buffer }]);
  await arrive(stranger, 'result');
  expect(restored(await saveFile(stranger))).toEqual(restored(before.file));
});

test('while a file is dragged over the page, it says what letting go does, wherever that is', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByTestId('open-file')).toBeAttached();
  const files = [{ name: 'strive.shidra.json', bytes: bytesOf(JSON.stringify(STRIVE)) }];
  expect(await drag(page, 'dragover', files, 'h1')).toBe(true);
  await expect.poll(() => isOverAll(page)).toBe(true);
  await drag(page, 'dragleave', files);
  await expect.poll(() => isOverAll(page)).toBe(false);

  // Dragged text is left to the browser, and so is a file over a file button.
  expect(await drag(page, 'dragover', [])).toBe(false);
  expect(await drag(page, 'dragover', files, '[data-testid=open-file]')).toBe(false);
  expect(await isOverAll(page)).toBe(false);

  await drag(page, 'dragover', files, 'footer');
  expect(await drag(page, 'drop', files, 'footer')).toBe(true);
  await arrive(page, 'result');
});

test('of several files the first assessment is opened, and that is said', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByTestId('open-file')).toBeAttached();
  await drag(page, 'drop', [
    { name: 'letter.txt', bytes: bytesOf('Dear committee') },
    { name: 'strive.json', bytes: bytesOf(JSON.stringify(STRIVE)) },
    { name: 'cake.json', bytes: bytesOf(JSON.stringify(example('cake'))) },
  ]);
  await arrive(page, 'result');
  await expect(page.getByTestId('import-messages')).toContainText('strive.json');
  await page.goto('./#/');
  await expect(saved(page)).toHaveCount(1);
  await expect(saved(page, STRIVE.id)).toHaveCount(1);
});

test('a PDF without an assessment is refused with a sentence in sight, and what is there stays', async ({ page, language }) => {
  await openExample(page, 'strive');
  await page.goto('./#/');
  await expect(saved(page)).toHaveCount(1);
  const data = bytesOf(serialiseAssessment(STRIVE));
  const bad: Record<string, Uint8Array> = {
    foreign: pdfWith(undefined),
    encrypted: handMade({ data, trailer: '/Encrypt 2 0 R' }),
    damaged: handMade({ data, entries: '/Filter /FlateDecode' }),
    'broken off': handMade({ data }).slice(0, 3000),
  };
  const said = new Set<string>();
  const messages = page.getByTestId('import-messages');
  for (const [kind, bytes] of Object.entries(bad)) {
    await page.locator('h1').scrollIntoViewIfNeeded();
    await drag(page, 'drop', [{ name: `${kind}.pdf`, bytes }]);
    await expect.poll(async () => ((await messages.count()) > 0 ? !said.has(await messages.innerText()) : false), kind).toBe(true);
    await expect(messages).toBeInViewport();
    const sentence = await messages.innerText();
    said.add(sentence);
    expect(/\p{Script=Hebrew}/u.test(sentence), kind).toBe(language === 'he');
    await expect(saved(page)).toHaveCount(1);
  }
  expect(said.size).toBe(Object.keys(bad).length);
});

/** What a report must give back: all but the page where the person was, and when it was kept last. */
function restored({ place: _place, updatedAt: _updatedAt, ...file }: Awaited<ReturnType<typeof saveFile>>) {
  return { ...file, checksum: undefined };
}
