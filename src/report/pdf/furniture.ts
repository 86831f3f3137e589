/** What stands around the text: the title block of the first page, and the head and foot of every page. */
import type { ReportDocument } from '../blocks';
import { element } from './draw-text';
import { PAGE, TEXT_COLUMN, type Piece } from './layout';
import { drawMark } from './mark';
import type { Press } from './press';
import { COLOURS, STYLES } from './style';
import type { Tag } from './tags';

const MARK_HEIGHT = 46;

/** Mark, product, title and subtitle, and a rule below them. */
export function titlePieces(press: Press, report: ReportDocument, parent: Tag): Piece[] {
  const { doc, setter, tags } = press;
  const mark: Piece = {
    height: MARK_HEIGHT + 14,
    draw: (top) => {
      tags.artifact(() => {
        drawMark(doc, setter.part(TEXT_COLUMN, 0, MARK_HEIGHT).x, top, MARK_HEIGHT);
      });
    },
  };
  const rule: Piece = {
    height: 1,
    above: 22,
    draw: (top) => {
      tags.artifact(() => {
        doc.setFillColor(COLOURS.line).rect(TEXT_COLUMN.x, top, TEXT_COLUMN.width, 0.8, 'F');
      });
    },
  };
  return [
    mark,
    ...element(press, parent, 'P', report.product, STYLES.product, TEXT_COLUMN),
    ...element(press, parent, 'H1', report.title, STYLES.title, TEXT_COLUMN, 4),
    ...element(press, parent, 'P', report.subtitle, STYLES.subtitle, TEXT_COLUMN, 6),
    rule,
  ];
}

/** Draws head and foot of all pages, once it is known how many there are. The first page says the product's name by itself. */
export function drawFurniture(press: Press, report: ReportDocument): void {
  const { doc, setter, tags } = press;
  const pages = doc.internal.getNumberOfPages();
  const style = STYLES.quiet;
  const line = (text: string, top: number, align: 'start' | 'end') => {
    const [only] = setter.lines(text, style, align === 'start' ? TEXT_COLUMN.width * 0.3 : TEXT_COLUMN.width * 0.66);
    if (only) setter.draw(only, style, TEXT_COLUMN, top, align);
  };
  for (let page = 1; page <= pages; page++) {
    doc.setPage(page);
    tags.artifact(() => {
      if (page > 1) {
        line(report.product, 40, 'start');
        line(report.title, 40, 'end');
        doc.setFillColor(COLOURS.line).rect(TEXT_COLUMN.x, 57, TEXT_COLUMN.width, 0.6, 'F');
      }
      line(report.pageOf(page, pages), PAGE.height - 48, 'end');
    });
  }
}
