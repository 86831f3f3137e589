import type { Item } from '../../questionnaire/schema';
import { convergence } from '../../group/convergence';
import { discussFirst } from '../../group/discuss-first';
import type { RoomItem, RoundOutcome } from '../../group/room';
import { lastOutcome } from '../../group/room-answers';
import type { Block, ReportSection } from '../blocks';
import { mayTell, voted, type RoomTeller } from './room-teller';

/** What the room talked about or has still to: first and second vote, arguments, what was agreed, and how the answers are spread. */
export function talkSection(room: RoomTeller): ReportSection[] {
  const { tell, words } = room;
  const items = talkedOf(room);
  if (items.length === 0) return [];
  const blocks: Block[] = [
    { kind: 'paragraph', text: words.talkLead, tone: 'lead' },
    ...sideBySide(room),
    ...items.flatMap((each): Block[] => [{ kind: 'heading', level: 3, text: tell.short(each.item.id) }, ...ofItem(room, each)]),
  ];
  return [{ id: 'workshop-talk', title: words.sections.talk, blocks }];
}

/** Those to talk about first come first, then those on which something was said or settled, in the order of the form. */
function talkedOf({ input }: RoomTeller): RoomItem[] {
  const urgent = discussFirst(input.room.items, input.gateItems);
  const settled = input.room.items.filter(
    (each) => !urgent.includes(each) && (each.agreed !== undefined || each.rounds.length > 1 || saidOf(input, each).length > 0),
  );
  return [...urgent, ...settled];
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
        agreed(room, each) || none,
      ]),
    },
  ];
}

function moved({ words }: RoomTeller, { rounds: [first, second] }: RoomItem): string {
  const how = first && second && convergence(first, second);
  return how ? words.convergence[how] : words.none;
}

/** What the room settled on in words, with its note; empty where it did not. */
function agreed(room: RoomTeller, { item, agreed: settled }: RoomItem): string {
  if (!settled) return '';
  const said = room.answer(item, settled);
  const note = room.input.notes ? settled.note?.trim() : undefined;
  return note ? room.words.agreedWith(said, room.own(note)) : said;
}

function ofItem(room: RoomTeller, each: RoomItem): Block[] {
  const { words, input } = room;
  const settled = agreed(room, each);
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
  return last.agreement === 'split' && mayTell(last) ? [bars(room, { item, rounds }, last), table] : [table];
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
