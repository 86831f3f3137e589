/** A table whose first column heads its rows. Rows are not torn, and the head stands on every page. */
import type { Block } from '../blocks';
import type { Line } from './bidi';
import { columnWidths } from './column-widths';
import { element, keepWithNext, spoken } from './draw-text';
import { roomOn, type Piece } from './layout';
import type { Press } from './press';
import { COLOURS, STYLES, type TextStyle } from './style';
import type { Tag } from './tags';
import type { Column } from './typesetter';

const PAD_X = 5;
const PAD_Y = 4.5;
/** Width of a column that is written in by hand: a name, a date. */
const TO_FILL = 74;

type Table = Extract<Block, { kind: 'table' }>;

interface Cell {
  lines: Line[];
  style: TextStyle;
  place: Column;
  tag: Tag;
}

export function* tablePieces(press: Press, block: Table, parent: Tag): Generator<Piece, void> {
  const table = press.tags.add(parent, 'Table');
  const caption = block.caption === '' ? [] : keepWithNext(element(press, table, 'Caption', block.caption, STYLES.label, press.column, 14));
  yield* caption;
  const heads = [...block.head, ...(block.toFill ?? [])];
  const places = columnPlaces(press, block);
  const headCells = cellsOf(press, press.tags.add(table, 'TR'), heads, places, () => 'Column');
  yield { ...rowPiece(press, headCells, 'mark', COLOURS.ink), above: caption.length > 0 ? 4 : 14, keep: true };
  const repeat = rowPiece(press, headCells, 'artifact', COLOURS.ink);
  for (const [index, row] of block.rows.entries()) {
    const cells = cellsOf(press, press.tags.add(table, 'TR'), row, places, (column) => (column === 0 ? 'Row' : null));
    for (const portion of portions(cells, roomOn(press.sheet) - repeat.height)) {
      // A last row is no use at the top of a page.
      yield { ...rowPiece(press, portion, 'mark', COLOURS.line), repeat, keep: index === block.rows.length - 2 };
    }
  }
}

/** The columns from the side where reading starts, wide enough for their words where that can be had. */
function columnPlaces({ setter, column: text }: Press, { head, rows, toFill = [] }: Table): Column[] {
  const needs = head.map((title, column) => {
    const texts: [string, TextStyle][] = [
      [title, STYLES.cellHead],
      ...rows.map((row): [string, TextStyle] => [row[column] ?? '', column === 0 ? STYLES.cellHead : STYLES.cell]),
    ];
    const widest = (parts: (text: string) => string[]) =>
      Math.max(...texts.flatMap(([text, style]) => parts(text).map((part) => setter.width(part, style)))) + 2 * PAD_X + 0.5;
    return { least: widest((text) => text.split(/\s+/)), most: widest((text) => text.split('\n')) };
  });
  const widths = [...columnWidths(needs, text.width - TO_FILL * toFill.length), ...toFill.map(() => TO_FILL)];
  return widths.map((width, index) => {
    const start = widths.slice(0, index).reduce((sum, each) => sum + each, 0);
    return setter.part(text, start, width);
  });
}

function cellsOf(press: Press, row: Tag, texts: string[], places: Column[], scope: (column: number) => 'Column' | 'Row' | null): Cell[] {
  return places.map((place, column) => {
    const text = texts[column] ?? '';
    const heads = scope(column);
    const style = heads === null ? STYLES.cell : STYLES.cellHead;
    const tag = press.tags.add(row, heads === null ? 'TD' : 'TH', { ...spoken(press, text), ...(heads === null ? {} : { scope: heads }) });
    return { lines: press.setter.lines(text, style, place.width - 2 * PAD_X), style, place, tag };
  });
}

function rowPiece(press: Press, cells: Cell[], as: 'mark' | 'artifact', rule: string): Piece {
  const { doc, setter, tags } = press;
  const height = 2 * PAD_Y + Math.max(...cells.map(({ lines, style }) => lines.length * style.leading));
  const drawCell = ({ lines, style, place }: Cell, top: number) => {
    setter.drawAll(lines, style, setter.inset(place, PAD_X, PAD_X), top + PAD_Y);
  };
  return {
    height,
    draw: (top) => {
      tags.artifact(() => {
        const { x, width } = press.column;
        if (rule === COLOURS.ink) doc.setFillColor(COLOURS.tint).rect(x, top, width, height, 'F');
        doc
          .setDrawColor(rule)
          .setLineWidth(rule === COLOURS.ink ? 1 : 0.6)
          .line(x, top + height, x + width, top + height);
        if (as === 'artifact') for (const cell of cells) drawCell(cell, top);
      });
      if (as === 'artifact') return;
      for (const cell of cells) {
        tags.mark(cell.tag, () => {
          drawCell(cell, top);
        });
      }
    },
  };
}

/** A row in parts that fit a page; nearly always one. */
function portions(cells: Cell[], room: number): Cell[][] {
  const fits = Math.floor((room - 2 * PAD_Y) / STYLES.cell.leading);
  const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
  return Array.from({ length: Math.ceil(most / fits) }, (_, part) =>
    cells.map((cell) => ({ ...cell, lines: cell.lines.slice(part * fits, (part + 1) * fits) })),
  );
}
