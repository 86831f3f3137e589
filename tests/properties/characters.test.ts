import { beforeAll, describe, expect, it } from 'vitest';
import { visualLine } from '../../src/report/pdf/bidi';
import { metadataOf, openPdf } from '../../src/report/pdf/engine';
import { Fonts, MISSING } from '../../src/report/pdf/fonts';
import { measure } from '../../src/report/pdf/line-breaks';
import { loadFont } from '../fixtures/fonts';

const NOT_SEEN = /[\n\p{Default_Ignorable_Code_Point}]/u;
/** Sends a text the long way, which those of common characters alone do not go. */
const UNCOMMON = '\u200e';

let fonts: Fonts;
let glyphs: ReadonlySet<string>;
beforeAll(async () => {
  const doc = openPdf({ width: 100, height: 100 });
  fonts = await Fonts.load(doc, loadFont);
  const faces = ([400, 700] as const).map((weight) => {
    fonts.use(weight);
    return Object.entries(metadataOf(doc).cmap.unicode.codeMap)
      .filter(([, glyph]) => glyph !== undefined && glyph > 0)
      .map(([code]) => String.fromCharCode(Number(code)));
  });
  expect(faces[0]).toEqual(faces[1]);
  glyphs = new Set(faces[0]);
});

const drawn = (text: string) => fonts.drawn(fonts.legible(text));

/** The Basic Multilingual Plane, halves of surrogate pairs included, the blocks beyond it that occur, and a sample of the rest. */
function* characters(): Generator<string> {
  const occurs = (code: number) =>
    (code >= 0x1d400 && code < 0x1d800) || (code >= 0x1f000 && code < 0x1fc00) || (code >= 0xe0000 && code < 0xe0200);
  for (let code = 0; code <= 0x10ffff; code++) if (code < 0x10000 || occurs(code) || code % 101 === 0) yield String.fromCodePoint(code);
}

/** Those for which `holds` does not, by number. */
const except = (holds: (char: string) => boolean) =>
  Array.from(characters())
    .filter((char) => !holds(char))
    .map((char) => char.codePointAt(0)?.toString(16));

describe('every character of Unicode', () => {
  it('is drawn by the fonts, unseen by nature, or replaced and reported', () => {
    const wrong = except((char) => {
      fonts.replaced.clear();
      const result = drawn(UNCOMMON + char);
      const shown = Array.from(result).every((each) => each === MISSING || glyphs.has(each));
      return shown && (result !== '' || NOT_SEEN.test(fonts.legible(char))) && result.includes(MISSING) === fonts.replaced.size > 0;
    });
    expect(wrong).toEqual([]);
  });

  it('is drawn as itself where the fonts have it', () => {
    const wrong = except(
      (char) => !glyphs.has(char) || NOT_SEEN.test(char) || drawn(char).normalize('NFC') === char.normalize('NFC') || char === 'ﬁ',
    );
    expect(wrong).toEqual([]);
  });

  it('is as wide as what is drawn for it', () => {
    const width = (text: string) => measure(text, (char) => fonts.advance(char, 400));
    expect(except((char) => width(fonts.legible(char)) === width(drawn(char)))).toEqual([]);
  });

  it('stays whole when its line is put in order', () => {
    const parts = (line: string) => Array.from(fonts.drawn(line).replace(NOT_SEEN, '')).length;
    expect(
      except((char) => {
        const legible = fonts.legible(`א${char}ב`);
        return legible.includes('\n') || parts(visualLine(legible, 'rtl')) === parts(legible);
      }),
    ).toEqual([]);
  });
});
