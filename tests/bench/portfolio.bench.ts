/** How long a portfolio takes to open, sort, filter, rank and fill, and how that grows (`npm run bench`). */
import { rankEntries } from '../../src/group/portfolio-ranking';
import { serialisePortfolio } from '../../src/group/portfolio-file';
import { parsePortfolio, readPortfolioJson } from '../../src/group/portfolio-parse';
import { judgeOf, type PortfolioRow } from '../../src/group/portfolio-row';
import { filterRows, sortRows } from '../../src/group/portfolio-table';
import type { Entry } from '../../src/group/portfolio';
import { allItems } from '../../src/questionnaire/answers';
import type { Device } from '../../src/storage/device';
import { keepEntries, keepHead, openPortfolio, type FindJudge } from '../../src/storage/portfolios';
import strive from '../../questionnaires/collective-impact/examples/strive.shidra.json';
import type { Answers } from '../../src/questionnaire/answers';
import { assessmentOf, entryOf, finish, named, portfolioOf } from '../fixtures/portfolio';
import { questionnaire, quickRules, rules } from '../fixtures/questionnaires';
import { report, timeOf, type Measured } from './measure';

const judge = judgeOf(questionnaire, rules);
const quick = judgeOf(questionnaire, quickRules);
const by =
  (each: typeof judge): FindJudge =>
  () =>
    Promise.resolve(each);

/** A device that keeps texts in memory, so that what is measured is ours. */
function memory(): Device {
  const kept = new Map<string, string>();
  const keep = (_shelf: string, id: string, text: string | undefined) => {
    if (text === undefined) kept.delete(id);
    else kept.set(id, text);
    return Promise.resolve('device' as const);
  };
  return { kept: () => Promise.resolve(kept), keep } as unknown as Device;
}

/** Filled in full, with notes; no two alike. */
function entry(number: number): Entry {
  const scales = allItems(questionnaire).filter(({ kind }) => kind === 'scale');
  const moved = Object.fromEntries(
    scales.map(({ id }, index) => [id, { value: 1 + ((index * 7 + number * (index + 3)) % 5), note: 'נאמר בפגישה. '.repeat(4) }]),
  );
  const answers = named(`יוזמה ${String((number * 7919) % 10007)}`, { ...(strive.answers as Answers), ...moved });
  return entryOf(number, assessmentOf(answers, { questionnaire: { id: questionnaire.id, version: questionnaire.version, form: 'full' } }));
}

async function used(run: () => Promise<unknown>, rounds = 1): Promise<number> {
  let least = Infinity;
  for (let i = 0; i < rounds; i++) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

async function keep(device: Device, find: FindJudge, entries: readonly Entry[]): Promise<PortfolioRow[]> {
  const rows: PortfolioRow[] = [];
  for await (const { row } of keepEntries(device, find, head.id, entries)) rows.push(row);
  return rows;
}
const { entries: _none, ...head } = portfolioOf([]);

export async function run(): Promise<string> {
  Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
  const name = 'the questionnaire written as JSON and read again';
  const baseline = timeOf(() => JSON.parse(JSON.stringify(questionnaire)) as unknown, 50);
  const measured = (what: string, ms: number, target: number | null = null): Measured => ({ name: what, ms, ratio: ms / baseline, target });
  const measurements: Measured[] = [];

  const fifty = Array.from({ length: 50 }, (_, index) => entry(index));
  measurements.push(measured('50 initiatives judged and kept', await used(() => keep(memory(), by(judge), fifty)), 3000));

  const first = ['conditions.backbone', 'fit', 'readiness'] as const;
  for (const count of [250, 500, 1000]) {
    const entries = Array.from({ length: count }, (_, index) => entry(index));
    const device = memory();
    await keepHead(device, head);
    const rows = await keep(device, by(quick), entries);
    const whole = count === 1000;
    const opening = await used(() => openPortfolio(device, by(quick), head.id), 5);
    const sorting = Math.max(
      ...(['name', 'fit', 'date', 'tags'] as const).map((column) => timeOf(() => sortRows(rows, column, 'descending', 'he'), 3)),
    );
    const filter = {
      text: 'יוזמה 1',
      values: { fit: ['fits', 'partly'] },
      gates: { gates: [{ what: 'gates.money', atLeast: 'weak' } as const], is: [true, 'unknown'] as const },
    };
    const text = finish(serialisePortfolio({ ...head, entries }));
    measurements.push(
      measured(`${count} initiatives opened`, opening, whole ? 500 : null),
      measured(`${count} sorted`, sorting, whole ? 50 : null),
      measured(
        `${count} filtered`,
        timeOf(() => filterRows(rows, filter), 3),
        whole ? 50 : null,
      ),
      measured(
        `${count} ranked, in slices`,
        timeOf(() => finish(rankEntries(rows, [], first)), 1),
      ),
      measured(
        `${count} as a file, ${(text.length / 2 ** 20).toFixed(1)} MB, in slices`,
        timeOf(() => finish(serialisePortfolio({ ...head, entries })), 1),
      ),
      measured(
        `${count} read from it, in slices`,
        timeOf(() => finish(parsePortfolio(readPortfolioJson(text), () => questionnaire)), 1),
      ),
    );
  }
  return report({ name, ms: baseline }, measurements);
}
