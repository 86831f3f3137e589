/** The blank form on paper and its tally sheet: nothing lost, torn or out of place. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPaperWords } from '../../src/i18n/paper-form';
import { allItems } from '../../src/questionnaire/answers';
import { answerNumbers, formNumbers } from '../../src/questionnaire/form-numbers';
import { builtIn } from '../../src/questionnaire/load';
import { sourceOf } from '../../src/questionnaire/source';
import { loadPaperInput } from '../../src/report/form/load';
import type { PaperPart, PaperQuestion } from '../../src/report/form/parts';
import { buildForm } from '../../src/report/form/questions';
import { buildTally } from '../../src/report/form/tally';
import type { ReportDocument } from '../../src/report/blocks';
import { writePdf } from '../../src/report/pdf/write';
import { wordsOf } from '../e2e/support/pdf';
import { drawnPages, outside, overlaps, type DrawnPage } from '../fixtures/drawn-text';
import { loadFont } from '../fixtures/fonts';
import { ownFiles } from '../fixtures/own';
import { pdfSource } from '../fixtures/pdf-source';
import { questionnaire } from '../fixtures/questionnaires';

const own = sourceOf(ownFiles(), builtIn);
const FORMS = Object.keys(questionnaire.forms);
const LANGUAGES = ['he', 'en'] as const;
const PAPERS = ['a4', 'letter'] as const;
/** Pages that a form may take on A4. */
const MOST = { full: 16, workshop: 8, screening: 8 } as const;

const partsOf = ({ sections }: ReportDocument): PaperPart[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'paper' ? [block.part] : [])));
const questionsOf = (report: ReportDocument): PaperQuestion[] =>
  partsOf(report).flatMap((part) => (part.as === 'questions' ? part.questions : []));
const rowsOf = (report: ReportDocument) =>
  partsOf(report).flatMap((part) => (part.as === 'tally' ? part.groups.flatMap(({ rows }) => rows) : []));

async function drawn(report: ReportDocument, paper: 'a4' | 'letter') {
  const { bytes, replaced } = await writePdf(report, { loadFont, paper, now: new Date(0), fileId: '0'.repeat(32) });
  expect(replaced).toEqual([]);
  return { source: pdfSource(bytes), pages: await drawnPages(bytes) };
}
const wordsOn = ({ boxes }: DrawnPage): string[] => wordsOf(boxes.map(({ text }) => text).join(' '));

describe.each(FORMS.flatMap((form) => LANGUAGES.map((lang) => [form, lang] as const)))('the form %s in %s', (form, lang) => {
  let report: ReportDocument;
  let source: string;
  let pages: DrawnPage[];

  beforeAll(async () => {
    report = buildForm(await loadPaperInput(lang, builtIn, form));
    ({ source, pages } = await drawn(report, 'a4'));
  }, 60_000);

  it('asks all that the form asks, each question whole, on as few pages as promised', () => {
    expect(pages.length).toBeLessThanOrEqual(MOST[form as keyof typeof MOST]);
    const questions = questionsOf(report);
    expect(questions.map(({ number }) => number)).toEqual([...formNumbers(questionnaire, form).values()]);
    const words = pages.map(wordsOn);
    let at = 0;
    for (const { number, only = '', text, help, hint = '', answer } of questions) {
      const boxes = answer.as === 'lines' ? [] : [...answer.options.flatMap(({ code, text: said }) => [code, said]), ...answer.apart];
      const wanted = wordsOf([number, only, text, help, hint, ...boxes].join(' '));
      // Not torn over two pages, and not before the question before it.
      const page = words.findIndex((each, index) => index >= at && wanted.every((word) => each.includes(word)));
      expect(page, `question ${number}: ${wanted.join(' ')}`).toBeGreaterThanOrEqual(at);
      at = page;
    }
    for (const page of pages) {
      expect(overlaps(page)).toEqual([]);
      expect(outside(page, 30)).toEqual([]);
    }
  });

  it('sets the points of a scale in the direction of reading, and what is no point apart behind them', () => {
    const forward = lang === 'he' ? -1 : 1;
    let rows = 0;
    for (const { boxes } of pages) {
      for (const first of boxes.filter(({ text }) => text === '1')) {
        const row = boxes.filter(({ bottom }) => Math.abs(bottom - first.bottom) < 0.5).sort((a, b) => forward * (a.left - b.left));
        const codes = row.map(({ text }) => text).filter((text) => /^\d$/.test(text));
        if (codes.length !== 5) continue;
        rows++;
        expect(codes.join('')).toBe('12345');
        expect(row.findLast(({ text }) => /\d/.test(text))?.text).toBe('5');
        expect(row.at(-1)?.text).toMatch(/\p{L}/u);
      }
    }
    const asked = new Set(questionnaire.forms[form]!.items);
    expect(rows).toBe(allItems(questionnaire).filter(({ id, kind }) => kind === 'scale' && asked.has(id)).length);
  });

  it('is told as lists within a list', () => {
    const count = (role: string) => source.match(new RegExp(`/S /${role} `, 'g'))?.length ?? 0;
    const options = questionsOf(report).map(({ answer }) => (answer.as === 'lines' ? 0 : answer.options.length + answer.apart.length));
    const items = options.length + options.reduce((sum, each) => sum + each, 0);
    const sections = partsOf(report).filter(({ as }) => as === 'questions').length;
    expect({ items: count('LI'), labels: count('Lbl'), bodies: count('LBody') }).toEqual({ items, labels: items, bodies: items });
    expect(count('L')).toBe(sections + options.filter((each) => each > 0).length);
    expect(count('H2')).toBe(sections + 1);
  });

  it.each(PAPERS)('is counted on one sheet of %s, the whole of it on two', async (paper) => {
    const tally = buildTally(await loadPaperInput(lang, builtIn, form));
    const numbers = formNumbers(questionnaire, form);
    const counted = allItems(questionnaire).filter(({ id, kind }) => numbers.has(id) && kind !== 'text');
    const rows = rowsOf(tally);
    expect(rows.map(({ number, cells }) => [number, cells.length])).toEqual(
      counted.map((item) => [numbers.get(item.id), answerNumbers(item).size]),
    );
    expect(rows.map(({ key }) => key !== undefined)).toEqual(counted.map(({ kind }) => kind !== 'scale'));
    const sheets = (await drawn(tally, paper)).pages;
    expect(sheets).toHaveLength(form === 'full' ? 2 : 1);
    const words = new Set(sheets.flatMap(wordsOn));
    for (const { number, name, cells, apart, key = [] } of rows)
      expect(wordsOf([number, name, ...cells, ...apart, ...key].join(' ')).filter((word) => !words.has(word))).toEqual([]);
    for (const sheet of sheets) {
      expect(overlaps(sheet)).toEqual([]);
      expect(outside(sheet, 35)).toEqual([]);
    }
  });
});

