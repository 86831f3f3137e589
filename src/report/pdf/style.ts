/** Type and colour of the report on paper. Every colour reads on white at 4.5:1 or better, and survives a grey printer. */
import type { Weight } from './fonts';

export interface TextStyle {
  size: number;
  weight: Weight;
  colour: string;
  /** Height of a line, in points. */
  leading: number;
}

export const COLOURS = { ink: '#1b2430', quiet: '#566173', accent: '#0e5163', line: '#d3d9e0', tint: '#f3f6f8', paper: '#ffffff' } as const;

export const STYLES = {
  product: { size: 11, weight: 700, colour: COLOURS.accent, leading: 16 },
  title: { size: 22, weight: 700, colour: COLOURS.ink, leading: 29 },
  subtitle: { size: 11, weight: 400, colour: COLOURS.quiet, leading: 17 },
  section: { size: 18, weight: 700, colour: COLOURS.accent, leading: 25 },
  entry: { size: 11, weight: 400, colour: COLOURS.ink, leading: 17 },
  entrySection: { size: 11, weight: 700, colour: COLOURS.ink, leading: 19 },
  heading2: { size: 14, weight: 700, colour: COLOURS.ink, leading: 20 },
  heading3: { size: 11.5, weight: 700, colour: COLOURS.ink, leading: 17 },
  lead: { size: 12.5, weight: 400, colour: COLOURS.ink, leading: 20 },
  body: { size: 10, weight: 400, colour: COLOURS.ink, leading: 15.5 },
  small: { size: 9, weight: 400, colour: COLOURS.ink, leading: 13.5 },
  strong: { size: 10, weight: 700, colour: COLOURS.ink, leading: 15.5 },
  quiet: { size: 9, weight: 400, colour: COLOURS.quiet, leading: 13.5 },
  label: { size: 9, weight: 700, colour: COLOURS.quiet, leading: 14 },
  value: { size: 17, weight: 700, colour: COLOURS.ink, leading: 24 },
  valueNarrow: { size: 13, weight: 700, colour: COLOURS.ink, leading: 18 },
  cell: { size: 9, weight: 400, colour: COLOURS.ink, leading: 13.5 },
  cellHead: { size: 9, weight: 700, colour: COLOURS.ink, leading: 13.5 },
  tag: { size: 7.5, weight: 700, colour: COLOURS.quiet, leading: 11 },
} as const satisfies Record<string, TextStyle>;

/** The tones of a verdict: colour of its mark, and of the panel behind it. */
export const TONES = {
  good: { mark: '#2a6a45', panel: '#eff5f1' },
  middle: { mark: '#80600f', panel: '#f9f5ea' },
  weak: { mark: '#9a3b30', panel: '#faf0ee' },
  none: { mark: '#566173', panel: '#f3f4f6' },
} as const;

/** How much smaller the summary may be drawn to fit its page; below the last its smallest type could not be read. */
export const SCALES = [1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76, 0.72] as const;
