/** `npm run questionnaires -- [FOLDER…]`: checks questionnaires and says what is wrong where; exit code 1 if anything is. */
import { join } from 'node:path';
import { ensure } from './ensure.js';
import { root } from './run.js';

ensure();
const { runnerImport } = await import('vite');
/** @type {{ module: typeof import('../src/cli/questionnaires') }} */
const { module } = await runnerImport(join(root, 'src/cli/questionnaires.ts'), { root, logLevel: 'error' });
// npm runs scripts in the project's folder; the folders were named from where the person stands.
if (process.env.npm_lifecycle_event === 'questionnaires' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
const { lines, failed } = module.questionnaires(process.argv.slice(2), join(root, 'questionnaires'));
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = failed ? 1 : 0;
