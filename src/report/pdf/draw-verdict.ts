/** A verdict in plain words, in a panel of its tone; and a callout, which is a quieter panel. */
import type { Block } from '../blocks';
import { backed, together, type Piece } from './layout';
import type { Press } from './press';
import { element } from './draw-text';
import { COLOURS, STYLES, TONES } from './style';
import type { Tag } from './tags';

type Verdict = Extract<Block, { kind: 'verdict' }>;
type Callout = Extract<Block, { kind: 'callout' }>;

/** A column narrower than this, in points, has no room for large type. */
const NARROW = 320;
const WIDE_LOOK = { padding: 14, value: STYLES.value, statement: STYLES.body, gap: 5 } as const;
const NARROW_LOOK = { padding: 10, value: STYLES.valueNarrow, statement: STYLES.small, gap: 3 } as const;
const PADDING = WIDE_LOOK.padding;
const MARK_RADIUS = 6.5;
const MARK_ROOM = 24;

export function verdictPieces(press: Press, block: Verdict, parent: Tag): Piece[] {
  const { setter, tags, column } = press;
  const look = press.dense || column.width < NARROW ? NARROW_LOOK : WIDE_LOOK;
  const part = tags.add(parent, 'Div');
  const inner = setter.inset(column, look.padding + 4, look.padding);
  const label = element(press, part, 'P', block.label, STYLES.label, inner);
  const value = withMark(element(press, part, 'P', block.value, look.value, setter.inset(inner, MARK_ROOM), 2), (top) => {
    const { x } = setter.part(inner, 0, MARK_RADIUS * 2);
    tags.artifact(() => {
      toneMark(press, block.tone, x + MARK_RADIUS, top + look.value.leading / 2);
    });
  });
  const statement = element(press, part, 'P', block.statement, look.statement, inner, look.gap - 1);
  const doubt = block.doubt === undefined ? [] : element(press, part, 'P', block.doubt, STYLES.quiet, inner, look.gap);
  const { panel: back, mark: edge } = TONES[block.tone];
  return panel(press, together([...label, ...value, ...statement, ...doubt]), back, edge, look.padding);
}

export function calloutPieces(press: Press, block: Callout, parent: Tag): Piece[] {
  const { setter, tags } = press;
  const warning = block.tone === 'warning';
  const part = tags.add(parent, 'Div');
  const inner = setter.inset(press.column, PADDING + 4, PADDING);
  const title = element(press, part, 'P', block.title, STYLES.strong, setter.inset(inner, warning ? 20 : 0));
  const text = element(press, part, 'P', block.text, press.dense ? STYLES.small : STYLES.body, inner, 2);
  const marked = warning
    ? withMark(title, (top) => {
        tags.artifact(() => {
          warningMark(press, setter.part(inner, 0, 13).x, top + 2);
        });
      })
    : title;
  const [back, edge] = warning ? [TONES.middle.panel, TONES.middle.mark] : [COLOURS.tint, COLOURS.accent];
  return panel(press, together([...marked, ...text]), back, edge, PADDING);
}

function withMark(pieces: Piece[], mark: (top: number) => void): Piece[] {
  return pieces.map((piece, index) => {
    if (index > 0) return piece;
    return {
      ...piece,
      draw: (top) => {
        mark(top);
        piece.draw(top);
      },
    };
  });
}

function panel({ doc, setter, tags, column }: Press, pieces: Piece[], back: string, edge: string, padding: number): Piece[] {
  const bar = setter.part(column, 0, 3.5);
  const panelled = backed(pieces, padding - 2, (top, height) => {
    tags.artifact(() => {
      doc.setFillColor(back).rect(column.x, top, column.width, height, 'F');
      doc.setFillColor(edge).rect(bar.x, top, bar.width, height, 'F');
    });
  });
  return panelled.map((piece, index) => (index === 0 ? { ...piece, above: padding } : piece));
}

/** A full, half or empty disc, or a dashed ring: the tone without colour. */
function toneMark({ doc, dir }: Press, tone: Verdict['tone'], x: number, y: number): void {
  const r = MARK_RADIUS;
  const colour = TONES[tone].mark;
  doc.setDrawColor(colour).setFillColor(colour).setLineWidth(1.5);
  if (tone === 'none') doc.setLineDashPattern([2.4, 2.4], 0);
  doc.circle(x, y, r - 0.75, tone === 'good' ? 'FD' : 'S');
  doc.setLineDashPattern([], 0);
  if (tone !== 'middle') return;
  // Half a circle of two Bézier curves, on the side where reading starts.
  const side = dir === 'rtl' ? r : -r;
  const k = 0.5523;
  const upper = [side * k, 0, side, r * (1 - k), side, r];
  const lower = [0, r * k, side * (k - 1), r, -side, r];
  doc.lines([upper, lower], x, y - r, [1, 1], 'F', true);
}

/** A triangle with an exclamation mark, 13 points wide. */
function warningMark({ doc }: Press, x: number, top: number): void {
  doc.setFillColor(TONES.middle.mark).triangle(x + 6.5, top, x, top + 11.5, x + 13, top + 11.5, 'F');
  doc.setFillColor(COLOURS.paper).rect(x + 5.9, top + 4, 1.2, 3.8, 'F');
  doc.rect(x + 5.9, top + 8.8, 1.2, 1.2, 'F');
}
