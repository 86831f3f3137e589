import type { ChartConfiguration, Plugin } from 'chart.js';
import type { ChartStyle } from './configuration';
import { labelLines } from './labels';
import type { BarsSpec } from './spec';
import type { ChartTheme } from './theme';

/** Bars from the side where reading starts, each with its share at its end. */
export function barsConfiguration(spec: BarsSpec, { theme, visual, font }: ChartStyle): ChartConfiguration {
  const rtl = spec.dir === 'rtl';
  return {
    type: 'bar',
    data: {
      labels: spec.bars.map(({ label }) => labelLines(label, 28, visual)),
      datasets: [
        { data: spec.bars.map(({ value }) => value), backgroundColor: theme.accent, maxBarThickness: 20, categoryPercentage: 0.8 },
      ],
    },
    options: {
      indexAxis: 'y',
      // Room for the share behind the longest bar.
      layout: { padding: rtl ? { left: 38 } : { right: 38 } },
      scales: {
        x: {
          min: 0,
          max: 1,
          reverse: rtl,
          grid: { color: theme.line, drawTicks: false },
          border: { display: false },
          ticks: { stepSize: 0.25, color: theme.ink, padding: 6, font: font(9), callback: (value) => percent(Number(value)) },
          title: { display: true, text: visual(spec.axis), color: theme.ink, font: font(11, 'bold') },
        },
        y: {
          position: rtl ? 'right' : 'left',
          grid: { display: false },
          border: { color: theme.ink },
          ticks: { color: theme.ink, padding: 6, autoSkip: false, font: font(11) },
        },
      },
    },
    plugins: [sharesPlugin(spec, theme, font(11).family)],
  };
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))}%`;
}

function sharesPlugin({ bars, dir }: BarsSpec, theme: ChartTheme, family: string): Plugin {
  return {
    id: 'shares',
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart;
      const away = dir === 'rtl' ? -1 : 1;
      ctx.save();
      ctx.fillStyle = theme.ink;
      ctx.font = `bold 11px ${family}`;
      ctx.textAlign = dir === 'rtl' ? 'right' : 'left';
      ctx.textBaseline = 'middle';
      chart.getDatasetMeta(0).data.forEach((bar, index) => {
        const value = bars[index]?.value;
        if (value !== undefined) ctx.fillText(percent(value), bar.x + away * 6, bar.y);
      });
      ctx.restore();
    },
  };
}
