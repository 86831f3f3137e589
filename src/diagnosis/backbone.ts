/** Which structure could carry the backbone (Albright 2011; method, section M6). */
import { rankCandidates } from './candidates';
import { bare, isAskable, isGiven, knownTruth, standing, type Context } from './context';
import { rankAcceptability } from './kinds/acceptability';
import {
  bearerOf,
  localTable,
  middle,
  scoreOf,
  type BackboneRankingRule,
  type Bearer,
  type LocalRow,
  type Priorities,
} from './kinds/backbone-ranking';
import { holding, openItems, reason } from './kinds/clause';
import { centroidWeights } from './kinds/weights';
import type { Predicate } from '../questionnaire/schema';
import type { Rules } from './rules';
import type { Settings } from './settings';
import {
  BACKBONES,
  CRITERIA,
  type BackboneType,
  type BackboneVerdict,
  type Criterion,
  type Interval,
  type RankedBackbone,
  type Reason,
  type Sure,
} from './types';

interface Scored extends LocalRow {
  type: BackboneType;
  bearer: Bearer;
  /** Taken from the score because the bearer must still be asked. */
  deducted: number;
  score: number;
}

/** @param context knows the levels of the five conditions and the verdict `fit` */
export function backbone(context: Context, rules: Rules['backbone'], settings: Settings): BackboneVerdict {
  const rule = rules.ranking;
  const existing = existingBackbone(context, rules);
  const asked = standing(context, rule);
  const kept = existing.works === true && asked !== 'not-asked' ? existing.type : null;
  const enough = kept ? 'enough' : asked;
  const priorities = prioritiesOf(context, rule);
  const scored = score(context, rule, priorities, settings);
  const recommended = kept ?? scored.find(isFeasible)?.type ?? 'none-yet';
  const value = enough === 'enough' ? recommended : enough;
  const given = isGiven(value);
  if (context.brief) return { ...bare(value), ...UNTOLD, existing, keep: kept !== null };
  const ranking = drawn(context, rules, scored, priorities);
  const best = ranking.find((each) => each.feasible !== 'no');
  return {
    value,
    possible: enough === 'not-asked' ? [] : kept ? [kept] : possible(context, rule, scored, priorities, existing),
    because: !given ? [] : kept ? [reason(context, rules.existing.works)] : (best?.because ?? noBearers(ranking)),
    open: enough === 'not-asked' ? [] : openItems(context, read(rules)),
    whyNot: given ? whyNot(context, rule.priorities, scored, recommended, priorities.criteria) : {},
    sure: given && best ? howSure(ranking, rule) : null,
    existing,
    keep: kept !== null,
    ranking,
    candidates: rankCandidates(settings.candidates ?? [], localTable(context, rule, settings.table), priorities, rule),
    edited: Object.values(settings.table ?? {}).some((row) => Object.keys(row).length > 0),
    weights: priorities.weights,
    governance: given && recommended !== 'steering-committee' ? holding(context, rules.governance) : [],
    leadership: holding(context, rules.leadership),
  };
}

/** What a verdict leaves out of which only the value is wanted. */
const UNTOLD = { sure: null, ranking: [], candidates: [], edited: false, weights: {}, governance: [], leadership: [] };

const isFeasible = (each: Scored): boolean => each.bearer.feasible !== 'no';

/** Every predicate that the advice reads. */
function read({ existing, ranking }: Rules['backbone']): Predicate[] {
  const bearers = BACKBONES.flatMap((type) => ranking.feasible[type].cases.flatMap((each) => each.all.map((clause) => clause.when)));
  return [existing.works.when, ...bearers, ...ranking.overrides.map((override) => override.when)];
}

function prioritiesOf(context: Context, rule: BackboneRankingRule): Priorities {
  const value = context.answers[rule.priorities]?.value;
  const order = Array.isArray(value) ? value : [];
  const ranked = CRITERIA.filter((each) => order.includes(each)).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const criteria = CRITERIA.filter((criterion) => !rule.optional.includes(criterion) || ranked.includes(criterion));
  return { criteria, ranked, weights: centroidWeights(ranked, criteria) };
}

