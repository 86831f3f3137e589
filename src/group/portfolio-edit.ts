/** What a funder does to a portfolio. Each returns what it is then, with a line in the log; what was done before stays untouched. */
import type { Assessment } from '../questionnaire/assessment';
import {
  NAME_LIMIT,
  PORTFOLIO_FORMAT,
  PORTFOLIO_VERSION,
  type Change,
  type DecisionValue,
  type Entry,
  type FunderGate,
  type PortfolioHead,
  type Priority,
  type Reader,
  type Reading,
  type Stamped,
} from './portfolio';
import { gateDetail, prioritiesDetail } from './portfolio-log';

/** `randomId` gives 32 hexadecimal digits, new ones at every call. */
interface Making {
  now: Date;
  randomId: () => string;
}

export function newPortfolio({ name, now, randomId }: Making & { name: string }): PortfolioHead {
  const at = now.toISOString();
  return {
    format: PORTFOLIO_FORMAT,
    version: PORTFOLIO_VERSION,
    id: randomId(),
    name: { value: name, at },
    gates: { value: [], at },
    priorities: { value: [], at },
    columns: { value: [], at },
    log: [{ at, what: 'created' }],
    createdAt: at,
  };
}

export function renamed(head: PortfolioHead, name: string, now: Date): PortfolioHead {
  const value = stamped(head.name, name, now);
  return { ...head, name: value, log: [...head.log, { at: value.at, what: 'renamed', detail: name }] };
}

export function withGates(head: PortfolioHead, gates: readonly FunderGate[], now: Date): PortfolioHead {
  const value = stamped(head.gates, [...gates], now);
  const [was, are] = [head.gates.value, gates].map((list) => new Set(list.map(gateDetail))) as [Set<string>, Set<string>];
  const log = [
    ...[...was].filter((gate) => !are.has(gate)).map((gate) => change('gate-removed', gate, value.at)),
    ...[...are].filter((gate) => !was.has(gate)).map((gate) => change('gate-added', gate, value.at)),
  ];
  return { ...head, gates: value, log: [...head.log, ...log] };
}

export function withPriorities(head: PortfolioHead, priorities: readonly Priority[], now: Date): PortfolioHead {
  const value = stamped(head.priorities, [...priorities], now);
  return { ...head, priorities: value, log: [...head.log, change('priorities', prioritiesDetail(priorities), value.at)] };
}

/** How the table looks is not logged. */
export const withColumns = (head: PortfolioHead, columns: readonly string[], now: Date): PortfolioHead => ({
  ...head,
  columns: stamped(head.columns, [...columns], now),
});

export function newEntry({ now, randomId, by, assessment }: Making & { by: Reader; assessment: Assessment }): Entry {
  const at = now.toISOString();
  const entry: Entry = { id: randomId(), readings: [], tags: [], log: [{ at, what: 'added' }], createdAt: at };
  return withReading(entry, { id: randomId(), by, assessment }, now);
}

/** Adds a reading; one that was taken back under this id is there again. */
export const withReading = (entry: Entry, reading: Omit<Required<Reading>, 'at'>, now: Date): Entry =>
  withReadingAs(entry, reading, 'reading-added', now);

/** @throws RangeError where there is no reading of this id */
export const withNewVersion = (entry: Entry, id: string, assessment: Assessment, now: Date): Entry =>
  withReadingAs(entry, { ...readingOf(entry, id), assessment }, 'new-version', now);

/** Its answers are gone then. @throws RangeError where there is no reading of this id */
export function withoutReading(entry: Entry, id: string, now: Date): Entry {
  const { by } = readingOf(entry, id);
  return withReadingAs(entry, { id, by }, 'reading-removed', now);
}

export function withTag(entry: Entry, tag: string, out: boolean, now: Date): Entry {
  const was = entry.tags.find((each) => each.tag === tag);
  if ((was?.out ?? true) === out) return entry;
  const at = after(was?.at, now);
  const tags = [...entry.tags.filter((each) => each !== was), { tag, out, at }];
  return logged({ ...entry, tags }, { at, what: out ? 'tag-removed' : 'tag-added', detail: tag });
}

/** @param value undefined takes the decision back */
export function withDecision(entry: Entry, value: DecisionValue | undefined, reason: string, now: Date): Entry {
  const at = after(entry.decision?.at, now);
  const decision = { ...(value !== undefined && { value }), reason, at };
  return logged({ ...entry, decision }, { at, what: 'decision', ...(value !== undefined && { detail: value }) });
}

/** Deletes the initiative, or takes that back. */
export function withRemoval(entry: Entry, out: boolean, now: Date): Entry {
  if ((entry.removal?.out ?? false) === out) return entry;
  const at = after(entry.removal?.at, now);
  return logged({ ...entry, removal: { out, at } }, { at, what: out ? 'deleted' : 'restored' });
}

function withReadingAs(entry: Entry, reading: Omit<Reading, 'at'>, what: Change['what'], now: Date): Entry {
  const was = entry.readings.find((each) => each.id === reading.id);
  const at = after(was?.at, now);
  const readings = [...entry.readings.filter((each) => each !== was), { ...reading, at }];
  return logged({ ...entry, readings }, { at, what, detail: reading.by });
}

function readingOf(entry: Entry, id: string): Reading {
  const reading = entry.readings.find((each) => each.id === id);
  if (!reading) throw new RangeError(`no reading ${id}`);
  return reading;
}

/** A line of the log; what is too long for it, or empty, is not said. */
const change = (what: Change['what'], detail: string, at: string): Change => ({
  at,
  what,
  ...(detail !== '' && detail.length <= NAME_LIMIT && { detail }),
});

const logged = (entry: Entry, change: Change): Entry => ({ ...entry, log: [...entry.log, change] });

const stamped = <T>(was: Stamped<T>, value: T, now: Date): Stamped<T> => ({ value, at: after(was.at, now) });

/** A moment after the last one: where another device's clock is ahead, what is said here would otherwise count as said before. */
function after(last: string | undefined, now: Date): string {
  const next = last === undefined ? now : new Date(Math.max(now.getTime(), Date.parse(last) + 1));
  // Only a file that was made up has times of which no later one can be written.
  return next.getUTCFullYear() > 9999 ? last! : next.toISOString();
}
