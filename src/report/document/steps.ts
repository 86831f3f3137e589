import { TERMS } from '../../diagnosis/types';
import type { Block, ReportSection } from '../blocks';
import type { Teller } from './teller';

/** The action plan, soonest first: what, who usually does it and how one knows that it is done, with room for who has taken it on. */
export function stepsSection(tell: Teller): ReportSection {
  const { diagnosis, steps, report, verdicts } = tell.input;
  const say = report.parts.steps;
  const tables = TERMS.flatMap((when): Block[] => {
    const due = diagnosis.steps.filter((step) => step.when === when).flatMap((step) => (steps[step.id] ? [steps[step.id]!] : []));
    const rows = due.map((words) => [words.what, words.who, words.done]);
    const head = [report.step, say.usualWho, report.done];
    return rows.length === 0 ? [] : [{ kind: 'table', caption: report.stepsWhen[when], head, rows, toFill: [say.name, say.byWhen] }];
  });
  const { value } = diagnosis.fit;
  // Where it is not known whether collective impact fits, there is no way yet on which a step could be urgent.
  const none = value === 'undetermined' || value === 'not-asked' ? verdicts[value].statement : report.noSteps;
  const blocks: Block[] =
    tables.length > 0 ? [{ kind: 'paragraph', text: say.lead, tone: 'lead' }, ...tables] : [{ kind: 'paragraph', text: none }];
  return { id: 'steps', title: report.sections.steps, blocks };
}
