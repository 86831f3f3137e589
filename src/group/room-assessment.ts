/** A room's answers as an assessment: what the report of a workshop is made from, and what opens again from it. */
import { FORMAT, VERSION, type Assessment } from '../questionnaire/assessment';
import { allItems } from '../questionnaire/answers';
import { crc32 } from '../questionnaire/json';
import { formItems } from '../questionnaire/progress';
import type { Questionnaire } from '../questionnaire/schema';
import type { Room } from './room';
import { roomAnswers } from './room-answers';
import type { Workshop } from './workshop';

const NAME = 'initiative-name';

/**
 * Nobody's answers but the room's; no respondent, no role and no name of a person is in it.
 * @returns the same for the same workshop, under an id of its own that is the same as long as the workshop goes on
 */
export function roomAssessment(workshop: Workshop, questionnaire: Questionnaire, room: Room): Assessment {
  const { questionnaire: of, name, initiative, createdAt } = workshop;
  const asksName =
    allItems(questionnaire).some(({ id, kind }) => id === NAME && kind === 'text') && formItems(questionnaire, of.form).includes(NAME);
  return {
    format: FORMAT,
    version: VERSION,
    id: idOf(workshop),
    questionnaire: of,
    initiative: { id: initiative.id, name },
    answers: { ...(asksName && { [NAME]: { value: name } }), ...roomAnswers(room) },
    createdAt,
    updatedAt: lastSaid(workshop),
  };
}

/** 32 hexadecimal digits, so that two reports of one workshop open as one assessment. */
const idOf = ({ id, initiative }: Workshop): string => (id + crc32(initiative.id)).padEnd(32, '0');

/** When something was last settled that the answers rest on. */
function lastSaid({ rounds, hands, talk, createdAt }: Workshop): string {
  const times = [createdAt, ...rounds.flatMap(({ closedAt }) => closedAt ?? []), ...hands.map(({ at }) => at)];
  return [...times, ...Object.values(talk).flatMap(({ agreed }) => agreed?.at ?? [])].sort().at(-1)!;
}
