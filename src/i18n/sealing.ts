/** Words for files with a passphrase. Both languages travel together, with the parts that need them. */
import type { InterfaceLanguage } from './locale';
import { en } from './sealing.en';
import { he, type SealingWords } from './sealing.he';

export const sealingWords: Readonly<Record<InterfaceLanguage, SealingWords>> = { he, en };
