/** How long a report takes, how large it is, and for how long its making holds the page up (`npm run bench`). */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Block } from '../../src/report/blocks';
import { buildReport } from '../../src/report/document/build';
import { findChanges, loadReportInput } from '../../src/report/load';
import { writePdf } from '../../src/report/pdf/write';
import { builtIn } from '../../src/questionnaire/load';
import { exampleAssessment, LANGUAGES } from '../fixtures/example-report';
import { loadFont } from '../fixtures/fonts';
import { SAMPLES } from '../fixtures/report-sample';
import { questionnaire } from '../fixtures/questionnaires';
import { report, timeOf, type Measured } from './measure';

const { id, questionnaire: by, answers, settings, updatedAt } = exampleAssessment('strive');
const filled = { id, form: by.form, answers, settings };

/** Processor time of one run in milliseconds. */
async function used(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function least(run: () => Promise<unknown>, rounds = 7): Promise<number> {
  let ms = Infinity;
  for (let i = 0; i < rounds; i++) ms = Math.min(ms, await used(run));
  return ms;
}

/** About 500 pages of notes, as a large workshop has them. */
const notes: Block[] = Array.from({ length: 9000 }, (_, index) => ({
  kind: 'paragraph',
  text: `${String(index + 1)}. ${'We meet every second week, and whoever was absent reads the minutes. '.repeat(4)}`,
}));

export async function run(): Promise<string> {
  const name = 'the questionnaire written as JSON and read again';
  const baseline = timeOf(() => JSON.parse(JSON.stringify(questionnaire)) as unknown, 50);
  const measured = (what: string, ms: number, target: number | null = null): Measured => ({ name: what, ms, ratio: ms / baseline, target });
  const rows: Measured[] = [];
  const lines: string[] = [];
  const found = await findChanges(builtIn, filled, new AbortController().signal);
  for (const lang of LANGUAGES) {
    const standard = async () => {
      const input = await loadReportInput(lang, builtIn, filled, new Date(updatedAt));
      return writePdf(buildReport(input, found, 'standard'), { loadFont });
    };
    rows.push(measured(`standard report, ${lang}, first time`, await used(standard), 1500));
    rows.push(measured(`standard report, ${lang}, again`, await least(standard), 400));
    const { bytes } = await standard();
    lines.push(
      `standard report, ${lang}: ${(bytes.length / 1024).toFixed(0)} KB, target 250 KB: ${bytes.length <= 250 * 1024 ? 'holds' : 'MISSED'}`,
    );
  }
  rows.push(
    measured('what would change the advice, pairs included', await used(() => findChanges(builtIn, filled, new AbortController().signal))),
  );
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const appendix = { ...SAMPLES.en, sections: [{ id: 'notes', title: 'Notes', blocks: notes }] };
  rows.push(measured('an appendix of 9,000 notes', await used(() => writePdf(appendix, { loadFont }))));
  delay.disable();
  lines.push(`longest that the page was held up by the appendix: ${(delay.max / 1e6).toFixed(0)} ms`);
  return [report({ name, ms: baseline }, rows), ...lines].join('\n');
}
