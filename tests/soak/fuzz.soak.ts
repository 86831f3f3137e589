/** Twenty thousand files and five thousand links that were changed at random, handed to every door. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { fuzz, KINDS, SEED } from '../fixtures/fuzz/run';

// Node 20 has none.
beforeAll(() => void vi.stubGlobal('navigator', {}));
afterAll(() => void vi.unstubAllGlobals());

const COUNTS = { assessment: 6000, workshop: 6000, portfolio: 3000, questionnaire: 1500, pdf: 3500 } as const;
const LINKS = 5000;
const HOURS = 3_600_000;

/** One line for each outcome, the most frequent first. */
const told = (outcomes: Record<string, number>): string =>
  Object.entries(outcomes)
    .sort(([, a], [, b]) => b - a)
    .map(([outcome, many]) => `  ${String(many).padStart(6)}  ${outcome}`)
    .join('\n');

describe(`under SHIDRA_SEED=${String(SEED)}`, () => {
  test.each(KINDS)(
    'each %s is refused for a reason, or taken in without harm to what is there',
    async (kind) => {
      const { outcomes, wellFormed, faults } = await fuzz(kind, COUNTS[kind]);
      console.log(
        `${kind}: ${String(COUNTS[kind])} inputs, of which ${String(wellFormed)} are JSON of the right format and version\n${told(outcomes)}`,
      );
      expect(faults).toEqual([]);
      expect(wellFormed).toBeGreaterThan(COUNTS[kind] / 2);
    },
    3 * HOURS,
  );

  test(
    'each address leads somewhere or says why not, and changes nothing unasked',
    async () => {
      const { outcomes, faults } = await fuzz('link', LINKS);
      console.log(`${String(LINKS)} links\n${told(outcomes)}`);
      expect(faults).toEqual([]);
    },
    HOURS,
  );
});
