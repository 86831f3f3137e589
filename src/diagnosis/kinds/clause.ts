/** A clause: one condition with the sentence that says it, and the source that stands behind it. The leaf of every explanation. */
import * as v from 'valibot';
import { answerState } from '../../questionnaire/answers';
import { leaves, type Leaf } from '../../questionnaire/predicate';
import { PredicateSchema, type Predicate } from '../../questionnaire/schema';
import { isAskable, knownTruth, type Context } from '../context';
import type { Ground, Reason } from '../types';

export const ClauseSchema = v.strictObject({
  when: PredicateSchema,
  /** Word id of the sentence. */
  because: v.string(),
  source: v.pipe(v.string(), v.regex(/^[DM]\d{1,2}$/)),
});
export type Clause = v.InferOutput<typeof ClauseSchema>;

/** The clause as a reason: whether it holds on what is known, and which answers and earlier verdicts decide it. */
export function reason(context: Context, clause: Clause): Reason {
  const told = { id: clause.because, source: clause.source, truth: knownTruth(context, clause.when) };
  if (context.brief) return { ...told, items: [], upon: [] };
  const deciding = decidingLeaves(context, clause.when);
  return { ...told, items: itemsOf(context, deciding), upon: groundsOf(context, deciding) };
}

/** What a rule rests on that says its sentence because none of these clauses holds. */
export function refusing(context: Context, clauses: readonly Clause[]): Pick<Reason, 'items' | 'upon'> {
  const deciding = clauses.flatMap((clause) => decidingLeaves(context, clause.when));
  return { items: itemsOf(context, deciding), upon: groundsOf(context, deciding) };
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
  return [...new Set(items)].filter((item) => isAskable(context, item) && missing(item));
}

/** The parts that give a predicate its truth; where it is unknown, those that are. */
function decidingLeaves(context: Context, predicate: Predicate): Leaf[] {
  if ('not' in predicate) return decidingLeaves(context, predicate.not);
  const parts = 'all' in predicate ? predicate.all : 'any' in predicate ? predicate.any : null;
  if (!parts) return leaves(predicate);
  const truth = knownTruth(context, predicate);
  return parts.filter((part) => knownTruth(context, part) === truth).flatMap((part) => decidingLeaves(context, part));
}

function itemsOf(context: Context, deciding: readonly Leaf[]): string[] {
  return [...new Set(deciding.flatMap((leaf) => ('item' in leaf && isAskable(context, leaf.item) ? [leaf.item] : [])))];
}

function groundsOf(context: Context, deciding: readonly Leaf[]): Ground[] {
  const named = new Map<string, Ground>();
  for (const leaf of deciding) {
    if ('item' in leaf) continue;
    if ('axis' in leaf) named.set(leaf.axis, { on: 'axis', id: leaf.axis, value: context.known.axes?.[leaf.axis]?.lo ?? null });
    else {
      const [on, id] = 'level' in leaf ? (['level', leaf.level] as const) : (['verdict', leaf.verdict] as const);
      named.set(id, { on, id, value: context.known.verdicts?.[id]?.[0] ?? null });
    }
  }
  return [...named.values()];
}
