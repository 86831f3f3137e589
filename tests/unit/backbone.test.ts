import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { BACKBONES, CRITERIA, type BackboneType, type BackboneVerdict, type Criterion } from '../../src/diagnosis/types';
import { answersFrom, questionnaire, rules, type ShortAnswers } from '../fixtures/questionnaires';

const advise = (answers: ShortAnswers): BackboneVerdict => diagnose(questionnaire, rules, 'full', answersFrom(answers)).backbone;
const NONE_TODAY: ShortAnswers = { 'backbone-type': 'none' };
const bearers = (sure: readonly string[], perhaps: readonly string[] = []): ShortAnswers => ({
  'structure-bearers': [...sure],
  'structure-possible-bearers': [...perhaps],
});
const SIX: readonly Criterion[] = CRITERIA.filter((criterion) => criterion !== 'community-owned');

/** Local answers that speak for each type, and against each: where the search begins. */
const FOR: Readonly<Record<BackboneType, ShortAnswers>> = {
  funder: { 'structure-funders': 'several-pooled', 'structure-funder-voice': 5 },
  'new-nonprofit': { 'structure-funders': 'several-pooled', 'structure-new-rival': 'welcome' },
  'existing-nonprofit': { 'structure-nonprofit-trust': 5, 'structure-nonprofit-programmes': 'no', 'structure-nonprofit-community': 'all' },
  government: { 'structure-public-stability': 'stable', 'structure-public-pace': 5 },
  shared: { 'structure-shared-roles': 'explicit', 'communication-trust': 5, 'structure-funders': 'several-pooled' },
  'steering-committee': { 'structure-committee-mandate': 'explicit', 'structure-funders': 'several-pooled' },
};
const AGAINST: ShortAnswers = {
  'structure-funders': 'one-dominant',
  'structure-funder-voice': 1,
  'structure-new-rival': 'rival',
  'structure-nonprofit-trust': 1,
  'structure-nonprofit-programmes': 'yes',
  'structure-nonprofit-community': 'one',
  'structure-public-stability': 'at-risk',
  'structure-public-pace': 1,
  'structure-shared-roles': 'open',
  'structure-committee-mandate': 'open',
  'communication-trust': 1,
};

/** Orders of priority: each three criteria in front, the rest as they come. */
const ORDERS = CRITERIA.flatMap((one) =>
  SIX.flatMap((two) => SIX.map((three) => [one, two, three])).filter((front) => new Set(front).size === 3),
).map((front) => [...front, ...SIX.filter((each) => !front.includes(each))]);

describe('the backbone', () => {
  test.each(BACKBONES)('%s can come out clear against all others, under some local answers and priorities', (type) => {
    const found = ORDERS.find((order) => {
      const { value, sure } = advise({ ...NONE_TODAY, ...bearers(BACKBONES), ...AGAINST, ...FOR[type], 'structure-priorities': order });
      return value === type && sure === 'clear';
    });
    expect(found).toBeDefined();
  });

  test.each(BACKBONES)('%s is the only option where it alone has a bearer, whatever the priorities', (type) => {
    for (const order of ORDERS.slice(0, 5)) {
      const { value, sure, possible } = advise({ ...NONE_TODAY, ...bearers([type]), 'structure-priorities': order });
      expect([value, sure, possible]).toEqual([type, 'only-option', [type]]);
    }
  });

  test.each(BACKBONES)('%s is never recommended without a bearer', (type) => {
    const others = BACKBONES.filter((other) => other !== type);
    for (const order of ORDERS.filter((_, i) => i % 40 === 0)) {
      const { ranking, value, whyNot } = advise({ ...NONE_TODAY, ...bearers(others), ...FOR[type], 'structure-priorities': order });
      expect(value).not.toBe(type);
      expect(ranking.at(-1)).toMatchObject({ type, feasible: 'no', first: 0, firstTwo: 0 });
      expect(whyNot[type]).toMatchObject([{ id: `no-bearer-${type}`, truth: true }]);
    }
  });

  test.each(BACKBONES)('%s is kept where it is there and works, whatever else could be done', (type) => {
    const there = { 'backbone-type': type, 'backbone-works': 4 };
    expect(advise({ ...there, ...bearers(BACKBONES) })).toMatchObject({ value: type, keep: true, possible: [type] });
    expect(advise({ ...there, ...bearers([]) })).toMatchObject({ value: type, keep: true, possible: [type] });
    expect(advise({ ...there, 'backbone-works': 3, ...bearers([]) })).toMatchObject({ value: 'none-yet', keep: false });
  });

  test('is none yet where nobody could carry it, with what each structure lacks', () => {
    const { value, sure, because } = advise({ ...NONE_TODAY, ...bearers([]) });
    expect([value, sure]).toEqual(['none-yet', null]);
    expect(because.map((each) => each.id).toSorted()).toEqual(BACKBONES.map((type) => `no-bearer-${type}`).toSorted());
  });

  test('with bearers not known is to be checked, not feasible and not impossible', () => {
    const { ranking, possible } = advise({ ...NONE_TODAY, 'structure-bearers': ['government'] });
    const feasible = Object.fromEntries(ranking.map((each) => [each.type, each.feasible]));
    expect(feasible).toMatchObject({ government: 'yes', funder: 'check', shared: 'check' });
    expect(possible).not.toContain('none-yet');
  });

  test('keeps possible what an unknown local answer could bring to the front', () => {
    const known: ShortAnswers = {
      ...NONE_TODAY,
      ...bearers(['funder', 'government']),
      'structure-funders': 'several-separate',
      'structure-public-stability': 'uncertain',
      'structure-public-pace': 3,
    };
    const withVoice = (voice: number | 'unknown') => advise({ ...known, 'structure-funder-voice': voice });
    expect(withVoice(5)).toMatchObject({ value: 'funder', possible: ['funder'] });
    expect(withVoice(1)).toMatchObject({ value: 'government', possible: ['government'] });
    const { value, possible } = withVoice('unknown');
    expect(possible).toEqual(['funder', 'government']);
    expect(possible).toContain(value);
  });

  test('tells every local answer that speaks against what is not recommended', () => {
    const { whyNot } = advise({ ...NONE_TODAY, 'structure-possible-bearers': ['government'], 'structure-funders': 'none' });
    expect(whyNot.funder?.map((each) => each.id)).toContain('no-funder');
  });
});

