import { describe, expect, test } from 'vitest';
import { answersBehind } from '../../src/diagnosis/conditions';
import { standing, withAxis, withVerdict } from '../../src/diagnosis/context';
import { notKnown, openItems, reason } from '../../src/diagnosis/kinds/clause';
import { conditionLevel } from '../../src/diagnosis/kinds/condition-level';
import { firstMatch, restingOn, type FirstMatchRule } from '../../src/diagnosis/kinds/first-match';
import { possibleRungs, rungs, type LadderRule } from '../../src/diagnosis/kinds/ladder';
import { meanOf } from '../../src/diagnosis/kinds/mean';
import type { Predicate } from '../../src/questionnaire/schema';
import { visibility } from '../../src/questionnaire/answers';
import { smallContext, smallQuestionnaire } from '../fixtures/context';
import { answersFrom } from '../fixtures/questionnaires';

const FIVE = ['a-1', 'a-2', 'a-3', 'a-4', 'a-5'];
const clause = (because: string, when: Predicate) => ({ because, when, source: 'M1' });

test('an answer decides what is shown only while its own question is surely shown', () => {
  const [section] = smallQuestionnaire.sections;
  const last = { kind: 'scale', id: 'a-7', role: 'lever', source: 'D6', when: { item: 'a-6', atLeast: 3 } } as const;
  const chained = { ...smallQuestionnaire, sections: [{ ...section!, items: [...section!.items, last] }] };
  const shown = (answers: Record<string, number>) => visibility(chained, answersFrom(answers), undefined).get('a-7');
  expect([shown({ 'a-6': 5 }), shown({ 'a-4': 2, 'a-6': 5 }), shown({ 'a-4': 3, 'a-6': 5 })]).toEqual(['unknown', false, true]);
});

describe('a mean', () => {
  test('of known answers is one point', () => {
    const { mean, range } = meanOf(smallContext({ 'a-1': 2, 'a-2': 5 }), ['a-1', 'a-2']);
    expect([mean, range]).toEqual([3.5, { lo: 3.5, hi: 3.5 }]);
  });

  test('with an open answer ranges from its lowest to its highest completion, unknown and unanswered alike', () => {
    for (const open of [{ 'a-2': 'unknown' }, {}] as Record<string, string>[]) {
      expect(meanOf(smallContext({ 'a-1': 3, ...open }), ['a-1', 'a-2'])).toMatchObject({ mean: 3, range: { lo: 2, hi: 4 } });
    }
  });

  test('leaves out what is hidden or not applicable', () => {
    const { mean, range, items } = meanOf(smallContext({ 'a-1': 4, 'a-4': 2, 'a-5': 'not-applicable', 'a-6': 5 }), [
      'a-1',
      'a-4',
      'a-5',
      'a-6',
    ]);
    expect([mean, range, items.map((share) => share.item)]).toEqual([3, { lo: 3, hi: 3 }, ['a-1', 'a-4']]);
  });

  test('counts as open what may yet be shown', () => {
    const { items } = meanOf(smallContext({ 'a-6': 5 }), ['a-6']);
    expect(items).toEqual([{ item: 'a-6', value: null, critical: false, asked: true }]);
  });

  test('counts what is ruled out as it is told to, and leaves it out otherwise', () => {
    const context = smallContext({ 'a-1': 5, 'a-6': 5, 'a-4': 2 });
    expect(context.visible.get('a-6')).toBe(false);
    expect(meanOf(context, ['a-1', 'a-6']).mean).toBe(5);
    expect(meanOf(context, ['a-1', 'a-6'], 1).mean).toBe(3);
  });

  test('of nothing is none, over the whole scale', () => {
    expect(meanOf(smallContext({ 'a-5': 'not-applicable' }), ['a-5'])).toEqual({ mean: null, range: { lo: 1, hi: 5 }, items: [] });
  });
});

