/** Finds a Chromium for the tests, and gets one where there is none. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, tool } from './run.js';

const MISSING =
  'No Chromium or Chrome was found and none could be installed. Install one (on Debian: apt-get install chromium; anywhere: npx playwright ' +
  'install chromium), or set CHROMIUM_PATH to its program file.';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

/**
 * A browser that is there: the one CHROMIUM_PATH names, else an installed Chrome or Chromium, else Playwright's own.
 * @returns {Promise<string | undefined>} its program file
 * @throws {Error} where CHROMIUM_PATH names no file
 */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
    return named;
  }
  const { chromium } = await import('@playwright/test');
  return [...usualPlaces(), chromium.executablePath()].find(works);
}

/**
 * A browser, installed first where there is none.
 * @returns {Promise<string>} its program file
 * @throws {Error} with a sentence that says what to install
 */
export async function ensureBrowser() {
  let found = await findBrowser();
  if (!found && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.error('Installing Chromium (apt-get) …');
    if (run('apt-get', ['update', '-q'], ['ignore', 2, 2])) run('apt-get', ['install', '-qy', 'chromium'], ['ignore', 2, 2]);
    found = await findBrowser();
  }
  if (!found) {
    console.error('Downloading Chromium (playwright) …');
    tool('@playwright/test', ['install', 'chromium']);
    found = await findBrowser();
  }
  if (!found) throw new Error(MISSING);
  return found;
}

function usualPlaces() {
  const { env, platform } = process;
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) =>
      join('/Applications', `${name}.app`, 'Contents', 'MacOS', name),
    );
    return [...onPath, ...apps];
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder !== undefined);
    const programs = [join('Google', 'Chrome', 'Application', 'chrome.exe'), join('Chromium', 'Application', 'chrome.exe')];
    return programs
      .concat(join('Microsoft', 'Edge', 'Application', 'msedge.exe'))
      .flatMap((name) => folders.map((folder) => join(folder, name)));
  }
  return onPath;
}

/**
 * Whether the file is a browser that starts: Ubuntu's package of that name is a stub, and a download may lack system libraries.
 * @param {string} path
 */
function works(path) {
  if (!existsSync(path)) return false;
  // On Windows asking for the version opens a window.
  if (process.platform === 'win32') return true;
  try {
    return /\d+\.\d+/.test(execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 }));
  } catch {
    return false;
  }
}
