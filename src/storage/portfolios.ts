/**
 * The portfolios that this device keeps: a record for each initiative, with its row of the table beside it, and one for all else. Whatever is
 * written is merged with what is there, so that two pages cannot undo each other.
 */
import * as v from 'valibot';
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
import type { Device } from './device';
import { exclusively } from './exclusively';

/** By what the readings of a questionnaire are judged, if it is at hand. */
export type FindJudge = (questionnaire: string) => Promise<Judge | undefined>;

export interface PortfolioSummary {
  id: string;
  name: string;
  /** How many initiatives it has, deleted ones too. */
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
  const records = await device.kept('portfolios');
  const counts = new Map<string, number>();
  for (const key of records.keys()) {
    const [id, entry] = key.split('/');
    if (id !== undefined && entry !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const heads = [...records].flatMap(([key, text]) => (key.includes('/') ? [] : [orUndefined(() => parseHead(readJson(text)))]));
  return heads
    .filter((head) => head !== undefined)
    .map(({ id, name }) => ({ id, name: name.value, entries: counts.get(id) ?? 0 }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

/**
 * Opens the table; the readings themselves are read when they are asked for.
 * @returns undefined where the device has none of this id
 * @throws ImportError where what is said of the whole cannot be read
 */
export async function openPortfolio(device: Device, find: FindJudge, id: string): Promise<OpenedPortfolio | undefined> {
  const records = await device.kept('portfolios');
  const text = records.get(id);
  if (text === undefined) return undefined;
  const head = parseHead(readJson(text));
  const rows: PortfolioRow[] = [];
  const broken: string[] = [];
  for (const [entry, record] of entriesOf(records, id)) {
    const there = rowIn(record);
    const row = there?.entry === entry ? there : await rowAnew(find, record);
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
  const records = await device.kept('portfolios');
  const entries: Entry[] = [];
  for (const id of ids) {
    const record = records.get(`${portfolio}/${id}`);
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
  const records = await device.kept('portfolios');
  const text = records.get(id);
  if (text === undefined) return undefined;
  const entries: Entry[] = [];
  const broken: string[] = [];
  for (const [entry, record] of entriesOf(records, id))
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
    const text = (await device.kept('portfolios')).get(head.id);
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
  // A look at what is there reads all of it, so several share one.
  for (const batch of batches(entries)) {
    if (signal?.aborted) return;
    const kept = await exclusively(lockOf(portfolio), async () => {
      const records = await device.kept('portfolios');
      const done = [];
      for (const entry of batch) if (!signal?.aborted) done.push(await keepEntry(device, find, portfolio, entry, records.get(`${portfolio}/${entry.id}`)));
      return done;
    });
    yield* kept;
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

async function keepEntry(device: Device, find: FindJudge, portfolio: string, entry: Entry, record: string | undefined) {
  const merged = record === undefined ? entry : mergeEntries(await readEntry(find, record), entry);
  const row = await rowFor(find, merged, record === undefined ? undefined : rowIn(record));
  const text = JSON.stringify({ row, file: JSON.stringify(merged) });
  return { entry: merged, row, kept: await device.keep('portfolios', `${portfolio}/${entry.id}`, text) };
}

/** Removes it with all its initiatives. The function that comes back puts all of them back. */
export function removePortfolio(device: Device, id: string): Promise<() => Promise<void>> {
  return exclusively(lockOf(id), async () => {
    const entries = entriesOf(await device.kept('portfolios'), id).map(([entry]) => `${id}/${entry}`);
    return device.remove(...[id, ...entries].map((key) => ({ store: 'portfolios' as const, key })));
  });
}

/** How many initiatives are kept before others have their turn. */
const AT_ONCE = 10;

function* batches(entries: Iterable<Entry>): Generator<Entry[]> {
  let batch: Entry[] = [];
  for (const entry of entries) {
    batch.push(entry);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const lockOf = (portfolio: string): string => `shidra-portfolio-${portfolio}`;

function entriesOf(records: ReadonlyMap<string, string>, portfolio: string): [entry: string, record: string][] {
  const own = `${portfolio}/`;
  return [...records].flatMap(([key, text]): [string, string][] => (key.startsWith(own) ? [[key.slice(own.length), text]] : []));
}

const RecordSchema = v.object({ row: v.unknown(), file: v.string() });

/** @throws ImportError when the record is damaged */
function readRecord(text: string): v.InferOutput<typeof RecordSchema> {
  const record = v.safeParse(RecordSchema, typeof text === 'string' ? readJson(text) : text);
  if (!record.success) throw new ImportError('malformed', '', record.issues[0].message);
  return record.output;
}

/** The row of a record, as we wrote it; undefined where it is damaged, to be worked out anew. */
function rowIn(record: string): PortfolioRow | undefined {
  const row = orUndefined(() => readRecord(record).row);
  if (!isJsonObject(row)) return undefined;
  const { entry, name, readings, tags, judged } = row as Partial<PortfolioRow>;
  const whole = typeof entry === 'string' && typeof name === 'string' && Array.isArray(readings) && Array.isArray(tags);
  return whole && judged !== undefined ? (row as unknown as PortfolioRow) : undefined;
}

/** @throws ImportError also where only a reading of it cannot be read: written again, it would be lost */
async function readEntry(find: FindJudge, record: string): Promise<Entry> {
  const raw = readJson(readRecord(record).file);
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
