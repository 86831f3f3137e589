/** All that the pages on a workshop are made of. */
import { gateItems, gatesAtStake, ownAnswers, tallyByPerson } from '../../group/room-verdicts';
import { roomOf } from '../../group/room';
import type { Workshop } from '../../group/workshop';
import { loadWorkshopReportWords } from '../../i18n/workshop-report';
import type { ReportInput } from '../document/teller';
import { inSlices } from '../in-slices';
import type { RoomInput } from './input';

/**
 * @param input of the report on the room's answers
 * @param choice whether notes are told, and a text without the names that are left out
 * @throws the signal's reason once it is aborted
 */
export async function loadRoomInput(
  workshop: Workshop,
  { lang, questionnaire, rules, settings }: ReportInput,
  choice: Pick<RoomInput, 'notes' | 'cover'>,
  signal: AbortSignal,
): Promise<RoomInput> {
  const { form } = workshop.questionnaire;
  const subject = { questionnaire, rules, form, settings };
  const room = roomOf(workshop, questionnaire);
  const people = ownAnswers(workshop, questionnaire);
  const [words, tally] = await Promise.all([loadWorkshopReportWords(lang), inSlices(tallyByPerson(subject, people), signal)]);
  return {
    workshop,
    room,
    people: people.length,
    tally,
    gates: gatesAtStake(subject, room),
    gateItems: gateItems(subject),
    words: words.document,
    ...choice,
  };
}
