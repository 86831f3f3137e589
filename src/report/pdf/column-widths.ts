/** Widths of the columns of a table. */

/** Widths at which a column's longest word fits, and at which nothing in it wraps. */
export interface ColumnNeed {
  least: number;
  most: number;
}

/**
 * Shares out the width: every column gets what its longest word needs, and of the rest more the more it would otherwise wrap.
 * @returns one width per column, together `width`
 */
export function columnWidths(needs: readonly ColumnNeed[], width: number): number[] {
  const sum = (of: (need: ColumnNeed) => number) => needs.reduce((total, need) => total + of(need), 0);
  const most = sum((need) => need.most);
  if (most <= width) return needs.map((need) => need.most + ((width - most) * need.most) / most);
  const least = sum((need) => need.least);
  // Not even the words fit: they will be cut, in all columns alike.
  if (least >= width) return needs.map((need) => (need.least * width) / least);
  // The square root keeps a very long column from starving the others.
  const wish = (need: ColumnNeed) => Math.sqrt(need.most - need.least);
  const wishes = sum(wish);
  return needs.map((need) => need.least + ((width - least) * wish(need)) / wishes);
}
