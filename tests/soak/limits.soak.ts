/** Files that are made to keep a page busy, as large as they may be without being refused for that alone. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { BOMBS, set } from '../fixtures/fuzz/bombs';
import { existing } from '../fixtures/fuzz/existing';
import { watched } from '../fixtures/fuzz/watched';

// Node 20 has none.
beforeAll(() => void vi.stubGlobal('navigator', {}));
afterAll(() => void vi.unstubAllGlobals());

test.each(Object.entries(BOMBS))(
  '%s',
  async (name, bomb) => {
    const there = await existing();
    await watched(name, async (begin) => {
      expect(await set(bomb, 1, there, () => begin(0))).not.toBe('');
    });
  },
  300_000,
);
