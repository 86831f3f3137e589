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

/** A sheet of paper and its margins, in points. */
export interface Sheet {
  width: number;
  height: number;
  side: number;
  top: number;
  bottom: number;
}

export const SHEETS = {
  a4: { width: 595.28, height: 841.89, side: 58, top: 78, bottom: 72 },
  letter: { width: 612, height: 792, side: 62, top: 74, bottom: 68 },
} as const satisfies Record<string, Sheet>;
export type Paper = keyof typeof SHEETS;

export function textColumn({ width, side }: Sheet): Column {
  return { x: side, width: width - 2 * side };
}

/** Height between the margins of a sheet. */
export function roomOn({ height, top, bottom }: Sheet): number {
  return height - top - bottom;
}

/** Pieces going down one page after the other. */
export class Flow {
  #y: number;
  /** Whether nothing stands on the page yet. */
  fresh = true;

  /**
   * @param next goes to the next page; adds one where nothing else is said
   * @param top where the first page begins; the others begin at their margin
   */
  constructor(
    doc: Engine,
    readonly sheet: Sheet,
    readonly next: () => unknown = () => doc.addPage(),
    top = sheet.top,
  ) {
    this.#y = top;
  }

  /** Goes on at the top of the next page. */
  turn(): void {
    this.next();
    this.#y = this.sheet.top;
    this.fresh = true;
  }

  /**
   * Draws the pieces one below the other, on as many pages as they need. Takes them as it comes to them and pauses after each group that
   * stays together, so that making and drawing them can be done in slices.
   */
  *place(pieces: Iterable<Piece>): Generator<void, void> {
    for (const chain of chains(pieces)) {
      // Of a chain too tall for any page, as much as fits is better than an empty page.
      const whole = Math.min(heightOf(chain) + (chain[0]!.above ?? 0), roomOn(this.sheet));
      chain.forEach((piece, index) => {
        this.#placeOne(piece, index === 0 ? whole : piece.height + (piece.above ?? 0));
      });
      yield;
    }
  }

  #placeOne(piece: Piece, wanted: number): void {
    if (!this.fresh && this.#y + wanted > this.sheet.height - this.sheet.bottom + 0.01) {
      this.turn();
      if (piece.repeat) {
        piece.repeat.draw(this.#y);
        this.#y += piece.repeat.height;
      }
    } else if (!this.fresh) this.#y += piece.above ?? 0;
    piece.draw(this.#y);
    this.#y += piece.height;
    this.fresh = false;
  }
}

/** Pieces that stay together: all that must not be the last on their page, with the one that follows them. */
function* chains(pieces: Iterable<Piece>): Generator<Piece[], void> {
  let chain: Piece[] = [];
  for (const piece of pieces) {
    chain.push(piece);
    if (piece.keep) continue;
    yield chain;
    chain = [];
  }
  if (chain.length > 0) yield chain;
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
