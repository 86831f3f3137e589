import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, ReportDocument } from '../../src/report/blocks';
import { writePdf } from '../../src/report/pdf/write';
import { loadFont } from '../fixtures/fonts';
import { pdfSource } from '../fixtures/pdf-source';
import { SAMPLES } from '../fixtures/report-sample';

const FIXED = { loadFont, now: new Date('2025-03-12T12:00:00Z'), fileId: '0'.repeat(32) };
const LANGUAGES = ['he', 'en'] as const;

/** Section of the samples' grounds. */
const GROUND_SECTION = 'problem';

interface StructNode {
  role?: string;
  alt?: string;
  children?: StructNode[];
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
}

/** Words and numbers of a text; where a bracket or a full stop stands depends on who extracts, so those do not count. */
function words(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      // A comma between two scripts may land on the other side of both.
      .replace(/(?<=\p{Script=Hebrew})(?=[\p{Script=Latin}\p{N}])|(?<=[\p{Script=Latin}\p{N}])(?=\p{Script=Hebrew})/gu, ' ')
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((word) => word !== '')
  );
}

async function pageWords(pdf: PDFDocumentProxy): Promise<string[][]> {
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return words(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    }),
  );
}

/** Every text of a report that a reader sees; the alternative of a chart is for those who do not. */
function texts(report: ReportDocument): string[] {
  const strings = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
  };
  const ofBlock = (block: Block): string[] => {
    switch (block.kind) {
      case 'verdict':
        return [block.label, block.value, block.statement, block.doubt ?? ''];
      case 'chart':
        return [block.caption, ...(block.chart.type === 'bars' ? block.chart.bars.map(({ label }) => label) : [])];
      case 'heading':
      case 'paragraph':
        return [block.text];
      case 'callout':
        return [block.title, block.text];
      case 'reasons':
        // Where a ground is told is for the screen alone, which links to it.
        return strings([block.title, block.reasons]).filter((text) => text !== GROUND_SECTION);
      case 'flips':
        return [block.title, ...block.flips.map(({ text }) => text)];
      case 'list':
      case 'checklist':
        return block.items;
      case 'definitions':
        return strings(block.items);
      case 'table':
        return strings([block.caption, block.head, block.rows, block.toFill]);
      case 'beside':
        return [...block.start, ...block.end].flatMap(ofBlock);
      case 'columns':
        return strings(block.columns);
      case 'example':
      case 'paper':
        return [];
    }
  };
  return [
    report.title,
    report.subtitle,
    report.product,
    ...report.sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(ofBlock)]),
  ];
}

async function structure(pdf: PDFDocumentProxy): Promise<StructNode[]> {
  const all = (node: StructNode): StructNode[] => [node, ...(node.children ?? []).flatMap(all)];
  const trees = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => (await (await pdf.getPage(index + 1)).getStructTree()) as StructNode),
  );
  return trees.flatMap(all);
}

describe.each(LANGUAGES)('the report in %s', (lang) => {
  const report = SAMPLES[lang];
  let bytes: Uint8Array;
  let replaced: string[];
  let pdf: PDFDocumentProxy;
  let pages: string[][];

  beforeAll(async () => {
    ({ bytes, replaced } = await writePdf(report, FIXED));
    pdf = await open(bytes);
    pages = await pageWords(pdf);
  });

  it('holds every word and every number', () => {
    const found = new Set(pages.flat());
    const missing = texts(report)
      .flatMap(words)
      .filter((word) => !found.has(word));
    expect(missing).toEqual([]);
  });

  it('counts its pages on every page', () => {
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, index) => {
      for (const word of words(report.pageOf(index + 1, pages.length))) expect(page).toContain(word);
    });
  });

  it('repeats the head of a table that goes on over a page', () => {
    const table = report.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table');
    for (const head of table?.head ?? []) expect(pages.at(-1)).toContain(head);
  });

  it('draws charts as vectors', async () => {
    const images = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
    for (let page = 1; page <= pdf.numPages; page++) {
      const { fnArray } = await (await pdf.getPage(page)).getOperatorList();
      expect(fnArray.filter((operator) => images.has(operator))).toEqual([]);
    }
  });

  it('embeds all fonts it uses', () => {
    const source = pdfSource(bytes);
    expect(source.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(source).not.toContain('Helvetica');
  });

  it('is tagged', async () => {
    const nodes = await structure(pdf);
    const roles = new Set(nodes.map(({ role }) => role));
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Figure'])
      expect(roles).toContain(role);
    const alternatives = nodes.filter(({ role }) => role === 'Figure').map(({ alt }) => alt);
    const charts = report.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'chart');
    expect(alternatives).toEqual(charts.map(({ alternative }) => alternative));
    const source = pdfSource(bytes);
    expect(source).toContain('/Scope /Column');
    expect(source).toContain('/Scope /Row');
  });

  it('says what it is', async () => {
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: report.title, Subject: report.subtitle, Language: lang });
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true, Direction: lang === 'he' ? 'R2L' : 'L2R' });
    expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(report.sections.map(({ title }) => title));
  });

  it('tells which characters it could not draw', () => {
    expect(replaced).toEqual(['→', '✓', '🙂']);
  });

  it('is the same byte for byte', async () => {
    expect(Buffer.from((await writePdf(report, FIXED)).bytes).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe('what does not fit a page', () => {
  const long = 'mot '.repeat(4000).trim();
  const word = 'w'.repeat(400);
  const write = (blocks: Block[]) => writePdf({ ...SAMPLES.en, sections: [{ id: 'long', title: 'Long', blocks }] }, FIXED);

  it.each<[string, Block]>([
    ['table', { kind: 'table', caption: '', head: ['a', 'b'], rows: [[word, long]] }],
    ['verdict', { kind: 'verdict', hook: { testid: '', value: '' }, label: '', value: word, statement: long, tone: 'good' }],
    [
      'columns',
      {
        kind: 'columns',
        columns: [
          { title: 'a', items: [long] },
          { title: 'b', items: [word] },
        ],
      },
    ],
    ['callout', { kind: 'callout', tone: 'note', title: 'a', text: long }],
  ])('%s goes on over the next', async (_, block) => {
    const pages = await pageWords(await open((await write([block])).bytes));
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.flat().filter((each) => each === 'mot')).toHaveLength(4000);
  });

  it('does without anything', async () => {
    const { bytes } = await writePdf({ ...SAMPLES.he, sections: [] }, FIXED);
    expect((await open(bytes)).numPages).toBe(1);
  });
});
