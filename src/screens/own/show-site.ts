/** Puts the host's name and logo into the head of the page: from here, since the page's frame travels before the first question. */
import { mount } from 'svelte';
import type { App } from '../app.svelte';
import SiteBrand from './SiteBrand.svelte';
import { loadSite } from './site';

let shown = false;

export async function showSite(app: App): Promise<void> {
  const { organisation } = await loadSite();
  const home = document.querySelector('header > a');
  if (shown || !organisation || !home) return;
  shown = true;
  mount(SiteBrand, { target: home.parentElement!, anchor: home.nextSibling!, props: { app, organisation } });
}
