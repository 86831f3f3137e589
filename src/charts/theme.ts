/** Colours of a chart. Translucent ones are given as such, because not every canvas mixes colours. */
export interface ChartTheme {
  ink: string;
  accent: string;
  /** The accent, translucent. */
  tint: string;
  line: string;
  paper: string;
}

/** On white paper. */
export const PAPER_THEME: ChartTheme = {
  ink: '#1b2430',
  accent: '#0e5163',
  tint: 'rgba(14, 81, 99, 0.16)',
  line: '#c9d0d8',
  paper: '#ffffff',
};
