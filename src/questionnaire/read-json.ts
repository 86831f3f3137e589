/** Reading JSON that people carried about: what is wrong with it is told apart, as far as it helps them. */
import { ImportError } from './import-error';

/**
 * The value of a JSON text; a byte order mark before it is ignored.
 * @throws ImportError `truncated` where the text is the beginning of a JSON object, `not-json` where it is no JSON at all
 */
export function readJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  const value = tryParse(json);
  if (value !== undefined) return value;
  throw new ImportError(endsEarly(json) ? 'truncated' : 'not-json');
}

/** Engines word their syntax errors differently, so a text counts as cut off if some short ending makes it JSON. */
function endsEarly(json: string): boolean {
  if (json.trim() === '') return true;
  if (!json.trimStart().startsWith('{')) return false;
  const { closers, inString } = openParts(json);
  // What may be missing of an escape, then of a string; or of a key, a member, a number or a literal.
  const endings = inString
    ? ['', '\\', '0', '00', '000', '0000'].flatMap((rest) => [`${rest}"`, `${rest}":0`])
    : ['', '0', ':0', '"":0', 'rue', 'ue', 'e', 'alse', 'lse', 'se', 'ull', 'll', 'l'];
  return endings.some((ending) => tryParse(json + ending + closers) !== undefined);
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
