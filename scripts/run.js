/** Where things are, and how the scripts start other programs. Node only: these run before anything is installed. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a program in the project's folder and waits for it.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').StdioOptions} [stdio]
 * @returns {boolean} whether it ended well
 */
export function run(command, args, stdio = 'inherit') {
  const env = { ...process.env };
  // A production setting would leave the build tools out, a test setting would build the wrong app: each tool knows its own.
  delete env.NODE_ENV;
  // npm is a script that only a shell can start on Windows.
  const shell = process.platform === 'win32' && !command.endsWith('.exe');
  return spawnSync(command, args, { cwd: root, stdio, env, shell }).status === 0;
}

/**
 * Runs npm: the one that started us, where one did.
 * @param {string[]} args
 * @param {import('node:child_process').StdioOptions} [stdio]
 * @returns {boolean} whether it ended well
 */
export function npm(args, stdio) {
  const own = process.env.npm_execpath;
  return own?.endsWith('npm-cli.js') ? run(process.execPath, [own, ...args], stdio) : run('npm', args, stdio);
}

/**
 * Runs the program of an installed package.
 * @param {string} name of the package
 * @param {string[]} args
 * @returns {boolean} whether it ended well
 */
export function tool(name, args) {
  const folder = join(root, 'node_modules', name);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const [program] = typeof bin === 'string' ? [bin] : Object.values(bin);
  return run(process.execPath, [join(folder, /** @type {string} */ (program)), ...args]);
}

/** Builds both pages into dist/. */
export const build = () => npm(['run', 'build']);
