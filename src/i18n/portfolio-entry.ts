/** Words of one initiative's page. Both languages travel with it, so that a switch of the language finds them there. */
import type { InterfaceLanguage } from './locale';
import { en } from './portfolio-entry.en';
import { he, type EntryWords } from './portfolio-entry.he';

export const entryWords: Readonly<Record<InterfaceLanguage, EntryWords>> = { he, en };
