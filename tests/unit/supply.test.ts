/** Which licences may ship with ours. */
import { expect, test } from 'vitest';
import { isCompatible } from '../../scripts/vite/supply';

test.each(['MIT', 'ISC', '(MIT AND Zlib)', '(MIT OR GPL-3.0-or-later)', 'MIT AND OFL-1.1', 'Apache-2.0'])(
  '%s goes with ours',
  (licence) => {
    expect(isCompatible(licence)).toBe(true);
  },
);

test.each(['GPL-3.0-only', '(MIT AND GPL-3.0-only)', 'none named', 'UNLICENSED', 'SSPL-1.0', ''])('%s does not', (licence) => {
  expect(isCompatible(licence)).toBe(false);
});
