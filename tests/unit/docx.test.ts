/** The report as a Word document, opened again: its structure is Word's own, and every word is there in its direction. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block, ReportDocument } from '../../src/report/blocks';
import { writeDocx } from '../../src/report/docx/write';
import { openPackage } from '../fixtures/office';
import { SAMPLES } from '../fixtures/report-sample';
import { letters, on, said, value } from '../fixtures/word';
import { all, textOf, type Element } from '../fixtures/xml';

const BY_HAND: Record<'he' | 'en', string[]> = { he: ['מי לקח על עצמו', 'עד מתי'], en: ['Taken on by', 'By when'] };

/** The sample, and whatever it has no example of. */
function reportIn(lang: 'he' | 'en'): ReportDocument {
  const report = SAMPLES[lang];
  const [word = ''] = report.title.split(' ');
  const more: Block[] = [
    { kind: 'checklist', items: [`${word} ☑ 1`, `${word} 2`] },
    { kind: 'definitions', items: [{ term: `${word}?`, text: `${word} (A).` }] },
    { kind: 'beside', start: [{ kind: 'paragraph', text: `${word} 3` }], end: [{ kind: 'list', ordered: true, items: [`${word} 4`] }] },
    { kind: 'table', caption: `${word} 5`, head: [word, `${word} 6`], rows: [['1', '2']], toFill: BY_HAND[lang] },
  ];
  return {
    ...report,
    contents: `${word} 0`,
    sections: [...report.sections, { id: 'more', title: `${word} 7`, blocks: more, ownPage: true }],
  };
}

const styleOf = (paragraph: Element): string => value(all(paragraph, 'w:pStyle')[0]) ?? '';

