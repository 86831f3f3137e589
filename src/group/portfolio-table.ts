/** The table of a portfolio: its columns, sorted and filtered. There is no column for a total, and no order by one. */
import type { Truth } from '../questionnaire/predicate';
import { standing } from './funder-rules';
import { DECISIONS, READERS, type DecisionValue, type FunderGate } from './portfolio';
import { comparable, type JudgedRow, type PortfolioRow } from './portfolio-row';
import { ORDERS, type ValuePath } from './portfolio-verdicts';

const VALUES = Object.keys(ORDERS) as ValuePath[];

export const COLUMNS = ['name', ...VALUES, 'weakest', 'sure', 'unknowns', 'evidence', 'by', 'form', 'date', 'tags', 'decision'] as const;
export type Column = (typeof COLUMNS)[number];

export type Direction = 'ascending' | 'descending';

const SURE = ['open', 'two', 'clear', 'only-option'];
const STATES = ORDERS['gates.champion'];

/**
 * What a column sorts by: a place in the verdict's own order, a share, or a text.
 * @returns null where it cannot be said, or was not asked
 */
export function sortKey(row: PortfolioRow, column: Column): number | string | null {
  const { judged, decision } = row;
  switch (column) {
    case 'name':
      return row.name || null;
    case 'weakest':
      return judged && weakestState(judged);
    case 'sure':
      return place(SURE, judged?.sure);
    case 'unknowns':
      return judged && share(judged.unknowns.open, judged.unknowns.of);
    case 'evidence':
      return (
        judged &&
        share(
          judged.evidence.documented,
          Object.values(judged.evidence).reduce((sum, count) => sum + count),
        )
      );
    case 'by':
      return place(READERS, row.by);
    case 'form':
      return row.form;
    case 'date':
      return row.date;
    case 'tags':
      return row.tags[0] ?? null;
    case 'decision':
      return place(DECISIONS, decision?.value);
    default:
      return place(ORDERS[column], judged?.values[column]);
  }
}

/** Where no gate is known to be weak, but not all are known to pass, the weakest is not known. */
function weakestState({ weakest, values }: JudgedRow): number | null {
  const known = ['gates.champion', 'gates.money', 'gates.urgency'] as const;
  if (weakest) return place(STATES, values[`gates.${weakest}`]);
  return known.every((gate) => values[gate] === 'pass') ? STATES.indexOf('pass') : null;
}

const place = (order: readonly string[], value: string | null | undefined): number | null => {
  const at = order.indexOf(value ?? '');
  return at < 0 ? null : at;
};
const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/**
 * The rows in the order of one column. What cannot be said stands last in both directions; equal ones stand by name, then by id.
 * @param language by whose alphabet texts are ordered
 */
export function sortRows(rows: readonly PortfolioRow[], column: Column, direction: Direction, language: string): PortfolioRow[] {
  const alphabet = new Intl.Collator(language, { numeric: true });
  const turn = direction === 'ascending' ? 1 : -1;
  const byText = new Set<Column>(['name', 'tags']);
  const compareKeys = (a: number | string, b: number | string): number => {
    if (typeof a === 'string' && typeof b === 'string' && byText.has(column)) return alphabet.compare(a, b);
    return a < b ? -1 : a > b ? 1 : 0;
  };
  const keyed = rows.map((row) => ({ row, key: sortKey(row, column) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || byName(alphabet, a.row, b.row);
    return turn * compareKeys(a.key, b.key) || byName(alphabet, a.row, b.row);
  });
  return keyed.map(({ row }) => row);
}

function byName(alphabet: Intl.Collator, a: PortfolioRow, b: PortfolioRow): number {
  return Number(a.name === '') - Number(b.name === '') || alphabet.compare(a.name, b.name) || (a.entry < b.entry ? -1 : 1);
}

/** What a row has to be to be shown; of what is left out nothing is asked. */
export interface RowFilter {
  /** Of each verdict the values that are wanted; `undetermined` and `not-asked` can be wanted too. */
  values?: Partial<Record<ValuePath, readonly string[]>>;
  /** How it has to stand by some gates taken together. */
  gates?: { gates: readonly FunderGate[]; is: readonly Truth[] };
  /** All of them. */
  tags?: readonly string[];
  /** One of them. */
  decisions?: readonly (DecisionValue | 'undecided')[];
  /** In the name, however it is typed (see `comparable`). */
  text?: string;
  /** Those that were deleted instead of those that were not. */
  deleted?: boolean;
}

export function filterRows(rows: readonly PortfolioRow[], filter: RowFilter): PortfolioRow[] {
  const { gates, tags = [], decisions, deleted = false } = filter;
  const values = Object.entries(filter.values ?? {}) as [ValuePath, readonly string[]][];
  const text = comparable(filter.text ?? '');
  return rows.filter(
    (row) =>
      row.deleted === deleted &&
      values.every(([path, wanted]) => wanted.includes(row.judged?.values[path] ?? 'not-asked')) &&
      (!gates || gates.is.includes(standing(row, gates.gates).truth)) &&
      tags.every((tag) => row.tags.includes(tag)) &&
      (!decisions || decisions.includes(row.decision?.value ?? 'undecided')) &&
      comparable(row.name).includes(text),
  );
}
