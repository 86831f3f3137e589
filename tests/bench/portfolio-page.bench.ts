/**
 * How long a real browser works, on the site as it is built, from the deed to the painted page: fifty reports dropped together, and large
 * portfolios opened, sorted and filtered (`npm run bench`). Processor time of all the browser's processes; the clock stands beside it.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build, preview } from 'vite';
import { ensureBrowser } from '../../scripts/browser.js';
import { EXTENTS } from '../../src/report/document/choice';
import { keepHead } from '../../src/storage/portfolios';
import { exampleIds } from '../e2e/support/data';
import { changesOf, exampleAssessment, LANGUAGES, reportFrom } from '../fixtures/example-report';
import { idOf } from '../fixtures/portfolio';
import { report, type Measured } from './measure';
import { entries, findQuickJudge, head, keep, memory } from './portfolios';

const REPORTS = 50;
/** How often what takes seconds is measured, and what takes a moment. */
const [ROUNDS, TIMES] = [2, 3];
/** So often a moment is repeated, because the processor time of a browser is told in hundredths of a second. */
const AGAIN = 6;

export async function run(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shidra-bench-'));
  const outDir = join(folder, 'site');
  await build({ logLevel: 'error', build: { outDir } });
  const server = await preview({ logLevel: 'error', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] });
  try {
    return await measureAll(browser, server.resolvedUrls?.local[0] ?? '', folder);
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  }
}

async function measureAll(browser: Browser, address: string, folder: string): Promise<string> {
  const name = 'thousands of records written as JSON and read again, in the browser';
  const work = await workOf(browser);
  const baseline = await onPage(browser, address, (page) => work(TIMES, () => page.evaluate(writeAndRead)));
  const measured = (what: string, { ms, clock }: Work, target: number | null = null): Measured => ({
    name: `${what} (by the clock ${clock.toFixed(0)} ms)`,
    ms,
    ratio: ms / baseline.ms,
    target,
  });

  const files = await writeReports(folder);
  const progress: number[] = [];
  const drops: Work[] = [];
  for (let round = 0; round < ROUNDS; round++)
    drops.push(
      await onPage(browser, address, async (page) => {
        await begin(page);
        return work(1, async () => {
          const { ms, told } = await drop(page, files);
          progress.push(told);
          return ms;
        });
      }),
    );
  const measurements = [measured(`${REPORTS} reports taken in`, leastOf(drops), 3000)];

  for (const count of [250, 500, 1000])
    await onPage(browser, address, async (page) => {
      await fill(page, count);
      const target = (ms: number) => (count === 1000 ? ms : null);
      measurements.push(
        measured(`${count} initiatives opened`, await open(page, work), target(500)),
        measured(`${count} sorted`, await sort(page, work, ['name', 'fit', 'unknowns']), target(50)),
        measured(`${count} filtered`, await search(page, work, ['יוזמה 1', '7']), target(50)),
      );
    });
  return [
    report({ name, ms: baseline.ms }, measurements),
    `While it took the reports in, the page said at least ${Math.min(...progress)} times how far it was.`,
  ].join('\n');
}

/** A page of a profile of its own, on which nothing is kept. */
async function onPage<T>(browser: Browser, address: string, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ locale: 'he-IL', viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(helpInPage);
  await page.goto(`${address}#/p`);
  await page.getByTestId('create-portfolio').waitFor();
  const result = await use(page);
  await context.close();
  return result;
}

interface Work {
  /** Processor time, in milliseconds. */
  ms: number;
  clock: number;
}
type Measure = (times: number, deed: () => Promise<number>, again?: number) => Promise<Work>;

const leastOf = (works: readonly Work[]): Work => ({
  ms: Math.min(...works.map(({ ms }) => ms)),
  clock: Math.min(...works.map(({ clock }) => clock)),
});
const mostOf = (works: readonly Work[]): Work => works.reduce((most, each) => (each.ms > most.ms ? each : most));

/**
 * @returns measures a deed that says how long it took by the clock: the least of several times, which the machine's other work disturbed
 * least; one that was done `again` and again counts as one
 */
async function workOf(browser: Browser): Promise<Measure> {
  const session = await browser.newBrowserCDPSession();
  const used = async (): Promise<number> => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
  };
  return async (times, deed, again = 1) => {
    const works: Work[] = [];
    for (let i = 0; i < times; i++) {
      const before = await used();
      const clock = await deed();
      works.push({ ms: ((await used()) - before) / again, clock: clock / again });
    }
    return leastOf(works);
  };
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

function writeAndRead(): number {
  const start = performance.now();
  for (let round = 0; round < 20; round++)
    JSON.parse(JSON.stringify(Array.from({ length: 5000 }, (_, id) => ({ id, value: id % 5, note: 'נאמר בפגישה. '.repeat(5) }))));
  return performance.now() - start;
}

