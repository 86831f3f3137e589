/** What each verdict is called where several stand in one table. */
import type { VerdictPath } from '../../diagnosis/headline';
import type { Condition, Gate } from '../../diagnosis/types';
import type { Teller } from './teller';

export function verdictLabel(tell: Teller, path: VerdictPath | `gates.${Gate}`): string {
  const { verdicts, report } = tell.input;
  const [kind, id] = path.split('.');
  if (kind === 'conditions') return verdicts.conditions[id as Condition].name;
  if (kind === 'gates') return verdicts.gates[id as Gate].name;
  if (path === 'measurement.target') return verdicts.measurement.targetLabel;
  if (path === 'gap' || path === 'collaboration') return verdicts[path].label;
  return report.changes.title[path as keyof typeof report.changes.title];
}
