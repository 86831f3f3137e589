/** Our lines against Chromium's: the same random text, the same characters in the same order, mirrored where it mirrors. */
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { visualLine } from '../../src/report/pdf/bidi';
import { openPdf } from '../../src/report/pdf/engine';
import { Fonts } from '../../src/report/pdf/fonts';
import { loadFont } from '../fixtures/fonts';
import { type Grapheme, isSecond, openSheet, PAIRS, setLines, telltaleFace } from './support/chromium';
import { mixedText } from '../fixtures/arbitrary-text';

const TEXTS = 1500;
const BATCH = 500;
const seed = Number(process.env.SHIDRA_SEED ?? 1);
const NOT_SEEN = /\p{Default_Ignorable_Code_Point}/gu;

for (const dir of ['rtl', 'ltr'] as const) {
  test(`${dir} lines are in the order that Chromium gives`, async ({ page }) => {
    const doc = openPdf({ width: 100, height: 100 });
    const fonts = await Fonts.load(doc, loadFont);
    fonts.use(400);
    await openSheet(page, telltaleFace(await loadFont(400), doc));
    const texts = fc.sample(mixedText, { numRuns: TEXTS, seed });
    const differences: { text: string; ours: string; chromium: string }[] = [];
    for (let at = 0; at < texts.length; at += BATCH) {
      const batch = texts.slice(at, at + BATCH);
      const lines = await setLines(page, batch, dir);
      batch.forEach((text, index) => {
        const ours = alike(visualLine(fonts.legible(text), dir));
        const chromium = alike((lines[index] ?? []).map((grapheme) => drawn(fonts, grapheme)).join(''));
        if (ours !== chromium) differences.push({ text, ours, chromium });
      });
    }
    expect(shortest(differences)).toEqual([]);
  });
}

function drawn(fonts: Fonts, grapheme: Grapheme): string {
  const text = fonts.legible(grapheme.text).replace(NOT_SEEN, '');
  const [first = ''] = text;
  const pair = PAIRS.find((each) => each.includes(first) && first !== '');
  return pair ? pair.charAt(isSecond(grapheme) ? 1 : 0) + text.slice(1) : text;
}

/** Of pairs that the typeface lacks, no rectangle tells which was drawn. */
function alike(line: string): string {
  return line.replaceAll('⟩', '⟨').replaceAll('≥', '≤');
}

/** The few that are easiest to understand, with what cannot be seen spelt out. */
function shortest(differences: { text: string; ours: string; chromium: string }[]) {
  const spelt = (text: string) => text.replace(/[\p{C}\p{M}]/gu, (char) => `<${char.codePointAt(0)!.toString(16)}>`);
  return differences
    .sort((a, b) => a.text.length - b.text.length)
    .slice(0, 8)
    .map(({ text, ours, chromium }) => ({ text: spelt(text), ours: spelt(ours), chromium: spelt(chromium) }));
}
