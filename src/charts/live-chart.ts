/** A chart on the screen that follows the theme, and stands on white when the page is printed. */
import { Chart, type Plugin } from 'chart.js';
import { chartConfiguration } from './configuration';
import { readTheme } from './screen-theme';
import type { ChartSpec } from './spec';
import { PAPER_THEME, type ChartTheme } from './theme';

/** Sizes in print, in CSS pixels: the page has not been laid out for paper yet when the charts are drawn for it. */
const PRINTED: Readonly<Record<ChartSpec['type'], { width: number; height?: number }>> = {
  radar: { width: 340, height: 290 },
  plane: { width: 520, height: 340 },
  bars: { width: 640 },
};

/**
 * Draws the chart and keeps it up to date.
 * @returns a function that removes it
 */
export function liveChart(canvas: HTMLCanvasElement, spec: ChartSpec): () => void {
  let chart: Chart | undefined;
  // Opaque: to clear a transparent canvas, Chromium's print puts the page so far behind a mask, and its tags with it.
  canvas.getContext('2d', { alpha: false });
  const draw = (theme: ChartTheme) => {
    chart?.destroy();
    const { options, plugins = [], ...configuration } = chartConfiguration(spec, theme, { font: getComputedStyle(canvas).fontFamily });
    // At least two dots per point: paper shows what a screen forgives.
    const devicePixelRatio = Math.max(2, window.devicePixelRatio);
    chart = new Chart(canvas, { ...configuration, options: { ...options, devicePixelRatio }, plugins: [groundPlugin(theme), ...plugins] });
  };
  const onScreen = () => {
    draw(readTheme(canvas));
  };
  const onPaper = () => {
    draw(PAPER_THEME);
    const { width, height = canvas.clientHeight } = PRINTED[spec.type];
    chart?.resize(width, height);
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const switches = new MutationObserver(onScreen);
  dark.addEventListener('change', onScreen);
  switches.observe(document.documentElement, { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] });
  window.addEventListener('beforeprint', onPaper);
  window.addEventListener('afterprint', onScreen);
  onScreen();
  return () => {
    dark.removeEventListener('change', onScreen);
    switches.disconnect();
    window.removeEventListener('beforeprint', onPaper);
    window.removeEventListener('afterprint', onScreen);
    chart?.destroy();
  };
}

function groundPlugin({ paper }: ChartTheme): Plugin {
  return {
    id: 'ground',
    beforeDraw: ({ ctx, width, height }) => {
      ctx.fillStyle = paper;
      ctx.fillRect(0, 0, width, height);
    },
  };
}
