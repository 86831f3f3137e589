/** Room for an answer by hand: boxes to mark, boxes to write a number in, or lines. */
import type { PaperAnswer, PaperOption } from '../form/parts';
import { spoken } from './draw-text';
import { drawAll, heightOf, roomOn, type Piece } from './layout';
import { PAPER } from './paper-style';
import type { Press } from './press';
import { COLOURS } from './style';
import type { Tag } from './tags';
import type { Column } from './typesetter';

type Boxes = Exclude<PaperAnswer, { as: 'lines' }>;

const BOX = '☐';
/** Side of a box to mark, and width of one to write in. */
const SIDE = 8.5;
const WIDE = 17;
const ABOVE = 5;
const ROW_GAP = 3;
const COLUMN_GAP = 8;
/** Room for the answers that are set apart, at the side where lines end. */
const APART = 62;
const APART_GAP = 12;
const LINE = 21;

export function answerPieces(press: Press, answer: PaperAnswer, parent: Tag): Piece[] {
  return answer.as === 'lines' ? linesPieces(press, answer.lines) : boxesPieces(press, answer, parent);
}

function linesPieces({ doc, tags, column: { x, width } }: Press, count: number): Piece[] {
  const line: Piece = {
    height: LINE,
    draw: (top) => {
      tags.artifact(() => {
        doc
          .setDrawColor(COLOURS.quiet)
          .setLineWidth(0.5)
          .line(x, top + LINE - 1, x + width, top + LINE - 1);
      });
    },
  };
  return Array.from({ length: count }, () => line);
}

/** The answers, and beside them those that are set apart; those below the answers where they would not fit a page together. */
function boxesPieces(press: Press, { as, options, apart }: Boxes, parent: Tag): Piece[] {
  const { setter, tags, column } = press;
  const list = tags.add(parent, 'L');
  const own = apart.length === 0 ? column : setter.inset(column, 0, APART + APART_GAP);
  const side = setter.part(column, column.width - APART, APART);
  const rows = gridPieces({ ...press, column: own }, as, options, list);
  const others = gridPieces(
    { ...press, column: side },
    'marks',
    apart.map((text) => ({ code: '', text })),
    list,
  );
  const height = Math.max(heightOf(rows), heightOf(others));
  if (height > roomOn(press.sheet) / 2) return [...rows, ...others];
  return [
    {
      height,
      above: ABOVE,
      draw: (top) => {
        drawAll(rows, top);
        if (others.length > 0) drawRule(press, setter.part(column, own.width + APART_GAP / 2, 0.6), top, height);
        drawAll(others, top);
      },
    },
  ];
}

function drawRule({ doc, tags }: Press, { x, width }: Column, top: number, height: number): void {
  tags.artifact(() => {
    doc.setFillColor(COLOURS.line).rect(x, top, width, height, 'F');
  });
}

/** Options in rows, in as many columns as make them lowest; the points of a scale in one row, where they are no stories. */
function gridPieces(press: Press, as: Boxes['as'], options: readonly PaperOption[], list: Tag): Piece[] {
  const heightIn = (columns: number, kind: Boxes['as']) => heightOf(rowsPieces(press, kind, options, columns, press.tags.detached()));
  const { length } = options;
  if (as === 'points' && heightIn(length, as) <= roomOn(press.sheet) / 2) return rowsPieces(press, as, options, length, list);
  const kind = as === 'points' ? 'marks' : as;
  const heights = [1, 2, 3].map((columns) => heightIn(columns, kind));
  return rowsPieces(press, kind, options, heights.indexOf(Math.min(...heights)) + 1, list);
}

function rowsPieces(press: Press, as: Boxes['as'], options: readonly PaperOption[], columns: number, list: Tag): Piece[] {
  const places = press.setter.columns(press.column, columns, COLUMN_GAP);
  return Array.from({ length: Math.ceil(options.length / columns) }, (_, row) => {
    const cells = options
      .slice(row * columns, (row + 1) * columns)
      .map((option, index) => cellPiece(press, as, option, places[index]!, list));
    return {
      height: Math.max(...cells.map(({ height }) => height)),
      above: row === 0 ? 0 : ROW_GAP,
      draw: (top) => {
        for (const cell of cells) cell.draw(top);
      },
    };
  });
}

/** A box with its code, and the words: below them for a point of a scale, else beside them. */
function cellPiece(press: Press, as: Boxes['as'], { code, text }: PaperOption, place: Column, list: Tag): Piece {
  const { setter, tags } = press;
  const item = tags.add(list, 'LI');
  const label = tags.add(item, 'Lbl', { actual: `${BOX} ${code}`.trim() });
  const words = tags.add(item, 'LBody', spoken(press, text));
  const box = as === 'places' ? WIDE : SIDE;
  const head = box + (code === '' ? 5 : 4 + setter.width('0', PAPER.code) + 5);
  const below = as === 'points' ? PAPER.code.leading + 1 : 0;
  const column = as === 'points' ? place : setter.inset(place, head);
  const { leading } = PAPER.option;
  const lines = setter.lines(text, PAPER.option, column.width);
  return {
    height: Math.max(below + lines.length * leading, as === 'places' ? 14 : 0),
    draw: (top) => {
      tags.mark(label, () => {
        drawBox(press, box, setter.part(place, 0, box), top);
        setter.draw({ logical: code, visual: code }, PAPER.code, setter.inset(place, box + 4), top);
      });
      tags.mark(words, () => {
        setter.drawAll(lines, PAPER.option, column, top + below);
      });
    },
  };
}

function drawBox({ doc }: Press, width: number, { x }: Column, top: number): void {
  const height = width === WIDE ? 13 : SIDE;
  doc
    .setDrawColor(COLOURS.ink)
    .setLineWidth(0.8)
    .rect(x, top + (PAPER.code.leading - height) / 2, width, height, 'S');
}
