/** What a chart says, apart from how it is drawn. All words are in the reader's language. */
import type { Interval } from '../questionnaire/predicate';

/** A radar of levels: one spoke per label, values on 1–5 or null where nothing is known. */
export interface RadarSpec {
  type: 'radar';
  dir: 'rtl' | 'ltr';
  series: string;
  labels: string[];
  values: (number | null)[];
}

/** A point on two axes of 1–5, with the range that the unknown answers leave. */
export interface PlaneSpec {
  type: 'plane';
  dir: 'rtl' | 'ltr';
  x: { label: string; low: string; high: string; value: number | null; range: Interval };
  y: { label: string; low: string; high: string; value: number | null; range: Interval };
}

/** Horizontal bars of shares, 0–1, longest first. */
export interface BarsSpec {
  type: 'bars';
  dir: 'rtl' | 'ltr';
  axis: string;
  bars: { label: string; value: number }[];
}

export type ChartSpec = RadarSpec | PlaneSpec | BarsSpec;
