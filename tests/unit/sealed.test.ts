/** Files that open only with a passphrase. */
import { describe, expect, test, vi } from 'vitest';
import { isSealed, seal, unseal } from '../../src/storage/sealed';

const TEXT = '{\n  "format": "shidra-assessment", "note": "ילדים 🌱"\n}\n';
const PHRASE = 'ארבע מילים בלי קשר';

describe('a sealed file', () => {
  test('gives its text for its passphrase, however the keyboard composes it, and for no other', async () => {
    const sealed = await seal(TEXT, 'café on four hills');
    expect(await unseal(sealed, 'cafe\u0301 on four hills')).toBe(TEXT);
    await expect(unseal(sealed, 'cafe on four hills')).rejects.toMatchObject({ code: 'wrong-passphrase' });
    await expect(unseal(sealed, '')).rejects.toMatchObject({ code: 'wrong-passphrase' });
  });

  test('shows nothing of its text, nor that two texts are the same', async () => {
    const [first, second] = await Promise.all([seal(TEXT, PHRASE), seal(TEXT, PHRASE)]);
    for (const part of ['shidra-assessment', 'ילדים', PHRASE]) expect(first).not.toContain(part);
    const { sealed, iv, salt } = JSON.parse(first) as Record<string, string>;
    const other = JSON.parse(second) as Record<string, string>;
    expect([other.sealed === sealed, other.iv === iv, other.salt === salt]).toEqual([false, false, false]);
  });

  test('is known by how it begins', async () => {
    expect(isSealed(await seal(TEXT, PHRASE))).toBe(true);
    expect(isSealed(`\ufeff ${JSON.stringify({ format: 'shidra-sealed' })}`)).toBe(true);
    expect(isSealed(TEXT)).toBe(false);
    expect(isSealed('{"note":"shidra-sealed"}')).toBe(false);
  });

  test('that was changed is refused, and says where it is not as it should be', async () => {
    const file = JSON.parse(await seal(TEXT, PHRASE)) as Record<string, unknown>;
    const with_ = (change: Record<string, unknown>) => unseal(JSON.stringify({ ...file, ...change }), PHRASE);
    const flipped = String(file.sealed).replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    await expect(with_({ sealed: flipped })).rejects.toMatchObject({ code: 'wrong-passphrase' });
    await expect(with_({ version: 2 })).rejects.toMatchObject({ code: 'newer-version', at: 'version' });
    await expect(with_({ salt: 'no base64!' })).rejects.toMatchObject({ code: 'malformed', at: 'salt' });
    await expect(with_({ iv: undefined })).rejects.toMatchObject({ code: 'malformed', at: 'iv' });
    // Nobody is made to wait for hours, and no key is cheap to guess.
    for (const rounds of [1, 1e9, 1.5]) await expect(with_({ rounds })).rejects.toMatchObject({ code: 'malformed', at: 'rounds' });
    await expect(unseal('{"format":"shidra-sealed"', PHRASE)).rejects.toMatchObject({ name: 'ImportError' });
  });

  test('is not opened on a page without cryptography, which says so', async () => {
    const sealed = await seal(TEXT, PHRASE);
    vi.stubGlobal('crypto', {});
    await expect(unseal(sealed, PHRASE)).rejects.toMatchObject({ code: 'cannot-unseal' });
    vi.unstubAllGlobals();
  });
});
