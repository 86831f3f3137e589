/** What each verdict and each of its values is called. */
import type { VerdictPath } from '../../diagnosis/headline';
import type { Condition, MeasurementType } from '../../diagnosis/types';
import type { VerdictWords } from '../../diagnosis/words';

interface Named {
  name: string;
  statement: string;
}

/** @returns the verdict's own name, and the words of its values; `undetermined` and `not-asked` among them */
export function verdictNames(words: VerdictWords, path: VerdictPath): { label: string; values: Readonly<Record<string, Named>> } {
  const none = { undetermined: words.undetermined, 'not-asked': words['not-asked'] };
  if (path === 'measurement.target') {
    const { targetLabel, values } = words.measurement;
    return { label: targetLabel, values: { ...none, ...(values as Record<MeasurementType, Named>) } };
  }
  if (path.startsWith('conditions.')) {
    return { label: words.conditions[path.slice('conditions.'.length) as Condition].name, values: { ...none, ...words.levels } };
  }
  const { label, values } = words[path as 'problem'];
  return { label, values: { ...none, ...values } };
}
