import type { ChartConfiguration, Plugin, ScaleOptionsByType } from 'chart.js';
import type { ChartStyle } from './configuration';
import { labelLines } from './labels';
import type { PlaneSpec } from './spec';
import type { ChartTheme } from './theme';

const MIDDLE = 3;

/** Four quarters between the end words of two axes, the point, and the field in which the unknown answers may move it. */
export function planeConfiguration(spec: PlaneSpec, { theme, visual }: ChartStyle): ChartConfiguration {
  const rtl = spec.dir === 'rtl';
  const { x, y } = spec;
  const point = x.value === null || y.value === null ? [] : [{ x: x.value, y: y.value }];
  const scale = (axis: PlaneSpec['x'], letters: number) => ({
    type: 'linear' as const,
    min: 1,
    max: 5,
    grid: { color: theme.line, drawTicks: false, lineWidth: ({ tick }: { tick: { value: number } }) => (tick.value === MIDDLE ? 1.5 : 0) },
    border: { color: theme.line },
    ticks: {
      stepSize: 1,
      color: theme.ink,
      padding: 8,
      autoSkip: false,
      maxRotation: 0,
      callback: (value: number | string) => (value === 1 ? labelLines(axis.low, letters, visual) : value === 5 ? labelLines(axis.high, letters, visual) : ''),
    },
  });
  const xScale = scale(x, 26);
  return {
    type: 'scatter',
    data: {
      datasets: [
        { data: point, pointStyle: 'rectRot', pointRadius: 8, backgroundColor: theme.accent, borderColor: theme.paper, borderWidth: 1.5, clip: false },
      ],
    },
    options: {
      layout: { padding: { top: 4, left: 12, right: 12 } },
      scales: {
        x: {
          ...xScale,
          reverse: rtl,
          ticks: { ...xScale.ticks, align: 'inner' },
          title: { display: true, text: visual(x.label), color: theme.ink, font: { weight: 'bold' } },
        } satisfies DeepPartialScale,
        y: { ...scale(y, 14), position: rtl ? 'right' : 'left' } satisfies DeepPartialScale,
      },
      plugins: {
        // The vertical axis is named above it, where it can be read without turning the head.
        title: { display: true, text: visual(y.label), align: rtl ? 'end' : 'start', color: theme.ink, font: { size: 12, weight: 'bold' }, padding: { bottom: 10 } },
      },
    },
    plugins: [rangePlugin(spec, theme)],
  } as ChartConfiguration;
}

type DeepPartialScale = { type: 'linear' } & { [K in keyof ScaleOptionsByType<'linear'>]?: unknown };

/** A field where both axes are uncertain; a bar with ends where one is. */
function rangePlugin({ x, y }: PlaneSpec, theme: ChartTheme): Plugin {
  return {
    id: 'range',
    beforeDatasetsDraw: ({ ctx, scales }) => {
      if (!scales.x || !scales.y) return;
      const [left, right] = [x.range.lo, x.range.hi].map((value) => scales.x?.getPixelForValue(value) ?? 0).sort((a, b) => a - b) as [number, number];
      const [top, bottom] = [y.range.hi, y.range.lo].map((value) => scales.y?.getPixelForValue(value) ?? 0) as [number, number];
      const wide = right - left > 1;
      const high = bottom - top > 1;
      if (!wide && !high) return;
      ctx.save();
      ctx.fillStyle = theme.tint;
      ctx.strokeStyle = theme.accent;
      ctx.lineWidth = 1.2;
      if (wide && high) {
        ctx.fillRect(left, top, right - left, bottom - top);
        ctx.strokeRect(left, top, right - left, bottom - top);
      } else {
        const cap = 5;
        ctx.beginPath();
        ctx.moveTo(left, top);
        ctx.lineTo(right, bottom);
        for (const [endX, endY] of [[left, top], [right, bottom]] as const) {
          ctx.moveTo(endX - (high ? cap : 0), endY - (wide ? cap : 0));
          ctx.lineTo(endX + (high ? cap : 0), endY + (wide ? cap : 0));
        }
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}
