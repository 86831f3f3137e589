/** Why a verdict is what it is: sentences, the answers they rest on, and where each rule comes from. */
import type { Block, ReasonLine } from '../blocks';
import { TEXT_COLUMN, type Piece } from './layout';
import type { Press } from './press';
import { element, keepWithNext, spoken } from './draw-text';
import { COLOURS, STYLES } from './style';
import type { Tag } from './tags';

const SOURCE_ROOM = 64;

export function reasonsPieces(press: Press, block: Extract<Block, { kind: 'reasons' }>, parent: Tag): Piece[] {
  const title = keepWithNext(element(press, parent, 'P', block.title, STYLES.label, TEXT_COLUMN, 14));
  const list = press.tags.add(parent, 'L');
  return [...title, ...block.reasons.flatMap((reason, index) => reasonPieces(press, reason, list, index === 0 ? 4 : 9))];
}

function reasonPieces(press: Press, reason: ReasonLine, list: Tag, above: number): Piece[] {
  const { setter, tags } = press;
  const body = tags.add(tags.add(list, 'LI'), 'LBody');
  const column = setter.inset(TEXT_COLUMN, 12, SOURCE_ROOM);
  const sentence = element(press, body, 'P', reason.text, STYLES.body, column, above);
  const source = tags.add(body, 'P', spoken(press, reason.source));
  const answers = reason.answers.flatMap(({ question, answer }) =>
    element(press, body, 'P', `${question} — ${answer}`, STYLES.quiet, setter.inset(column, 14), 1.5),
  );
  const [first, ...rest] = sentence;
  if (!first) return [];
  const sourced: Piece = {
    ...first,
    draw: (top) => {
      first.draw(top);
      drawSource(press, source, reason.source, top);
    },
  };
  const lines = [sourced, ...rest];
  const head = answers.length > 0 ? keepLast(lines) : lines;
  return [...head.map((piece) => ruled(press, piece, 0)), ...answers.map((piece) => ruled(press, piece, 14))];
}

function keepLast(pieces: Piece[]): Piece[] {
  return pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, keep: true } : piece));
}

/** A fine rule beside the lines, stronger beside the sentence than beside the answers. */
function ruled({ doc, setter, tags }: Press, piece: Piece, indent: number): Piece {
  const answer = indent > 0;
  const { x, width } = setter.part(setter.inset(TEXT_COLUMN, answer ? 12 : 0), 0, answer ? 0.7 : 2);
  return {
    ...piece,
    draw: (top) => {
      tags.artifact(() => {
        const start = answer ? top - (piece.above ?? 0) : top + 2;
        doc.setFillColor(answer ? COLOURS.line : COLOURS.accent).rect(x, start, width, top + piece.height - (answer ? 0 : 2) - start, 'F');
      });
      piece.draw(top);
    },
  };
}

/** The tag of the source in a small frame at the side where lines end. */
function drawSource({ doc, setter, tags }: Press, tag: Tag, source: string, top: number): void {
  if (source === '') return;
  const style = STYLES.tag;
  const room = SOURCE_ROOM - 8;
  const [line] = setter.lines(source, style, room - 8);
  if (!line) return;
  const width = Math.min(room, setter.width(line.logical, style) + 8);
  const frame = setter.part(TEXT_COLUMN, TEXT_COLUMN.width - width, width);
  tags.artifact(() => {
    doc.setDrawColor(COLOURS.line).setLineWidth(0.7).roundedRect(frame.x, top + 2, frame.width, style.leading, 2.5, 2.5, 'S');
  });
  tags.mark(tag, () => {
    setter.draw(line, style, frame, top + 2, 'middle');
  });
}
