/**
 * Initiatives in the order of the funder's own priorities, how that order is made up, and how much of it rests on what is not known: rank
 * acceptability (SMAA-2, Lahdelma & Salminen 2001) over verdicts, each counted by its place among its values, worst 0 and best 1. That the
 * values stand equally far apart is our assumption. Where the funder gave no weights, those behind the order are the rank-order centroid, and
 * those of the draws any that keep to the funder's order; weights that the funder gave may be somewhat more or less in the draws. A verdict
 * that is not settled may be anything that it can still become.
 */
import { rankAcceptability } from '../diagnosis/kinds/acceptability';
import type { Interval } from '../diagnosis/types';
import { standing } from './funder-rules';
import type { FunderGate, JudgedPath, Priority } from './portfolio';
import { ORDERS } from './portfolio-verdicts';
import type { PortfolioRow } from './portfolio-row';
import { weighingOf, weightsOf } from './portfolio-weights';

export interface RankedPlace {
  /** Ids of the initiatives on this place: several where they are known to be equal in all that the funder asks. */
  entries: string[];
  /** What each priority adds, in their order. */
  parts: Interval[];
  /** All parts together, from 0 to 1: the funder's own sum by the funder's own rules. */
  sum: Interval;
  /** Share of draws in which it comes first, and in the first two; 0–1. */
  first: number;
  firstTwo: number;
  /** Share of draws in which it comes before the next place; null for the last. */
  before: number | null;
}

export interface Ranking {
  /** How much each priority counts, in their order; together 1. */
  weights: number[];
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
  priorities: readonly Priority[],
  draws = DRAWS,
): Generator<void, Ranking> {
  const stand = rows.filter(({ deleted }) => !deleted).map((row) => ({ row, truth: standing(row, gates).truth }));
  const those = (wanted: unknown) => stand.flatMap(({ row, truth }) => (truth === wanted ? [row] : []));
  const ids = (of: readonly PortfolioRow[]) => of.map(({ entry }) => entry);
  const outside = { failing: ids(those(false)), untold: ids(those('unknown')) };
  const weights = weightsOf(priorities);
  if (priorities.length === 0) return { weights, places: [], ...outside };
  const groups = ordered(grouped(those(true), priorities), weights);
  const weighing = weighingOf(priorities);
  const shares = yield* firstShares(groups, weighing, draws);
  const places: RankedPlace[] = [];
  for (const [index, group] of groups.entries()) {
    const next = groups[index + 1];
    const before = next ? rankAcceptability([group.cells, next.cells], weighing, draws, SEED)[0]!.first : null;
    places.push({ entries: ids(group.rows), ...summed(group, weights), ...shares[index]!, before });
    yield;
  }
  return { weights, places, ...outside };
}

interface Group {
  rows: PortfolioRow[];
  cells: Interval[];
}

/** Those of which all is known and all is equal share a place: in a draw nothing but their order in the list would decide between them. */
function grouped(rows: readonly PortfolioRow[], priorities: readonly Priority[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const cells = priorities.map(({ what }) => cellOf(row, what));
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

function summed({ cells }: Group, weights: readonly number[]): Pick<RankedPlace, 'parts' | 'sum'> {
  const parts = cells.map(({ lo, hi }, index) => ({ lo: weights[index]! * lo, hi: weights[index]! * hi }));
  const total = (of: (part: Interval) => number) => parts.reduce((sum, part) => sum + of(part), 0);
  return { parts, sum: { lo: total(({ lo }) => lo), hi: total(({ hi }) => hi) } };
}

/** By the middles of what is possible; equal ones by name. */
function ordered(groups: readonly Group[], weights: readonly number[]): Group[] {
  const middle = (group: Group) => {
    const { lo, hi } = summed(group, weights).sum;
    // Beyond these places the order in which it was added up would decide.
    return Math.round(((lo + hi) / 2) * 1e12);
  };
  const label = ({ rows: [row] }: Group) => `${row!.name} ${row!.entry}`;
  const keyed = groups.map((group) => ({ group, middle: middle(group), label: label(group) }));
  return keyed.sort((a, b) => b.middle - a.middle || (a.label < b.label ? -1 : 1)).map(({ group }) => group);
}

function* firstShares(
  groups: readonly Group[],
  weighing: number | readonly Interval[],
  draws: number,
): Generator<void, { first: number; firstTwo: number }[]> {
  const sums = groups.map(() => ({ first: 0, firstTwo: 0 }));
  const alternatives = groups.map(({ cells }) => cells);
  const atOnce = Math.max(1, Math.floor(AT_ONCE / Math.max(1, groups.length)));
  for (let done = 0; groups.length > 0 && done < draws; done += atOnce) {
    const now = Math.min(atOnce, draws - done);
    rankAcceptability(alternatives, weighing, now, SEED + done).forEach(({ first, firstTwo }, index) => {
      sums[index]!.first += (first * now) / draws;
      sums[index]!.firstTwo += (firstTwo * now) / draws;
    });
    yield;
  }
  return sums;
}
