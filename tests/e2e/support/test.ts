/** The test of this folder: it knows the language of its project, and fails when the page complains or asks another place for something. */
import { test as base, type BrowserContext, expect, type Page } from '@playwright/test';
import type { InterfaceLanguage as Language } from '../../../src/i18n/locale';

export const test = base.extend<{ language: Language; quiet: undefined; stranger: Page }>({
  language: async ({ locale }, use) => {
    await use(locale?.startsWith('he') ? 'he' : 'en');
  },
  quiet: [
    async ({ context, baseURL }, use) => {
      const faults = watch(context, baseURL ?? '');
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  /** A page of another profile, where nothing is kept yet. */
  stranger: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext();
    const faults = watch(context, baseURL ?? '');
    await use(await context.newPage());
    await context.close();
    expect(faults).toEqual([]);
  },
});

export { expect };

/** Collects what pages of a context write to the console as errors, throw, or fetch from anywhere but `site`. */
function watch(context: BrowserContext, site: string): string[] {
  const faults: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('request', (request) => {
    if (!request.url().startsWith(site) && !/^(data|blob|about):/.test(request.url())) faults.push(`asks ${request.url()}`);
  });
  return faults;
}
