/** Every section of the report, in both languages: for the full form, for a short one, and for a problem that does not call for it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONDITIONS } from '../../src/diagnosis/types';
import { allItems, visibleItems, type Answers } from '../../src/questionnaire/answers';
import { builtIn, type Language } from '../../src/questionnaire/load';
import { formItems } from '../../src/questionnaire/progress';
import type { Block, ReportDocument } from '../../src/report/blocks';
import { buildReport } from '../../src/report/document/build';
import { loadReportInput } from '../../src/report/load';
import { arbitraryAnswers } from '../fixtures/arbitrary-answers';
import { exampleAssessment, LANGUAGES } from '../fixtures/example-report';
import { answersFrom, COMPLEX } from '../fixtures/questionnaires';
import '../fixtures/seed';

const inputOf = (lang: Language, form: string, answers: Answers) =>
  loadReportInput(lang, builtIn, { form, answers, settings: undefined }, new Date('2026-01-31'));
const within = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => [block, ...(block.kind === 'beside' ? within([...block.start, ...block.end]) : [])]);
const sectionOf = ({ sections }: ReportDocument, id: string) => within(sections.find((section) => section.id === id)?.blocks ?? []);
const tablesIn = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'table');
const ids = ({ sections }: ReportDocument) => sections.map(({ id }) => id);
const textsOf = (node: unknown): string[] =>
  typeof node === 'string' ? [node] : typeof node === 'object' && node !== null ? Object.values(node).flatMap(textsOf) : [];

const STRIVE = exampleAssessment('strive').answers;

describe.each(LANGUAGES)('the report of a full form, %s', async (lang) => {
  const input = await inputOf(lang, 'full', STRIVE);
  const report = buildReport(input, null);
  const { parts } = input.report;

  it('has its sections in order, each with a title and something in it', () => {
    expect(ids(report)).toEqual([
      'summary',
      'problem',
      'fit',
      'readiness',
      'conditions',
      ...CONDITIONS.map((condition) => `condition-${condition}`),
      'backbone',
      'measurement',
      'similar',
      'gains',
      'steps',
      'changes',
      'funder',
      'answers',
      'glossary',
      'method',
      'sources',
    ]);
    for (const { title, blocks } of report.sections) {
      expect(title).not.toBe('');
      expect(blocks.length).toBeGreaterThan(0);
    }
  });

  it('leaves no word in the place of another', () => {
    for (const text of textsOf(report.sections)) expect(text).not.toMatch(/undefined|NaN|\[object|\$\{|\{\w+\}/);
  });

  it('has nothing in English where it is in Hebrew but names, sources and what people wrote', () => {
    if (lang !== 'he') return;
    for (const id of ['steps', 'readiness', 'condition-common-agenda', 'funder'])
      for (const block of sectionOf(report, id))
        for (const text of textsOf('head' in block ? block.head : 'text' in block ? block.text : []))
          expect(text).not.toMatch(/[A-Za-z]{3}/);
  });

  it('tells of a condition every answer behind it, with its point and what it rests on', () => {
    const blocks = sectionOf(report, 'condition-common-agenda');
    const [table] = tablesIn(blocks);
    const shares = input.diagnosis.conditions['common-agenda'].items;
    expect(table?.rows).toHaveLength(shares.length);
    shares.forEach(({ item, value, critical }, index) => {
      const [question, answer, points, source] = table!.rows[index]!;
      expect(question).toContain(input.items[item]!.short);
      expect(question === parts.condition.critical(input.items[item]!.short)).toBe(critical);
      expect(answer).toBe(input.items[item]!.points![String(value) as '1']);
      expect(points).toBe(String(value));
      expect(source).toContain(STRIVE[item]!.source);
    });
    expect(blocks.filter((block) => block.kind === 'verdict').map(({ hook }) => hook.item)).toEqual(['common-agenda']);
  });

  it('leaves room in the action plan for who has taken a step on, and by when', () => {
    const tables = tablesIn(sectionOf(report, 'steps'));
    expect(tables.flatMap(({ rows }) => rows)).toHaveLength(input.diagnosis.steps.length);
    for (const { toFill, head, rows } of tables) {
      expect(toFill).toEqual([parts.steps.name, parts.steps.byWhen]);
      for (const row of rows) expect(row).toHaveLength(head.length);
    }
  });

  it('shows every question that was asked, with the answer, once', () => {
    const rows = tablesIn(sectionOf(report, 'answers')).flatMap((table) => table.rows);
    const asked = visibleItems(builtIn.questionnaire, STRIVE, formItems(builtIn.questionnaire, 'full'));
    expect(rows.map(([question]) => question)).toEqual(asked.map(({ id }) => input.items[id]!.short));
    const unknown = asked.filter(({ id }) => STRIVE[id]?.unknown).length;
    expect(rows.filter(([, answer]) => answer === input.report.dontKnow)).toHaveLength(unknown);
  });

  it('counts how answers are backed, and asks back what is open or rests on little, critical questions first', () => {
    const [counts, first, rest] = tablesIn(sectionOf(report, 'funder'));
    const backed = (evidence: string) =>
      Object.values(STRIVE).filter((answer) => answer.evidence === evidence && answer.value !== undefined).length;
    expect(counts?.rows[0]).toEqual([parts.evidence.documented, String(backed('documented'))]);
    expect(counts?.rows[2]).toEqual([parts.evidence.inferred, String(backed('inferred'))]);
    const isCritical = (question = '') => question.includes(parts.condition.critical(''));
    const marks = first!.rows.map(([question]) => isCritical(question));
    expect(marks).toEqual([...marks].sort((a, b) => Number(b) - Number(a)));
    expect(marks.some(Boolean)).toBe(true);
    expect(rest?.rows.every(([question, why]) => !isCritical(question) && why === parts.funder.whys.inferred)).toBe(true);
    const documented = Object.keys(STRIVE).filter((item) => STRIVE[item]?.evidence === 'documented');
    const asked = new Set([...first!.rows, ...rest!.rows].map(([question]) => question));
    for (const item of documented) expect(asked.has(input.items[item]!.question)).toBe(false);
  });

  it('has a glossary of all terms, the gains of both sides, and the method in short', () => {
    const [definitions] = sectionOf(report, 'glossary');
    expect(definitions?.kind === 'definitions' && definitions.items.length).toBe(input.glossary.length);
    const gains = sectionOf(report, 'gains').find((block) => block.kind === 'columns');
    expect(gains?.columns.map(({ items }) => items)).toEqual([input.verdicts.gains.founders, input.verdicts.gains.partners]);
    expect(textsOf(sectionOf(report, 'method'))).toContain(input.method.verdicts.backbone);
    expect(sectionOf(report, 'measurement').find((block) => block.kind === 'checklist')?.items).toEqual(input.verdicts.factors);
  });
});

describe('what a report has only where it applies', () => {
  it('is the page for the funder: in the form for proposals, or where it is said how answers are backed', async () => {
    const plain = answersFrom(COMPLEX);
    expect(ids(buildReport(await inputOf('en', 'full', plain), null))).not.toContain('funder');
    expect(ids(buildReport(await inputOf('en', 'screening', plain), null))).toContain('funder');
    const backed: Answers = { ...plain, 'problem-copy': { value: 4, evidence: 'stated' } };
    expect(ids(buildReport(await inputOf('en', 'full', backed), null))).toContain('funder');
  });

  it('is a section for each condition that the form asks about', async () => {
    const report = buildReport(await inputOf('he', 'screening', STRIVE), null);
    const input = await inputOf('he', 'screening', STRIVE);
    const asked = CONDITIONS.filter((condition) => input.diagnosis.conditions[condition].value !== 'not-asked');
    expect(ids(report).filter((id) => id.startsWith('condition-'))).toEqual(asked.map((condition) => `condition-${condition}`));
  });

  it('is the warning that a level rests on one or two answers', async () => {
    const few = async (answers: Record<string, number>) => {
      const input = await inputOf('en', 'workshop', answersFrom({ ...COMPLEX, ...answers }));
      return textsOf(sectionOf(buildReport(input, null), 'condition-common-agenda')).join('\n');
    };
    const { condition } = (await inputOf('en', 'full', {})).report.parts;
    const items = formItems(builtIn.questionnaire, 'workshop').filter((item) => item.startsWith('agenda-'));
    const answered = (count: number) => Object.fromEntries(items.slice(0, count).map((item) => [item, 4]));
    expect(await few(answered(2))).toContain(condition.restsOnTwo);
    const three = await few(answered(3));
    expect(three).not.toContain(condition.restsOnTwo);
    expect(three).not.toContain(condition.restsOnOne);
  });

  it('are the notes on a condition, whole, however long', async () => {
    const note = `${'A long note. '.repeat(150)}The end.`;
    const answers: Answers = { ...STRIVE, 'agenda-approach': { value: 4, note }, 'problem-copy': { value: 4, note } };
    const report = buildReport(await inputOf('en', 'full', answers), null);
    expect(textsOf(sectionOf(report, 'condition-common-agenda')).filter((text) => text.includes(note))).toHaveLength(1);
    expect(textsOf(sectionOf(report, 'answers')).filter((text) => text.includes(note))).toHaveLength(2);
  });

  it('tells apart what is not known, does not apply and was not answered', async () => {
    const answers: Answers = { ...STRIVE, 'activities-fit': { notApplicable: true }, 'activities-plan': { unknown: true } };
    delete (answers as Record<string, unknown>)['activities-gaps'];
    const input = await inputOf('en', 'full', answers);
    const rows = tablesIn(sectionOf(buildReport(input, null), 'answers')).flatMap((table) => table.rows);
    const said = (item: string) => rows.find(([question]) => question === input.items[item]!.short)?.[1];
    expect([said('activities-fit'), said('activities-plan'), said('activities-gaps')]).toEqual([
      input.report.notApplicable,
      input.report.dontKnow,
      input.report.notAnswered,
    ]);
  });
});

describe.each(LANGUAGES)('the report of a problem that does not call for it, %s', async (lang) => {
  const input = await inputOf(lang, 'full', exampleAssessment('cake').answers);
  const report = buildReport(input, null);

  it('tells of the fit first, then of the problem, and says what was not judged', () => {
    expect(ids(report).filter((id) => id !== 'similar' && id !== 'funder')).toEqual([
      'summary',
      'fit',
      'problem',
      'steps',
      'changes',
      'unjudged',
      'answers',
      'glossary',
      'method',
      'sources',
    ]);
  });

  it('lists no question of the parts that were not come to, and names these', () => {
    const rows = tablesIn(sectionOf(report, 'answers')).flatMap((table) => table.rows);
    const questions = rows.map(([question]) => question);
    expect(questions).toContain(input.items['problem-authority']!.short);
    expect(questions).not.toContain(input.items['communication-trust']!.short);
    expect(textsOf(sectionOf(report, 'answers')).some((text) => text.includes(input.sections.communication!))).toBe(true);
    const asked = textsOf(sectionOf(report, 'funder'));
    expect(asked.some((text) => text.includes(input.items['communication-trust']!.question))).toBe(false);
    expect(asked).not.toContain(input.report.parts.funder.recommendations);
  });

  it('has each verdict once', () => {
    const hooks = report.sections
      .flatMap(({ blocks }) => within(blocks))
      .flatMap((block) => (block.kind === 'verdict' ? [block.hook.testid] : []));
    for (const testid of ['result-problem', 'result-fit', 'result-readiness', 'result-backbone', 'result-measurement'])
      expect(hooks.filter((hook) => hook === testid)).toHaveLength(1);
  });
});

describe('whatever the answers', () => {
  it('every verdict stands once, every table is even, and every text is whole', async () => {
    const forms = Object.keys(builtIn.questionnaire.forms);
    await fc.assert(
      fc.asyncProperty(
        arbitraryAnswers(allItems(builtIn.questionnaire)),
        fc.constantFrom(...forms),
        fc.constantFrom(...LANGUAGES),
        async (answers, form, lang) => {
          const report = buildReport(await inputOf(lang, form, answers), null);
          const blocks = report.sections.flatMap((section) => within(section.blocks));
          const hooks = blocks.flatMap((block) => (block.kind === 'verdict' ? [`${block.hook.testid} ${block.hook.item ?? ''}`] : []));
          expect(new Set(hooks).size).toBe(hooks.length);
          for (const table of tablesIn(blocks)) for (const row of table.rows) expect(row).toHaveLength(table.head.length);
          for (const text of textsOf(report.sections)) expect(text).not.toMatch(/undefined|NaN|\[object/);
          expect(new Set(ids(report)).size).toBe(report.sections.length);
        },
      ),
      { numRuns: 15 },
    );
  });
});
