/** How long a portfolio takes to open, sort, filter, rank and fill, and how that grows (`npm run bench`). */
import { rankEntries } from '../../src/group/portfolio-ranking';
import { serialisePortfolio } from '../../src/group/portfolio-file';
import { parsePortfolio, readPortfolioJson } from '../../src/group/portfolio-parse';
import { filterRows, sortRows } from '../../src/group/portfolio-table';
import { keepHead, openPortfolio } from '../../src/storage/portfolios';
import { finish } from '../fixtures/portfolio';
import { questionnaire } from '../fixtures/questionnaires';
import { report, timeOf, type Measured } from './measure';
import { entries, findJudge, findQuickJudge, head, keep, memory } from './portfolios';

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

export async function run(): Promise<string> {
  const name = 'the questionnaire written as JSON and read again';
  const baseline = timeOf(() => JSON.parse(JSON.stringify(questionnaire)) as unknown, 50);
  const measured = (what: string, ms: number, target: number | null = null): Measured => ({ name: what, ms, ratio: ms / baseline, target });
  const measurements: Measured[] = [];

  const fifty = entries(50);
  measurements.push(measured('50 initiatives judged and kept', await used(() => keep(memory(), findJudge, fifty)), 3000));

  const priorities = (['conditions.backbone', 'fit', 'readiness'] as const).map((what, index) => ({ what, weight: 50 - index * 20 }));
  for (const count of [250, 500, 1000]) {
    const all = entries(count);
    const device = memory();
    await keepHead(device, head);
    const rows = await keep(device, findQuickJudge, all);
    const whole = count === 1000;
    const opening = await used(() => openPortfolio(device, findQuickJudge, head.id), 5);
    const sorting = Math.max(
      ...(['name', 'fit', 'date', 'tags'] as const).map((column) => timeOf(() => sortRows(rows, column, 'descending', 'he'), 3)),
    );
    const filter = {
      text: 'יוזמה 1',
      values: { fit: ['fits', 'partly'] },
      gates: { gates: [{ what: 'gates.money', atLeast: 'weak' } as const], is: [true, 'unknown'] as const },
    };
    const text = finish(serialisePortfolio({ ...head, entries: all }));
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
        timeOf(() => finish(rankEntries(rows, [], priorities)), 1),
      ),
      measured(
        `${count} as a file, ${(text.length / 2 ** 20).toFixed(1)} MB, in slices`,
        timeOf(() => finish(serialisePortfolio({ ...head, entries: all })), 1),
      ),
      measured(
        `${count} read from it, in slices`,
        timeOf(() => finish(parsePortfolio(readPortfolioJson(text), () => questionnaire)), 1),
      ),
    );
  }
  return report({ name, ms: baseline }, measurements);
}
