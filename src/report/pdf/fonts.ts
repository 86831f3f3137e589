/** The two faces of the report, and what to do with characters that they do not have. */
import { metadataOf, type Engine, type FontMetadata } from './engine';

export type Weight = 400 | 700;
/** Fetches a face of Heebo as a TrueType file. */
export type LoadFont = (weight: Weight) => Promise<Uint8Array>;

export const FAMILY = 'Heebo';
/** Stands in the place of a character that the fonts lack. No face has it, so the typesetter draws it as a small square. */
export const MISSING = '□';
/** Width of the square, in em. */
const MISSING_ADVANCE = 0.68;

const STYLES = { 400: 'normal', 700: 'bold' } as const;
/** Characters that a reader takes for one that the fonts have: they are drawn as that one, and keep their own order in the line. */
const LIKENESSES = new Map(
  Object.entries({ '\u202f': '\u00a0', '‐': '-', '‑': '-', '⁃': '-', '‒': '–', '―': '—', '‛': '‘', '‟': '“', ʼ: '’', '′': "'", '″': '"' }),
);
for (const bullet of '●▪■∙⋅◦○') LIKENESSES.set(bullet, '•');
/** Nearly every text is of these alone, all of which the fonts have. */
const COMMON = /^[\n -~\u00a0-\u00ac\u05d0-\u05ea\u05f3\u05f4–—‘’“”„•…₪€]*$/;
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Controls, which would end the paragraph or move what follows, and halves of surrogate pairs. */
const BROKEN = /(?!\n)[\p{Cc}\p{Cs}]/gu;
const UNKNOWN = '\ufffd';
/** Other shapes of what the fonts have: spaces, ligatures, full width, mathematical letters. */
const SHAPES = /[\u2000-\u200a\u205f\u3000\ufb00-\ufb06\uff01-\uff5e\u{1d400}-\u{1d7ff}]/gu;
/** A picture with its tone, variant or tags, and those joined to it (UTS #51); a flag; a keycap; else a character. */
const PICTURE = String.raw`\p{ExtPict}(?:\p{EMod}|\ufe0f|[\u{e0020}-\u{e007e}]+\u{e007f})?`;
const UNIT = new RegExp(String.raw`${PICTURE}(?:\u200d${PICTURE})*|\p{RI}{2}|[\d#*]\ufe0f?\u20e3|.`, 'gsu');
const NOT_SEEN = /[\n\p{Default_Ignorable_Code_Point}]/u;

/** Letters with their points, which the fonts have as one: the dot of a shin, the points in a letter. */
const POINTED = /[\u05d0-\u05ea\u05f2][\u05b0-\u05c7]+/g;
const POINTED_FORMS = new Map(
  Array.from({ length: 0xfb4f - 0xfb1d }, (_, index) => String.fromCharCode(0xfb1d + index)).map((form) => [form.normalize('NFD'), form]),
);
/** It stands at the upper left of its letter. */
const HOLAM = '\u05b9';

export class Fonts {
  /** Characters that were replaced, in order of appearance; of pictures that are several characters, the whole. */
  readonly replaced = new Set<string>();
  readonly #doc: Engine;
  readonly #faces: Record<Weight, FontMetadata>;
  readonly #drawn = new Map<string, string>();
  readonly #advances = { 400: new Map<string, number>(), 700: new Map<string, number>() };

  private constructor(doc: Engine, faces: Record<Weight, FontMetadata>) {
    this.#doc = doc;
    this.#faces = faces;
  }

  /** Loads both faces into the document. */
  static async load(doc: Engine, loadFont: LoadFont): Promise<Fonts> {
    const [regular, bold] = await Promise.all([loadFont(400), loadFont(700)]);
    const face = (weight: Weight, file: Uint8Array) => {
      const name = `${FAMILY}-${weight}.ttf`;
      doc.addFileToVFS(name, binary(file));
      doc.addFont(name, FAMILY, STYLES[weight]);
      doc.setFont(FAMILY, STYLES[weight]);
      return metadataOf(doc);
    };
    return new Fonts(doc, { 400: face(400, regular), 700: face(700, bold) });
  }

  use(weight: Weight): void {
    this.#doc.setFont(FAMILY, STYLES[weight]);
  }

  /** Width of a character as it is drawn, in em; none for what is not seen. */
  advance(char: string, weight: Weight): number {
    const known = this.#advances[weight].get(char);
    if (known !== undefined) return known;
    const width = this.#measure(this.#drawnFor(char), weight);
    this.#advances[weight].set(char, width);
    return width;
  }

  /**
   * A text composed and cleaned, with one character for each thing to be drawn. What the fonts lack stays in it, so that it can
   * take its own place in the line, and is remembered as replaced; {@link drawn} then puts the squares.
   */
  legible(text: string): string {
    if (COMMON.test(text)) return text;
    return text
      .replace(LINE_END, '\n')
      .replaceAll('\t', ' ')
      .replace(BROKEN, UNKNOWN)
      .normalize('NFC')
      .replace(SHAPES, (char) => char.normalize('NFKC'))
      .replace(POINTED, pointed)
      .replace(UNIT, (unit) => {
        const char = String.fromCodePoint(unit.codePointAt(0) ?? 0);
        if (this.#drawnFor(char) === MISSING) this.replaced.add(unit);
        return char;
      });
  }

  /** A line in visual order as the fonts can draw it: likenesses, and {@link MISSING} for what they lack. */
  drawn(visual: string): string {
    if (COMMON.test(visual)) return visual;
    return Array.from(visual, (char) => this.#drawnFor(char)).join('');
  }

  /** How far from where a letter begins its mark is drawn, in em: the fonts leave that to engines that read their tables of positions. */
  markShift(letter: string, mark: string, weight: Weight): number {
    const face = this.#faces[weight];
    const box = face.glyf.glyphFor(glyphIn(face, mark));
    const middle = box ? (((box.xMin + box.xMax) / 2) * face.scaleFactor) / 1000 : 0;
    return this.advance(letter, weight) * (mark === HOLAM ? 0.15 : 0.5) - middle;
  }

  #drawnFor(char: string): string {
    let drawn = this.#drawn.get(char);
    if (drawn === undefined) {
      const like = LIKENESSES.get(char) ?? char;
      drawn = NOT_SEEN.test(char) ? '' : glyphIn(this.#faces[400], like) > 0 ? like : MISSING;
      this.#drawn.set(char, drawn);
    }
    return drawn;
  }

  #measure(drawn: string, weight: Weight): number {
    if (drawn === MISSING) return MISSING_ADVANCE;
    const face = this.#faces[weight];
    return drawn === '' ? 0 : face.widthOfGlyph(glyphIn(face, drawn)) / 1000;
  }
}

/** 0 is the glyph of what a face lacks. */
function glyphIn(face: FontMetadata, char: string): number {
  return char.length === 1 ? (face.cmap.unicode.codeMap[char.charCodeAt(0)] ?? 0) : 0;
}

/** The letter with as many of its points as one form has, and the others after it. */
function pointed(cluster: string): string {
  let letter = cluster.charAt(0);
  let rest = '';
  for (const point of cluster.slice(1)) {
    const form = POINTED_FORMS.get((letter + point).normalize('NFD'));
    if (form === undefined) rest += point;
    else letter = form;
  }
  return letter + rest;
}

/** Bytes as characters, in slices, because a call takes only so many arguments. */
function binary(bytes: Uint8Array): string {
  let characters = '';
  for (let i = 0; i < bytes.length; i += 0x8000) characters += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return characters;
}