function existingBackbone(context: Context, rules: Rules['backbone']): BackboneVerdict['existing'] {
  const type = context.answers[rules.existing.type]?.value;
  const known = BACKBONES.find((each) => each === type) ?? null;
  return { type: known, works: knownTruth(context, rules.existing.works.when) };
}

/** All structures, the feasible ones first, each group by its score at the middle of the ranges, equal ones in the order of the table. */
function score(context: Context, rule: BackboneRankingRule, { criteria, weights }: Priorities, settings: Settings): Scored[] {
  const rows = localTable(context, rule, settings.table);
  return BACKBONES.map((type) => {
    const bearer = bearerOf(context, rule, type);
    const deducted = bearer.feasible === 'check' ? rule.askFirst : 0;
    const score = scoreOf(criteria, weights, (criterion) => middle(rows[type].cells[criterion]), deducted);
    return { type, ...rows[type], bearer, deducted, score };
  }).sort((a, b) => Number(isFeasible(b)) - Number(isFeasible(a)) || b.score - a.score);
}

/** The structures with the rank acceptability of the feasible ones, and with what is to be said of each. */
function drawn(context: Context, rules: Rules['backbone'], scored: readonly Scored[], { criteria, ranked }: Priorities): RankedBackbone[] {
  const rule = rules.ranking;
  const order = [...ranked, ...criteria.filter((criterion) => !ranked.includes(criterion))];
  const feasible = scored.filter(isFeasible);
  const cells = feasible.map((each) => order.map((criterion) => each.cells[criterion]));
  const deducted = feasible.map((each) => each.deducted);
  const shares = rankAcceptability(cells, ranked.length, rule.draws, rule.seed, deducted);
  return scored.map((each) => {
    const { first, firstTwo, central } = shares[feasible.indexOf(each)] ?? { first: 0, firstTwo: 0, central: null };
    const here = (wanted: (rating: number) => boolean) => criteria.filter((criterion) => wanted(middle(each.cells[criterion])));
    return {
      type: each.type,
      feasible: each.bearer.feasible,
      score: each.score,
      first,
      firstTwo,
      cells: Object.fromEntries(criteria.map((criterion) => [criterion, each.cells[criterion]])),
      central: central && Object.fromEntries(criteria.map((criterion) => [criterion, central[order.indexOf(criterion)]!])),
      for: here((rating) => rating >= rule.strongFrom),
      against: here((rating) => rating <= rule.weakUpTo),
      because: [...each.bearer.because, ...localReasons(each, criteria)],
      risks: holding(context, rules.ranking.risks[each.type]),
    };
  });
}

/** The local answers that changed one of these criteria. */
const localReasons = (each: Scored, criteria: readonly Criterion[]): Reason[] =>
  each.because
    .filter((local) => local.criteria.some((criterion) => criteria.includes(criterion)))
    .map(({ criteria: _which, ...told }) => told);

function howSure(ranking: readonly RankedBackbone[], { sure, draws }: BackboneRankingRule): Sure {
  const feasible = ranking.filter((each) => each.feasible !== 'no');
  if (feasible.length === 1) return 'only-option';
  const byDraws = [...feasible].sort((a, b) => b.first - a.first);
  const headline = feasible[0]!;
  const sameWinner = byDraws[0]!.first === headline.first;
  const next = byDraws.find((each) => each.type !== headline.type)!;
  // In whole draws again: 0.6 − 0.4 is a little less than 0.2.
  const share = (reckoned: number) => Math.round(reckoned * draws) / draws;
  if (sameWinner && headline.first >= sure.clearFirst && share(headline.first - next.first) >= sure.clearLead) return 'clear';
  const [one, two, three] = byDraws;
  if (!sameWinner || (share(one!.first + two!.first) >= sure.twoTogether && (three?.first ?? 0) < sure.twoThird)) return 'two';
  return 'open';
}

