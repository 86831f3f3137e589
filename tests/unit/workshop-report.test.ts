/** A workshop's pages in the report: what stands in them, what must never, and that the report opens again as the room's assessment. */
import { beforeAll, describe, expect, it } from 'vitest';
import { openAssessment } from '../../src/diagnosis/open';
import { roomAssessment } from '../../src/group/room-assessment';
import { roomAnswers } from '../../src/group/room-answers';
import { roomOf } from '../../src/group/room';
import type { Workshop } from '../../src/group/workshop';
import { en } from '../../src/i18n/workshop-report.en';
import { he } from '../../src/i18n/workshop-report.he';
import { serialiseAssessment } from '../../src/questionnaire/assessment';
import { builtIn } from '../../src/questionnaire/load';
import type { Block, ReportDocument, ReportSection } from '../../src/report/blocks';
import { withoutNotes } from '../../src/questionnaire/redact';
import { buildReport } from '../../src/report/document/build';
import type { Extent } from '../../src/report/document/choice';
import { loadReportInput } from '../../src/report/load';
import { assessmentAttachment } from '../../src/report/pdf/attach';
import { writePdf } from '../../src/report/pdf/write';
import { writeDocx } from '../../src/report/docx/write';
import { loadRoomInput } from '../../src/report/workshop/load';
import { workshopSections } from '../../src/report/workshop/sections';
import { readReportFile } from '../../src/storage/report-file';
import { loadFont } from '../fixtures/fonts';
import { openPackage } from '../fixtures/office';
import { questionnaire } from '../fixtures/questionnaires';
import { closedWorkshop, FORM, voted } from '../fixtures/workshop';
import { letters, on, said } from '../fixtures/word';
import { AGREED_ITEM, ARGUMENT, NAMES, NOTE, respondentId, ROLES, SPLIT_ITEM, takenWorkshop } from '../fixtures/workshop-taken';
import { all, textOf } from '../fixtures/xml';

const WORDS = { he, en };
const { signal } = new AbortController();

const assessmentOf = (workshop: Workshop) => roomAssessment(workshop, questionnaire, roomOf(workshop, questionnaire));

async function reportOf(
  workshop: Workshop,
  lang: 'he' | 'en',
  choice = { notes: true, cover: (text: string) => text },
  extent: Extent = 'standard',
): Promise<ReportDocument> {
  const assessment = assessmentOf(workshop);
  const { id, answers, settings, updatedAt } = choice.notes ? assessment : withoutNotes(assessment);
  const input = await loadReportInput(lang, builtIn, { id, form: FORM, answers, settings }, new Date(updatedAt));
  const room = await loadRoomInput(workshop, input, choice, signal);
  return buildReport(input, null, extent, workshopSections(input, room));
}

