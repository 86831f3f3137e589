/** The table of contents: where every section begins, each line leading there. */
import { element, spoken } from './draw-text';
import { Flow, heightOf, roomOn, type Piece } from './layout';
import type { Place, Press } from './press';
import { COLOURS, STYLES } from './style';
import type { Tag } from './tags';

/** Sheets that the contents will need: known before it is known on which page each place is. */
export function contentsSheets(press: Press, places: readonly Pick<Place, 'title' | 'level'>[]): number {
  const pieces = contentsPieces(
    press,
    'M',
    places.map((place) => ({ ...place, page: 1, top: 0 })),
    press.tags.detached(),
  );
  return Math.ceil(heightOf(pieces) / (roomOn(press.sheet) - STYLES.section.leading));
}

/**
 * Draws the contents on pages that were left for them.
 * @param first number of the first of these pages, from 1
 */
export function* drawContents(press: Press, title: string, places: readonly Place[], first: number, parent: Tag): Generator<void, void> {
  press.doc.setPage(first);
  let page = first;
  const flow = new Flow(press.doc, press.sheet, () => press.doc.setPage(++page));
  yield* flow.place(contentsPieces(press, title, places, parent));
}

function contentsPieces(press: Press, title: string, places: readonly Place[], parent: Tag): Piece[] {
  const heading = element(press, parent, 'H2', title, STYLES.section, press.column);
  const list = press.tags.add(parent, 'TOC');
  return [...heading, ...places.map((place, index) => entryPiece(press, place, list, index === 0))];
}

/** A title, dots, and the number of its page. */
function entryPiece(press: Press, { title, level, page, top: goal }: Place, list: Tag, first: boolean): Piece {
  const { doc, setter, tags, sheet } = press;
  const column = setter.inset(press.column, level === 1 ? 0 : 16);
  const style = level === 1 ? STYLES.entrySection : STYLES.entry;
  const number = String(page);
  const room = setter.width(number, style);
  const line = setter.oneLine(title, style, column.width - room - 24);
  const reference = tags.add(tags.add(list, 'TOCI'), 'Reference');
  const link = tags.add(reference, 'Link', spoken(press, `${title} ${number}`));
  const from = setter.width(line.logical, style) + 8;
  const dots = setter.part(column, from, Math.max(0, column.width - from - room - 8));
  return {
    height: style.leading,
    above: first ? 14 : level === 1 ? 7 : 2,
    draw: (top) => {
      const baseline = top + style.leading / 2 + style.size * 0.355;
      tags.artifact(() => {
        doc.setDrawColor(COLOURS.line).setLineWidth(0.9).setLineDashPattern([0.9, 3], 0);
        doc.line(dots.x, baseline, dots.x + dots.width, baseline);
        doc.setLineDashPattern([], 0);
      });
      tags.mark(link, () => {
        setter.draw(line, style, column, top);
        setter.draw({ logical: number, visual: number }, style, column, top, 'end');
      });
      const bottom = sheet.height - top - style.leading;
      tags.link(link, [column.x, bottom, column.x + column.width, bottom + style.leading], page, goal, title);
    },
  };
}
