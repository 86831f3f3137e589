/** A browser of one's own, whose processes can be killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { expect, test } from './test';

/** A browser of its own process group, so that all of it can be killed at once. */
export async function launch(profile: string): Promise<{ process: ChildProcess; browser: Browser; page: Page }> {
  const started = test.info().project.use.launchOptions;
  const path = started?.executablePath ?? chromium.executablePath();
  const port = join(profile, 'DevToolsActivePort');
  await rm(port, { force: true });
  const flags = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-first-run', '--disable-gpu'];
  const child = spawn(path, [...flags, ...(started?.args ?? []), 'about:blank'], { detached: true, stdio: 'ignore' });
  const endpoint = await expect
    .poll(() => readFile(port, 'utf8').catch(() => ''), { timeout: 30_000 })
    .toContain('\n')
    .then(() => readFile(port, 'utf8'));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${endpoint.split('\n')[0]}`);
  const [context] = browser.contexts();
  return { process: child, browser, page: context!.pages()[0] ?? (await context!.newPage()) };
}

export function endOf({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  process.kill(-pid, 'SIGKILL');
}
