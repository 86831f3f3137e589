/** What a table of ranges shows and says. */

export interface Range {
  /** Names the controls: `<id>-low`, `<id>-high`, `<id>-reset`. */
  id: string;
  name: string;
  /** What stands there unless the reader changes it. */
  proposed: string;
  /** Sentences on it, each with its language where that is not the page's. */
  notes: { text: string; lang?: string }[];
  low: number;
  high: number;
  /** Whether the reader changed it. */
  own: boolean;
  error: string | null;
}

export interface RangeWords {
  from: string;
  to: string;
  own: string;
  reset: string;
  resetHidden: (name: string) => string;
}
