import { closedRounds } from '../../group/workshop';
import type { Block, ReportSection } from '../blocks';
import type { RoomTeller } from './room-teller';

/** How the workshop was done, and what its answers cannot tell. */
export function doneSection(room: RoomTeller): ReportSection {
  const { words, input } = room;
  const { limits } = words;
  const blocks: Block[] = [
    { kind: 'paragraph', text: input.people > 0 ? words.doneLead(input.people) : words.doneLeadHands, tone: 'lead' },
    { kind: 'definitions', items: facts(room) },
    { kind: 'heading', level: 3, text: words.limitsTitle },
    { kind: 'list', items: [limits.self, limits.median, limits.few, ...(counted(room) > 0 ? [limits.hands] : []), limits.cuts] },
  ];
  return { id: 'workshop-done', title: words.sections.done, blocks };
}

function facts(room: RoomTeller): { term: string; text: string }[] {
  const { tell, words, input } = room;
  const { workshop } = input;
  const { done } = words;
  const rounds = closedRounds(workshop);
  const day = (time: string) => tell.date(new Date(time));
  const hands = counted(room);
  const last = workshop.rounds[rounds.length - 1]?.closedAt ?? workshop.createdAt;
  return [
    { term: done.name, text: room.own(workshop.name) },
    { term: done.form, text: tell.input.formTitle ?? words.fullForm },
    { term: done.date, text: words.dates(day(workshop.rounds[0]!.openedAt), day(last)) },
    ...(workshop.present === undefined ? [] : [{ term: done.present, text: room.number(workshop.present) }]),
    ...rounds.map((round) => ({
      term: done.voices(round),
      text: words.voices(
        input.room.voices[round] ?? 0,
        input.room.items.filter((each) => each.rounds.some((of) => of.round === round)).length,
      ),
    })),
    ...(hands > 0 ? [{ term: done.hands, text: words.hands(hands) }] : []),
    { term: done.privacy, text: workshop.named ? words.named : words.anonymous },
    ...(workshop.roles.length > 0 ? [{ term: done.roles, text: workshop.roles.map((_, index) => room.role(index + 1)).join('; ') }] : []),
  ];
}

/** In how many items hands were counted, in a round that is closed. */
function counted({ input: { workshop } }: RoomTeller): number {
  const rounds = closedRounds(workshop);
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0);
  return new Set(workshop.hands.filter(({ round, counts }) => rounds.includes(round) && sum(counts) > 0).map(({ item }) => item)).size;
}
