/** `npm run bench`: how long things take, as ratios against a baseline of the same run; says which targets hold and asserts nothing. */
import { join } from 'node:path';
import { ensure } from './ensure.js';
import { root } from './run.js';

ensure();
const { runnerImport } = await import('vite');
/** @type {{ module: typeof import('../tests/bench/diagnosis.bench') }} */
const { module } = await runnerImport(join(root, 'tests/bench/diagnosis.bench.ts'), { root, logLevel: 'error' });
process.stdout.write(`${module.run()}\n`);
