/** How much of the report a reader chose, and what it must not say where notes or names are left out. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '../../src/questionnaire/answers';
import { builtIn } from '../../src/questionnaire/load';
import type { Block, ReportDocument } from '../../src/report/blocks';
import { buildReport } from '../../src/report/document/build';
import { chosen, WHOLE, type ReportChoice } from '../../src/report/document/choice';
import type { ReportInput } from '../../src/report/document/teller';
import { loadReportInput } from '../../src/report/load';
import { exampleAssessment } from '../fixtures/example-report';
import '../fixtures/seed';

const { id, answers: STRIVE } = exampleAssessment('strive');
const loaded = (answers: Answers, settings?: object, withRules = false) =>
  loadReportInput('en', builtIn, { id, form: 'full', answers, settings: { ...settings } }, new Date('2026-01-31'), withRules);

let input: ReportInput;
let reports: Record<ReportChoice['extent'], ReportDocument>;
beforeAll(async () => {
  input = await loaded(STRIVE, undefined, true);
  const of = (extent: ReportChoice['extent']) => buildReport(input, null, { ...WHOLE, extent });
  reports = { summary: of('summary'), standard: of('standard'), everything: of('everything') };
});

const within = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => [block, ...(block.kind === 'beside' ? within([...block.start, ...block.end]) : [])]);
const blocksOf = ({ sections }: ReportDocument) => sections.flatMap(({ blocks }) => within(blocks));
const ids = ({ sections }: ReportDocument) => sections.map((section) => section.id);
const textsOf = (node: unknown): string[] =>
  typeof node === 'string' ? [node] : typeof node === 'object' && node !== null ? Object.values(node).flatMap(textsOf) : [];

describe('the extent', () => {
  it('of a summary is that one section, without a table of contents', () => {
    expect(ids(reports.summary)).toEqual(['summary']);
    expect(reports.summary.contents).toBeUndefined();
    expect(reports.summary.sections[0]).toEqual(reports.everything.sections[0]);
  });

  it('of the standard report leaves out the working, and nothing else', () => {
    const sections = reports.everything.sections.filter(({ detail }) => !detail);
    expect(ids(reports.standard)).toEqual(sections.map((section) => section.id));
    expect(blocksOf(reports.standard)).toEqual(blocksOf({ ...reports.everything, sections }).filter(({ detail }) => !detail));
    expect(textsOf(reports.standard).length).toBeLessThan(textsOf(reports.everything).length);
    for (const report of [reports.standard, reports.everything]) expect(report.contents).toBe(input.report.contents);
  });

  it('of the standard report has the answers and the action plan, and neither glossary nor rules', () => {
    expect(ids(reports.standard)).toEqual(expect.arrayContaining(['steps', 'answers', 'method', 'sources']));
    for (const section of ['glossary', 'rules']) {
      expect(ids(reports.standard)).not.toContain(section);
      expect(ids(reports.everything)).toContain(section);
    }
    const whyNot = (report: ReportDocument) =>
      blocksOf(report).filter((block) => block.kind === 'reasons' && block.title === input.report.whyNot);
    expect(whyNot(reports.standard)).toEqual([]);
    expect(whyNot(reports.everything).length).toBeGreaterThan(0);
  });

  it('leaves every verdict once in its place', () => {
    for (const report of [reports.standard, reports.everything]) {
      const hooks = blocksOf(report).flatMap((block) =>
        block.kind === 'verdict' ? [`${block.hook.testid} ${block.hook.item ?? ''}`] : [],
      );
      expect(new Set(hooks).size).toBe(hooks.length);
      expect(hooks.filter((hook) => hook.startsWith('result-condition'))).toHaveLength(5);
    }
  });

  it('is looked for within what stands side by side too', () => {
    const [start, end]: Block[] = [
      { kind: 'paragraph', text: 'for all' },
      { kind: 'paragraph', text: 'working', detail: true },
    ];
    const sections = [{ id: 'fit', title: '', blocks: [{ kind: 'beside' as const, start: [start!], end: [end!] }] }];
    const [section] = chosen({ ...reports.everything, sections }, 'standard').sections;
    expect(section?.blocks).toEqual([{ kind: 'beside', start: [start], end: [] }]);
  });

  it('is the whole where nothing is chosen', () => {
    const sections = ids(buildReport(input, null));
    expect(sections).toEqual(ids(reports.everything));
  });
});

describe('a report without notes', () => {
  it('has neither a note nor where an answer was taken from, and still says how well it is backed', () => {
    const marked = Object.fromEntries(
      Object.entries(STRIVE).map(([item, answer]) => [item, { ...answer, note: `NOTE ${item}`, source: `SOURCE ${item}` }]),
    );
    const whole = { ...input, answers: marked };
    const with_ = textsOf(buildReport(whole, null)).join('\n');
    const without = textsOf(buildReport(whole, null, { ...WHOLE, notes: false })).join('\n');
    for (const item of ['problem-authority', 'agenda-approach', 'funding-table']) {
      expect(with_).toContain(`NOTE ${item}`);
      expect(with_).toContain(`SOURCE ${item}`);
    }
    expect(without).not.toMatch(/NOTE|SOURCE/);
    expect(without).toContain(input.report.parts.evidence.documented);
  });
});

describe('a report without names', () => {
  /** Names that stand in no text of ours. */
  const name = fc
    .array(fc.constantFrom('Qvx', 'זקצ', '+', '(', ')', '.', '*', '[', '\\', '$1', ' ', '7', '"', '’', '|', '^'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => `Zq${parts.join('')}ץך`.trim());
  const candidate = fc.record({ name, type: fc.constantFrom('funder', 'government'), ratings: fc.constant({}) });
  const around = fc.tuple(fc.constantFrom('', 'ב', 'the ', '„'), fc.constantFrom('', '’s', ' and others', '.'));

  it('says none of them anywhere, whoever wrote them where', async () => {
    await fc.assert(
      fc.asyncProperty(name, fc.array(candidate, { maxLength: 3 }), around, async (initiative, candidates, [before, after]) => {
        const all = [initiative, ...candidates.map((each) => each.name)];
        const spoken = all.map((each) => `${before}${each.toUpperCase()}${after} ${each}`).join('; ');
        const answers: Answers = {
          ...STRIVE,
          'initiative-name': { value: initiative, note: spoken },
          'initiative-statement': { value: spoken },
          'agenda-approach': { value: 4, note: spoken, evidence: 'stated', source: spoken },
        };
        const told = await loaded(answers, { candidates });
        const find = (report: ReportDocument) => {
          const texts = textsOf(report).join('\n').toLowerCase();
          return all.filter((each) => texts.includes(each.toLowerCase()));
        };
        expect(find(buildReport(told, null))).toEqual(all);
        expect(find(buildReport(told, null, { ...WHOLE, names: false }))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('calls candidates by letters and the initiative by a neutral word, and keeps every option', () => {
    const called = {
      ...input,
      answers: { ...STRIVE, 'initiative-name': { value: 'specific' }, 'initiative-statement': { value: 'A specific one' } },
    };
    const report = buildReport(called, null, { ...WHOLE, names: false });
    const texts = textsOf(report);
    expect(report.title).toBe(input.report.titleUnnamed);
    expect(texts.some((text) => text.includes(`A ${input.report.parts.left.initiative} one`))).toBe(true);
    expect(texts.some((text) => text.includes(input.items['problem-result']!.options!.specific!))).toBe(true);
  });
});
