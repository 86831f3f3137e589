/** The browser's database, as the little that the device store asks of it. */
import { type DBSchema, type IDBPDatabase, wrap } from 'idb';
import type { BucketNavigator } from './second-copy';
import { outOfPatience } from './wait';

export const STORES = ['assessments', 'workshops', 'portfolios', 'settings', 'quarantine', 'questionnaires'] as const;
export type StoreName = (typeof STORES)[number];

/** What is kept under a key; without a text the key is to be removed. */
export interface Write {
  store: StoreName;
  key: string;
  text: string | undefined;
}

export interface Database {
  /** All or nothing; resolves when the transaction is complete, not when it was asked for. */
  write(batch: readonly Write[]): Promise<void>;
  read(store: StoreName, key: string): Promise<string | undefined>;
  /** Of some keys, or of all. */
  readAll(store: StoreName, among?: IDBKeyRange): Promise<[key: string, text: string][]>;
}

type Shape = DBSchema & Record<StoreName, { key: string; value: string }>;

/** The browser's databases, of which some keep several apart. */
export const NAME = 'shidra';

/** What else is written before a write is confirmed: see `second-copy.ts`. */
export const besides: { write?: (batch: readonly Write[]) => Promise<void> } = {};

/**
 * Opens the database `shidra`; `onLost` is called if the connection goes away later.
 * @throws whatever the browser throws where it has no database, forbids it, or does not answer
 */
export async function connect(onLost: () => void): Promise<Database> {
  const opening = copied().then((copy) => openIn(indexedDB, onLost, copy));
  const db = await Promise.race([opening, outOfPatience()]);
  if (!db) {
    opening.then((late) => late.close()).catch(() => undefined);
    throw new DOMException('the database does not answer', 'TimeoutError');
  }
  return {
    write: async (batch) => {
      await writeTo(db, batch);
      await besides.write?.(batch);
    },
    read: (store, key) => db.get(store, key),
    readAll: (store, among) => readFrom(db, store, among),
  };
}

/** @param first what a database that has to be made begins with */
export async function openIn(factory: IDBFactory, onLost: () => void, first: readonly Write[] = []): Promise<IDBPDatabase<Shape>> {
  const request = factory.open(NAME, 2);
  request.onupgradeneeded = () => {
    const db = request.result;
    // A device that was used before has all stores but the newest.
    for (const store of STORES) if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
    for (const { store, key, text } of first) request.transaction!.objectStore(store).put(text, key);
  };
  const db = (await wrap(request)) as IDBPDatabase<Shape>;
  // A newer version of the page waits in another tab: it goes first.
  db.onversionchange = () => {
    db.close();
    onLost();
  };
  db.onclose = onLost;
  return db;
}

export async function readFrom(db: IDBPDatabase<Shape>, store: StoreName, among?: IDBKeyRange): Promise<[key: string, text: string][]> {
  const shelf = db.transaction(store).store;
  const [keys, texts] = await Promise.all([shelf.getAllKeys(among), shelf.getAll(among)]);
  return keys.map((key, index) => [key, texts[index] ?? '']);
}

export async function writeTo(db: IDBPDatabase<Shape>, batch: readonly Write[]): Promise<void> {
  const transaction = db.transaction([...new Set(batch.map((write) => write.store))], 'readwrite');
  const requests = batch.map(({ store, key, text }) => {
    const shelf = transaction.objectStore(store);
    return text === undefined ? shelf.delete(key) : shelf.put(text, key);
  });
  // At once, so that a page that goes away meanwhile leaves it behind whole.
  transaction.commit();
  await Promise.all([...requests, transaction.done]);
}

/** What a second copy has, where the database is gone. On a first visit there is none, and its code stays where it is. */
async function copied(): Promise<Write[]> {
  const buckets = await (navigator as BucketNavigator).storageBuckets?.keys().catch(() => []);
  return buckets?.length ? (await import('./second-copy')).beginCopy() : [];
}
