/** What a machine or a screen reader meets in the report: the conditions of PDF/UA (ISO 14289-1) that a program can check. */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, ReportDocument } from '../../src/report/blocks';
import { writePdf } from '../../src/report/pdf/write';
import { loadFont } from '../fixtures/fonts';
import { pdfSource } from '../fixtures/pdf-source';
import { SAMPLES } from '../fixtures/report-sample';

interface Node {
  role?: string;
  alt?: string;
  lang?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

const FIXED = { loadFont, now: new Date('2025-03-12T12:00:00Z'), fileId: '0'.repeat(32) };

const open = (bytes: Uint8Array): Promise<PDFDocumentProxy> => getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];

describe.each(['he', 'en'] as const)('the structure of the report in %s', (lang) => {
  const sample = SAMPLES[lang];
  const report: ReportDocument = {
    ...sample,
    contents: 'Contents',
    sections: sample.sections.map((section) => ({ ...section, ownPage: true })),
  };
  let source: string;
  let pdf: PDFDocumentProxy;
  let trees: Node[];

  beforeAll(async () => {
    const { bytes } = await writePdf(report, FIXED);
    source = pdfSource(bytes);
    pdf = await open(bytes);
    const pages = Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1));
    trees = await Promise.all(pages.map(async (page) => (await (await page).getStructTree()) as Node));
  });

  it('paints nothing that is neither content of an element nor an artifact, and nests no such sequence in another', () => {
    const contents = source.matchAll(/stream\n(\d[^]*?|q\n[^]*?|[/\w][^]*?BDC[^]*?)\nendstream/g);
    let painted = 0;
    for (const [, content = ''] of contents) {
      if (!/\bB[DM]C$/m.test(content)) continue;
      let depth = 0;
      for (const line of content.split('\n')) {
        if (/\bB[DM]C$/.test(line)) depth++;
        if (/^EMC$/.test(line)) depth--;
        expect(depth).toBeLessThan(2);
        if (/(^| )(Tj|TJ|f|f\*|F|S|s|B|B\*|b|Do|sh)$/.test(line)) {
          expect(depth, line).toBe(1);
          painted++;
        }
      }
      expect(depth).toBe(0);
    }
    expect(painted).toBeGreaterThan(300);
  });

  it('has every piece of content in the tree exactly once', () => {
    const inTree = trees.flatMap((tree, page) =>
      flat(tree).flatMap(({ type, id }) => (type === 'content' && id ? [`${String(page)} ${id}`] : [])),
    );
    const marked = [...source.matchAll(/<<\/MCID (\d+)>> BDC/g)];
    expect(new Set(inTree).size).toBe(inTree.length);
    expect(inTree).toHaveLength(marked.length);
  });

  it('leaves out no level of headings', () => {
    const levels = trees.flatMap(flat).flatMap(({ role }) => (/^H(\d)$/.exec(role ?? '') ? [Number(role!.slice(1))] : []));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, index) => expect(level - levels[index]!).toBeLessThan(2));
  });

  it('has items in its lists, rows in its tables and as many cells in each row', () => {
    const roles = (node: Node) => (node.children ?? []).flatMap(({ role }) => (role ? [role] : []));
    for (const node of trees.flatMap(flat)) {
      if (node.role === 'L') expect(new Set(roles(node))).toEqual(new Set(['LI']));
      if (node.role === 'LI') expect(roles(node).filter((role) => role !== 'Lbl')).toEqual(['LBody']);
      if (node.role === 'Table') {
        expect(roles(node).filter((role) => role !== 'Caption' && role !== 'TR')).toEqual([]);
      }
      if (node.role === 'TOCI') expect(roles(node)).toEqual(['Reference']);
      if (node.role === 'Figure') expect(node.alt ?? '').not.toBe('');
    }
    const rows = source.match(/\/S \/TR\b[^>]*\/K \[([\d R]*)\]/g) ?? [];
    expect(rows.length).toBeGreaterThan(10);
  });

  it('lists every section with the page it begins on, and leads there', async () => {
    const contents = await pdf.getPage(2);
    const links = (
      (await contents.getAnnotations()) as { subtype: string; dest: [{ num: number; gen: number }]; contentsObj?: { str: string } }[]
    ).filter(({ subtype }) => subtype === 'Link');
    const sections = report.sections.filter(({ id }) => id !== 'summary');
    expect(links.length).toBeGreaterThanOrEqual(sections.length);
    const outline = await pdf.getOutline();
    for (const { title } of sections) {
      const link = links.find(({ contentsObj }) => contentsObj?.str === title)!;
      const bookmark = outline.find((each) => each.title === title)!;
      const page = await pdf.getPageIndex(link.dest[0]);
      expect(await pdf.getPageIndex((bookmark.dest as [{ num: number; gen: number }])[0])).toBe(page);
      const headings = flat(trees[page]!).filter(({ role }) => role === 'H2');
      expect(headings.length, title).toBeGreaterThan(0);
    }
    expect(source.match(/\/Subtype \/Link/g)).toHaveLength(links.length);
    expect(source.match(/\/Type \/OBJR/g)).toHaveLength(links.length);
    for (const [, key] of source.matchAll(/\/StructParent (\d+)/g)) expect(Number(key)).toBeGreaterThanOrEqual(pdf.numPages);
  });

  it('embeds its fonts and tells which character every glyph is', () => {
    const fonts = source.match(/\/Subtype \/Type0/g) ?? [];
    expect(fonts).toHaveLength(2);
    expect(source.match(/\/ToUnicode \d+ 0 R/g)).toHaveLength(fonts.length);
    expect(source.match(/\/FontFile2 \d+ 0 R/g)).toHaveLength(fonts.length);
  });

  it('says its title, its language and what it keeps to', async () => {
    const { metadata } = await pdf.getMetadata();
    expect(metadata.get('dc:title')).toBe(report.title.replace(/[\u2066-\u2069]/g, ''));
    expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(source).toContain(`/Lang (${lang})`);
    expect(source).toContain('/Marked true');
  });
});

