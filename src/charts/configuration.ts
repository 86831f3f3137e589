/** From what a chart says to how Chart.js draws it, alike on the screen and in the PDF. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  ScatterController,
  type ChartConfiguration,
} from 'chart.js';
import { barsConfiguration } from './bars';
import { planeConfiguration } from './plane';
import { radarConfiguration } from './radar';
import type { ChartSpec } from './spec';
import type { ChartTheme } from './theme';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  ScatterController,
);

export interface ChartOptions {
  /** Puts a text into visual order, for a canvas that does not do so by itself. */
  visual?: (text: string) => string;
  /** Family of the font. */
  font: string;
}

/** What each kind of chart is drawn with. */
export interface ChartStyle {
  theme: ChartTheme;
  visual: (text: string) => string;
  /** The font in a size; Chart.js does not hand a family down to every part. */
  font: (size: number, weight?: 'bold') => FontSpec;
}

interface FontSpec {
  family: string;
  size: number;
  weight?: 'bold';
}

export function chartConfiguration(spec: ChartSpec, theme: ChartTheme, options: ChartOptions): ChartConfiguration {
  const configuration = configure(spec, {
    theme,
    visual: options.visual ?? ((text) => text),
    font: (size, weight) => ({ family: options.font, size, ...(weight && { weight }) }),
  });
  return {
    ...configuration,
    options: {
      ...configuration.options,
      animation: false,
      maintainAspectRatio: false,
      events: [],
    },
  };
}

function configure(spec: ChartSpec, style: ChartStyle): ChartConfiguration {
  switch (spec.type) {
    case 'radar':
      return radarConfiguration(spec, style);
    case 'plane':
      return planeConfiguration(spec, style);
    case 'bars':
      return barsConfiguration(spec, style);
  }
}
