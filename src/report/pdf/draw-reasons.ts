/** Why a verdict is what it is: sentences, the answers they rest on, and where each rule comes from. */
import type { Block, ReasonLine } from '../blocks';
import { together, type Piece } from './layout';
import type { Press } from './press';
import { element, keepWithNext, spoken } from './draw-text';
import { COLOURS, STYLES } from './style';
import type { Tag } from './tags';

const SOURCE_ROOM = 64;
const SOURCE_PADDING = 4;
/** A reason of so many lines, its answers included, is not torn. */
const WHOLE = 8;
/** Of a longer one, so many lines at least go on at the top of the next page. */
const FEW = 3;

export function reasonsPieces(press: Press, block: Extract<Block, { kind: 'reasons' }>, parent: Tag): Piece[] {
  const title = keepWithNext(element(press, parent, 'P', block.title, STYLES.label, press.column, 14));
  const list = press.tags.add(parent, 'L');
  return [...title, ...block.reasons.flatMap((reason, index) => reasonPieces(press, reason, list, index === 0 ? 4 : 9))];
}

function reasonPieces(press: Press, reason: ReasonLine, list: Tag, above: number): Piece[] {
  const { setter, tags } = press;
  const body = tags.add(tags.add(list, 'LI'), 'LBody');
  const column = setter.inset(press.column, 12, SOURCE_ROOM);
  const sentence = element(press, body, 'P', reason.about ? `${reason.about}: ${reason.text}` : reason.text, STYLES.body, column, above);
  // A short source stands beside the sentence, a long one below the answers.
  const short = setter.width(reason.source, STYLES.tag) <= SOURCE_ROOM - 2 * SOURCE_PADDING - 8;
  const source = short ? tags.add(body, 'P', spoken(press, reason.source)) : null;
  const upon = reason.upon ? [`${reason.upon.label}: ${reason.upon.grounds.map(({ text }) => text).join('; ')}`] : [];
  const given = reason.answers.map(({ question, answer }) => `${question} — ${answer}`);
  const below = [...upon, ...given, ...(short ? [] : [reason.source])];
  const answers = below.flatMap((text) => element(press, body, 'P', text, STYLES.quiet, setter.inset(column, 14), 1.5));
  const [first, ...rest] = sentence;
  if (!first) return [];
  const sourced: Piece = {
    ...first,
    draw: (top) => {
      first.draw(top);
      if (source) drawSource(press, source, reason.source, top);
    },
  };
  const lines = [sourced, ...rest].map((piece, index, all) =>
    index === all.length - 1 && answers.length > 0 ? { ...piece, keep: true } : piece,
  );
  const whole = [...ruled(press, lines, 0, 2), ...ruled(press, answers, 12, 0.7)];
  const torn = Math.max(0, whole.length - (whole.length <= WHOLE ? WHOLE : FEW));
  return [...whole.slice(0, torn), ...together(whole.slice(torn))];
}

/** The pieces with a rule beside them, stronger beside the sentence than beside its answers. */
function ruled({ doc, setter, tags, column }: Press, pieces: Piece[], start: number, width: number): Piece[] {
  const rule = setter.part(column, start, width);
  return pieces.map((piece, index) => ({
    ...piece,
    draw: (top) => {
      const from = index === 0 ? top + 2 : top - (piece.above ?? 0);
      const to = top + piece.height - (index === pieces.length - 1 ? 2 : 0);
      tags.artifact(() => {
        doc.setFillColor(width > 1 ? COLOURS.accent : COLOURS.line).rect(rule.x, from, rule.width, to - from, 'F');
      });
      piece.draw(top);
    },
  }));
}

/** The tag of the source in a small frame at the side where lines end. */
function drawSource({ doc, setter, tags, column }: Press, tag: Tag, source: string, top: number): void {
  if (source === '') return;
  const style = STYLES.tag;
  const [line] = setter.lines(source, style, SOURCE_ROOM);
  if (!line) return;
  const width = setter.width(source, style) + 2 * SOURCE_PADDING;
  const frame = setter.part(column, column.width - width, width);
  tags.artifact(() => {
    doc
      .setDrawColor(COLOURS.line)
      .setLineWidth(0.7)
      .roundedRect(frame.x, top + 2, frame.width, style.leading, 2.5, 2.5, 'S');
  });
  tags.mark(tag, () => {
    setter.draw(line, style, frame, top + 2, 'middle');
  });
}
