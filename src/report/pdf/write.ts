/** The report as a tagged PDF, alike in the browser and in Node. */
import type { ReportDocument, ReportSection } from '../blocks';
import { inSlices } from '../in-slices';
import { attach, type Attachment } from './attach';
import type { Brand } from './brand';
import { contentsSheets, drawContents } from './contents';
import { sectionPieces } from './draw-blocks';
import { openPdf, type Engine } from './engine';
import { drawFirstPage } from './first-page';
import { Fonts, type LoadFont } from './fonts';
import { drawFurniture } from './furniture';
import { SHEETS, textColumn, type Paper } from './layout';
import { describe } from './metadata';
import { pack } from './pack';
import type { Press } from './press';
import { Tags } from './tags';
import { Typesetter } from './typesetter';

export interface PdfResources {
  loadFont: LoadFont;
  /** When the document was made; with it and `fileId` given, the same report gives the same bytes. */
  now?: Date;
  /** 32 hexadecimal digits. */
  fileId?: string;
  paper?: Paper;
  brand?: Brand;
  /** What the report was made from, to be opened again. */
  attachment?: Attachment;
}

export interface Watch {
  /** Aborted: no report is made. */
  signal?: AbortSignal;
  /** Called now and then with how much is done, 0–1. */
  onProgress?: (done: number) => void;
}

export interface WrittenPdf {
  bytes: Uint8Array<ArrayBuffer>;
  /** Characters that the fonts lack and the document shows as a square, in order of appearance. */
  replaced: string[];
}

/** Drawing takes so much of the time; packing the rest. */
const DRAWING = 0.8;

/** @throws the signal's reason once it is aborted, and whatever `loadFont` throws */
export async function writePdf(report: ReportDocument, resources: PdfResources, watch: Watch = {}): Promise<WrittenPdf> {
  const { loadFont, now = new Date(), fileId, paper = 'a4', brand = {}, attachment } = resources;
  const signal = watch.signal ?? new AbortController().signal;
  const sheet = SHEETS[paper];
  const doc = openPdf(sheet);
  const fonts = await Fonts.load(doc, loadFont);
  const setter = new Typesetter(doc, fonts, report.dir);
  const press: Press = {
    doc,
    setter,
    tags: new Tags(doc, report),
    dir: report.dir,
    sheet,
    column: textColumn(sheet),
    dense: false,
    places: [],
  };
  if (fileId !== undefined) doc.setFileId(fileId);
  describe(doc, report, now);
  if (attachment) attach(doc, attachment);
  await inSlices(
    compose(press, report, brand, (done) => watch.onProgress?.(done * DRAWING)),
    signal,
  );
  const bytes = await pack(doc.output(), signal);
  watch.onProgress?.(1);
  return { bytes, replaced: [...fonts.replaced] };
}

/** Draws all pages, pausing after every piece. */
function* compose(press: Press, report: ReportDocument, brand: Brand, onProgress: (done: number) => void): Generator<void, void> {
  const { doc, tags } = press;
  const summary = report.sections.find(({ id }) => id === 'summary');
  const rest = report.sections.filter((section) => section !== summary);
  const flow = yield* drawFirstPage(press, report, brand, summary);
  const part = tags.add(tags.root, 'Sect');
  const first = doc.internal.getNumberOfPages() + 1;
  const sheets = report.contents === undefined ? 0 : contentsSheets(press, placesIn(rest));
  for (let i = 0; i < sheets; i++) flow.turn();
  if (rest.length > 0 && (summary || sheets > 0)) flow.turn();
  for (const [index, section] of rest.entries()) {
    if (section.ownPage && !flow.fresh) flow.turn();
    yield* flow.place(sectionPieces(press, section, tags.root));
    onProgress((index + 1) / rest.length);
  }
  if (report.contents !== undefined) {
    yield* drawContents(
      press,
      report.contents,
      press.places.filter(({ page }) => page >= first),
      first,
      part,
    );
  }
  outline(doc, press);
  yield* drawFurniture(press, report, brand);
}

/** What the contents will list. */
function placesIn(sections: readonly ReportSection[]) {
  return sections.flatMap(({ title, blocks }) => [
    { title, level: 1 as const },
    ...blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [{ title: block.text, level: 2 as const }] : [])),
  ]);
}

/** Bookmarks: a section, and below it its headings. */
function outline(doc: Engine, { places }: Press): void {
  let section: ReturnType<Engine['outline']['add']> | null = null;
  for (const { title, level, page } of places) {
    const item = doc.outline.add(level === 1 ? null : section, title.replace(/[\u2066-\u2069]/g, ''), { pageNumber: page });
    if (level === 1) section = item;
  }
}
