/** Words around the report. Both languages travel with the result page, so that a switch of the language finds them there. */
import { en } from './download.en';
import { he, type DownloadWords } from './download.he';
import type { InterfaceLanguage } from './locale';

export const downloadWords: Readonly<Record<InterfaceLanguage, DownloadWords>> = { he, en };
