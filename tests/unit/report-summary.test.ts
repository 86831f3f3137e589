/** The page that stands alone: what it names as strong and as missing, and how sure it says that the advice is. */
import { describe, expect, it } from 'vitest';
import { headlineOf, VERDICT_PATHS } from '../../src/diagnosis/headline';
import type { Sensitivity } from '../../src/diagnosis/sensitivity';
import { en as words } from '../../src/i18n/report.en';
import { builtIn } from '../../src/questionnaire/load';
import type { Block } from '../../src/report/blocks';
import { buildReport } from '../../src/report/document/build';
import { standingOut } from '../../src/report/document/standing-out';
import { Teller, type ReportInput } from '../../src/report/document/teller';
import { loadReportInput } from '../../src/report/load';
import { answersFrom, COMPLEX, type ShortAnswers } from '../fixtures/questionnaires';

const inputOf = (answers: ShortAnswers) =>
  loadReportInput('en', builtIn, { form: 'full', answers: answersFrom({ ...COMPLEX, ...answers }), settings: undefined }, new Date(0));
const standing = async (answers: ShortAnswers) => standingOut(new Teller(await inputOf(answers)));
/** The items that are named, by their names before the colon. */
const named = (points: readonly string[], { items }: ReportInput) =>
  points.map((point) => Object.entries(items).find(([, { short }]) => point.startsWith(`${short}: `))?.[0] ?? point);

const MIDDLING = {
  'agenda-definition': 3,
  'agenda-shared-goal': 3,
  'agenda-approach': 3,
  'agenda-leaders': 3,
  'agenda-own-agendas': 3,
  'activities-roles': 3,
  'activities-strengths': 3,
  'activities-plan': 3,
  'communication-meetings': 3,
  'communication-trust': 3,
  'communication-facts': 3,
};

describe('strengths and gaps', () => {
  const pick = async (answers: ShortAnswers) => {
    const input = await inputOf({ ...MIDDLING, ...answers });
    const { strengths, gaps } = standingOut(new Teller(input));
    return { strengths: named(strengths, input), gaps: named(gaps, input) };
  };

  it('are none where every answer is middling', async () => {
    expect(await pick({})).toEqual({ strengths: [], gaps: [] });
  });

  it('are fewer than three where no more stand out', async () => {
    expect(await pick({ 'agenda-approach': 5, 'communication-facts': 1 })).toEqual({
      strengths: ['agenda-approach'],
      gaps: ['communication-facts'],
    });
  });

  it('are the highest and the lowest, one from each condition as far as there are enough', async () => {
    const { strengths, gaps } = await pick({
      'agenda-approach': 5,
      'agenda-leaders': 5,
      'activities-plan': 4,
      'communication-facts': 4,
      'communication-meetings': 1,
      'communication-trust': 1,
      'activities-strengths': 2,
      'agenda-own-agendas': 2,
    });
    expect(strengths).toEqual(['agenda-approach', 'activities-plan', 'communication-facts']);
    expect(gaps).toEqual(['communication-meetings', 'activities-strengths', 'agenda-own-agendas']);
  });

  it('are three from one condition where no other has any', async () => {
    const low = { 'agenda-approach': 2, 'agenda-leaders': 2, 'agenda-own-agendas': 2, 'agenda-shared-goal': 2 };
    expect((await pick(low)).gaps).toEqual(['agenda-shared-goal', 'agenda-approach', 'agenda-leaders']);
  });

  it('take critical answers first among equals', async () => {
    const here = { 'backbone-type': 'funder' };
    const both = (value: number) => pick({ ...here, 'backbone-separate': value, 'backbone-staff': value });
    expect((await both(1)).gaps).toEqual(['backbone-staff', 'backbone-separate']);
    expect((await both(5)).strengths).toEqual(['backbone-staff', 'backbone-separate']);
  });

  it('take the gap in the weaker condition first, and the strength in the stronger one', async () => {
    const weaker = {
      'communication-facts': 1,
      'communication-meetings': 3,
      'agenda-approach': 1,
      'agenda-leaders': 4,
      'agenda-own-agendas': 4,
    };
    expect((await pick(weaker)).gaps).toEqual(['communication-facts', 'agenda-approach']);
    const stronger = { 'agenda-approach': 5, 'activities-plan': 5, 'activities-strengths': 4 };
    expect((await pick(stronger)).strengths.slice(0, 2)).toEqual(['activities-plan', 'agenda-approach']);
  });

  it('tell of gates in words of their own, and of a backbone that is not there', async () => {
    const { strengths, gaps } = await standing({ 'preconditions-champion': 5, 'preconditions-money': 'none', 'backbone-type': 'none' });
    const { verdicts, reasons } = await inputOf({});
    expect(strengths).toEqual([`${verdicts.gates.champion.name}: ${verdicts.gates.champion.pass}`]);
    expect(gaps).toContain(`${verdicts.gates.money.name}: ${verdicts.gates.money.fail}`);
    expect(gaps).toContain(`${verdicts.conditions.backbone.name}: ${reasons['no-backbone-today']?.yes ?? ''}`);
  });

  it('do not take for a gap what nobody knows or what was not asked', async () => {
    const unknown = { ...MIDDLING, 'agenda-approach': 'unknown', 'measures-indicators': 3 };
    const { gaps } = await standing(unknown);
    expect(gaps).toEqual([]);
  });

  it('are the same whatever the order of the answers', async () => {
    const answers = { ...MIDDLING, 'agenda-approach': 5, 'activities-plan': 5, 'communication-trust': 1, 'agenda-leaders': 1 };
    const reversed = Object.fromEntries(Object.entries(answers).reverse());
    expect(await standing(reversed)).toEqual(await standing(answers));
  });
});

