/** Measuring on machines that others use too: processor time, and ratios against a baseline of the same run. */

export interface Measured {
  name: string;
  /** Processor time of one run in milliseconds: the least of several rounds, which the others disturbed least. */
  ms: number;
  /** As a multiple of the baseline. */
  ratio: number;
  /** Most that one run may take, in milliseconds, on one idle core. */
  target: number | null;
}

const ROUNDS = 7;

/** Processor time of one run in milliseconds. */
export function timeOf(run: () => unknown, times: number): number {
  for (let i = 0; i < Math.min(times, 20); i++) run();
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const { user, system } = process.cpuUsage();
    for (let i = 0; i < times; i++) run();
    const used = process.cpuUsage({ user, system });
    least = Math.min(least, (used.user + used.system) / 1000 / times);
  }
  return least;
}

/** A table of what was measured, and whether each target holds. */
export function report(baseline: { name: string; ms: number }, measured: readonly Measured[]): string {
  const rows = measured.map(({ name, ms, ratio, target }) => [
    name,
    `${ms.toFixed(3)} ms`,
    `${ratio.toFixed(2)} × baseline`,
    target === null ? '' : `target ${target} ms: ${ms <= target ? 'holds' : 'MISSED'}`,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [`Baseline: ${baseline.name}, ${baseline.ms.toFixed(3)} ms`, '', ...lines].join('\n');
}
