import { describe, expect, test } from 'vitest';
import { createContext } from '../../src/diagnosis/context';
import { diagnose, Judgement } from '../../src/diagnosis/diagnose';
import { openAssessment } from '../../src/diagnosis/open';
import { prior } from '../../src/diagnosis/prior';
import { readSettings, type Settings } from '../../src/diagnosis/settings';
import { CRITERIA } from '../../src/diagnosis/types';
import { en } from '../../src/i18n/messages.en';
import { he } from '../../src/i18n/messages.he';
import { newAssessment, serialiseAssessment } from '../../src/questionnaire/assessment';
import { ImportError } from '../../src/questionnaire/import-error';
import { choices, isNamed, ownCells, rated, withCandidates, withCell, withoutCell, withoutCells } from '../../src/screens/ratings/changes';
import { answersFrom, questionnaire, rules } from '../fixtures/questionnaires';

const { table } = rules.backbone.ranking;
const here = { lo: 1, hi: 3 };

describe('the user’s own ratings', () => {
  test('are laid over ours cell by cell, and taken back', () => {
    const one = withCell({}, 'funder', 'neutral', [4, 5], here);
    const two = withCell(one, 'funder', 'expert', [1, 1], { lo: 2, hi: 4 });
    const three = withCell(two, 'shared', 'expert', [1, 2], { lo: 3, hi: 5 });
    expect(three).toEqual({ table: { funder: { neutral: [4, 5], expert: [1, 1] }, shared: { expert: [1, 2] } } });
    expect([ownCells(three, 'funder'), ownCells(three, 'government')]).toEqual([2, 0]);
    expect(withoutCell(three, 'shared', 'expert')).toEqual(two);
    expect(withoutCell(one, 'funder', 'neutral')).toEqual({});
    expect(withoutCell(one, 'government', 'neutral')).toEqual(one);
    expect(withoutCells({ ...three, candidates: [] })).toEqual({ candidates: [] });
    expect(readSettings(three)).toEqual(three);
  });

  test('are none where they say what counts there anyway', () => {
    expect(withCell({}, 'funder', 'neutral', [1, 3], here)).toEqual({});
    expect(withCell(withCell({}, 'funder', 'neutral', [2, 3], here), 'funder', 'neutral', [1, 3], here)).toEqual({});
  });

  test('can be chosen in steps of a half, beside whatever a file says', () => {
    expect(choices()).toEqual([1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]);
    expect(choices(5, 2.25)).toEqual([1, 1.5, 2, 2.25, 2.5, 3, 3.5, 4, 4.5, 5]);
  });
});

describe('bodies', () => {
  const draft = { key: 7, name: '  City foundation ', type: 'funder' as const, ratings: {} };

  test('are kept once they have a name', () => {
    const unnamed = { ...draft, key: 8, name: '   ' };
    expect([draft, unnamed].map(isNamed)).toEqual([true, false]);
    const settings: Settings = { table: { funder: { neutral: [4, 5] } } };
    const kept = { ...settings, candidates: [{ name: 'City foundation', type: 'funder', ratings: { expert: 4 } }] };
    expect(withCandidates(settings, [rated(draft, 'expert', 4), unnamed])).toEqual(kept);
    expect(withCandidates(readSettings(kept), [unnamed])).toEqual(settings);
  });

  test('are rated, or count as their structure does', () => {
    const expert = rated(draft, 'expert', 4);
    expect(expert.ratings).toEqual({ expert: 4 });
    expect(rated(expert, 'expert', null)).toEqual(draft);
  });
});

describe('our own ratings', () => {
  test('put one structure first before any answer, as the method says', () => {
    const { type, first } = prior(rules.backbone.ranking);
    expect(type).toBe('existing-nonprofit');
    expect(first).toBeCloseTo(0.41, 2);
  });

  test('are shown after the local answers and without the user’s', () => {
    const answers = answersFrom({ 'structure-bearers': ['existing-nonprofit'], 'structure-nonprofit-trust': 5 });
    const own = { table: { 'existing-nonprofit': { neutral: [1, 1], expert: [1, 1] } } };
    const { ratings, backbone } = new Judgement(createContext(questionnaire, 'full', answers), rules, readSettings(own));
    const row = ratings['existing-nonprofit'];
    expect(row.cells.neutral).toEqual({ lo: 3, hi: 4 });
    expect(row.because.map(({ id, criteria }) => ({ id, criteria }))).toEqual([
      { id: 'nonprofit-trusted', criteria: ['neutral', 'convene'] },
    ]);
    for (const criterion of CRITERIA.filter((each) => !['neutral', 'convene'].includes(each))) {
      const [lo, hi] = table['existing-nonprofit'][criterion];
      expect(row.cells[criterion]).toEqual({ lo, hi });
    }
    expect(backbone.ranking.find((each) => each.type === 'existing-nonprofit')?.cells.neutral).toEqual({ lo: 1, hi: 1 });
  });
});

describe('a file with settings', () => {
  const nowhere = () => Promise.resolve(undefined);
  const assessment = newAssessment({
    questionnaire,
    form: 'full',
    now: new Date('2026-01-31T12:00:00Z'),
    randomId: () => '0123456789abcdef'.repeat(2),
  });

  test('brings them to the diagnosis', async () => {
    const settings = { candidates: [{ name: 'A', type: 'shared', ratings: { neutral: 5 } }] };
    const read = await openAssessment(serialiseAssessment({ ...assessment, settings }), nowhere);
    expect(read.assessment.settings).toEqual(settings);
    const { backbone } = diagnose(questionnaire, rules, 'full', {}, read.settings);
    expect(backbone.candidates.map(({ name }) => name)).toEqual(['A']);
    expect((await openAssessment(serialiseAssessment(assessment), nowhere)).settings).toEqual({});
  });

  test.each([
    ['settings.table.funder.neutral', { table: { funder: { neutral: [4, 2] } } }],
    ['settings.table.funder.neutral.1', { table: { funder: { neutral: [4, 6] } } }],
    ['settings.candidates.0.name', { candidates: [{ name: '', type: 'shared', ratings: {} }] }],
    ['settings.weather', { weather: 'fine' }],
  ])('is refused at %s', async (at, settings) => {
    const refused = await openAssessment(serialiseAssessment({ ...assessment, settings }), nowhere).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ImportError);
    const { code, detail, ...error } = refused as ImportError;
    expect([code, error.at]).toEqual(['malformed', at]);
    for (const { malformed } of [he.refused, en.refused]) {
      expect(malformed(at, detail)).toContain(at);
      expect(malformed(at, detail)).toContain(detail);
    }
  });
});
