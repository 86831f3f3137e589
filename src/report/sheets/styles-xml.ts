/** How cells look: what every reader needs to read long words and numbers, and no more. */
import { firstDirection } from '../first-direction';
import type { Direction } from '../pdf/bidi';
import { COLOURS } from '../pdf/style';
import type { Column } from './table';
import { xml } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FONT = 'Arial';
/** Excel's own numbers of its formats, and one of ours. */
const FORMATS = { general: 0, percent: 9, level: 164 } as const;
/** Always this direction; what programs do by themselves, they do in different ways. */
const READING = { ltr: 1, rtl: 2 } as const;

type Style = Exclude<Column['holds'], 'own'> | Direction | 'head';
/** In the order in which cells name them. */
const STYLES: readonly Style[] = ['words', 'rtl', 'ltr', 'id', 'number', 'level', 'share', 'head'];
const NUMBERS: readonly Style[] = ['number', 'level', 'share'];

/** The number by which a cell names its style: a person's own words go by their own direction, if they have one. */
export function styleOf(holds: Column['holds'] | 'head', text: string): number {
  return STYLES.indexOf(holds === 'own' ? (firstDirection(text) ?? 'words') : holds);
}

/** @param dir of the words that are ours */
export function stylesXml(dir: Direction): string {
  const argb = (colour: string) => `FF${colour.slice(1).toUpperCase()}`;
  const font = (bold: boolean) =>
    xml(
      'font',
      {},
      ...(bold ? [xml('b')] : []),
      xml('sz', { val: 10 }),
      xml('color', { rgb: argb(COLOURS.ink) }),
      xml('name', { val: FONT }),
    );
  const fill = (type: string, ...colour: string[]) => xml('fill', {}, xml('patternFill', { patternType: type }, ...colour));
  const borders = xml('border', {}, ...['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => xml(side)));
  const list = (name: string, items: readonly string[]) => xml(name, { count: items.length }, ...items);
  return xml(
    'styleSheet',
    { xmlns: MAIN },
    list('numFmts', [xml('numFmt', { numFmtId: FORMATS.level, formatCode: '0.0' })]),
    list('fonts', [font(false), font(true)]),
    // The first two are fixed by the format.
    list('fills', [fill('none'), fill('gray125'), fill('solid', xml('fgColor', { rgb: argb(COLOURS.tint) }))]),
    list('borders', [borders]),
    list('cellStyleXfs', [xml('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
    list(
      'cellXfs',
      STYLES.map((style) => format(style, dir)),
    ),
    list('cellStyles', [xml('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
  );
}

function format(style: Style, dir: Direction): string {
  const head = style === 'head';
  const number = style === 'share' ? FORMATS.percent : style === 'level' ? FORMATS.level : FORMATS.general;
  const readingOrder = READING[style === 'rtl' || style === 'ltr' ? style : style === 'id' ? 'ltr' : dir];
  // What is written from either side begins at the same edge of its column, clear of the next one.
  const horizontal = NUMBERS.includes(style) ? 'center' : dir === 'rtl' ? 'right' : 'left';
  return xml(
    'xf',
    { numFmtId: number, fontId: head ? 1 : 0, fillId: head ? 2 : 0, borderId: 0, xfId: 0, applyAlignment: 1, applyNumberFormat: 1 },
    xml('alignment', { vertical: 'top', horizontal, wrapText: 1, readingOrder }),
  );
}
