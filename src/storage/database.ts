/** The browser's database, as the little that the device store asks of it. */
import { type DBSchema, openDB } from 'idb';
import { outOfPatience } from './wait';

const STORES = ['assessments', 'workshops', 'portfolios', 'settings', 'quarantine', 'questionnaires'] as const;
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

/**
 * Opens the database `shidra`; `onLost` is called if the connection goes away later.
 * @throws whatever the browser throws where it has no database, forbids it, or does not answer
 */
export async function connect(onLost: () => void): Promise<Database> {
  const opening = openDB<Shape>('shidra', 2, {
    // A device that was used before has all stores but the newest.
    upgrade: (db) => STORES.filter((store) => !db.objectStoreNames.contains(store)).forEach((store) => db.createObjectStore(store)),
    // A newer version of the page waits in another tab: it goes first.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
  const db = await Promise.race([opening, outOfPatience()]);
  if (!db) {
    opening.then((late) => late.close()).catch(() => undefined);
    throw new DOMException('the database does not answer', 'TimeoutError');
  }
  return {
    write: async (batch) => {
      const transaction = db.transaction([...new Set(batch.map((write) => write.store))], 'readwrite');
      const requests = batch.map(({ store, key, text }) => {
        const shelf = transaction.objectStore(store);
        return text === undefined ? shelf.delete(key) : shelf.put(text, key);
      });
      // At once, so that a page that goes away meanwhile leaves it behind whole.
      transaction.commit();
      await Promise.all([...requests, transaction.done]);
    },
    read: (store, key) => db.get(store, key),
    readAll: async (store, among) => {
      const transaction = db.transaction(store);
      const [keys, texts] = await Promise.all([transaction.store.getAllKeys(among), transaction.store.getAll(among)]);
      return keys.map((key, index) => [key, texts[index] ?? '']);
    },
  };
}
