/** Initiatives by fit and by stage: the map, as a table of both. */
import type { PortfolioRow } from '../../group/portfolio-row';
import { ORDERS } from '../../group/portfolio-verdicts';

export interface FitMap {
  /** From best to worst; what cannot be told or was not asked comes last, where there is any of it. */
  fits: string[];
  /** Likewise. */
  stages: string[];
  /** By stage, then by fit. */
  cells: PortfolioRow[][][];
}

export function mapOf(rows: readonly PortfolioRow[]): FitMap {
  const valueOf = (row: PortfolioRow, path: 'fit' | 'readiness') => row.judged?.values[path] ?? 'not-asked';
  const valuesOf = (path: 'fit' | 'readiness') => {
    const there = new Set(rows.map((row) => valueOf(row, path)));
    return [...ORDERS[path].toReversed(), ...['undetermined', 'not-asked'].filter((value) => there.has(value))];
  };
  const [fits, stages] = [valuesOf('fit'), valuesOf('readiness')];
  const cells = stages.map((stage) =>
    fits.map((fit) => rows.filter((row) => valueOf(row, 'fit') === fit && valueOf(row, 'readiness') === stage)),
  );
  return { fits, stages, cells };
}
