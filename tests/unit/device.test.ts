import { readFileSync } from 'node:fs';
import { parse } from 'valibot';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Assessment, newAssessment } from '../../src/questionnaire/assessment';
import { parseAssessment } from '../../src/questionnaire/parse-assessment';
import { QuestionnaireSchema } from '../../src/questionnaire/schema';
import { openDevice } from '../../src/storage/device';
import { randomId } from '../../src/storage/random-id';
import { FakeDatabase } from '../fixtures/fake-database';

const questionnaire = parse(
  QuestionnaireSchema,
  JSON.parse(readFileSync(new URL('../../questionnaires/collective-impact/questionnaire.json', import.meta.url), 'utf8')),
);
const read = (file: string) => parseAssessment(file, questionnaire).assessment;
const fresh = (day = 1): Assessment => newAssessment({ questionnaire, form: 'full', now: new Date(Date.UTC(2026, 0, day)), randomId });

function open(database: FakeDatabase) {
  const onTrouble = vi.fn();
  return openDevice({ parse: read, onTrouble, connect: () => Promise.resolve(database) }).then((device) => ({ device, onTrouble }));
}

describe('with a database', () => {
  test('an assessment comes back as it was, in another visit too', async () => {
    const database = new FakeDatabase();
    const { device, onTrouble } = await open(database);
    const one: Assessment = {
      ...fresh(1),
      answers: { 'initiative-name': { value: 'צעירים' }, 'problem-time': { note: 'n' } },
      place: 'problem-time',
    };
    const two = fresh(2);
    expect(await device.save(one)).toBe('device');
    await device.save(two);
    const again = (await open(database)).device;
    expect(await again.load(one.id)).toEqual(one);
    expect(await again.list()).toEqual([
      { id: two.id, form: 'full', answered: 0, updatedAt: two.updatedAt },
      { id: one.id, form: 'full', answered: 1, updatedAt: one.updatedAt, name: 'צעירים', place: 'problem-time' },
    ]);
    await again.remove({ store: 'assessments', key: one.id });
    expect(await again.load(one.id)).toBeUndefined();
    expect(onTrouble).not.toHaveBeenCalled();
    expect(again.kind).toBe('device');
  });

  test('settings come back', async () => {
    const database = new FakeDatabase();
    await (await open(database)).device.setSetting('language', { lang: 'he' });
    const { device } = await open(database);
    expect(await device.getSetting('language')).toEqual({ lang: 'he' });
    expect(await device.getSetting('other')).toBeUndefined();
  });

  test('of many saves at once the last one stays', async () => {
    const database = new FakeDatabase();
    const { device } = await open(database);
    const assessment = fresh();
    await Promise.all([1, 2, 3, 4].map((value) => device.save({ ...assessment, answers: { 'problem-time': { value } } })));
    expect((await (await open(database)).device.load(assessment.id))?.answers).toEqual({ 'problem-time': { value: 4 } });
  });
});

