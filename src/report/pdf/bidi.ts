/** From a paragraph in logical order to lines in visual order (Unicode UAX #9), because jsPDF draws characters as they come. */
import bidiFactory from 'bidi-js';

export type Direction = 'rtl' | 'ltr';

/** One line of a paragraph, both as it is said and as it is drawn from left to right. */
export interface Line {
  logical: string;
  visual: string;
}

const bidi = bidiFactory();
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const LETTER = /[\p{L}\p{M}]/u;

/**
 * A single line in visual order.
 * @param text logical order, without line breaks
 */
export function visualLine(text: string, dir: Direction): string {
  return reorder(text, bidi.getEmbeddingLevels(text, dir), 0, text.length);
}

/**
 * A paragraph wrapped to a width. Levels are resolved over the whole paragraph, so a bracket closed on the next line still knows its pair.
 * @param text logical order; a line break starts a new line
 * @param advance width of one character, in the unit of `width`
 * @returns at least one line
 */
export function wrap(text: string, dir: Direction, width: number, advance: (char: string) => number): Line[] {
  const embedding = bidi.getEmbeddingLevels(text, dir);
  return breakLines(text, width, advance).map(([start, end]) => ({
    logical: text.slice(start, end).replace(INVISIBLE, ''),
    visual: reorder(text, embedding, start, end),
  }));
}

/** Width of a text on one line; characters that only steer direction have none. */
export function measure(text: string, advance: (char: string) => number): number {
  let sum = 0;
  for (const char of text.replace(INVISIBLE, '')) sum += advance(char);
  return sum;
}

function reorder(text: string, embedding: ReturnType<typeof bidi.getEmbeddingLevels>, start: number, end: number): string {
  if (end <= start) return '';
  const mirrored = bidi.getMirroredCharactersMap(text, embedding.levels, start, end - 1);
  const order = bidi.getReorderedIndices(text, embedding, start, end - 1).filter((index) => index >= start && index < end);
  return marksAfterLetters(text, order)
    .map((index) => mirrored.get(index) ?? text.charAt(index))
    .join('')
    .replace(INVISIBLE, '');
}

/** Reversal puts a vowel point before its letter; a PDF draws it over whatever came last (UAX #9, rule L3). */
function marksAfterLetters(text: string, order: number[]): number[] {
  const result: number[] = [];
  let marks: number[] = [];
  for (const index of order) {
    if (bidi.getBidiCharTypeName(text.charAt(index)) === 'NSM' && order[result.length + marks.length - 1] !== index - 1) {
      marks.push(index);
      continue;
    }
    result.push(index, ...marks.reverse());
    marks = [];
  }
  return [...result, ...marks];
}

/** Half-open ranges of the lines, without the spaces around them. */
function breakLines(text: string, width: number, advance: (char: string) => number): [number, number][] {
  const lines: [number, number][] = [];
  let start = 0;
  let used = 0;
  let mayBreak = 0;
  let mayCut = 0;
  const close = (end: number) => {
    lines.push([start, start + text.slice(start, end).trimEnd().length]);
  };
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '\n') {
      close(i);
      start = mayBreak = mayCut = i + 1;
      used = 0;
      continue;
    }
    used += measure(char, advance);
    if (used > width && char !== ' ' && i > start) {
      // A word longer than the line is cut, at a slash or the like if it has one.
      const end = mayBreak > start ? mayBreak : mayCut > start ? mayCut : i;
      close(end);
      start = end;
      used = measure(text.slice(start, i + 1), advance);
    }
    if (mayBreakAfter(text, i)) mayBreak = i + 1;
    else if ('/.?&=_-@'.includes(char)) mayCut = i + 1;
  }
  close(text.length);
  return lines;
}

/** After a space, and after a hyphen or dash between letters, so that ranges such as 10%-15% stay whole. */
function mayBreakAfter(text: string, index: number): boolean {
  const char = text.charAt(index);
  if (char === ' ') return true;
  return '-–—־'.includes(char) && LETTER.test(text.charAt(index - 1)) && LETTER.test(text.charAt(index + 1));
}
