/**
 * A person's answers as a short text that fits a link and a QR code. Bytes: mark and version, length, questionnaire (2), form and role, round
 * and whether a name follows, workshop (6), respondent (6), revision (7 bits a byte, the lowest first), name (length and UTF-8), the answers as
 * one number, CRC-16 (2); written as base64url.
 */
import { showing, type Answers } from '../questionnaire/answers';
import type { Item, Questionnaire } from '../questionnaire/schema';
import { answerFigure, answerOfFigure, answerRadix } from './answer-digits';
import { fingerprint, votedItems } from './ballot';
import { bytesOfHex, crc16, fromBase64Url, hexOf, packDigits, packedLength, toBase64Url, unpackDigits } from './bits';
import { GroupError } from './group-error';

/** Everything of a response but its answers: all that may be looked at before a vote is closed. */
export interface ResponseHead {
  /** 48 bits as 12 hexadecimal digits. */
  workshop: string;
  respondent: string;
  /** The same person's later answers have the higher one. Up to 2^32 − 1. */
  revision: number;
  /** 1 or 2. */
  round: number;
  /** Place among the workshop's roles, from 1; 0 for none. */
  role: number;
  /** Only in a workshop with names. */
  name?: string;
}
export interface Response extends ResponseHead {
  /** Visible answers, without notes and without what was asked in words. */
  answers: Answers;
}

/** Six bits that are always the same, so that a code is known by its first letter; the version after them. */
const MARK = 0x48;
const VERSION = 0;
export const FIRST_LETTER = 'S';
/** In UTF-8; with it the code of the longest form that comes with Shidra still fits a QR code of version 10. */
export const NAME_LIMIT = 76;
export const ROLE_LIMIT = 15;
/** Of a role that two files have named differently all names stand beside one another. */
export const ROLE_LETTERS = 1000;
/** Mark, length, questionnaire, form and role, round, workshop, respondent. */
const HEAD = 18;
const NAMED = 0x20;
/** A round, whether a name follows, and nothing in the bits that are left. */
const isRoundAndNamed = (byte: number): boolean => byte >> 6 !== 0 && (byte & 0x1f) === 0;
/** Head, one byte of the revision, check. */
const SHORTEST = HEAD + 3;
/** Takes nothing away from the front of a name. */
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * @param form id of the form that was filled
 * @throws RangeError if the questionnaire has no such form, or a number or the name is beyond its bounds
 */
export function encodeResponse(questionnaire: Questionnaire, form: string, response: Response): string {
  const { workshop, respondent, revision, round, role, name } = response;
  const number = Object.keys(questionnaire.forms).indexOf(form);
  const bounded: [number, number, number][] = [
    [number, 0, 15],
    [role, 0, ROLE_LIMIT],
    [round, 1, 3],
    [revision, 0, 2 ** 32 - 1],
  ];
  if (bounded.some(([value, least, most]) => !Number.isInteger(value) || value < least || value > most))
    throw new RangeError('a response beyond its bounds');
  const named = name === undefined ? [] : [...new TextEncoder().encode(name)];
  if (named.length > NAME_LIMIT) throw new RangeError(`a name of more than ${NAME_LIMIT} bytes`);
  const print = fingerprint(questionnaire);
  const body = [
    MARK | VERSION,
    0,
    print >> 8,
    print & 0xff,
    (number << 4) | role,
    (round << 6) | (name === undefined ? 0 : NAMED),
    ...bytesOfHex(workshop),
    ...bytesOfHex(respondent),
    ...varint(revision),
    ...(name === undefined ? [] : [named.length, ...named]),
    ...packDigits(digitsOf(questionnaire, form, response)),
  ];
  // The check comes after it.
  body[1] = body.length + 2;
  if (body[1] > 255) throw new RangeError('more answers than a code can hold');
  const check = crc16(body);
  return toBase64Url(Uint8Array.from([...body, check >> 8, check & 0xff]));
}

function digitsOf(questionnaire: Questionnaire, form: string, { round, answers }: Response) {
  const items = votedItems(questionnaire, form);
  // In a later round an item is asked whatever it depends on.
  const shown = round > 1 ? answers : showing(questionnaire, answers, new Set(items.map(({ id }) => id))).answers;
  return items.map((item) => ({ value: answerFigure(item, shown[item.id]), radix: answerRadix(item) }));
}

