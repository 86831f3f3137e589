import type { Condition, Gate, Ground } from '../../diagnosis/types';
import type { VerdictWords } from '../../diagnosis/words';
import type { Teller } from './teller';

/** What a reason rests on that was judged before: its name with its value, and the section that tells of it. */
export function groundLine(tell: Teller, { on, id, value }: Ground): { text: string; section: string } {
  const { report, verdicts } = tell.input;
  if (on === 'axis') {
    const { name } = verdicts.axes[id as keyof VerdictWords['axes']];
    return { text: typeof value === 'number' ? report.axisValue(name, tell.number(value)) : report.axisUnknown(name), section: 'problem' };
  }
  if (on === 'level')
    return {
      text: report.ground(verdicts.conditions[id as Condition].name, names(verdicts.levels)[String(value)] ?? report.unknown),
      section: 'conditions',
    };
  const { name, values, section } = earlier(tell, id);
  return { text: report.ground(name, values[String(value)] ?? report.unknown), section };
}

/** Earlier verdicts by the names under which rules know them. */
function earlier(tell: Teller, id: string): { name: string; values: Readonly<Record<string, string>>; section: string } {
  const { verdicts, report } = tell.input;
  const { title } = report.changes;
  switch (id) {
    case 'problem':
    case 'fit':
    case 'readiness':
    case 'measurement':
      return { name: title[id], values: names(verdicts[id].values), section: id };
    case 'structure':
      return { name: title.backbone, values: names(verdicts.backbone.values), section: 'backbone' };
    case 'bearer':
      return { name: report.bearer, values: verdicts.feasible, section: 'backbone' };
    case 'gap':
      return { name: verdicts.gap.label, values: names(verdicts.gap.values), section: 'problem' };
    default:
      return { name: verdicts.gates[id as Gate].name, values: verdicts.gateStates, section: 'readiness' };
  }
}

const names = (values: Readonly<Record<string, { name: string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([id, { name }]) => [id, name]));
