/** What leaves a funder's desk in words: the comparison report, its tables, and letters; each says of an initiative what the table says. */
import { beforeAll, describe, expect, test } from 'vitest';
import { rankEntries } from '../../src/group/portfolio-ranking';
import { rowOf, type PortfolioRow } from '../../src/group/portfolio-row';
import { DECISIONS, type FunderGate, type Priority } from '../../src/group/portfolio';
import { COLUMNS } from '../../src/group/portfolio-table';
import { ORDERS, type ValuePath } from '../../src/group/portfolio-verdicts';
import { en } from '../../src/i18n/portfolio-report.en';
import { he } from '../../src/i18n/portfolio-report.he';
import { builtIn } from '../../src/questionnaire/load';
import type { Block, ReportDocument } from '../../src/report/blocks';
import { writeDocx } from '../../src/report/docx/write';
import { loadReportWords } from '../../src/report/load';
import { writePdf } from '../../src/report/pdf/write';
import { comparisonDocument } from '../../src/report/portfolio/document';
import { decisionLetter, letterDocument, questionsLetter } from '../../src/report/portfolio/letter';
import { loadItemTeller, readReading, type ItemTeller } from '../../src/report/portfolio/reading';
import { loadPortfolioTeller, type PortfolioTeller } from '../../src/report/portfolio/teller';
import { csv } from '../../src/report/sheets/csv';
import { portfolioTable } from '../../src/report/sheets/portfolio';
import { rankingTable } from '../../src/report/sheets/ranking';
import { parseCsv } from '../fixtures/csv';
import { exampleAssessment } from '../fixtures/example-report';
import { loadFont } from '../fixtures/fonts';
import { openPackage } from '../fixtures/office';
import { assessmentOf, entryOf, findJudge, finish, named, portfolioOf, timeOf } from '../fixtures/portfolio';
import { letters, said } from '../fixtures/word';
import { textOf } from '../fixtures/xml';

const WORDS = { he, en };
const CASES = ['strive', 'hamilton', 'cake', 'memphis', 'road-map', 'newark'];
const rows: PortfolioRow[] = [
  ...CASES.map((name, index) => {
    const decision = { value: DECISIONS[index % DECISIONS.length]!, reason: `Because ${index}`, at: timeOf(1).toISOString() };
    return rowOf(
      entryOf(index, exampleAssessment(name), { decision, tags: [{ tag: `tag ${index}`, out: false, at: decision.at }] }),
      findJudge,
    );
  }),
  // Of one nearly nothing is known.
  rowOf(entryOf(90, assessmentOf(named('חדשה', { 'preconditions-champion': { value: 5 } }))), findJudge),
];
const GATES: FunderGate[] = [{ what: 'gates.champion', atLeast: 'weak' }];
const WEIGHTED: Priority[] = [
  { what: 'readiness', weight: 50 },
  { what: 'fit', weight: 30 },
  { what: 'conditions.backbone', weight: 20 },
];

type Table = Extract<Block, { kind: 'table' }>;
const rowById = (entry: string) => rows.find((row) => row.entry === entry);
const blocksOf = (report: ReportDocument, id: string): Block[] => report.sections.find((each) => each.id === id)!.blocks;
const tablesOf = (report: ReportDocument, id: string): Table[] =>
  blocksOf(report, id).filter((block): block is Table => block.kind === 'table');

