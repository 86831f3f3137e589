import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Engine, metadataOf, openPdf } from '../../src/report/pdf/engine';
import { Fonts } from '../../src/report/pdf/fonts';
import { loadFont } from '../fixtures/fonts';

const ROOT = new URL('../../', import.meta.url);

let doc: Engine;
let fonts: Fonts;
beforeAll(async () => {
  doc = openPdf({ width: 100, height: 100 });
  fonts = await Fonts.load(doc, loadFont);
});
beforeEach(() => {
  fonts.replaced.clear();
});

const drawn = (text: string) => fonts.drawn(fonts.legible(text));

describe('our own words', () => {
  /** Every text in a module of words, those that functions compose included. */
  const texts = (value: unknown): string[] => {
    if (typeof value === 'function') return [String(value)];
    if (typeof value === 'string') return [value];
    return value !== null && typeof value === 'object' ? Object.values(value).flatMap(texts) : [];
  };
  const modules = import.meta.glob<Record<string, unknown>>('../../src/i18n/*.{he,en}.ts', { eager: true });
  const data = readdirSync(new URL('questionnaires/', ROOT), { recursive: true, encoding: 'utf8' })
    // The method page is for the screen, and has formulas.
    .filter((name) => name.endsWith('.json') && !name.endsWith('method.json') && !name.startsWith('schema'));

  it('are found', () => {
    expect(Object.keys(modules).length).toBeGreaterThan(10);
    expect(data.length).toBeGreaterThan(40);
  });

  it.each([
    ...Object.entries(modules).map(([name, words]): [string, string[]] => [name.slice('../../'.length), texts(words)]),
    ...data.map((name): [string, string[]] => [name, texts(JSON.parse(readFileSync(new URL(`questionnaires/${name}`, ROOT), 'utf8')))]),
  ])('%s is in the typeface', (_, words) => {
    for (const text of words) fonts.legible(text);
    expect([...fonts.replaced]).toEqual([]);
  });
});

describe('what the typeface lacks', () => {
  it.each([
    ['a picture', '🙂', '□', ['🙂']],
    ['a picture joined of several', 'a👩‍👩‍👧b', 'a□b', ['👩‍👩‍👧']],
    ['a tone of skin', '👍🏽!', '□!', ['👍🏽']],
    ['a flag', '🇮🇱🇮🇹', '□□', ['🇮🇱', '🇮🇹']],
    ['a flag of tags', '🏴\u{e0067}\u{e0062}\u{e007f}.', '□.', ['🏴\u{e0067}\u{e0062}\u{e007f}']],
    ['a variant', '❤️', '□', ['❤️']],
    ['letters of another script', 'قل א', '□□ א', ['ق', 'ل']],
    ['a mark', 'n\u0305', 'n□', ['\u0305']],
    ['half a pair', 'a\ud83db\ude42', 'a□b□', ['\ufffd']],
    ['a control', 'a\u0007b', 'a□b', ['\ufffd']],
  ])('%s is one square, and reported', (_, text, expected, replaced) => {
    expect(drawn(text)).toBe(expected);
    expect([...fonts.replaced]).toEqual(replaced);
  });

  it.each([
    ['keycaps', '1️⃣ #⃣', '1 #'],
    ['a variant of what it has', '©️', '©'],
    ['hyphens', 'a‐b‑c', 'a-b-c'],
    ['spaces', 'a\u2009b\tc\u3000d\u202fe', 'a b c d\u00a0e'],
    ['ligatures and full width', 'eﬃcient ３％ 𝐀', 'efficient 3% A'],
    ['line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['letters and marks apart', 'cafe\u0301', 'café'],
    ['what is never seen', 'a\u00adb\u061c\ufe0f\u{e0100}c', 'abc'],
  ])('%s are drawn as what it has', (_, text, expected) => {
    expect(drawn(text).replaceAll('\n', '')).toBe(expected.replaceAll('\n', ''));
    expect(fonts.legible(text).split('\n')).toHaveLength(expected.split('\n').length);
    expect([...fonts.replaced]).toEqual([]);
  });
});

describe('Hebrew points', () => {
  it.each([
    ['a dot of a shin among others', 'ש\u05b8\u05c1', '\ufb2a\u05b8'],
    ['two points in one letter', 'ש\u05bc\u05c2\u05b7', '\ufb2d\u05b7'],
    ['a form that was given as one', '\ufb4b', '\ufb4b'],
    ['a point that no form has', 'מ\u05b4', 'מ\u05b4'],
  ])('%s', (_, text, expected) => {
    expect(drawn(text)).toBe(expected);
  });

  it('are drawn on their letter', () => {
    for (const weight of [400, 700] as const) {
      fonts.use(weight);
      const { cmap, glyf, scaleFactor } = metadataOf(doc);
      for (const letter of 'אבגדהוזחטיכךלמםנןסעפףצץקרשתq') {
        for (const point of '\u05b0\u05b4\u05b8\u05b9\u05bc\u0308') {
          const box = glyf.glyphFor(cmap.unicode.codeMap[point.charCodeAt(0)] ?? 0);
          const middle = fonts.markShift(letter, point, weight) + (((box?.xMin ?? 0) + (box?.xMax ?? 0)) / 2000) * scaleFactor;
          expect(middle, `${letter}${point}`).toBeGreaterThan(0);
          expect(middle, `${letter}${point}`).toBeLessThan(fonts.advance(letter, weight));
        }
      }
    }
  });
});
