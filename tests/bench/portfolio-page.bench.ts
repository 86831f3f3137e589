/**
 * How long a real browser works, on the site as it is built, from the deed to the painted page: fifty reports dropped together, and large
 * portfolios opened, sorted and filtered (`npm run bench`). By the clock, which is what a funder waits for and what other programs of the
 * machine move; the processor time of all the browser's processes stands beside it.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { EXTENTS } from '../../src/report/document/choice';
import { keepHead } from '../../src/storage/portfolios';
import { exampleIds } from '../e2e/support/data';
import { changesOf, exampleAssessment, LANGUAGES, reportFrom } from '../fixtures/example-report';
import { idOf } from '../fixtures/portfolio';
import { BASELINE, lay, onPage, onSite, workOf, writeAndRead, type Site, type Work } from './in-browser';
import { report, type Measured } from './measure';
import { entries, findQuickJudge, head, keep, memory } from './portfolios';

const REPORTS = 50;
/** How often what takes seconds is measured, and what takes a moment. */
const [ROUNDS, TIMES] = [2, 3];
/** So often a moment is repeated, because the processor time of a browser is told in hundredths of a second. */
const AGAIN = 6;

export const run = (): Promise<string> => onSite(measureAll);

async function measureAll(site: Site): Promise<string> {
  const onDesk = <T>(use: (page: Page, work: Measure) => Promise<T>): Promise<T> =>
    onPage(site, '#/p', (page) => use(page, measureOn(page)));
  const baseline = await onDesk((page, work) => work(TIMES, () => page.evaluate(writeAndRead)));
  const measured = (what: string, { ms, clock }: Work, target: number | null = null): Measured => ({
    name: `${what} (${ms.toFixed(0)} ms of processors)`,
    ms: clock,
    ratio: clock / baseline.clock,
    target,
  });

  const files = await writeReports(site.folder);
  const progress: number[] = [];
  const drops: Work[] = [];
  for (let round = 0; round < ROUNDS; round++)
    drops.push(
      await onDesk(async (page, work) => {
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
    await onDesk(async (page, work) => {
      await fill(page, count);
      const target = (ms: number) => (count === 1000 ? ms : null);
      measurements.push(
        measured(`${count} initiatives opened`, await open(page, work), target(500)),
        measured(`${count} sorted`, await sort(page, work, ['name', 'fit', 'unknowns']), target(50)),
        measured(`${count} filtered`, await search(page, work, ['יוזמה 1', '7']), target(50)),
      );
    });
  return [
    report({ name: BASELINE, ms: baseline.clock }, measurements),
    `While it took the reports in, the page said at least ${Math.min(...progress)} times how far it was.`,
  ].join('\n');
}

type Measure = (times: number, deed: () => Promise<number>, again?: number) => Promise<Work>;

const leastOf = (works: readonly Work[]): Work => ({
  ms: Math.min(...works.map(({ ms }) => ms)),
  thread: Math.min(...works.map(({ thread }) => thread)),
  clock: Math.min(...works.map(({ clock }) => clock)),
});
const mostOf = (works: readonly Work[]): Work => works.reduce((most, each) => (each.clock > most.clock ? each : most));

/** @returns measures a deed: the least of several times, which the machine's other work disturbed least */
const measureOn =
  (page: Page): Measure =>
  async (times, deed, again) => {
    const works: Work[] = [];
    for (let i = 0; i < times; i++) works.push(await workOf(page, deed, again));
    return leastOf(works);
  };

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
  for (let at = 0; at < records.length; at += 100) await lay(page, 'portfolios', records.slice(at, at + 100));
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
