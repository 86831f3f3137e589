/** The built site as hosts serve it: its headers, any folder, and what ships in it told. */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, test } from './support/test';
import { arrive } from './support/wizard';

const SITE = join(import.meta.dirname, '../../dist');
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

test('the page allows nothing but itself, by its headers and by itself', async ({ browser, baseURL }) => {
  // In a context that nobody watches: what is refused here is told in the console, as it should be.
  const page = await browser.newPage();
  const response = await page.goto(baseURL!);
  const headers = response!.headers();
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-content-type-options']).toBe('nosniff');
  const own = page.locator('meta[http-equiv="Content-Security-Policy"]');
  expect(policy.startsWith((await own.getAttribute('content'))!)).toBe(true);

  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    return 'ran' in window;
  });
  expect(ran).toBe(false);
  await page.close();
});

test('the files for hosts say what the preview says', async ({ page }) => {
  const headers = (await page.goto('./'))!.headers();
  for (const file of ['_headers', '.htaccess', 'web.config', 'hosting/nginx.conf']) {
    const text = readFileSync(join(SITE, file), 'utf8');
    for (const name of ['content-security-policy', 'referrer-policy', 'permissions-policy', 'x-frame-options'])
      expect(text, `${file}: ${name}`).toContain(headers[name]);
  }
});

test('any folder will do', async ({ browser, locale }) => {
  const server = await serveUnder('/city/tools/shidra/');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/city/tools/shidra/`;
  const context = await browser.newContext(locale === undefined ? {} : { locale });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address);
  await page.getByTestId('start-assessment').click();
  await arrive(page, 'initiative');
  await page.getByTestId('review').click();
  await arrive(page, 'review');
  await page.reload();
  await expect(page.getByTestId('finish')).toBeVisible();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  server.close();
  server.closeAllConnections();
  await page.reload();
  await expect(page.getByTestId('finish')).toBeVisible();
  expect(asked.filter((url) => url.startsWith('http') && !url.startsWith(address))).toEqual([]);
  await context.close();
});

test('what ships is told, with licences that go with ours', () => {
  const { components, dependencies } = JSON.parse(readFileSync(join(SITE, 'sbom.cdx.json'), 'utf8')) as {
    components: { name: string; version: string; licenses: { expression: string }[] }[];
    dependencies: { dependsOn: string[] }[];
  };
  const names = components.map(({ name }) => name);
  for (const name of ['svelte', 'xstate', 'jspdf', 'chart.js', 'workbox-core']) expect(names).toContain(name);
  expect(dependencies[0]!.dependsOn.length).toBeLessThanOrEqual(16);
  const list = readFileSync(join(SITE, 'licences.txt'), 'utf8');
  for (const { name, version, licenses } of components) {
    expect(list).toContain(`${name} ${version}\n${licenses[0]!.expression}`);
    expect(licenses[0]!.expression).not.toMatch(/GPL|none named|UNLICENSED/);
  }
});

async function serveUnder(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const file = join(SITE, path.slice(folder.length) || 'index.html');
    if (!path.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
