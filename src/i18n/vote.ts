/** Words for someone who votes in a workshop, and for the camera that reads results; loaded alone for their language. */
import type { InterfaceLanguage } from './locale';
import type { VoteWords } from './vote.he';

export async function loadVoteWords(language: InterfaceLanguage): Promise<VoteWords> {
  return language === 'he' ? (await import('./vote.he')).he : (await import('./vote.en')).en;
}