describe.each(['he', 'en'] as const)('the Word document in %s', (lang) => {
  const report = reportIn(lang);
  const rtl = lang === 'he';
  let parts: Map<string, Element>;
  let body: Element;
  let paragraphs: Element[];
  const part = (path: string): Element => parts.get(path)!;

  beforeAll(async () => {
    parts = openPackage(await writeDocx(report));
    body = part('word/document.xml');
    paragraphs = all(body, 'w:p').filter((paragraph) => textOf(paragraph) !== '' && all(paragraph, 'w:fldChar').length === 0);
  });

  it('holds every word and every number', () => {
    const charts = [...parts].filter(([path]) => path.startsWith('word/charts/chart')).map(([, chart]) => textOf(chart));
    const descriptions = all(body, 'wp:docPr').map(({ attributes }) => attributes.descr);
    const found = letters([textOf(body), ...charts, ...descriptions].join('\n'));
    const missing = said(report).filter((text) => !found.includes(letters(text)));
    expect(said(report).length).toBeGreaterThan(150);
    expect(missing).toEqual([]);
  });

  it('says in every paragraph and every table which way it runs', () => {
    expect(paragraphs.length).toBeGreaterThan(200);
    for (const paragraph of paragraphs) expect([textOf(paragraph), on(paragraph, 'w:bidi')]).toEqual([textOf(paragraph), rtl ? 1 : 0]);
    const furniture = ['word/header1.xml', 'word/footer1.xml', 'word/footer2.xml'].flatMap((path) => all(part(path), 'w:p'));
    for (const paragraph of furniture) expect(on(paragraph, 'w:bidi')).toBe(rtl ? 1 : 0);
    for (const table of all(body, 'w:tbl')) expect(on(table, 'w:bidiVisual')).toBe(rtl ? 1 : 0);
  });

  it('marks the runs that are written from the right, and no others', () => {
    const runs = all(body, 'w:r').filter((run) => /\p{L}/u.test(textOf(run)));
    const hebrew = runs.filter((run) => /\p{Script=Hebrew}/u.test(textOf(run)));
    expect(hebrew.length).toBeGreaterThan(0);
    for (const run of hebrew) expect([textOf(run), on(run, 'w:rtl')]).toEqual([textOf(run), 1]);
    for (const run of runs.filter((each) => /\p{Script=Latin}/u.test(textOf(each))))
      expect([textOf(run), on(run, 'w:rtl')]).toEqual([textOf(run), 0]);
  });

  it('has headings of three levels, by which Word builds its navigation', () => {
    const headings = paragraphs.filter((paragraph) => styleOf(paragraph).startsWith('Heading'));
    const levels = headings.map((paragraph) => Number(styleOf(paragraph).slice(-1)));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(new Set(levels)).toEqual(new Set([1, 2, 3]));
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
    const titles = headings.map(textOf).map(letters);
    for (const { title } of report.sections) expect(titles).toContain(letters(title));
  });

  it('links the contents to the sections', () => {
    const contents = all(body, 'w:sdt')[0]!;
    const links = all(contents, 'w:hyperlink');
    expect(links.map(textOf).map(letters)).toEqual(report.sections.map(({ title }) => letters(title)));
    const anchors = new Set(all(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']));
    for (const { attributes } of links) expect(anchors).toContain(attributes['w:anchor']);
  });

  it('has lists that Word numbers, each from its beginning', () => {
    const definitions = part('word/numbering.xml');
    const abstract = new Map(all(definitions, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'], each]));
    const lists = new Map(
      all(definitions, 'w:num').map((num) => [num.attributes['w:numId'], abstract.get(value(all(num, 'w:abstractNumId')[0]))!]),
    );
    const marks = paragraphs.flatMap((paragraph) => {
      const id = value(all(paragraph, 'w:numId')[0]);
      return id === undefined ? [] : [{ id, mark: value(all(lists.get(id)!, 'w:lvlText')[0]), text: textOf(paragraph) }];
    });
    const blocks = report.sections.flatMap((section) => section.blocks).flatMap((block) => (block.kind === 'beside' ? block.end : block));
    const ordered = blocks.filter((block) => block.kind === 'list' && block.ordered === true);
    const numbered = marks.filter(({ mark }) => mark === '%1.');
    expect(new Set(numbered.map(({ id }) => id)).size).toBe(ordered.length);
    expect(numbered).toHaveLength(ordered.reduce((sum, block) => sum + (block.kind === 'list' ? block.items.length : 0), 0));
    expect(marks.filter(({ mark }) => mark === '☐')).toHaveLength(2);
    expect(marks.some(({ mark }) => mark === '•')).toBe(true);
  });

  it('repeats the heads of its tables, and leaves room to write in', () => {
    const tables = all(body, 'w:tbl');
    const blocks = report.sections.flatMap((section) => section.blocks).filter((block) => block.kind === 'table');
    expect(tables).toHaveLength(blocks.length);
    tables.forEach((table, index) => {
      const { head, rows, toFill = [] } = blocks[index]!;
      const drawn = all(table, 'w:tr');
      expect(drawn.map((row) => on(row, 'w:tblHeader'))).toEqual([1, ...rows.map(() => 0)]);
      expect(drawn.map((row) => all(row, 'w:tc').length)).toEqual(Array(rows.length + 1).fill(head.length + toFill.length));
      expect(all(drawn[0]!, 'w:tc').map(textOf).map(letters)).toEqual([...head, ...toFill].map(letters));
      expect(all(table, 'w:gridCol')).toHaveLength(head.length + toFill.length);
    });
  });

  it('draws charts of Word’s own, with the numbers in them and an alternative', () => {
    const charts = report.sections.flatMap((section) => section.blocks).filter((block) => block.kind === 'chart');
    expect(all(body, 'c:chart')).toHaveLength(charts.length);
    expect(all(body, 'wp:docPr').map(({ attributes }) => attributes.descr)).toEqual(charts.map(({ alternative }) => alternative));
    const bars = charts.find(({ chart }) => chart.type === 'bars')!.chart;
    const numbers = [...parts].flatMap(([path, chart]) => (path.startsWith('word/charts/') ? all(chart, 'c:v').map(textOf) : []));
    for (const bar of bars.type === 'bars' ? bars.bars : []) expect(numbers).toContain(String(bar.value));
    expect([...parts.keys()].some((path) => /\.(png|jpe?g|gif|emf)$/.test(path))).toBe(false);
  });

  it('says its language, its title and its pages', () => {
    const defaults = all(part('word/styles.xml'), 'w:docDefaults')[0]!;
    const { 'w:val': latin, 'w:bidi': fromTheRight } = all(defaults, 'w:lang')[0]!.attributes;
    expect([latin, fromTheRight]).toEqual(['en-GB', 'he-IL']);
    expect(all(defaults, 'w:rFonts')[0]!.attributes['w:cs']).toBeTruthy();
    expect(textOf(all(part('docProps/core.xml'), 'dc:title')[0]!)).toBe(report.title);
    for (const path of ['word/footer1.xml', 'word/footer2.xml']) {
      expect(all(part(path), 'w:instrText').map((field) => textOf(field).trim())).toEqual(['PAGE', 'NUMPAGES']);
      expect(letters(textOf(part(path)))).toBe(letters(report.pageOf(1, 2)).replace('1', 'PAGE').replace('2', 'NUMPAGES'));
    }
    expect(letters(textOf(part('word/header1.xml')))).toContain(letters(report.title));
  });
});

describe('what people write', () => {
  const isolated = (text: string) => `\u2068${text}\u2069`;
  const write = async (text: string, dir: 'rtl' | 'ltr' = 'rtl') => {
    const hook = { testid: '', value: '' };
    const blocks: Block[] = [
      { kind: 'paragraph', text: `הערה: ${isolated(text)}.` },
      { kind: 'table', caption: text, head: [text, 'b'], rows: [[text, isolated(text)]] },
      { kind: 'verdict', hook, label: text, value: text, statement: text, tone: 'none' },
      { kind: 'chart', chart: { type: 'bars', dir, axis: text, bars: [{ label: text, value: 0.5 }] }, caption: text, alternative: text },
    ];
    const report = { ...SAMPLES.he, dir, lang: dir === 'rtl' ? 'he' : 'en', title: isolated(text), subtitle: text };
    return openPackage(await writeDocx({ ...report, sections: [{ id: 'a', title: text, blocks }] }));
  };
  const drawnIn = (parts: Map<string, Element>): string => textOf(parts.get('word/document.xml')!);

  it.each([
    ['markup', '</w:t><w:t>&amp; "<![CDATA[" &lt; \'a\' > b'],
    ['a name without spaces', 'ש'.repeat(80)],
    ['pictures', '👩‍👩‍👧 👍🏽 🇮🇱'],
    ['a typed place-holder of an isolate', 'a\u2068b\u2069c'],
    ['isolates that nobody closes, deep', `${'\u2067'.repeat(5000)}deep`],
  ])('stands as it is: %s', async (_, text) => {
    for (const dir of ['rtl', 'ltr'] as const) {
      const drawn = drawnIn(await write(text, dir));
      expect(letters(drawn).split(letters(text)).length - 1).toBeGreaterThanOrEqual(8);
      expect(drawn).not.toMatch(/[\u2066-\u2069]/);
    }
  });

  it('cannot break the file with what is no character, and says where one was', async () => {
    const drawn = drawnIn(await write('a\u0000b\u0008c\u001fd\ufffee\ud83df\udc4dg\uffff'));
    expect(letters(drawn)).toContain('abcde\ufffdf\ufffdg');
  });

  it('keeps its lines', async () => {
    const parts = await write('one\r\ntwo\nthree');
    const paragraph = all(parts.get('word/document.xml')!, 'w:p').find((each) => textOf(each).startsWith('הערה'))!;
    expect(all(paragraph, 'w:br')).toHaveLength(2);
  });

  it('of the other direction and of both within stays a whole', async () => {
    const parts = await write('We met at “מעגלים” in 2020.');
    const paragraph = all(parts.get('word/document.xml')!, 'w:p').find((each) => textOf(each).startsWith('הערה'))!;
    const [whole] = all(paragraph, 'w:dir');
    expect(value(whole)).toBe('ltr');
    expect(textOf(whole!)).toBe('We met at “מעגלים” in 2020.');
  });
});
