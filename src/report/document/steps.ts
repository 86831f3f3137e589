import { TERMS } from '../../diagnosis/types';
import type { Block, ReportSection } from '../blocks';
import type { Teller } from './teller';

/** What to do next, soonest first: who does it, and how one knows that it is done. */
export function stepsSection(tell: Teller): ReportSection {
  const { diagnosis, steps, report, verdicts } = tell.input;
  const blocks = TERMS.flatMap((when): Block[] => {
    const due = diagnosis.steps.filter((step) => step.when === when).flatMap((step) => (steps[step.id] ? [steps[step.id]!] : []));
    const rows = due.map((words) => [words.what, words.who, words.done]);
    return rows.length === 0
      ? []
      : [{ kind: 'table', caption: report.stepsWhen[when], head: [report.step, report.who, report.done], rows }];
  });
  const { value } = diagnosis.fit;
  // Where it is not known whether collective impact fits, there is no way yet on which a step could be urgent.
  const none = value === 'undetermined' || value === 'not-asked' ? verdicts[value].statement : report.noSteps;
  return { id: 'steps', title: report.sections.steps, blocks: blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: none }] };
}
