/** Answers and results as tables: what is in them, that they open as what they are, and that no one's words run as a formula. */
import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/export.en';
import { he } from '../../src/i18n/export.he';
import { builtIn } from '../../src/questionnaire/load';
import { formItems } from '../../src/questionnaire/progress';
import type { Answers } from '../../src/questionnaire/answers';
import type { ReportInput } from '../../src/report/document/teller';
import { loadReportInput } from '../../src/report/load';
import { answersCsv, resultsCsv } from '../../src/report/sheets/csv';
import { writeXlsx } from '../../src/report/sheets/xlsx';
import { parseCsv } from '../fixtures/csv';
import { openPackage } from '../fixtures/office';
import { answersFrom, COMPLEX, questionnaire } from '../fixtures/questionnaires';
import { all, textOf, type Element } from '../fixtures/xml';

const WORDS = { he, en };
const NAME = '=cmd|"/c calc"!A1';
const BODY = '+עמותה, "הגשר"';
const NOTE = '@SUM(1)\nשורה שנייה, עם "מירכאות" ו_x0041_';

const answers: Answers = {
  ...answersFrom(COMPLEX),
  'initiative-name': { value: NAME },
  'problem-copy': { value: 4, note: NOTE, evidence: 'documented', source: '-1+1' },
  'problem-time': { unknown: true },
  'agenda-definition': { value: 2 },
  'equity-voice': { value: 1 },
};
const settings = { candidates: [{ name: BODY, type: 'government', ratings: {} }] };
const inputIn = (lang: 'he' | 'en', given = answers) =>
  loadReportInput(lang, builtIn, { form: 'full', answers: given, settings }, new Date('2026-01-31T12:00:00Z'));

/** Rows by what their id column says. */
function byId(table: string[][], id: string): Map<string, Record<string, string>> {
  const [head = [], ...rows] = table;
  return new Map(
    rows.map((row) => {
      const cells = Object.fromEntries(head.map((each, index) => [each, row[index] ?? '']));
      return [cells[id] ?? '', cells];
    }),
  );
}

