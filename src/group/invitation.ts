/** What a respondent's own device needs to know of a workshop, as a short text for a link and a QR code. Nothing in it is secret. */
import * as v from 'valibot';
import { bytesOfHex, crc16, fromBase64Url, hexOf, toBase64Url } from './bits';
import { GroupError } from './group-error';
import { ROLE_LIMIT } from './result-code';
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
  /** Ids of the items that are voted on in this round; all where it is left out. */
  items?: string[];
}

const VERSION = 1;
const text = (limit: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(limit));

const BodySchema = v.strictTuple([
  text(200),
  text(100),
  v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff)),
  text(100),
  v.pipe(v.array(text(100)), v.maxLength(ROLE_LIMIT)),
  v.picklist([0, 1]),
  v.picklist([1, 2]),
  v.nullable(v.pipe(v.array(text(100)), v.nonEmpty(), v.maxLength(300))),
]);

/** @param print see `fingerprint` */
export function invitationOf({ id, name, questionnaire, roles, named, rounds }: Workshop, print: number): Invitation {
  const items = rounds.at(-1)?.items;
  return {
    workshop: id,
    name,
    questionnaire: questionnaire.id,
    fingerprint: print,
    form: questionnaire.form,
    roles,
    named,
    round: rounds.length,
    ...(items && { items }),
  };
}

export function encodeInvitation(invitation: Invitation): string {
  const { workshop, name, questionnaire, fingerprint, form, roles, named, round, items } = invitation;
  const body = JSON.stringify([name, questionnaire, fingerprint, form, roles, named ? 1 : 0, round, items ?? null]);
  const bytes = [VERSION, ...bytesOfHex(workshop), ...new TextEncoder().encode(body)];
  const check = crc16(bytes);
  return toBase64Url(Uint8Array.from([...bytes, check >> 8, check & 0xff]));
}

/** @throws GroupError `damaged`, `newer-version` */
export function decodeInvitation(code: string): Invitation {
  const bytes = fromBase64Url(code);
  if (!bytes || bytes.length < 10) throw new GroupError('damaged');
  const end = bytes.length - 2;
  if (crc16(bytes.subarray(0, end)) !== ((bytes[end]! << 8) | bytes[end + 1]!)) throw new GroupError('damaged');
  if (bytes[0] !== VERSION) throw new GroupError('newer-version');
  const body = v.safeParse(BodySchema, parsed(new TextDecoder().decode(bytes.subarray(7, end))));
  if (!body.success) throw new GroupError('damaged');
  const [name, questionnaire, fingerprint, form, roles, named, round, items] = body.output;
  return {
    workshop: hexOf(bytes.subarray(1, 7)),
    name,
    questionnaire,
    fingerprint,
    form,
    roles,
    named: named === 1,
    round,
    ...(items && { items }),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
