/** A clause: one condition with the sentence that says it, and the source that stands behind it. The leaf of every explanation. */
import * as v from 'valibot';
import { answerState } from '../../questionnaire/answers';
import { leaves } from '../../questionnaire/predicate';
import { PredicateSchema, type Predicate } from '../../questionnaire/schema';
import { knownTruth, type Context } from '../context';
import type { Reason } from '../types';

export const ClauseSchema = v.strictObject({
  when: PredicateSchema,
  /** Word id of the sentence. */
  because: v.string(),
  source: v.pipe(v.string(), v.regex(/^[DM]\d{1,2}$/)),
});
export type Clause = v.InferOutput<typeof ClauseSchema>;

/** The clause as a reason: whether it holds on what is known, and which items decide it. */
export function reason(context: Context, clause: Clause): Reason {
  return { id: clause.because, source: clause.source, truth: knownTruth(context, clause.when), items: decidingItems(context, clause.when) };
}

/** The reasons of the clauses that hold. */
export function holding(context: Context, clauses: readonly Clause[]): Reason[] {
  return clauses.map((clause) => reason(context, clause)).filter((each) => each.truth === true);
}

/** Items that these predicates read, by themselves or by an earlier verdict, that are or may be asked, and whose value is not known. */
export function openItems(context: Context, predicates: readonly Predicate[]): string[] {
  const read = predicates.flatMap(leaves).flatMap((leaf) => {
    if ('item' in leaf) return [leaf.item];
    if ('level' in leaf) return context.settling[leaf.level] ?? [];
    return 'verdict' in leaf ? (context.settling[leaf.verdict] ?? []) : [];
  });
  return notKnown(context, read);
}

/** Those of the items that are or may be asked and whose value is not known, each once. */
export function notKnown(context: Context, items: readonly string[]): string[] {
  const missing = (item: string) => {
    const state = answerState(context.answers[item]);
    return state === 'unknown' || state === 'not-answered';
  };
  return [...new Set(items)].filter((item) => context.form.has(item) && context.visible.get(item) !== false && missing(item));
}

/** Items whose answers give a predicate its truth; where it is unknown, those that are missing. */
function decidingItems(context: Context, predicate: Predicate): string[] {
  const truth = knownTruth(context, predicate);
  const parts = 'all' in predicate ? predicate.all : 'any' in predicate ? predicate.any : null;
  if ('not' in predicate) return decidingItems(context, predicate.not);
  const items = parts
    ? parts.filter((part) => knownTruth(context, part) === truth).flatMap((part) => decidingItems(context, part))
    : leaves(predicate).flatMap((leaf) => ('item' in leaf && context.visible.get(leaf.item) !== false ? [leaf.item] : []));
  return [...new Set(items)];
}
