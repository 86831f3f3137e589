/** Headings, paragraphs and lists. */
import type { Block } from '../blocks';
import { TEXT_COLUMN, type Piece } from './layout';
import type { Press } from './press';
import { COLOURS, STYLES, type TextStyle } from './style';
import type { Tag } from './tags';
import type { Column } from './typesetter';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** What a reader hears instead of Hebrew glyphs in visual order. */
export function spoken(press: Press, text: string): { actual?: string } {
  return press.dir === 'rtl' ? { actual: text } : {};
}

/**
 * A text as one piece per line, the first two and the last two kept together.
 * @param tag element that the lines belong to
 */
function textPieces(press: Press, tag: Tag, text: string, style: TextStyle, column: Column, above = 0): Piece[] {
  const lines = press.setter.lines(text, style, column.width);
  return lines.map((line, index) => {
    const last = index === lines.length - 1;
    // The space tells those who copy the text that the next line begins a new word.
    const drawn = last || press.dir === 'rtl' ? line : { ...line, visual: `${line.visual} ` };
    return {
      height: style.leading,
      above: index === 0 ? above : 0,
      keep: !last && (index === 0 || index === lines.length - 2),
      draw: (top) => {
        press.tags.mark(tag, () => {
          press.setter.draw(drawn, style, column, top);
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
  const [type, style, above] = block.level === 2 ? (['H2', STYLES.heading2, 26] as const) : (['H3', STYLES.heading3, 20] as const);
  return keepWithNext(element(press, parent, type, block.text, style, TEXT_COLUMN, above));
}

/** The title of a section, with a rule above it and a bookmark to it. */
export function sectionTitlePieces(press: Press, title: string, parent: Tag): Piece[] {
  const pieces = keepWithNext(element(press, parent, 'H2', title, STYLES.section, TEXT_COLUMN));
  const rule: Piece = {
    height: 16,
    above: 34,
    keep: true,
    draw: (top) => {
      const page = press.doc.internal.getCurrentPageInfo().pageNumber;
      press.doc.outline.add(null, title, { pageNumber: page });
      press.tags.artifact(() => {
        const { x, width } = press.setter.part(TEXT_COLUMN, 0, 44);
        press.doc.setFillColor(COLOURS.accent).rect(x, top + 2, width, 2.4, 'F');
      });
    },
  };
  return [rule, ...pieces];
}

export function paragraphPieces(press: Press, block: Of<'paragraph'>, parent: Tag, column = TEXT_COLUMN): Piece[] {
  const style = block.tone === 'lead' ? STYLES.lead : block.tone === 'quiet' ? STYLES.quiet : STYLES.body;
  return element(press, parent, 'P', block.text, style, column, 9);
}

/** Items with a bullet or their number hanging at the side where lines start. */
export function listPieces(press: Press, block: Pick<Of<'list'>, 'items' | 'ordered'>, parent: Tag, column = TEXT_COLUMN): Piece[] {
  const { tags, setter } = press;
  const style = STYLES.body;
  const list = tags.add(parent, 'L');
  const labels = block.items.map((_, index) => (block.ordered ? `${String(index + 1)}.` : '•'));
  const indent = Math.max(14, ...labels.map((label) => setter.width(label, style) + 7));
  return block.items.flatMap((item, index) => {
    const label = labels[index] ?? '';
    const li = tags.add(list, 'LI');
    const lbl = tags.add(li, 'Lbl', spoken(press, label));
    const [first, ...rest] = element(press, li, 'LBody', item, style, setter.inset(column, indent), index === 0 ? 9 : 4);
    if (!first) return [];
    const labelled: Piece = {
      ...first,
      draw: (top) => {
        const visual = setter.visual(label);
        tags.mark(lbl, () => {
          setter.draw({ logical: label, visual }, { ...style, colour: COLOURS.accent }, setter.part(column, 0, indent), top);
        });
        first.draw(top);
      },
    };
    // Neither the first nor the last item stands alone on a page.
    const together = block.items.length > 1 && (index === 0 || index === block.items.length - 2);
    return together && rest.length < 3 ? keepWithNext([labelled, ...rest]) : [labelled, ...rest];
  });
}

/** Changes of answers below what they have in common. */
export function flipsPieces(press: Press, block: Of<'flips'>, parent: Tag): Piece[] {
  const title = keepWithNext(element(press, parent, 'P', block.title, STYLES.label, TEXT_COLUMN, 14));
  return [...title, ...listPieces(press, { items: block.flips.map(({ text }) => text) }, parent)];
}
