/** Pieces flowing down pages: what stays together, and where a page ends. */
import type { Column } from './typesetter';
import type { Engine } from './engine';

/** Something that is never torn. */
export interface Piece {
  height: number;
  /** Space before it, dropped at the top of a page. */
  above?: number;
  /** It must not be the last on its page. */
  keep?: boolean;
  draw(top: number): void;
  /** Drawn first where this piece begins a page, such as the head of a table. */
  repeat?: Piece;
}

/** A4 and its margins, in points. */
export const PAGE = { width: 595.28, height: 841.89, side: 58, top: 78, bottom: 72 } as const;
export const TEXT_COLUMN: Column = { x: PAGE.side, width: PAGE.width - 2 * PAGE.side };
export const PAGE_ROOM = PAGE.height - PAGE.top - PAGE.bottom;

/** Draws the pieces one below the other, on as many pages as they need. */
export function flow(doc: Engine, pieces: readonly Piece[]): void {
  const bottom = PAGE.height - PAGE.bottom;
  let y: number = PAGE.top;
  pieces.forEach((piece, index) => {
    const fresh = y === PAGE.top;
    // Of a chain too tall for any page, as much as fits is better than an empty page.
    const wanted = startsChain(pieces, index) ? Math.min(chainHeight(pieces, index), PAGE_ROOM) : piece.height + (piece.above ?? 0);
    if (!fresh && y + wanted > bottom + 0.01) {
      doc.addPage();
      y = PAGE.top;
      if (piece.repeat) {
        piece.repeat.draw(y);
        y += piece.repeat.height;
      }
    } else if (!fresh) y += piece.above ?? 0;
    piece.draw(y);
    y += piece.height;
  });
}

function startsChain(pieces: readonly Piece[], index: number): boolean {
  return pieces[index]?.keep === true && pieces[index - 1]?.keep !== true;
}

function chainHeight(pieces: readonly Piece[], index: number): number {
  let height = 0;
  for (let i = index; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece) break;
    height += piece.height + (piece.above ?? 0);
    if (piece.keep !== true) break;
  }
  return height;
}

/** Height of pieces one below the other, spaces between them included. */
export function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece, index) => sum + piece.height + (index === 0 ? 0 : (piece.above ?? 0)), 0);
}

/** Draws pieces one below the other where there is room for all of them. */
export function drawAll(pieces: readonly Piece[], top: number): void {
  let y = top;
  pieces.forEach((piece, index) => {
    if (index > 0) y += piece.above ?? 0;
    piece.draw(y);
    y += piece.height;
  });
}

/** The same pieces, all on one page as far as one page holds them. */
export function together(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => (index < pieces.length - 1 ? { ...piece, keep: true } : piece));
}

/**
 * Pieces with something painted behind them. Each piece paints its own strip, so that a panel may go on over a page.
 * @param padding above the first and below the last piece
 */
export function backed(pieces: readonly Piece[], padding: number, paint: (top: number, height: number) => void): Piece[] {
  return pieces.map((piece, index) => {
    const before = index === 0 ? padding : (piece.above ?? 0);
    const after = index === pieces.length - 1 ? padding : 0;
    const height = before + piece.height + after;
    return {
      ...piece,
      above: index === 0 ? (piece.above ?? 0) : 0,
      height,
      draw: (top) => {
        // Strips overlap a little, else a fine line shows between them.
        paint(top, index === pieces.length - 1 ? height : height + 0.5);
        piece.draw(top + before);
      },
    };
  });
}
