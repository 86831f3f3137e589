/** Faults of every kind in every method of the one store adapter, in any order, against a plain map. */
import { constantFrom, array, assert, asyncProperty, integer, option, record } from 'fast-check';
import { expect, test } from 'vitest';
import type { Database } from '../../src/storage/database';
import { openDevice } from '../../src/storage/device';
import type { Trouble } from '../../src/storage/records';
import { FakeDatabase } from '../fixtures/fake-database';

/** Blocked, aborted, full, from a newer version, closed, and what no book tells of. */
const FAULTS = ['SecurityError', 'AbortError', 'QuotaExceededError', 'VersionError', 'InvalidStateError', 'UnknownError'] as const;
const fault = option(constantFrom(...FAULTS), { nil: undefined });
const SHELF = 'workshops';

const step = record({
  /** What fails from now on. */
  faults: record({ open: fault, read: fault, write: fault }),
  lost: constantFrom(true, false, false),
  act: constantFrom('keep', 'keep', 'remove', 'undo', 'read', 'setting'),
  key: constantFrom('a', 'b', 'c'),
  text: integer({ min: 0, max: 99 }).map(String),
});

test('whatever fails, the newest is read back, and all of it is kept once nothing fails', async () => {
  await assert(
    asyncProperty(array(step, { maxLength: 25 }), async (steps) => {
      const database = new FakeDatabase();
      const told: (Trouble | null)[] = [];
      let opens: string | undefined;
      let lose = (): void => undefined;
      const connect = (onLost: () => void): Promise<Database> => {
        lose = onLost;
        return opens ? Promise.reject(new DOMException('no', opens)) : Promise.resolve(database);
      };
      const device = await openDevice({ parse: () => ({}) as never, onTrouble: (trouble) => told.push(trouble), connect });
      const model = new Map<string, string>();
      let setting: unknown;
      let undo: (() => void) | undefined;
      let putBack: (() => Promise<void>) | undefined;

      for (const { faults, lost, act, key, text } of steps) {
        [opens, database.blind, database.fails] = [faults.open, faults.read, faults.write];
        if (lost) lose();
        const fails = Object.values(faults).some(Boolean);
        if (act === 'keep') {
          model.set(key, text);
          const kept = await device.keep(SHELF, key, text);
          // "On the device" is never said of what is not there.
          if (kept === 'device') expect(database.stores.get(SHELF)?.get(key)).toBe(text);
          if (!fails) expect(kept).toBe('device');
        } else if (act === 'remove' && !fails) {
          const was = model.get(key);
          model.delete(key);
          putBack = await device.remove({ store: SHELF, key });
          undo = () => {
            if (was === undefined) model.delete(key);
            else model.set(key, was);
          };
        } else if (act === 'undo' && putBack && undo) {
          undo();
          await putBack();
          putBack = undefined;
        } else if (act === 'setting') {
          setting = text;
          await device.setSetting('s', text);
        } else if (!faults.open && !faults.read) {
          expect(await device.kept(SHELF)).toEqual(model);
        }
        expect(device.kind === 'memory', 'trouble is told as long as there is any').toBe((told.at(-1) ?? null) !== null);
      }

      [opens, database.blind, database.fails] = [undefined, undefined, undefined];
      await device.setSetting('last', 1);
      expect(device.kind).toBe('device');
      const again = await openDevice({ parse: () => ({}) as never, onTrouble: () => undefined, connect });
      expect(await again.kept(SHELF)).toEqual(model);
      expect(await again.getSetting('s')).toEqual(setting);
    }),
    { numRuns: 300 },
  );
});
