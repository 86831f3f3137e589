/** Lists: with bullets or numbers, with boxes to tick, of terms, and of changes of answers. */
import type { Block } from '../blocks';
import { element, keepWithNext, spoken } from './draw-text';
import { together, type Piece } from './layout';
import type { Press } from './press';
import { COLOURS, STYLES, type TextStyle } from './style';
import type { Tag } from './tags';
import type { Column } from './typesetter';

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** What hangs at the side where lines start: a bullet, a number, or a box to tick. */
interface Marker {
  label: string;
  box?: true;
}

/** Items with a bullet or their number hanging at the side where lines start. */
export function listPieces(press: Press, block: Pick<Of<'list'>, 'items' | 'ordered'>, parent: Tag): Piece[] {
  const marker = (index: number): Marker => ({ label: block.ordered ? `${String(index + 1)}.` : '•' });
  return hangingItems(press, block.items, marker, block.ordered ? 'Decimal' : 'Disc', parent);
}

export function checklistPieces(press: Press, { items }: Of<'checklist'>, parent: Tag): Piece[] {
  return hangingItems(press, items, () => ({ label: BOX, box: true }), 'Square', parent);
}

/** How a box to tick is said; it is drawn, because the fonts do not have it. */
const BOX = '☐';
const BOX_SIDE = 8.5;

function hangingItems(
  press: Press,
  items: readonly string[],
  markerOf: (index: number) => Marker,
  numbering: 'Disc' | 'Decimal' | 'Square',
  parent: Tag,
): Piece[] {
  const { tags, setter, column } = press;
  const style = press.dense ? STYLES.small : STYLES.body;
  const list = tags.add(parent, 'L', { numbering });
  const markers = items.map((_, index) => markerOf(index));
  const widths = markers.map(({ label, box }) => (box ? BOX_SIDE : setter.width(label, style)) + 7);
  const indent = Math.max(14, ...widths);
  return items.flatMap((item, index) => {
    const marker = markers[index]!;
    const li = tags.add(list, 'LI');
    const lbl = tags.add(li, 'Lbl', marker.box ? { actual: BOX } : spoken(press, marker.label));
    const [first, ...rest] = element(press, li, 'LBody', item, style, setter.inset(column, indent), index === 0 ? 9 : press.dense ? 2 : 4);
    if (!first) return [];
    const labelled: Piece = {
      ...first,
      draw: (top) => {
        tags.mark(lbl, () => {
          drawMarker(press, marker, style, setter.part(column, 0, indent), top);
        });
        first.draw(top);
      },
    };
    // Neither the first nor the last item stands alone on a page, if it is a short one.
    const inCompany = items.length > 1 && (index === 0 || index === items.length - 2);
    return inCompany && rest.length < 2 ? keepWithNext([labelled, ...rest]) : [labelled, ...rest];
  });
}

function drawMarker({ doc, setter, dir }: Press, { label, box }: Marker, text: TextStyle, place: Column, top: number): void {
  const style = { ...text, colour: COLOURS.accent };
  if (!box) {
    setter.draw({ logical: label, visual: setter.visual(label) }, style, place, top);
    return;
  }
  const x = dir === 'rtl' ? place.x + place.width - BOX_SIDE : place.x;
  doc
    .setDrawColor(style.colour)
    .setLineWidth(0.9)
    .rect(x, top + (style.leading - BOX_SIDE) / 2, BOX_SIDE, BOX_SIDE, 'S');
}

/** Room for the terms, at the side where lines start. */
const TERM_ROOM = 128;
/** A definition of so many lines is not torn. */
const WHOLE = 6;

/** Terms at the side where lines start, each with its text beside it. */
export function definitionsPieces(press: Press, { items }: Of<'definitions'>, parent: Tag): Piece[] {
  const { tags, setter, column } = press;
  const list = tags.add(parent, 'L');
  return items.flatMap(({ term, text }, index) => {
    const li = tags.add(list, 'LI');
    const above = index === 0 ? 9 : 6;
    const terms = element(press, li, 'Lbl', term, STYLES.strong, setter.part(column, 0, TERM_ROOM - 12), above);
    const texts = element(press, li, 'LBody', text, STYLES.body, setter.inset(column, TERM_ROOM), above);
    const lines = sideBySide(terms, texts);
    return lines.length <= WHOLE ? together(lines) : lines;
  });
}

/** Two columns of lines whose pieces go down the page together. */
function sideBySide(one: readonly Piece[], other: readonly Piece[]): Piece[] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, index) => {
    const pair = [one[index], other[index]].filter((piece) => piece !== undefined);
    return {
      height: Math.max(...pair.map(({ height }) => height)),
      above: index === 0 ? (pair[0]?.above ?? 0) : 0,
      keep: pair.some(({ keep }) => keep),
      draw: (top) => {
        pair.forEach((piece) => {
          piece.draw(top);
        });
      },
    };
  });
}

/** Changes of answers below what they have in common. */
export function flipsPieces(press: Press, block: Of<'flips'>, parent: Tag): Piece[] {
  const title = keepWithNext(element(press, parent, 'P', block.title, STYLES.label, press.column, 14));
  return [...title, ...listPieces(press, { items: block.flips.map(({ text }) => text) }, parent)];
}
