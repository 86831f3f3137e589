/** From a paragraph in logical order to lines in visual order (Unicode UAX #9), because jsPDF draws characters as they come. */
import bidiFactory from 'bidi-js';
import { breakLines, type Advance } from './line-breaks';

export type Direction = 'rtl' | 'ltr';

/** One line of a paragraph, both as it is said and as it is drawn from left to right. */
export interface Line {
  logical: string;
  visual: string;
}

const bidi = bidiFactory();
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const MARK = /\p{M}/u;
/** They belong to the character before them, as marks do. */
const JOINERS = '\u200c\u200d';
/** Nothing in it is right-to-left nor steers direction. */
const ONE_WAY = /^[\0-\u058f\u2010-\u2027\u20a0-\u20bf]*$/;
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;
/** Characters of the classes that occur beyond the Basic Multilingual Plane. */
const STAND_INS: Readonly<Record<string, string>> = {
  L: 'a',
  R: 'א',
  AL: 'ا',
  EN: '0',
  AN: '٠',
  ET: '%',
  ON: '•',
  NSM: '\u0300',
  BN: '\u200b',
};

/**
 * A single line in visual order.
 * @param text logical order, without line breaks
 */
export function visualLine(text: string, dir: Direction): string {
  return ONE_WAY.test(text) && dir === 'ltr' ? text.replace(INVISIBLE, '') : reorder(text, levelsOf(text, dir), 0, text.length);
}

/**
 * A paragraph wrapped to a width. Levels are resolved over the whole paragraph, so a bracket closed on the next line still knows its pair.
 * @param text logical order; a line break starts a new line
 * @returns at least one line
 */
export function wrap(text: string, dir: Direction, width: number, advance: Advance): Line[] {
  const levels = ONE_WAY.test(text) && dir === 'ltr' ? null : levelsOf(text, dir);
  return breakLines(text, width, advance).map(([start, end]) => {
    const logical = text.slice(start, end);
    return { logical, visual: levels ? reorder(text, levels, start, end) : logical.replace(INVISIBLE, '') };
  });
}

/** Level of each code unit. bidi-js looks at single units and takes every half of a pair for a Latin letter, hence the stand-ins. */
export function levelsOf(text: string, dir: Direction): Uint8Array {
  return bidi.getEmbeddingLevels(
    text.replace(PAIR, (pair) => (STAND_INS[bidi.getBidiCharTypeName(pair)] ?? 'a').repeat(2)),
    dir,
  ).levels;
}

/** A character with the marks that sit on it. One that is not seen still parts what stands around it. */
interface Cluster {
  level: number;
  drawn: string;
}

/** Rules L2 to L4. Rule L1 has no work here: a line ends before the spaces at its end. */
function reorder(text: string, levels: Uint8Array, start: number, end: number): string {
  const clusters = clustersOf(text, levels, start, end);
  const odd = clusters.map(({ level }) => level).filter((level) => level % 2 === 1);
  const highest = clusters.reduce((most, { level }) => Math.max(most, level), 0);
  for (let level = highest; level >= Math.min(...odd); level--) reverseRuns(clusters, level);
  return clusters.map(({ drawn }) => drawn).join('');
}

/** A mark stays after its letter, for a PDF draws it over whatever came last (L3). */
function clustersOf(text: string, levels: Uint8Array, start: number, end: number): Cluster[] {
  const clusters: Cluster[] = [];
  let index = start;
  let bearer: Cluster | undefined;
  for (const char of text.slice(start, end)) {
    const level = levels[index] ?? 0;
    index += char.length;
    if (bearer && MARK.test(char)) bearer.drawn += char.replace(INVISIBLE, '');
    else if (char.search(INVISIBLE) === 0) {
      clusters.push({ level, drawn: '' });
      if (!JOINERS.includes(char)) bearer = undefined;
    } else {
      bearer = { level, drawn: level % 2 === 1 ? (bidi.getMirroredCharacter(char) ?? char) : char };
      clusters.push(bearer);
    }
  }
  return clusters;
}

/** Reverses every run of clusters of that level or higher. */
function reverseRuns(clusters: Cluster[], level: number): void {
  let start = 0;
  for (let i = 0; i <= clusters.length; i++) {
    if ((clusters[i]?.level ?? -1) >= level) continue;
    if (i - start > 1) clusters.splice(start, i - start, ...clusters.slice(start, i).reverse());
    start = i + 1;
  }
}
