/** Styles and lists of the document, in the type and colours of the PDF. Its typeface is one that every reader has, in both scripts. */
import { AlignmentType, BorderStyle, LevelFormat, LineRuleType, type IPropertiesOptions } from 'docx';
import { COLOURS, STYLES, type TextStyle } from '../pdf/style';

export const FONT = 'Arial';
/** A font with boxes to tick. */
const SYMBOLS = 'Segoe UI Symbol';
/** Twips, of which a point has twenty. */
export const POINT = 20;
/** A4, and margins as the PDF has them, in points. */
export const PAGE = { width: 595.3, height: 841.9, side: 58, top: 78, bottom: 72 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;
/** A list's marks hang by so much. */
const HANGING = 16 * POINT;

/** As Word writes colours. */
export const hex = (colour: string): string => colour.slice(1).toUpperCase();

const run = ({ size, weight, colour }: TextStyle) => ({ size: size * 2, bold: weight === 700, color: hex(colour) });

function paragraph(style: TextStyle, before: number, after: number, rest: { keepNext?: boolean } = {}) {
  return {
    run: run(style),
    paragraph: { spacing: { before: before * POINT, after: after * POINT }, keepLines: rest.keepNext ?? false, ...rest },
    quickFormat: true,
  };
}

const own = (id: string, name: string, style: ReturnType<typeof paragraph>) => ({ id, name, basedOn: 'Normal', ...style });
const heading = { keepNext: true };

/** @param bidirectional the language of words written from the right, @param value of the others */
export function documentStyles(language: { value: string; bidirectional: string }): NonNullable<IPropertiesOptions['styles']> {
  return {
    default: {
      document: {
        run: { font: FONT, ...run(STYLES.body), language },
        paragraph: { spacing: { line: 300, lineRule: LineRuleType.AUTO, after: 6 * POINT } },
      },
      heading1: paragraph(STYLES.title, 4, 6, heading),
      heading2: paragraph(STYLES.section, 28, 8, heading),
      heading3: paragraph({ ...STYLES.heading3, size: 12 }, 16, 4, heading),
      listParagraph: paragraph(STYLES.body, 0, 3),
      caption: paragraph(STYLES.label, 12, 4, heading),
    },
    paragraphStyles: [
      own('Subtitle', 'Subtitle', paragraph(STYLES.subtitle, 0, 12)),
      own('Product', 'Product', paragraph(STYLES.product, 0, 0)),
      own('Lead', 'Lead', paragraph(STYLES.lead, 0, 8)),
      own('Quiet', 'Quiet', paragraph(STYLES.quiet, 4, 5)),
      own('Ground', 'Ground', paragraph(STYLES.quiet, 0, 1)),
      own('Label', 'Label', paragraph(STYLES.label, 10, 3, heading)),
      own('Term', 'Term', paragraph(STYLES.strong, 6, 0, heading)),
      own('PanelLabel', 'Panel label', paragraph(STYLES.label, 0, 0, heading)),
      own('PanelValue', 'Panel value', paragraph(STYLES.value, 0, 0, heading)),
      own('PanelTitle', 'Panel title', paragraph(STYLES.strong, 0, 0, heading)),
      own('PanelText', 'Panel text', paragraph(STYLES.body, 0, 0)),
      own('PanelQuiet', 'Panel quiet', paragraph(STYLES.quiet, 0, 0)),
      own('Cell', 'Cell', paragraph(STYLES.cell, 2, 2)),
      own('CellHead', 'Cell head', paragraph(STYLES.cellHead, 2, 2)),
      own('TOC2', 'toc 2', paragraph(STYLES.body, 0, 2)),
      own('Furniture', 'Header and footer', paragraph(STYLES.quiet, 0, 0)),
    ],
  };
}

export const LISTS = { bullets: 'bullets', numbers: 'numbers', boxes: 'boxes' } as const;
export type ListKind = keyof typeof LISTS;

function level(depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, font = FONT) {
  return {
    level: depth,
    format,
    text,
    alignment: AlignmentType.START,
    style: {
      run: { font, color: hex(COLOURS.accent) },
      // Word takes left for the side where a paragraph starts.
      paragraph: { indent: { left: HANGING * (depth + 1), hanging: HANGING } },
    },
  };
}

export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    { reference: LISTS.bullets, levels: [level(0, LevelFormat.BULLET, '•'), level(1, LevelFormat.BULLET, '–')] },
    { reference: LISTS.numbers, levels: [level(0, LevelFormat.DECIMAL, '%1.')] },
    { reference: LISTS.boxes, levels: [level(0, LevelFormat.BULLET, '☐', SYMBOLS)] },
  ],
};

/** A thin rule. */
export const rule = (colour: string, size = 4) => ({ style: BorderStyle.SINGLE, size, color: hex(colour) });
