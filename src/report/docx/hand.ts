/** What every block is written with: paragraphs and list items of the document's direction. */
import { Paragraph, type IParagraphOptions } from 'docx';
import type { Direction } from '../pdf/bidi';
import { runs, type Look } from './runs';
import { LISTS, type ListKind } from './style';

export class Hand {
  #lists = 0;

  constructor(readonly dir: Direction) {}

  paragraph(text: string, style: string, rest: IParagraphOptions = {}, look?: Look): Paragraph {
    return this.holding({ style, children: runs(text, this.dir, look), ...rest });
  }

  /** A paragraph in the document's direction with whatever children. */
  holding(options: IParagraphOptions): Paragraph {
    return new Paragraph({ ...options, ...(this.dir === 'rtl' && { bidirectional: true }) });
  }

  /** A list by itself; if it is numbered, from 1. */
  list(items: readonly string[], kind: ListKind): Paragraph[] {
    const list = this.openList(kind);
    return items.map((item) => list(item));
  }

  /** @returns writes an item of that list, at a depth of 0 or 1 */
  openList(kind: ListKind): (text: string, depth?: number, style?: string) => Paragraph {
    const instance = this.#lists++;
    return (text, depth = 0, style = 'ListParagraph') =>
      this.paragraph(text, style, { numbering: { reference: LISTS[kind], level: depth, instance } });
  }
}
