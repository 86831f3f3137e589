/** The schemas that editors use say what the code says. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { schemaFiles } from '../../src/cli/schemas';

const folder = fileURLToPath(new URL('../../questionnaires/schema/', import.meta.url));

test('the files in questionnaires/schema are up to date; npm run schemas writes them', () => {
  const there = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(folder + name, 'utf8')]));
  expect(there).toEqual(schemaFiles());
});
