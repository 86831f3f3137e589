/**
 * The workshop file: what was asked, what came back, what was said about it. Results lie in it as the codes they came as, so that nothing of a
 * vote can be read by chance before it is closed. Merging two files of one workshop loses nothing and counts nothing twice (see `merge`).
 */
import type { AnswerValue } from '../questionnaire/answers';
import { checksumOf } from '../questionnaire/assessment';
import { canonicalJson, type JsonObject } from '../questionnaire/json';
import type { Questionnaire } from '../questionnaire/schema';

export const WORKSHOP_FORMAT = 'shidra-workshop';
export const WORKSHOP_VERSION = 1;

export interface Workshop {
  format: typeof WORKSHOP_FORMAT;
  version: typeof WORKSHOP_VERSION;
  /** 48 random bits as 12 hexadecimal digits. */
  id: string;
  questionnaire: { id: string; version: number; form: string };
  /** What it is called: usually the initiative. */
  name: string;
  /** The same for every workshop and assessment of one initiative, so that they can be compared. */
  initiative: { id: string };
  /** What people may say they are; results name them by their places, so that roles are only added. At most 15. */
  roles: string[];
  named: boolean;
  /** How many are in the room, where it was said. */
  present?: number;
  /** The first vote, and the second once it was called. */
  rounds: Round[];
  /** Results of every person and round as they came, the newest of each; by no order that tells who came when. */
  codes: string[];
  /** Respondents who were taken out, and whether they still are. */
  removed: Record<string, Removal>;
  hands: HandCount[];
  talk: Record<string, Talk>;
  createdAt: string;
  /** Of what is said once for all: name, roles, whether named, how many are present. */
  updatedAt: string;
}

export interface Round {
  /** Ids of the items that are voted on; all of the form's where it is left out. */
  items?: string[];
  openedAt: string;
  closedAt?: string;
  /** Only once results came to an anonymous vote that was closed; all that are here count until then. See `holdBack`. */
  counted?: Counted;
}

/** The results that a closed vote is made of, where others that came later wait. */
export interface Counted {
  /** As they were when they were counted; the same people's later ones may be among the workshop's codes. */
  codes: string[];
  at: string;
  /** Whether some were counted in after the vote had been seen. */
  added: boolean;
}

export interface Removal {
  out: boolean;
  at: string;
}

/** Hands that were counted for one item, once. Several counts of one item add up: of two rooms, or of two who count. */
export interface HandCount {
  id: string;
  item: string;
  round: number;
  /** How many for each value of a scale, each option, `unknown`, `not-applicable`; empty where the count was taken back. */
  counts: Record<string, number>;
  at: string;
}

/** What was said about an item once its vote was closed. */
export interface Talk {
  arguments: Argument[];
  agreed?: Agreed;
}
export interface Argument {
  id: string;
  /** Empty where it was taken back. */
  text: string;
  at: string;
}
/** What the room settled on; taken back where there is neither a value nor "don't know". */
export interface Agreed {
  value?: AnswerValue;
  unknown?: true;
  note?: string;
  at: string;
}

/** `randomId` gives 32 hexadecimal digits, new ones at every call. */
export function newWorkshop(from: {
  questionnaire: Questionnaire;
  form: string;
  name: string;
  roles: string[];
  named: boolean;
  now: Date;
  randomId: () => string;
}): Workshop {
  const { questionnaire, form, name, roles, named, now, randomId } = from;
  const at = now.toISOString();
  return {
    format: WORKSHOP_FORMAT,
    version: WORKSHOP_VERSION,
    id: randomId().slice(0, 12),
    questionnaire: { id: questionnaire.id, version: questionnaire.version, form },
    name,
    initiative: { id: randomId() },
    roles,
    named,
    rounds: [{ openedAt: at }],
    codes: [],
    removed: {},
    hands: [],
    talk: {},
    createdAt: at,
    updatedAt: at,
  };
}

/** Which round is open, if one is. Until it is closed, nothing of its answers may be looked at. */
export const openRound = ({ rounds }: Workshop): number | undefined => (rounds.at(-1)?.closedAt === undefined ? rounds.length : undefined);

/** The rounds whose answers may be looked at. */
export const closedRounds = ({ rounds }: Workshop): number[] =>
  rounds.flatMap(({ closedAt }, index) => (closedAt === undefined ? [] : [index + 1]));

/** Closes the round that is open. */
export function closeVote(workshop: Workshop, now: Date): Workshop {
  const open = openRound(workshop);
  if (open === undefined) return workshop;
  return { ...workshop, rounds: workshop.rounds.with(open - 1, { ...workshop.rounds[open - 1]!, closedAt: now.toISOString() }) };
}

/**
 * Calls the second vote, on some items.
 * @throws RangeError unless the first is closed, the second not yet called, and there is an item to vote on
 */
export function callSecondVote(workshop: Workshop, items: readonly string[], now: Date): Workshop {
  if (workshop.rounds.length !== 1 || openRound(workshop) !== undefined || items.length === 0)
    throw new RangeError('no second vote can be called now');
  return { ...workshop, rounds: [...workshop.rounds, { items: [...items], openedAt: now.toISOString() }] };
}

/** The file: pretty JSON in one order of keys and entries, with a checksum. The same workshop gives the same bytes. */
export function serialiseWorkshop(workshop: Workshop): string {
  const { format, version, id, name, ...rest } = inOrder(workshop);
  // From the canonical text, so that no entry tells in which order its keys were set.
  const file = { format, version, id, name, ...(JSON.parse(canonicalJson(rest)) as JsonObject) };
  return `${JSON.stringify({ ...file, checksum: checksumOf(file) }, null, 2)}\n`;
}

/** One order for every list that has none of its own. */
export function inOrder(workshop: Workshop): Workshop {
  const { rounds, codes, hands, talk } = workshop;
  const orderly = ({ arguments: said, ...rest }: Talk): Talk => ({ ...rest, arguments: said.toSorted((a, b) => compare(key(a), key(b))) });
  return {
    ...workshop,
    rounds: rounds.map((round) => ({
      ...round,
      ...(round.items && { items: [...new Set(round.items)].sort() }),
      ...(round.counted && { counted: { ...round.counted, codes: round.counted.codes.toSorted() } }),
    })),
    codes: codes.toSorted(),
    hands: hands.toSorted((a, b) => compare(a.id, b.id)),
    talk: Object.fromEntries(Object.entries(talk).map(([item, said]) => [item, orderly(said)])),
  };
}

const key = ({ at, id }: Argument): string => at + id;

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