describe.each(['he', 'en'] as const)('the comparison in %s', (lang) => {
  const words = WORDS[lang].document;
  let tell: PortfolioTeller;
  let frame: Awaited<ReturnType<typeof loadReportWords>>;
  beforeAll(async () => {
    [tell, frame] = await Promise.all([loadPortfolioTeller(lang), loadReportWords(lang)]);
  });
  function report(gates: readonly FunderGate[], priorities: readonly Priority[], shown = rows): ReportDocument {
    const head = portfolioOf([], { gates: { value: [...gates], at: '' }, priorities: { value: [...priorities], at: '' } });
    const ranking = finish(rankEntries(rows, gates, priorities, 500));
    return comparisonDocument({ tell, words, head, rows: shown, all: rows.length, ranking, rowOf: rowById, now: timeOf(0), report: frame });
  }

  test('tells of every initiative in the order of the table, in the table’s own words', () => {
    const whole = report([], []);
    for (const id of ['conditions', 'structure', 'backing', 'decisions']) {
      const [table] = tablesOf(whole, id);
      expect(table!.rows.map(([name]) => name)).toEqual(rows.map((row) => tell.name(row)));
      for (const row of table!.rows) expect(row).toHaveLength(table!.head.length);
    }
    const fit = tablesOf(whole, 'summary')[1]!;
    expect(fit.rows).toEqual(
      rows.map((row) => (['name', 'problem', 'fit', 'readiness', 'weakest'] as const).map((column) => tell.cell(row, column))),
    );
    const counts = tablesOf(whole, 'summary')[0]!.rows.flatMap(([, ...cells]) => cells.map(Number));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    expect(tablesOf(whole, 'decisions')[0]!.rows[0]).toContain('Because 0');
    expect(report([], [], rows.slice(2, 4)).subtitle).toMatch(new RegExp(`2.*${rows.length}`));
  });

  test('ranks nothing of itself, and has a sum nowhere but among the funder’s own rules', () => {
    expect(said(report([], []))).toEqual(expect.arrayContaining([words.noGates, words.noPriorities]));
    expect(tablesOf(report([], []), 'rules')).toEqual([]);
    const ruled = report(GATES, WEIGHTED);
    const sums = ruled.sections.filter(({ blocks }) => blocks.some((block) => block.kind === 'table' && block.head.includes(words.sum)));
    expect(sums.map(({ id }) => id)).toEqual(['rules']);
    expect(said(ruled)).toContain(words.own);
  });

  test('says how every initiative stands by the gates, and what each place is made up of', () => {
    const ruled = report(GATES, WEIGHTED);
    const [stands, made, firm] = tablesOf(ruled, 'rules');
    expect(stands!.rows).toHaveLength(rows.length);
    expect(new Set(stands!.rows.map(([, standing]) => standing)).size).toBeGreaterThan(1);
    const list = blocksOf(ruled, 'rules').find((block) => block.kind === 'list' && block.ordered);
    expect(list).toMatchObject({ items: WEIGHTED.map(({ weight }) => expect.stringContaining(tell.share(weight! / 100)) as string) });
    expect(made!.rows.length).toBeGreaterThan(2);
    expect(firm!.rows.map(([, names]) => names)).toEqual(made!.rows.map(([, names]) => names));
    for (const [, names, parts, sum] of made!.rows) {
      const row = rows.find((each) => names!.startsWith(tell.name(each)))!;
      for (const { what } of WEIGHTED) expect(parts).toContain(tell.path(what));
      // Where all is settled, the parts add up to the sum, each rounded.
      if (WEIGHTED.every(({ what }) => row.judged!.possible[what].length === 1)) {
        const added = [...parts!.matchAll(/: (\d+)(?=;|$)/g)].reduce((total, [, part]) => total + Number(part), 0);
        expect(Math.abs(added - Number(sum))).toBeLessThanOrEqual(1.5);
      }
    }
    const byOrder = said(
      report(
        [],
        WEIGHTED.map(({ what }) => ({ what })),
      ),
    );
    expect([byOrder.includes(words.robustness.order), said(ruled).includes(words.robustness.weights)]).toEqual([true, true]);
  });

  test('has a chart for the first twelve, with what it shows in words, and says how many more there are', () => {
    const many = [...rows, ...rows];
    const charts = (shown: PortfolioRow[]) =>
      blocksOf(report([], [], shown), 'radars').flatMap((block) => (block.kind === 'beside' ? [...block.start, ...block.end] : []));
    expect(charts(rows)).toHaveLength(rows.length);
    expect(charts(many)).toHaveLength(12);
    for (const chart of charts(rows)) expect(chart).toMatchObject({ kind: 'chart', alternative: expect.stringMatching(/\d/) as string });
    expect(said(report([], [], many))).toContain(words.radarsMore(2));
  });

  test('is a PDF and a Word document that say all of it', async () => {
    const ruled = report(GATES, WEIGHTED);
    const { bytes, replaced } = await writePdf(ruled, { loadFont, now: timeOf(0) });
    expect([new TextDecoder('latin1').decode(bytes.slice(0, 5)), replaced]).toEqual(['%PDF-', []]);
    const parts = openPackage(new Uint8Array(await writeDocx(ruled)));
    const body = letters(textOf(parts.get('word/document.xml')!));
    for (const row of rows) expect(body).toContain(letters(tell.name(row)));
    for (const text of said(ruled).filter((each) => each.length > 60 && !each.startsWith(words.radarSaid('').slice(0, 8))))
      expect(body).toContain(letters(text));
  });

  test('as a sheet has a row for each initiative and a column for each verdict, its numbers as numbers', () => {
    const table = portfolioTable(rows, tell, WORDS[lang].sheet);
    expect(table.rows).toHaveLength(rows.length);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    const heads = table.columns.map(({ head }) => head);
    expect(new Set(heads).size).toBe(heads.length);
    for (const path of Object.keys(ORDERS) as ValuePath[]) {
      const at = heads.indexOf(tell.path(path));
      expect(table.rows.map((row) => row[at])).toEqual(rows.map((row) => tell.value(path, row.judged!.values[path])));
    }
    const shares = table.rows.map((row) => row[heads.indexOf(WORDS[lang].sheet.unknowns)]);
    expect(shares).toEqual(rows.map(({ judged }) => expect.closeTo(judged!.unknowns.open / judged!.unknowns.of, 3) as number));
    expect(heads.filter((head) => /total|overall|rank/i.test(head))).toEqual([]);
    expect(parseCsv(csv(table))).toHaveLength(rows.length + 1);
  });

  test('ranks in a sheet of its own as in its pages, who shares a place with the number of that place', () => {
    const ranking = finish(rankEntries(rows, [], [{ what: 'fit' }], 500));
    const table = rankingTable(ranking, rowById, tell, WORDS[lang]);
    expect(table.rows).toHaveLength(ranking.places.flatMap(({ entries }) => entries).length);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    let at = 0;
    for (const { entries, sum, before } of ranking.places) {
      const shared = table.rows.slice(at, at + entries.length);
      expect(shared.map(([place]) => place)).toEqual(entries.map(() => at + 1));
      expect(shared.map(([, name]) => name)).toEqual(entries.map((entry) => rowById(entry)?.name ?? null));
      for (const row of shared) {
        expect(row.slice(2, 4)).toEqual([sum.lo, sum.hi].map((end) => expect.closeTo(end * 100, 3) as number));
        expect(row[6]).toEqual(before === null ? null : (expect.closeTo(before, 3) as number));
      }
      at += entries.length;
    }
    expect(ranking.places.some(({ entries }) => entries.length > 1)).toBe(true);
  });

  test('has words for every column and every value', () => {
    for (const row of rows) for (const column of COLUMNS) expect(tell.cell(row, column)).not.toMatch(/undefined|^$|\./);
  });
});

