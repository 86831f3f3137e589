/** Rows of cells for tally marks, in two columns, as tall as the sheet has room for. */
import type { PaperPart, TallyRow } from '../form/parts';
import type { Line } from './bidi';
import { element, spoken } from './draw-text';
import { drawAll, roomOn, type Piece } from './layout';
import { PAPER } from './paper-style';
import type { Press } from './press';
import { COLOURS, type TextStyle } from './style';
import type { Tag } from './tags';
import type { Column } from './typesetter';

/** Heights of a cell, the best first. */
const CELLS = [24, 21, 18, 15, 12] as const;
/** What stands above the cells on the first page: masthead, title, how to count, and who counted. */
const ABOVE = 212;
const GUTTER = 26;
/** How far the number stands out, at the side where lines start. */
const OUT = 16;
const NAME = 78;
const BETWEEN = 2.5;
const KEY_GAP = 2;

type Tally = Extract<PaperPart, { as: 'tally' }>;
/** A row, and the title above it where it begins a section. */
interface Entry {
  title?: string;
  row: TallyRow;
}

export function tallyPieces(press: Press, { groups, below }: Tally, parent: Tag): Piece[] {
  const [start, end] = press.setter.columns(press.column, 2, GUTTER).map((column): Press => ({ ...press, column })) as [Press, Press];
  const entries = groups.flatMap(({ title, rows }) => rows.map((row, index): Entry => ({ ...(index === 0 && { title }), row })));
  const texts = entries.map(({ title, row }) => ({ above: titleHeight(start, title), own: textHeight(start, row) }));
  const heightsIn = (cell: number) =>
    entries.map(({ row }, index) => texts[index]!.above + BETWEEN + rowHeight(row, texts[index]!.own, cell));
  const room = roomOn(press.sheet);
  const cell = CELLS.find((each) => sideBySide(heightsIn(each)).height <= room - (below ? ABOVE : 0)) ?? CELLS.at(-1)!;
  const heights = heightsIn(cell);
  return sheetfuls(heights, room).map(([from, to]) => {
    const { height, split } = sideBySide(heights.slice(from, to));
    const columns = [
      entriesPieces(start, entries.slice(from, from + split), cell, parent),
      entriesPieces(end, entries.slice(from + split, to), cell, parent),
    ];
    return {
      height,
      above: 12,
      draw: (top) => {
        for (const pieces of columns) drawAll(pieces, top);
      },
    };
  });
}

/** Two columns as equal as may be: how many stand in the first, and the height of the taller. */
function sideBySide(heights: readonly number[]): { split: number; height: number } {
  const taller = (split: number) => Math.max(sum(heights.slice(0, split)), sum(heights.slice(split)));
  const split = heights.reduce((best, _, index) => (taller(index + 1) < taller(best) ? index + 1 : best), 1);
  return { split, height: taller(split) };
}

/** Half-open ranges of what fits a page each. */
function sheetfuls(heights: readonly number[], room: number): [number, number][] {
  const ranges: [number, number][] = [];
  let from = 0;
  heights.forEach((_, index) => {
    if (index === from || sideBySide(heights.slice(from, index + 1)).height <= room) return;
    ranges.push([from, index]);
    from = index;
  });
  return heights.length === 0 ? [] : [...ranges, [from, heights.length]];
}

/** Rows one below the other; a title begins a list of its own. */
function entriesPieces(press: Press, entries: readonly Entry[], cell: number, parent: Tag): Piece[] {
  let list: Tag | undefined;
  return entries.flatMap(({ title, row }) => {
    const heading = title === undefined ? [] : element(press, parent, 'H2', title, PAPER.group, press.column, BETWEEN);
    if (!list || title !== undefined) list = press.tags.add(parent, 'L', { numbering: 'Decimal' });
    return [...heading, { ...rowPiece(press, row, cell, list), above: BETWEEN }];
  });
}

/** What the row says of itself, and where: beside the cells, or above them where it has a key, which takes the whole width. */
function rowText({ setter, column }: Press, { name, key }: TallyRow): { told: string; place: Column; lines: Line[] } {
  const told = key ? `${name}: ${key.join(' · ')}` : name;
  const place = key ? column : setter.part(column, 0, NAME - 4);
  return { told, place, lines: setter.lines(told, PAPER.name, place.width) };
}

const textHeight = (press: Press, row: TallyRow): number => rowText(press, row).lines.length * PAPER.name.leading;
const rowHeight = ({ key }: TallyRow, text: number, cell: number): number => (key ? text + KEY_GAP + cell : Math.max(cell, text));
const titleHeight = ({ setter, column }: Press, title: string | undefined): number =>
  title === undefined ? 0 : BETWEEN + setter.lines(title, PAPER.group, column.width).length * PAPER.group.leading;

function rowPiece(press: Press, row: TallyRow, cell: number, list: Tag): Piece {
  const { setter, tags, column } = press;
  const { number, cells, apart, key } = row;
  const { told, place, lines } = rowText(press, row);
  const item = tags.add(list, 'LI');
  const label = tags.add(item, 'Lbl', spoken(press, String(number)));
  const words = tags.add(item, 'LBody', spoken(press, `${told} ${[...cells, ...apart].join(' ')}`));
  const text = lines.length * PAPER.name.leading;
  const places = cellPlaces(press, cells, apart, setter.inset(column, key ? 0 : NAME));
  return {
    height: rowHeight(row, text, cell),
    draw: (top) => {
      tags.mark(label, () => {
        drawLine(press, String(number), PAPER.count, setter.part(column, -OUT, OUT), top);
      });
      tags.mark(words, () => {
        setter.drawAll(lines, PAPER.name, place, top);
        for (const [code, at] of places) drawCell(press, code, at, top + (key ? text + KEY_GAP : 0), cell);
      });
    },
  };
}

/** A place for each cell; those set apart are as wide as their labels. */
function cellPlaces({ setter }: Press, cells: readonly string[], apart: readonly string[], column: Column): [string, Column][] {
  const labels = apart.map((text) => setter.width(text, PAPER.corner) + 5);
  const width = (column.width - sum(labels)) / cells.length;
  const widths = [...cells.map(() => width), ...labels];
  return [...cells, ...apart].map((text, index) => {
    return [text, setter.part(column, sum(widths.slice(0, index)), widths[index]!)];
  });
}

function drawCell(press: Press, text: string, place: Column, top: number, height: number): void {
  press.doc.setDrawColor(COLOURS.quiet).setLineWidth(0.5).rect(place.x, top, place.width, height, 'S');
  drawLine(press, text, PAPER.corner, press.setter.inset(place, 2), top);
}

function drawLine({ setter }: Press, text: string, style: TextStyle, column: Column, top: number): void {
  setter.draw({ logical: text, visual: setter.visual(text) }, style, column, top);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
