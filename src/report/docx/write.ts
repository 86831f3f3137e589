/** The report as a Word document, to be edited: real headings, lists, tables and charts, in its own direction. */
import {
  Bookmark,
  Document,
  Footer,
  Header,
  InternalHyperlink,
  Packer,
  PageNumber,
  TableOfContents,
  TextRun,
  type FileChild,
  type Paragraph,
} from 'docx';
import type { ReportDocument, ReportSection } from '../blocks';
import { draw } from './draw';
import { Hand } from './hand';
import { plain, runs } from './runs';
import { documentStyles, numbering, PAGE, POINT } from './style';

/** @returns the bytes of a .docx file */
export async function writeDocx(report: ReportDocument): Promise<Uint8Array> {
  const hand = new Hand(report.dir);
  const footer = new Footer({ children: [pageLabel(hand, report)] });
  const document = new Document({
    title: plain(report.title),
    description: plain(report.subtitle),
    creator: plain(report.product),
    lastModifiedBy: plain(report.product),
    styles: documentStyles(languages(report)),
    numbering,
    compatibility: { version: 15 },
    sections: [
      {
        properties: { titlePage: true, page: page() },
        headers: { default: new Header({ children: [hand.paragraph(`${report.product} · ${report.title}`, 'Furniture')] }) },
        footers: { default: footer, first: footer },
        children: [
          ...opening(hand, report),
          ...report.sections.flatMap((section, index) => sectionOf(hand, section, index === 0 && report.contents !== undefined)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Word checks the spelling by a language and its country, and keeps one for each direction. */
function languages({ lang, dir }: ReportDocument): { value: string; bidirectional: string } {
  const { language, region } = new Intl.Locale(lang).maximize();
  const locale = lang === 'en' ? 'en-GB' : [language, region].filter(Boolean).join('-');
  return dir === 'rtl' ? { value: 'en-GB', bidirectional: locale } : { value: locale, bidirectional: 'he-IL' };
}

function page() {
  const twips = (points: number) => Math.round(points * POINT);
  const { width, height, side, top, bottom } = PAGE;
  return {
    size: { width: twips(width), height: twips(height) },
    margin: { top: twips(top), bottom: twips(bottom), left: twips(side), right: twips(side) },
  };
}

function opening(hand: Hand, { product, title, subtitle, contents, sections }: ReportDocument): FileChild[] {
  return [
    hand.paragraph(product, 'Product'),
    hand.paragraph(title, 'Heading1'),
    hand.paragraph(subtitle, 'Subtitle'),
    ...(contents === undefined ? [] : [hand.paragraph(contents, 'Term'), contentsOf(hand, contents, sections)]),
  ];
}

/** Complete as it stands, with a link to each section; Word adds the page numbers when it is told to update the table. */
function contentsOf(hand: Hand, title: string, sections: readonly ReportSection[]): TableOfContents {
  const entries = sections.map((section) =>
    hand.holding({
      style: 'TOC2',
      children: [new InternalHyperlink({ anchor: anchorOf(section), children: runs(section.title, hand.dir) })],
    }),
  );
  return new TableOfContents(plain(title), { hyperlink: true, headingStyleRange: '2-2', beginDirty: false, contentChildren: entries });
}

/** @param newPage also where the section itself does not ask for one */
function sectionOf(hand: Hand, section: ReportSection, newPage: boolean): FileChild[] {
  const title = new Bookmark({ id: anchorOf(section), children: runs(section.title, hand.dir) });
  return [
    hand.holding({ style: 'Heading2', children: [title], ...((section.ownPage === true || newPage) && { pageBreakBefore: true }) }),
    ...section.blocks.flatMap((block) => draw(hand, block)),
  ];
}

/** Word's bookmarks have letters, digits and underscores, forty at most. */
const anchorOf = ({ id }: ReportSection): string => `section_${id.replace(/\W/g, '_')}`.slice(0, 40);

/** As the PDF has it, “3 of 12”, with fields in the place of the two numbers. */
function pageLabel(hand: Hand, { pageOf }: ReportDocument): Paragraph {
  const fields: Readonly<Record<string, (typeof PageNumber)[keyof typeof PageNumber]>> = {
    1: PageNumber.CURRENT,
    2: PageNumber.TOTAL_PAGES,
  };
  const children = pageOf(1, 2)
    .split(/([12])/)
    .flatMap((part) => (part in fields ? [new TextRun({ children: [fields[part]!] })] : runs(part, hand.dir)));
  return hand.holding({ style: 'Furniture', alignment: 'end', children });
}