it.each([
  ['he', 'FSG: Collective Impact (2011)', 'en'],
  ['en', 'מנהיגות במבחן', 'he'],
] as const)('says in a report in %s of words in the other language that they are', async (lang, text, foreign) => {
  const blocks: Block[] = [{ kind: 'list', items: [text] }];
  const { bytes } = await writePdf({ ...SAMPLES[lang], sections: [{ id: 'words', title: '1', blocks }] }, FIXED);
  expect(pdfSource(bytes)).toMatch(new RegExp(`/S /LBody /P \\d+ 0 R /ActualText <[^>]*> /Lang \\(${foreign}\\)`));
});

describe('paper and brand', () => {
  it('fits another paper, names the organisation on every page and shows its logo once', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVR4nGPgC0z+35DA/x8ADjoDsOzgxfwAAAAASUVORK5CYII=',
      'base64',
    );
    const brand = {
      organisation: 'Harbour Trust',
      logo: { png: new Uint8Array(png), pixels: { width: 2, height: 1 }, alternative: 'Logo of Harbour Trust' },
    };
    const { bytes } = await writePdf(SAMPLES.en, { ...FIXED, paper: 'letter', brand });
    const pdf = await open(bytes);
    const first = await pdf.getPage(1);
    expect(first.view.map(Math.round)).toEqual([0, 0, 612, 792]);
    for (let page = 1; page <= pdf.numPages; page++) {
      const { items } = await (await pdf.getPage(page)).getTextContent();
      expect(items.map((item) => ('str' in item ? item.str : '')).join(' ')).toContain('Harbour Trust');
    }
    expect(pdfSource(bytes).match(/\/I\d+ Do/g)).toHaveLength(1);
    const figures = flat((await first.getStructTree()) as Node).filter(({ role }) => role === 'Figure');
    expect(figures.map(({ alt }) => alt)).toContain('Logo of Harbour Trust');
  });
});

describe('a report that is being made', () => {
  it('tells how far it is, and stops when it is told to', async () => {
    const seen: number[] = [];
    await writePdf(SAMPLES.en, FIXED, { onProgress: (done) => seen.push(done) });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
    const controller = new AbortController();
    const making = writePdf(SAMPLES.en, FIXED, { signal: controller.signal, onProgress: () => controller.abort(new Error('enough')) });
    await expect(making).rejects.toThrow('enough');
  });
});
