/**
 * A text as runs of one direction each. Word knows no isolates, so what they say is told by the runs, and where the words inside are
 * themselves of both directions, by an embedding.
 */
import { BuilderElement, TextRun, type IRunPropertiesOptions } from 'docx';
import { letterDirection } from '../letter-direction';
import { levelsOf, type Direction } from '../pdf/bidi';
import { xmlText } from '../xml-text';
import { InParagraph } from './in-paragraph';

/** A stretch of one direction; or what an isolate holds, with a direction of its own. */
export type Stretch = { text: string; dir: Direction } | { within: Stretch[]; dir: Direction };

/** How a run looks, apart from its direction. */
export type Look = Pick<IRunPropertiesOptions, 'color'>;

const OPENING: Readonly<Record<string, Direction | 'auto'>> = { '\u2066': 'ltr', '\u2067': 'rtl', '\u2068': 'auto' };
/** Isolates within isolates beyond this depth are not told apart; nobody writes them. */
const DEEPEST = 8;
const CLOSING = '\u2069';
/** Stands for an isolate while the direction of what is around it is found; neutral, as an isolate is. */
const OBJECT = '\ufffc';
/** Overrides and embeddings are heeded where directions are found; a run cannot repeat them. */
const STEERING = /[\u202a-\u202e\u2066-\u2069]/g;
const MARKS: Readonly<Record<Direction, string>> = { ltr: '\u200e', rtl: '\u200f' };

/**
 * @param text in logical order
 * @param dir of the paragraph
 * @param look of every run
 */
export function runs(text: string, dir: Direction, look: Look = {}): TextRun[] {
  return stretches(text, dir).flatMap((stretch) => draw(stretch, look));
}

/** The text for a place that has one run only, or none. */
export const plain = (text: string): string => xmlText(text).replace(STEERING, '').replace(/\s+/g, ' ');

/** The text in stretches from its start to its end: each run on one direction, as the Unicode algorithm has it. */
export function stretches(text: string, dir: Direction): Stretch[] {
  return resolve(Array.from(xmlText(text).replaceAll('\t', ' ').replaceAll(OBJECT, '\ufffd')), dir, 0);
}

function resolve(tokens: readonly string[], dir: Direction, depth: number): Stretch[] {
  if (depth === DEEPEST) return split(tokens.join('').replace(STEERING, ''), dir, []);
  const isolates: Stretch[][] = [];
  let flat = '';
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const opening = OPENING[token];
    if (opening === undefined) {
      if (token !== CLOSING) flat += token;
      continue;
    }
    const end = endOf(tokens, i);
    const inner = tokens.slice(i + 1, end);
    const own = opening === 'auto' ? firstStrong(inner) : opening;
    isolates.push(isolated(resolve(inner, own, depth + 1), own, dir));
    flat += OBJECT;
    i = end;
  }
  return split(flat, dir, isolates);
}

/** Cuts where the level passes the paragraph's own. Numbers among words of the other direction stay with these, as Word has it. */
function split(flat: string, dir: Direction, isolates: Stretch[][]): Stretch[] {
  const own = dir === 'rtl' ? 1 : 0;
  const other = dir === 'rtl' ? 'ltr' : 'rtl';
  const levels = levelsOf(flat, dir);
  const found: Stretch[] = [];
  let index = 0;
  for (const char of flat) {
    const runs = levels[index] === own || char === '\n' ? dir : other;
    index += char.length;
    const last = found.at(-1);
    const isolate = char === OBJECT ? isolates.shift() : undefined;
    if (isolate) found.push(...isolate);
    else if (last && 'text' in last && last.dir === runs) last.text += char;
    else found.push({ text: char, dir: runs });
  }
  return found;
}

/** What an isolate holds; of another direction than what is around it, and of both within, it has to stay whole. */
function isolated(found: Stretch[], dir: Direction, around: Direction): Stretch[] {
  const oneWay = found.every((stretch) => stretch.dir === dir);
  return dir === around || oneWay ? edged(found, dir) : [{ within: found, dir }];
}

/** Marks keep what begins or ends without a letter of its direction from being drawn into what is around it. */
function edged(found: Stretch[], dir: Direction): Stretch[] {
  const mark = (): Stretch => ({ text: MARKS[dir], dir });
  const holds = (stretch: Stretch | undefined, edge: RegExp) =>
    stretch === undefined || (stretch.dir === dir && 'text' in stretch && edge.test(stretch.text));
  return [...(holds(found[0], /^\p{L}/u) ? [] : [mark()]), ...found, ...(holds(found.at(-1), /\p{L}$/u) ? [] : [mark()])];
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
    if (token in OPENING) i = endOf(tokens, i);
    const found = letterDirection(token);
    if (found) return found;
  }
  return 'ltr';
}

function draw(stretch: Stretch, look: Look): TextRun[] {
  if ('within' in stretch) {
    const children = stretch.within.flatMap((each) => draw(each, look));
    return [new InParagraph(new BuilderElement({ name: 'w:dir', attributes: { val: { key: 'w:val', value: stretch.dir } }, children }))];
  }
  const lines = stretch.text.replace(STEERING, '').split('\n');
  const rightToLeft = stretch.dir === 'rtl';
  return lines.flatMap((line, index) =>
    line === '' && index === 0
      ? []
      : [new TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }), ...(rightToLeft && { rightToLeft }) })],
  );
}
