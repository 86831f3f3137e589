/** Words of the pages beside the questions. Both languages travel with these pages, so that a switch of the language finds them there. */
import type { InterfaceLanguage } from './locale';
import { en } from './pages.en';
import { he, type PageWords } from './pages.he';

export const pageWords: Readonly<Record<InterfaceLanguage, PageWords>> = { he, en };
