/** Headings, paragraphs and lists. */
import type { Block } from '../blocks';
import type { Piece } from './layout';
import type { Press } from './press';
import { COLOURS, STYLES, type TextStyle } from './style';
import type { Tag } from './tags';
import type { Column } from './typesetter';

const LATIN = /\p{Script=Latin}/u;
const HEBREW = /\p{Script=Hebrew}/u;

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** What a reader hears instead of glyphs in visual order, and in which voice where the words are of the other script alone. */
export function spoken(press: Press, text: string): { actual?: string; lang?: string } {
  const foreign = press.dir === 'rtl' ? LATIN.test(text) && !HEBREW.test(text) : HEBREW.test(text) && !LATIN.test(text);
  const reordered = press.dir === 'rtl' || HEBREW.test(text);
  return { ...(reordered && { actual: text }), ...(foreign && { lang: press.dir === 'rtl' ? 'en' : 'he' }) };
}

/**
 * A text as one piece per line, the first two and the last two kept together.
 * @param tag element that the lines belong to
 */
function textPieces(press: Press, tag: Tag, text: string, style: TextStyle, column: Column, above = 0): Piece[] {
  const lines = press.setter.lines(text, style, column.width);
  return lines.map((line, index) => {
    const last = index === lines.length - 1;
    return {
      height: style.leading,
      above: index === 0 ? above : 0,
      keep: !last && (index === 0 || index === lines.length - 2),
      draw: (top) => {
        press.tags.mark(tag, () => {
          press.setter.draw(line, style, column, top);
        });
      },
    };
  });
}

/** A text in an element of its own. */
export function element(press: Press, parent: Tag, type: Tag['type'], text: string, style: TextStyle, column: Column, above = 0): Piece[] {
  return textPieces(press, press.tags.add(parent, type, spoken(press, text)), text, style, column, above);
}

export function keepWithNext(pieces: Piece[]): Piece[] {
  return pieces.map((piece) => ({ ...piece, keep: true }));
}

export function headingPieces(press: Press, block: Of<'heading'>, parent: Tag): Piece[] {
  const [style, above] = block.level === 2 ? ([STYLES.heading2, 26] as const) : ([STYLES.heading3, 20] as const);
  const pieces = keepWithNext(element(press, parent, 'H3', block.text, style, press.column, above));
  return block.level === 2 ? placed(press, pieces, block.text, 2) : pieces;
}

/** The title of a section, with a rule above it. */
export function sectionTitlePieces(press: Press, title: string, parent: Tag): Piece[] {
  const rule: Piece = {
    height: 14,
    above: press.dense ? 12 : 26,
    keep: true,
    draw: (top) => {
      press.tags.artifact(() => {
        const { x, width } = press.setter.part(press.column, 0, 44);
        press.doc.setFillColor(COLOURS.accent).rect(x, top + 2, width, 2.4, 'F');
      });
    },
  };
  const pieces = keepWithNext(element(press, parent, 'H2', title, STYLES.section, press.column));
  return placed(press, [rule, ...pieces], title, 1);
}

/** The pieces, the first of which notes where it stands. */
function placed({ doc, places }: Press, [first, ...rest]: Piece[], title: string, level: 1 | 2): Piece[] {
  if (!first) return [];
  const noted: Piece = {
    ...first,
    draw: (top) => {
      places.push({ title, level, page: doc.internal.getCurrentPageInfo().pageNumber, top });
      first.draw(top);
    },
  };
  return [noted, ...rest];
}

export function paragraphPieces(press: Press, block: Of<'paragraph'>, parent: Tag): Piece[] {
  const style = block.tone === 'lead' ? STYLES.lead : block.tone === 'quiet' ? STYLES.quiet : STYLES.body;
  const pieces = element(press, parent, 'P', block.text, style, press.column, 9);
  // What leads in is no use without what it leads to.
  return block.tone === 'lead' ? keepWithNext(pieces) : pieces;
}
