/** What was noticed in a file that was taken in, in words. */
import type { Messages } from '../i18n/messages.he';
import type { ImportMessage } from '../questionnaire/import-error';

/** Nobody reads more of them. */
const MOST = 20;

/** @returns sentences that differ; where there are too many, the first of them and how many things more were noticed */
export function noticedIn(messages: readonly ImportMessage[], { noticed, andMore }: Messages): string[] {
  const sentences = new Set<string>();
  for (const [index, { code, at, detail }] of messages.entries()) {
    if (sentences.size >= MOST) return [...sentences, andMore(messages.length - index)];
    sentences.add(noticed[code](at, detail));
  }
  return [...sentences];
}
