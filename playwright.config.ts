import { createServer, type AddressInfo } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.js';

// Free ports, so that two runs on one machine do not meet; the workers read this file again and must find the same ones.
const sitePort = (process.env.SHIDRA_SITE_PORT ??= await freePort());
const galleryPort = (process.env.SHIDRA_GALLERY_PORT ??= await freePort());
const executablePath = await findBrowser();
const site = `http://127.0.0.1:${sitePort}/`;
const gallery = `http://127.0.0.1:${galleryPort}/`;

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results/playwright',
  // The same pictures for every platform: what is in them is drawn from the report's own typeface.
  snapshotPathTemplate: '{testDir}/pdf/golden/{arg}{ext}',
  workers: 2,
  fullyParallel: true,
  // The checks of the longest pages take a minute by themselves where two run side by side.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    baseURL: site,
    launchOptions: {
      // Chromium's sandbox does not work for root, nor in most containers.
      args: ['--no-sandbox'],
      ...(executablePath && { executablePath }),
    },
    screenshot: 'only-on-failure',
    // What is kept for use without a network is fetched in the background of every new profile; the specs about it let it.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'budget', testMatch: 'e2e/budget.spec.ts' },
    { name: 'he', testMatch: '{e2e,pdf}/**/*.spec.ts', testIgnore: 'e2e/{budget,gallery}.spec.ts', use: { locale: 'he-IL' } },
    // What no language bears on is run in one of them.
    {
      name: 'en',
      testMatch: ['e2e/{accessibility,does-not-fit,strive}.spec.ts', 'pdf/*.spec.ts'],
      testIgnore: 'pdf/order.spec.ts',
      use: { locale: 'en-GB' },
    },
    { name: 'gallery', testMatch: 'e2e/gallery.spec.ts', use: { baseURL: gallery } },
  ],
  webServer: [
    { command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --strictPort --port ${sitePort}`, url: site },
    { command: `node node_modules/vite/bin/vite.js --host 127.0.0.1 --strictPort --port ${galleryPort}`, url: gallery },
  ],
});

function freePort(): Promise<string> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(String(port));
      });
    });
  });
}