describe('standing', () => {
  test.each([
    [{ 'a-1': 1, 'a-2': 1 }, ['a-1', 'a-2', 'a-3', 'a-4'], 'enough'],
    [{ 'a-1': 1 }, ['a-1', 'a-2', 'a-3'], 'undetermined'],
    [{ 'a-1': 1, 'a-2': 'unknown' }, ['a-1', 'a-2', 'a-3'], 'undetermined'],
    // Not applicable leaves the denominator, and so does what is hidden.
    [{ 'a-1': 1, 'a-5': 'not-applicable' }, ['a-1', 'a-2', 'a-5'], 'enough'],
    [{ 'a-1': 1, 'a-4': 1 }, ['a-1', 'a-2', 'a-3', 'a-4', 'a-6'], 'enough'],
    [{}, [], 'enough'],
    [{ 'a-1': 1 }, ['b-1'], 'not-asked'],
  ])('%j over %j is %s', (answers, needs, expected) => {
    expect(standing(smallContext(answers as Record<string, number>), { needs })).toBe(expected);
  });

  test('is "not asked" where the form lacks an essential item, whatever else is known', () => {
    const context = smallContext({ 'a-1': 1, 'a-2': 1 });
    expect(standing(context, { needs: ['a-1'], essential: ['a-2', 'b-1'] })).toBe('not-asked');
    expect(standing(context, { needs: [], essential: ['b-1'] })).toBe('not-asked');
    // Essential is what the form asks, not what is answered.
    expect(standing(context, { needs: ['a-1'], essential: ['a-2', 'a-3'] })).toBe('enough');
  });
});

const rule: FirstMatchRule = {
  kind: 'first-match',
  needs: ['a-1', 'a-2'],
  cases: [
    {
      is: 'high',
      advise: 'celebrate',
      all: [clause('first-high', { item: 'a-1', atLeast: 4 }), clause('second-high', { item: 'a-2', atLeast: 4 })],
    },
    { is: 'middle', all: [clause('first-middle', { item: 'a-1', atLeast: 3 })] },
    { is: 'high', all: [clause('third-high', { item: 'a-3', atLeast: 4 })] },
  ],
  otherwise: { is: 'low', because: 'nothing-high', source: 'M1' },
};

