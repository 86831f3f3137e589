import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { headline, headlineOf } from '../../src/diagnosis/headline';
import { MOST_CANDIDATES, readSettings, type Candidate, type Settings } from '../../src/diagnosis/settings';
import { BACKBONES, CRITERIA, type Diagnosis } from '../../src/diagnosis/types';
import { ImportError } from '../../src/questionnaire/import-error';
import type { JsonObject } from '../../src/questionnaire/json';
import { answersFrom, questionnaire, rules, type ShortAnswers } from '../fixtures/questionnaires';

const LOCAL: ShortAnswers = {
  'backbone-type': 'none',
  'structure-bearers': [...BACKBONES],
  'structure-possible-bearers': [],
  'structure-funders': 'one-dominant',
  'structure-funder-voice': 2,
  'structure-public-stability': 'stable',
  'communication-trust': 5,
  'structure-priorities': ['accountable', 'neutral'],
};
const judge = (settings?: Settings, more: ShortAnswers = {}): Diagnosis =>
  diagnose(questionnaire, rules, 'full', answersFrom({ ...LOCAL, ...more }), settings);
const row = ({ backbone }: Diagnosis, type: string) => backbone.ranking.find((each) => each.type === type)!;
const candidate = (name: string, type: Candidate['type'], ratings: Candidate['ratings'] = {}): Candidate => ({ name, type, ratings });

describe('an edited table', () => {
  test('changes its own cell and what rests on it, and nothing else', () => {
    const before = judge();
    const after = judge({ table: { shared: { expert: [5, 5] } } });
    expect([before.backbone.edited, after.backbone.edited]).toEqual([false, true]);
    for (const type of BACKBONES) {
      for (const criterion of CRITERIA.filter((each) => each !== 'community-owned')) {
        const expected = type === 'shared' && criterion === 'expert' ? { lo: 5, hi: 5 } : row(before, type).cells[criterion];
        expect(row(after, type).cells[criterion], `${type}: ${criterion}`).toEqual(expected);
      }
      if (type !== 'shared') expect(row(after, type).score).toBe(row(before, type).score);
      expect(row(after, type).because).toEqual(row(before, type).because);
      expect(row(after, type).risks).toEqual(row(before, type).risks);
    }
    expect(row(after, 'shared').score).toBeGreaterThan(row(before, 'shared').score);
    expect({ ...after, backbone: null, steps: null }).toEqual({ ...before, backbone: null, steps: null });
  });

  test('wins over a local answer on the same cell, and leaves the other cells to it', () => {
    // A dominant funder makes a funder less neutral and less able to mobilise; one that decides alone makes it less neutral still.
    const { cells } = row(judge({ table: { funder: { neutral: [4, 4] } } }), 'funder');
    expect([cells.neutral, cells.mobilise]).toEqual([
      { lo: 4, hi: 4 },
      { lo: 1, hi: 2 },
    ]);
    expect(row(judge(), 'funder').cells.neutral).toEqual({ lo: 1, hi: 1.5 });
  });

  test('bounds what is possible by the cell as it was edited, whatever the local answers that are not known', () => {
    const open = {
      'structure-bearers': ['funder', 'government'],
      'structure-funder-voice': 'unknown',
      'structure-public-stability': 'uncertain',
    };
    const all = Object.fromEntries(CRITERIA.map((criterion) => [criterion, [5, 5] as [number, number]]));
    expect(judge({ table: { funder: all } }, open).backbone.possible).toEqual(['funder']);
    const low = Object.fromEntries(CRITERIA.map((criterion) => [criterion, [1, 1] as [number, number]]));
    expect(judge({ table: { funder: low } }, open).backbone.possible).toEqual(['government']);
  });

  test('that is taken back gives the same bytes as none', () => {
    const bytes = JSON.stringify(judge());
    for (const settings of [{}, { table: {} }, { table: { shared: {} } }, { candidates: [] }] as Settings[])
      expect(JSON.stringify(judge(settings))).toBe(bytes);
  });

  test('changes neither the rules nor what comes after it', () => {
    const before = JSON.stringify([rules, judge()]);
    judge({ table: { government: { neutral: [1, 1] } }, candidates: [candidate('x', 'shared', { expert: 1 })] });
    expect(JSON.stringify([rules, judge()])).toBe(before);
  });

  test('counts in the headline as in the diagnosis', () => {
    for (const type of BACKBONES) {
      const table = { [type]: Object.fromEntries(CRITERIA.map((criterion) => [criterion, [5, 5] as [number, number]])) };
      const whole = judge({ table });
      expect(whole.backbone.value).toBe(type);
      const subject = { questionnaire, rules, form: 'full', settings: { table } };
      expect(headline(subject, answersFrom(LOCAL))).toEqual(headlineOf(whole));
    }
  });
});

