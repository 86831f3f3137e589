/** What we use of jsPDF, the parts that its own types leave out included. */
import { jsPDF } from 'jspdf';

/** The metrics that jsPDF reads out of a TrueType file. */
export interface FontMetadata {
  cmap: { unicode: { codeMap: Record<number, number | undefined> } };
  /** Of an em, 1000. */
  widthOfGlyph(glyph: number): number;
  /** In units of the face, of which `scaleFactor` makes 1000 to an em. */
  glyf: { glyphFor(glyph: number): { xMin: number; xMax: number } | null };
  scaleFactor: number;
}

interface Internal {
  // Functions, not methods: jsPDF does not need them bound.
  write: (...operators: string[]) => void;
  newObjectDeferred: () => number;
  newObjectDeferredBegin: (id: number, declare: boolean) => void;
  /** Bytes are given as characters, one each. */
  putStream: (stream: { data: string; filters?: 'FlateEncode'[]; additionalKeyValues: { key: string; value: string }[] }) => void;
  getPageInfo: (page: number) => { objId: number };
  getCurrentPageInfo: () => { pageNumber: number };
  getNumberOfPages: () => number;
  pageSize: { getHeight: () => number };
  events: { subscribe(topic: string, callback: (event: { pageNumber: number }) => void): string };
}

export type Engine = Omit<jsPDF, 'internal' | 'GState'> & {
  internal: Internal;
  GState(parameters: { opacity?: number; 'stroke-opacity'?: number }): unknown;
  __private__: { setPdfVersion(version: string): void };
};

/** jsPDF would guess at right-to-left text; with these it takes the text as it stands, already in visual order. */
const AS_IT_STANDS = { isInputVisual: true, isOutputVisual: true, isInputRtl: false, isOutputRtl: false };

/** An empty document, measured in points, whose `text` never reorders. It is not compressed: `pack` does that better. */
export function openPdf({ width, height }: { width: number; height: number }): Engine {
  const doc = new jsPDF({ unit: 'pt', format: [width, height], compress: false, putOnlyUsedFonts: true });
  const text = doc.text.bind(doc);
  doc.text = (string, x, y, options, transform) => text(string, x, y, { ...options, ...AS_IT_STANDS }, transform);
  return doc as unknown as Engine;
}

export function metadataOf(doc: Engine): FontMetadata {
  return doc.getFont().metadata as FontMetadata;
}