describe('the first match', () => {
  const matched = (answers: Parameters<typeof smallContext>[0]) => firstMatch(smallContext(answers), rule);

  test('is the first case of which every clause holds, not the best', () => {
    expect(matched({ 'a-1': 5, 'a-2': 4, 'a-3': 5 })).toMatchObject({ value: 'high', advise: 'celebrate', possible: ['high'] });
    expect(matched({ 'a-1': 5, 'a-2': 3, 'a-3': 5 })).toMatchObject({ value: 'middle', advise: null, possible: ['middle'] });
    expect(matched({ 'a-1': 1, 'a-2': 1, 'a-3': 4 })).toMatchObject({ value: 'high', advise: null });
  });

  test('is the default where no case holds', () => {
    const low = matched({ 'a-1': 2, 'a-2': 5, 'a-3': 3 });
    expect(low).toMatchObject({ value: 'low', possible: ['low'], open: [] });
    expect(low.because).toEqual([{ id: 'nothing-high', source: 'M1', truth: true, items: ['a-1', 'a-3'], upon: [] }]);
  });

  test('keeps possible what cannot be told, up to the first case that surely holds', () => {
    expect(matched({ 'a-1': 4, 'a-2': 'unknown' })).toMatchObject({ value: 'middle', possible: ['high', 'middle'], open: ['a-2', 'a-3'] });
    expect(matched({ 'a-1': 'unknown', 'a-2': 5, 'a-3': 1 })).toMatchObject({ value: 'low', possible: ['high', 'middle', 'low'] });
    expect(matched({ 'a-1': 'unknown', 'a-2': 1, 'a-3': 1 }).possible).toEqual(['middle', 'low']);
  });

  test('is withheld where under half of what it needs is known, or nothing is asked', () => {
    expect(matched({ 'a-3': 5 })).toMatchObject({
      value: 'undetermined',
      because: [],
      whyNot: {},
      advise: null,
      possible: ['high', 'middle'],
    });
    expect(firstMatch(smallContext({ 'a-1': 5 }), { ...rule, needs: ['b-1'] })).toMatchObject({ value: 'not-asked', possible: [] });
  });

  test('says of every other option what speaks against its nearest case', () => {
    const { whyNot } = matched({ 'a-1': 3, 'a-2': 5, 'a-3': 1 });
    expect(Object.keys(whyNot).toSorted()).toEqual(['high', 'low']);
    expect(whyNot.high).toEqual([{ id: 'first-high', source: 'M1', truth: false, items: ['a-1'], upon: [] }]);
    expect(whyNot.low?.map((each) => each.id)).toEqual(['first-middle']);
  });

  test('takes as nearest the case that lacks the fewest clauses', () => {
    const { value, whyNot } = matched({ 'a-1': 2, 'a-2': 2, 'a-3': 1 });
    expect(value).toBe('low');
    expect(whyNot.high?.map((each) => each.id)).toEqual(['third-high']);
  });

  test('keeps possible what comes after a case that every completion fulfils and nothing known does', () => {
    const context = withVerdict(smallContext({ 'a-2': 1 }), 'type', { value: 'undetermined', possible: ['x'] });
    const cases = [{ is: 'of-x', all: [clause('type-is-x', { verdict: 'type', in: ['x'] })] }, rule.cases[1]!];
    expect(firstMatch(context, { ...rule, needs: ['a-2'], cases })).toMatchObject({ value: 'low', possible: ['of-x', 'middle', 'low'] });
  });

  test('is withheld where it rests on a verdict that is not determined, unless nothing else is possible', () => {
    const open = smallContext({ 'a-1': 4, 'a-2': 'unknown' });
    const withheld = withVerdict(open, 'earlier', { value: 'undetermined', possible: ['x', 'y'] });
    const settled = withVerdict(open, 'earlier', { value: 'x', possible: ['x', 'y'] });
    expect(restingOn(withheld, 'earlier', rule)).toMatchObject({
      value: 'undetermined',
      possible: ['high', 'middle'],
      because: [],
      advise: null,
    });
    expect(restingOn(settled, 'earlier', rule).value).toBe('middle');
    const sure = withVerdict(smallContext({ 'a-1': 4, 'a-2': 5 }), 'earlier', { value: 'undetermined', possible: ['x', 'y'] });
    expect(restingOn(sure, 'earlier', rule).value).toBe('high');
  });
});

describe('what a context knows', () => {
  test('a verdict counts at its value for what is known, and at all that it may become for what is open', () => {
    const context = withVerdict(smallContext({}), 'type', { value: 'x', possible: ['x', 'y'] });
    expect([context.known.verdicts, context.open.verdicts]).toEqual([{ type: ['x'] }, { type: ['x', 'y'] }]);
  });

  test('an undetermined verdict is not known to be anything', () => {
    expect(withVerdict(smallContext({}), 'type', { value: 'undetermined', possible: ['x'] }).known.verdicts).toEqual({ type: [] });
  });

  test('a mean likewise', () => {
    const context = withAxis(smallContext({}), 'axis', { mean: 3, range: { lo: 2, hi: 4 } });
    expect([context.known.axes, context.open.axes]).toEqual([{ axis: { lo: 3, hi: 3 } }, { axis: { lo: 2, hi: 4 } }]);
    expect(withAxis(smallContext({}), 'axis', { mean: null, range: { lo: 1, hi: 5 } }).known.axes).toEqual({});
  });
});

