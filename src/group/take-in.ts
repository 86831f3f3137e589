/** Taking results into a workshop: each is taken, replaces an earlier one, was there already, or is refused for a reason. */
import type { Questionnaire } from '../questionnaire/schema';
import { GroupError } from './group-error';
import { holdBack } from './hold-back';
import { newestCodes, voiceKey } from './merge';
import { decodeResponse, readHead } from './result-code';
import type { Workshop } from './workshop';

/** `older`: the person's newer answers are there already. */
export type TakenAs = 'new' | 'replaced' | 'there' | 'older';

export interface TakenIn {
  workshop: Workshop;
  /** What became of each code, in the order in which they were given. */
  outcomes: ({ code: string; as: TakenAs } | { code: string; refused: GroupError })[];
}

/**
 * @param questionnaire the workshop's own, whole
 * @param codes results as they came; answers are checked, and nothing of them is kept but the code. Late ones may have to wait: see `holdBack`
 */
export function takeIn(workshop: Workshop, questionnaire: Questionnaire, codes: readonly string[]): TakenIn {
  const there = new Map(workshop.codes.map((code) => [voiceKey(readHead(code)), code]));
  const outcomes = codes.map((code): TakenIn['outcomes'][number] => {
    try {
      const head = checked(workshop, questionnaire, code);
      const former = there.get(voiceKey(head));
      if (former === code) return { code, as: 'there' };
      const [counts] = newestCodes(former === undefined ? [code] : [former, code]);
      if (counts !== code) return { code, as: 'older' };
      there.set(voiceKey(head), code);
      return { code, as: former === undefined ? 'new' : 'replaced' };
    } catch (error) {
      if (error instanceof GroupError) return { code, refused: error };
      throw error;
    }
  });
  return { workshop: holdBack(workshop, { ...workshop, codes: [...there.values()].sort() }), outcomes };
}

function checked(workshop: Workshop, questionnaire: Questionnaire, code: string) {
  const head = readHead(code);
  if (head.workshop !== workshop.id) throw new GroupError('other-workshop');
  const { form } = decodeResponse(questionnaire, code);
  if (form !== workshop.questionnaire.form) throw new GroupError('other-form');
  const round = workshop.rounds[head.round - 1];
  if (!round) throw new GroupError('other-round');
  return head;
}
