/** What stands side by side: lists, such as for and against, or groups of blocks. */
import type { Block } from '../blocks';
import { drawAll, heightOf, roomOn, type Piece } from './layout';
import type { Press } from './press';
import { listPieces } from './draw-list';
import { element, keepWithNext } from './draw-text';
import { COLOURS, STYLES } from './style';
import type { Tag } from './tags';

type Columns = Extract<Block, { kind: 'columns' }>;
type Beside = Extract<Block, { kind: 'beside' }>;

const GAP = 26;
const ROOM_AT_LEAST = 170;

/** Draws blocks into the column of the press. */
type DrawBlocks = (press: Press, blocks: readonly Block[], parent: Tag) => Piece[];

export function columnsPieces(press: Press, block: Columns, parent: Tag): Piece[] {
  return sides(
    press,
    block.columns.map((column) => (part: Press, at: Tag) => columnPieces(part, column, at)),
    parent,
  );
}

export function besidePieces(press: Press, block: Beside, parent: Tag, draw: DrawBlocks): Piece[] {
  return sides(
    press,
    [block.start, block.end].map((blocks) => (part: Press, at: Tag) => draw(part, blocks, at)),
    parent,
  );
}

/** Columns of one width; what is too narrow or too long to stand side by side stands one below the other. */
function sides(press: Press, columns: ((part: Press, parent: Tag) => Piece[])[], parent: Tag): Piece[] {
  const count = columns.length;
  if (count === 0) return [];
  const parts = press.setter.columns(press.column, count, GAP).map((column): Press => ({ ...press, column }));
  const measured = columns.map((column, index) => heightOf(column(parts[index]!, press.tags.detached())));
  const height = Math.max(...measured);
  if (parts[0]!.column.width < ROOM_AT_LEAST || height > roomOn(press.sheet)) return columns.flatMap((column) => column(press, parent));
  const drawn = columns.map((column, index) => column(parts[index]!, parent));
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

function columnPieces(press: Press, column: Columns['columns'][number], parent: Tag): Piece[] {
  const part = press.tags.add(parent, 'Div');
  const title = keepWithNext(element(press, part, 'P', column.title, STYLES.strong, press.column, 14));
  const ruled = title.map((piece, index) => (index === title.length - 1 ? underlined(press, piece) : piece));
  return [...ruled, ...listPieces(press, column, part)];
}

function underlined({ doc, tags, column: { x, width } }: Press, piece: Piece): Piece {
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
