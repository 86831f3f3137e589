/** Handing in: at once where the workshop is on this device, else as a result that the person carries over. */
import { GroupError } from '../../group/group-error';
import type { VoteWords } from '../../i18n/vote.he';
import type { App } from '../app.svelte';
import type { Session } from '../assessment/session.svelte';
import { resultOf } from './result';
import { takeHere } from './take-here';

/**
 * @returns the result to carry over, which is kept with the answers as the one handed in last; undefined where it was taken in on this device,
 *   from which the answers are then gone, or where the person went elsewhere meanwhile
 * @throws GroupError where the answers cannot be handed in; they stay
 */
export async function handIn(app: App, session: Session): Promise<string | undefined> {
  const { assessment } = session;
  const source = await app.findSource(assessment.questionnaire.id);
  if (!source) throw new GroupError('other-questionnaire');
  const code = resultOf(assessment, source.questionnaire);
  const taken = await takeHere(app, code);
  if (taken && 'refused' in taken) throw taken.refused;
  if (app.session !== session) return undefined;
  if (taken) {
    await forget(app, session);
    return undefined;
  }
  const respondent = assessment.respondent!;
  // The new session shows this place anew, and finds nothing changed.
  if (respondent.handedIn !== code) await app.open({ ...assessment, respondent: { ...respondent, handedIn: code } }, session.source);
  return code;
}

/** Which sentence says why: what cannot come from an invitation of ours is damage. */
export function refusalOf({ code }: GroupError): keyof VoteWords['handIn']['refused'] {
  switch (code) {
    case 'newer-version':
      return 'newer';
    case 'other-questionnaire':
    case 'other-form':
      return 'otherQuestionnaire';
    case 'other-round':
      return 'otherRound';
    default:
      return 'damaged';
  }
}

/** Leaves nothing of a person on a device that is passed round: neither in its store, nor in the page, nor on the way back to it. */
async function forget(app: App, session: Session): Promise<void> {
  session.close();
  await app.device.remove({ store: 'assessments', key: session.id });
  // After the page has followed the new address, so that nothing of an assessment that is gone is shown meanwhile.
  addEventListener('hashchange', () => (app.session = null), { once: true });
  location.replace(`#/j/${session.assessment.respondent?.invitation ?? ''}/thanks`);
}
