/** The whole tool as one file, for a memory stick. */
import { readFileSync } from 'node:fs';
import type { Plugin, PluginOption } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { withOwnPolicy } from './policy.ts';

/**
 * Puts the page with its scripts, styles, fonts and icon into one file.
 * @param fileName in the output folder
 * @param icon file of the page's icon, an SVG
 */
export function singlePage(fileName: string, icon: string): PluginOption {
  const inlined: Plugin = {
    name: 'shidra-inline-icon',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(/(<link rel="icon"[^>]*href=")[^"]*/, (_, start: string) => start + dataAddress(icon)),
    },
  };
  const finished: Plugin = {
    name: 'shidra-single-page',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') this.error('The page was not built');
        delete bundle['index.html'];
        const others = Object.keys(bundle);
        if (others.length > 0) this.error(`Not inside the single page: ${others.join(', ')}`);
        this.emitFile({ type: 'asset', fileName, source: withOwnPolicy(String(page.source)) });
      },
    },
  };
  return [inlined, viteSingleFile(), finished];
}

function dataAddress(svg: string): string {
  return `data:image/svg+xml;base64,${readFileSync(svg).toString('base64')}`;
}
