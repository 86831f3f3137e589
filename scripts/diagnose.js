/** `npm run --silent diagnose -- FILE…`: prints the diagnoses of assessment files as JSON; exit code 1 when any failed. */
import { join } from 'node:path';
import { ensure } from './ensure.js';
import { root } from './run.js';

ensure();
const { runnerImport } = await import('vite');
/** @type {{ module: typeof import('../src/cli/diagnose') }} */
const { module } = await runnerImport(join(root, 'src/cli/diagnose.ts'), { root, logLevel: 'error' });
// npm runs scripts in the project's folder; the files were named from where the person stands.
if (process.env.npm_lifecycle_event === 'diagnose' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
const { output, failed } = await module.diagnoseFiles(process.argv.slice(2));
process.stdout.write(output.endsWith('\n') ? output : `${output}\n`);
process.exitCode = failed ? 1 : 0;