/** So many characters of a code tell how long it is. */
export const BEGINNING = 8;

/**
 * How many characters a code has in all, told from its beginning.
 * @param beginning at least 8 characters
 * @returns undefined where the text is no beginning of a code
 */
export function codeLength(beginning: string): number | undefined {
  const bytes = fromBase64Url(beginning.slice(0, BEGINNING));
  if (bytes?.length !== 6 || (bytes[0]! & 0xfc) !== MARK || bytes[1]! < SHORTEST) return undefined;
  // A newer version may have other things there.
  if (bytes[0] === (MARK | VERSION) && !isRoundAndNamed(bytes[5]!)) return undefined;
  return Math.ceil((bytes[1]! * 4) / 3);
}

/** What was read, because every change of a workshop asks for all of it again. */
const heads = new Map<string, ResponseHead>();
/** More than any workshop has. */
export const MOST_REMEMBERED = 50_000;

/**
 * Who answers, without looking at what.
 * @throws GroupError `damaged`, `newer-version`
 */
export function readHead(code: string): ResponseHead {
  const known = heads.get(code);
  if (known) return known;
  const { head } = open(code);
  if (heads.size >= MOST_REMEMBERED) heads.clear();
  heads.set(code, head);
  return head;
}

/**
 * @throws GroupError `damaged`, `newer-version`; `other-questionnaire` where it was made with another one or another version of it
 */
export function decodeResponse(questionnaire: Questionnaire, code: string): Response & { form: string } {
  const { head, print, form: number, packed } = open(code);
  if (print !== fingerprint(questionnaire)) throw new GroupError('other-questionnaire');
  const form = Object.keys(questionnaire.forms)[number];
  if (form === undefined) throw new GroupError('damaged');
  const items = votedItems(questionnaire, form);
  const radices = items.map(answerRadix);
  const figures = packed.length === packedLength(radices) ? unpackDigits(packed, radices) : undefined;
  if (!figures) throw new GroupError('damaged');
  return { ...head, form, answers: answersOf(items, figures) };
}

function answersOf(items: readonly Item[], figures: readonly bigint[]): Answers {
  const answers = items.flatMap((item, index) => {
    const answer = answerOfFigure(item, figures[index]!);
    // No page of ours says this of an item that is always applicable.
    if (answer?.notApplicable && !item.notApplicable) throw new GroupError('damaged');
    return answer ? [[item.id, answer] as const] : [];
  });
  return Object.fromEntries(answers);
}

function open(code: string): { head: ResponseHead; print: number; form: number; packed: Uint8Array } {
  const bytes = fromBase64Url(code);
  if (!bytes || bytes.length < SHORTEST || (bytes[0]! & 0xfc) !== MARK) throw new GroupError('damaged');
  const end = bytes.length - 2;
  if (bytes[1] !== bytes.length || crc16(bytes.subarray(0, end)) !== ((bytes[end]! << 8) | bytes[end + 1]!))
    throw new GroupError('damaged');
  if (bytes[0] !== (MARK | VERSION)) throw new GroupError('newer-version');
  const round = bytes[5]! >> 6;
  const { value: revision, next } = readVarint(bytes, HEAD);
  const length = bytes[5]! & NAMED ? bytes[next]! : undefined;
  const begins = length === undefined ? next : next + 1 + length;
  if (!isRoundAndNamed(bytes[5]!) || begins > end) throw new GroupError('damaged');
  return {
    head: {
      workshop: hexOf(bytes.subarray(6, 12)),
      respondent: hexOf(bytes.subarray(12, HEAD)),
      revision,
      round,
      role: bytes[4]! & 0xf,
      ...(length !== undefined && { name: UTF8.decode(bytes.subarray(next + 1, begins)) }),
    },
    print: (bytes[2]! << 8) | bytes[3]!,
    form: bytes[4]! >> 4,
    packed: bytes.subarray(begins, end),
  };
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];
}

function readVarint(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0;
  for (let i = 0; i < 5; i++) {
    const byte = bytes[at + i] ?? 0;
    value += (byte & 127) * 128 ** i;
    if (byte < 128) return { value, next: at + i + 1 };
  }
  throw new GroupError('damaged');
}
