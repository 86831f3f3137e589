/**
 * The portfolios that this device keeps: of each initiative a record; apart from them the rows of the table, since a table is opened far more
 * often than all that stands behind it; and one record for all else. Whatever is written is merged with what is there, so that two pages
 * cannot undo each other.
 */
import { loadRules } from '../diagnosis/load';
import type { Entry, Portfolio, PortfolioHead } from '../group/portfolio';
import { inOrder } from '../group/portfolio-file';
import { mergeEntries, mergeHeads } from '../group/portfolio-merge';
import {
  parseEntry,
  parseHead,
  parsePortfolio,
  questionnairesIn,
  readPortfolioJson,
  type Dropped,
  type ParsedPortfolio,
} from '../group/portfolio-parse';
import { isStale, judgeOf, rowOf, type Judge, type PortfolioRow } from '../group/portfolio-row';
import { ImportError } from '../questionnaire/import-error';
import { isJsonObject } from '../questionnaire/json';
import { builtIn } from '../questionnaire/load';
import type { FindSource } from '../questionnaire/read-assessment';
import { readJson } from '../questionnaire/read-json';
import { among, textOf } from './among';
import type { Device } from './device';
import { exclusively } from './exclusively';

/** By what the readings of a questionnaire are judged, if it is at hand. */
export type FindJudge = (questionnaire: string) => Promise<Judge | undefined>;

export interface PortfolioSummary {
  id: string;
  name: string;
  /** How many initiatives it has, without those that were deleted. */
  entries: number;
}

export interface OpenedPortfolio {
  head: PortfolioHead;
  rows: PortfolioRow[];
  /** Ids of initiatives whose row was worked out by other rules than these. */
  stale: string[];
  /** Ids of initiatives whose record cannot be read; it stays where it is. */
  broken: string[];
}

/** Loads each questionnaire's rules once. */
export function judgeFinder(find: FindSource): FindJudge {
  const known = new Map<string, Promise<Judge | undefined>>();
  const load = async (id: string): Promise<Judge | undefined> => {
    const source = id === builtIn.questionnaire.id ? builtIn : await find(id);
    return source && judgeOf(source.questionnaire, await loadRules(source));
  };
  return (id) => {
    const judge = known.get(id) ?? load(id);
    known.set(id, judge);
    return judge;
  };
}

