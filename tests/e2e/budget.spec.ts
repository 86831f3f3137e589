/** What travels before the first question can be read, on a first visit. */
import { gzipSync } from 'node:zlib';
import { expect, test, type Page, type Request } from '@playwright/test';

/** Bytes, compressed, fonts and icons apart: about two seconds on a slow 3G connection. */
const BUDGET = 60 * 1024;
const APART = /\.(ttf|woff2|svg|png|ico)$/;

// What is kept for offline use travels later and in the background.
test.use({ serviceWorkers: 'block' });

for (const locale of ['he-IL', 'en-GB']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('the first question needs at most 60 KB, all from one place', async ({ page, baseURL }) => {
      const requests: Request[] = [];
      const errors: string[] = [];
      page.on('request', (request) => requests.push(request));
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await noteFirstQuestion(page);
      await page.goto('./');
      await page.getByTestId('start-assessment').click();
      await expect(page.getByTestId('question').first()).toBeVisible();
      await page.waitForLoadState('networkidle');

      expect(errors).toEqual([]);
      const outside = requests
        .map((request) => request.url())
        .filter((url) => !url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url));
      expect(outside, 'requests to other places').toEqual([]);

      // By the page's own clock, which both times are read from.
      const early = new Set(
        await page.evaluate(() => {
          const shownAt = Number(document.documentElement.dataset.firstQuestion);
          return performance.getEntriesByType('resource').flatMap(({ name, startTime }) => (startTime <= shownAt ? [name] : []));
        }),
      );
      const files = await Promise.all(requests.filter((request) => begunEarly(request, early)).map(weigh));
      const counted = files.filter(({ path }) => !APART.test(path)).reduce((sum, { bytes }) => sum + bytes, 0);
      expect(counted, table(files)).toBeLessThanOrEqual(BUDGET);
    });
  });
}

/** Notes when the first question enters the page: what is fetched after that is not counted. */
async function noteFirstQuestion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // What the page puts off by seconds counts as put off, however slow the machine is.
    const wait = window.setTimeout.bind(window);
    window.setTimeout = ((task: TimerHandler, delay = 0, ...given: unknown[]) =>
      wait(task, delay < 3000 ? delay : 2 ** 30, ...given)) as typeof window.setTimeout;
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('[data-testid=question]')) return;
      document.documentElement.dataset.firstQuestion = String(performance.now());
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
}

/** A request that had begun counts in full, even if the question did not wait for it; so does the page itself. */
function begunEarly(request: Request, early: ReadonlySet<string>): boolean {
  return request.url().startsWith('http') && (request.isNavigationRequest() || early.has(request.url()));
}

async function weigh(request: Request): Promise<{ path: string; bytes: number }> {
  const response = await request.response();
  const body = (await response?.body()) ?? Buffer.alloc(0);
  return { path: new URL(request.url()).pathname, bytes: gzipSync(body, { level: 9 }).length };
}

function table(files: { path: string; bytes: number }[]): string {
  const lines = files
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ path, bytes }) => `${String(bytes).padStart(8)}  ${path}${APART.test(path) ? '  (apart)' : ''}`);
  return ['compressed bytes before the first question', ...lines].join('\n');
}
