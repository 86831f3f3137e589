/** Lists side by side, such as for and against. */
import type { Block } from '../blocks';
import { drawAll, heightOf, PAGE_ROOM, TEXT_COLUMN, type Piece } from './layout';
import type { Press } from './press';
import { element, keepWithNext, listPieces } from './draw-text';
import { COLOURS, STYLES } from './style';
import type { Tag } from './tags';
import type { Column } from './typesetter';

type Columns = Extract<Block, { kind: 'columns' }>;

const GAP = 26;
const ROOM_AT_LEAST = 130;

export function columnsPieces(press: Press, block: Columns, parent: Tag): Piece[] {
  const count = block.columns.length;
  if (count === 0) return [];
  const width = (TEXT_COLUMN.width - GAP * (count - 1)) / count;
  const columnAt = (index: number): Column => press.setter.part(TEXT_COLUMN, index * (width + GAP), width);
  const heights = block.columns.map((column) => heightOf(columnPieces(press, column, press.tags.detached(), columnAt(0))));
  const height = Math.max(...heights);
  // What is too narrow or too long to stand side by side stands one below the other.
  if (width < ROOM_AT_LEAST || height > PAGE_ROOM) {
    return block.columns.flatMap((column) => columnPieces(press, column, parent, TEXT_COLUMN));
  }
  const drawn = block.columns.map((column, index) => columnPieces(press, column, parent, columnAt(index)));
  return [
    {
      height,
      above: 14,
      draw: (top) => {
        drawn.forEach((pieces) => {
          drawAll(pieces, top);
        });
      },
    },
  ];
}

function columnPieces(press: Press, column: Columns['columns'][number], parent: Tag, place: Column): Piece[] {
  const part = press.tags.add(parent, 'Div');
  const title = keepWithNext(element(press, part, 'P', column.title, STYLES.strong, place, 14));
  const ruled = title.map((piece, index) => (index === title.length - 1 ? underlined(press, piece, place) : piece));
  return [...ruled, ...listPieces(press, column, part, place)];
}

function underlined({ doc, tags }: Press, piece: Piece, { x, width }: Column): Piece {
  return {
    ...piece,
    height: piece.height + 4,
    draw: (top) => {
      piece.draw(top);
      tags.artifact(() => {
        doc
          .setDrawColor(COLOURS.accent)
          .setLineWidth(1)
          .line(x, top + piece.height + 3, x + width, top + piece.height + 3);
      });
    },
  };
}
