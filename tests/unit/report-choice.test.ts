/** How much of the report a reader chose, and what it must not say where notes or names are left out. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answers } from '../../src/questionnaire/answers';
import type { Assessment } from '../../src/questionnaire/assessment';
import { builtIn } from '../../src/questionnaire/load';
import { withoutNames, withoutNotes } from '../../src/questionnaire/redact';
import type { Block, ReportDocument } from '../../src/report/blocks';
import { buildReport } from '../../src/report/document/build';
import { chosen, type Extent } from '../../src/report/document/choice';
import type { ReportInput } from '../../src/report/document/teller';
import { loadReportInput } from '../../src/report/load';
import { exampleAssessment } from '../fixtures/example-report';

const { id, answers: STRIVE } = exampleAssessment('strive');
const loaded = (answers: Answers, settings?: object, withRules = false) =>
  loadReportInput('en', builtIn, { id, form: 'full', answers, settings: { ...settings } }, new Date('2026-01-31'), withRules);

let input: ReportInput;
let reports: Record<Extent, ReportDocument>;
beforeAll(async () => {
  input = await loaded(STRIVE, undefined, true);
  const of = (extent: Extent) => buildReport(input, null, extent);
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

  it('of the standard report has the answers, the action plan and the glossary, and not every rule', () => {
    expect(ids(reports.standard)).toEqual(expect.arrayContaining(['steps', 'answers', 'glossary', 'method', 'sources']));
    expect(ids(reports.standard)).not.toContain('rules');
    expect(ids(reports.everything)).toContain('rules');
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

/** The report of an assessment as it is handed over. */
async function reportOf(assessment: Assessment): Promise<string> {
  const { answers, settings } = assessment;
  return textsOf(buildReport(await loaded(answers, settings), null)).join('\n');
}

describe('a report without notes', () => {
  it('has neither a note nor where an answer was taken from, and still says how well it is backed', async () => {
    const marked = Object.fromEntries(
      Object.entries(STRIVE).map(([item, answer]) => [item, { ...answer, note: `NOTE ${item}`, source: `SOURCE ${item}` }]),
    );
    const whole = { ...exampleAssessment('strive'), answers: marked };
    const told = await reportOf(whole);
    const without = await reportOf(withoutNotes(whole));
    for (const item of ['problem-authority', 'agenda-approach', 'funding-table']) {
      expect(told).toContain(`NOTE ${item}`);
      expect(told).toContain(`SOURCE ${item}`);
    }
    expect(without).not.toMatch(/NOTE|SOURCE/);
    expect(without).toContain(input.report.parts.evidence.documented);
  });
});

describe('a report without names', () => {
  it('says none of them anywhere, whoever wrote them where', async () => {
    const names = ['Zq$1 [ץך]*', 'Qvx (Body)', 'זקצ & Co'];
    const spoken = names.map((name) => `the ${name.toUpperCase()}’s and ${name}`).join('; ');
    const [initiative, ...bodies] = names;
    const assessment: Assessment = {
      ...exampleAssessment('strive'),
      initiative: { id: 'Zq$1 [ץך]*' },
      settings: { candidates: bodies.map((name) => ({ name, type: 'funder', ratings: {} })) },
      answers: {
        ...STRIVE,
        'initiative-name': { value: initiative!, note: spoken },
        'initiative-statement': { value: spoken },
        'agenda-approach': { value: 4, note: spoken, evidence: 'stated', source: spoken },
      },
    };
    const find = (texts: string) => names.filter((name) => texts.toLowerCase().includes(name.toLowerCase()));
    expect(find(await reportOf(assessment))).toEqual(names);
    const nameless = withoutNames(assessment, builtIn.questionnaire, { initiative: 'the initiative', body: (letter) => `Body ${letter}` });
    const told = await reportOf(nameless);
    expect(find(told)).toEqual([]);
    expect(told).toContain('Body A');
    expect(told).toContain(input.report.titleUnnamed);
  });
});
