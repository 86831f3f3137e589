/** The table of contents: where every section begins, each line leading there. */
import { element, spoken } from './draw-text';
import { Flow, heightOf, roomOn, type Piece } from './layout';
import type { Place, Press } from './press';
import { COLOURS, STYLES } from './style';
import type { Tag } from './tags';

type Entry = Pick<Place, 'title' | 'level'>;
/** Height of an entry and the space above it, by its level. */
type Spacing = Readonly<Record<Place['level'], { leading: number; above: number }>>;

const WIDE: Spacing = { 1: { leading: STYLES.entrySection.leading, above: 7 }, 2: { leading: STYLES.entry.leading, above: 2 } };
/** For contents that would else go over to another sheet by a few lines. */
const CLOSE: Spacing = { 1: { leading: 16.5, above: 3 }, 2: { leading: 15, above: 0 } };

/** Sheets that the contents will need: known before it is known on which page each place is. */
export function contentsSheets(press: Press, entries: readonly Entry[]): number {
  return sheetsWith(press, entries, spacingOf(press, entries));
}

function spacingOf(press: Press, entries: readonly Entry[]): Spacing {
  return sheetsWith(press, entries, CLOSE) < sheetsWith(press, entries, WIDE) ? CLOSE : WIDE;
}

function sheetsWith(press: Press, entries: readonly Entry[], spacing: Spacing): number {
  const places = entries.map((entry) => ({ ...entry, page: 1, top: 0 }));
  const height = heightOf(contentsPieces(press, 'M', places, spacing, press.tags.detached()));
  const room = roomOn(press.sheet);
  // At the foot of a sheet that is not the last, an entry may be left no room.
  return height <= room ? 1 : Math.ceil(height / (room - STYLES.section.leading));
}

/**
 * Draws the contents on pages that were left for them.
 * @param first number of the first of these pages, from 1
 */
export function* drawContents(press: Press, title: string, places: readonly Place[], first: number, parent: Tag): Generator<void, void> {
  press.doc.setPage(first);
  let page = first;
  const flow = new Flow(press.doc, press.sheet, () => press.doc.setPage(++page));
  yield* flow.place(contentsPieces(press, title, places, spacingOf(press, places), parent));
}

function contentsPieces(press: Press, title: string, places: readonly Place[], spacing: Spacing, parent: Tag): Piece[] {
  const heading = element(press, parent, 'H2', title, STYLES.section, press.column);
  const list = press.tags.add(parent, 'TOC');
  return [...heading, ...places.map((place, index) => entryPiece(press, place, spacing, list, index === 0))];
}

/** A title, dots, and the number of its page. */
function entryPiece(press: Press, { title, level, page, top: goal }: Place, spacing: Spacing, list: Tag, first: boolean): Piece {
  const { doc, setter, tags, sheet } = press;
  const column = setter.inset(press.column, level === 1 ? 0 : 16);
  const { leading, above } = spacing[level];
  const style = { ...(level === 1 ? STYLES.entrySection : STYLES.entry), leading };
  const number = String(page);
  const room = setter.width(number, style);
  const line = setter.oneLine(title, style, column.width - room - 24);
  const reference = tags.add(tags.add(list, 'TOCI'), 'Reference');
  const link = tags.add(reference, 'Link', spoken(press, `${title} ${number}`));
  const from = setter.width(line.logical, style) + 8;
  const dots = setter.part(column, from, Math.max(0, column.width - from - room - 8));
  return {
    height: style.leading,
    above: first ? 14 : above,
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
