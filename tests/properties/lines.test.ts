import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { visualLine, wrap } from '../../src/report/pdf/bidi';
import { openPdf } from '../../src/report/pdf/engine';
import { Fonts } from '../../src/report/pdf/fonts';
import { measure } from '../../src/report/pdf/line-breaks';
import { mixedText } from '../fixtures/arbitrary-text';
import { loadFont } from '../fixtures/fonts';

const direction = fc.constantFrom('rtl' as const, 'ltr' as const);
const paragraph = fc.array(mixedText, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('\n'));
/** From narrower than a letter to a whole line, in em. */
const width = fc.double({ min: 0.1, max: 50, noNaN: true });
const NOT_SEEN = /\p{Default_Ignorable_Code_Point}/gu;

let fonts: Fonts;
beforeAll(async () => {
  fonts = await Fonts.load(openPdf({ width: 100, height: 100 }), loadFont);
});

const advance = (char: string) => fonts.advance(char, 400);
const MIRRORED = new Map(Array.from(')]}>»›⟩≥', (char, index) => [char, Array.from('([{<«‹⟨≤')[index] ?? '']));
/** What is seen of a line, whatever the order, a bracket the same as its mirror image. */
const seen = (line: string) =>
  Array.from(line.replace(NOT_SEEN, ''), (char) => MIRRORED.get(char) ?? char)
    .sort()
    .join('');

describe('lines', () => {
  it('hold the text in its order, but for spaces where they end', () => {
    fc.assert(
      fc.property(paragraph, direction, width, (text, dir, room) => {
        const legible = fonts.legible(text);
        const lines = wrap(legible, dir, room, advance).map(({ logical }) => logical);
        const inked = (part: string) => part.replace(/[ \n\p{Default_Ignorable_Code_Point}]/gu, '');
        expect(inked(lines.join(''))).toBe(inked(legible));
        expect(lines.length).toBeGreaterThanOrEqual(legible.split('\n').length);
      }),
    );
  });

  it('draw each character once', () => {
    fc.assert(
      fc.property(paragraph, direction, width, (text, dir, room) => {
        const lines = wrap(fonts.legible(text), dir, room, advance);
        expect(lines.map(({ visual }) => seen(visual))).toEqual(lines.map(({ logical }) => seen(logical)));
      }),
    );
  });

  it('are no wider than their room, but for a single character', () => {
    fc.assert(
      fc.property(paragraph, direction, width, (text, dir, room) => {
        for (const { visual } of wrap(fonts.legible(text), dir, room, advance)) {
          const single = Array.from(visual).filter((char) => advance(char) > 0).length <= 1;
          if (!single) expect(measure(visual, advance)).toBeLessThanOrEqual(room + 1e-9);
        }
      }),
    );
  });

  it('are filled: the first word of a line had no room on the line before', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[א-תa-z]{1,9}$/), { minLength: 2, maxLength: 30 }), direction, (words, dir) => {
        const lines = wrap(words.join(' '), dir, 10, advance).map(({ logical }) => logical);
        lines.slice(1).forEach((line, index) => {
          expect(measure(`${lines[index] ?? ''} ${line.split(' ')[0] ?? ''}`, advance)).toBeGreaterThan(10);
        });
      }),
    );
  });

  it('are one where there is room', () => {
    fc.assert(
      fc.property(mixedText, direction, (text, dir) => {
        const legible = `${fonts.legible(text)}.`;
        expect(wrap(legible, dir, Infinity, advance)).toEqual([{ logical: legible, visual: visualLine(legible, dir) }]);
      }),
    );
  });
});
