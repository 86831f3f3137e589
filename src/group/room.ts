/** The room, item by item: how each closed vote came out, as a whole and by role. The order of respondents never matters. */
import type { Item, Questionnaire } from '../questionnaire/schema';
import { agreementOf, FEWEST, measuresOf, type Agreement, type Measures } from './agreement';
import { votedItems } from './ballot';
import { addDistribution, addHands, answeringIn, countAnswer, emptyDistribution, type Distribution } from './distribution';
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
  const groups = byGroup(workshop, item, said);
  const whole = sumOf(item, groups);
  for (const hand of workshop.hands) if (hand.item === item.id && hand.round === round) addHands(whole, hand.counts);
  return { round, ...outcomeOf(whole), byRole: maySplit(workshop, round) ? byRole(groups) : [] };
}

function outcomeOf(distribution: Distribution): Outcome {
  const measures = measuresOf(distribution);
  return { distribution, measures, agreement: agreementOf(distribution, measures) };
}

/** How each role answered, by its number, and those without one, under 0; people who did not answer this item are in none. */
function byGroup({ roles }: Workshop, item: Item, said: readonly Response[]): Distribution[] {
  const groups = Array.from({ length: roles.length + 1 }, () => emptyDistribution(item));
  for (const { role, answers } of said) countAnswer(groups[role] ?? groups[0]!, answers[item.id]);
  return groups;
}

function sumOf(item: Item, groups: readonly Distribution[]): Distribution {
  const whole = emptyDistribution(item);
  for (const group of groups) addDistribution(whole, group);
  return whole;
}

/**
 * The roles of which enough have answered this item. What is left of the whole must be nobody or enough people too: else it would follow by
 * subtraction what the few have said, and the smallest of the roles stays untold with them.
 */
function byRole([none, ...ofRole]: readonly Distribution[]): RoundOutcome['byRole'] {
  const groups = ofRole
    .map((distribution, index) => ({ role: index + 1, distribution, people: answeringIn(distribution) }))
    .filter(({ people }) => people >= FEWEST)
    .sort((a, b) => b.people - a.people || a.role - b.role);
  const answering = [none!, ...ofRole].reduce((sum, each) => sum + answeringIn(each), 0);
  let rest = answering - groups.reduce((sum, { people }) => sum + people, 0);
  while (rest > 0 && rest < FEWEST && groups.length > 0) rest += groups.pop()!.people;
  return groups.sort((a, b) => a.role - b.role).map(({ role, distribution }) => ({ role, ...outcomeOf(distribution) }));
}
