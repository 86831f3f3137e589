/** What kind of collaboration it is today (Kania & Kramer 2011; method, section M3). */
import type { Context } from './context';
import { holding } from './kinds/clause';
import { firstMatch } from './kinds/first-match';
import type { Rules } from './rules';
import type { Collaboration, Diagnosis } from './types';

/** @param context knows the levels of the five conditions */
export function collaboration(context: Context, rules: Rules['collaboration']): Diagnosis['collaboration'] {
  const { advise: _none, ...verdict } = firstMatch<Collaboration>(context, rules.kind);
  return { ...verdict, missing: context.brief || verdict.value === 'not-asked' ? [] : holding(context, rules.missing) };
}