describe('a questionnaire of one’s own', () => {
  it.each(LANGUAGES)('has its form and its sheet in %s, under its own name', async (lang) => {
    const input = await loadPaperInput(lang, own, 'full');
    const report = buildForm(input);
    expect(report.title).toContain(own.questionnaire.title![lang]);
    expect(questionsOf(report)).toHaveLength(own.questionnaire.forms.full!.items.length);
    expect((await drawn(buildTally(input), 'a4')).pages).toHaveLength(2);
  });

  it('in another language is asked in its own words, and explained in English', async () => {
    const source = { ...builtIn, read: (path: string) => builtIn.read(path.replace(/^fr\//, 'en/')) };
    const report = buildForm(await loadPaperInput('fr', source, 'workshop'));
    expect(report).toMatchObject({ lang: 'fr', dir: 'ltr', sections: [{ title: (await loadPaperWords('en')).how.title }] });
    const arabic = { ...builtIn, read: (path: string) => builtIn.read(path.replace(/^ar\//, 'he/')) };
    expect(buildForm(await loadPaperInput('ar', arabic, 'workshop'))).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });

  it('asks for the initiative on a line of its own where no question does', async () => {
    const input = await loadPaperInput('en', builtIn, 'workshop');
    const [blanks] = partsOf(buildForm(input));
    const without = structuredClone(questionnaire);
    without.forms.workshop!.items = without.forms.workshop!.items.filter((id) => id !== 'initiative-name');
    const [longer] = partsOf(buildForm({ ...input, questionnaire: without }));
    expect(blanks).toEqual({ as: 'blanks', labels: ['Name', 'Role and organisation', 'Date'] });
    expect(longer).toEqual({ as: 'blanks', labels: ['Initiative', 'Name', 'Role and organisation', 'Date'] });
  });

  it('loses nothing of words that are far too long', async () => {
    const input = await loadPaperInput('en', builtIn, 'screening');
    const long = (start: string) => Array.from({ length: 400 }, (_, index) => `${start}${index}`).join(' ');
    const { problem } = input.sections;
    const item = {
      ...problem!.items['problem-solution-known']!,
      question: long('question'),
      help: long('help'),
      points: { '1': long('one'), '2': long('two'), '3': long('three'), '4': long('four'), '5': long('five') },
    };
    const sections = {
      ...input.sections,
      problem: { ...problem!, items: { ...problem!.items, 'problem-solution-known': item } },
    };
    const { pages } = await drawn(buildForm({ ...input, sections }), 'a4');
    const words = new Set(pages.flatMap(wordsOn));
    for (const start of ['question', 'help', 'one', 'two', 'three', 'four', 'five'])
      expect(wordsOf(long(start)).filter((word) => !words.has(word))).toEqual([]);
    for (const page of pages) expect(outside(page, 30)).toEqual([]);
  });
});
