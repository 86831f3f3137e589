/** Whether an adaptive problem is treated as if it were technical (Heifetz & Linsky; method, section M1). */
import type { Context } from './context';
import { restingOn } from './kinds/first-match';
import type { Rules } from './rules';
import type { Diagnosis, Gap } from './types';

/** @param context knows the verdict `problem` */
export function gap(context: Context, rules: Rules['gap']): Diagnosis['gap'] {
  const { advise: _none, ...verdict } = restingOn<Gap>(context, 'problem', rules.gap);
  const causes = context.answers[rules.causes]?.value;
  return { ...verdict, causes: verdict.value === 'treated-as-technical' && Array.isArray(causes) ? causes : [] };
}
