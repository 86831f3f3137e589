/** The mark of the product, a spine of five, drawn as vectors. */
import type { Engine } from './engine';
import { COLOURS } from './style';

/** Vertebrae from above: how wide, and how far from the axis, in parts of the height. */
const VERTEBRAE = [
  { width: 0.34, shift: -0.05 },
  { width: 0.42, shift: 0.02 },
  { width: 0.5, shift: 0.06 },
  { width: 0.58, shift: 0.02 },
  { width: 0.66, shift: -0.04 },
];

/** Draws the mark around the axis `x`, from `top` down. */
export function drawMark(doc: Engine, x: number, top: number, height: number): void {
  const step = height / VERTEBRAE.length;
  const thick = step * 0.66;
  doc.setFillColor(COLOURS.accent);
  VERTEBRAE.forEach(({ width, shift }, index) => {
    const left = x + (shift - width / 2) * height;
    doc.roundedRect(left, top + index * step, width * height, thick, thick / 2, thick / 2, 'F');
  });
}
