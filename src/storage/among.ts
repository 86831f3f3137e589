/** Some of what a shelf of the device keeps, without all the rest being read. */
import type { Device, Shelf } from './device';

/** The keys from one to another, both among them; undefined where there is no database to look in. */
export const among = (from: string, to: string): IDBKeyRange | undefined =>
  typeof IDBKeyRange === 'undefined' ? undefined : IDBKeyRange.bound(from, to);

/** @returns undefined where nothing is kept under this key */
export const textOf = async (device: Device, shelf: Shelf, key: string): Promise<string | undefined> =>
  (await device.kept(shelf, among(key, key))).get(key);
