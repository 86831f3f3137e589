/** Changes to what was chosen beside the answers. Each gives new settings, without what is empty. Pure. */
import type { Candidate, Settings } from '../../diagnosis/settings';
import type { BackboneType, Criterion, Interval } from '../../diagnosis/types';

/** A range of ratings from low to high. */
export type Cell = [number, number];

type Table = NonNullable<Settings['table']>;

/** A body that is being described; kept once it has a name. */
export interface Draft extends Candidate {
  /** Tells the drafts of one visit apart. */
  key: number;
}

/** The ratings that can be chosen; where a file says something in between, that too. */
export function choices(...present: readonly number[]): number[] {
  const steps = Array.from({ length: 9 }, (_, step) => 1 + step / 2);
  return [...new Set([...steps, ...present])].sort((a, b) => a - b);
}

/**
 * The settings with a cell rated by the user.
 * @param here what counts there without the user; a rating that says the same is none of their own
 */
export function withCell(settings: Settings, type: BackboneType, criterion: Criterion, [low, high]: Cell, here: Interval): Settings {
  if (low === here.lo && high === here.hi) return withoutCell(settings, type, criterion);
  const { table } = settings;
  return withTable(settings, { ...table, [type]: { ...table?.[type], [criterion]: [low, high] } });
}

export function withoutCell(settings: Settings, type: BackboneType, criterion: Criterion): Settings {
  const { [criterion]: _former, ...row } = settings.table?.[type] ?? {};
  return withTable(settings, { ...settings.table, [type]: row });
}

/** The settings with the ratings of our table alone. */
export const withoutCells = (settings: Settings): Settings => withTable(settings, {});

/** How many cells of a structure the user rated. */
export const ownCells = ({ table }: Settings, type: BackboneType): number => Object.keys(table?.[type] ?? {}).length;

/** The settings with those of the bodies that have a name. */
export function withCandidates({ candidates: _former, ...rest }: Settings, drafts: readonly Draft[]): Settings {
  const candidates = drafts.filter(isNamed).map(({ name, type, ratings }) => ({ name: name.trim(), type, ratings }));
  return candidates.length > 0 ? { ...rest, candidates } : rest;
}

export const isNamed = ({ name }: Pick<Candidate, 'name'>): boolean => name.trim() !== '';

/** The body with another rating; null leaves it as for its structure. */
export function rated(draft: Draft, criterion: Criterion, rating: number | null): Draft {
  const { [criterion]: _former, ...ratings } = draft.ratings;
  return { ...draft, ratings: rating === null ? ratings : { ...ratings, [criterion]: rating } };
}

function withTable({ table: _former, ...rest }: Settings, table: Table): Settings {
  const rows = Object.entries(table).filter(([, row]) => Object.keys(row).length > 0);
  return rows.length > 0 ? { ...rest, table: Object.fromEntries(rows) } : rest;
}
