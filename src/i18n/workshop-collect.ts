/** Words for setting a workshop up and collecting its answers. Both languages travel with these screens, so that a switch finds them there. */
import type { InterfaceLanguage } from './locale';
import { en } from './workshop-collect.en';
import { he, type CollectWords } from './workshop-collect.he';

export const collectWords: Readonly<Record<InterfaceLanguage, CollectWords>> = { he, en };