describe('candidates', () => {
  test('that are not rated come in the order of their structures, with their scores', () => {
    const { ranking, candidates } = judge({ candidates: BACKBONES.map((type) => candidate(`a ${type}`, type)) }).backbone;
    const feasible = ranking.filter((each) => each.feasible !== 'no');
    expect(candidates.map((each) => each.type)).toEqual(feasible.map((each) => each.type));
    candidates.forEach(({ score, name, type }, i) => {
      expect(score).toBeCloseTo(feasible[i]!.score, 12);
      expect(name).toBe(`a ${type}`);
    });
    // Drawn as the structures are, up to the order in which they are drawn.
    candidates.forEach(({ first }, i) => expect(Math.abs(first - feasible[i]!.first)).toBeLessThan(0.03));
  });

  test('that are equal come in the order in which they were named, though their sums differ by a rounding', () => {
    const points = [1.1, 2.3, 3.7, 4.9, 1.3, 2.9];
    const six = CRITERIA.filter((criterion) => criterion !== 'community-owned');
    const ratings = (turns: number) => Object.fromEntries(six.map((criterion, i) => [criterion, points[(i + turns) % points.length]!]));
    const names = ['f', 'a', 'd', 'b', 'e', 'c'];
    const { candidates } = judge(
      { candidates: names.map((name, turns) => candidate(name, 'shared', ratings(turns))) },
      { 'structure-priorities': [] },
    ).backbone;
    expect(candidates.map((each) => each.name)).toEqual(names);
    expect(new Set(candidates.map((each) => each.score)).size).toBe(1);
  });

  test('have shares of draws that sum to 1 and to 2', () => {
    const some = judge({
      candidates: [candidate('a', 'shared'), candidate('b', 'shared', { neutral: 5 }), candidate('c', 'funder', { expert: 1.5 })],
    });
    const sum = (of: 'first' | 'firstTwo') => some.backbone.candidates.reduce((total, each) => total + each[of], 0);
    expect(sum('first')).toBeCloseTo(1, 9);
    expect(sum('firstTwo')).toBeCloseTo(2, 9);
    const [best, , worst] = some.backbone.candidates;
    expect(best!.score).toBeGreaterThanOrEqual(worst!.score);
  });

  test('are better by exactly what a rating adds under its weight', () => {
    const { candidates, weights } = judge({
      candidates: [candidate('as it is', 'shared', { neutral: 2 }), candidate('better', 'shared', { neutral: 5 })],
    }).backbone;
    expect(candidates.map((each) => each.name)).toEqual(['better', 'as it is']);
    expect(candidates[0]!.score - candidates[1]!.score).toBeCloseTo(3 * weights.neutral!, 12);
    const bounds = candidates.map((each) => each.first);
    expect(bounds[0]).toBeGreaterThan(bounds[1]!);
  });

  test('are rated as the local answers and the edited table have their structure', () => {
    const scoreOf = (settings: Settings, more: ShortAnswers = {}) => judge(settings, more).backbone.candidates[0]!.score;
    const candidates = [candidate('a', 'funder')];
    expect(scoreOf({ candidates }, { 'structure-funder-voice': 5 })).toBeGreaterThan(scoreOf({ candidates }));
    expect(scoreOf({ candidates, table: { funder: { accountable: [5, 5] } } })).toBeGreaterThan(scoreOf({ candidates }));
    // What a body is rated itself stands over both.
    const own = [candidate('a', 'funder', { accountable: 2 })];
    expect(scoreOf({ candidates: own, table: { funder: { accountable: [5, 5] } } })).toBe(scoreOf({ candidates: own }));
  });

  test('change nothing in the advice on structures', () => {
    const before = judge();
    const after = judge({ candidates: [candidate('a', 'government', { neutral: 5 })] });
    expect(after.backbone.candidates).toHaveLength(1);
    expect({ ...after, backbone: { ...after.backbone, candidates: [] } }).toEqual(before);
    expect(before.backbone.candidates).toEqual([]);
  });

  test('alone among themselves are first in every draw', () => {
    expect(judge({ candidates: [candidate('a', 'shared')] }).backbone.candidates).toMatchObject([{ first: 1, firstTwo: 1 }]);
  });
});

