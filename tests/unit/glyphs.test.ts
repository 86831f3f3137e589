import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from '../../src/i18n/report.en';
import { he } from '../../src/i18n/report.he';
import { openPdf } from '../../src/report/pdf/engine';
import { Fonts } from '../../src/report/pdf/fonts';
import { loadFont } from '../fixtures/fonts';

const FOLDER = new URL('../../questionnaires/collective-impact/', import.meta.url);

it('every character of our own words is in the typeface of the report', async () => {
  const fonts = await Fonts.load(openPdf(), loadFont);
  const all = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  // The method page is for the screen, and has formulas.
  const files = all.filter((name) => !name.endsWith('method.json'));
  expect(files.length).toBeGreaterThan(40);
  for (const file of files) fonts.drawable(readFileSync(new URL(file, FOLDER), 'utf8'));
  for (const text of [en, he].flatMap((words) => Object.values(words)))
    fonts.drawable(typeof text === 'function' ? text.toString() : JSON.stringify(text));
  expect([...fonts.replaced]).toEqual([]);
});
