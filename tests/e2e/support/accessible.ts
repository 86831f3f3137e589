/** What every screen must pass, whatever is on it. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 740 };
/** What the languages share is looked at in the other scheme and size by the other language. */
const SCHEMES = {
  he: [
    { colorScheme: 'light', size: WIDE },
    { colorScheme: 'dark', size: NARROW },
  ],
  en: [{ colorScheme: 'dark', size: WIDE }],
} as const;

/** Of what passes, one example a rule: on a long page the report on thousands of places took longer than the check itself. */
const BRIEF: Parameters<AxeBuilder['options']>[0] = { resultTypes: ['violations'] };

/** All of axe's rules, in light and dark, on a wide screen and a narrow one; and nothing sticks out of narrow screens. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  const language = await page.evaluate(() => document.documentElement.lang);
  for (const { colorScheme, size } of SCHEMES[language === 'he' ? 'he' : 'en']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(size);
    // In the page itself, which has no frames: carried to another page and put together there, the findings took longer than the check.
    const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().options(BRIEF).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
    expect.soft(found, `${name}, ${colorScheme}`).toEqual([]);
    expect(passes.length, `${name}: rules that had something to look at`).toBeGreaterThan(10);
  }
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 });
    const { inside, outside } = await page.evaluate(() => ({
      inside: document.documentElement.scrollWidth,
      outside: document.documentElement.clientWidth,
    }));
    expect.soft(inside, `${name}: width of what is on a screen of ${width} px`).toBeLessThanOrEqual(outside);
  }
  await page.setViewportSize(WIDE);
}
