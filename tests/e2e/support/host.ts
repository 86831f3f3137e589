/** The built site at a host of its own, in any folder, with files of the host's beside it or in the place of built ones. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { test as base } from './test';

export const SITE = join(import.meta.dirname, '../../../dist');
const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
};

export interface Host {
  address: string;
  /** By path; null takes a built file away. */
  files: Map<string, string | Buffer | null>;
  /** A file as it was built. */
  built(path: string): string;
  close(): void;
}

async function host(folder: string): Promise<Host> {
  const files: Host['files'] = new Map();
  const bodyOf = (path: string): string | Buffer | null => {
    const own = files.get(path);
    const file = join(SITE, path);
    if (own !== undefined) return own;
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const wanted = path.slice(folder.length) || 'index.html';
    const body = path.startsWith(folder) ? bodyOf(wanted) : null;
    if (body === null) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'Content-Type': TYPES[extname(wanted)] ?? 'application/octet-stream', 'Cache-Control': 'no-cache' })
        .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${folder}`,
    files,
    built: (path) => readFileSync(join(SITE, path), 'utf8'),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** As the test of this folder, at such a host. */
export const test = base.extend<{ host: Host }>({
  serviceWorkers: 'allow',
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its first parameter
  host: async ({}, use) => {
    const own = await host('/city/tools/shidra/');
    await use(own);
    own.close();
  },
  baseURL: async ({ host: { address } }, use) => {
    await use(address);
  },
});
