import type { Item } from '../../questionnaire/schema';
import type { RoundOutcome } from '../../group/room';
import type { Block, ReportSection } from '../blocks';
import { mayTell, voted, type RoomTeller } from './room-teller';

interface Voted {
  item: Item;
  outcome: RoundOutcome;
}

/** How the answers to every item are spread: scales in a table for each section of the questionnaire, each other item in its own; and by role. */
export function distributionsSection(room: RoomTeller): ReportSection {
  const { tell, words, input } = room;
  const items = voted(input.room.items).map(({ each: { item }, outcome }): Voted => ({ item, outcome }));
  const { questionnaire, sections } = tell.input;
  const tables = questionnaire.sections.flatMap(({ id, items: own }) => {
    const here = items.filter(({ item }) => own.some((each) => each.id === item.id));
    return [
      ...scales(
        room,
        sections[id] ?? id,
        here.filter(({ item }) => item.kind === 'scale'),
      ),
      ...here.filter(({ item }) => item.kind !== 'scale').map((each) => options(room, each)),
    ];
  });
  const blocks: Block[] = [{ kind: 'paragraph', text: words.distributionsLead, tone: 'lead' }, ...tables, ...byRole(room, items)];
  return { id: 'workshop-distributions', title: words.sections.distributions, blocks };
}

function scales(room: RoomTeller, section: string, items: readonly Voted[]): Block[] {
  if (items.length === 0) return [];
  const { tell, words } = room;
  const points = ['1', '2', '3', '4', '5'];
  const row = ({ item, outcome }: Voted) => {
    const { counts, unknown } = outcome.distribution;
    const told = mayTell(outcome);
    return [
      tell.short(item.id),
      ...points.map((point) => (told ? room.number(counts[point] ?? 0) : words.none)),
      told ? room.number(unknown) : words.none,
    ];
  };
  return [
    {
      kind: 'table',
      caption: words.scalesCaption(section),
      head: [words.head.question, ...points, words.head.dontKnow],
      rows: items.map(row),
    },
  ];
}

function options(room: RoomTeller, { item, outcome }: Voted): Block {
  const { tell, words } = room;
  if (!mayTell(outcome)) return { kind: 'paragraph', text: words.tooFewOf(tell.short(item.id)) };
  const { counts, known } = outcome.distribution;
  const rows = room
    .counts(item, outcome)
    .map(({ value, name, count }) => [name, value in counts ? room.count(count, known) : room.number(count)]);
  const caption = item.kind === 'ranking' ? words.firstPlacesCaption : words.distributionCaption;
  return { kind: 'table', caption: caption(tell.short(item.id)), head: [words.head.answer, words.head.answers], rows };
}

/** The middle of what each role answered, where enough of it did. */
function byRole(room: RoomTeller, items: readonly Voted[]): Block[] {
  const { tell, words, input } = room;
  const split = items.filter(({ outcome }) => outcome.byRole.length > 0);
  if (split.length === 0) return [];
  const roles = input.workshop.roles
    .map((_, index) => index + 1)
    .filter((role) => split.some(({ outcome }) => outcome.byRole.some((of) => of.role === role)));
  const cell = ({ item, outcome }: Voted, role: number) => {
    const of = outcome.byRole.find((each) => each.role === role);
    return of ? room.middle(item, of) : words.none;
  };
  return [
    { kind: 'heading', level: 3, text: words.byRoleTitle },
    { kind: 'paragraph', text: words.byRoleText },
    {
      kind: 'table',
      caption: words.byRoleCaption,
      head: [words.head.question, ...roles.map((role) => room.role(role))],
      rows: split.map((each) => [tell.short(each.item.id), ...roles.map((role) => cell(each, role))]),
    },
  ];
}
