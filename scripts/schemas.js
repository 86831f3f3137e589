/** Writes the JSON Schemas of a questionnaire's files into questionnaires/schema/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensure } from './ensure.js';
import { root } from './run.js';

ensure();
const { runnerImport } = await import('vite');
/** @type {{ module: typeof import('../src/cli/schemas') }} */
const { module } = await runnerImport(join(root, 'src/cli/schemas.ts'), { root, logLevel: 'error' });
const folder = join(root, 'questionnaires', 'schema');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(module.schemaFiles())) writeFileSync(join(folder, name), text);
