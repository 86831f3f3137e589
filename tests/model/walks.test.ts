/** What people do in several windows of one browser, against a plain account of what must be kept and shown. */
import { afterAll, expect, test, vi } from 'vitest';
import { App } from '../../src/screens/app.svelte';
import { walks } from '../fixtures/walks';
import { freshBrowser } from '../fixtures/windows';

vi.mock('../../src/storage/database', async () => ({ connect: (await import('../fixtures/windows')).connect }));
// Node would take the one for servers, which follows nothing.
vi.mock(
  'svelte/reactivity',
  () =>
    import(/* @vite-ignore */ new URL('../../node_modules/svelte/src/reactivity/index-client.js', import.meta.url).href) as Promise<object>,
);
vi.mock('../../src/screens/offline', () => ({ keepForOffline: () => undefined }));
afterAll(() => void vi.unstubAllGlobals());

const WALKS = Number(process.env.SHIDRA_WALKS ?? 40);

/** What is loaded late in a browser: here it has to be there before, so that it comes within a few turns. */
const LATE = [
  () => import('../../src/screens/assessment/sharing'),
  () => import('../../src/storage/assessment-record'),
  () => import('../../src/diagnosis/open'),
  () => import('../../src/screens/own/sources'),
  () => import('../../src/i18n/interface.he'),
  () => import('../../src/i18n/interface.en'),
  () => import('../../src/i18n/messages.he'),
  () => import('../../src/i18n/messages.en'),
];

const OFTEN = [
  'answer',
  'hurry',
  'back',
  'jump',
  'reload',
  'language',
  'import same',
  'import refused',
  'remove from the list, undo',
  'second window',
  'take over',
];

test(
  'answering, going back, jumping, loading anew, languages, files, undoing and a second window lose and mix nothing',
  async () => {
    await Promise.all(LATE.map((load) => load()));
    const seen = await walks(WALKS);
    // The draws came where it matters.
    for (const name of OFTEN) expect(seen.get(name) ?? 0, name).toBeGreaterThan(0);
    console.log(`${WALKS} walks of ${[...seen.values()].reduce((sum, times) => sum + times, 0)} deeds`);
  },
  60_000 + WALKS * 5000,
);

test('a page that asks twice at once who writes is not taken for two', async () => {
  await Promise.all(LATE.map((load) => load()));
  const browser = freshBrowser();
  const window = browser.open('#/');
  const app = new App();
  await browser.within(window, () => app.begin());
  await browser.within(window, () => app.start());
  const session = app.session!;
  await browser.within(window, () => Promise.all([session.settleIn(), session.settleIn()]));
  expect({ writes: app.pen?.held, readsAlong: session.wizard.readsAlong }).toEqual({ writes: true, readsAlong: false });
  session.close();
});