/** Real reports as different applicants would send them: of every example, in both languages, short and long. */
async function writeReports(folder: string): Promise<string[]> {
  const files: string[] = [];
  const examples = exampleIds.map(exampleAssessment);
  const changes = examples.map(changesOf);
  for (let number = 0; number < REPORTS; number++) {
    const at = number % examples.length;
    const assessment = examples[at]!;
    const own = { ...assessment, id: idOf(number), initiative: { ...assessment.initiative, id: idOf(number + REPORTS) } };
    own.answers = { ...own.answers, 'initiative-name': { value: `Proposal ${number}` } };
    const { bytes } = await reportFrom(own, LANGUAGES[number % LANGUAGES.length]!, EXTENTS[number % EXTENTS.length]!, changes[at]);
    const file = join(folder, `${number}.pdf`);
    await writeFile(file, bytes);
    files.push(file);
  }
  return files;
}

async function begin(page: Page): Promise<void> {
  await page.getByTestId('portfolio-name').fill('Bench');
  await page.getByTestId('create-portfolio').click();
  await page.getByTestId('portfolio-files').waitFor({ state: 'attached' });
}

/** @returns how long it took by the clock, and how often the page said how far it was */
async function drop(page: Page, files: readonly string[]): Promise<{ ms: number; told: number }> {
  const dropped = page.evaluate(async (count) => {
    const told = new Set<string>();
    const watch = new MutationObserver(() => told.add(document.querySelector('progress')?.parentElement?.textContent ?? ''));
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    await new Promise((resolve) => document.addEventListener('change', resolve, { capture: true, once: true }));
    const ms = await window.until(
      () => undefined,
      () =>
        document.querySelector('[data-testid=intake-list]') !== null &&
        !document.querySelector('[data-testid=cancel-intake]') &&
        document.querySelectorAll('[data-testid=intake-list] tbody tr').length === count,
    );
    return { ms, told: told.size - 1 };
  }, files.length);
  await page.getByTestId('portfolio-files').setInputFiles([...files]);
  return dropped;
}

/** Puts a portfolio where the page keeps its own. */
async function fill(page: Page, count: number): Promise<void> {
  const device = memory();
  await keepHead(device, head);
  await keep(device, findQuickJudge, entries(count));
  const records = [...(await device.kept('portfolios'))];
  for (let at = 0; at < records.length; at += 100)
    await page.evaluate(
      (some) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('shidra');
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('portfolios', 'readwrite');
            for (const [key, text] of some) transaction.objectStore('portfolios').put(text, key);
            transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
            transaction.onerror = () => reject(new Error('not kept'));
          };
        }),
      records.slice(at, at + 100),
    );
}

async function open(page: Page, work: Measure): Promise<Work> {
  const works: Work[] = [];
  for (let i = 0; i < TIMES; i++) {
    await page.evaluate(() => (location.hash = '#/p'));
    await page.getByTestId('create-portfolio').waitFor();
    const opened = () =>
      page.evaluate(
        (place) =>
          window.until(
            () => (location.hash = place),
            () => document.querySelector('[data-testid=portfolio-row]') !== null,
          ),
        `#/p/${head.id}`,
      );
    works.push(await work(1, opened));
  }
  return leastOf(works);
}

/** Of several columns the one that takes longest. */
async function sort(page: Page, work: Measure, columns: readonly string[]): Promise<Work> {
  const works: Work[] = [];
  for (const column of columns)
    works.push(
      await work(
        TIMES,
        () =>
          page.evaluate(
            async ([at, times]) => {
              let ms = 0;
              for (let i = 0; i < times; i++) {
                const cell = document.querySelector(`th[data-column="${at}"]`)!;
                const was = cell.getAttribute('aria-sort');
                ms += await window.until(
                  () => cell.querySelector('button')!.click(),
                  () => cell.getAttribute('aria-sort') !== was,
                );
              }
              return ms;
            },
            [column, AGAIN] as const,
          ),
        AGAIN,
      ),
    );
  return mostOf(works);
}

/** Of several texts the one that takes longest, whether it is written or taken away. */
async function search(page: Page, work: Measure, texts: readonly string[]): Promise<Work> {
  const works: Work[] = [];
  for (const text of texts)
    works.push(
      await work(
        TIMES,
        () =>
          page.evaluate(
            async ([wanted, times]) => {
              const field = document.querySelector<HTMLInputElement>('[data-testid=portfolio-search]')!;
              const caption = () => document.querySelector('[data-testid=portfolio-table] caption')!.textContent;
              let ms = 0;
              for (let i = 0; i < times; i++) {
                const was = caption();
                ms += await window.until(
                  () => {
                    field.value = i % 2 === 0 ? wanted : '';
                    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
                  },
                  () => caption() !== was,
                );
              }
              return ms;
            },
            [text, AGAIN] as const,
          ),
        AGAIN,
      ),
    );
  return mostOf(works);
}