describe('a reason', () => {
  test('names the items that decide it', () => {
    const context = smallContext({ 'a-1': 5, 'a-2': 1, 'a-3': 'unknown' });
    const any: Predicate = {
      any: [
        { item: 'a-1', atLeast: 4 },
        { item: 'a-2', atLeast: 4 },
      ],
    };
    expect(reason(context, clause('x', any))).toMatchObject({ truth: true, items: ['a-1'] });
    expect(reason(context, clause('x', { not: any }))).toMatchObject({ truth: false, items: ['a-1'] });
    expect(
      reason(
        context,
        clause('x', {
          all: [
            { item: 'a-1', atLeast: 4 },
            { item: 'a-2', atLeast: 4 },
          ],
        }),
      ),
    ).toMatchObject({ truth: false, items: ['a-2'] });
    expect(
      reason(
        context,
        clause('x', {
          all: [
            { item: 'a-1', atLeast: 4 },
            { item: 'a-3', atLeast: 4 },
          ],
        }),
      ),
    ).toMatchObject({
      truth: 'unknown',
      items: ['a-3'],
    });
  });

  test('names the verdicts, levels and means that it rests on, at what is known of them', () => {
    const type = withVerdict(smallContext({}), 'type', { value: 'x', possible: ['y', 'x'] });
    const context = withAxis(withVerdict(type, 'agenda', { value: 'undetermined', possible: ['absent'] }), 'hard', {
      mean: 3,
      range: { lo: 1, hi: 4 },
    });
    const all: Predicate = {
      all: [
        { verdict: 'type', in: ['x'] },
        { axis: 'hard', atLeast: 2 },
      ],
    };
    expect(reason(context, clause('z', all))).toMatchObject({
      truth: true,
      items: [],
      upon: [
        { on: 'verdict', id: 'type', value: 'x' },
        { on: 'axis', id: 'hard', value: 3 },
      ],
    });
    const level: Predicate = { level: 'agenda', atLeast: 'emerging' };
    expect(reason(context, clause('z', level)).upon).toEqual([{ on: 'level', id: 'agenda', value: null }]);
  });

  test('is open by way of an earlier verdict that is not settled', () => {
    const level: Predicate = { level: 'agenda', atLeast: 'emerging' };
    const given = { value: 'emerging', open: ['a-2', 'a-3'] };
    const openBy = (possible: string[]) => openItems(withVerdict(smallContext({ 'a-3': 1 }), 'agenda', { ...given, possible }), [level]);
    expect(openBy(['absent', 'emerging'])).toEqual(['a-2']);
    expect(openBy(['emerging'])).toEqual([]);
  });

  test('is open about what is or may be asked, each once', () => {
    expect(notKnown(smallContext({ 'a-1': 1, 'a-4': 1, 'a-5': 'not-applicable' }), [...FIVE, 'a-6', 'a-2', 'b-1'])).toEqual(['a-2', 'a-3']);
    expect(notKnown(smallContext({}), ['a-6'])).toEqual(['a-6']);
  });
});

const cuts = { emerging: 2, established: 3, strong: 4 };
const level = (answers: Parameters<typeof smallContext>[0]) => conditionLevel(smallContext(answers), { source: 'D6', items: FIVE }, cuts);
const same = (value: number) => Object.fromEntries(FIVE.map((id) => [id, value]));

