import type { Chart, ChartConfiguration, Plugin } from 'chart.js';
import type { ChartStyle } from './configuration';
import { labelLines } from './labels';
import type { PlaneSpec } from './spec';
import type { ChartTheme } from './theme';

const MIDDLE = 3;
const LINE = 15;
const GAP = 10;

/** Four quarters between the end words of two axes, the point, and the field in which the unknown answers may move it. */
export function planeConfiguration(spec: PlaneSpec, style: ChartStyle): ChartConfiguration {
  const { theme, visual, font } = style;
  const rtl = spec.dir === 'rtl';
  const { x, y } = spec;
  const scale = {
    type: 'linear',
    min: 1,
    max: 5,
    border: { display: false },
    grid: { color: theme.line, drawTicks: false, lineWidth: ({ tick }: { tick: { value: number } }) => gridWidth(tick.value) },
  } as const;
  const ends = { 1: labelLines(y.low, 14, visual), 5: labelLines(y.high, 14, visual) };
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: x.value === null || y.value === null ? [] : [{ x: x.value, y: y.value }],
          pointStyle: 'rectRot',
          pointRadius: 8,
          backgroundColor: theme.accent,
          borderColor: theme.paper,
          borderWidth: 1.5,
          clip: false,
        },
      ],
    },
    options: {
      layout: { padding: { top: LINE + GAP, bottom: GAP + LINE * Math.max(...xWords(spec, style).map(({ lines }) => lines.length)) } },
      scales: {
        x: { ...scale, reverse: rtl, ticks: { display: false, stepSize: 1 } },
        y: {
          ...scale,
          position: rtl ? 'right' : 'left',
          ticks: {
            stepSize: 1,
            autoSkip: false,
            padding: 8,
            color: theme.ink,
            font: font(11),
            callback: (value) => (value === 1 || value === 5 ? ends[value] : ''),
          },
        },
      },
    },
    plugins: [rangePlugin(spec, theme), wordsPlugin(spec, style)],
  };
}

/** A frame, and a cross between the quarters. */
function gridWidth(value: number): number {
  return value === MIDDLE ? 1.5 : value === 1 || value === 5 ? 1 : 0;
}

/** The words below the plane, from the side where reading starts. */
function xWords({ x }: PlaneSpec, { visual }: ChartStyle) {
  return [
    { lines: labelLines(x.low, 16, visual), at: 0, bold: false },
    { lines: labelLines(x.label, 24, visual), at: 0.5, bold: true },
    { lines: labelLines(x.high, 16, visual), at: 1, bold: false },
  ];
}

/** Writes around the plane what the axes mean. Chart.js would set the end words of a reversed axis outside of the picture. */
function wordsPlugin(spec: PlaneSpec, style: ChartStyle): Plugin {
  const { theme, visual, font } = style;
  const rtl = spec.dir === 'rtl';
  return {
    id: 'words',
    afterDraw: ({ ctx, chartArea: { left, right, top, bottom } }) => {
      const write = (text: string, at: number, y: number, bold: boolean) => {
        ctx.font = `${bold ? 'bold ' : ''}11px ${font(11).family}`;
        ctx.textAlign = at === 0.5 ? 'center' : (at === 0) === rtl ? 'right' : 'left';
        ctx.fillText(text, rtl ? right - at * (right - left) : left + at * (right - left), y);
      };
      ctx.save();
      ctx.fillStyle = theme.ink;
      ctx.textBaseline = 'alphabetic';
      // The vertical axis is named above it, where it can be read without turning the head.
      write(visual(spec.y.label), 0, top - GAP, true);
      for (const { lines, at, bold } of xWords(spec, style)) {
        lines.forEach((line, index) => {
          write(line, at, bottom + GAP + LINE * (index + 0.6), bold);
        });
      }
      ctx.restore();
    },
  };
}

/** A field where both axes are uncertain; a bar with ends where one is. */
function rangePlugin(spec: PlaneSpec, theme: ChartTheme): Plugin {
  return {
    id: 'range',
    beforeDatasetsDraw: (chart) => {
      const { left, right, top, bottom } = rangeBox(chart, spec);
      const wide = right - left > 1;
      const high = bottom - top > 1;
      if (!wide && !high) return;
      const { ctx } = chart;
      ctx.save();
      ctx.fillStyle = theme.tint;
      ctx.strokeStyle = theme.accent;
      ctx.lineWidth = 1.2;
      if (wide && high) {
        ctx.fillRect(left, top, right - left, bottom - top);
        ctx.strokeRect(left, top, right - left, bottom - top);
      } else drawBar(ctx, [left, top], [right, bottom]);
      ctx.restore();
    },
  };
}

function rangeBox({ scales }: Chart, { x, y }: PlaneSpec) {
  const pixel = (axis: 'x' | 'y', value: number) => scales[axis]?.getPixelForValue(value) ?? 0;
  const [a, b] = [pixel('x', x.range.lo), pixel('x', x.range.hi)];
  return { left: Math.min(a, b), right: Math.max(a, b), top: pixel('y', y.range.hi), bottom: pixel('y', y.range.lo) };
}

/** A line from one end to the other, with a short stroke across each. */
function drawBar(ctx: CanvasRenderingContext2D, from: [number, number], to: [number, number]): void {
  const upright = from[0] === to[0];
  const [acrossX, acrossY] = upright ? [5, 0] : [0, 5];
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  for (const [x, y] of [from, to]) {
    ctx.moveTo(x - acrossX, y - acrossY);
    ctx.lineTo(x + acrossX, y + acrossY);
  }
  ctx.stroke();
}