/** A table in which nothing but the draws decides how sure the advice is. */
function howSure(cells: Partial<Record<BackboneType, [number, number]>>): BackboneVerdict {
  const flat = structuredClone(rules);
  for (const type of BACKBONES) for (const criterion of CRITERIA) flat.backbone.ranking.table[type][criterion] = cells[type] ?? [1, 1];
  flat.backbone.ranking.overrides = [];
  return diagnose(questionnaire, flat, 'full', answersFrom({ ...NONE_TODAY, ...bearers(Object.keys(cells)) })).backbone;
}

describe('how sure the advice is', () => {
  test('clear where one is first in nearly all draws', () => {
    expect(howSure({ funder: [4, 5], government: [2, 3], shared: [2, 3] }).sure).toBe('clear');
  });

  test('two where two share the first place', () => {
    expect(howSure({ funder: [3, 5], government: [3, 5], shared: [1, 2] }).sure).toBe('two');
  });

  test('two where headline and draws name different winners', () => {
    const uneven = structuredClone(rules);
    const { table } = uneven.backbone.ranking;
    for (const type of BACKBONES) for (const criterion of CRITERIA) table[type][criterion] = [1, 1];
    // A little better in everything wins at equal weights; much better in one and worse in five wins few draws.
    for (const criterion of SIX) table.funder[criterion] = [3, 3];
    for (const criterion of SIX) table.government[criterion] = [2.5, 2.5];
    table.government['secure-funding'] = [5, 5];
    table.government.neutral = [3.2, 3.2];
    uneven.backbone.ranking.overrides = [];
    const { ranking, sure } = diagnose(
      questionnaire,
      uneven,
      'full',
      answersFrom({ ...NONE_TODAY, ...bearers(['funder', 'government']) }),
    ).backbone;
    const [headline, other] = ranking;
    expect(headline!.score).toBeGreaterThan(other!.score);
    expect(headline!.first).toBeLessThan(other!.first);
    expect(sure).toBe('two');
  });

  test('names as strong and as weak what is so at the middle of its range', () => {
    const { ranking } = advise({
      ...NONE_TODAY,
      ...bearers(['funder']),
      'structure-funder-voice': 3,
      'structure-funders': 'several-separate',
    });
    expect(ranking[0]).toMatchObject({ for: ['secure-funding', 'convene'], against: ['neutral', 'mobilise'] });
  });

  test('tells whose priorities favour a structure: those who weigh most what it is best at', () => {
    const cells = structuredClone(rules);
    const { table } = cells.backbone.ranking;
    for (const type of BACKBONES) for (const criterion of CRITERIA) table[type][criterion] = [2, 2];
    table.funder['secure-funding'] = [5, 5];
    table.shared.expert = [5, 5];
    cells.backbone.ranking.overrides = [];
    const given = { ...NONE_TODAY, ...bearers(['funder', 'shared', 'government']) };
    const { ranking } = diagnose(questionnaire, cells, 'full', answersFrom(given)).backbone;
    const central = (type: BackboneType) => ranking.find((each) => each.type === type)!.central;
    expect(central('funder')!['secure-funding']).toBeGreaterThan(central('funder')!.expert! + 0.1);
    expect(central('shared')!.expert).toBeGreaterThan(central('shared')!['secure-funding']! + 0.1);
    expect([central('government'), central('new-nonprofit')]).toEqual([null, null]);
    // Named by criterion, however the partners ranked them.
    const ranked = { ...given, 'structure-priorities': ['expert', 'secure-funding'] };
    const [first] = diagnose(questionnaire, cells, 'full', answersFrom(ranked)).backbone.ranking;
    expect(first!.type).toBe('shared');
    const weights = Object.entries(first!.central!).toSorted((a, b) => b[1] - a[1]);
    expect(weights.slice(0, 2).map(([criterion]) => criterion)).toEqual(['expert', 'secure-funding']);
  });

  test('rests on enough draws and on the cuts of the method', () => {
    const { draws, sure } = rules.backbone.ranking;
    expect(draws).toBeGreaterThanOrEqual(9604);
    expect(sure).toEqual({ clearFirst: 0.6, clearLead: 0.2, twoTogether: 0.6, twoThird: 0.15 });
  });

  test('open where three share the first place', () => {
    expect(howSure({ funder: [3, 5], government: [3, 5], shared: [3, 5] }).sure).toBe('open');
  });
});
