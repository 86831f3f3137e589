/** The rule kind "first match": ordered cases, the first whose clauses all hold gives the verdict; a default where none does. */
import * as v from 'valibot';
import { answerState } from '../../questionnaire/answers';
import { and } from '../../questionnaire/predicate';
import { bare, knownTruth, openTruth, standing, type Context } from '../context';
import type { Reason, Verdict } from '../types';
import { ClauseSchema, openItems, reason, refusing } from './clause';

const CaseSchema = v.strictObject({
  is: v.string(),
  /** Carried along to the verdict, such as an alternative to collective impact. */
  advise: v.optional(v.string()),
  all: v.pipe(v.array(ClauseSchema), v.nonEmpty()),
});

export const FirstMatchSchema = v.strictObject({
  kind: v.literal('first-match'),
  /** Items of which at least half must be known. */
  needs: v.array(v.string()),
  /** Items without which a form cannot ask for the verdict. */
  essential: v.optional(v.array(v.string())),
  cases: v.pipe(v.array(CaseSchema), v.nonEmpty()),
  otherwise: v.strictObject({
    is: v.string(),
    because: v.string(),
    source: v.string(),
    /** Items that must be known before it is said: that nothing else is known to hold is not enough. */
    knowing: v.optional(v.array(v.string())),
  }),
});
export type FirstMatchRule = v.InferOutput<typeof FirstMatchSchema>;

export interface Matched<V extends string> extends Verdict<V> {
  advise: string | null;
}

/**
 * The verdict of an ordered list of cases.
 *
 * A case that cannot be told does not win, but stays possible, and so do the cases after it up to the first that surely holds.
 */
export function firstMatch<V extends string>(context: Context, rule: FirstMatchRule): Matched<V> {
  const winner = rule.cases.find((each) => holdsKnown(context, each));
  const told = winner !== undefined || (rule.otherwise.knowing ?? []).every((item) => answerState(context.answers[item]) === 'value');
  const asked = standing(context, rule);
  const enough = asked === 'enough' && !told ? 'undetermined' : asked;
  const value = (winner?.is ?? rule.otherwise.is) as V;
  const advise = enough === 'enough' ? (winner?.advise ?? null) : null;
  if (context.brief && enough === 'enough') return { ...bare<V>(value), advise };
  const because: Reason[] = winner ? winner.all.map((clause) => reason(context, clause)) : [byDefault(context, rule)];
  const clauses = rule.cases.flatMap((each) => each.all.map((clause) => clause.when));
  return {
    value: enough === 'enough' ? value : enough,
    possible: enough === 'not-asked' ? [] : possibleValues<V>(context, rule, value),
    because: enough === 'enough' ? because : [],
    open: enough === 'not-asked' ? [] : openItems(context, clauses),
    whyNot: enough === 'enough' ? whyNot<V>(context, rule, value, because) : {},
    advise,
  };
}

type Case = FirstMatchRule['cases'][number];

function holdsKnown(context: Context, { all }: Case): boolean {
  for (const clause of all) if (knownTruth(context, clause.when) !== true) return false;
  return true;
}

/** What is said where no case holds rests on the first clause of each case that does not. */
function byDefault(context: Context, { cases, otherwise }: FirstMatchRule): Reason {
  const failing = cases.flatMap(({ all }) => all.filter((clause) => knownTruth(context, clause.when) !== true).slice(0, 1));
  return { id: otherwise.because, source: otherwise.source, truth: true, ...refusing(context, failing) };
}

/** The verdict; withheld where it rests on an earlier one that is not determined and, with that, could still turn out otherwise. */
export function restingOn<V extends string>(context: Context, earlier: string, rule: FirstMatchRule): Matched<V> {
  const settled = (context.known.verdicts?.[earlier] ?? []).length > 0;
  if (settled) return firstMatch<V>(context, rule);
  const verdict = firstMatch<V>({ ...context, brief: false }, rule);
  if (verdict.possible.length < 2) return verdict;
  return { ...verdict, value: 'undetermined', because: [], whyNot: {}, advise: null };
}

/** Every value that completing the answers could give. */
export function possibleValues<V extends string>(context: Context, rule: FirstMatchRule, value: V): V[] {
  const found = new Set<V>([value]);
  for (const each of rule.cases) {
    const truth = and(each.all.map((clause) => openTruth(context, clause.when)));
    if (truth !== false) found.add(each.is as V);
    // A case that every completion fulfils does not win before what is known can tell it: until then the verdict is a later one.
    if (truth === true && holdsKnown(context, each)) return inOrder(rule, found);
  }
  found.add(rule.otherwise.is as V);
  return inOrder(rule, found);
}

function whyNot<V extends string>(context: Context, rule: FirstMatchRule, value: V, because: Reason[]): Partial<Record<V, Reason[]>> {
  const result: Partial<Record<V, Reason[]>> = {};
  for (const option of options(rule) as V[]) {
    if (option === value) continue;
    const own = rule.cases.filter((each) => each.is === option).map((each) => each.all.map((clause) => reason(context, clause)));
    const missing = own.map((reasons) => reasons.filter((each) => each.truth !== true)).filter((reasons) => reasons.length > 0);
    const nearest = missing.sort((a, b) => a.length - b.length)[0];
    // Where nothing speaks against an option itself, what won was tried before it.
    result[option] = nearest ?? because;
  }
  return result;
}

/** Every value that a rule can give, in the order of its cases. */
function options(rule: FirstMatchRule): string[] {
  return [...new Set([...rule.cases.map((each) => each.is), rule.otherwise.is])];
}

function inOrder<V extends string>(rule: FirstMatchRule, found: Set<V>): V[] {
  return (options(rule) as V[]).filter((option) => found.has(option));
}
