/** Which licences may ship with ours, and what files say of their own. */
import { expect, test } from 'vitest';
import { bundledIn, isCompatible, noticesIn } from '../../scripts/vite/supply';

test.each(['MIT', 'ISC', '(MIT AND Zlib)', '(MIT OR GPL-3.0-or-later)', 'MIT AND OFL-1.1', 'Apache-2.0'])(
  '%s goes with ours',
  (licence) => {
    expect(isCompatible(licence)).toBe(true);
  },
);

test.each(['GPL-3.0-only', '(MIT AND GPL-3.0-only)', 'none named', 'UNLICENSED', 'SSPL-1.0', ''])('%s does not', (licence) => {
  expect(isCompatible(licence)).toBe(false);
});

test('what a bundler put into a file, and whose it says it is', () => {
  const file = [
    '// node_modules/nanoid/non-secure/index.js',
    '//#region node_modules/.pnpm/a@1/node_modules/@scope/name/index.js',
    '// ../../node_modules/fflate/esm/browser.js',
    '/** How it works. */',
    '/*! @license MIT',
    ' * Copyright (c) James Halliday */',
  ].join('\n');
  expect(bundledIn(file)).toEqual(['nanoid', '@scope/name', 'fflate']);
  expect(noticesIn(file)).toEqual(['@license MIT\nCopyright (c) James Halliday']);
});
