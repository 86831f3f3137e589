/** Our lines against Chromium's: of the same random text the same characters, in the same order, mirrored where it mirrors them. */
import { expect, type Page, test } from '@playwright/test';
import fc from 'fast-check';
import { type Direction, visualLine, wrap } from '../../src/report/pdf/bidi';
import { openPdf } from '../../src/report/pdf/engine';
import { Fonts } from '../../src/report/pdf/fonts';
import { mixedText } from '../fixtures/arbitrary-text';
import { loadFont } from '../fixtures/fonts';
import { drawnBy, openSheet, type Portion, setLines, telltaleFace } from './support/chromium';

const TEXTS = 900;
const BATCH = 300;
const seed = Number(process.env.SHIDRA_SEED ?? 1);
const NOT_SEEN = /\p{Default_Ignorable_Code_Point}/gu;

interface Difference {
  text: string;
  ours: string;
  chromium: string;
}

for (const dir of ['rtl', 'ltr'] as const) {
  test(`${dir} lines are in the order that Chromium gives`, async ({ page }) => {
    const fonts = await openWith(page);
    const texts = fc.sample(mixedText, { numRuns: TEXTS, seed });
    const differences = await compare(page, fonts, dir, texts, (text) => [
      { portion: [text, ''], visual: visualLine(fonts.legible(text), dir) },
    ]);
    expect(shortest(differences)).toEqual([]);
  });

  test(`${dir} paragraphs are, however they break`, async ({ page }) => {
    const fonts = await openWith(page);
    const paragraph = fc.tuple(fc.array(mixedText, { minLength: 2, maxLength: 4 }), fc.double({ min: 1, max: 20, noNaN: true }));
    const samples = new Map(
      fc.sample(paragraph, { numRuns: TEXTS / 3, seed }).map(([parts, width]) => [fonts.legible(parts.join(' ')), width]),
    );
    const differences = await compare(page, fonts, dir, [...samples.keys()], (text) =>
      portions(
        text,
        wrap(text, dir, samples.get(text) ?? 1, (char) => fonts.advance(char, 400)),
      ),
    );
    expect(shortest(differences)).toEqual([]);
  });
}

/** The fonts as the report has them, and the page ready to set text in the same. */
async function openWith(page: Page): Promise<Fonts> {
  const doc = openPdf({ width: 100, height: 100 });
  const fonts = await Fonts.load(doc, loadFont);
  fonts.use(400);
  await openSheet(page, telltaleFace(await loadFont(400), doc));
  return fonts;
}

interface SetLine {
  portion: Portion;
  visual: string;
}

/** Each line with the blanks up to where the next begins. */
function portions(text: string, lines: ReturnType<typeof wrap>): SetLine[] {
  let at = 0;
  return lines.map(({ logical, visual }, index) => {
    const end = at + logical.length;
    at = index + 1 < lines.length ? text.indexOf(lines[index + 1]?.logical ?? '', end) : text.length;
    return { portion: [logical, text.slice(end, at)], visual };
  });
}

async function compare(page: Page, fonts: Fonts, dir: Direction, texts: string[], set: (text: string) => SetLine[]): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (let at = 0; at < texts.length; at += BATCH) {
    const batch = texts.slice(at, at + BATCH).map((text) => ({ text, lines: set(text) }));
    const theirs = await setLines(
      page,
      batch.map(({ lines }) => lines.map(({ portion }) => portion)),
      dir,
    );
    batch.forEach(({ text, lines }, index) => {
      const ours = alike(lines.map(({ visual }) => visual).join('⏎'));
      const drawn = (theirs[index] ?? []).map((line) =>
        line
          .map((each) => fonts.legible(drawnBy(each)))
          .join('')
          .replace(NOT_SEEN, ''),
      );
      const chromium = alike(drawn.join('⏎'));
      if (ours !== chromium) differences.push({ text, ours, chromium });
    });
  }
  return differences;
}

/** Of pairs that the typeface lacks, no rectangle tells which was drawn. */
function alike(line: string): string {
  return line.replaceAll('⟩', '⟨').replaceAll('≥', '≤');
}

/** The few that are easiest to understand, with what cannot be seen spelt out. */
function shortest(differences: Difference[]): Difference[] {
  const spelt = (text: string) => text.replace(/[\p{C}\p{M}]/gu, (char) => `<${char.codePointAt(0)?.toString(16) ?? ''}>`);
  return differences
    .sort((a, b) => a.text.length - b.text.length)
    .slice(0, 5)
    .map(({ text, ours, chromium }) => ({ text: spelt(text), ours: spelt(ours), chromium: spelt(chromium) }));
}
