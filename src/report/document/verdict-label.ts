/** What each verdict is called where several stand in one table. */
import type { VerdictPath } from '../../diagnosis/headline';
import type { Condition, Gate } from '../../diagnosis/types';
import type { VerdictWords } from '../../diagnosis/words';
import type { Teller } from './teller';

export function verdictLabel(tell: Teller, path: VerdictPath | `gates.${Gate}`): string {
  const { verdicts, report } = tell.input;
  const [kind, id] = path.split('.');
  if (kind === 'gates') return verdicts.gates[id as Gate].name;
  const titles: Readonly<Record<string, string>> = report.changes.title;
  return titles[path] ?? ownLabel(verdicts, path as VerdictPath);
}

/** What a verdict is called by itself. */
export function ownLabel(verdicts: VerdictWords, path: VerdictPath): string {
  if (path === 'measurement.target') return verdicts.measurement.targetLabel;
  return path.startsWith('conditions.')
    ? verdicts.conditions[path.slice('conditions.'.length) as Condition].name
    : verdicts[path as 'fit'].label;
}

/** What each value of a verdict is called, `undetermined` and `not-asked` among them. */
export function valuesOf(verdicts: VerdictWords, path: VerdictPath): Readonly<Record<string, { name: string }>> {
  const { levels, undetermined, 'not-asked': notAsked } = verdicts;
  const own = path.startsWith('conditions.') ? levels : verdicts[path === 'measurement.target' ? 'measurement' : (path as 'fit')].values;
  return { undetermined, 'not-asked': notAsked, ...own };
}
