/** Whose answers count in a round: of those who are not taken out, what they said last. */
import type { Questionnaire } from '../questionnaire/schema';
import { decodeResponse, readHead, type Response, type ResponseHead } from './result-code';
import { closedRounds, type Workshop } from './workshop';

export const isOut = ({ removed }: Workshop, respondent: string): boolean => Object.hasOwn(removed, respondent) && removed[respondent]!.out;

/** Who has answered in a round, those taken out among them; nothing of what they answered. By respondent, so that it tells no order of coming. */
export function heads(workshop: Workshop, round: number): ResponseHead[] {
  return workshop.codes
    .map(readHead)
    .filter((head) => head.round === round)
    .sort((a, b) => (a.respondent < b.respondent ? -1 : 1));
}

/**
 * @param questionnaire the workshop's own, whole
 * @throws RangeError where the round is not closed: until then nobody may look
 */
export function voices(workshop: Workshop, questionnaire: Questionnaire, round: number): Response[] {
  if (!closedRounds(workshop).includes(round)) throw new RangeError(`round ${round} is not closed`);
  return workshop.codes
    .filter((code) => readHead(code).round === round)
    .map((code) => decodeResponse(questionnaire, code))
    .filter(({ respondent }) => !isOut(workshop, respondent));
}
