/** The mark of the product, as public/icon.svg has it: a spine of five on a rounded field. */
import type { Engine } from './engine';
import { COLOURS } from './style';

/** Units of the icon's own drawing: the field, and where and how large the spine stands on it. */
const FIELD = 48;
const CORNER = 10;
const OFFSET = 9.6;
const SCALE = 1.2;

/** Draws the mark with its upper left corner at (`x`, `y`). */
export function drawMark(doc: Engine, x: number, y: number, size: number): void {
  const unit = size / FIELD;
  const step = unit * SCALE;
  const at = (units: number) => unit * OFFSET + step * units;
  doc.setFillColor(COLOURS.accent).roundedRect(x, y, size, size, CORNER * unit, CORNER * unit, 'F');
  doc.setDrawColor(COLOURS.paper).setLineCap('round');
  const ribs = [
    [2, 2.6, 1],
    [22, 2.6, -1],
    [2, 12.2, 1],
    [22, 12.2, -1],
  ] as const;
  doc.setLineWidth(1.8 * step);
  for (const [left, top, towards] of ribs) {
    doc.lines([[4 * towards, 0, 3.5 * towards, 4.6, 7 * towards, 4.6]], x + at(left), y + at(top), [step, step], 'S');
  }
  doc.setLineWidth(3.2 * step);
  for (const top of [2.4, 7.2, 12, 16.8, 21.6]) doc.line(x + at(10), y + at(top), x + at(14), y + at(top));
  doc.setLineCap('butt');
}