/** Those that can be read, by name. */
export async function listPortfolios(device: Device): Promise<PortfolioSummary[]> {
  const records = await withoutFormer(device, '', FILES);
  const heads = [...records].flatMap(([key, text]) => (isHead(key) ? [orUndefined(() => parseHead(readJson(text)))] : []));
  const count = (id: string) =>
    under(records, id).reduce((sum, [, text]) => sum + (rowsIn(text)?.filter(({ deleted }) => !deleted).length ?? 0), 0);
  return heads
    .filter((head) => head !== undefined)
    .map(({ id, name }) => ({ id, name: name.value, entries: count(id) }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

/**
 * Opens the table; the readings themselves are read when they are asked for.
 * @returns undefined where the device has none of this id
 * @throws ImportError where what is said of the whole cannot be read
 */
export async function openPortfolio(device: Device, find: FindJudge, id: string): Promise<OpenedPortfolio | undefined> {
  const records = await withoutFormer(device, id, ownOf(id));
  const text = records.get(id);
  if (text === undefined) return undefined;
  const head = parseHead(readJson(text));
  const rows: PortfolioRow[] = [];
  const damaged = new Set<string>();
  for (const [shelf, text] of under(records, id)) {
    const there = rowsIn(text);
    if (there) rows.push(...there);
    else damaged.add(shelf);
  }
  const broken: string[] = [];
  if (damaged.size > 0)
    for (const [entry, record] of await filesOf(device, id)) {
      if (!damaged.has(shelfOf(entry))) continue;
      const row = await rowAnew(find, record);
      if (row?.entry === entry) rows.push(row);
      else broken.push(entry);
    }
  const judges = await judgesFor(
    find,
    rows.flatMap(({ readings }) => readings.map(({ questionnaire }) => questionnaire)),
  );
  return { head, rows, stale: rows.filter((row) => isStale(row, (each) => judges.get(each))).map(({ entry }) => entry), broken };
}

/** @returns undefined where there is none of this id; @throws ImportError as `loadEntries` does */
export async function loadEntry(device: Device, find: FindJudge, portfolio: string, id: string): Promise<Entry | undefined> {
  return (await loadEntries(device, find, portfolio, [id]))[0];
}

/**
 * @returns those of the initiatives that are there, in the order in which they were asked for
 * @throws ImportError where one of them, or a reading of it, cannot be read
 */
export async function loadEntries(device: Device, find: FindJudge, portfolio: string, ids: readonly string[]): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const id of ids) {
    const record = await textOf(device, 'portfolios', fileOf(portfolio, id));
    if (record !== undefined) entries.push(await readEntry(find, record));
  }
  return entries;
}

/** All of it, for a file. @returns undefined where the device has none of this id; what cannot be read is left out and named */
export async function loadPortfolio(
  device: Device,
  find: FindJudge,
  id: string,
): Promise<{ portfolio: Portfolio; broken: string[] } | undefined> {
  const text = await textOf(device, 'portfolios', id);
  if (text === undefined) return undefined;
  const entries: Entry[] = [];
  const broken: string[] = [];
  for (const [entry, record] of await filesOf(device, id))
    await readEntry(find, record).then(
      (read) => entries.push(read),
      () => broken.push(entry),
    );
  return { portfolio: inOrder({ ...parseHead(readJson(text)), entries }), broken };
}

/**
 * Reads a portfolio file with the questionnaires that its readings name.
 * @returns a generator that pauses after each initiative (see `parsePortfolio`)
 * @throws ImportError as `parsePortfolio` does, at once or while it runs
 */
export async function readPortfolioFile(text: string, find: FindJudge): Promise<Generator<void, ParsedPortfolio>> {
  const raw = readPortfolioJson(text);
  const judges = await judgesFor(find, questionnairesIn(raw));
  return parsePortfolio(raw, (id) => judges.get(id)?.questionnaire);
}

/**
 * Keeps what is said of the whole, merged with what another page has kept of it meanwhile.
 * @returns what is kept now, and where; a record that cannot be read is replaced
 */
export async function keepHead(device: Device, head: PortfolioHead): Promise<{ head: PortfolioHead; kept: 'device' | 'memory' }> {
  return exclusively(lockOf(head.id), async () => {
    const text = await textOf(device, 'portfolios', head.id);
    const there = text === undefined ? undefined : orUndefined(() => parseHead(readJson(text)));
    const merged = there ? mergeHeads(there, head) : head;
    return { head: merged, kept: await device.keep('portfolios', head.id, JSON.stringify(merged)) };
  });
}

/**
 * Keeps initiatives one after the other, each merged with what is there and judged where its reading is new, so that a page can say how far
 * it is, and stop in between. Once the signal is aborted nothing more is kept, and all that was kept is told.
 * @throws ImportError where the record that is there cannot be read, which is then left as it is
 */
export async function* keepEntries(
  device: Device,
  find: FindJudge,
  portfolio: string,
  entries: Iterable<Entry>,
  signal?: AbortSignal,
): AsyncGenerator<{ entry: Entry; row: PortfolioRow; kept: 'device' | 'memory' }, void> {
  for (const entry of entries) {
    if (signal?.aborted) return;
    yield await exclusively(lockOf(portfolio), () => keepEntry(device, find, portfolio, entry));
  }
}

async function rowAnew(find: FindJudge, record: string): Promise<PortfolioRow | undefined> {
  try {
    return await rowFor(find, await readEntry(find, record));
  } catch (error) {
    if (error instanceof ImportError) return undefined;
    throw error;
  }
}

async function rowFor(find: FindJudge, entry: Entry, was?: PortfolioRow): Promise<PortfolioRow> {
  const named = entry.readings.flatMap(({ assessment }) => assessment?.questionnaire.id ?? []);
  const judges = await judgesFor(find, named);
  return rowOf(entry, (id) => judges.get(id), was);
}

async function keepEntry(device: Device, find: FindJudge, portfolio: string, entry: Entry) {
  const [file, shelf] = [fileOf(portfolio, entry.id), `${portfolio}/${shelfOf(entry.id)}`];
  const [record, text] = await Promise.all([textOf(device, 'portfolios', file), textOf(device, 'portfolios', shelf)]);
  const merged = record === undefined ? entry : mergeEntries(await readEntry(find, record), entry);
  const rows = text === undefined ? [] : (rowsIn(text) ?? (await shelfAnew(device, find, portfolio, entry.id)));
  const there = rows.find((row) => row.entry === entry.id);
  const row = await rowFor(find, merged, there);
  const next = there ? rows.with(rows.indexOf(there), row) : [...rows, row];
  // In one moment, so that no row tells of what is not there.
  const kept = await device.keep('portfolios', file, JSON.stringify(merged), {
    store: 'portfolios',
    key: shelf,
    text: JSON.stringify(next),
  });
  return { entry: merged, row, kept };
}

/** The rows beside this one, worked out anew. */
async function shelfAnew(device: Device, find: FindJudge, portfolio: string, entry: string): Promise<PortfolioRow[]> {
  const files = (await filesOf(device, portfolio)).filter(([each]) => shelfOf(each) === shelfOf(entry));
  const rows = await Promise.all(files.map(([, record]) => rowAnew(find, record)));
  return rows.filter((row) => row !== undefined);
}

/** Removes it with all its initiatives. The function that comes back puts all of them back. */
export function removePortfolio(device: Device, id: string): Promise<() => Promise<void>> {
  return exclusively(lockOf(id), async () => {
    const rows = under(await device.kept('portfolios', among(id, ownOf(id))), id).map(([shelf]) => `${id}/${shelf}`);
    const files = (await filesOf(device, id)).map(([entry]) => fileOf(id, entry));
    return device.remove(...[id, ...rows, ...files].map((key) => ({ store: 'portfolios' as const, key })));
  });
}

/** What the keys of initiatives' own records begin with: they stand behind all heads and rows, which are read without them. */
const FILES = '~';
const fileOf = (portfolio: string, entry: string): string => `${FILES}${portfolio}/${entry}`;
/** A browser takes as long for one record as for many rows, so rows are kept in sixteen records, by the last digit of their ids. */
const shelfOf = (entry: string): string => entry.slice(-1);
/** Ends behind whatever is kept of a portfolio beside its head. */
const ownOf = (begins: string): string => `${begins}/~`;
const isHead = (key: string): boolean => !key.includes('/');

const lockOf = (portfolio: string): string => `shidra-portfolio-${portfolio}`;

/** What is kept of a portfolio beside its head, by the rest of its key. */
function under(records: ReadonlyMap<string, string>, begins: string): [rest: string, text: string][] {
  const own = `${begins}/`;
  return [...records].flatMap(([key, text]): [string, string][] => (key.startsWith(own) ? [[key.slice(own.length), text]] : []));
}

async function filesOf(device: Device, portfolio: string): Promise<[entry: string, record: string][]> {
  const begins = FILES + portfolio;
  return under(await device.kept('portfolios', among(begins, ownOf(begins))), begins);
}

/** What is kept in a range of keys, once records that lie as they did before rows stood apart from them have moved to where they are looked for. */
async function withoutFormer(device: Device, from: string, to: string): Promise<ReadonlyMap<string, string>> {
  const records = await device.kept('portfolios', among(from, to));
  const former = [...records.keys()].filter(isFormer);
  if (former.length === 0) return records;
  for (const portfolio of new Set(former.map((key) => key.slice(0, key.indexOf('/'))))) await moveFormer(device, portfolio);
  return device.kept('portfolios', among(from, to));
}

/** Then an initiative lay under its whole id, where rows now lie under one digit. */
const isFormer = (key: string): boolean => !key.startsWith(FILES) && key.slice(key.indexOf('/') + 1).length > 1 && key.includes('/');

function moveFormer(device: Device, portfolio: string): Promise<void> {
  return exclusively(lockOf(portfolio), async () => {
    const there = await device.kept('portfolios', among(portfolio, ownOf(portfolio)));
    const writes = new Map<string, string | undefined>();
    const shelves = new Map<string, unknown[]>();
    for (const [entry, text] of under(there, portfolio).filter(([rest]) => rest.length > 1)) {
      const raw = orUndefined(() => readJson(text));
      // One that cannot be read stays where it is.
      if (!isJsonObject(raw) || typeof raw.file !== 'string') continue;
      writes.set(fileOf(portfolio, entry), raw.file).set(`${portfolio}/${entry}`, undefined);
      const shelf = `${portfolio}/${shelfOf(entry)}`;
      const rows = shelves.get(shelf) ?? rowsIn(there.get(shelf) ?? '[]') ?? [];
      shelves.set(shelf, [...rows, raw.row]);
    }
    // A row that is none spoils its shelf, and all on it are worked out anew.
    for (const [shelf, rows] of shelves) writes.set(shelf, JSON.stringify(rows));
    const [first, ...others] = [...writes].map(([key, text]) => ({ store: 'portfolios' as const, key, text }));
    if (first) await device.keep('portfolios', first.key, first.text, ...others);
  });
}

/** Rows, as we wrote them; undefined where one is damaged, to be worked out anew. */
function rowsIn(text: string): PortfolioRow[] | undefined {
  const rows = orUndefined(() => readJson(text));
  return Array.isArray(rows) && rows.every(isRow) ? rows : undefined;
}

function isRow(row: unknown): row is PortfolioRow {
  if (!isJsonObject(row)) return false;
  const { entry, name, readings, tags, judged } = row;
  return typeof entry === 'string' && typeof name === 'string' && Array.isArray(readings) && Array.isArray(tags) && judged !== undefined;
}

/** @throws ImportError also where only a reading of it cannot be read: written again, it would be lost */
async function readEntry(find: FindJudge, record: string): Promise<Entry> {
  const raw = readJson(record);
  const judges = await judgesFor(find, questionnairesIn({ entries: [raw] }));
  const dropped: Dropped[] = [];
  const entry = parseEntry(raw, (id) => judges.get(id)?.questionnaire, '', [], dropped);
  const [first] = dropped;
  if (first) throw new ImportError(first.code, first.at, first.detail);
  return entry;
}

async function judgesFor(find: FindJudge, ids: readonly string[]): Promise<Map<string, Judge>> {
  const judges = new Map<string, Judge>();
  for (const id of new Set(ids)) {
    const judge = await find(id);
    if (judge) judges.set(id, judge);
  }
  return judges;
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ImportError) return undefined;
    throw error;
  }
}
