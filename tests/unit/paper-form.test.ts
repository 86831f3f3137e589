/** The blank form on paper and its tally sheet: numbers, branching in words, and nothing lost, torn or out of place. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadPaperWords } from '../../src/i18n/paper-form';
import { allItems, showing, type Answers } from '../../src/questionnaire/answers';
import { answerNumbers, formNumbers } from '../../src/questionnaire/form-numbers';
import { builtIn } from '../../src/questionnaire/load';
import { evaluate, leaves } from '../../src/questionnaire/predicate';
import type { Item, Predicate } from '../../src/questionnaire/schema';
import { sourceOf } from '../../src/questionnaire/source';
import { conditionWords, type Numbered } from '../../src/report/form/condition';
import { loadPaperInput } from '../../src/report/form/load';
import type { PaperPart, PaperQuestion } from '../../src/report/form/parts';
import { buildForm } from '../../src/report/form/questions';
import { settled, type Settled } from '../../src/report/form/settled';
import { buildTally } from '../../src/report/form/tally';
import type { ReportDocument } from '../../src/report/blocks';
import { writePdf } from '../../src/report/pdf/write';
import { wordsOf } from '../e2e/support/pdf';
import { arbitraryAnswers } from '../fixtures/arbitrary-answers';
import { drawnPages, outside, overlaps } from '../fixtures/drawn-text';
import { loadFont } from '../fixtures/fonts';
import { ownFiles } from '../fixtures/own';
import { pdfSource } from '../fixtures/pdf-source';
import { questionnaire } from '../fixtures/questionnaires';
import { small, smallItems } from '../fixtures/small-subject';

type DrawnPage = Awaited<ReturnType<typeof drawnPages>>[number];

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

describe('numbers', () => {
  it.each(FORMS)('of the form %s run from 1 in the order of the questions, whatever branches', (form) => {
    const numbers = formNumbers(questionnaire, form);
    expect([...numbers.keys()]).toEqual(questionnaire.forms[form]!.items);
    expect([...numbers.values()]).toEqual(questionnaire.forms[form]!.items.map((_, index) => index + 1));
  });

  it('are not given for a form that there is not', () => {
    expect(() => formNumbers(questionnaire, 'none')).toThrow(RangeError);
  });

  it('of answers are the points of a scale, or the places of options', () => {
    const item = (id: string) => smallItems.find((each) => each.id === id)!;
    expect([...answerNumbers(item('p-known'))].flat()).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect([...answerNumbers(item('p-result'))]).toEqual([
      [1, 'specific'],
      [2, 'direction'],
      [3, 'none'],
    ]);
    expect(answerNumbers(item('remark')).size).toBe(0);
  });
});

describe('branching in words', () => {
  const numbered = async (lang: string, form = 'full'): Promise<Numbered> => {
    const numbers = formNumbers(small, form);
    return {
      numbers,
      items: new Map(smallItems.filter(({ id }) => numbers.has(id)).map((item) => [item.id, item])),
      say: await loadPaperWords(lang),
    };
  };
  const known = (...marks: number[]): Predicate => ({ item: 'p-known', in: marks });
  const sectors: Predicate = { item: 'p-sectors', in: ['government', 'community'] };
  const verdict: Predicate = { verdict: 'problem', in: ['complex'] };

  it.each<[Predicate, string | undefined, string | undefined]>([
    [{ item: 'p-known', atLeast: 4 }, 'Only if you marked 4 or higher in question 1.', 'רק אם בשאלה 1 סומן 4 ומעלה.'],
    [known(1, 2), 'Only if you marked 2 or lower in question 1.', 'רק אם בשאלה 1 סומן 2 ומטה.'],
    [known(2, 3, 4), 'Only if you marked 2 to 4 in question 1.', 'רק אם בשאלה 1 סומן 2 עד 4.'],
    [known(5), 'Only if you marked 5 in question 1.', 'רק אם בשאלה 1 סומן 5.'],
    [known(1, 3, 5), 'Only if you marked 1, 3 or 5 in question 1.', 'רק אם בשאלה 1 סומן 1, 3 או 5.'],
    [sectors, 'Only if you marked 1 or 3 in question 4.', 'רק אם בשאלה 4 סומן 1 או 3.'],
    [{ item: 'p-result', in: ['specific', 'direction'] }, 'Only if you marked 1 or 2 in question 2.', 'רק אם בשאלה 2 סומן 1 או 2.'],
    [
      { item: 'p-sectors', atLeast: 2 },
      'Only if you marked at least 2 answers in question 4.',
      'רק אם מספר הסימונים בשאלה 4 הוא 2 או יותר.',
    ],
    [
      { not: { item: 'p-sectors', atLeast: 2 } },
      'Only if you marked fewer than 2 answers in question 4.',
      'רק אם מספר הסימונים בשאלה 4 קטן מ-2.',
    ],
    [{ not: sectors }, 'Only if you did not mark 1 or 3 in question 4.', 'רק אם בשאלה 4 לא סומן 1 או 3.'],
    [{ not: known(1) }, 'Only if you marked anything but 1 in question 1.', 'רק אם בשאלה 1 סומן משהו אחר מ-1.'],
    [{ item: 'b-order', in: ['neutral'] }, 'Only if you ranked b in question 10.', 'רק אם בשאלה 10 דורג ב.'],
    [
      { not: { any: [known(1), { not: sectors }] } },
      'Only if you marked anything but 1 in question 1 and you marked 1 or 3 in question 4.',
      'רק אם בשאלה 1 סומן משהו אחר מ-1 וגם בשאלה 4 סומן 1 או 3.',
    ],
    [
      { any: [known(5), { all: [sectors, { any: [known(1), known(2)] }] }] },
      'Only if you marked 5 in question 1; or you marked 1 or 3 in question 4 and (you marked 1 in question 1 or you marked 2 in question 1).',
      'רק אם בשאלה 1 סומן 5; או בשאלה 4 סומן 1 או 3 וגם (בשאלה 1 סומן 1 או בשאלה 1 סומן 2).',
    ],
    [verdict, 'Ask the facilitator whether to answer this question.', 'שאלו את מי שמנחים אם לענות על השאלה הזאת.'],
    [
      { not: { level: 'agenda', atLeast: 'strong' } },
      'Ask the facilitator whether to answer this question.',
      'שאלו את מי שמנחים אם לענות על השאלה הזאת.',
    ],
    [
      { all: [known(5), verdict, { axis: 'adaptive', atLeast: 3 }] },
      'Only if you marked 5 in question 1 and the facilitator says so.',
      'רק אם בשאלה 1 סומן 5 וגם מי שמנחים אומרים שיש לענות.',
    ],
    [{ all: [] }, undefined, undefined],
    [{ any: [known(5), { all: [] }] }, undefined, undefined],
  ])('%j', async (when, english, hebrew) => {
    expect(conditionWords(when, await numbered('en'))).toBe(english);
    expect(conditionWords(when, await numbered('he'))).toBe(hebrew);
  });

  it('says nothing of what the form does not ask', async () => {
    const short = await numbered('en', 'short');
    const depth: Predicate = { item: 'p-depth', in: [1] };
    expect(conditionWords({ any: [depth, known(5)] }, short)).toBe('Only if you marked 5 in question 1.');
    expect(conditionWords({ all: [{ not: depth }, known(5)] }, short)).toMatch(/^Ask/);
  });

  /** The condition as it is written, as a predicate again. */
  function again(condition: Settled | boolean): Predicate {
    if (typeof condition === 'boolean') return condition ? { all: [] } : { any: [] };
    if ('judged' in condition) throw new Error('no verdict in these');
    if ('join' in condition) return condition.join === 'all' ? { all: condition.parts.map(again) } : { any: condition.parts.map(again) };
    return condition.holds ? condition.leaf : { not: condition.leaf };
  }

  const leafOf = (item: Item): fc.Arbitrary<Predicate> => {
    const values = [...answerNumbers(item).values()];
    const among = fc.subarray(values, { minLength: 1 }).map((chosen): Predicate => ({ item: item.id, in: chosen }));
    return item.kind === 'choice'
      ? among
      : fc.oneof(
          among,
          fc.integer({ min: 1, max: 5 }).map((least) => ({ item: item.id, atLeast: least })),
        );
  };
  const { predicate } = fc.letrec<{ predicate: Predicate }>((tie) => ({
    predicate: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...smallItems.filter(({ kind }) => kind !== 'text')).chain(leafOf),
      fc.array(tie('predicate'), { maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('predicate'), { maxLength: 3 }).map((any) => ({ any })),
      tie('predicate').map((not) => ({ not })),
    ),
  }));

  it.each(Object.keys(small.forms))('means what the screen does in the form %s', (form) => {
    const asked = new Set(small.forms[form]!.items);
    const items = new Map(smallItems.filter(({ id }) => asked.has(id)).map((item) => [item.id, item]));
    let shown = 0;
    const same = (when: Predicate, given: Answers) => {
      const { answers, visible } = showing(small, given, asked);
      const facts = { answers, hidden: visible };
      const expected = evaluate(when, facts) === true;
      if (expected) shown++;
      expect(evaluate(again(settled(when, items)), facts) === true).toBe(expected);
    };
    fc.assert(fc.property(predicate, arbitraryAnswers(smallItems), same), { numRuns: 2000 });
    expect(shown).toBeGreaterThan(200);
  });

  it.each(FORMS.flatMap((form) => LANGUAGES.map((lang) => [form, lang] as const)))(
    '%s in %s names every answer that decides',
    async (form, lang) => {
      const numbers = formNumbers(questionnaire, form);
      const questions = questionsOf(buildForm(await loadPaperInput(lang, builtIn, form)));
      const branching = allItems(questionnaire).filter((item) => numbers.has(item.id) && item.when);
      expect(questions.filter(({ only }) => only !== undefined).map(({ number }) => number)).toEqual(
        branching.map(({ id }) => numbers.get(id)),
      );
      for (const { id, when } of branching) {
        const { only = '' } = questions.find(({ number }) => number === numbers.get(id))!;
        const named = [...only.matchAll(/(?:question|בשאלה) (\d+)/g)].map((match) => Number(match[1]));
        const deciding = leaves(when!).flatMap((leaf) => ('item' in leaf ? (numbers.get(leaf.item) ?? []) : []));
        expect(new Set(named), only).toEqual(new Set(deciding));
        expect(Math.max(...named), only).toBeLessThan(numbers.get(id)!);
      }
    },
  );
});

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
    const sections = structuredClone(input.sections);
    const long = (start: string) => Array.from({ length: 400 }, (_, index) => `${start}${index}`).join(' ');
    const item = sections.problem!.items['problem-solution-known']!;
    sections.problem!.items['problem-solution-known'] = {
      ...item,
      question: long('question'),
      help: long('help'),
      points: { '1': long('one'), '2': long('two'), '3': long('three'), '4': long('four'), '5': long('five') },
    };
    const { pages } = await drawn(buildForm({ ...input, sections }), 'a4');
    const words = new Set(pages.flatMap(wordsOn));
    for (const start of ['question', 'help', 'one', 'two', 'three', 'four', 'five'])
      expect(wordsOf(long(start)).filter((word) => !words.has(word))).toEqual([]);
    for (const page of pages) expect(outside(page, 30)).toEqual([]);
  });
});