describe.each(['he', 'en'] as const)('tables in %s', (lang) => {
  const words = WORDS[lang];
  let input: ReportInput;
  beforeAll(async () => {
    input = await inputIn(lang);
  });
  const answersTable = () => parseCsv(answersCsv(input));
  const resultsTable = () => parseCsv(resultsCsv(input));

  it('give each question of the form a row, in words and for programs', () => {
    const table = answersTable();
    const { id, answer, value, state, note, evidence, source, question, section } = words.answers;
    expect(table.slice(1).map((row) => row[1])).toEqual(formItems(questionnaire, 'full'));
    expect(new Set(table.map((row) => row.length)).size).toBe(1);
    const rows = byId(table, id);
    const copy = rows.get('problem-copy')!;
    expect(copy[value]).toBe('4');
    expect(copy[answer]).toBe(input.items['problem-copy']!.points!['4']);
    expect(copy[question]).toBe(input.items['problem-copy']!.question);
    expect(copy[section]).toBe(input.sections.problem);
    expect([copy[state], copy[note], copy[source]]).toEqual([words.states.value, `'${NOTE}`, "'-1+1"]);
    expect(copy[evidence]).toBe(input.report.parts.evidence.documented);
    expect(rows.get('problem-sectors')![value]).toBe('government; nonprofits; philanthropy');
    expect(rows.get('problem-result')![value]).toBe('specific');
  });

  it('tell apart what is not known, not answered and not asked', () => {
    const rows = byId(answersTable(), words.answers.id);
    const stateOf = (item: string) => rows.get(item)![words.answers.state];
    expect(stateOf('problem-time')).toBe(words.states.unknown);
    expect(stateOf('agenda-shared-goal')).toBe(words.states['not-answered']);
    const hidden = [...rows.values()].filter((row) => row[words.answers.state] === words.states['not-asked']);
    expect(hidden.length).toBeGreaterThan(0);
    for (const row of hidden) expect([row[words.answers.answer], row[words.answers.value], row[words.answers.note]]).toEqual(['', '', '']);
  });

  it('tell nothing of an answer that branching hid', async () => {
    const [hidden] = [...byId(answersTable(), words.answers.id)].find(([, row]) => row[words.answers.state] === words.states['not-asked'])!;
    const kept = await inputIn(lang, { ...answers, [hidden]: { value: 3, note: 'hidden' } });
    expect(answersCsv(kept)).not.toContain('hidden');
  });

  it('hold every verdict with its id, its means and its ranking', () => {
    const rows = byId(resultsTable(), words.results.id);
    const { diagnosis } = input;
    const { resultId, score, first, place, possibleIds } = words.results;
    expect(rows.get('problem')![resultId]).toBe(diagnosis.problem.value);
    expect(rows.get('fit')![resultId]).toBe(diagnosis.fit.value);
    expect(rows.get('readiness.gates.money')![resultId]).toBe(diagnosis.readiness.gates.money.value);
    expect(Number(rows.get('conditions.common-agenda')![score])).toBe(diagnosis.conditions['common-agenda'].mean);
    expect(rows.get('readiness')![possibleIds]).toBe(
      diagnosis.readiness.possible.filter((each) => each !== diagnosis.readiness.value).join('; '),
    );
    diagnosis.backbone.ranking.forEach((each, index) => {
      const row = rows.get(`backbone.ranking.${each.type}`)!;
      expect(row[place]).toBe(String(index + 1));
      expect(row[score]).toBe(each.feasible === 'no' ? '' : String(Math.round(each.score * 10_000) / 10_000));
      expect(row[first]).toBe(each.feasible === 'no' ? '' : String(Math.round(each.first * 10_000) / 10_000));
    });
    expect(rows.get('measurement.target')![resultId]).toBe(diagnosis.measurement.target);
    expect(rows.get('date')![resultId]).toBe('2026-01-31');
  });

  it('have no columns for notes and sources where there are none', () => {
    const bare = Object.fromEntries(
      Object.entries(input.answers).map(([item, { note: _note, source: _source, ...answer }]) => [item, answer]),
    );
    const [head] = parseCsv(answersCsv({ ...input, answers: bare }));
    expect(head).not.toContain(words.answers.note);
    expect(head).not.toContain(words.answers.source);
    expect(answersTable()[0]).toContain(words.answers.note);
  });

  it('begin with a byte-order mark and end every line as the standard says', () => {
    const csv = answersCsv(input);
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  describe('in a workbook', () => {
    let parts: Map<string, Element>;
    beforeAll(() => {
      parts = openPackage(writeXlsx(input));
    });
    const sheet = (number: number): Element => parts.get(`xl/worksheets/sheet${number}.xml`)!;
    const rowsOf = (number: number) => all(sheet(number), 'row').map((row) => all(row, 'c'));

    it('say the same as the CSV, texts as texts and numbers as numbers', () => {
      const quoted = (text: string) => text.replace(/^'/, '').replaceAll('_x0041_', '_x005F_x0041_');
      [answersTable(), resultsTable()].forEach((table, index) => {
        const rows = rowsOf(index + 1);
        expect(rows.map((cells) => cells.map(textOf))).toEqual(table.map((row) => row.map(quoted)));
        for (const cell of rows.flat()) {
          const number = all(cell, 'v').length === 1;
          expect(cell.attributes.t).toBe(number || textOf(cell) === '' ? undefined : 'inlineStr');
          if (number) expect(Number.isFinite(Number(textOf(cell)))).toBe(true);
        }
      });
      expect(
        rowsOf(1)
          .flat()
          .filter((cell) => all(cell, 'v').length > 0).length,
      ).toBeGreaterThan(5);
      for (const number of [1, 2]) expect(all(sheet(number), 'f')).toEqual([]);
    });

    it('run in the direction of the words, under a head that stays', () => {
      for (const number of [1, 2]) {
        const [view] = all(sheet(number), 'sheetView');
        expect(view?.attributes.rightToLeft).toBe(lang === 'he' ? '1' : undefined);
        expect(all(view!, 'pane')[0]?.attributes).toMatchObject({ ySplit: '1', state: 'frozen' });
        expect(all(sheet(number), 'col')).toHaveLength(rowsOf(number)[0]!.length);
      }
      const fonts = all(parts.get('xl/styles.xml')!, 'font');
      const formats = all(all(parts.get('xl/styles.xml')!, 'cellXfs')[0]!, 'xf');
      const bold = (cell: Element) => all(fonts[Number(formats[Number(cell.attributes.s)]!.attributes.fontId)]!, 'b').length;
      expect(rowsOf(1).map((cells) => cells.map(bold))).toEqual(rowsOf(1).map((cells, row) => cells.map(() => (row === 0 ? 1 : 0))));
    });

    it('are named in the language, and every part is told of', () => {
      expect(all(parts.get('xl/workbook.xml')!, 'sheet').map(({ attributes }) => attributes.name)).toEqual([
        words.answers.title,
        words.results.title,
      ]);
      const types = all(parts.get('[Content_Types].xml')!, 'Override').map(({ attributes }) => attributes.PartName);
      const told = [...parts.keys()].filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml');
      expect(types.sort()).toEqual(told.map((path) => `/${path}`).sort());
    });

    it('come as the same bytes from the same input', () => {
      expect(writeXlsx(input)).toEqual(writeXlsx(input));
    });
  });
});

it('what is no character breaks no workbook', async () => {
  const given: Answers = {
    'initiative-name': { value: `a\u0000b\ud83dc\u001b${'x'.repeat(40_000)}` },
    'problem-copy': { value: 2, note: '</t><f>1</f>' },
  };
  const parts = openPackage(writeXlsx(await inputIn('en', given)));
  const texts = all(parts.get('xl/worksheets/sheet1.xml')!, 't').map(textOf);
  const long = texts.find((text) => text.startsWith('ab\ufffdcx'))!;
  // The most that a cell can hold, less what no file can.
  expect(long).toHaveLength(32_767 - 2);
  expect(texts).toContain('</t><f>1</f>');
});
