/** Rank-order-centroid weights: what a mere ranking of criteria says about their weights (Barron & Barrett 1996; method, section M6). */

/**
 * @param ranked criteria, most important first; may be part of `criteria`
 * @param criteria every criterion that counts
 * @returns weights that sum to 1; those left unranked share the mean of the remaining weights
 */
export function centroidWeights(ranked: readonly string[], criteria: readonly string[]): Record<string, number> {
  const n = criteria.length;
  const byPlace = Array.from({ length: n }, (_, place) => {
    let sum = 0;
    for (let k = place + 1; k <= n; k++) sum += 1 / k;
    return sum / n;
  });
  const rest = byPlace.slice(ranked.length);
  const shared = rest.reduce((sum, weight) => sum + weight, 0) / Math.max(1, rest.length);
  return Object.fromEntries(criteria.map((criterion) => [criterion, byPlace[ranked.indexOf(criterion)] ?? shared]));
}
