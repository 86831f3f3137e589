/** A chart with its caption above it. */
import type { ChartSpec } from '../../charts/spec';
import type { Block } from '../blocks';
import { drawChart } from './charts';
import { element, keepWithNext } from './draw-text';
import { PAGE_ROOM, TEXT_COLUMN, type Piece } from './layout';
import type { Press } from './press';
import { STYLES } from './style';
import type { Tag } from './tags';

export function chartPieces(press: Press, block: Extract<Block, { kind: 'chart' }>, parent: Tag): Piece[] {
  const caption = keepWithNext(element(press, parent, 'P', block.caption, STYLES.label, TEXT_COLUMN, 16));
  const figure = press.tags.add(parent, 'Figure', { alt: block.alternative });
  const { inset, height } = box(block.chart);
  const column = press.setter.inset(TEXT_COLUMN, inset, inset);
  const chart: Piece = {
    height,
    above: 6,
    draw: (top) => {
      press.tags.mark(figure, () => {
        drawChart(press, block.chart, column, top, height);
      });
    },
  };
  return [...caption, chart];
}

function box(chart: ChartSpec): { inset: number; height: number } {
  switch (chart.type) {
    case 'radar':
      return { inset: 0, height: 265 };
    case 'plane':
      return { inset: 50, height: 260 };
    case 'bars':
      return { inset: 0, height: Math.min(PAGE_ROOM - 40, 52 + chart.bars.length * 30) };
  }
}
