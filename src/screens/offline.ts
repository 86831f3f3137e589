/** Keeping the page for use without a network, and newer versions of it. */
import { registerSW } from 'virtual:pwa-register';
import { besides } from '../storage/database';
import type { App } from './app.svelte';

/** What windows of the version before an update may still load: see `vite.config.ts`. */
const FORMER = 'shidra-former-version';

let take: (() => Promise<void>) | undefined;
let taken = false;

/**
 * What can wait until the first thing that a person came for stands: use without a network, a second copy of what is kept, and whose site this
 * is. Asked again, it does
 * nothing.
 */
export function keepForOffline(app: App): void {
  if (take) return;
  if (!besides.write) void import('../storage/second-copy').then(({ beginCopy }) => beginCopy());
  void import('./own/show-site').then(({ showSite }) => showSite(app));
  // Missing on a page that came over plain HTTP, and in the single file.
  const workers = (navigator as Partial<Navigator>).serviceWorker;
  let served = workers?.controller;
  // The plugin tells of a change only where the page began with a worker; one that is opened for the first time may outlive several.
  workers?.addEventListener('controllerchange', () => {
    if (taken) location.reload();
    // A window in the middle of something is not reloaded because another one was.
    else if (served) app.update = 'elsewhere';
    served = workers.controller;
  });
  take = registerSW({ immediate: true, onNeedRefresh: () => (app.update = 'waits'), onNeedReload: () => undefined });
}

/** Lets the newer version in, which reloads this window. */
export async function takeUpdate(): Promise<void> {
  taken = true;
  await keepFormer().catch(() => undefined);
  await take?.();
}

/** The newer version clears what it does not have itself, and other windows, a workshop's perhaps, go on in this one. */
async function keepFormer(): Promise<void> {
  await caches.delete(FORMER);
  const former = await caches.open(FORMER);
  for (const name of (await caches.keys()).filter((each) => each.includes('-precache-'))) {
    const shelf = await caches.open(name);
    for (const request of await shelf.keys()) {
      const answer = request.url.includes('/assets/') ? await shelf.match(request) : undefined;
      if (answer) await former.put(request, answer);
    }
  }
}
