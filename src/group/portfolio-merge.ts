/** Two files of one portfolio as one. In any order, in any grouping and however often, the same files give the same portfolio. */
import { later, laterIfAny, mergeLists } from './later';
import type { Change, Entry, Portfolio, PortfolioHead } from './portfolio';
import { entryInOrder, headInOrder, inOrder } from './portfolio-file';

/** @throws RangeError unless they are of one id */
export function mergePortfolios(one: Portfolio, other: Portfolio): Portfolio {
  const { entries: ones, ...head } = one;
  const { entries: others, ...otherHead } = other;
  const byId = new Map(ones.map((entry) => [entry.id, entry]));
  for (const entry of others) {
    const there = byId.get(entry.id);
    byId.set(entry.id, there ? mergeEntries(there, entry) : entry);
  }
  return inOrder({ ...mergeHeads(head, otherHead), entries: [...byId.values()] });
}

/** @throws RangeError unless they are of one id */
export function mergeHeads(one: PortfolioHead, other: PortfolioHead): PortfolioHead {
  if (one.id !== other.id) throw new RangeError('these are two portfolios');
  return headInOrder({
    ...one,
    name: later(one.name, other.name),
    gates: later(one.gates, other.gates),
    priorities: later(one.priorities, other.priorities),
    columns: later(one.columns, other.columns),
    log: mergeLogs(one.log, other.log),
    createdAt: earlier(one.createdAt, other.createdAt),
  });
}

/** Of every reading the later one, whole: the answers of two are never mixed. @throws RangeError unless they are of one id */
export function mergeEntries(one: Entry, other: Entry): Entry {
  if (one.id !== other.id) throw new RangeError('these are two initiatives');
  const decision = laterIfAny(one.decision, other.decision);
  const removal = laterIfAny(one.removal, other.removal);
  return entryInOrder({
    id: one.id,
    readings: mergeLists(one.readings, other.readings, ({ id }) => id),
    tags: mergeLists(one.tags, other.tags, ({ tag }) => tag),
    ...(decision && { decision }),
    ...(removal && { removal }),
    log: mergeLogs(one.log, other.log),
    createdAt: earlier(one.createdAt, other.createdAt),
  });
}

const mergeLogs = (one: readonly Change[], other: readonly Change[]): Change[] =>
  mergeLists(one, other, ({ at, what, detail = '' }) => `${at} ${what} ${detail}`);

const earlier = (one: string, other: string): string => (one < other ? one : other);
