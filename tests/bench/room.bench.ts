/**
 * How long a facilitator waits in a real browser, on the site as it is built: two files made one, the vote closed and the room painted, and one
 * more person's answers taken in (`npm run bench`). By the clock, which is what a room waits for and what other programs of the machine
 * move; of one more person the processor time of the page's own thread, which is what a frame of 16 ms has to hold. With every item of the full form, which has more than sixty.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { votedItems } from '../../src/group/ballot';
import { encodeResponse } from '../../src/group/result-code';
import { newWorkshop, serialiseWorkshop, type Workshop } from '../../src/group/workshop';
import type { Answer } from '../../src/questionnaire/answers';
import { questionnaire } from '../fixtures/questionnaires';
import { BASELINE, lay, onPage, onSite, workOf, writeAndRead, type Site, type Work } from './in-browser';
import { report, type Measured } from './measure';

const FORM = 'full';
const items = votedItems(questionnaire, FORM);
/** How often each is measured, every time on a new page. */
const ROUNDS = 3;
/** So many are added one after the other, because one takes less time than the system tells. */
const ADDED = 20;
const id = (number: number): string => number.toString(16).padStart(12, '0');
const ROLES = ['residents', 'organisations', 'government', 'funders'];

const workshopOf = (number: number): Workshop =>
  newWorkshop({
    questionnaire,
    form: FORM,
    name: 'A workshop',
    roles: ROLES,
    named: false,
    now: new Date(),
    randomId: () => id(number).padEnd(32, '0'),
  });

/** Someone's answers; every number gives other ones. */
const codeOf = (workshop: Workshop, number: number): string =>
  encodeResponse(questionnaire, FORM, {
    workshop: workshop.id,
    respondent: id(number * 7919 + 1),
    revision: 0,
    round: 1,
    role: number % 5,
    answers: Object.fromEntries(
      items.map((item, index): [string, Answer] => {
        const seed = (number * 31 + index * 17) % 11;
        if (seed === 10 && item.kind !== 'ranking') return [item.id, { unknown: true }];
        if (item.kind === 'scale') return [item.id, { value: (seed % 5) + 1 }];
        const options = 'options' in item ? item.options : [];
        return [item.id, { value: item.kind === 'choice' ? options[seed % options.length]! : options.slice(0, (seed % 3) + 1) }];
      }),
    ),
  });
const codes = (workshop: Workshop, from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => codeOf(workshop, from + index));

export async function run(): Promise<string> {
  return onSite(async (site) => {
    const baselines: number[] = [];
    await onPage(site, '#/w', async (page) => {
      for (let i = 0; i < ROUNDS; i++) baselines.push((await workOf(page, () => page.evaluate(writeAndRead))).clock);
    });
    const baseline = Math.min(...baselines);
    const measured = (name: string, ms: number, target: number | null = null): Measured => ({ name, ms, ratio: ms / baseline, target });
    const rows: Measured[] = [];
    const all: number[] = [];
    const processors: string[] = [];
    for (const count of [250, 500, 1000]) {
      const times: Times[] = [];
      for (let round = 0; round < ROUNDS; round++) times.push(await oneRoom(site, count));
      const best = (of: (times: Times) => number) => Math.min(...times.map(of));
      const target = (ms: number) => (count === 500 ? ms : null);
      const whole = best(({ merged, drawn }) => merged.clock + drawn.clock);
      all.push(whole);
      rows.push(
        measured(`${count} people, ${items.length} items: merged, aggregated and drawn`, whole, target(300)),
        measured(
          `${count}: opened again from the device, and drawn`,
          best(({ opened }) => opened.clock),
        ),
        measured(
          `${count}: one more taken in, kept and shown, of the page's own thread`,
          best(({ added }) => added.thread),
          target(16),
        ),
      );
      processors.push(`${count}: ${best(({ merged, drawn }) => merged.ms + drawn.ms).toFixed(0)} ms`);
    }
    return [
      report({ name: BASELINE, ms: baseline }, rows),
      `growth from 250 to 1,000 people: ${(all[2]! / all[0]!).toFixed(1)} times (linear: 4)`,
      `processor time of all the browser's processes, to merge and draw: ${processors.join('; ')}`,
    ].join('\n');
  });
}

