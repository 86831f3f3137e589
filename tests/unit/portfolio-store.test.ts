/** The device's portfolios: nothing that is kept is lost by what is kept after it, and what cannot be read stays where it is. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { withDecision, withRemoval, withTag } from '../../src/group/portfolio-edit';
import type { Entry } from '../../src/group/portfolio';
import type { Write } from '../../src/storage/database';
import { openDevice } from '../../src/storage/device';
import {
  judgeFinder,
  keepEntries,
  keepHead,
  listPortfolios,
  loadEntries,
  loadEntry,
  loadPortfolio,
  openPortfolio,
  readPortfolioFile,
  removePortfolio,
  type FindJudge,
} from '../../src/storage/portfolios';
import { assessmentOf, entryOf, findJudge, finish, idOf, named, portfolioOf, rowFrom, timeOf, written } from '../fixtures/portfolio';
import { questionnaire } from '../fixtures/questionnaires';

// Node 20 has none.
beforeAll(() => void vi.stubGlobal('navigator', {}));
afterAll(() => void vi.unstubAllGlobals());

const find: FindJudge = (id) => Promise.resolve(findJudge(id));

async function newDevice() {
  const store = new Map<string, string>();
  const write = (batch: readonly Write[]) => {
    for (const { store: shelf, key, text } of batch)
      if (text === undefined) store.delete(`${shelf}:${key}`);
      else store.set(`${shelf}:${key}`, text);
    return Promise.resolve();
  };
  const readAll = (shelf: string) =>
    Promise.resolve(
      [...store].flatMap(([key, text]): [string, string][] => (key.startsWith(`${shelf}:`) ? [[key.slice(shelf.length + 1), text]] : [])),
    );
  const read = (shelf: string, key: string) => Promise.resolve(store.get(`${shelf}:${key}`));
  const device = await openDevice({
    parse: () => Promise.reject(new Error('not wanted')),
    onTrouble: () => undefined,
    connect: () => Promise.resolve({ write, read, readAll }),
  });
  return { device, store };
}
type Device = Awaited<ReturnType<typeof newDevice>>['device'];

const head = portfolioOf([]);
const { entries: _none, ...bare } = head;
const one = entryOf(1, assessmentOf(named('אחת', { 'problem-copy': { value: 4 } })));
const two = entryOf(2, assessmentOf(named('שתיים')));

async function keepAll(device: Device, entries: readonly Entry[], by = find) {
  const kept = [];
  for await (const each of keepEntries(device, by, head.id, entries)) kept.push(each);
  return kept;
}
async function started() {
  const made = await newDevice();
  await keepHead(made.device, bare);
  return { ...made, kept: await keepAll(made.device, [one, two]) };
}

describe('a portfolio', () => {
  test('comes back as it was, its table without its readings', async () => {
    const { device, kept } = await started();
    expect(kept.map(({ kept: where }) => where)).toEqual(['device', 'device']);
    const opened = (await openPortfolio(device, find, head.id))!;
    expect(opened).toEqual({ head: bare, rows: kept.map(({ row }) => row), stale: [], broken: [] });
    expect(opened.rows[0]).toEqual(rowFrom(1, one.readings[0]!.assessment!.answers));
    expect(await loadEntry(device, find, head.id, two.id)).toEqual(two);
    expect(await loadEntries(device, find, head.id, [two.id, idOf(3), one.id])).toEqual([two, one]);
    expect(await loadPortfolio(device, find, head.id)).toEqual({ portfolio: { ...head, entries: [one, two] }, broken: [] });
    expect(await listPortfolios(device)).toEqual([{ id: head.id, name: 'קרן', entries: 2 }]);
    expect(await openPortfolio(device, find, idOf(99))).toBeUndefined();
  });

  test('carried as a file to an empty device gives the same table', async () => {
    const { device } = await started();
    const text = written((await loadPortfolio(device, find, head.id))!.portfolio);
    const { portfolio } = finish(await readPortfolioFile(text, find));
    const { entries, ...its } = portfolio;
    const elsewhere = (await newDevice()).device;
    await keepHead(elsewhere, its);
    await keepAll(elsewhere, entries);
    expect(await openPortfolio(elsewhere, find, head.id)).toEqual(await openPortfolio(device, find, head.id));
  });

  test('that was kept when a row still lay in its record is moved to where it is looked for', async () => {
    const { store } = await started();
    const made = await newDevice();
    await keepHead(made.device, bare);
    for (const [index, entry] of [one, two].entries()) {
      const row = index === 0 ? rowFrom(1, one.readings[0]!.assessment!.answers) : { nothing: 'of a row' };
      made.store.set(`portfolios:${head.id}/${entry.id}`, JSON.stringify({ row, file: JSON.stringify(entry) }));
    }
    made.store.set(`portfolios:${head.id}/${idOf(3)}`, 'damaged');
    const opened = (await openPortfolio(made.device, find, head.id))!;
    expect(opened.rows.map(({ entry }) => entry).sort()).toEqual([one.id, two.id].sort());
    expect(opened.broken).toEqual([]);
    expect(await loadEntries(made.device, find, head.id, [two.id, one.id])).toEqual([two, one]);
    expect((await listPortfolios(made.device)).map(({ id }) => id)).toEqual([head.id]);
    // What cannot be read stays where it was.
    expect(made.store.get(`portfolios:${head.id}/${idOf(3)}`)).toBe('damaged');
    const files = (of: ReadonlyMap<string, string>) => [...of.keys()].filter((key) => key.includes('~')).sort();
    expect(files(made.store)).toEqual(files(store));
  });

  test('stops between two initiatives, and tells of all that it kept', async () => {
    const { device } = await newDevice();
    await keepHead(device, bare);
    const controller = new AbortController();
    const kept: string[] = [];
    const many = Array.from({ length: 10 }, (_, index) => entryOf(index + 1, assessmentOf(named(`${index}`))));
    for await (const { entry } of keepEntries(device, find, head.id, many, controller.signal)) {
      kept.push(entry.id);
      if (kept.length === 4) controller.abort();
    }
    expect((await openPortfolio(device, find, head.id))!.rows.map(({ entry }) => entry)).toEqual(kept);
    expect(kept).toHaveLength(4);
  });

  test('looks up no more of the device than it needs', async () => {
    const { device } = await started();
    vi.stubGlobal('IDBKeyRange', { bound: (from: string, to: string) => [from, to] });
    const asked: unknown[] = [];
    const spy = vi.spyOn(device, 'kept').mockImplementation((_of, among) => {
      asked.push(among);
      return Promise.resolve(new Map());
    });
    await openPortfolio(device, find, head.id);
    await loadEntry(device, find, head.id, one.id);
    await listPortfolios(device);
    expect(asked).toEqual([
      [head.id, `${head.id}/~`],
      [`~${head.id}/${one.id}`, `~${head.id}/${one.id}`],
      ['', '~'],
    ]);
    spy.mockRestore();
    vi.stubGlobal('IDBKeyRange', undefined);
  });

  test('kept by two pages has what both have said', async () => {
    const { device } = await started();
    await keepAll(device, [withTag(one, 'a', false, timeOf(1))]);
    await keepAll(device, [withDecision(one, 'fund', 'כי', timeOf(2))]);
    const [row] = (await openPortfolio(device, find, head.id))!.rows;
    expect(row).toMatchObject({ tags: ['a'], decision: { value: 'fund', reason: 'כי' } });
    await keepHead(device, { ...bare, name: { value: 'חדש', at: timeOf(3).toISOString() } });
    await keepHead(device, { ...bare, gates: { value: [{ what: 'fit', in: ['fits'] }], at: timeOf(2).toISOString() } });
    expect((await openPortfolio(device, find, head.id))!.head).toMatchObject({
      name: { value: 'חדש' },
      gates: { value: [{ what: 'fit' }] },
    });
  });

  test('says which rows were worked out by other rules, and works them out again', async () => {
    const { device } = await started();
    const other: FindJudge = (id) => Promise.resolve(findJudge(id) && { ...findJudge(id)!, print: 'other' });
    expect((await openPortfolio(device, other, head.id))!.stale).toEqual([one.id, two.id]);
    await keepAll(device, [one], other);
    expect((await openPortfolio(device, other, head.id))!.stale).toEqual([two.id]);
  });

  test('deleted is gone, and no other', async () => {
    const { device } = await started();
    await keepHead(device, { ...bare, id: idOf(8) });
    await keepAll(device, [withRemoval(one, true, timeOf(1))]);
    expect((await openPortfolio(device, find, head.id))!.rows.map(({ deleted }) => deleted)).toEqual([true, false]);
    expect(await listPortfolios(device)).toMatchObject([{ entries: 1 }, { entries: 0 }]);
    await removePortfolio(device, head.id);
    expect(await listPortfolios(device)).toEqual([{ id: idOf(8), name: 'קרן', entries: 0 }]);
    expect([...(await device.kept('portfolios')).keys()]).toEqual([idOf(8)]);
  });
});

describe('a record that is damaged', () => {
  const row = `portfolios:${head.id}/${one.id.slice(-1)}`;
  const key = `portfolios:~${head.id}/${one.id}`;
  const damaged = async (...keys: string[]) => {
    const made = await started();
    for (const each of keys) made.store.set(each, made.store.get(each)!.slice(0, 100));
    return made;
  };

  test('is named, stays, and is not written over', async () => {
    const { device, store } = await damaged(row, key);
    const was = [store.get(row), store.get(key)];
    expect(await openPortfolio(device, find, head.id)).toMatchObject({ rows: [{ entry: two.id }], broken: [one.id] });
    expect((await loadPortfolio(device, find, head.id))!.broken).toEqual([one.id]);
    await expect(loadEntry(device, find, head.id, one.id)).rejects.toMatchObject({ name: 'ImportError' });
    await expect(keepAll(device, [one])).rejects.toMatchObject({ name: 'ImportError' });
    expect([store.get(row), store.get(key)]).toEqual(was);
  });

  test('behind its row keeps its row, and is not written over', async () => {
    const { device, store } = await damaged(key);
    const was = store.get(key);
    expect(await openPortfolio(device, find, head.id)).toMatchObject({ rows: [{ entry: one.id }, { entry: two.id }], broken: [] });
    expect((await loadPortfolio(device, find, head.id))!.broken).toEqual([one.id]);
    await expect(keepAll(device, [one])).rejects.toMatchObject({ name: 'ImportError' });
    expect(store.get(key)).toBe(was);
  });

  test('in its row alone is worked out anew', async () => {
    const { device } = await damaged(row);
    const { rows, broken } = (await openPortfolio(device, find, head.id))!;
    expect([rows.map(({ name }) => name).sort(), broken]).toEqual([['אחת', 'שתיים'], []]);
  });

  test('only because its questionnaire is not at hand is shown, and loses nothing', async () => {
    const { device, store } = await started();
    const was = store.get(key);
    const nothing: FindJudge = () => Promise.resolve(undefined);
    expect((await openPortfolio(device, nothing, head.id))!.rows).toHaveLength(2);
    await expect(keepAll(device, [withTag(one, 'a', false, timeOf(1))], nothing)).rejects.toMatchObject({ code: 'other-questionnaire' });
    expect(store.get(key)).toBe(was);
  });
});

test('judges are found once for each questionnaire', async () => {
  const search = vi.fn(() => Promise.resolve(undefined));
  const finder = judgeFinder(search);
  expect(await finder(questionnaire.id)).toBe(await finder(questionnaire.id));
  expect(await finder('other')).toBeUndefined();
  await finder('other');
  expect(search).toHaveBeenCalledTimes(1);
});
