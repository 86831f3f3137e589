/** A table whose head stands on every page and whose first column heads its rows. */
import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx';
import type { Block } from '../blocks';
import { columnWidths } from '../pdf/column-widths';
import { COLOURS, STYLES } from '../pdf/style';
import type { Hand } from './hand';
import { POINT, rule, TEXT_WIDTH } from './style';

/** Roughly how wide a letter is, in em: Word lays the words out, the columns have only to be in proportion. */
const LETTER = 0.56;
/** Padding of a cell at both sides together, in points. */
const PADDING = 12;
/** A column to be written in by hand wants so much, in points. */
const BY_HAND = 84;
const NONE = { style: BorderStyle.NONE } as const;

export function table(hand: Hand, block: Extract<Block, { kind: 'table' }>): (Paragraph | Table)[] {
  const { caption, head, rows, toFill = [] } = block;
  const heads = [...head, ...toFill];
  if (heads.length === 0) return [];
  const widths = widthsOf(head, rows, toFill.length).map((width) => Math.round(width * POINT));
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      ...(isHead && { tableHeader: true }),
      cantSplit: true,
      children: widths.map((size, column) => {
        const style = isHead || column === 0 ? 'CellHead' : 'Cell';
        return new TableCell({
          width: { size, type: WidthType.DXA },
          children: [hand.paragraph(texts[column] ?? '', style, { keepNext: isHead })],
        });
      }),
    });
  return [
    ...(caption === '' ? [] : [hand.paragraph(caption, 'Caption')]),
    new Table({
      rows: [row(heads, true), ...rows.map((texts) => row(texts, false))],
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: {
        top: NONE,
        left: NONE,
        right: NONE,
        insideVertical: NONE,
        bottom: rule(COLOURS.ink, 6),
        insideHorizontal: rule(COLOURS.line),
      },
      tableLook: { firstRow: true, firstColumn: true, noVBand: true },
      ...(hand.dir === 'rtl' && { visuallyRightToLeft: true }),
    }),
  ];
}

/** In points. */
function widthsOf(head: readonly string[], rows: readonly string[][], toFill: number): number[] {
  const needs = head.map((title, column) => {
    const texts = [title, ...rows.map((row) => row[column] ?? '')];
    const widest = (pattern: RegExp) =>
      Math.max(...texts.flatMap((text) => text.split(pattern)).map((part) => part.length)) * STYLES.cell.size * LETTER + PADDING;
    return { least: widest(/\s+/), most: widest(/\n/) };
  });
  const byHand = Array.from({ length: toFill }, () => BY_HAND);
  return [...columnWidths(needs, TEXT_WIDTH - toFill * BY_HAND), ...byHand];
}
