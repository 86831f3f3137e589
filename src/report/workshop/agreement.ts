import type { Agreement } from '../../group/agreement';
import { discussFirst } from '../../group/discuss-first';
import { lastOutcome } from '../../group/room-answers';
import type { Block, ReportSection } from '../blocks';
import { voted, type RoomTeller } from './room-teller';

const ORDER: readonly Agreement[] = ['agreed', 'discuss', 'split', 'undetermined', 'too-few'];
/** More than these a room does not get to. */
const FIRST = 10;

/** How far the room agrees, item by item, and on what to talk first. */
export function agreementSection(room: RoomTeller): ReportSection {
  const { tell, words, input } = room;
  const items = voted(input.room.items);
  const summary = ORDER.flatMap((agreement) => {
    const count = items.filter(({ outcome }) => outcome.agreement === agreement).length;
    return count === 0 ? [] : [[words.agreement[agreement], room.count(count, items.length)]];
  });
  const { head } = words;
  const blocks: Block[] = [
    { kind: 'paragraph', text: words.agreementLead, tone: 'lead' },
    { kind: 'table', caption: words.agreementCaption, head: [head.agreement, words.items], rows: summary },
    ...first(room),
    {
      kind: 'table',
      caption: words.everyItem,
      head: [head.question, head.agreement, head.median, head.middle, head.dontKnow, head.answers],
      rows: items.map(({ each: { item }, outcome }) => [
        tell.short(item.id),
        room.agreement(outcome),
        room.middle(item, outcome),
        room.range(outcome),
        room.percent(outcome.measures.dontKnow),
        room.number(outcome.distribution.known + outcome.distribution.unknown + outcome.distribution.notApplicable),
      ]),
    },
  ];
  return { id: 'workshop-agreement', title: words.sections.agreement, blocks };
}

function first(room: RoomTeller): Block[] {
  const { tell, words, input } = room;
  const urgent = discussFirst(input.room.items, input.gateItems).slice(0, FIRST);
  const heading: Block = { kind: 'heading', level: 3, text: words.firstTitle };
  if (urgent.length === 0) return [heading, { kind: 'paragraph', text: words.nothingToDiscuss }];
  const lines = urgent.map((each) => words.first(tell.short(each.item.id), room.agreement(lastOutcome(each)!)));
  return [heading, { kind: 'paragraph', text: words.firstText }, { kind: 'list', ordered: true, items: lines }];
}
