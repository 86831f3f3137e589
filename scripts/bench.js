/** `npm run bench`: how long things take, as ratios against a baseline of the same run; says which targets hold and asserts nothing. */
import { ensure } from './ensure.js';
import { root } from './run.js';

ensure();
const { createServer } = await import('vite');
const server = await createServer({
  root,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
for (const name of ['diagnosis', 'report', 'workshop', 'room', 'portfolio', 'portfolio-page']) {
  const module = /** @type {{ run: () => string | Promise<string> }} */ (await server.ssrLoadModule(`/tests/bench/${name}.bench.ts`));
  process.stdout.write(`── ${name}\n${await module.run()}\n\n`);
}
await server.close();