type Times = Record<'merged' | 'drawn' | 'opened' | 'added', Work>;

/** Half of the people on the device, the others in another facilitator's file; some in both, some in neither. */
async function oneRoom(site: Site, count: number): Promise<Times> {
  const [small, large] = [workshopOf(1), workshopOf(2)];
  const file = join(site.folder, `${count}.shidra-workshop.json`);
  const merged = count - ADDED;
  await writeFile(file, serialiseWorkshop({ ...large, codes: codes(large, count / 2 - 20, merged) }));
  return onPage(site, '#/w', async (page) => {
    page.on('dialog', (dialog) => void dialog.accept());
    // A room before, so that the code of the screens is there, as after the first of a day.
    await lay(page, 'workshops', [[small.id, serialiseWorkshop({ ...small, codes: codes(small, 0, 8) })]]);
    await goTo(page, `#/w/${small.id}/collect`, '[data-testid=close-vote]');
    await close(page);
    await isQuiet(page);
    await lay(page, 'workshops', [[large.id, serialiseWorkshop({ ...large, codes: codes(large, 0, count / 2) })]]);
    await goTo(page, `#/w/${large.id}/collect`, '[data-testid=close-vote]');
    const merging = await workOf(page, async () => {
      const shown = page.evaluate(async (expected) => {
        await new Promise((resolve) => document.addEventListener('change', resolve, { capture: true, once: true }));
        return window.until(
          () => undefined,
          () => document.querySelector('[data-testid=answered]')?.getAttribute('data-count') === String(expected),
        );
      }, merged);
      await page.getByTestId('take-files').setInputFiles(file);
      return shown;
    });
    await page.locator('[data-testid=workshop-saved][data-saved=true]').waitFor();
    const added = await workOf(page, () => add(page, codes(large, merged, count), merged), ADDED);
    const drawn = await workOf(page, () => close(page));
    await isQuiet(page);
    await goTo(page, '#/w', '[data-testid=workshop-begin]');
    const opened = await workOf(page, () => goTo(page, `#/w/${large.id}/room`, '[data-testid=discuss-first] article'));
    return { merged: merging, drawn, opened, added };
  });
}

/** Once everybody's own verdicts are counted too, which goes on when the room is there. */
const isQuiet = (page: Page): Promise<void> => page.locator('[data-verdict] li').first().waitFor();

const goTo = (page: Page, place: string, there: string): Promise<number> =>
  page.evaluate(
    ([hash, selector]) =>
      window.until(
        () => (location.hash = hash),
        () => document.querySelector(selector) !== null,
      ),
    [place, there] as const,
  );

const close = (page: Page): Promise<number> =>
  page.evaluate(() =>
    window.until(
      () => document.querySelector<HTMLElement>('[data-testid=close-vote]')!.click(),
      () => document.querySelector('[data-testid=discuss-first] article') !== null,
    ),
  );

/** Pastes results one after the other; each is counted, kept and painted before the next. */
const add = (page: Page, each: readonly string[], before: number): Promise<number> =>
  page.evaluate(
    async ([texts, count]) => {
      let ms = 0;
      for (const [index, text] of texts.entries())
        ms += await window.until(
          () => {
            const field = document.querySelector<HTMLTextAreaElement>('[data-testid=paste-results]')!;
            field.value = text;
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          },
          () =>
            document.querySelector('[data-testid=answered]')?.getAttribute('data-count') === String(count + index + 1) &&
            document.querySelector('[data-testid=workshop-saved][data-saved=true]') !== null,
        );
      return ms;
    },
    [each, before] as const,
  );
