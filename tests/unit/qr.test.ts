/** QR codes of results: that they stay small, and what is read of them when a camera sees them badly. */
import encodeQR from 'qr';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NAME_LIMIT } from '../../src/group/result-code';
import { readQr, TURNS } from '../../src/screens/vote/read-qr';
import { resultLink } from '../../src/screens/vote/result';
import { frameOf, rgba, type View } from '../fixtures/qr-frames';
import { arbitraryName, codeOf, hex12 } from '../fixtures/workshop';

const ADDRESS = 'https://coalition.example/abc/';
const linkOf = (change: Parameters<typeof codeOf>[0]): string =>
  resultLink(codeOf(change), { href: `${ADDRESS}#/a/b`, protocol: 'https:' });

/** Of the code that the page draws. */
function versionOf(text: string): number {
  const border = 4;
  return (encodeQR(text, 'raw', { ecc: 'medium', border }).length - 2 * border - 17) / 4;
}

describe('a result link', () => {
  test('without a name takes 106 bytes at most, with an address of thirty characters, and a code of version 6', () => {
    expect(ADDRESS).toHaveLength(30);
    fc.assert(
      fc.property(
        fc.record({ workshop: hex12, respondent: hex12, revision: fc.nat({ max: 2 ** 32 - 1 }), role: fc.nat({ max: 15 }) }),
        (change) => {
          const link = linkOf(change);
          expect(new TextEncoder().encode(link).length).toBeLessThanOrEqual(106);
          expect(versionOf(link)).toBeLessThanOrEqual(6);
        },
      ),
    );
  });

  test('with the longest name takes a code of version 10 at most', () => {
    expect(versionOf(linkOf({ name: 'x'.repeat(NAME_LIMIT), revision: 2 ** 32 - 1 }))).toBeLessThanOrEqual(10);
    fc.assert(fc.property(arbitraryName, (name) => versionOf(linkOf({ name })) <= 10));
  });

  test('of a page that was opened from a folder is the code alone', () => {
    expect(resultLink(codeOf({}), { href: 'file:///home/dana/shidra.html#/a/b', protocol: 'file:' })).toBe(codeOf({}));
  });
});

describe('what is read', () => {
  const VIEWS: [string, View][] = [
    ['straight', {}],
    ...[7, 15, 30, 60, 90, 180, 270].map((turned): [string, View] => [`turned by ${turned}°`, { turned }]),
    ['out of focus', { blurred: 2 }],
    ['far out of focus', { blurred: 3 }],
    ['at low contrast', { contrast: 0.3, noise: 3 }],
    ['tilted', { tilted: 0.3 }],
    ['half in the shadow', { shadow: 0.5 }],
    ['from afar', { side: 200 }],
    ['all of it a little', { turned: 20, tilted: 0.1, blurred: 1, contrast: 0.6, shadow: 0.3, noise: 4 }],
  ];
  test.each(VIEWS)('in one of the looks: %s', (_, view) => {
    for (const link of [linkOf({}), linkOf({ name: 'א'.repeat(NAME_LIMIT / 2), revision: 300 })]) {
      const looks = TURNS.map((turn): View => ({ ...view, turned: (view.turned ?? 0) + turn }));
      const read = looks.reduce<string | undefined>((before, look) => before ?? readQr(rgba(frameOf(link, look))), undefined);
      expect(read).toBe(link);
    }
  });

  test('of a wall, and of a code that nobody could read, is nothing', () => {
    expect(readQr(rgba(frameOf(undefined, { noise: 8 })))).toBeUndefined();
    expect(readQr(rgba(frameOf(linkOf({}), { blurred: 9 })))).toBeUndefined();
  });
});
