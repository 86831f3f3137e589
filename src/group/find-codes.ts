/** Result codes in whatever text they came: a chat, a mail thread, a list of links. */
import { GroupError } from './group-error';
import { BEGINNING, codeLength, FIRST_LETTER, readHead } from './result-code';

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
/** What cannot follow a whole code. Dashes and underlines can: chats set what is slanted between underlines. */
const CONTINUED = /[A-Za-z0-9]/;
/** Marks of direction and joiners that chats strew in. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
/** Where mail breaks a line: a sign of it, the break, and signs of quoting. */
const WRAP = String.raw`=?\r?\n(?:[ \t]*>)*[ \t]*`;
const BREAK = new RegExp(WRAP, 'y');
/** As it stands in a link, or in a link that another carries along; mail may break it anywhere. */
const MARKER = ['(?:#|%23)', '(?:/|%2[Ff])', 'r', '(?:/|%2[Ff])'].join(`(?:${WRAP})?`);
const START = new RegExp(`${MARKER}|(?<![A-Za-z0-9_/-])(?=${FIRST_LETTER}[A-P])`, 'g');
/** The least that is called a broken code where it does not stand in a link; what is shorter is a word. */
const SHORTEST = 28;
/** No code is longer. */
const LONGEST = 340;
/** Of a broken one so much is shown that it can be looked for. */
const SHOWN = 24;

export function findCodes(text: string): Found {
  const codes = new Set<string>();
  const broken: string[] = [];
  const taken: [from: number, to: number][] = [];
  let passed = 0;
  for (const match of text.matchAll(START)) {
    if (match.index < passed) continue;
    const isLink = match[0] !== '';
    const from = match.index + match[0].length;
    const length = codeLength(collect(text, from, BEGINNING, true).characters);
    // Before anything longer is read, so that a text full of beginnings is not read again from each.
    if (length === undefined && !isLink) continue;
    const code = length === undefined ? undefined : wholeCode(text, from, length);
    const run = collect(text, from, LONGEST, false);
    if (code) codes.add(code.characters);
    else if (isLink || run.characters.length >= SHORTEST) broken.push((isLink ? LINK : '') + run.characters.slice(0, SHOWN));
    else continue;
    passed = (code ?? run).end;
    taken.push([match.index, passed]);
  }
  return { codes: [...codes], broken, ignored: linesBeside(text, taken) };
}

/** The code that begins here, over breaks of lines where they are needed; undefined where it is not whole. */
function wholeCode(text: string, from: number, length: number): Stretch | undefined {
  const stretch = collect(text, from, length, true);
  const isWhole = stretch.characters.length === length && !CONTINUED.test(text[stretch.end] ?? '') && isSound(stretch.characters);
  return isWhole ? stretch : undefined;
}

interface Stretch {
  characters: string;
  end: number;
}

function collect(text: string, from: number, most: number, overBreaks: boolean): Stretch {
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
