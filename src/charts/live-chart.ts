/** A chart on the screen that follows the theme, and stands on white when the page is printed. */
import { Chart } from 'chart.js';
import { chartConfiguration } from './configuration';
import { readTheme } from './screen-theme';
import type { ChartSpec } from './spec';
import { PAPER_THEME, type ChartTheme } from './theme';

/**
 * Draws the chart and keeps it up to date.
 * @returns a function that removes it
 */
export function liveChart(canvas: HTMLCanvasElement, spec: ChartSpec): () => void {
  let chart: Chart | undefined;
  const draw = (theme: ChartTheme) => {
    chart?.destroy();
    const configuration = chartConfiguration(spec, theme, { font: getComputedStyle(canvas).fontFamily });
    // At least two dots per point: paper shows what a screen forgives.
    const devicePixelRatio = Math.max(2, window.devicePixelRatio);
    chart = new Chart(canvas, { ...configuration, options: { ...configuration.options, devicePixelRatio } });
  };
  const onScreen = () => {
    draw(readTheme(canvas));
  };
  const onPaper = () => {
    draw(PAPER_THEME);
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
