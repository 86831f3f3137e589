/** A text in logical order as stretches of one direction each, which is how Word wants it; it knows no isolates. */
import { ownDirection } from '../first-direction';
import { levelsOf, type Direction } from '../pdf/bidi';
import { xmlText } from '../xml-text';

/** A stretch of one direction; or a whole of both directions within. */
export type Stretch = { text: string; dir: Direction } | { within: Stretch[]; dir: Direction };

/** What an isolate holds, and its own direction. */
interface Isolate {
  held: Stretch[];
  dir: Direction;
}

/** Neighbours on one side of the paragraph's level. */
interface Island {
  parts: (string | Isolate)[];
  dir: Direction;
}

const OPENING: Readonly<Record<string, Direction | 'auto'>> = { '\u2066': 'ltr', '\u2067': 'rtl', '\u2068': 'auto' };
const CLOSING = '\u2069';
/** Isolates within isolates beyond this depth are not told apart; nobody writes them. */
const DEEPEST = 8;
/** Stands for an isolate while the direction of what is around it is found; neutral, as an isolate is. */
const OBJECT = '\ufffc';
const MARKS: Readonly<Record<Direction, string>> = { ltr: '\u200e', rtl: '\u200f' };
/** Characters that only steer direction, by other means than the two marks. */
export const STEERING = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * From the start of the text to its end, by the Unicode algorithm.
 * @param dir of the paragraph
 */
export function stretches(text: string, dir: Direction): Stretch[] {
  return resolve(Array.from(xmlText(text).replaceAll('\t', ' ').replaceAll(OBJECT, '\ufffd')), dir, 0);
}

function resolve(tokens: readonly string[], dir: Direction, depth: number): Stretch[] {
  if (depth === DEEPEST) return joined(islands(tokens.join('').replace(STEERING, ''), dir, []), dir);
  const isolates: Isolate[] = [];
  let flat = '';
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const opening = OPENING[token];
    if (opening === undefined) {
      flat += token;
      continue;
    }
    const end = endOf(tokens, i);
    const inner = tokens.slice(i + 1, end);
    const own = opening === 'auto' ? firstStrong(inner) : opening;
    isolates.push({ held: resolve(inner, own, depth + 1), dir: own });
    flat += OBJECT;
    i = end;
  }
  return joined(islands(flat, dir, isolates), dir);
}

/** Cuts where the level passes the paragraph's own. Numbers among words of the other direction stay with these, as Word has it. */
function islands(flat: string, dir: Direction, isolates: readonly Isolate[]): Island[] {
  const base = dir === 'rtl' ? 1 : 0;
  const levels = levelsOf(flat, dir);
  const found: Island[] = [];
  let index = 0;
  let isolate = 0;
  for (const char of flat) {
    const runs = levels[index] === base || char === '\n' ? dir : other(dir);
    index += char.length;
    if (found.at(-1)?.dir !== runs) found.push({ parts: [], dir: runs });
    const { parts } = found.at(-1)!;
    // What closes no isolate still keeps its neighbours apart.
    const part = char === OBJECT ? isolates[isolate++]! : char === CLOSING ? MARKS[runs] : char;
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return found;
}

/** All in one row, with marks where neighbours of the other direction would run together. */
function joined(found: readonly Island[], dir: Direction): Stretch[] {
  const row: Stretch[] = [];
  for (const island of found) {
    const parts = island.parts.map((part) => (typeof part === 'string' ? [{ text: part, dir: island.dir }] : expressed(part, island.dir)));
    const oneWay = parts.flat().every((stretch) => stretch.dir === island.dir);
    const units = island.dir === dir ? parts : oneWay ? [parts.flat()] : [[{ within: parts.flat(), dir: island.dir }]];
    for (const [first, ...rest] of units) {
      if (!first) continue;
      if (first.dir !== dir && row.at(-1)?.dir === first.dir) row.push({ text: MARKS[dir], dir });
      row.push(first, ...rest);
    }
  }
  return row;
}

/** An isolate of another direction than what is around it, and of both within, has to stay whole. */
function expressed({ held, dir }: Isolate, around: Direction): Stretch[] {
  const oneWay = held.every((stretch) => stretch.dir === dir);
  return dir === around || oneWay ? edged(held, dir) : [{ within: held, dir }];
}

/** Marks keep what begins or ends without a letter of its direction from being drawn into what is around it. */
function edged(held: readonly Stretch[], dir: Direction): Stretch[] {
  const mark: Stretch = { text: MARKS[dir], dir };
  const holds = (stretch: Stretch | undefined, edge: RegExp) =>
    stretch === undefined || (stretch.dir === dir && 'text' in stretch && edge.test(stretch.text));
  return [...(holds(held[0], /^\p{L}/u) ? [] : [mark]), ...held, ...(holds(held.at(-1), /\p{L}$/u) ? [] : [mark])];
}

/** Where the isolate that opens here is closed; at the end of the text if nowhere. */
function endOf(tokens: readonly string[], start: number): number {
  let depth = 0;
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token in OPENING) depth++;
    else if (token === CLOSING && --depth === 0) return i;
  }
  return tokens.length;
}

/** Direction of the first letter that is not in an isolate further within. */
function firstStrong(tokens: readonly string[]): Direction {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const found = token in OPENING ? undefined : ownDirection(token);
    if (found) return found;
    if (token in OPENING) i = endOf(tokens, i);
  }
  return 'ltr';
}

const other = (dir: Direction): Direction => (dir === 'rtl' ? 'ltr' : 'rtl');
