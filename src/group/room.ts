/** The room, item by item: how each closed vote came out, as a whole and by role. The order of respondents never matters. */
import type { Item, Questionnaire } from '../questionnaire/schema';
import { agreementOf, FEWEST, measuresOf, type Agreement, type Measures } from './agreement';
import { votedItems } from './ballot';
import { addHands, countAnswer, emptyDistribution, type Distribution } from './distribution';
import type { Response } from './result-code';
import { maySplit, voices } from './voices';
import { closedRounds, type Agreed, type Workshop } from './workshop';

export interface Outcome {
  distribution: Distribution;
  measures: Measures;
  agreement: Agreement;
}
export interface RoundOutcome extends Outcome {
  round: number;
  /** Of each role that may be told apart; of none where it would give away what few have said. */
  byRole: (Outcome & { role: number })[];
}

export interface RoomItem {
  item: Item;
  /** Of each closed round in which it was voted on, in order. */
  rounds: RoundOutcome[];
  agreed?: Agreed;
}

export interface Room {
  items: RoomItem[];
  /** How many people's own answers each closed round has, hands apart; by round. */
  voices: Record<number, number>;
}

/**
 * @param questionnaire the workshop's own, whole
 * @returns the items that were voted on, in the order of the form; without outcomes where no round is closed
 */
export function roomOf(workshop: Workshop, questionnaire: Questionnaire): Room {
  const closed = closedRounds(workshop).map((round) => ({ round, said: voices(workshop, questionnaire, round) }));
  const items = votedItems(questionnaire, workshop.questionnaire.form).map((item): RoomItem => {
    const rounds = closed.flatMap(({ round, said }) => {
      const asked = workshop.rounds[round - 1]?.items;
      return asked && !asked.includes(item.id) ? [] : [roundOutcome(workshop, item, round, said)];
    });
    const agreed = agreedOn(workshop, item.id);
    return { item, rounds, ...(agreed && { agreed }) };
  });
  return { items, voices: Object.fromEntries(closed.map(({ round, said }) => [round, said.length])) };
}

/** What the room settled on, unless it was taken back. */
export function agreedOn({ talk }: Workshop, item: string): Agreed | undefined {
  const agreed = Object.hasOwn(talk, item) ? talk[item]!.agreed : undefined;
  return agreed && (agreed.value !== undefined || agreed.unknown) ? agreed : undefined;
}

function roundOutcome(workshop: Workshop, item: Item, round: number, said: readonly Response[]): RoundOutcome {
  const whole = counted(item, said);
  for (const hand of workshop.hands) if (hand.item === item.id && hand.round === round) addHands(whole, hand.counts);
  return { round, ...outcomeOf(whole), byRole: byRole(workshop, item, round, said) };
}

function outcomeOf(distribution: Distribution): Outcome {
  const measures = measuresOf(distribution);
  return { distribution, measures, agreement: agreementOf(distribution, measures) };
}

function counted(item: Item, said: readonly Response[]): Distribution {
  const distribution = emptyDistribution(item);
  for (const { answers } of said) countAnswer(distribution, answers[item.id]);
  return distribution;
}

/**
 * The roles of which enough have answered this item. What is left of the whole must be nobody or enough people too: else it would follow by
 * subtraction what the few have said, and the smallest of the roles stays untold with them.
 */
function byRole(workshop: Workshop, item: Item, round: number, said: readonly Response[]): RoundOutcome['byRole'] {
  if (!maySplit(workshop, round)) return [];
  const answering = said.filter(({ answers }) => answers[item.id] !== undefined);
  const ofRole = workshop.roles.map((): Response[] => []);
  for (const response of answering) ofRole[response.role - 1]?.push(response);
  const groups = ofRole
    .map((people, index) => ({ role: index + 1, people }))
    .filter(({ people }) => people.length >= FEWEST)
    .sort((a, b) => b.people.length - a.people.length || a.role - b.role);
  let rest = answering.length - groups.reduce((sum, { people }) => sum + people.length, 0);
  while (rest > 0 && rest < FEWEST && groups.length > 0) rest += groups.pop()!.people.length;
  return groups.sort((a, b) => a.role - b.role).map(({ role, people }) => ({ role, ...outcomeOf(counted(item, people)) }));
}