describe('in trouble', () => {
  test('a full device keeps the newest in memory, says so once, and writes all of it when it can', async () => {
    const database = new FakeDatabase();
    const { device, onTrouble } = await open(database);
    const [one, two] = [fresh(1), fresh(2)];
    await device.save(one);
    database.fails = 'QuotaExceededError';
    const changed = { ...one, answers: { 'problem-time': { value: 2 } } };
    expect(await device.save(changed)).toBe('memory');
    expect(await device.save(two)).toBe('memory');
    expect(onTrouble.mock.calls).toEqual([['full']]);
    expect(device.kind).toBe('memory');
    expect(await device.load(one.id)).toEqual(changed);
    expect(await device.list()).toHaveLength(2);

    database.fails = undefined;
    await device.setSetting('any', 1);
    expect(device.kind).toBe('device');
    expect(onTrouble.mock.calls).toEqual([['full'], [null]]);
    const again = (await open(database)).device;
    expect(await again.load(one.id)).toEqual(changed);
    expect(await again.load(two.id)).toEqual(two);
  });

  test('a save that succeeds late does not let go of a newer one that failed', async () => {
    const database = new FakeDatabase();
    const { device } = await open(database);
    const assessment = fresh();
    const older = device.save(assessment);
    while (database.writes === 0) await Promise.resolve();
    database.fails = 'QuotaExceededError';
    const newer = { ...assessment, answers: { 'problem-time': { value: 2 } } };
    await Promise.all([older, device.save(newer)]);
    expect(await device.load(assessment.id)).toEqual(newer);
  });

  test('what was removed stays removed, though the database did not hear of it', async () => {
    const database = new FakeDatabase();
    const { device } = await open(database);
    const assessment = fresh();
    await device.save(assessment);
    database.fails = 'UnknownError';
    await device.remove({ store: 'assessments', key: assessment.id });
    expect(await device.load(assessment.id)).toBeUndefined();
    expect(await device.list()).toEqual([]);
  });

  test('a connection that is lost is opened again', async () => {
    const database = new FakeDatabase();
    const onTrouble = vi.fn();
    let lose = (): void => undefined;
    const connect = vi.fn((onLost: () => void) => {
      lose = onLost;
      return Promise.resolve(database);
    });
    const device = await openDevice({ parse: read, onTrouble, connect });
    lose();
    expect([device.kind, onTrouble.mock.calls]).toEqual(['memory', [['blocked']]]);
    expect(await device.save(fresh())).toBe('device');
    expect(connect).toHaveBeenCalledTimes(2);
    expect(onTrouble.mock.lastCall).toEqual([null]);
  });

  test('a connection that closed without a word is opened again before anything is given up', async () => {
    const database = new FakeDatabase();
    const { device, onTrouble } = await open(database);
    const assessment = fresh();
    await device.save(assessment);
    database.blind = 'InvalidStateError';
    const opened = vi.fn(() => {
      database.blind = undefined;
      return Promise.resolve(database);
    });
    const second = await openDevice({ parse: read, onTrouble, connect: opened });
    database.blind = 'InvalidStateError';
    expect(await second.load(assessment.id)).toEqual(assessment);
    expect(opened).toHaveBeenCalledTimes(2);
    expect(device.kind).toBe('device');
  });

  test('a database that a newer version has changed is told apart from one that is not there', async () => {
    const onTrouble = vi.fn();
    const connect = () => Promise.reject(new DOMException('no', 'VersionError'));
    const device = await openDevice({ parse: read, onTrouble, connect });
    expect(await device.save(fresh())).toBe('memory');
    expect(onTrouble.mock.calls).toEqual([['newer']]);
  });

  test('what was removed is put back as it was', async () => {
    const database = new FakeDatabase();
    const { device } = await open(database);
    const [one, two] = [fresh(1), fresh(2)];
    await device.save(one);
    await device.save(two);
    const before = new Map(database.stores.get('assessments'));
    const putBack = await device.remove({ store: 'assessments', key: one.id }, { store: 'settings', key: 'none' });
    expect(await device.list()).toHaveLength(1);
    await putBack();
    expect(new Map(database.stores.get('assessments'))).toEqual(before);
    expect(database.stores.get('settings')?.size ?? 0).toBe(0);
  });

  describe('without a usable IndexedDB', () => {
    afterEach(() => {
      vi.useRealTimers();
      vi.unstubAllGlobals();
    });
    test.each([
      ['is missing', undefined],
      [
        'is forbidden',
        {
          open: () => {
            throw new DOMException('no', 'SecurityError');
          },
        },
      ],
      ['does not answer', { open: () => new EventTarget() }],
    ])('that %s, everything works in memory', async (_name, indexedDB) => {
      vi.stubGlobal('indexedDB', indexedDB);
      vi.stubGlobal('IDBRequest', EventTarget);
      vi.useFakeTimers({ toFake: ['setTimeout'] });
      const onTrouble = vi.fn();
      const later = <T>(promise: Promise<T>) => Promise.all([promise, vi.advanceTimersByTimeAsync(10_000)]).then(([value]) => value);
      const device = await later(openDevice({ parse: read, onTrouble }));
      const assessment = fresh();
      expect(await later(device.save(assessment))).toBe('memory');
      expect(await later(device.load(assessment.id))).toEqual(assessment);
      expect(await later(device.list())).toHaveLength(1);
      await later(device.setSetting('a', 1));
      expect(await later(device.getSetting('a'))).toBe(1);
      await later(device.remove({ store: 'assessments', key: assessment.id }));
      expect(await later(device.list())).toEqual([]);
      expect([device.kind, onTrouble.mock.calls]).toEqual(['memory', [['blocked']]]);
    });
  });
});

describe('records that cannot be read', () => {
  const broken = async (change: (text: string) => string) => {
    const database = new FakeDatabase();
    const { device } = await open(database);
    const assessment = fresh();
    await device.save(assessment);
    const shelf = database.stores.get('assessments');
    const text = change(shelf?.get(assessment.id) ?? '');
    shelf?.set(assessment.id, text);
    return { database, device, id: assessment.id, text };
  };

  test('go to quarantine when they are listed', async () => {
    const { database, device, text } = await broken((record) => record.slice(0, 50));
    await device.save(fresh());
    expect(await device.list()).toHaveLength(1);
    expect([...(database.stores.get('quarantine')?.values() ?? [])]).toEqual([text]);
  });

  test('go to quarantine when they are opened', async () => {
    const { database, device, id, text } = await broken((record) => record.replace('shidra-assessment', 'shidra-assassment'));
    await expect(device.load(id)).rejects.toMatchObject({ code: 'foreign' });
    expect([...(database.stores.get('quarantine')?.values() ?? [])]).toEqual([text]);
    expect(await device.load(id)).toBeUndefined();
  });

  test('stay where they are if a newer page wrote them', async () => {
    const { database, device, id } = await broken((record) => record.replace('\\"version\\": 1', '\\"version\\": 2'));
    await expect(device.load(id)).rejects.toMatchObject({ code: 'newer-version' });
    expect(database.stores.get('quarantine')?.size ?? 0).toBe(0);
    expect(database.stores.get('assessments')?.has(id)).toBe(true);
  });
});
