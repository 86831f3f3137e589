import type { ChartConfiguration, Plugin, RadialLinearScale } from 'chart.js';
import type { ChartTheme } from './theme';
import type { ChartStyle } from './configuration';
import { labelLines } from './labels';
import type { RadarSpec } from './spec';

/** A chart narrower than this, in pixels, leaves its labels little room. */
const NARROW = 420;

/** A ring for every level; the middle is "nothing", which no level is. Clockwise in every language, as a clock is. */
export function radarConfiguration(spec: RadarSpec, { theme, visual, font }: ChartStyle): ChartConfiguration {
  const complete = spec.values.every((value) => value !== null);
  return {
    type: 'radar',
    data: {
      labels: spec.labels,
      datasets: [
        {
          label: visual(spec.series),
          data: spec.values,
          spanGaps: false,
          // An area around a gap would claim the level that nobody knows.
          fill: complete,
          backgroundColor: theme.tint,
          borderWidth: 0,
          // Round markers come out with spurs in the PDF.
          pointStyle: 'rectRot',
          pointRadius: 5,
          pointBackgroundColor: theme.accent,
          pointBorderColor: theme.paper,
          pointBorderWidth: 1,
        },
      ],
    },
    options: {
      layout: { padding: 4 },
      scales: {
        r: {
          min: 0,
          max: 5,
          angleLines: { color: theme.line },
          grid: { color: theme.line },
          pointLabels: {
            color: theme.ink,
            padding: 8,
            font: ({ chart }) => font(chart.width < NARROW ? 10 : 12),
            // Chart.js calls it on the scale, though its types say otherwise.
            callback(this: unknown, label: string) {
              return labelLines(label, (this as RadialLinearScale).chart.width < NARROW ? 10 : 18, visual);
            },
          },
          ticks: {
            stepSize: 1,
            color: theme.ink,
            backdropColor: theme.paper,
            backdropPadding: 1,
            font: font(9),
            callback: (value) => (value === 0 ? '' : String(value)),
            showLabelBackdrop: ({ tick }) => tick.value > 0,
          },
        },
      },
    },
    plugins: [outlinePlugin(theme)],
  };
}

/** Joins the points. Chart.js would do so by a Path2D where the browser has it, and the canvas of the PDF does not know what is in one. */
function outlinePlugin(theme: ChartTheme): Plugin {
  return {
    id: 'outline',
    beforeDatasetDraw: (chart, { index }) => {
      const { ctx } = chart;
      const points: readonly { x: number; y: number; skip?: boolean }[] = chart.getDatasetMeta(index).data;
      ctx.save();
      ctx.strokeStyle = theme.accent;
      ctx.lineWidth = 2;
      ctx.beginPath();
      points.forEach((point, at) => {
        const next = points[(at + 1) % points.length];
        if (!next || point.skip || next.skip) return;
        ctx.moveTo(point.x, point.y);
        ctx.lineTo(next.x, next.y);
      });
      ctx.stroke();
      ctx.restore();
    },
  };
}
