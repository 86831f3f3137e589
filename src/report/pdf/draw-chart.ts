/** A chart with its caption above it. */
import type { ChartSpec } from '../../charts/spec';
import type { Block } from '../blocks';
import { drawChart } from './charts';
import { element, keepWithNext } from './draw-text';
import { roomOn, type Piece } from './layout';
import type { Press } from './press';
import { STYLES } from './style';
import type { Tag } from './tags';

export function chartPieces(press: Press, block: Extract<Block, { kind: 'chart' }>, parent: Tag): Piece[] {
  const caption = keepWithNext(element(press, parent, 'P', block.caption, STYLES.label, press.column, 16));
  const figure = press.tags.add(parent, 'Figure', { alt: block.alternative });
  const { inset, height } = box(press, block.chart);
  const column = press.setter.inset(press.column, inset, inset);
  const chart: Piece = {
    height,
    above: 6,
    draw: (top) => {
      const { x, width } = column;
      figure.box = [x, press.sheet.height - top - height, x + width, press.sheet.height - top];
      press.tags.mark(figure, () => {
        drawChart(press, block.chart, column, top, height);
      });
    },
  };
  return [...caption, chart];
}

/** A radar has its labels at its sides: in a narrow column these leave it so little that a lower box would do as well. */
function box({ sheet, column, dense }: Press, chart: ChartSpec): { inset: number; height: number } {
  switch (chart.type) {
    case 'radar':
      return { inset: 0, height: dense ? 168 : column.width < 340 ? 180 : 265 };
    case 'plane':
      return { inset: 50, height: 260 };
    case 'bars':
      return { inset: 0, height: Math.min(roomOn(sheet) - 40, 52 + chart.bars.length * 30) };
  }
}
