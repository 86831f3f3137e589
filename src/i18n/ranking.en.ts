/** The English words of an order made with buttons. */
import type { RankingWords } from './ranking.he';

export const en: RankingWords = {
  up: (label) => `Move “${label}” up`,
  down: (label) => `Move “${label}” down`,
  add: (label) => `Add “${label}” to the ranking`,
  remove: (label) => `Take “${label}” out of the ranking`,
  moved: (label, place) => `“${label}” is now in place ${place}`,
  removed: (label) => `“${label}” is out of the ranking`,
  ranked: 'Your ranking, most important first',
  unranked: 'Not ranked yet',
  empty: 'Nothing chosen yet. What you do not rank counts as equally important.',
};
