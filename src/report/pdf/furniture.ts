/** What stands around the text: the masthead of the first page, and the head and foot of every page. */
import type { ReportDocument } from '../blocks';
import { element } from './draw-text';
import { drawLogo, logoSize, type Brand } from './brand';
import type { Piece } from './layout';
import { drawMark } from './mark';
import type { Press } from './press';
import { COLOURS, STYLES, type TextStyle } from './style';
import type { Tag } from './tags';

const MARK = 34;
/** Shares of a line that head and foot give to what starts it and to what ends it. */
const START_SHARE = 0.3;
const END_SHARE = 0.66;

/** The product, and the organisation that hands the report over; title and subtitle; and a rule below them. */
export function titlePieces(press: Press, report: ReportDocument, parent: Tag, brand: Brand): Piece[] {
  const { doc, tags, column } = press;
  const rule: Piece = {
    height: 1,
    above: 12,
    draw: (top) => {
      tags.artifact(() => {
        doc.setFillColor(COLOURS.line).rect(column.x, top, column.width, 0.8, 'F');
      });
    },
  };
  return [
    mastheadPiece(press, report, parent, brand),
    ...element(press, parent, 'H1', report.title, STYLES.title, column, 12),
    ...element(press, parent, 'P', report.subtitle, STYLES.subtitle, column, 4),
    rule,
  ];
}

function mastheadPiece(press: Press, report: ReportDocument, parent: Tag, brand: Brand): Piece {
  const { doc, setter, tags, column } = press;
  const product = tags.add(parent, 'P');
  const organisation = brand.organisation ? tags.add(parent, 'P') : null;
  const logo = brand.logo
    ? { ...brand.logo, ...logoSize(brand.logo), tag: tags.add(parent, 'Figure', { alt: brand.logo.alternative }) }
    : null;
  const height = Math.max(MARK, logo?.height ?? 0);
  const write = (tag: Tag, text: string, style: TextStyle, top: number, start: number, end: number, align: 'start' | 'end') => {
    const place = setter.inset(column, start, end);
    const line = setter.oneLine(text, style, place.width);
    tags.mark(tag, () => {
      setter.draw(line, style, place, top + (height - style.leading) / 2, align);
    });
  };
  return {
    height,
    draw: (top) => {
      tags.artifact(() => {
        drawMark(doc, setter.part(column, 0, MARK).x, top + (height - MARK) / 2, MARK);
      });
      const half = column.width / 2;
      write(product, report.product, STYLES.product, top, MARK + 10, half, 'start');
      const taken = logo ? logo.width + 12 : 0;
      if (organisation && brand.organisation) write(organisation, brand.organisation, STYLES.strong, top, half, taken, 'end');
      if (logo)
        drawLogo(press, logo, logo.tag, setter.part(column, column.width - logo.width, logo.width).x, top + (height - logo.height) / 2);
    },
  };
}

/** Draws head and foot of all pages, once it is known how many there are, pausing after each. The first page says whose it is by itself. */
export function* drawFurniture(press: Press, report: ReportDocument, brand: Brand): Generator<void, void> {
  const { doc, setter, tags, column, sheet } = press;
  const pages = doc.internal.getNumberOfPages();
  const style = STYLES.quiet;
  const line = (text: string, top: number, align: 'start' | 'end') => {
    const only = setter.oneLine(text, style, column.width * (align === 'start' ? START_SHARE : END_SHARE));
    setter.draw(only, style, column, top, align);
  };
  for (let page = 1; page <= pages; page++) {
    doc.setPage(page);
    tags.artifact(() => {
      if (page > 1) {
        line(report.product, 40, 'start');
        line(report.title, 40, 'end');
        doc.setFillColor(COLOURS.line).rect(column.x, 57, column.width, 0.6, 'F');
        if (brand.organisation) line(brand.organisation, sheet.height - 48, 'start');
      }
      line(report.pageOf(page, pages), sheet.height - 48, 'end');
    }, 'Pagination');
    yield;
  }
}