describe('the level of a condition', () => {
  test.each([
    [1, 'absent'],
    [2, 'emerging'],
    [3, 'established'],
    [4, 'strong'],
  ])('begins at its cut: a mean of %d is %s', (value, expected) => {
    expect(level(same(value))).toMatchObject({ value: expected, possible: [expected], mean: value });
    if (value > 1) expect(level({ ...same(value), 'a-2': value - 1 }).value).not.toBe(expected);
  });

  test('is capped at emerging by a critical item at its lowest, and says so first', () => {
    const capped = level({ ...same(5), 'a-1': 1 });
    expect(capped).toMatchObject({ value: 'emerging', possible: ['emerging'] });
    expect(capped.because[0]).toMatchObject({ id: 'critical-item-at-lowest', items: ['a-1'] });
    expect(level({ ...same(5), 'a-2': 1 }).value).toBe('strong');
  });

  test('is absent where the rule says so, and possibly absent where that is open', () => {
    const absentWhen = clause('gone', { item: 'a-6', in: [1] });
    const ruled = { source: 'D6', items: FIVE, absentWhen };
    expect(conditionLevel(smallContext({ ...same(5), 'a-6': 1 }), ruled, cuts)).toMatchObject({ value: 'absent', possible: ['absent'] });
    expect(conditionLevel(smallContext({ ...same(5), 'a-6': 2 }), ruled, cuts)).toMatchObject({ value: 'strong', possible: ['strong'] });
    expect(conditionLevel(smallContext(same(5)), ruled, cuts)).toMatchObject({
      value: 'strong',
      possible: ['absent', 'emerging', 'established', 'strong'],
    });
  });

  test('rests on the answers that were given, not on what counts without having been asked', () => {
    const behind = (answers: Parameters<typeof smallContext>[0], hiddenCountsAs?: number) =>
      answersBehind(conditionLevel(smallContext(answers), { source: 'D6', items: [...FIVE, 'a-6'], hiddenCountsAs }, cuts));
    expect(behind({})).toBe(0);
    expect(behind({ 'a-1': 1, 'a-2': 'unknown', 'a-5': 'not-applicable' })).toBe(1);
    expect(behind({ ...same(4), 'a-6': 4 })).toBe(6);
    // A low a-4 rules a-6 out, whatever was said there.
    expect(behind({ ...same(2), 'a-6': 4 })).toBe(5);
    expect(behind({ ...same(2), 'a-6': 4 }, 1)).toBe(5);
  });

  test('is not asked where all its items are beside the point', () => {
    const rule = { source: 'D6', items: ['a-5'] };
    expect(conditionLevel(smallContext({ 'a-5': 'not-applicable' }), rule, cuts)).toMatchObject({ value: 'not-asked', possible: [] });
  });
});

describe('a ladder', () => {
  const ladder: LadderRule = [
    { type: 'platform', gates: [{ gate: 'host', ...clause('no-host', { item: 'a-1', in: [1] }) }] },
    { type: 'comparative', offWhen: { item: 'a-2', in: [1] }, gates: [{ gate: 'fear', ...clause('fear', { item: 'a-3', in: [1] }) }] },
    { type: 'adaptive', gates: [{ gate: 'lead', ...clause('no-lead', { item: 'a-4', in: [1] }) }] },
  ];
  const possible = (answers: Parameters<typeof smallContext>[0], targets: string[]) =>
    possibleRungs(smallContext(answers), ladder, targets);
  const open = { 'a-1': 2, 'a-2': 2, 'a-3': 2, 'a-4': 2 };

  test('shows for each rung whether it makes sense and which gates are open', () => {
    const states = rungs(smallContext({ 'a-1': 1, 'a-2': 1, 'a-3': 2 }), ladder).map((rung) => [rung.onLadder, rung.gates[0]?.state]);
    expect(states).toEqual([
      [true, false],
      [false, true],
      [true, 'unknown'],
    ]);
  });

  test('leads to the most demanding open rung up to the target', () => {
    expect(possible(open, ['adaptive'])).toEqual(['adaptive']);
    expect(possible(open, ['comparative'])).toEqual(['comparative']);
    expect(possible({ ...open, 'a-4': 1 }, ['adaptive'])).toEqual(['comparative']);
    expect(possible({ ...open, 'a-4': 1, 'a-2': 1 }, ['adaptive'])).toEqual(['platform']);
    expect(possible({ 'a-1': 1, 'a-2': 1, 'a-3': 1, 'a-4': 1 }, ['adaptive'])).toEqual(['none-yet']);
  });

  test('keeps possible whatever is not surely blocked, for each target', () => {
    expect(possible({ ...open, 'a-4': 'unknown' }, ['adaptive'])).toEqual(['comparative', 'adaptive']);
    expect(possible({}, ['adaptive'])).toEqual(['platform', 'comparative', 'adaptive', 'none-yet']);
    expect(possible(open, ['platform', 'adaptive'])).toEqual(['platform', 'adaptive']);
  });
});
