/** The funder's desk: one open portfolio, how its table is looked at, and every change of it kept at once. */
import type { Entry, PortfolioHead } from '../../group/portfolio';
import type { PortfolioRow } from '../../group/portfolio-row';
import { COLUMNS, filterRows, sortRows, type Column, type Direction, type RowFilter } from '../../group/portfolio-table';
import { withRemoval } from '../../group/portfolio-edit';
import {
  judgeFinder,
  keepEntries,
  keepHead,
  loadEntries,
  loadEntry,
  openPortfolio,
  type FindJudge,
  type OpenedPortfolio,
} from '../../storage/portfolios';
import { ImportError } from '../../questionnaire/import-error';
import type { App } from '../app.svelte';

/** On which pages tell each other that a portfolio has changed. */
const CHANNEL = 'shidra-portfolios';

/** What a funder looks at first; everything else can be shown too. */
const USUAL: readonly Column[] = [
  'name',
  'problem',
  'fit',
  'readiness',
  'weakest',
  'conditions.common-agenda',
  'conditions.shared-measurement',
  'conditions.reinforcing-activities',
  'conditions.continuous-communication',
  'conditions.backbone',
  'backbone',
  'sure',
  'measurement',
  'measurement.target',
  'unknowns',
  'evidence',
  'decision',
];

interface Watch {
  signal?: AbortSignal;
  onkept?: (count: number) => void;
}

export class Desk {
  head: PortfolioHead = $state.raw()!;
  rows: readonly PortfolioRow[] = $state.raw([]);
  filter: RowFilter = $state.raw({});
  sort: { column: Column; direction: Direction } = $state.raw({ column: 'name', direction: 'ascending' });
  /** Where the last change is kept. */
  kept: 'device' | 'memory' = $state('device');
  /** Whether rows are being worked out anew, because the rules have changed since. */
  judging = $state(false);
  /** What was deleted last, as long as that can be taken back with one press. */
  deleted: { entry: string; name: string } | null = $state.raw(null);
  readonly broken: readonly string[];
  readonly app: App;
  readonly #find: FindJudge;
  readonly #channel = new BroadcastChannel(CHANNEL);
  #changes: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(app: App, opened: OpenedPortfolio, find: FindJudge) {
    this.app = app;
    this.#find = find;
    this.head = opened.head;
    this.rows = opened.rows;
    this.broken = opened.broken;
    this.#channel.onmessage = ({ data }) => {
      if (data === this.head.id) void this.refresh();
    };
    if (opened.stale.length > 0) void this.#judgeAnew(opened.stale);
  }

  /** @returns null where the device has no portfolio of this id */
  static async open(app: App, id: string): Promise<Desk | null> {
    const find = judgeFinder(app.findSource);
    const opened = await openPortfolio(app.device, find, id);
    return opened ? new Desk(app, opened, find) : null;
  }

  /** The columns of the table, in order; the name is always the first. */
  get columns(): readonly Column[] {
    // A file can name one twice.
    const named = [...new Set(this.head.columns.value)];
    const known = named.filter((column): column is Column => (COLUMNS as readonly string[]).includes(column));
    return known.length > 0 ? ['name', ...known.filter((column) => column !== 'name')] : USUAL;
  }

  /** Rows that are not deleted. */
  get present(): readonly PortfolioRow[] {
    return this.rows.filter(({ deleted }) => !deleted);
  }

  /** The rows that the table shows, in its order. */
  readonly shown: readonly PortfolioRow[] = $derived.by(() =>
    sortRows(filterRows(this.rows, this.filter), this.sort.column, this.sort.direction, this.app.language),
  );

  rowOf(entry: string): PortfolioRow | undefined {
    return this.rows.find((row) => row.entry === entry);
  }

  /** Changes all but the initiatives, and keeps it. */
  changeHead(step: (head: PortfolioHead) => PortfolioHead): Promise<void> {
    this.head = step(this.head);
    return this.#inTurn(async () => {
      const { head, kept } = await keepHead(this.app.device, this.head);
      this.head = head;
      this.kept = kept;
    });
  }

  /** @returns the initiative, if it is there. @throws ImportError where its record cannot be read */
  load(entry: string): Promise<Entry | undefined> {
    return loadEntry(this.app.device, this.#find, this.head.id, entry);
  }

  /** Changes one initiative as it is kept now. @returns what it is then; undefined where it is not there */
  async change(id: string, step: (entry: Entry) => Entry): Promise<Entry | undefined> {
    let changed: Entry | undefined;
    await this.#inTurn(async () => {
      const entry = await this.load(id);
      if (!entry) return;
      const next = step(entry);
      changed = next;
      if (next !== entry) await this.#keep([next], {});
    });
    return changed;
  }

  /** Keeps new or changed initiatives one after the other. What is kept when the signal is aborted stays. */
  keep(entries: Iterable<Entry>, watch: Watch = {}): Promise<void> {
    return this.#inTurn(() => this.#keep(entries, watch));
  }

  async remove(entry: string, name: string): Promise<void> {
    await this.change(entry, (was) => withRemoval(was, true, new Date()));
    this.deleted = { entry, name };
  }

  async restore(entry: string): Promise<void> {
    await this.change(entry, (was) => withRemoval(was, false, new Date()));
    if (this.deleted?.entry === entry) this.deleted = null;
  }

  /** Reads it anew from the device, where another page has changed it. */
  async refresh(): Promise<void> {
    const opened = await openPortfolio(this.app.device, this.#find, this.head.id);
    if (!opened) return;
    this.head = opened.head;
    this.rows = opened.rows;
  }

  close(): void {
    this.#closed = true;
    this.#channel.close();
  }

  async #keep(entries: Iterable<Entry>, { signal, onkept }: Watch): Promise<void> {
    const came = new Map<string, PortfolioRow>();
    for await (const { entry, row, kept } of keepEntries(this.app.device, this.#find, this.head.id, entries, signal)) {
      came.set(entry.id, row);
      this.kept = kept;
      onkept?.(came.size);
    }
    const there = new Set(this.rows.map((row) => row.entry));
    this.rows = [...this.rows.map((row) => came.get(row.entry) ?? row), ...[...came.values()].filter((row) => !there.has(row.entry))];
  }

  /** Changes follow one another, and other pages hear of each. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#changes.then(work);
    // One that fails is told of to whoever asked for it, and the next has its turn.
    this.#changes = done.catch(() => undefined).then(() => this.#announce());
    return done;
  }

  /** The last changes may be kept only after the person has gone elsewhere. */
  #announce(): void {
    const channel = this.#closed ? new BroadcastChannel(CHANNEL) : this.#channel;
    channel.postMessage(this.head.id);
    if (this.#closed) channel.close();
  }

  async #judgeAnew(stale: readonly string[]): Promise<void> {
    this.judging = true;
    try {
      const entries = await loadEntries(this.app.device, this.#find, this.head.id, stale);
      await this.keep(entries);
    } catch (error) {
      // A record that cannot be read keeps the row that it has.
      if (!(error instanceof ImportError)) throw error;
    } finally {
      this.judging = false;
    }
  }
}
