/** What a respondent's own device needs to know of a workshop, as a short text for a link and a QR code. Nothing in it is secret. */
import * as v from 'valibot';
import type { Questionnaire } from '../questionnaire/schema';
import { fingerprint, votedItems } from './ballot';
import { bytesOfHex, crc16, fromBase64Url, hexOf, toBase64Url } from './bits';
import { GroupError } from './group-error';
import { ROLE_LETTERS, ROLE_LIMIT } from './result-code';
import type { Workshop } from './workshop';

export interface Invitation {
  /** 48 bits as 12 hexadecimal digits. */
  workshop: string;
  /** What the workshop is called. */
  name: string;
  questionnaire: string;
  /** See `fingerprint`. */
  fingerprint: number;
  form: string;
  /** What people may say they are, in the order of their numbers; none where roles are not told apart. */
  roles: string[];
  /** Whether people give their name. */
  named: boolean;
  round: number;
  /**
   * Those that are voted on in this round, by their places among the form's voted items; by id in invitations of the first version. All where it is
   * left out. See `invitedItems`.
   */
  items?: number[] | string[];
}

/** The first spelt out the ids of a second round's items, which of many made a code too dense for a wall. */
const VERSIONS = { all: 1, chosen: 2 } as const;
const text = (limit: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(limit));

const BodySchema = v.strictTuple([
  text(200),
  text(100),
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff)),
  text(100),
  v.pipe(v.array(text(ROLE_LETTERS)), v.maxLength(ROLE_LIMIT)),
  v.picklist([0, 1]),
  v.picklist([1, 2]),
  v.nullable(v.pipe(v.array(text(100)), v.nonEmpty(), v.maxLength(300))),
]);

/** @param questionnaire the workshop's own, whole */
export function invitationOf(workshop: Workshop, questionnaire: Questionnaire): Invitation {
  const { id, name, roles, named, rounds } = workshop;
  const { id: asked, form } = workshop.questionnaire;
  const items = rounds.at(-1)?.items;
  return {
    workshop: id,
    name,
    questionnaire: asked,
    fingerprint: fingerprint(questionnaire),
    form,
    roles,
    named,
    round: rounds.length,
    ...(items && { items: placesOf(items, questionnaire, form) }),
  };
}

/**
 * The items that an invitation asks for; undefined for all of its form.
 * @param questionnaire the one whose fingerprint it has
 * @throws RangeError if the questionnaire has no such form, or not so many items
 */
export function invitedItems({ form, items }: Invitation, questionnaire: Questionnaire): string[] | undefined {
  const voted = votedItems(questionnaire, form);
  return items?.map((item) => {
    const id = typeof item === 'string' ? item : voted[item]?.id;
    if (id === undefined) throw new RangeError('an item that is not in the form');
    return id;
  });
}

function placesOf(items: readonly string[], questionnaire: Questionnaire, form: string): number[] {
  const chosen = new Set(items);
  return votedItems(questionnaire, form).flatMap(({ id }, place) => (chosen.has(id) ? [place] : []));
}

/** @param invitation with items by place */
export function encodeInvitation(invitation: Invitation): string {
  const { workshop, name, questionnaire, fingerprint: print, form, roles, named, round, items } = invitation;
  const places = items?.map(Number);
  const body = JSON.stringify([name, questionnaire, print, form, roles, named ? 1 : 0, round, null]);
  const chosen = places ? bitsOf(places) : [];
  const bytes = [places ? VERSIONS.chosen : VERSIONS.all, ...bytesOfHex(workshop), ...chosen, ...new TextEncoder().encode(body)];
  const check = crc16(bytes);
  return toBase64Url(Uint8Array.from([...bytes, check >> 8, check & 0xff]));
}

/**
 * Reads invitations of every version.
 * @throws GroupError `damaged`, `newer-version`
 */
export function decodeInvitation(code: string): Invitation {
  const bytes = fromBase64Url(code);
  if (!bytes || bytes.length < 10) throw new GroupError('damaged');
  const end = bytes.length - 2;
  if (crc16(bytes.subarray(0, end)) !== ((bytes[end]! << 8) | bytes[end + 1]!)) throw new GroupError('damaged');
  const [version] = bytes;
  if (version !== VERSIONS.all && version !== VERSIONS.chosen) throw new GroupError('newer-version');
  const begins = 7 + (version === VERSIONS.chosen ? 1 + bytes[7]! : 0);
  const places = version === VERSIONS.chosen ? placesIn(bytes.subarray(8, begins)) : undefined;
  const body = v.safeParse(BodySchema, parsed(new TextDecoder().decode(bytes.subarray(begins, end))));
  if (!body.success || begins > end || places?.length === 0 || (places && body.output[7])) throw new GroupError('damaged');
  const [name, questionnaire, print, form, roles, named, round, ids] = body.output;
  const items = places ?? ids;
  return {
    workshop: hexOf(bytes.subarray(1, 7)),
    name,
    questionnaire,
    fingerprint: print,
    form,
    roles,
    named: named === 1,
    round,
    ...(items && { items }),
  };
}

/** A bit for each place, in as many bytes as are needed, and before them how many these are. */
function bitsOf(places: readonly number[]): number[] {
  const bytes = Array<number>(Math.floor(Math.max(...places) / 8) + 1).fill(0);
  for (const place of places) bytes[Math.floor(place / 8)]! |= 1 << (place % 8);
  return [bytes.length, ...bytes];
}

function placesIn(bytes: Uint8Array): number[] {
  return Array.from({ length: bytes.length * 8 }, (_, place) => place).filter(
    (place) => (bytes[Math.floor(place / 8)]! >> (place % 8)) & 1,
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
