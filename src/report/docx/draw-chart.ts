/** A chart as Word's own, with its numbers in it, so that whoever edits the report can edit it too. */
import { ChartRun, type ChartRunOptions, type ScatterChartSeries } from 'docx/charts';
import type { Paragraph } from 'docx';
import type { BarsSpec, ChartSpec, PlaneSpec, RadarSpec } from '../../charts/spec';
import type { Block } from '../blocks';
import { COLOURS } from '../pdf/style';
import type { Hand } from './hand';
import { InParagraph } from './in-paragraph';
import { plain } from './runs';
import { FONT, hex } from './style';

const COLOUR = hex(COLOURS.accent);
/** In pixels, of which 96 make an inch. */
const WIDTH = 600;
const LEVELS = { minimum: 1, maximum: 5, interval: 1 } as const;

export function chart(hand: Hand, block: Extract<Block, { kind: 'chart' }>): Paragraph[] {
  return [
    hand.paragraph(block.caption, 'Caption'),
    hand.holding({ children: [new InParagraph(new ChartRun({ ...optionsOf(block.chart), ...common(block.alternative) }))] }),
  ];
}

const common = (alternative: string) => ({
  font: { name: FONT, color: hex(COLOURS.ink) },
  chartArea: { border: 'none' as const },
  legend: false as const,
  altText: { description: plain(alternative) },
});

function optionsOf(spec: ChartSpec): ChartRunOptions {
  switch (spec.type) {
    case 'radar':
      return radar(spec);
    case 'plane':
      return plane(spec);
    case 'bars':
      return bars(spec);
  }
}

function radar({ series, labels, values }: RadarSpec): ChartRunOptions {
  return {
    type: 'radar',
    categories: labels.map(plain),
    series: [{ name: plain(series), values, color: COLOUR, markers: { shape: 'circle', size: 6 } }],
    valueAxis: { ...LEVELS, minimum: 0, numberFormat: '0' },
    transformation: { width: WIDTH, height: 330 },
  };
}

function plane({ x, y, dir }: PlaneSpec): ChartRunOptions {
  const corners = [
    { x: x.range.lo, y: y.range.lo },
    { x: x.range.hi, y: y.range.lo },
    { x: x.range.hi, y: y.range.hi },
    { x: x.range.lo, y: y.range.hi },
    { x: x.range.lo, y: y.range.lo },
  ];
  const axis = ({ label, low, high }: PlaneSpec['x']) => ({ ...LEVELS, title: plain(`${label} (${low} – ${high})`), numberFormat: '0' });
  const name = plain(`${x.label} / ${y.label}`);
  const range: ScatterChartSeries = { name, points: corners, color: hex(COLOURS.quiet), markers: false, line: { width: 1, dash: 'dash' } };
  const point = (px: number, py: number): ScatterChartSeries => ({
    name,
    points: [{ x: px, y: py }],
    color: COLOUR,
    markers: { shape: 'circle', size: 10 },
  });
  return {
    type: 'scatter',
    lines: 'straight',
    series: x.value === null || y.value === null ? [range] : [range, point(x.value, y.value)],
    xAxis: { ...axis(x), reverseOrder: dir === 'rtl' },
    yAxis: axis(y),
    transformation: { width: 440, height: 360 },
  };
}

function bars({ axis, bars: all, dir }: BarsSpec): ChartRunOptions {
  return {
    type: 'bar',
    categories: all.map(({ label }) => plain(label)),
    series: [{ name: plain(axis), values: all.map(({ value }) => value), color: COLOUR }],
    // Word begins at the bottom.
    categoryAxis: { reverseOrder: true },
    valueAxis: { minimum: 0, maximum: 1, numberFormat: '0%', gridlines: false, visible: false, reverseOrder: dir === 'rtl' },
    dataLabels: { value: true, numberFormat: '0%' },
    gapWidth: 60,
    transformation: { width: WIDTH, height: 70 + all.length * 40 },
  };
}