/** Structures that could come first however the local answers and the bearers that are not known turn out. */
function possible(
  context: Context,
  rule: BackboneRankingRule,
  scored: readonly Scored[],
  priorities: Priorities,
  existing: BackboneVerdict['existing'],
): (BackboneType | 'none-yet')[] {
  // Left out, a ranking says that all weigh the same; not asked as yet, it may still say anything.
  const anyOrder = context.visible.get(rule.priorities) === 'unknown';
  const bounded = scored.map((each) => {
    const { possible: bearers } = each.bearer;
    const deducted: Interval = { lo: bearers.includes('check') ? rule.askFirst : 0, hi: bearers.includes('yes') ? 0 : rule.askFirst };
    return { ...each, bounds: anyOrder ? boundsInAnyOrder(rule, each, deducted) : bounds(each, priorities, deducted) };
  });
  const bar = Math.max(
    -Infinity,
    ...bounded.filter((each) => isFeasible(each) && !each.bearer.possible.includes('no')).map((each) => each.bounds.lo),
  );
  const found = bounded.filter((each) => isFeasible(each) && each.bounds.hi >= bar).map((each) => each.type);
  const mayBeKept = (type: BackboneType) => existing.works === 'unknown' && (existing.type === null || existing.type === type);
  return [...BACKBONES.filter((type) => found.includes(type) || mayBeKept(type)), ...(bar === -Infinity ? ['none-yet' as const] : [])];
}

function bounds({ possibleMiddles }: LocalRow, { criteria, weights }: Priorities, deducted: Interval): Interval {
  const weigh = (end: keyof Interval) => scoreOf(criteria, weights, (criterion) => possibleMiddles[criterion][end], deducted[end]);
  return { lo: weigh('lo'), hi: weigh('hi') };
}

/** Scores between which a structure stays whatever the priorities: the weightiest criterion is its weakest, or its strongest. */
function boundsInAnyOrder(rule: BackboneRankingRule, { possibleMiddles }: LocalRow, deducted: Interval): Interval {
  const always = CRITERIA.filter((criterion) => !rule.optional.includes(criterion));
  const all = [always, CRITERIA].map((criteria: readonly Criterion[]): Interval => {
    const weights = centroidWeights(criteria, criteria);
    const weigh = (middles: number[], end: keyof Interval) =>
      scoreOf(criteria, weights, (criterion) => middles[criteria.indexOf(criterion)]!, deducted[end]);
    const rising = (end: keyof Interval) => criteria.map((criterion) => possibleMiddles[criterion][end]).sort((a, b) => a - b);
    return { lo: weigh(rising('lo'), 'lo'), hi: weigh(rising('hi').reverse(), 'hi') };
  });
  return { lo: Math.min(...all.map(({ lo }) => lo)), hi: Math.max(...all.map(({ hi }) => hi)) };
}

/** Nobody could carry any of them: the bearer that each lacks. */
const noBearers = (ranking: readonly RankedBackbone[]): Reason[] => ranking.flatMap((each) => each.because.slice(0, 1));

/** An infeasible structure lacks its bearer; a feasible one is outdone in the criteria in which the recommended one is stronger. */
function whyNot(
  context: Context,
  order: string,
  scored: readonly Scored[],
  recommended: BackboneType | 'none-yet',
  criteria: readonly Criterion[],
): Partial<Record<BackboneType, Reason[]>> {
  const winner = scored.find((each) => each.type === recommended);
  const asked = isAskable(context, order) ? [order] : [];
  const against = (each: Scored) => [...localReasons(each, criteria), ...(winner ? outdone(each, winner, criteria, asked) : [])];
  return Object.fromEntries(
    scored
      .filter((each) => each.type !== recommended)
      .map((each) => [each.type, isFeasible(each) ? against(each) : each.bearer.because.slice(0, 1)]),
  );
}

/** The two criteria in which the winner leads most, each with the answers that made it so: local ones on either side, and the priorities. */
function outdone(loser: Scored, winner: Scored, criteria: readonly Criterion[], priorities: readonly string[]): Reason[] {
  const lead = (criterion: Criterion) => middle(winner.cells[criterion]) - middle(loser.cells[criterion]);
  const local = (criterion: Criterion) =>
    [...winner.because, ...loser.because].filter((each) => each.criteria.includes(criterion)).flatMap((each) => each.items);
  return criteria
    .filter((criterion) => lead(criterion) > 0)
    .sort((a, b) => lead(b) - lead(a))
    .slice(0, 2)
    .map((criterion) => ({
      id: `outdone-${criterion}`,
      source: 'M6',
      truth: true,
      items: [...new Set([...local(criterion), ...priorities])],
      upon: [],
    }));
}
