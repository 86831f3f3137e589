/** How Chromium sets a paragraph: which characters it draws on each line, from left to right. */
import type { Page } from '@playwright/test';
import type { Direction } from '../../../src/report/pdf/bidi';
import { metadataOf, type Engine } from '../../../src/report/pdf/engine';

/** A character with its marks, as one thing to see. */
interface Grapheme {
  text: string;
  left: number;
  /** In em. */
  width: number;
}

/** A line as it is to be broken: what is compared, and the blanks that hang at its end. */
export type Portion = readonly [text: string, blanks: string];

/** Every mirrored pair that the typeface has. */
const PAIRS = ['()', '[]', '{}', '<>', '«»', '‹›'] as const;
const SIZE = 20;
/** By how much each second of a pair is wider in the face that Chromium is given, in em. */
const EXTRA = 2;

/**
 * The face, but with the second of each pair so wide that a rectangle tells which of the two was drawn.
 * @param doc with that face in use
 */
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

/** What is drawn: the text, or the other of its pair. */
export function drawnBy({ text, width }: Grapheme): string {
  const pair = PAIRS.find((each) => each.includes(text.charAt(0)));
  return pair ? pair.charAt(width > EXTRA ? 1 : 0) + text.slice(1) : text;
}

/** An empty page that sets paragraphs in the given face, each portion on a line of its own. */
export async function openSheet(page: Page, face: Uint8Array): Promise<void> {
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
    @font-face { font-family: Telltale; src: url(data:font/ttf;base64,${Buffer.from(face).toString('base64')}); }
    p { font: ${SIZE}px Telltale; font-kerning: none; font-variant-ligatures: none; unicode-bidi: isolate; white-space: pre-wrap; width: 1px }
    span { white-space: pre }
  </style>`);
  await page.evaluate((size) => document.fonts.load(`${size}px Telltale`), SIZE);
}

/** Sets each paragraph, and tells for each of its lines the graphemes from left to right. */
export async function setLines(page: Page, paragraphs: readonly (readonly Portion[])[], dir: Direction): Promise<Grapheme[][][]> {
  return page.evaluate(
    ([all, direction, size]) => {
      const segmenter = new Intl.Segmenter('he');
      const set = all.map((portions) => {
        const paragraph = document.createElement('p');
        paragraph.dir = direction;
        const spans = portions.map(([text, blanks]) => {
          const span = document.createElement('span');
          span.textContent = text;
          // A paragraph too narrow for anything breaks wherever it may.
          paragraph.append(span, blanks, document.createElement('wbr'));
          return span;
        });
        return { paragraph, spans };
      });
      document.body.replaceChildren(...set.map(({ paragraph }) => paragraph));
      return set.map(({ spans }) =>
        spans.map(({ firstChild: node }) =>
          [...segmenter.segment(node?.nodeValue ?? '')]
            .map(({ segment, index }) => {
              // Tags, which have no width, are given rectangles that lie elsewhere; the first character tells the place.
              const range = document.createRange();
              range.setStart(node!, index);
              range.setEnd(node!, index + String.fromCodePoint(segment.codePointAt(0) ?? 0).length);
              const { left, width } = range.getBoundingClientRect();
              return { text: segment, left, width: width / size };
            })
            .sort((a, b) => a.left - b.left),
        ),
      );
    },
    [paragraphs, dir, SIZE] as const,
  );
}
