/** The two faces of the report, and what to do with characters that they do not have. */
import { metadataOf, type Engine } from './engine';

export type Weight = 400 | 700;
/** Fetches a face of Heebo as a TrueType file. */
export type LoadFont = (weight: Weight) => Promise<Uint8Array>;

export const FAMILY = 'Heebo';
/** Stands in the place of a character that the fonts lack. No face has it, so the typesetter draws it as a small square. */
export const MISSING = '□';
/** Width of the square, in em. */
export const MISSING_ADVANCE = 0.68;

const STYLES = { 400: 'normal', 700: 'bold' } as const;
/** Characters that look the same to a reader as one that the fonts have. */
const LIKENESSES: Readonly<Record<string, string>> = {
  '\t': ' ',
  '\r': '',
  '\u2009': ' ',
  '\u202f': '\u00a0',
  '\u2010': '-',
  '\u2011': '-',
};
/** Parts of an emoji that follow the part that is drawn. */
const FOLLOWERS = /^(?:\ufe0e|\ufe0f|\u200d|\u20e3|\p{Emoji_Modifier})$/u;
const CONTROL = /[\n\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

export class Fonts {
  /** Characters that were replaced, in order of appearance. */
  readonly replaced = new Set<string>();
  readonly #doc: Engine;
  readonly #advances = { 400: new Map<string, number>(), 700: new Map<string, number>() };

  private constructor(doc: Engine) {
    this.#doc = doc;
  }

  /** Loads both faces into the document. */
  static async load(doc: Engine, loadFont: LoadFont): Promise<Fonts> {
    const weights: Weight[] = [400, 700];
    const files = await Promise.all(weights.map((weight) => loadFont(weight)));
    weights.forEach((weight, index) => {
      const name = `${FAMILY}-${String(weight)}.ttf`;
      doc.addFileToVFS(name, base64(files[index] ?? new Uint8Array()));
      doc.addFont(name, FAMILY, STYLES[weight]);
    });
    return new Fonts(doc);
  }

  use(weight: Weight): void {
    this.#doc.setFont(FAMILY, STYLES[weight]);
  }

  /** Width of a character in em. */
  advance(char: string, weight: Weight): number {
    if (char === MISSING) return MISSING_ADVANCE;
    const known = this.#advances[weight].get(char);
    if (known !== undefined) return known;
    this.use(weight);
    const metadata = metadataOf(this.#doc);
    const width = metadata.widthOfGlyph(metadata.characterToGlyph(char.charCodeAt(0))) / 1000;
    this.#advances[weight].set(char, width);
    return width;
  }

  /** The text with every character that cannot be drawn replaced by {@link MISSING} and remembered. */
  drawable(text: string): string {
    let result = '';
    for (const char of text.normalize('NFC')) {
      const like = LIKENESSES[char] ?? char;
      if (like === '' || CONTROL.test(like) || this.#has(like)) result += like;
      else if (!(FOLLOWERS.test(char) && result.endsWith(MISSING))) {
        this.replaced.add(char);
        result += MISSING;
      }
    }
    return result;
  }

  #has(char: string): boolean {
    this.use(400);
    return char.length === 1 && metadataOf(this.#doc).cmap.unicode.codeMap[char.charCodeAt(0)] !== undefined;
  }
}

/** In slices, because a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}
