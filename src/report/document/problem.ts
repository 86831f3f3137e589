import type { Block, ReportSection } from '../blocks';
import type { Axis } from '../../diagnosis/types';
import { inDetail } from './choice';
import { isolated, type Teller } from './teller';

/** The type of problem on its two axes, why it is this type and not another, and how it is treated today. */
export function problemSection(tell: Teller): ReportSection {
  const { diagnosis, verdicts, report, answers } = tell.input;
  const { problem, gap } = diagnosis;
  const statement = answers['initiative-statement']?.value;
  const blocks: Block[] = tell.verdictAgain(problem, verdicts.problem.values);
  if (typeof statement === 'string')
    blocks.push({ kind: 'heading', level: 3, text: report.statement }, { kind: 'paragraph', text: isolated(statement) });
  blocks.push(
    ...problem.notes.map((note): Block => ({
      kind: 'callout',
      tone: 'warning',
      title: verdicts.problem.label,
      text: tell.reason(note).text,
    })),
  );
  blocks.push(plane(tell), ...tell.telling(report.why, problem.because));
  blocks.push(...tell.reasons(report.conflictsTitle, problem.conflicts, true));
  blocks.push(...tell.whyNot(problem, (type) => verdicts.problem.values[type].name));
  if (gap.value === 'treated-as-technical') {
    const causes = gap.causes.map((cause) => tell.input.items['landscape-treatment-reasons']?.options?.[cause] ?? cause);
    blocks.push({ kind: 'callout', tone: 'warning', title: report.gapTitle, text: verdicts.gap.values[gap.value].statement });
    if (causes.length > 0) blocks.push({ kind: 'paragraph', text: report.gapCauses }, { kind: 'list', items: causes });
    blocks.push(...inDetail(tell.reasons(report.why, gap.because)));
  }
  return { id: 'problem', title: report.sections.problem, blocks };
}

function plane(tell: Teller): Block {
  const { report, verdicts, diagnosis } = tell.input;
  const { adaptive, difficulty } = diagnosis.problem.axes;
  const axis = (words: { name: string; low: string; high: string }, { mean, range }: Axis) => ({
    label: words.name,
    low: words.low,
    high: words.high,
    value: mean,
    range,
  });
  const said = (words: { name: string }, { mean }: Axis) =>
    mean === null ? report.axisUnknown(words.name) : report.axisValue(words.name, tell.number(mean));
  const text = [said(verdicts.axes.adaptive, adaptive), said(verdicts.axes.difficulty, difficulty)] as const;
  return {
    kind: 'chart',
    chart: {
      type: 'plane',
      dir: tell.dir,
      x: axis(verdicts.axes.adaptive, adaptive),
      y: axis(verdicts.axes.difficulty, difficulty),
    },
    caption: `${report.planeCaption}. ${text[0]}; ${text[1]}.`,
    alternative: report.planeAlternative(...text),
  };
}
