/** The built site in Firefox, driven over WebDriver BiDi: FIREFOX_PATH, or a `firefox-esr` or `firefox` that is installed. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSealed } from '../../src/storage/sealed';

const EXAMPLE = join(import.meta.dirname, '../../questionnaires/collective-impact/examples/strive.shidra.json');
const { example } = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { example: { expected: { fit: string[] } } };
const downloads = mkdtempSync(join(tmpdir(), 'shidra-firefox-'));
const faults: string[] = [];
let site: PreviewServer;
let browser: Browser;
let address = '';

function firefox(): string {
  const named = process.env.FIREFOX_PATH;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => join(folder, name)));
  const found = [...(named ? [named] : []), ...onPath].find((path) => existsSync(path));
  if (!found)
    throw new Error('No Firefox was found. Install one (on Debian: apt-get install firefox-esr), or set FIREFOX_PATH to its program file.');
  return found;
}

beforeAll(async () => {
  site = await preview({
    logLevel: 'error',
    build: { outDir: process.env.SHIDRA_DIST ?? 'dist' },
    preview: { host: '127.0.0.1', port: 0 },
  });
  address = site.resolvedUrls!.local[0]!;
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox(),
    headless: true,
    extraPrefsFirefox: {
      'intl.accept_languages': 'he,en',
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.helperApps.neverAsk.saveToDisk': 'application/pdf,application/json',
      'pdfjs.disabled': true,
    },
  });
}, 120_000);

afterAll(async () => {
  await browser.close();
  site.httpServer.close();
  rmSync(downloads, { recursive: true, force: true });
});

/** A page that notes what it complains of, and what it asks of other places. */
async function open(place = ''): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(data|blob|about):/.test(request.url())) faults.push(`asks ${request.url()}`);
  });
  await page.goto(address + place);
  return page;
}

/** A part of the page that is on its way when the page is left counts as one that failed. */
async function leave(page: Page): Promise<void> {
  await page.waitForNetworkIdle();
  await page.close();
}

const by = (testid: string): string => `[data-testid="${testid}"]`;
const press = async (page: Page, selector: string): Promise<void> => (await page.waitForSelector(selector, { visible: true }))!.click();
async function choose(page: Page, file: string): Promise<void> {
  const input = (await page.waitForSelector(by('open-file'))) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}
const place = (page: Page): string => new URL(page.url()).hash.split('/')[3] ?? '';

/** The name and text of the file that a click hands over. */
async function downloaded(page: Page, selector: string): Promise<{ name: string; bytes: Buffer }> {
  const before = new Set(readdirSync(downloads));
  await press(page, selector);
  for (let tries = 0; tries < 600; tries++) {
    const [name] = readdirSync(downloads).filter((file) => !before.has(file) && !file.endsWith('.part'));
    const bytes = name === undefined ? Buffer.alloc(0) : readFileSync(join(downloads, name));
    if (name !== undefined && bytes.length > 0 && !existsSync(join(downloads, `${name}.part`))) return { name, bytes };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('nothing was downloaded');
}

async function verdict(page: Page, testid: string): Promise<string | null> {
  await page.waitForSelector(by(testid), { visible: true });
  return page.$eval(by(testid), (node) => node.getAttribute('data-value'));
}

describe('Firefox', { timeout: 180_000 }, () => {
  test('speaks Hebrew to those who prefer it, keeps answers over a reload, and goes on to a result with gaps', async () => {
    const page = await open();
    await page.waitForSelector(by('start-assessment'));
    expect(await page.$eval('html', (html) => [html.lang, html.dir])).toEqual(['he', 'rtl']);
    await press(page, by('start-assessment'));
    const radio = `${by('question')}[data-item="initiative-age"] input[value="later"]`;
    await page.waitForSelector(radio);
    await page.$eval(radio, (input) => (input as HTMLInputElement).click());
    await page.waitForFunction(() => document.querySelector('footer [role=status]')?.textContent !== '');
    await page.waitForNetworkIdle();
    await page.reload();
    await page.waitForFunction((selector) => document.querySelector<HTMLInputElement>(selector)?.checked, {}, radio);
    await press(page, by('review'));
    await press(page, by('finish'));
    expect(await verdict(page, 'result-problem')).toBe('undetermined');
    await leave(page);
  });

  test('opens a file at its result, makes the report, and opens the report again', async () => {
    const page = await open();
    await choose(page, EXAMPLE);
    expect(example.expected.fit).toContain(await verdict(page, 'result-fit'));
    const first = await verdict(page, 'result-backbone');
    const report = await downloaded(page, by('download-pdf'));
    expect(report.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(report.bytes.length).toBeGreaterThan(50_000);
    const id = page.url().split('/a/')[1]!.split('/')[0]!;

    await page.goto(`${address}#/`);
    await press(page, by('remove-assessment'));
    await page.waitForSelector(by('undo'), { visible: true });
    await choose(page, join(downloads, report.name));
    expect(await verdict(page, 'result-backbone')).toBe(first);
    expect(page.url()).toContain(id);
    await leave(page);
  });

  test('two windows do not overwrite each other', async () => {
    const page = await open();
    await press(page, by('start-assessment'));
    await page.waitForSelector(by('question'));
    await page.waitForFunction(async () => (await navigator.locks.query()).held?.length === 1);
    const second = await open(new URL(page.url()).hash);
    await press(second, by('take-over'));
    await page.bringToFront();
    await page.waitForSelector(by('reads-along'), { visible: true });
    const radio = `${by('question')}[data-item="initiative-age"] input[value="planned"]`;
    await second.$eval(radio, (input) => (input as HTMLInputElement).click());
    await page.waitForFunction((selector) => document.querySelector<HTMLInputElement>(selector)?.checked, {}, radio);
    await leave(second);
    await page.waitForSelector(by('reads-along'), { hidden: true });
    await leave(page);
  });

  test('locks a file with a passphrase', async () => {
    const page = await open();
    await choose(page, EXAMPLE);
    await verdict(page, 'result-fit');
    await press(page, `${by('sealed-save')} summary`);
    for (const field of ['new-passphrase', 'new-passphrase-again'])
      await (await page.waitForSelector(by(field)))!.type('four words without sense');
    const file = await downloaded(page, by('save-sealed'));
    expect(isSealed(file.bytes.toString())).toBe(true);
    await leave(page);
  });

  test('works without a network once it was there', async () => {
    const page = await open();
    await press(page, by('start-assessment'));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    site.httpServer.close();
    (site.httpServer as { closeAllConnections?: () => void }).closeAllConnections?.();
    await page.reload();
    await press(page, by('review'));
    await press(page, by('finish'));
    expect(await verdict(page, 'result-problem')).toBe('undetermined');
    expect(place(page)).toBe('result');
    await leave(page);
  });

  test('complains of nothing, and asks nothing of another place', () => {
    expect(faults).toEqual([]);
  });
});
