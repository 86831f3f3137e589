/**
 * The browser's process is killed while someone answers, again and again: what the page had confirmed is there when it is opened next. A few
 * times every day, and as often as SHIDRA_KILLS says in `npm run soak`.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test';
import { type Confirmed, type News, keepAnswering } from './support/keep-answering';
import { endOf, launch } from './support/own-process';
import { storedAnswers } from './support/store';

const KILLS = Number(process.env.SHIDRA_KILLS ?? 3);
/** Milliseconds in which a kill may fall. */
const SPAN = 1500;
/** Of every two kills one falls into this many milliseconds after the button that leads on. */
const AFTER_CONTINUE = 12;

test('of killed browsers none loses an answer that the page had confirmed', async ({ baseURL }) => {
  test.setTimeout(60_000 + KILLS * 20_000);
  const profile = await mkdtemp(join(tmpdir(), 'shidra-crash-'));
  let address = baseURL!;
  let confirmed = new Map<string, Confirmed>();
  let checked = 0;
  try {
    for (let kill = 0; kill <= KILLS; kill++) {
      const { process: killed, browser, page } = await launch(profile);
      try {
        await page.goto(address);
        if (kill === 0) {
          await page.getByTestId('start-assessment').click();
          await expect(page.getByTestId('question').first()).toBeVisible();
          address = page.url();
        }
        await expect(page.locator('[data-testid=question], [data-testid=finish], main h1').first()).toBeVisible();
        await expect(page.getByTestId('device-trouble')).toHaveCount(0);
        const stored = await storedAnswers(page, address.split('/a/')[1]!.split('/')[0]!);
        for (const [item, { value, later }] of confirmed) {
          expect([value, ...later], `${item}, after kill ${kill}; kept: ${JSON.stringify(stored)}`).toContainEqual(stored[item]?.value);
          checked++;
        }
        if (kill === KILLS) break;
        confirmed = await answerUntilKilled(page, killed, kill % 2 === 1, stored);
      } finally {
        endOf(killed);
        await browser.close().catch(() => undefined);
      }
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  console.log(`${KILLS} kills, ${checked} confirmed answers looked up`);
  expect(checked).toBeGreaterThan(KILLS);
});

/** Answers until the browser is killed. @returns what was confirmed by then, and what was given after that */
async function answerUntilKilled(
  page: Page,
  killed: ChildProcess,
  afterContinue: boolean,
  stored: Awaited<ReturnType<typeof storedAnswers>>,
): Promise<Map<string, Confirmed>> {
  const told = new Map<string, Confirmed>(Object.entries(stored).map(([item, { value }]) => [item, { value, later: [] }]));
  const dead = new Promise((resolve) => killed.once('exit', resolve));
  const kill = (inMilliseconds: number) => setTimeout(() => endOf(killed), inMilliseconds);
  const due = Date.now() + Math.random() * SPAN;
  await page.exposeFunction('tell', (news: News) => {
    const known = told.get(news.item ?? '');
    if (news.what === 'given') told.set(news.item, { value: known?.value, later: [...(known?.later ?? []), news.value] });
    else if (news.what === 'confirmed') told.set(news.item, { value: news.value, later: [] });
    else if (afterContinue && Date.now() > due) kill(Math.random() * AFTER_CONTINUE);
  });
  if (!afterContinue) kill(Math.max(0, due - Date.now()));
  await Promise.race([page.evaluate(keepAnswering, Math.floor(Math.random() * 2 ** 31)).catch(() => undefined), dead]);
  await dead;
  return told;
}
