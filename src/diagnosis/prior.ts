/** What the table of ratings says before anything is answered (method, section M6). */
import { rankAcceptability } from './kinds/acceptability';
import type { BackboneRankingRule } from './kinds/backbone-ranking';
import { BACKBONES, CRITERIA, type BackboneType } from './types';

/** @returns the structure that comes first most often over all weightings of the criteria that always count, and its share of the draws, 0–1 */
export function prior({ table, optional, draws, seed }: BackboneRankingRule): { type: BackboneType; first: number } {
  const criteria = CRITERIA.filter((criterion) => !optional.includes(criterion));
  const cells = BACKBONES.map((type) => criteria.map((criterion) => ({ lo: table[type][criterion][0], hi: table[type][criterion][1] })));
  const shares = rankAcceptability(cells, 0, draws, seed).map(({ first }) => first);
  const first = Math.max(...shares);
  return { type: BACKBONES[shares.indexOf(first)]!, first };
}
