import type { Item } from '../../questionnaire/schema';
import { convergence } from '../../group/convergence';
import { discussFirst } from '../../group/discuss-first';
import type { RoomItem, RoundOutcome } from '../../group/room';
import { lastOutcome } from '../../group/room-answers';
import type { Block, ReportSection } from '../blocks';
import { inDetail } from '../document/choice';
import { mayTell, settledAs, voted, type RoomTeller } from './room-teller';

/**
 * What the room talked about: first and second vote, arguments, what was agreed, and how the answers are spread; in the whole report what it has
 * still to talk about too.
 */
export function talkSection(room: RoomTeller): ReportSection[] {
  const { tell, words, input } = room;
  const urgent = discussFirst(input.room.items, input.gateItems);
  const isTalkedOf = (each: RoomItem) => each.agreed !== undefined || each.rounds.length > 1 || saidOf(input, each).length > 0;
  const talkedOf = [...urgent, ...input.room.items.filter((each) => !urgent.includes(each))].filter(isTalkedOf);
  const open = urgent.filter((each) => !isTalkedOf(each));
  if (talkedOf.length + open.length === 0) return [];
  const told = (each: RoomItem): Block[] => [{ kind: 'heading', level: 3, text: tell.short(each.item.id) }, ...ofItem(room, each)];
  const blocks: Block[] = [
    { kind: 'paragraph', text: words.talkLead, tone: 'lead' },
    ...sideBySide(room),
    ...talkedOf.flatMap(told),
    ...inDetail(open.flatMap(told)),
  ];
  // Of nothing but what is still open the short report has the list on the room's page.
  return [{ id: 'workshop-talk', title: words.sections.talk, blocks, ...(talkedOf.length === 0 && { detail: true }) }];
}

const saidOf = ({ workshop, notes }: RoomTeller['input'], { item }: RoomItem): string[] =>
  notes && Object.hasOwn(workshop.talk, item.id) ? workshop.talk[item.id]!.arguments.map(({ text }) => text.trim()).filter(Boolean) : [];

/** First round, second round and what was agreed, each distinguishable, wherever there is more than a first round. */
function sideBySide(room: RoomTeller): Block[] {
  const { tell, words, input } = room;
  const items = voted(input.room.items).filter(({ each }) => each.rounds.length > 1 || each.agreed);
  if (items.length === 0) return [];
  const { head, none } = words;
  const inRound = ({ item, rounds }: RoomItem, wanted: number) => {
    const outcome = rounds.find(({ round }) => round === wanted);
    return outcome ? words.outcome(room.middle(item, outcome), room.agreement(outcome)) : none;
  };
  return [
    {
      kind: 'table',
      caption: words.roundsCaption,
      head: [head.question, head.first, head.second, head.change, head.agreed],
      rows: items.map(({ each }) => [
        tell.short(each.item.id),
        inRound(each, 1),
        inRound(each, 2),
        moved(room, each),
        settledAs(room, each) || none,
      ]),
    },
  ];
}

function moved({ words }: RoomTeller, { rounds: [first, second] }: RoomItem): string {
  const how = first && second && convergence(first, second);
  return how ? words.convergence[how] : words.none;
}

function ofItem(room: RoomTeller, each: RoomItem): Block[] {
  const { words, input } = room;
  const settled = settledAs(room, each);
  const said = saidOf(input, each).map((text) => room.own(text));
  return [
    ...spread(room, each),
    ...(said.length > 0 ? [{ kind: 'columns', columns: [{ title: words.argumentsTitle, items: said }] } satisfies Block] : []),
    ...(settled ? [{ kind: 'callout', tone: 'note', title: words.agreedTitle, text: settled } satisfies Block] : []),
  ];
}

/** How often each answer was given, in every round; where the room is split, as bars too. */
function spread(room: RoomTeller, { item, rounds }: RoomItem): Block[] {
  const { words } = room;
  const told = rounds.filter(mayTell);
  const last = lastOutcome({ item, rounds });
  if (!last || told.length === 0) return [{ kind: 'paragraph', text: words.tooFewToTell }];
  const values = room.counts(item, told[0]!);
  const cell = (outcome: RoundOutcome, index: number) => {
    const { value, count } = room.counts(item, outcome)[index]!;
    const { counts, known } = outcome.distribution;
    return value in counts ? room.count(count, known) : room.number(count);
  };
  const table: Block = {
    kind: 'table',
    caption: spreadCaption(room, item),
    head: [words.head.answer, ...told.map(({ round }) => (round === 1 ? words.head.first : words.head.second))],
    rows: values.map(({ name }, index) => [name, ...told.map((outcome) => cell(outcome, index))]),
  };
  return last.agreement === 'split' && mayTell(last) ? [...inDetail([bars(room, { item, rounds }, last)]), table] : [table];
}

/** Of a ranking it is told how often each option was put first. */
function spreadCaption({ tell, words }: RoomTeller, { id, kind }: Item): string {
  return (kind === 'ranking' ? words.firstPlacesCaption : words.distributionCaption)(tell.short(id));
}

function bars(room: RoomTeller, { item }: RoomItem, outcome: RoundOutcome): Block {
  const { tell, words } = room;
  const { counts, known } = outcome.distribution;
  const told = room.counts(item, outcome).filter(({ value }) => value in counts);
  return {
    kind: 'chart',
    chart: {
      type: 'bars',
      dir: tell.dir,
      axis: words.chartAxis,
      bars: told.map(({ value, name, count }) => ({ label: item.kind === 'scale' ? value : name, value: count / known })),
    },
    caption: item.kind === 'ranking' ? spreadCaption(room, item) : words.chartCaption(tell.short(item.id)),
    alternative: told.map(({ name, count }) => words.bar(name, room.number(count))).join('; '),
  };
}
