/**
 * As much of the syntax of PDF (ISO 32000-1, 7.2 and 7.3) as it takes to find streams. It goes forwards only and keeps next to nothing, so
 * that no file, however it is made, takes more than one pass.
 */

/** What a dictionary says about the stream or the file that it belongs to. */
const KEYS = ['/Type', '/Filter', '/DecodeParms', '/Length', '/Encrypt'] as const;
type Key = (typeof KEYS)[number];

/** The tokens of each value; what is nested stands among them as it is written. */
export type Dictionary = Readonly<Partial<Record<Key, readonly string[]>>>;

/** Of a value that is longer, only so much is kept; these are short. */
const MOST_TOKENS = 64;

const WHITE = '\0\t\n\f\r ';
const DELIMITERS = '()<>[]{}/%';

const isKey = (name: string): name is Key => (KEYS as readonly string[]).includes(name);

export class PdfScanner {
  /** Where the next token is looked for. */
  at = 0;
  readonly #text: string;

  /** @param text the file, a character for every byte */
  constructor(text: string) {
    this.#text = text;
  }

  /** The next token, or an empty one at the end. Of strings it says only that they are there. */
  next(): string {
    this.#passBlanks();
    const text = this.#text;
    const start = this.at;
    const char = text[start];
    if (char === undefined) return '';
    if (char === '(') return this.#passLiteral();
    if (text.startsWith('<<', start) || text.startsWith('>>', start)) this.at += 2;
    else if (char === '<') return this.#passHexadecimal();
    else {
      this.at++;
      if (char === '/' || !DELIMITERS.includes(char)) while (this.#isRegular()) this.at++;
    }
    return text.slice(start, this.at);
  }

  /** The dictionary that stands next, or nothing where another value does or the file ends in it. */
  dictionary(): Dictionary | undefined {
    if (this.next() !== '<<') return undefined;
    const entries: Partial<Record<Key, string[]>> = {};
    let key = '';
    let value: string[] = [];
    for (let depth = 1; ;) {
      const token = this.next();
      if (token === '') return undefined;
      if (token === '>>' || token === ']') depth--;
      if (depth === 0) return entries;
      // A name that follows a value is the next key; one that follows a key is its value.
      if (depth === 1 && token.startsWith('/') && (key === '' || value.length > 0)) {
        [key, value] = [token, []];
        if (isKey(key)) entries[key] = value;
      } else if (value.length < MOST_TOKENS) value.push(token);
      if (token === '<<' || token === '[') depth++;
    }
  }

  #isRegular(): boolean {
    const char = this.#text[this.at];
    return char !== undefined && !WHITE.includes(char) && !DELIMITERS.includes(char);
  }

  #passBlanks(): void {
    const text = this.#text;
    for (; this.at < text.length; this.at++) {
      const char = text[this.at]!;
      if (char === '%') while (this.at < text.length && text[this.at] !== '\n' && text[this.at] !== '\r') this.at++;
      else if (!WHITE.includes(char)) return;
    }
  }

  #passLiteral(): string {
    const text = this.#text;
    let depth = 0;
    do {
      const char = text[this.at];
      if (char === undefined) return '';
      if (char === '\\') this.at++;
      else if (char === '(') depth++;
      else if (char === ')') depth--;
      this.at++;
    } while (depth > 0);
    return '()';
  }

  #passHexadecimal(): string {
    const end = this.#text.indexOf('>', this.at);
    this.at = end < 0 ? this.#text.length : end + 1;
    return end < 0 ? '' : '<>';
  }
}
