/** Reading JSON that people carried about: what is wrong with it is told apart, as far as it helps them. */
import { ImportError } from './import-error';
import { DEPTH_LIMIT } from './json';

/** A longer text is looked over before it is read, in UTF-16 units: it may be made to keep the page busy. */
const LONG = 100_000;
/** More entries of one list or object than any file of ours has. */
const WIDTH_LIMIT = 20_000;

/**
 * The value of a JSON text; a byte order mark before it is ignored.
 * @throws ImportError `truncated` where the text is the beginning of a JSON object, `not-json` where it is no JSON at all, `malformed` where a
 *   long one is nested more deeply than anything of ours, or has longer lists
 */
export function readJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  if (json.length > LONG) checkShape(json);
  const value = tryParse(json);
  if (value !== undefined) return value;
  throw new ImportError(endsEarly(json) ? 'truncated' : 'not-json');
}

/** Engines word their syntax errors differently, so a text counts as cut off if some short ending makes it JSON. */
function endsEarly(json: string): boolean {
  if (json.trim() === '') return true;
  if (!json.trimStart().startsWith('{')) return false;
  if (json.length > LONG) return !json.trimEnd().endsWith('}');
  const { closers, inString } = openParts(json);
  // What may be missing of an escape, then of a string; or of a key, a member, a number or a literal.
  const endings = inString
    ? ['', '\\', '0', '00', '000', '0000'].flatMap((rest) => [`${rest}"`, `${rest}":0`])
    : ['', '0', ':0', '"":0', 'rue', 'ue', 'e', 'alse', 'lse', 'se', 'ull', 'll', 'l'];
  return endings.some((ending) => tryParse(json + ending + closers) !== undefined);
}

/**
 * Looks at brackets and commas alone. Millions of levels would keep an engine busy for minutes before it says that they are not closed, and
 * millions of entries whoever reads them.
 * @throws ImportError `malformed`
 */
function checkShape(json: string): void {
  /** How many commas each open bracket has, the innermost last. */
  const commas: number[] = [];
  for (let i = 0; i < json.length; i++) {
    const char = json[i];
    if (char === '"') i = endOfString(json, i);
    else if (char === '{' || char === '[') {
      if (commas.push(0) > DEPTH_LIMIT) throw new ImportError('malformed', '', `at most ${DEPTH_LIMIT} levels of nesting`);
    } else if (char === '}' || char === ']') commas.pop();
    else if (char === ',' && ++commas[commas.length - 1]! >= WIDTH_LIMIT)
      throw new ImportError('malformed', '', `at most ${WIDTH_LIMIT} entries in a list or an object`);
  }
}

/** Where the string that begins here has its closing mark, or the text its end. */
function endOfString(json: string, start: number): number {
  let i = start + 1;
  while (i < json.length && json[i] !== '"') i += json[i] === '\\' ? 2 : 1;
  return i;
}

/** The brackets that a text leaves open, innermost first, as what closes them. */
function openParts(json: string): { closers: string; inString: boolean } {
  const open: string[] = [];
  let inString = false;
  for (let i = 0; i < json.length; i++) {
    const char = json[i];
    if (inString) {
      if (char === '\\') i++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{') open.push('}');
    else if (char === '[') open.push(']');
    else if (char === '}' || char === ']') open.pop();
  }
  return { closers: open.reverse().join(''), inString };
}

function tryParse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
