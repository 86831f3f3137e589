import type { VerdictPath } from '../../diagnosis/headline';
import type { Agreement } from '../../group/agreement';
import { discussFirst } from '../../group/discuss-first';
import { lastOutcome } from '../../group/room-answers';
import type { Block, ReportSection } from '../blocks';
import { settledAs, voted, type RoomTeller } from './room-teller';
import { gates, tallyTable } from './verdicts';

const ORDER: readonly Agreement[] = ['agreed', 'discuss', 'split', 'undetermined', 'too-few'];
/** More than these do not fit the page. */
const LISTED = 6;
/** Those of the verdicts that a reader asks for first. */
const FIRST: readonly VerdictPath[] = ['problem', 'fit', 'readiness', 'backbone', 'measurement.target'];

/** The room on one page: how far it agrees, what it settled, what is left to talk about, and to which verdicts people's own answers lead. */
export function glanceSection(room: RoomTeller): ReportSection {
  const { words, input } = room;
  const blocks: Block[] = [
    { kind: 'paragraph', text: input.people > 0 ? words.glanceLead(input.people) : words.doneLeadHands, tone: 'lead' },
    { kind: 'paragraph', text: agreementSentence(room) },
    {
      kind: 'columns',
      columns: [
        { title: words.agreedAnswers, items: listed(room, settled(room), words.nothingAgreed) },
        { title: words.firstTitle, items: listed(room, urgent(room), words.nothingToDiscuss) },
      ],
    },
    ...gates(room),
    ...tallyTable(room, (path) => FIRST.includes(path)),
  ];
  return { id: 'workshop', title: words.sections.glance, blocks, ownPage: true, brief: true };
}

function agreementSentence(room: RoomTeller): string {
  const { words, input } = room;
  const items = voted(input.room.items);
  const parts = ORDER.flatMap((agreement) => {
    const count = items.filter(({ outcome }) => outcome.agreement === agreement).length;
    return count === 0 ? [] : [words.first(words.agreement[agreement], room.count(count, items.length))];
  });
  return words.agreementOf(items.length, parts);
}

const settled = (room: RoomTeller): string[] =>
  room.input.room.items.flatMap((each) => {
    const answer = settledAs(room, each);
    return answer === '' ? [] : [room.words.settledItem(room.short(each.item), answer)];
  });

const urgent = (room: RoomTeller): string[] =>
  discussFirst(room.input.room.items, room.input.gateItems).map((each) =>
    room.words.first(room.short(each.item), room.agreement(lastOutcome(each)!)),
  );

function listed({ words }: RoomTeller, lines: readonly string[], none: string): string[] {
  if (lines.length === 0) return [none];
  return lines.length > LISTED ? [...lines.slice(0, LISTED), words.more(lines.length - LISTED)] : [...lines];
}
