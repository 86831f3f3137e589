/** The organisation that hands the report over: its name and its logo, the only picture in the document that is not drawn as vectors. */
import type { Press } from './press';
import type { Tag } from './tags';

export interface Logo {
  /** A PNG file. */
  png: Uint8Array;
  /** Its size in pixels; only their ratio counts. */
  pixels: { width: number; height: number };
  /** What it shows, for who does not see it. */
  alternative: string;
}

export interface Brand {
  organisation?: string;
  logo?: Logo;
}

/** The largest that a logo stands on the page, in points. */
const MOST = { width: 150, height: 46 };

/** Size of the logo on the page, in points. */
export function logoSize({ pixels: { width, height } }: Logo): { width: number; height: number } {
  const scale = Math.min(MOST.width / width, MOST.height / height);
  return { width: width * scale, height: height * scale };
}

/** Draws the logo with its upper left corner at (`x`, `y`). */
export function drawLogo({ doc, tags }: Press, logo: Logo, tag: Tag, x: number, y: number): void {
  const { width, height } = logoSize(logo);
  tags.mark(tag, () => {
    doc.addImage(logo.png, 'PNG', x, y, width, height);
  });
}
