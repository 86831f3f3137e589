/** The first page: masthead, title, and the summary, which stands alone on it. */
import type { ReportDocument, ReportSection } from '../blocks';
import type { Brand } from './brand';
import { sectionPieces } from './draw-blocks';
import { titlePieces } from './furniture';
import { Flow, heightOf, roomOn, textColumn, type Piece, type Sheet } from './layout';
import type { Press } from './press';
import { SCALES } from './style';
import type { Tag } from './tags';

/** Upper margin of the first page, in points. */
const TOP = 44;

/**
 * Draws the masthead and, if there is one, the summary: smaller where it would not fit, over the page where it would have to become too
 * small to read.
 * @returns where the rest goes on
 */
export function* drawFirstPage(press: Press, report: ReportDocument, brand: Brand, summary?: ReportSection): Generator<void, Flow> {
  const { doc, tags } = press;
  // No running head stands above the masthead.
  const sheet = { ...press.sheet, top: TOP };
  const flow = new Flow(doc, press.sheet, undefined, TOP);
  const pieces = (on: Press, parent: Tag): Piece[] => [
    ...titlePieces(on, report, parent, brand),
    ...(summary ? sectionPieces(on, summary, parent) : []),
  ];
  const scale = SCALES.find((each) => {
    const larger = scaled({ ...press, sheet }, each);
    return heightOf(pieces(larger, tags.detached())) <= roomOn(larger.sheet);
  });
  if (!summary || scale === undefined) {
    yield* flow.place(pieces(press, tags.root));
    return flow;
  }
  const larger = scaled({ ...press, sheet }, scale);
  const { write } = doc.internal;
  // What is laid out on a larger sheet is drawn smaller, its upper left corner in that of the page.
  write('q', `${String(scale)} 0 0 ${String(scale)} 0 ${String(sheet.height * (1 - scale))} cm`);
  yield* new Flow(doc, larger.sheet).place(pieces(larger, tags.root));
  write('Q');
  return flow;
}

/** The press on a sheet so much larger that, drawn at this scale, it is the sheet itself. */
function scaled(press: Press, scale: number): Press {
  const { sheet } = press;
  const larger = Object.fromEntries(Object.entries(sheet).map(([key, value]) => [key, value / scale])) as unknown as Sheet;
  return { ...press, sheet: larger, column: textColumn(larger), dense: true };
}
