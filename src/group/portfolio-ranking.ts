/**
 * Initiatives in the order of the funder's own priorities, and how much of that order rests on what is not known: rank acceptability
 * (SMAA-2, Lahdelma & Salminen 2001) over verdicts, each counted by its place among its values, worst 0 and best 1. That the values stand
 * equally far apart is our assumption. The weights behind the order are the rank-order centroid, those of the draws any that keep to the
 * funder's order; a verdict that is not settled may be anything that it can still become.
 */
import { rankAcceptability } from '../diagnosis/kinds/acceptability';
import { centroidWeights } from '../diagnosis/kinds/weights';
import type { Interval } from '../diagnosis/types';
import { standing } from './funder-rules';
import type { FunderGate, JudgedPath } from './portfolio';
import { ORDERS } from './portfolio-verdicts';
import type { PortfolioRow } from './portfolio-row';

export interface RankedPlace {
  /** Ids of the initiatives on this place: several where they are known to be equal in all that the funder asks. */
  entries: string[];
  /** Share of draws in which it comes first, and in the first two; 0–1. */
  first: number;
  firstTwo: number;
  /** Share of draws in which it comes before the next place; null for the last. */
  before: number | null;
}

export interface Ranking {
  places: RankedPlace[];
  /** Ids of initiatives that fail a gate, and of those of which it cannot be told; they are not ranked. */
  failing: string[];
  untold: string[];
}

/** ±0.01 at 95 % needs 9,604 draws. */
const DRAWS = 10_000;
const SEED = 2011;
/** Ratings that are drawn between two pauses. */
const AT_ONCE = 20_000;

/**
 * @param rows of initiatives that are to be ranked; deleted ones are left out
 * @param priorities most important first; without any, nothing is ranked
 * @returns a generator that returns the ranking and pauses often, because of hundreds of initiatives it takes long
 */
export function* rankEntries(
  rows: readonly PortfolioRow[],
  gates: readonly FunderGate[],
  priorities: readonly JudgedPath[],
  draws = DRAWS,
): Generator<void, Ranking> {
  const stand = rows.filter(({ deleted }) => !deleted).map((row) => ({ row, truth: standing(row, gates).truth }));
  const those = (wanted: unknown) => stand.flatMap(({ row, truth }) => (truth === wanted ? [row] : []));
  const ids = (of: readonly PortfolioRow[]) => of.map(({ entry }) => entry);
  const outside = { failing: ids(those(false)), untold: ids(those('unknown')) };
  if (priorities.length === 0) return { places: [], ...outside };
  const groups = ordered(grouped(those(true), priorities), priorities);
  const shares = yield* firstShares(groups, draws);
  const places: RankedPlace[] = [];
  for (const [index, group] of groups.entries()) {
    const next = groups[index + 1];
    const before = next ? rankAcceptability([group.cells, next.cells], priorities.length, draws, SEED)[0]!.first : null;
    places.push({ entries: ids(group.rows), ...shares[index]!, before });
    yield;
  }
  return { places, ...outside };
}

interface Group {
  rows: PortfolioRow[];
  cells: Interval[];
}

/** Those of which all is known and all is equal share a place: in a draw nothing but their order in the list would decide between them. */
function grouped(rows: readonly PortfolioRow[], priorities: readonly JudgedPath[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const cells = priorities.map((path) => cellOf(row, path));
    const settled = cells.every(({ lo, hi }) => lo === hi);
    const key = settled ? cells.map(({ lo }) => lo).join(' ') : row.entry;
    const there = groups.get(key);
    if (there) there.rows.push(row);
    else groups.set(key, { rows: [row], cells });
  }
  return [...groups.values()];
}

/** From 0, the worst value that a verdict may still take, to 1; all of it where nothing is known. */
export function cellOf({ judged }: PortfolioRow, path: JudgedPath): Interval {
  const order = ORDERS[path];
  const possible = judged?.possible[path] ?? [];
  const places = (possible.length > 0 ? possible : order).map((value) => order.indexOf(value) / (order.length - 1));
  return { lo: Math.min(...places), hi: Math.max(...places) };
}

/** By the middles of what is possible; equal ones by name. */
function ordered(groups: readonly Group[], priorities: readonly JudgedPath[]): Group[] {
  const weights = centroidWeights(priorities, priorities);
  const mean = ({ cells }: Group) => {
    const sum = priorities.reduce((total, path, index) => total + (weights[path]! * (cells[index]!.lo + cells[index]!.hi)) / 2, 0);
    // Beyond these places the order in which it was added up would decide.
    return Math.round(sum * 1e12);
  };
  const label = ({ rows: [row] }: Group) => `${row!.name} ${row!.entry}`;
  const keyed = groups.map((group) => ({ group, mean: mean(group), label: label(group) }));
  return keyed.sort((a, b) => b.mean - a.mean || (a.label < b.label ? -1 : 1)).map(({ group }) => group);
}

function* firstShares(groups: readonly Group[], draws: number): Generator<void, { first: number; firstTwo: number }[]> {
  const sums = groups.map(() => ({ first: 0, firstTwo: 0 }));
  const alternatives = groups.map(({ cells }) => cells);
  const ranked = alternatives[0]?.length ?? 0;
  const atOnce = Math.max(1, Math.floor(AT_ONCE / Math.max(1, groups.length)));
  for (let done = 0; groups.length > 0 && done < draws; done += atOnce) {
    const now = Math.min(atOnce, draws - done);
    rankAcceptability(alternatives, ranked, now, SEED + done).forEach(({ first, firstTwo }, index) => {
      sums[index]!.first += (first * now) / draws;
      sums[index]!.firstTwo += (firstTwo * now) / draws;
    });
    yield;
  }
  return sums;
}