const section = ({ sections }: ReportDocument, id: string): ReportSection => sections.find((each) => each.id === id)!;
const tables = ({ blocks }: ReportSection) => blocks.filter((block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table');
const short = async (lang: 'he' | 'en', item: string) =>
  (await loadReportInput(lang, builtIn, { form: FORM, answers: {}, settings: undefined }, new Date(0))).items[item]!.short;

describe.each(['he', 'en'] as const)('the report of a workshop in %s', (lang) => {
  const words = WORDS[lang].document;
  const shorts = new Map<string, string>();
  let report: ReportDocument;
  beforeAll(async () => {
    report = await reportOf(takenWorkshop(), lang);
    for (const item of [SPLIT_ITEM, AGREED_ITEM]) shorts.set(item, await short(lang, item));
  });

  it('tells of the workshop behind the summary, and of every answer in an annex', () => {
    const ids = report.sections.map(({ id }) => id);
    expect(ids.slice(0, 5)).toEqual(['summary', 'workshop', 'workshop-talk', 'workshop-agreement', 'workshop-verdicts']);
    expect(ids.indexOf('workshop-distributions')).toBeGreaterThan(ids.indexOf('changes'));
    // The working behind a diagnosis is there where all is wanted.
    expect(ids.filter((id) => id.startsWith('condition-') || id === 'answers')).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says how it was done: how many answered in which round, hands, roles and that it was anonymous', () => {
    const facts = section(report, 'workshop-done').blocks.find((block) => block.kind === 'definitions')!.items;
    const said = Object.fromEntries(facts.map(({ term, text }) => [term, text]));
    expect(said[words.done.voices(1)]).toBe(words.voices(12, voted.length));
    expect(said[words.done.voices(2)]).toBe(words.voices(12, 1));
    expect(said[words.done.hands]).toBe(words.hands(1));
    expect(said[words.done.privacy]).toBe(words.anonymous);
    for (const role of ROLES) expect(said[words.done.roles]).toContain(role);
    const limits = section(report, 'workshop-done').blocks.find((block) => block.kind === 'list')!.items;
    expect(limits).toEqual(expect.arrayContaining(Object.values(words.limits)));
  });

  it('shows for every item how far the room agrees', () => {
    const [every] = tables(section(report, 'workshop-agreement'));
    expect(every!.rows).toHaveLength(voted.length);
    const row = every!.rows.find(([name]) => name === shorts.get(SPLIT_ITEM))!;
    // After the second vote it is split no more.
    expect(row[1]).toBe(words.agreement.agreed);
  });

  it('tells on one page what the room agreed on, what is left to talk about and where the answers lead', () => {
    const { blocks } = section(report, 'workshop');
    const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    const counted = [...paragraphs[1]!.matchAll(/(\d+) \(/g)].map(([, count]) => Number(count));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(voted.length);
    const [settled, open] = blocks.find((block) => block.kind === 'columns')!.columns;
    expect(settled!.items).toEqual([expect.stringContaining(NOTE)]);
    expect(open!.items.at(-1)).toBe(words.more(4));
    expect(open!.items).not.toContainEqual(expect.stringContaining(shorts.get(AGREED_ITEM)!));
    const [tally] = tables(section(report, 'workshop'));
    expect(tally!.rows).toHaveLength(5);
  });

  it('is short where a short one is wanted, and leaves nothing out where all is', async () => {
    const ids = async (extent: Extent) => (await reportOf(takenWorkshop(), lang, undefined, extent)).sections.map(({ id }) => id);
    expect(await ids('summary')).toEqual(['summary', 'workshop']);
    expect(await ids('everything')).toEqual(expect.arrayContaining(['condition-common-agenda', 'answers', 'glossary', 'workshop-talk']));
    const open = (document: ReportDocument) => section(document, 'workshop-talk').blocks.filter(({ kind }) => kind === 'chart');
    expect(open(report)).toEqual([]);
    expect(open(await reportOf(takenWorkshop(), lang, undefined, 'everything')).length).toBeGreaterThan(5);
  });

  it('puts first round, second round and what was agreed side by side, and says whether the room came closer', () => {
    const [rounds] = tables(section(report, 'workshop-talk'));
    const rowOf = (item: string) => rounds!.rows.find(([name]) => name === shorts.get(item))!;
    const [, first, second, moved, agreed] = rowOf(SPLIT_ITEM);
    expect(first).toBe(words.outcome('3', words.agreement.split));
    expect(second).toBe(words.outcome('2', words.agreement.agreed));
    expect(moved).toBe(words.convergence.closer);
    expect(agreed).toBe(words.none);
    const settled = rowOf(AGREED_ITEM);
    expect(settled[2]).toBe(words.none);
    expect(settled[4]).toContain(NOTE);
  });

  it('tells the arguments, and neither them nor notes where notes are left out', async () => {
    const told = JSON.stringify(section(report, 'workshop-talk'));
    expect(told).toContain(ARGUMENT);
    expect(told).toContain(NOTE);
    const bare = JSON.stringify(await reportOf(takenWorkshop(), lang, { notes: false, cover: (text) => text.replaceAll('הגשר', '…') }));
    expect(bare).not.toContain(ARGUMENT);
    expect(bare).not.toContain(NOTE);
  });

  it('counts to which verdict each person’s own answers lead, all of them each time', () => {
    const [tally] = tables(section(report, 'workshop-verdicts'));
    expect(tally!.rows.length).toBeGreaterThan(5);
    for (const [, said] of tally!.rows) {
      const counts = said!.split('\n').map((line) => Number(/\d+/.exec(line)![0]));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    }
  });

  it('shows how answers are spread: as many as were given, don’t knows apart', () => {
    const annex = tables(section(report, 'workshop-distributions'));
    const scale = annex.flatMap(({ rows }) => rows).find(([name]) => name === shorts.get(AGREED_ITEM))!;
    expect(scale.slice(1).map(Number)).toEqual([0, 0, 6, 5, 0, 1]);
    const talk = tables(section(report, 'workshop-talk')).find(
      ({ caption }) => caption === words.distributionCaption(shorts.get(SPLIT_ITEM)!),
    )!;
    expect(talk.head).toEqual([words.head.answer, words.head.first, words.head.second]);
    expect(talk.rows.map((row) => Number(/\d+/.exec(row[1]!)![0]))).toEqual([6, 0, 0, 0, 6, 0]);
  });

  it('tells roles apart only where none is of few', async () => {
    const caption = words.byRoleCaption;
    const byRole = (document: ReportDocument) =>
      tables(section(document, 'workshop-distributions')).find((table) => table.caption === caption);
    expect(
      byRole(report)!
        .rows.find(([name]) => name === shorts.get(AGREED_ITEM))!
        .slice(1),
    ).toEqual([expect.stringMatching(/^[34]/), expect.stringMatching(/^[34]/)]);
    const few = byRole(await reportOf(takenWorkshop({ roles: 3 }), lang));
    expect(few?.head ?? []).not.toContain(`\u2068${ROLES[2]!}\u2069`);
    // Of the two others the smaller is kept back with the one person, whose answers would follow by subtraction.
    const row = few?.rows.find(([name]) => name === shorts.get(AGREED_ITEM));
    expect(row?.slice(1).filter((cell) => cell !== words.none) ?? []).toHaveLength(1);
  });

  it('names no person, in a workshop with names neither', async () => {
    const named = JSON.stringify(await reportOf(takenWorkshop({ named: true }), lang));
    for (const [index, name] of NAMES.entries()) {
      expect(named).not.toContain(name);
      expect(named).not.toContain(respondentId(index));
    }
  });

  it('tells of fewer than five nothing but the median', async () => {
    const few = await reportOf(closedWorkshop(Array.from({ length: 4 }, () => ({ [AGREED_ITEM]: { value: 5 } }))), lang);
    const scale = tables(section(few, 'workshop-distributions')).flatMap(({ rows }) => rows);
    expect(scale.map((row) => row.slice(1))).toEqual([Array.from({ length: 6 }, () => words.none)]);
    expect(section(few, 'workshop-verdicts').blocks[0]).toEqual({ kind: 'paragraph', text: words.verdictsTooFew });
    expect(tables(section(few, 'workshop-agreement'))[0]!.rows[0]!.slice(1, 3)).toEqual([words.agreement['too-few'], '5']);
  });

  it('is written as a PDF that opens again as the room’s assessment', async () => {
    const assessment = assessmentOf(takenWorkshop());
    const { bytes, replaced } = await writePdf(report, {
      now: new Date(assessment.updatedAt),
      fileId: '0'.repeat(32),
      loadFont,
      attachment: assessmentAttachment(assessment, 'answers'),
    });
    expect(replaced).toEqual([]);
    const text = await readReportFile(bytes);
    const opened = await openAssessment(text, (id) => Promise.resolve(id === questionnaire.id ? builtIn : undefined));
    expect(opened.messages).toEqual([]);
    expect(serialiseAssessment(opened.assessment)).toBe(serialiseAssessment(assessment));
  }, 60_000);

  it('is written as a Word document with every word in its direction, tables with heads that repeat, and charts of Word’s own', async () => {
    const whole = await reportOf(takenWorkshop(), lang, undefined, 'everything');
    const parts = openPackage(await writeDocx(whole));
    const body = parts.get('word/document.xml')!;
    const charts = [...parts].filter(([path]) => path.startsWith('word/charts/chart')).map(([, chart]) => textOf(chart));
    const found = letters([textOf(body), ...charts, ...all(body, 'wp:docPr').map(({ attributes }) => attributes.descr)].join('\n'));
    const own = whole.sections.filter(({ id }) => id.startsWith('workshop'));
    expect(own).toHaveLength(6);
    expect(said({ ...whole, sections: own }).filter((text) => !found.includes(letters(text)))).toEqual([]);
    const written = all(body, 'w:p').filter((paragraph) => textOf(paragraph) !== '' && all(paragraph, 'w:fldChar').length === 0);
    expect(new Set(written.map((paragraph) => on(paragraph, 'w:bidi')))).toEqual(new Set([lang === 'he' ? 1 : 0]));
    for (const table of all(body, 'w:tbl')) {
      expect(on(table, 'w:bidiVisual')).toBe(lang === 'he' ? 1 : 0);
      expect(on(all(table, 'w:tr')[0]!, 'w:tblHeader')).toBe(1);
    }
    // And those of the diagnosis.
    expect(all(body, 'c:chart').length).toBeGreaterThan(own.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'chart').length);
  }, 60_000);
});

describe('the assessment of a room', () => {
  it('has the room’s answers, the workshop’s name and initiative, and an id that stays while the workshop goes on', () => {
    const workshop = takenWorkshop();
    const assessment = assessmentOf(workshop);
    expect(assessment.id).toMatch(/^[0-9a-f]{32}$/);
    expect(assessment.initiative).toEqual({ id: workshop.initiative.id, name: workshop.name });
    expect(assessment.answers).toEqual({ 'initiative-name': { value: workshop.name }, ...roomAnswers(roomOf(workshop, questionnaire)) });
    expect(assessment.answers[SPLIT_ITEM]).toEqual({ value: 2 });
    expect(assessment.answers[AGREED_ITEM]).toEqual({ value: 4, note: NOTE });
    expect(assessmentOf({ ...workshop, talk: {} }).id).toBe(assessment.id);
    expect(assessmentOf({ ...workshop, id: 'ffffffffffff' }).id).not.toBe(assessment.id);
    expect(assessment.updatedAt).toBe(workshop.talk[AGREED_ITEM]!.agreed!.at);
  });

  it('tells of no person', () => {
    const file = serialiseAssessment(assessmentOf(takenWorkshop({ named: true })));
    for (const [index, name] of NAMES.entries()) expect(file).not.toMatch(new RegExp(`${name}|${respondentId(index)}`));
    expect(file).not.toContain('respondent');
    for (const role of ROLES) expect(file).not.toContain(role);
  });
});
