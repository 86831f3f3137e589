/** Which structure could carry the backbone (Albright 2011; method, section M6). */
import { knownTruth, standing, type Context } from './context';
import { rankAcceptability } from './kinds/acceptability';
import { feasibility, localCells, middle, type BackboneRankingRule } from './kinds/backbone-ranking';
import { holding, openItems, reason } from './kinds/clause';
import { centroidWeights } from './kinds/weights';
import type { Predicate } from '../questionnaire/schema';
import type { Rules } from './rules';
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

type Scored = RankedBackbone & { feasibleSurely: boolean; bounds: Interval };

/** @param context knows the levels of the five conditions and the verdict `fit` */
export function backbone(context: Context, rules: Rules['backbone']): BackboneVerdict {
  const rule = rules.ranking;
  const ranked = priorities(context, rule);
  const criteria = CRITERIA.filter((criterion) => !rule.optional.includes(criterion) || ranked.includes(criterion));
  const weights = centroidWeights(ranked, criteria);
  const scored = score(context, rules, criteria, ranked, weights);
  const existing = existingBackbone(context, rules);
  const keep = existing.type !== null && existing.works === true;
  const enough = keep ? 'enough' : standing(context, rule.needs);
  const best = scored.find((each) => each.feasible !== 'no');
  const recommended = keep && existing.type ? existing.type : (best?.type ?? 'none-yet');
  const value = enough === 'enough' ? recommended : enough;
  return {
    value,
    possible: enough === 'not-asked' ? [] : keep && existing.type ? [existing.type] : possible(scored, existing),
    because: enough !== 'enough' ? [] : keep ? [reason(context, rules.existing.works)] : (best?.because ?? noBearers(scored)),
    open: openItems(context, read(rules)),
    whyNot: enough === 'enough' ? whyNot(scored, recommended) : {},
    sure: enough === 'enough' && best ? howSure(scored, rule) : null,
    existing,
    keep,
    ranking: scored.map(({ feasibleSurely: _surely, bounds: _bounds, ...each }) => each),
    weights,
    governance: enough === 'enough' && recommended !== 'steering-committee' ? holding(context, rules.governance) : [],
    leadership: holding(context, rules.leadership),
  };
}

/** Every predicate that the advice reads. */
function read({ existing, ranking }: Rules['backbone']): Predicate[] {
  const bearers = BACKBONES.flatMap((type) => ranking.feasible[type].cases.flatMap((each) => each.all.map((clause) => clause.when)));
  return [existing.works.when, ...bearers, ...ranking.overrides.map((override) => override.when)];
}

function priorities(context: Context, rule: BackboneRankingRule): Criterion[] {
  const value = context.answers[rule.priorities]?.value;
  return Array.isArray(value) ? CRITERIA.filter((each) => value.includes(each)).sort((a, b) => value.indexOf(a) - value.indexOf(b)) : [];
}

function existingBackbone(context: Context, rules: Rules['backbone']): BackboneVerdict['existing'] {
  const type = context.answers[rules.existing.type]?.value;
  const known = BACKBONES.find((each) => each === type) ?? null;
  return { type: known, works: knownTruth(context, rules.existing.works.when) };
}

/** All structures, the feasible ones first, each group by its score at the middle of the ranges. */
function score(
  context: Context,
  rules: Rules['backbone'],
  criteria: readonly Criterion[],
  ranked: readonly Criterion[],
  weights: Readonly<Record<string, number>>,
): Scored[] {
  const rule = rules.ranking;
  // Left out, a ranking says that all weigh the same; not asked as yet, it may still say anything.
  const anyOrder = context.visible.get(rule.priorities) === 'unknown';
  const all = BACKBONES.map((type): Scored => {
    const local = localCells(context, rule, type, criteria);
    const bearer = feasibility(context, rule, type);
    const weigh = (at: (criterion: Criterion) => number) =>
      criteria.reduce((sum, criterion) => sum + weights[criterion]! * at(criterion), 0);
    const middleOf = (criterion: Criterion) => middle(local.cells[criterion]!);
    return {
      type,
      feasible: bearer.feasible,
      score: weigh(middleOf),
      first: 0,
      firstTwo: 0,
      cells: local.cells,
      for: criteria.filter((criterion) => middleOf(criterion) >= rule.strongFrom),
      against: criteria.filter((criterion) => middleOf(criterion) <= rule.weakUpTo),
      because: [...bearer.because, ...local.because],
      risks: holding(context, rule.risks[type]),
      feasibleSurely: bearer.sure && bearer.feasible !== 'no',
      bounds: anyOrder
        ? boundsInAnyOrder(context, rule, type)
        : {
            lo: weigh((criterion) => local.possibleMiddles[criterion]!.lo),
            hi: weigh((criterion) => local.possibleMiddles[criterion]!.hi),
          },
    };
  });
  draw(all, rule, criteria, ranked);
  return all.sort((a, b) => Number(a.feasible === 'no') - Number(b.feasible === 'no') || b.score - a.score || b.first - a.first);
}

