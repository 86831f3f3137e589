/** The questionnaire that someone who votes in a workshop meets: the words of the whole one, the items of the ballot. */
import { ballotOf } from '../../group/ballot';
import { GroupError } from '../../group/group-error';
import { decodeInvitation, invitedItems } from '../../group/invitation';
import type { QuestionnaireSource } from '../../questionnaire/source';

/** @returns undefined where the invitation, which is kept with the answers, cannot be read any more */
export function ballotSource(source: QuestionnaireSource, invitation: string): QuestionnaireSource | undefined {
  try {
    const invited = decodeInvitation(invitation);
    const { questionnaire } = source;
    return {
      questionnaire: ballotOf(questionnaire, invited.form, invitedItems(invited, questionnaire)),
      read: (path) => source.read(path),
    };
  } catch (error) {
    if (error instanceof GroupError || error instanceof RangeError) return undefined;
    throw error;
  }
}
