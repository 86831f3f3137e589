/** `npm run soak`: what takes too long, or needs too much beside Node, for every day: properties under seeds of their own, and qpdf and poppler. */
import { randomInt } from 'node:crypto';
import { ensure } from './ensure.js';
import { tool } from './run.js';

/** How often the properties are tried, each time with another seed. */
const ROUNDS = Number(process.env.SHIDRA_ROUNDS ?? 10);

ensure();
const failed = [];
for (let round = 1; round <= ROUNDS; round++) {
  process.env.SHIDRA_SEED = String(randomInt(2 ** 31));
  console.log(`\n── round ${round} of ${ROUNDS}, SHIDRA_SEED=${process.env.SHIDRA_SEED}`);
  if (!tool('vitest', ['run', '--allowOnly=false', '--reporter=dot', 'tests/properties/', 'tests/model/']))
    failed.push(process.env.SHIDRA_SEED);
}
console.log('\n── what other programs read in a report');
const read = tool('vitest', ['run', '--mode', 'soak', '--allowOnly=false']);
if (failed.length > 0) console.error(`\nProperties failed under these seeds: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 || !read ? 1 : 0;