describe('settings of a file', () => {
  test('are read as they are', () => {
    const settings = { table: { funder: { neutral: [1, 2.5] } }, candidates: [{ name: 'א', type: 'shared', ratings: { expert: 4 } }] };
    expect(readSettings(settings)).toEqual(settings);
    expect(readSettings(undefined)).toEqual({});
    expect(readSettings({})).toEqual({});
  });

  const body = { name: 'a', type: 'shared', ratings: {} };
  test.each<[string, JsonObject, string]>([
    ['something else', { colour: 'red' }, 'settings.colour'],
    ['a table that is a list', { table: [] }, 'settings.table'],
    ['no structure', { table: { cooperative: {} } }, 'settings.table.cooperative'],
    ['no criterion', { table: { funder: { speed: [1, 2] } } }, 'settings.table.funder.speed'],
    ['one number for a range', { table: { funder: { neutral: 3 } } }, 'settings.table.funder.neutral'],
    ['a range of one', { table: { funder: { neutral: [3] } } }, 'settings.table.funder.neutral.1'],
    ['a range from high to low', { table: { funder: { neutral: [4, 2] } } }, 'settings.table.funder.neutral'],
    ['a range below the scale', { table: { funder: { neutral: [0.5, 2] } } }, 'settings.table.funder.neutral.0'],
    ['a range above the scale', { table: { funder: { neutral: [2, 5.1] } } }, 'settings.table.funder.neutral.1'],
    ['words for a number', { table: { funder: { neutral: ['1', 2] } } }, 'settings.table.funder.neutral.0'],
    ['a null', { table: { funder: { neutral: [null, 2] } } }, 'settings.table.funder.neutral.0'],
    ['a body that is no object', { candidates: ['a'] }, 'settings.candidates.0'],
    ['a body without a name', { candidates: [{ ...body, name: '' }] }, 'settings.candidates.0.name'],
    ['a name that is too long', { candidates: [{ ...body, name: 'a'.repeat(201) }] }, 'settings.candidates.0.name'],
    ['a body of no structure', { candidates: [body, { ...body, type: 'none' }] }, 'settings.candidates.1.type'],
    ['a body without ratings', { candidates: [{ name: 'a', type: 'shared' }] }, 'settings.candidates.0.ratings'],
    ['a rating off the scale', { candidates: [{ ...body, ratings: { expert: 6 } }] }, 'settings.candidates.0.ratings.expert'],
    ['a rating of nothing', { candidates: [{ ...body, ratings: { charm: 4 } }] }, 'settings.candidates.0.ratings.charm'],
    ['more of a body', { candidates: [{ ...body, phone: '1' }] }, 'settings.candidates.0.phone'],
    ['too many bodies', { candidates: Array.from({ length: MOST_CANDIDATES + 1 }, () => body) }, 'settings.candidates'],
  ])('are refused with the place: %s', (_title, settings, place) => {
    let refusal: unknown;
    try {
      readSettings(settings);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(ImportError);
    expect(refusal).toMatchObject({ code: 'malformed', at: place });
    expect((refusal as ImportError).detail).not.toBe('');
  });

  test('may be as many and as long as they may be', () => {
    const most = {
      candidates: Array.from({ length: MOST_CANDIDATES }, () => ({ ...body, name: 'a'.repeat(200), ratings: { expert: 5, neutral: 1 } })),
    };
    expect(readSettings(most)).toEqual(most);
  });
});
