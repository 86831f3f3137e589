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
  const most = sum(needs.map((need) => need.most));
  if (most <= width) return needs.map((need) => need.most + ((width - most) * need.most) / most);
  // Where not even the words fit, the longest are cut rather than all columns squeezed.
  const fit = sum(needs.map((need) => need.least)) < width;
  const least = needs.map((need) => (fit ? need.least : Math.min(need.least, width / needs.length)));
  // The square root keeps a very long column from starving the others; the one keeps the sum above nothing.
  const wishes = needs.map((need, index) => Math.sqrt(need.most - (least[index] ?? 0) + 1));
  const spare = width - sum(least);
  return least.map((each, index) => each + (spare * (wishes[index] ?? 0)) / sum(wishes));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
