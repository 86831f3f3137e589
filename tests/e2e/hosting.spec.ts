/** The built site as hosts serve it: its headers, any folder, and what ships in it told. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE, test as hosted } from './support/host';
import { expect, test } from './support/test';
import { arrive, startAssessment } from './support/wizard';

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
  await expect(page.locator('meta[name="referrer"]')).toHaveAttribute('content', 'no-referrer');

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

hosted('any folder will do', async ({ page, context, host }) => {
  await startAssessment(page);
  await page.getByTestId('review').click();
  await arrive(page, 'review');
  await page.reload();
  await expect(page.getByTestId('finish')).toBeVisible();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  host.close();
  await page.reload();
  await expect(page.getByTestId('finish')).toBeVisible();
});

test('what ships is told, with licences that go with ours', () => {
  const { components, dependencies } = JSON.parse(readFileSync(join(SITE, 'sbom.cdx.json'), 'utf8')) as {
    components: { name: string; version: string; licenses: { expression: string }[]; components?: { name: string }[] }[];
    dependencies: { dependsOn: string[] }[];
  };
  const names = components.map(({ name }) => name);
  for (const name of ['svelte', 'xstate', 'jspdf', 'chart.js', 'workbox-core']) expect(names).toContain(name);
  expect(dependencies[0]!.dependsOn.length).toBeLessThanOrEqual(16);
  const docx = components.find(({ name }) => name === 'docx')?.components ?? [];
  expect(docx.map(({ name }) => name)).toContain('fflate');
  const list = readFileSync(join(SITE, 'licences.txt'), 'utf8');
  // The JPEG part of jsPDF.
  expect(list).toContain('Copyright (c) 2008, Adobe Systems Incorporated');
  for (const { name, version, licenses } of components) {
    expect(list).toContain(`${name} ${version}\n${licenses[0]!.expression}`);
    expect(licenses[0]!.expression).not.toMatch(/GPL|none named|UNLICENSED/);
  }
});
