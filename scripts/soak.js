/**
 * `npm run soak`: what takes too long, or needs too much beside Node, for every day: properties under seeds of their own, changed files and
 * links, walks through several windows, killed browsers, Firefox, and what qpdf and poppler read of a report.
 */
import { randomInt } from 'node:crypto';
import { ensureBrowser } from './browser.js';
import { ensure } from './ensure.js';
import { build, tool } from './run.js';

/** How often the properties are tried, each time with another seed. */
const ROUNDS = Number(process.env.SHIDRA_ROUNDS ?? 10);
/** Walks through several windows, over all rounds. */
const WALKS = 2000;

ensure();
process.env.SHIDRA_WALKS ??= String(Math.ceil(WALKS / ROUNDS));
const failed = [];
for (let round = 1; round <= ROUNDS; round++) {
  process.env.SHIDRA_SEED = String(randomInt(2 ** 31));
  console.log(`\n── round ${round} of ${ROUNDS}, SHIDRA_SEED=${process.env.SHIDRA_SEED}`);
  if (!tool('vitest', ['run', '--allowOnly=false', '--reporter=dot', 'tests/properties/', 'tests/model/']))
    failed.push(`SHIDRA_SEED=${process.env.SHIDRA_SEED}`);
}
if (!build()) failed.push('build');
console.log('\n── changed files and links, Firefox, and what other programs read in a report');
if (!tool('vitest', ['run', '--mode', 'soak', '--allowOnly=false'])) failed.push('soak');
console.log('\n── walks in a browser, and killed browsers');
process.env.CHROMIUM_PATH = await ensureBrowser();
process.env.SHIDRA_WALKS_IN_BROWSER ??= '60';
process.env.SHIDRA_KILLS ??= '300';
if (!tool('@playwright/test', ['test', '--forbid-only', '--project=he', 'walks', 'crash']))
  failed.push('walks in a browser, or killed ones');
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
