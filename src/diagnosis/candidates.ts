/** Real bodies that the user named, ranked as the structures are (method, section M6). */
import { rankAcceptability } from './kinds/acceptability';
import { middle, scoreOf, type BackboneRankingRule, type LocalRow, type Priorities } from './kinds/backbone-ranking';
import type { Candidate } from './settings';
import type { BackboneType, Criterion, Interval, RankedCandidate } from './types';

/**
 * @param rows ratings of the structures here; a body counts as its structure does in whatever it was not rated
 * @returns the bodies, best first
 */
export function rankCandidates(
  candidates: readonly Candidate[],
  rows: Readonly<Record<BackboneType, LocalRow>>,
  { criteria, ranked, weights }: Priorities,
  rule: BackboneRankingRule,
): RankedCandidate[] {
  const order = [...ranked, ...criteria.filter((criterion) => !ranked.includes(criterion))];
  const cellOf = ({ type, ratings }: Candidate, criterion: Criterion): Interval => {
    const rating = ratings[criterion];
    return rating === undefined ? rows[type].cells[criterion] : { lo: rating, hi: rating };
  };
  const cells = candidates.map((candidate) => order.map((criterion) => cellOf(candidate, criterion)));
  const shares = rankAcceptability(cells, ranked.length, candidates.length > 0 ? rule.draws : 0, rule.seed);
  return candidates
    .map((candidate, index): RankedCandidate => {
      const score = scoreOf(criteria, weights, (criterion) => middle(cellOf(candidate, criterion)));
      const { first, firstTwo } = shares[index]!;
      return { name: candidate.name, type: candidate.type, score, first, firstTwo };
    })
    .sort((a, b) => b.score - a.score);
}
