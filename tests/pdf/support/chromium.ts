/** How Chromium sets a line: which characters it draws, from left to right. */
import type { Page } from '@playwright/test';
import type { Direction } from '../../../src/report/pdf/bidi';
import { metadataOf, type Engine } from '../../../src/report/pdf/engine';

/** A character with its marks, as one thing to see. */
export interface Grapheme {
  text: string;
  left: number;
  /** In em. */
  width: number;
}

/** Every mirrored pair that the typeface has. */
export const PAIRS = ['()', '[]', '{}', '<>', '«»', '‹›'] as const;
const SIZE = 20;
/** By how much each second of a pair is wider in the face that Chromium is given, in em. */
const EXTRA = 2;

/** The face, but with the second of each pair so wide that a rectangle tells which of the two was drawn. */
export function telltaleFace(file: Uint8Array, doc: Engine): Uint8Array {
  const face = file.slice();
  const view = new DataView(face.buffer);
  const tables = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + 16 * index);
  const tag = (at: number) => String.fromCharCode(...face.subarray(at, at + 4));
  const table = (name: string) => view.getUint32((tables.find((at) => tag(at) === name) ?? 0) + 8);
  const unitsPerEm = view.getUint16(table('head') + 18);
  for (const [, second = ''] of PAIRS) {
    const glyph = metadataOf(doc).cmap.unicode.codeMap[second.charCodeAt(0)] ?? 0;
    const advance = table('hmtx') + 4 * glyph;
    view.setUint16(advance, view.getUint16(advance) + EXTRA * unitsPerEm);
  }
  return face;
}

/** The second of the pair is drawn, whatever the text says. */
export const isSecond = ({ width }: Grapheme): boolean => width > EXTRA;

/** Sets each text as a paragraph of one line, and tells its graphemes from left to right. */
export async function setLines(page: Page, texts: readonly string[], dir: Direction): Promise<Grapheme[][]> {
  return page.evaluate(
    ([all, direction, size]) => {
      const segmenter = new Intl.Segmenter('he');
      document.body.replaceChildren(
        ...all.map((text) => {
          const paragraph = document.createElement('p');
          paragraph.dir = direction;
          paragraph.textContent = text;
          return paragraph;
        }),
      );
      return [...document.body.children].map((paragraph) => {
        const node = paragraph.firstChild!;
        const graphemes = [...segmenter.segment(node.textContent!)].map(({ segment, index }) => {
          // Tags, which have no width, are given rectangles that lie elsewhere; the first character tells the place.
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + String.fromCodePoint(segment.codePointAt(0)!).length);
          const { left, width } = range.getBoundingClientRect();
          return { text: segment, left, width: width / size };
        });
        return graphemes.sort((a, b) => a.left - b.left);
      });
    },
    [texts, dir, SIZE] as const,
  );
}

/** An empty page whose paragraphs are one line each, in the given face. */
export async function openSheet(page: Page, face: Uint8Array): Promise<void> {
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
    @font-face { font-family: Telltale; src: url(data:font/ttf;base64,${Buffer.from(face).toString('base64')}); }
    p { font: ${String(SIZE)}px Telltale; font-kerning: none; font-variant-ligatures: none; white-space: pre; unicode-bidi: isolate; margin: 0; width: 9000px }
  </style><p>ready</p>`);
  await page.evaluate(() => document.fonts.load('20px Telltale'));
}
