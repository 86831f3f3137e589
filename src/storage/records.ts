/**
 * Records by key that outlive the page where the browser allows it, and stay in memory where it does not. What is not confirmed by the
 * database is held here, read from here, and sent again with the next write.
 */
import type { Database, StoreName, Write } from './database';

/** `full`: the device has no room left. `blocked`: the browser has no database for us. `newer`: a newer version of the page has changed it. */
export type Trouble = 'blocked' | 'full' | 'newer';

/** By the name of what the browser throws. */
const TROUBLES: Readonly<Record<string, Trouble>> = { QuotaExceededError: 'full', VersionError: 'newer' };

export class Records {
  readonly #connect: (onLost: () => void) => Promise<Database>;
  readonly #onTrouble: (kind: Trouble | null) => void;
  readonly #unconfirmed = new Map<string, Write>();
  #database: Promise<Database> | undefined;
  #trouble: Trouble | null = null;

  /** `onTrouble` is called when trouble begins or changes, not at every write that meets it; with `null` once all of it is kept again. */
  constructor(connect: (onLost: () => void) => Promise<Database>, onTrouble: (kind: Trouble | null) => void) {
    this.#connect = connect;
    this.#onTrouble = onTrouble;
  }

  /** `memory` as long as something is kept nowhere else, or nothing can be. */
  get kind(): 'device' | 'memory' {
    return this.#trouble ? 'memory' : 'device';
  }

  /** Tries to reach the database, so that trouble is known early. */
  async open(): Promise<void> {
    await this.#attempt((database) => database.readAll('settings'));
  }

  /** Writes all of it, and whatever failed before. Resolves when it is complete, or when it failed: see `kind`. */
  async write(...writes: Write[]): Promise<void> {
    for (const write of writes) this.#unconfirmed.set(keyOf(write), write);
    // The batch is taken when the transaction begins, so that transactions and batches are in one order and the newest text wins.
    await this.#attempt(async (database) => {
      const batch = [...this.#unconfirmed.values()];
      if (batch.length > 0) await database.write(batch);
      for (const write of batch) if (this.#unconfirmed.get(keyOf(write)) === write) this.#unconfirmed.delete(keyOf(write));
    });
  }

  async read(store: StoreName, key: string): Promise<string | undefined> {
    const stored = await this.#attempt((database) => database.read(store, key));
    const held = this.#unconfirmed.get(keyOf({ store, key }));
    return held ? held.text : stored;
  }

  /** @param among keys that are looked for; others that are held here may come too */
  async readAll(store: StoreName, among?: IDBKeyRange): Promise<Map<string, string>> {
    const all = new Map(await this.#attempt((database) => database.readAll(store, among)));
    for (const write of this.#unconfirmed.values()) {
      if (write.store !== store) continue;
      if (write.text === undefined) all.delete(write.key);
      else all.set(write.key, write.text);
    }
    return all;
  }

  async #attempt<T>(use: (database: Database) => Promise<T>, again = true): Promise<T | undefined> {
    const served = this.#database;
    let database: Database | undefined;
    try {
      this.#database ??= this.#connect(() => this.#lose());
      database = await this.#database;
      const result = await use(database);
      if (this.#unconfirmed.size === 0) this.#meet(null);
      return result;
    } catch (error) {
      const trouble = TROUBLES[error instanceof Error ? error.name : ''] ?? 'blocked';
      // A full database that could be opened is still there; one that failed otherwise is opened anew.
      if (!database || trouble !== 'full') {
        this.#database = undefined;
        // Of a connection that served before, it is not known whether it was closed.
        if (served && again) return this.#attempt(use, false);
      }
      this.#meet(trouble);
      return undefined;
    }
  }

  #lose(): void {
    this.#database = undefined;
    this.#meet('blocked');
  }

  #meet(trouble: Trouble | null): void {
    if (this.#trouble === trouble) return;
    this.#trouble = trouble;
    this.#onTrouble(trouble);
  }
}

function keyOf({ store, key }: { store: StoreName; key: string }): string {
  return `${store}/${key}`;
}
