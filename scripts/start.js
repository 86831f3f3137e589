/** `npm start`: installs and builds what is missing, serves the app, and says where. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensure } from './ensure.js';
import { build, root } from './run.js';

const SOURCES = ['src', 'questionnaires', 'public', 'scripts', 'index.html', 'vite.config.ts', 'package-lock.json'];
/** What a build writes last. */
const BUILT = join(root, 'dist', 'shidra.html');

ensure();
if (!upToDate() && !build()) process.exit(1);
const { preview } = await import('vite');
// An address rather than a name: "localhost" may mean two addresses, of which another program may hold one.
const server = await preview({ root, logLevel: 'warn', preview: { host: '127.0.0.1', port: 4173 } });
console.log(`Shidra is running at ${server.resolvedUrls?.local[0]} (Ctrl+C ends it)`);
console.log(`שידרה פועלת בכתובת ${server.resolvedUrls?.local[0]} (לסיום: Ctrl+C)`);

/** Folders count too: their time changes when a file is removed. */
function upToDate() {
  return existsSync(BUILT) && newest(SOURCES.map((name) => join(root, name))) < statSync(BUILT).mtimeMs;
}

/**
 * @param {string[]} paths of files and folders
 * @returns {number} when the last of them changed, in milliseconds
 */
function newest(paths) {
  const times = paths.filter(existsSync).map((path) => {
    const { mtimeMs } = statSync(path);
    return statSync(path).isDirectory() ? Math.max(mtimeMs, newest(readdirSync(path).map((name) => join(path, name)))) : mtimeMs;
  });
  return Math.max(0, ...times);
}