/** Scores between which a structure stays whatever the priorities: the weightiest criterion is its weakest, or its strongest. */
function boundsInAnyOrder(context: Context, rule: BackboneRankingRule, type: BackboneType): Interval {
  const always = CRITERIA.filter((criterion) => !rule.optional.includes(criterion));
  const bounds = [always, CRITERIA].map((criteria: readonly Criterion[]): Interval => {
    const { possibleMiddles } = localCells(context, rule, type, criteria);
    const weights = centroidWeights(criteria, criteria);
    const weigh = (middles: number[]) => criteria.reduce((sum, criterion, place) => sum + weights[criterion]! * middles[place]!, 0);
    const rising = (end: keyof Interval) => criteria.map((criterion) => possibleMiddles[criterion]![end]).sort((a, b) => a - b);
    return { lo: weigh(rising('lo')), hi: weigh(rising('hi').reverse()) };
  });
  return { lo: Math.min(...bounds.map(({ lo }) => lo)), hi: Math.max(...bounds.map(({ hi }) => hi)) };
}

/** Writes the rank acceptability of the feasible structures into them. */
function draw(all: Scored[], rule: BackboneRankingRule, criteria: readonly Criterion[], ranked: readonly Criterion[]): void {
  const feasible = all.filter((each) => each.feasible !== 'no');
  if (feasible.length === 0) return;
  const order = [...ranked, ...criteria.filter((criterion) => !ranked.includes(criterion))];
  const cells = feasible.map((each) => order.map((criterion) => each.cells[criterion]!));
  rankAcceptability(cells, ranked.length, rule.draws, rule.seed).forEach((share, index) => Object.assign(feasible[index]!, share));
}

function howSure(scored: readonly Scored[], { sure }: BackboneRankingRule): Sure {
  const feasible = scored.filter((each) => each.feasible !== 'no');
  if (feasible.length === 1) return 'only-option';
  const byDraws = [...feasible].sort((a, b) => b.first - a.first);
  const headline = feasible[0]!;
  const sameWinner = byDraws[0]!.type === headline.type;
  const next = byDraws.find((each) => each.type !== headline.type)!;
  if (sameWinner && headline.first >= sure.clearFirst && headline.first - next.first >= sure.clearLead) return 'clear';
  const [one, two, three] = byDraws;
  if (!sameWinner || (one!.first + two!.first >= sure.twoTogether && (three?.first ?? 0) < sure.twoThird)) return 'two';
  return 'open';
}

/** Structures that could come first however the local answers and the bearers that are not known turn out. */
function possible(scored: readonly Scored[], existing: BackboneVerdict['existing']): (BackboneType | 'none-yet')[] {
  const bar = Math.max(-Infinity, ...scored.filter((each) => each.feasibleSurely).map((each) => each.bounds.lo));
  const found = scored.filter((each) => each.feasible !== 'no' && each.bounds.hi >= bar).map((each) => each.type);
  const mayBeKept = (type: BackboneType) => existing.works === 'unknown' && (existing.type === null || existing.type === type);
  return [
    ...BACKBONES.filter((type) => found.includes(type) || mayBeKept(type)),
    ...(scored.some((each) => each.feasibleSurely) ? [] : ['none-yet' as const]),
  ];
}

/** Nobody could carry any of them: the bearer that each lacks. */
const noBearers = (scored: readonly Scored[]): Reason[] => scored.flatMap((each) => each.because.slice(0, 1));

/** An infeasible structure lacks its bearer; a feasible one is outdone in the criteria in which the recommended one is stronger. */
function whyNot(scored: readonly Scored[], recommended: BackboneType | 'none-yet'): Partial<Record<BackboneType, Reason[]>> {
  const winner = scored.find((each) => each.type === recommended);
  return Object.fromEntries(
    scored
      .filter((each) => each.type !== recommended)
      .map((each) => [each.type, each.feasible === 'no' ? each.because.slice(0, 1) : [...each.because.slice(1), ...outdone(each, winner)]]),
  );
}

function outdone(loser: Scored, winner: Scored | undefined): Reason[] {
  if (!winner) return [];
  const lead = (criterion: Criterion) => middle(winner.cells[criterion]!) - middle(loser.cells[criterion]!);
  return CRITERIA.filter((criterion) => winner.cells[criterion] && loser.cells[criterion] && lead(criterion) > 0)
    .sort((a, b) => lead(b) - lead(a))
    .slice(0, 2)
    .map((criterion) => ({ id: `outdone-${criterion}`, source: 'M6', truth: true, items: [] }));
}
