/** Installs what the lock file names, where it is not there yet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root } from './run.js';

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean } | undefined>} Packages */

/** Ends the process with a sentence when the packages cannot be installed. */
export function ensure() {
  if (installed()) return;
  console.error('Installing packages (npm ci) … / מתקין חבילות …');
  // To standard error alone: the output of `diagnose` is read by programs.
  if (!npm(['ci', '--include=dev'], ['ignore', 2, 2])) {
    console.error('The packages could not be installed: npm ci needs the npm registry. / התקנת החבילות נכשלה: נדרשת גישה למאגר של npm.');
    process.exit(1);
  }
}

/** Whether node_modules holds what the lock file names. npm writes its own list last, so a broken installation has none. */
function installed() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf(join('node_modules', '.package-lock.json'));
  return (
    present !== undefined &&
    Object.entries(wanted ?? {}).every(([path, entry]) => {
      if (path === '') return true;
      const there = present[path];
      // Optional packages are left out where they do not fit the machine.
      return there ? there.version === entry?.version : (entry?.optional ?? entry?.devOptional ?? entry?.peer ?? false);
    })
  );
}

/**
 * @param {string} path of a lock file
 * @returns {Packages | undefined} nothing where there is no readable lock file
 */
function packagesOf(path) {
  try {
    /** @type {{ packages?: Packages }} */
    const { packages } = JSON.parse(readFileSync(join(root, path), 'utf8'));
    return packages;
  } catch {
    return undefined;
  }
}
