/** Measuring in a real browser, on the site as it is built: from a deed to the painted page. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { preview } from 'vite';
import { ensureBrowser } from '../../scripts/browser.js';
import { tool } from '../../scripts/run.js';

export interface Site {
  browser: Browser;
  /** Ends with a slash. */
  address: string;
  /** For what a bench writes; gone when it ends. */
  folder: string;
}

/** Builds the site, serves it, and takes both away again. */
export async function onSite<T>(use: (site: Site) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'shidra-bench-'));
  const outDir = join(folder, 'site');
  // In a process of its own: where a bench runs, the server that loads it asks for a development build.
  if (!tool('vite', ['build', '--logLevel', 'error', '--outDir', outDir])) throw new Error('the site could not be built');
  const server = await preview({ logLevel: 'error', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
  try {
    return await use({ browser, address: server.resolvedUrls?.local[0] ?? '', folder });
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  }
}

/** A page of a profile of its own, on which nothing is kept. */
export async function onPage<T>({ browser, address }: Site, place: string, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ locale: 'he-IL', viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(helpInPage);
  await page.goto(address + place);
  await page.locator('h1').waitFor();
  const result = await use(page);
  await context.close();
  return result;
}

export interface Work {
  /** Processor time of all the browser's processes, in milliseconds; the system tells it in steps of ten. */
  ms: number;
  /** Of it the processor time of the page's own thread, which lets nobody type meanwhile. */
  thread: number;
  /** Until the page was painted. */
  clock: number;
}

/** Measures a deed that says how long it took by the clock; one that is done again and again counts as one. */
export async function workOf(page: Page, deed: () => Promise<number>, times = 1): Promise<Work> {
  const browser = await page.context().browser()!.newBrowserCDPSession();
  const own = await page.context().newCDPSession(page);
  await own.send('Performance.enable', { timeDomain: 'threadTicks' });
  const used = async () => {
    const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
    const { metrics } = await own.send('Performance.getMetrics');
    return {
      ms: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0),
      thread: metrics.find(({ name }) => name === 'ThreadTime')!.value * 1000,
    };
  };
  const before = await used();
  const clock = await deed();
  const after = await used();
  await Promise.all([browser.detach(), own.detach()]);
  return { ms: (after.ms - before.ms) / times, thread: (after.thread - before.thread) / times, clock: clock / times };
}

/** Lays texts into one of the stores of a page's device. */
export const lay = (page: Page, store: string, records: readonly (readonly [key: string, text: string])[]): Promise<void> =>
  page.evaluate(
    ([name, all]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('shidra');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          for (const [key, text] of all) transaction.objectStore(name).put(text, key);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onerror = () => reject(new Error('not kept'));
        };
      }),
    [store, records] as const,
  );

export const BASELINE = 'thousands of records written as JSON and read again, in the browser';
export function writeAndRead(): number {
  const start = performance.now();
  for (let round = 0; round < 20; round++)
    JSON.parse(JSON.stringify(Array.from({ length: 5000 }, (_, id) => ({ id, value: id % 5, note: 'נאמר בפגישה. '.repeat(5) }))));
  return performance.now() - start;
}

declare global {
  interface Window {
    /** Milliseconds from a deed until the page shows what is awaited, painted. */
    until: (deed: () => void, isThere: () => boolean) => Promise<number>;
  }
}

function helpInPage(): void {
  window.until = async (deed, isThere) => {
    const start = performance.now();
    deed();
    // Not by looking at every frame: on a machine that is busy most of the work would be the looking.
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (!isThere()) return;
        watch.disconnect();
        resolve();
      };
      const watch = new MutationObserver(look);
      watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      look();
    });
    // A message that is sent while a frame is prepared is delivered once it is painted.
    await new Promise<void>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      }),
    );
    return performance.now() - start;
  };
}
