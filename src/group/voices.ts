/** Whose answers count in a round: of those who are not taken out, what they said last. */
import type { Questionnaire } from '../questionnaire/schema';
import { GroupError } from './group-error';
import { decodeResponse, MOST_REMEMBERED, readHead, type Response, type ResponseHead } from './result-code';
import { closedRounds, type Workshop } from './workshop';

export const isOut = ({ removed }: Workshop, respondent: string): boolean => Object.hasOwn(removed, respondent) && removed[respondent]!.out;

/**
 * Who has answered in a round, those taken out among them; nothing of what they answered. By respondent, so that it tells no order of coming.
 * With names only in a workshop that has them, whatever a result brings.
 */
export function heads(workshop: Workshop, round: number): ResponseHead[] {
  return workshop.codes
    .map(readHead)
    .filter((head) => head.round === round)
    .map((head) => withName(workshop, head))
    .sort((a, b) => (a.respondent < b.respondent ? -1 : 1));
}

/**
 * @param questionnaire the workshop's own, whole
 * @returns what can be read with it: a result of another version, made before one's own questions were changed, says nothing
 * @throws RangeError where the round is not closed: until then nobody may look
 */
export function voices(workshop: Workshop, questionnaire: Questionnaire, round: number): Response[] {
  if (!closedRounds(workshop).includes(round)) throw new RangeError(`round ${round} is not closed`);
  return countedCodes(workshop, round)
    .flatMap((code) => responseOf(questionnaire, code) ?? [])
    .map((response) => withName(workshop, response));
}

/** The results that a round is made of: those that count, but for what waits in an anonymous vote (see `holdBack`). */
export function countedCodes(workshop: Workshop, round: number): string[] {
  const counted = workshop.named ? undefined : workshop.rounds[round - 1]?.counted;
  return counted?.codes ?? codesThatCount(workshop, round);
}

/**
 * Whether what is told of a round may be told by role. Not of an anonymous vote to which results were added after it was seen: what few of one
 * role have added would follow from the difference.
 */
export const maySplit = ({ named, rounds }: Workshop, round: number): boolean => named || rounds[round - 1]?.counted?.added !== true;

/** The results of a round that are here, without those of people who were taken out. */
export const codesThatCount = (workshop: Workshop, round: number): string[] =>
  workshop.codes.filter((code) => {
    const head = readHead(code);
    return head.round === round && !isOut(workshop, head.respondent);
  });

type Decoded = ReturnType<typeof decodeResponse>;

/** What was decoded, because a room is counted again with every word that is said in it. */
const decoded = new WeakMap<Questionnaire, Map<string, Decoded>>();

/**
 * @returns undefined where the result was made with another version of the questionnaire
 * @throws GroupError `damaged`, `newer-version`
 */
export function responseOf(questionnaire: Questionnaire, code: string): Decoded | undefined {
  const known = decoded.get(questionnaire) ?? new Map<string, Decoded>();
  decoded.set(questionnaire, known);
  const there = known.get(code);
  if (there) return there;
  try {
    const response = decodeResponse(questionnaire, code);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(code, response);
    return response;
  } catch (error) {
    if (error instanceof GroupError && error.code === 'other-questionnaire') return undefined;
    throw error;
  }
}

function withName<T extends ResponseHead>({ named }: Workshop, head: T): T {
  if (named || head.name === undefined) return head;
  const { name: _name, ...rest } = head;
  return rest as T;
}
