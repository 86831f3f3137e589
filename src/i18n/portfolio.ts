/** Words of a funder's desk. Both languages travel with these screens, so that a switch of the language finds them there. */
import type { InterfaceLanguage } from './locale';
import { en } from './portfolio.en';
import { he, type PortfolioWords } from './portfolio.he';

export const portfolioWords: Readonly<Record<InterfaceLanguage, PortfolioWords>> = { he, en };