describe.each(['he', 'en'] as const)('a letter in %s', (lang) => {
  const say = WORDS[lang].letter;
  let items: ItemTeller;
  beforeAll(async () => {
    items = await loadItemTeller(lang, builtIn);
  });

  test('asks all that is to be asked, first what is not known, and numbers it through', async () => {
    const answers = {
      ...exampleAssessment('hamilton').answers,
      'preconditions-money': { unknown: true as const },
      'preconditions-champion': { value: 4, evidence: 'stated' as const },
    };
    const { questions } = await readReading(builtIn, { ...exampleAssessment('hamilton'), answers });
    const letter = questionsLetter('Bridge', questions, answers, items, say);
    const numbered = letter.split('\n').flatMap((line) => (/^\d+\. /.test(line) ? [line] : []));
    expect(numbered.map((line) => Number.parseInt(line, 10))).toEqual(questions.map((_, index) => index + 1));
    questions.forEach(({ item }, index) => expect(numbered[index]).toContain(items.question(item)));
    const stated = questions.findIndex(({ item }) => item === 'preconditions-champion');
    // Of what was only said the letter repeats what was understood.
    expect(numbered[stated]).toContain(
      items
        .answer('preconditions-champion', answers['preconditions-champion'], { dontKnow: '', notApplicable: '', notAnswered: '', none: '' })
        .replace(/\.$/, ''),
    );
    expect(letter.indexOf(say.open)).toBeLessThan(letter.indexOf(say.backed));
    expect(letter).toContain('Bridge');
    expect(letter).not.toMatch(/undefined|\[object|funding-/);
    expect(questionsLetter('Bridge', [], answers, items, say)).toBe('');
  });

  test('of a decision says which, and the reason as it was written, or none', () => {
    const letters = DECISIONS.map((value) => decisionLetter('Bridge', value, ' Because. ', say));
    expect(new Set(letters).size).toBe(DECISIONS.length);
    DECISIONS.forEach((value, index) => {
      expect(letters[index]).toContain(say.decisions[value]);
      expect(letters[index]).toContain(say.reason('Because.'));
    });
    expect(decisionLetter('Bridge', 'decline', ' ', say)).not.toContain(say.reason('').slice(0, 6));
  });

  test('as a Word document has its first line as the title and every other line as it was edited', async () => {
    const text = decisionLetter('Bridge', 'fund', 'Because.\n\nAnd more.', say);
    const document = letterDocument(text, lang, lang === 'he' ? 'rtl' : 'ltr', 'Shidra');
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    expect([document.title, ...document.sections[0]!.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))]).toEqual(lines);
    const body = letters(textOf(openPackage(new Uint8Array(await writeDocx(document))).get('word/document.xml')!));
    for (const line of lines) expect(body).toContain(letters(line));
  });
});
