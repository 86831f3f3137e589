/** Files and links that were changed at random, handed to every door; many more of them in `npm run soak`. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { allFailed } from '../fixtures/fuzz/failed';
import { fuzz, KINDS, tryAgain } from '../fixtures/fuzz/run';

// Node 20 has none.
beforeAll(() => void vi.stubGlobal('navigator', {}));
afterAll(() => void vi.unstubAllGlobals());

const COUNTS = { assessment: 80, workshop: 80, portfolio: 40, questionnaire: 18, pdf: 40 } as const;

describe('of files that were changed at random', () => {
  test.each(KINDS)('each %s is refused for a reason, or taken in without harm to what is there', async (kind) => {
    const { outcomes, wellFormed, faults } = await fuzz(kind, COUNTS[kind]);
    expect(faults).toEqual([]);
    // The validators refuse them, not the reader of JSON.
    expect(wellFormed).toBeGreaterThan(COUNTS[kind] / 2);
    expect(Object.keys(outcomes).length).toBeGreaterThan(2);
  });
});

test('of addresses at random, each leads somewhere or says why not, and changes nothing unasked', async () => {
  const { outcomes, faults } = await fuzz('link', 300);
  expect(faults).toEqual([]);
  expect(Object.keys(outcomes).length).toBeGreaterThan(8);
});

test.each(allFailed())('$name does harm no more', async (failed) => {
  await expect(tryAgain(failed)).resolves.toBeDefined();
});
