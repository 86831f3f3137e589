/** Keeping the page for use without a network, and newer versions of it. */
import { registerSW } from 'virtual:pwa-register';
import type { App } from './app.svelte';

let take: (() => Promise<void>) | undefined;
let taken = false;

/** Asked for once the first thing that a person came for stands, so that nothing delays that; asked again, it does nothing. */
export function keepForOffline(app: App): void {
  take ??= registerSW({
    immediate: true,
    onNeedRefresh: () => (app.update = 'waits'),
    // A window in the middle of something is not reloaded because another one was.
    onNeedReload: () => {
      if (taken) location.reload();
      else app.update = 'elsewhere';
    },
  });
}

/** Lets the newer version in, which reloads this window. */
export function takeUpdate(): void {
  taken = true;
  void take?.();
}
