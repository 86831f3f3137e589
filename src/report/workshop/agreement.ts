import { answeringIn } from '../../group/distribution';
import type { ReportSection } from '../blocks';
import { voted, type RoomTeller } from './room-teller';

/** How far the room agrees, item by item. */
export function agreementSection(room: RoomTeller): ReportSection {
  const { words, input } = room;
  const { head } = words;
  return {
    id: 'workshop-agreement',
    title: words.sections.agreement,
    blocks: [
      { kind: 'paragraph', text: words.agreementLead, tone: 'lead' },
      {
        kind: 'table',
        caption: words.everyItem,
        head: [head.question, head.agreement, head.median, head.middle, head.dontKnow, head.answers],
        rows: voted(input.room.items).map(({ each: { item }, outcome }) => [
          room.short(item),
          room.agreement(outcome),
          room.middle(item, outcome),
          room.range(outcome),
          room.percent(outcome.measures.dontKnow),
          room.number(answeringIn(outcome.distribution)),
        ]),
      },
    ],
  };
}
