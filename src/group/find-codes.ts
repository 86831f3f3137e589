/** Result codes in whatever text they came: a chat, a mail thread, a list of links. */
import { GroupError } from './group-error';
import { codeLength, FIRST_LETTER, readHead } from './result-code';

export interface Found {
  /** Each code once, in the order of the text. */
  codes: string[];
  /** The beginnings of links and codes that are not whole. */
  broken: string[];
  /** How many lines with words have no code. */
  ignored: number;
}

/** What stands before a code in a link. */
const LINK = '#/r/';
const CODE_CHARACTER = /[A-Za-z0-9_-]/;
/** Marks of direction and joiners that chats strew in. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
/** Where mail breaks a line: a sign of it, the break, and signs of quoting. */
const BREAK = /=?\r?\n(?:[ \t]*>)*[ \t]*/y;
const START = new RegExp(`(?:#|%23)/r/|(?<![A-Za-z0-9_/-])(?=${FIRST_LETTER}[A-P])`, 'g');
/** A code of no more than a head would still be longer; what is shorter and stands alone is a word. */
const SHORTEST = 28;
/** Of a broken one so much is shown that it can be looked for. */
const SHOWN = 24;

export function findCodes(text: string): Found {
  const codes = new Set<string>();
  const broken: string[] = [];
  const taken: [from: number, to: number][] = [];
  let passed = 0;
  for (const match of text.matchAll(START)) {
    if (match.index < passed) continue;
    const { code, end, run } = read(text, match.index + match[0].length);
    const isLink = match[0] !== '';
    if (code !== undefined) codes.add(code);
    else if (isLink || run.length >= SHORTEST) broken.push((isLink ? LINK : '') + run.slice(0, SHOWN));
    else continue;
    passed = end;
    taken.push([match.index, end]);
  }
  return { codes: [...codes], broken, ignored: linesBeside(text, taken) };
}

/** The code that begins here, if it is whole, over breaks of lines where they are needed; else what stands here up to the first break. */
function read(text: string, from: number): { code?: string; end: number; run: string } {
  const run = collect(text, from, Infinity, false);
  const length = codeLength(run.characters);
  if (length === undefined) return { end: run.end, run: run.characters };
  const whole = collect(text, from, length, true);
  const follows = text[whole.end];
  const isWhole =
    whole.characters.length === length && (follows === undefined || !CODE_CHARACTER.test(follows)) && isSound(whole.characters);
  return isWhole ? { code: whole.characters, end: whole.end, run: run.characters } : { end: run.end, run: run.characters };
}

function collect(text: string, from: number, most: number, overBreaks: boolean): { characters: string; end: number } {
  let characters = '';
  let at = from;
  while (at < text.length && characters.length < most) {
    const character = text[at]!;
    if (CODE_CHARACTER.test(character)) {
      characters += character;
      at++;
    } else if (UNSEEN.test(character)) at++;
    else {
      BREAK.lastIndex = at;
      const broken = overBreaks ? BREAK.exec(text) : null;
      if (!broken) break;
      at += broken[0].length;
    }
  }
  return { characters, end: at };
}

/** A newer page's code is whole too: whoever takes it in says what it is. */
function isSound(code: string): boolean {
  try {
    readHead(code);
    return true;
  } catch (error) {
    return error instanceof GroupError && error.code === 'newer-version';
  }
}

function linesBeside(text: string, taken: readonly (readonly [number, number])[]): number {
  let ignored = 0;
  let start = 0;
  let next = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    while (next < taken.length && taken[next]![1] < start) next++;
    const has = next < taken.length && taken[next]![0] <= end;
    if (!has && /[\p{L}\p{N}]/u.test(line)) ignored++;
    start = end + 1;
  }
  return ignored;
}
