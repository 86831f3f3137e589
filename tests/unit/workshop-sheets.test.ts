/** Raw answers of a workshop as tables: what is in them, and that whatever the room, they give nobody away. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST } from '../../src/group/agreement';
import { roomOf } from '../../src/group/room';
import type { Workshop } from '../../src/group/workshop';
import { closeVote } from '../../src/group/workshop';
import { en } from '../../src/i18n/workshop-report.en';
import { he } from '../../src/i18n/workshop-report.he';
import { builtIn, loadSectionWords } from '../../src/questionnaire/load';
import type { ItemWords } from '../../src/questionnaire/schema';
import { csv } from '../../src/report/sheets/csv';
import {
  agreedTable,
  allAnswersTable,
  mayTellRoles,
  questionsTable,
  roundTables,
  spreadTable,
  untoldRounds,
  type WorkshopTablesInput,
} from '../../src/report/sheets/workshop';
import { writeWorkbook } from '../../src/report/sheets/xlsx';
import type { Cell, Table } from '../../src/report/sheets/table';
import { arbitraryAnswers } from '../fixtures/arbitrary-answers';
import { parseCsv } from '../fixtures/csv';
import { openPackage } from '../fixtures/office';
import { questionnaire } from '../fixtures/questionnaires';
import { arbitraryName, codeOf, emptyWorkshop, personId, voted } from '../fixtures/workshop';
import { AGREED_ITEM, NAMES, NOTE, ROLES, SPLIT_ITEM, takenWorkshop } from '../fixtures/workshop-taken';
import { all, textOf } from '../fixtures/xml';

const WORDS = { he, en };
const sections = await Promise.all(questionnaire.sections.map(({ id }) => loadSectionWords('en', id, builtIn)));
const items = Object.fromEntries(sections.flatMap((section) => Object.entries(section.items))) as Record<string, ItemWords>;

const inputOf = (workshop: Workshop, withNames = false, lang: 'he' | 'en' = 'en'): WorkshopTablesInput => ({
  workshop,
  questionnaire,
  room: roomOf(workshop, questionnaire),
  items,
  words: WORDS[lang],
  withNames,
});
const tablesOf = (input: WorkshopTablesInput): Table[] => [
  ...roundTables(input),
  allAnswersTable(input),
  spreadTable(input),
  agreedTable(input),
  questionsTable(input),
];
const heads = ({ columns }: Table): string[] => columns.map(({ head }) => head);
const cellsOf = (tables: readonly Table[]): Cell[] => tables.flatMap(({ rows }) => rows.flat());
const column = (table: Table, head: string): Cell[] => table.rows.map((row) => row[heads(table).indexOf(head)]!);

describe('raw answers', () => {
  it('have a row for everyone, a column for every item and codes for what was answered', () => {
    const [first, second] = roundTables(inputOf(takenWorkshop()));
    expect(first!.rows).toHaveLength(12);
    expect(heads(first!).slice(1)).toEqual(voted.map(({ id }) => id));
    expect(heads(second!).slice(1)).toEqual([SPLIT_ITEM]);
    expect(column(first!, AGREED_ITEM).toSorted()).toEqual([3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 'DK']);
    expect(column(second!, SPLIT_ITEM)).toEqual(expect.arrayContaining([2, 3]));
    expect(new Set(column(first!, 'problem-sectors'))).toContain('government; nonprofits');
  });

  it('hold in one table the rounds apart, nobody’s two answers in one row', () => {
    const table = allAnswersTable(inputOf(takenWorkshop()));
    expect(column(table, en.sheets.round).toSorted()).toEqual([...Array<number>(12).fill(1), ...Array<number>(12).fill(2)]);
    for (const row of table.rows.slice(12)) expect(row.slice(2).filter((cell) => cell !== null)).toHaveLength(1);
  });

  it('have names in a workshop with names only, and only where they are wanted', () => {
    const named = takenWorkshop({ named: true });
    expect(column(roundTables(inputOf(named, true))[0]!, en.sheets.name).toSorted()).toEqual(NAMES.toSorted());
    for (const input of [inputOf(named), inputOf({ ...named, named: false }, true)]) {
      const written = JSON.stringify(tablesOf(input));
      for (const name of NAMES) expect(written).not.toContain(name);
    }
  });

  it('say what each person is only where every role has five', () => {
    expect(heads(roundTables(inputOf(takenWorkshop()))[0]!)).toContain(en.sheets.role);
    const few = inputOf(takenWorkshop({ roles: 3 }));
    for (const table of tablesOf(few)) expect(heads(table)).not.toContain(en.sheets.role);
    expect(cellsOf(tablesOf(few))).not.toContain(ROLES[2]);
  });

  it('know nothing of a round that is still open', () => {
    const { rounds, ...rest } = takenWorkshop();
    const [first, { closedAt: _closed, ...second }] = rounds as [Workshop['rounds'][0], Workshop['rounds'][0]];
    const tables = roundTables(inputOf({ ...rest, rounds: [first, second] }));
    expect(tables.map(({ title }) => title)).toEqual([en.sheets.answers(1)]);
    const open = { ...rest, rounds: [{ openedAt: first.openedAt }] };
    expect(cellsOf(roundTables(inputOf(open)))).toEqual([]);
    expect(spreadTable(inputOf(open)).rows).toEqual([]);
  });

  it('are formulas in no spreadsheet, whatever a person is called', () => {
    const evil = takenWorkshop({ named: true });
    const codes = NAMES.map((_, index) =>
      codeOf({ respondent: personId(index + 1), name: `=1+${index}`, answers: { [AGREED_ITEM]: { value: 1 } } }),
    );
    const records = parseCsv(csv(allAnswersTable(inputOf({ ...evil, rounds: evil.rounds.slice(0, 1), codes }, true))));
    expect(records.slice(1).map((record) => record[1])).toEqual(expect.arrayContaining(["'=1+0"]));
    const sheet = openPackage(writeWorkbook(roundTables(inputOf({ ...evil, codes }, true)), ABOUT)).get('xl/worksheets/sheet1.xml')!;
    expect(all(sheet, 'f')).toEqual([]);
  });
});

describe('what the room agreed on', () => {
  const settled = (lang: 'he' | 'en') => agreedTable(inputOf(takenWorkshop(), false, lang));

  it('has a row for each item that was settled, with its code, its meaning and its note, beside what both votes said', () => {
    const table = settled('en');
    const median = column(spreadTable(inputOf(takenWorkshop())), en.sheets.median);
    expect(table.rows.map(([id]) => id)).toEqual([AGREED_ITEM]);
    const row = Object.fromEntries(heads(table).map((head, index) => [head, table.rows[0]![index]]));
    expect(row).toMatchObject({
      [en.sheets.agreed]: 4,
      [en.sheets.meaning]: items[AGREED_ITEM]!.points!['4'],
      [en.sheets.note]: NOTE,
      [en.sheets.medianOf(1)]: 3,
      [en.sheets.agreementOf(1)]: en.document.agreement.agreed,
      // It was not voted on again.
      [en.sheets.medianOf(2)]: null,
    });
    expect(median).toContain(3);
    expect(heads(settled('he'))).toContain(he.sheets.agreed);
  });

  it('says of "don’t know" that it was settled so, and nothing of what was taken back', () => {
    const workshop = takenWorkshop();
    const at = '2026-03-01T11:00:00.000Z';
    const talk = {
      'problem-copy': { arguments: [], agreed: { unknown: true as const, at } },
      'problem-result': { arguments: [], agreed: { at } },
    };
    expect(agreedTable(inputOf({ ...workshop, talk })).rows).toEqual([
      expect.arrayContaining(['problem-copy', 'DK', en.sheets.meanings.dontKnow]),
    ]);
  });

  it('is in no table of what people answered', () => {
    const workshop = takenWorkshop();
    const without = inputOf({ ...workshop, talk: {} });
    expect(roundTables(inputOf(workshop))).toEqual(roundTables(without));
    expect(spreadTable(inputOf(workshop))).toEqual(spreadTable(without));
    const sheets = openPackage(writeWorkbook(tablesOf(inputOf(workshop)), ABOUT));
    const noted = [...sheets].filter(([path, sheet]) => path.startsWith('xl/worksheets/') && textOf(sheet).includes(NOTE));
    expect(noted).toHaveLength(1);
    expect(parseCsv(csv(settled('en')))[1]).toEqual(expect.arrayContaining([AGREED_ITEM, '4', NOTE]));
  });
});

describe('distributions', () => {
  const table = spreadTable(inputOf(takenWorkshop()));
  const rowsOf = (item: string, round: number, group = en.sheets.everyone) =>
    table.rows.filter((row) => row[0] === item && row[2] === round && row[3] === group);

  it('count every answer, with how far the room agrees', () => {
    const at = (head: string) => heads(table).indexOf(head);
    const rows = rowsOf(SPLIT_ITEM, 1);
    expect(rows.map((row) => [row[at(en.sheets.code)], row[at(en.sheets.count)]])).toEqual([
      ['1', 6],
      ['2', 0],
      ['3', 0],
      ['4', 0],
      ['5', 6],
      ['DK', 0],
    ]);
    expect(rows[0]![at(en.sheets.agreement)]).toBe(en.document.agreement.split);
    expect(rows[0]![at(en.sheets.share)]).toBe(0.5);
    expect(rowsOf(SPLIT_ITEM, 2)[0]![at(en.sheets.agreement)]).toBe(en.document.agreement.agreed);
    expect(rows[0]![at(en.sheets.meaning)]).toBe(items[SPLIT_ITEM]!.points!['1']);
    // Hands are counted here, though they are no rows of the answers.
    const hands = rowsOf('preconditions-urgency', 1);
    expect(hands.find((row) => row[at(en.sheets.code)] === '2')![at(en.sheets.count)]).toBe(2);
  });

  it('say of every code what it means', () => {
    const codebook = questionsTable(inputOf(takenWorkshop()));
    expect(codebook.rows.map(([id]) => id)).toEqual(voted.map(({ id }) => id));
    const row = codebook.rows.find(([id]) => id === AGREED_ITEM)!;
    for (const point of ['1', '5'] as const) expect(row[3]).toContain(items[AGREED_ITEM]!.points![point]);
  });
});

const ABOUT = { lang: 'en', title: 'A workshop', product: 'Shidra', now: new Date('2026-01-31T12:00:00Z') };

describe('a workbook of a workshop', () => {
  it('has a sheet for each table, with more columns than there are letters', () => {
    const input = inputOf(takenWorkshop());
    const tables = [...roundTables(input), spreadTable(input), questionsTable(input)];
    const parts = openPackage(writeWorkbook(tables, ABOUT));
    const names = all(parts.get('xl/workbook.xml')!, 'sheet').map(({ attributes }) => attributes.name!);
    expect(names).toEqual(tables.map(({ title }) => title));
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    expect(voted.length).toBeGreaterThan(26);
    const [head, ...rows] = all(parts.get('xl/worksheets/sheet1.xml')!, 'row').map((row) => all(row, 'c'));
    expect(head!.map(textOf)).toEqual(heads(tables[0]!));
    expect(rows.map((row) => row.map(textOf))).toEqual(tables[0]!.rows.map((row) => row.map((cell) => String(cell ?? ''))));
    const places = head!.map(({ attributes }) => attributes.r!);
    expect(places.slice(25, 28)).toEqual(['Z1', 'AA1', 'AB1']);
    expect(new Set(places).size).toBe(places.length);
  });

  it('has short enough names in Hebrew too', () => {
    const { sheets } = he;
    for (const title of [sheets.answers(2), sheets.spread, sheets.questions]) expect(title).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });
});

describe('whoever is in the room', () => {
  const person = fc.record({
    role: fc.nat({ max: 3 }),
    name: arbitraryName.map((name) => `~${name}`.slice(0, 20)),
    answers: arbitraryAnswers(voted),
  });
  const room = fc.record({ people: fc.array(person, { maxLength: 24 }), named: fc.boolean(), seed: fc.nat() });
  const workshopOf = (
    { people, named }: { people: { role: number; name: string; answers: object }[]; named: boolean },
    ids: readonly number[],
  ) => {
    const codes = people.map(({ role, name, answers }, index) =>
      codeOf({ respondent: personId(ids[index]!), role, answers: answers as never, ...(named && { name }) }),
    );
    return closeVote(emptyWorkshop({ roles: ROLES, named, codes: codes.toSorted() }), new Date(Date.UTC(2026, 2, 1, 11)));
  };

  it('tables tell neither ids nor names, and no role of fewer than five', () => {
    fc.assert(
      fc.property(room, ({ people, named }) => {
        const ids = people.map((_, index) => 0xabc0000 + index);
        const workshop = workshopOf({ people, named }, ids);
        const input = inputOf(workshop);
        const tables = tablesOf(input);
        const cells = cellsOf(tables).filter((cell) => typeof cell === 'string');
        for (const id of ids) expect(cells.some((cell) => cell.includes(personId(id)))).toBe(false);
        for (const { name } of people) expect(cells).not.toContain(name);
        const answers = allAnswersTable(input);
        expect(answers.rows.length === 0 || answers.rows.length >= FEWEST).toBe(true);
        const sizes = new Map<Cell, number>();
        for (const role of heads(answers).includes(en.sheets.role) ? column(answers, en.sheets.role) : [])
          sizes.set(role, (sizes.get(role) ?? 0) + 1);
        for (const size of sizes.values()) expect(size).toBeGreaterThanOrEqual(FEWEST);
        expect(heads(answers).includes(en.sheets.role)).toBe(mayTellRoles(workshop, questionnaire));
        // Of a group of few nothing is counted.
        const spread = spreadTable(input);
        const counts = new Map<string, number>();
        for (const row of spread.rows) if (typeof row[12] === 'number') counts.set(`${row[0]}/${row[3]}`, Number(row[9]));
        for (const given of counts.values()) expect(given).toBeGreaterThanOrEqual(FEWEST);
      }),
      { numRuns: 30 },
    );
  });

  it('the same people give the same tables, whoever came first and whatever their ids', () => {
    fc.assert(
      fc.property(room, ({ people, named, seed }) => {
        const ids = people.map((_, index) => index + 1);
        const others = ids.map((id) => ((id * 7919 + seed) % 100_003) * 64 + id);
        const one = inputOf(workshopOf({ people, named }, ids));
        const other = inputOf(workshopOf({ people: people.toReversed(), named }, others));
        expect(tablesOf(other)).toEqual(tablesOf(one));
      }),
      { numRuns: 20 },
    );
  });

  it('a round of fewer than five has no rows but with names that are wanted', () => {
    const few = takenWorkshop({ named: true });
    const workshop = { ...few, codes: few.codes.slice(0, 4), rounds: few.rounds.slice(0, 1) };
    expect(untoldRounds(inputOf(workshop))).toEqual([1]);
    expect(roundTables(inputOf(workshop))).toEqual([]);
    expect(untoldRounds(inputOf(workshop, true))).toEqual([]);
    expect(roundTables(inputOf(workshop, true))[0]!.rows).toHaveLength(4);
  });
});
