/** Text on the page: measuring, wrapping and drawing lines in the reader's direction. */
import { visualLine, wrap, type Direction, type Line } from './bidi';
import type { Engine } from './engine';
import { MISSING, type Fonts } from './fonts';
import { measure, type Advance } from './line-breaks';
import type { TextStyle } from './style';

/** Squares, and letters with their marks, are not drawn with what stands beside them. */
const APART = new RegExp(`(${MISSING}|[^${MISSING}\\p{M}]\\p{M}+)`, 'u');
const MARKS_AT_END = /^\P{M}\p{M}+$/u;

/** A column on the page: its left edge and its width, in points. */
export interface Column {
  x: number;
  width: number;
}

export class Typesetter {
  constructor(
    readonly doc: Engine,
    readonly fonts: Fonts,
    readonly dir: Direction,
  ) {}

  lines(text: string, style: TextStyle, width: number): Line[] {
    const lines = wrap(this.fonts.legible(text), this.dir, width, this.#advance(style));
    return lines.map(({ logical, visual }, index) => {
      // The space tells those who copy the text that the next line begins a new word.
      const space = index < lines.length - 1 && this.dir === 'ltr' ? ' ' : '';
      return { logical, visual: `${this.fonts.drawn(visual)}${space}` };
    });
  }

  /** The text on one line, cut with an ellipsis where it is too long. */
  oneLine(text: string, style: TextStyle, width: number): Line {
    const [first, second] = this.lines(text, style, width);
    if (!second) return first ?? { logical: '', visual: '' };
    const [cut] = this.lines(first?.logical ?? '', style, width - this.width('…', style));
    const logical = `${cut?.logical ?? ''}…`;
    return { logical, visual: this.visual(logical) };
  }

  /** Width of the text on one line, in points. */
  width(text: string, style: TextStyle): number {
    return measure(this.fonts.legible(text), this.#advance(style));
  }

  /** One line in visual order, for those who draw by themselves. */
  visual(text: string): string {
    return this.fonts.drawn(visualLine(this.fonts.legible(text), this.dir));
  }

  /** The column without so much at the side where lines start and where they end. */
  inset({ x, width }: Column, start: number, end = 0): Column {
    return { x: x + (this.dir === 'rtl' ? end : start), width: width - start - end };
  }

  /** The part of the column that is `width` wide and begins `start` after the side where lines start. */
  part(column: Column, start: number, width: number): Column {
    return this.inset(column, start, column.width - start - width);
  }

  /** So many columns of one width, in the order of reading. */
  columns(column: Column, count: number, gap: number): Column[] {
    const width = (column.width - gap * (count - 1)) / count;
    return Array.from({ length: count }, (_, index) => this.part(column, index * (width + gap), width));
  }

  /** Draws lines one below the other, from `top` on. */
  drawAll(lines: readonly Line[], style: TextStyle, column: Column, top: number): void {
    lines.forEach((line, index) => {
      this.draw(line, style, column, top + index * style.leading);
    });
  }

  /** Draws a line into the column; `top` is the upper edge of the line's own height. */
  draw(line: Line, style: TextStyle, column: Column, top: number, align: 'start' | 'middle' | 'end' = 'start'): void {
    const spare = column.width - measure(line.visual, this.#advance(style));
    const atLeft = (align === 'start') === (this.dir === 'ltr');
    let x = column.x + (align === 'middle' ? spare / 2 : atLeft ? 0 : spare);
    // The middle of the capitals, 0.71 em high in Heebo, sits in the middle of the line.
    const baseline = top + style.leading / 2 + style.size * 0.355;
    this.fonts.use(style.weight);
    this.doc.setFontSize(style.size).setTextColor(style.colour);
    for (const part of line.visual.split(APART)) {
      if (part === MISSING) this.#missing(x, baseline, style);
      else if (MARKS_AT_END.test(part)) this.#marked(part, x, baseline, style);
      else if (part !== '') this.doc.text(part, x, baseline);
      x += measure(part, this.#advance(style));
    }
  }

  /** Marks one by one, each where it belongs on the letter. */
  #marked(cluster: string, x: number, baseline: number, { size, weight }: TextStyle): void {
    const [letter = '', ...marks] = Array.from(cluster);
    this.doc.text(letter, x, baseline);
    for (const mark of marks) this.doc.text(mark, x + this.fonts.markShift(letter, mark, weight) * size, baseline);
  }

  #missing(x: number, baseline: number, { size, colour }: TextStyle): void {
    const side = size * 0.5;
    this.doc.setDrawColor(colour).setLineWidth(size * 0.06);
    this.doc.rect(x + size * 0.09, baseline - side - size * 0.08, side, side);
  }

  #advance(style: TextStyle): Advance {
    return (char) => this.fonts.advance(char, style.weight) * style.size;
  }
}
