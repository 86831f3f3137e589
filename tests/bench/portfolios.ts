/** Large portfolios to measure with. */
import type { Entry, PortfolioHead } from '../../src/group/portfolio';
import { judgeOf, type PortfolioRow } from '../../src/group/portfolio-row';
import { allItems, type Answers } from '../../src/questionnaire/answers';
import type { Device } from '../../src/storage/device';
import { keepEntries, type FindJudge } from '../../src/storage/portfolios';
import strive from '../../questionnaires/collective-impact/examples/strive.shidra.json';
import { assessmentOf, entryOf, named, portfolioOf } from '../fixtures/portfolio';
import { questionnaire, quickRules, rules } from '../fixtures/questionnaires';

const { entries: _none, ...bare } = portfolioOf([]);
export const head: PortfolioHead = bare;

const judge = judgeOf(questionnaire, rules);
export const findJudge: FindJudge = () => Promise.resolve(judge);
/** Judges fast and says that it was the true judge, whose rows look the same. */
export const findQuickJudge: FindJudge = () => Promise.resolve({ ...judgeOf(questionnaire, quickRules), print: judge.print });

// Node 20 has none.
Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });

/** A device that keeps texts in memory, so that what is measured is ours. */
export function memory(): Device {
  const kept = new Map<string, string>();
  const keep = (_shelf: string, id: string, text: string, ...besides: { key: string; text: string }[]) => {
    for (const { key, text: its } of [{ key: id, text }, ...besides]) kept.set(key, its);
    return Promise.resolve('device' as const);
  };
  return { kept: () => Promise.resolve(kept), keep } as unknown as Device;
}

const scales = allItems(questionnaire).filter(({ kind }) => kind === 'scale');

/** Filled in full, with notes; no two alike. */
function entry(number: number): Entry {
  const moved = Object.fromEntries(
    scales.map(({ id }, index) => [id, { value: 1 + ((index * 7 + number * (index + 3)) % 5), note: 'נאמר בפגישה. '.repeat(4) }]),
  );
  const answers = named(`יוזמה ${String((number * 7919) % 10007)}`, { ...(strive.answers as Answers), ...moved });
  return entryOf(number, assessmentOf(answers, { questionnaire: { id: questionnaire.id, version: questionnaire.version, form: 'full' } }));
}

export const entries = (count: number): Entry[] => Array.from({ length: count }, (_, index) => entry(index));

export async function keep(device: Device, find: FindJudge, those: readonly Entry[]): Promise<PortfolioRow[]> {
  const rows: PortfolioRow[] = [];
  for await (const { row } of keepEntries(device, find, head.id, those)) rows.push(row);
  return rows;
}
