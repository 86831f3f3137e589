/** Words of an order made with buttons. They travel with the first one that is shown. */
import type { InterfaceLanguage } from './locale';
import { en } from './ranking.en';
import { he, type RankingWords } from './ranking.he';

export const rankingWords: Readonly<Record<InterfaceLanguage, RankingWords>> = { he, en };
