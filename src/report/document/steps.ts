import type { Block, ReportSection } from '../blocks';
import type { Teller } from './teller';

const WHEN = ['days-30', 'days-90', 'year'] as const;

/** What to do next, soonest first: who does it, and how one knows that it is done. */
export function stepsSection(tell: Teller): ReportSection {
  const { diagnosis, steps, report } = tell.input;
  const blocks = WHEN.flatMap((when): Block[] => {
    const due = diagnosis.steps.filter((step) => step.when === when).flatMap((step) => (steps[step.id] ? [steps[step.id]!] : []));
    const rows = due.map((words) => [words.what, words.who, words.done]);
    return rows.length === 0
      ? []
      : [{ kind: 'table', caption: report.stepsWhen[when], head: [report.step, report.who, report.done], rows }];
  });
  return { id: 'steps', title: report.sections.steps, blocks: blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: report.noSteps }] };
}
