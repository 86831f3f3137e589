/** Where the lines of a paragraph end. */

/** Width of a character, in any unit: zero for those that are not seen. */
export type Advance = (char: string) => number;

const LETTER = /[\p{L}\p{M}]/u;
/** Not drawn where a line ends. */
const BLANK = /[ \p{Default_Ignorable_Code_Point}]/u;

/**
 * Lines no wider than `width`, but for a single character that is.
 * @param text logical order; a line break starts a new line
 * @returns half-open ranges of the lines, without the spaces at their ends; at least one
 */
export function breakLines(text: string, width: number, advance: Advance): [number, number][] {
  const lines: [number, number][] = [];
  let start = 0;
  let used = 0;
  let mayBreak = 0;
  let mayCut = 0;
  let i = 0;
  const close = (end: number, next = end) => {
    let last = end;
    while (last > start && BLANK.test(text.charAt(last - 1))) last--;
    lines.push([start, last]);
    start = next;
    used = measure(text.slice(next, i), advance);
  };
  for (const char of text) {
    const next = i + char.length;
    if (char === '\n') {
      close(i, next);
    } else {
      const own = advance(char);
      // A word longer than the line is cut, at a slash or the like if it has one.
      while (own > 0 && used + own > width && char !== ' ' && i > start) close(mayBreak > start ? mayBreak : mayCut > start ? mayCut : i);
      used += own;
      if (mayBreakAfter(text, i, start)) mayBreak = next;
      else if ('/.?&=_-@'.includes(char)) mayCut = next;
    }
    i = next;
  }
  close(i);
  return lines;
}

/** Width of a text on one line. */
export function measure(text: string, advance: Advance): number {
  let sum = 0;
  for (const char of text) sum += advance(char);
  return sum;
}

/** After a space, and after a hyphen or dash between letters, so that ranges such as 10%-15% stay whole. */
function mayBreakAfter(text: string, index: number, start: number): boolean {
  const char = text.charAt(index);
  // Of an indented word that is too long, the indent is no line of its own.
  if (char === ' ' || char === '\u200b') return text.slice(start, index).trim() !== '';
  return '-–—־'.includes(char) && LETTER.test(text.charAt(index - 1)) && LETTER.test(text.charAt(index + 1));
}
