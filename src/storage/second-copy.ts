/**
 * A second copy of everything that is kept. A browser that is killed while it writes can leave half a record in the log of its database;
 * Chromium writes on behind it, takes the whole for damaged at the start after next, and begins an empty database. Each storage bucket has a
 * database of its own there, and a kill meets only the one that is being written. Other browsers have neither the fault nor buckets.
 */
import { besides, NAME, openIn, readFrom, STORES, writeTo, type Write } from './database';
import { outOfPatience } from './wait';

const BUCKET = 'second-copy';

interface Bucket {
  indexedDB: IDBFactory;
}
/** Of the Storage API's draft; `file:` pages and most browsers have none. */
export interface BucketNavigator {
  storageBuckets?: {
    keys(): Promise<string[]>;
    open(name: string): Promise<Bucket>;
    delete(name: string): Promise<void>;
  };
}
const { storageBuckets } = navigator as BucketNavigator;

type Database = Awaited<ReturnType<typeof openIn>>;
let current: Database | undefined;

/**
 * Writes everything twice from now on. Whichever of the two is not there yet is filled from the other: the copy here, the database itself by
 * whoever opens it next.
 * @returns what the database has to begin with where it is gone; empty where it is there, or no copy can be had
 */
export async function beginCopy(): Promise<Write[]> {
  if (!storageBuckets) return [];
  stop();
  try {
    const bucket = await storageBuckets.open(BUCKET);
    const isGone = !(await isIn(indexedDB));
    const opening = openCopy(bucket, isGone);
    // From the beginning, so that nothing falls between what is read now and what is written meanwhile.
    besides.write = (batch) => inTime(opening.then((db) => writeTo(db, batch)));
    const db = (current = await opening);
    return isGone ? await allIn(db) : [];
  } catch {
    await giveUp();
    return [];
  }
}

async function openCopy(bucket: Bucket, isGone: boolean) {
  const isFilled = isGone || (await isIn(bucket.indexedDB));
  return openIn(bucket.indexedDB, () => void giveUp(), isFilled ? [] : await allOf(indexedDB));
}

/** A database that cannot be read is gone: the browser begins another. */
const isIn = async (factory: IDBFactory): Promise<boolean> => (await factory.databases().catch(() => [])).some(({ name }) => name === NAME);

async function allOf(factory: IDBFactory): Promise<Write[]> {
  const db = await openIn(factory, () => undefined);
  const all = await allIn(db);
  db.close();
  return all;
}

async function allIn(db: Database): Promise<Write[]> {
  const shelves = STORES.map(async (store) => (await readFrom(db, store)).map(([key, text]): Write => ({ store, key, text })));
  return (await Promise.all(shelves)).flat();
}

/** A copy that lacks something is worse than none: it is made anew at the next visit. */
async function inTime(writing: Promise<unknown>): Promise<void> {
  const isDone = await Promise.race([writing.then(() => true).catch(() => false), outOfPatience()]);
  if (!isDone) await giveUp();
}

async function giveUp(): Promise<void> {
  stop();
  await storageBuckets?.delete(BUCKET).catch(() => undefined);
}

function stop(): void {
  delete besides.write;
  current?.close();
  current = undefined;
}
