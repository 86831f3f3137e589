import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { exampleParts } from './scripts/vite/example-parts.ts';
import { hosting } from './scripts/vite/hosting.ts';
import { sitePolicy } from './scripts/vite/policy.ts';
import { questionnaireCheck } from './scripts/vite/questionnaires.ts';
import { singlePage } from './scripts/vite/single-page.ts';
import { supplyChain } from './scripts/vite/supply.ts';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const nothing = path('./scripts/vite/nothing.ts');

/** Two builds into dist/: the site, and with `--mode single` the whole tool as dist/shidra.html beside it. */
export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    // The site works in any folder of any host.
    base: './',
    plugins: [
      questionnaireCheck(path('./questionnaires'), path('./src/cli/questionnaires.ts')),
      exampleParts(),
      svelte({ configFile: false }),
      // In the single page it answers the import of its module with nothing: files have no service worker.
      offline(single),
      ...(single ? [singlePage('shidra.html', path('./public/icon.svg'))] : [sitePolicy(), supplyChain(), hosting()]),
    ],
    resolve: { alias: { html2canvas: nothing, dompurify: nothing, canvg: nothing } },
    build: {
      emptyOutDir: !single,
      copyPublicDir: !single,
      // The report's chunk, with jsPDF and Chart.js; it is loaded when a report is made.
      chunkSizeWarningLimit: 800,
      ...(!single && { rolldownOptions: { output: firstPage } }),
      // A list of what each chunk needs would travel before the first question; only styles have to be there in time.
      modulePreload: { polyfill: false, resolveDependencies: (_, dependencies) => dependencies.filter((file) => file.endsWith('.css')) },
    },
  };
});

/** All that the first page needs in one file: it packs better than thirty. It holds the names of all that comes later, so these are short. */
const firstPage = {
  codeSplitting: { groups: [{ name: 'first', tags: ['$initial' as const] }] },
  // Some hosts leave out what begins with a line.
  chunkFileNames: 'assets/s[hash].js',
  assetFileNames: 'assets/s[hash][extname]',
};

function offline(disable: boolean): PluginOption {
  return VitePWA({
    disable,
    strategies: 'generateSW',
    // A reload by itself could take a workshop's screen away.
    registerType: 'prompt',
    injectRegister: false,
    manifest: {
      name: 'Shidra · שידרה',
      short_name: 'Shidra',
      description: 'Is collective impact right for your coalition, and what would it take? · האם קולקטיב אימפקט מתאים לכם, ומה יידרש?',
      lang: 'he',
      dir: 'rtl',
      display: 'standalone',
      background_color: '#fbf8f2',
      theme_color: '#fbf8f2',
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
    },
    workbox: {
      // Else the page that fetched it would go on without it until it is opened again.
      clientsClaim: true,
      globPatterns: ['**/*.{js,css,html,ttf,svg,png,json}'],
      // What hosts change by hand is asked for anew: see `host-files.ts`.
      globIgnores: ['shidra.html', 'sbom.cdx.json', 'shidra.config.json'],
      // Windows that are still of the version before an update go on with its files.
      runtimeCaching: [
        {
          urlPattern: ({ url }) => url.pathname.includes('/assets/'),
          handler: 'CacheFirst',
          options: { cacheName: 'shidra-former-version' },
        },
      ],
      // All places are fragments of one page; another page of the same host is not ours to answer for.
      navigateFallback: null,
      cleanupOutdatedCaches: true,
    },
  });
}