describe('how sure it is', async () => {
  const input = await inputOf({
    'backbone-type': 'none',
    'structure-bearers': ['existing-nonprofit', 'funder'],
    'preconditions-champion': 4,
  });
  const found = (holds: Partial<Sensitivity['holds']>, single: Sensitivity['single'] = []): Sensitivity => ({
    headline: headlineOf(input.diagnosis),
    tried: 100,
    holds: { ...(Object.fromEntries(VERDICT_PATHS.map((path) => [path, 1])) as Sensitivity['holds']), ...holds },
    single,
    nearest: Object.fromEntries(VERDICT_PATHS.map((path) => [path, {}])) as Sensitivity['nearest'],
  });
  const said = (sensitivity: Sensitivity | null) => {
    const [section] = buildReport(input, sensitivity).sections;
    const callouts = section!.blocks.filter((block): block is Extract<Block, { kind: 'callout' }> => block.kind === 'callout');
    return callouts.find(({ title }) => title === words.parts.summary.sureTitle)!.text;
  };
  const { changes } = words;

  it('names the verdict that holds least, and the nearest answer that turns it', () => {
    const single: Sensitivity['single'] = [
      { verdict: 'fit', to: 'does-not-fit', changes: [{ item: 'problem-authority', to: 1 }] },
      { verdict: 'fit', to: 'partly', changes: [{ item: 'problem-systems', to: 3 }] },
      { verdict: 'problem', to: 'mixed', changes: [{ item: 'problem-copy', to: 3 }] },
    ];
    const text = said(found({ fit: 0.8, problem: 0.9 }, single));
    expect(text).toContain(changes.holds(changes.subject.fit, '80%'));
    expect(text).toContain(input.items['problem-systems']!.short);
    expect(text).toContain(input.verdicts.fit.values.partly.name);
    expect(text).not.toContain(input.items['problem-authority']!.short);
    expect(text).not.toContain(input.items['problem-copy']!.short);
  });

  it('says so where no answer turns anything', () => {
    expect(said(found({}))).toContain(changes.holdsAlways(changes.subject.problem));
  });

  it('says where to look while it is not worked out', () => {
    expect(said(null)).toContain(words.parts.summary.toldElsewhere(words.sections.changes));
  });
});
