/** The report as a tagged PDF, alike in the browser and in Node. */
import type { Block, ReportDocument } from '../blocks';
import { chartPieces } from './draw-chart';
import { columnsPieces } from './draw-columns';
import { reasonsPieces } from './draw-reasons';
import { tablePieces } from './draw-table';
import { flipsPieces, headingPieces, listPieces, paragraphPieces, sectionTitlePieces } from './draw-text';
import { calloutPieces, verdictPieces } from './draw-verdict';
import { openPdf } from './engine';
import { Fonts, type LoadFont } from './fonts';
import { drawFurniture, titlePieces } from './furniture';
import { flow, type Piece } from './layout';
import type { Press } from './press';
import { Tags, type Tag } from './tags';
import { Typesetter } from './typesetter';

export interface PdfResources {
  loadFont: LoadFont;
  /** When the document was made; with it and `fileId` given, the same report gives the same bytes. */
  now?: Date;
  /** 32 hexadecimal digits. */
  fileId?: string;
}

export interface WrittenPdf {
  bytes: Uint8Array;
  /** Characters that the fonts lack and the document shows as a square, in order of appearance. */
  replaced: string[];
}

/** @throws whatever `loadFont` throws */
export async function writePdf(report: ReportDocument, resources: PdfResources): Promise<WrittenPdf> {
  const doc = openPdf();
  const fonts = await Fonts.load(doc, resources.loadFont);
  const tags = new Tags(doc, report);
  const press: Press = { doc, setter: new Typesetter(doc, fonts, report.dir), tags, dir: report.dir };
  doc.setCreationDate(pdfDate(resources.now ?? new Date()));
  if (resources.fileId !== undefined) doc.setFileId(resources.fileId);
  // Viewers show the title in a bar of their own direction, where isolates would be seen as boxes.
  doc.setProperties({ title: report.title.replace(/[\u2066-\u2069]/g, ''), subject: report.subtitle, creator: report.product });
  flow(doc, [
    ...titlePieces(press, report, tags.root),
    ...report.sections.flatMap((section) => [
      ...sectionTitlePieces(press, section.title, tags.root),
      ...section.blocks.flatMap((block) => blockPieces(press, block, tags.root)),
    ]),
  ]);
  drawFurniture(press, report);
  return { bytes: new Uint8Array(doc.output('arraybuffer')), replaced: [...fonts.replaced] };
}

function blockPieces(press: Press, block: Block, parent: Tag): Piece[] {
  switch (block.kind) {
    case 'heading':
      return headingPieces(press, block, parent);
    case 'paragraph':
      return paragraphPieces(press, block, parent);
    case 'list':
      return listPieces(press, block, parent);
    case 'verdict':
      return verdictPieces(press, block, parent);
    case 'reasons':
      return reasonsPieces(press, block, parent);
    case 'flips':
      return flipsPieces(press, block, parent);
    case 'table':
      return tablePieces(press, block, parent);
    case 'chart':
      return chartPieces(press, block, parent);
    case 'callout':
      return calloutPieces(press, block, parent);
    case 'columns':
      return columnsPieces(press, block, parent);
    case 'example':
      return [];
  }
}

/** In universal time, so that the place of writing makes no difference. */
function pdfDate(date: Date): string {
  return `D:${date.toISOString().slice(0, 19).replace(/\D/g, '')}+00'00'`;
}
