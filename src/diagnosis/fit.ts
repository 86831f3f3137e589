/** Whether collective impact is the right tool for the problem (method, section M2). */
import type { Context } from './context';
import { restingOn } from './kinds/first-match';
import type { Rules } from './rules';
import type { Fit, FitVerdict } from './types';

/** @param context knows the verdict `problem` and the two axes */
export function fit(context: Context, rules: Rules['fit']): FitVerdict {
  const { advise, ...verdict } = restingOn<Fit>(context, 'problem', rules.fit);
  return { ...verdict, alternative: advise };
}
