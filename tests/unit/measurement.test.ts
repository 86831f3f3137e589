/** What can be said of measurement today where gates cannot be told: for want of answers, or because the form does not ask. */
import { describe, expect, test } from 'vitest';
import { withVerdict, type Context } from '../../src/diagnosis/context';
import { measurement } from '../../src/diagnosis/measurement';
import type { Rules } from '../../src/diagnosis/rules';
import type { Predicate } from '../../src/questionnaire/schema';
import { smallContext } from '../fixtures/context';
import type { ShortAnswers } from '../fixtures/questionnaires';

const clause = (because: string, when: Predicate) => ({ because, when, source: 'M7' });
const gate = (name: string, when: Predicate) => ({ gate: name, ...clause(name, when) });
const low = (item: string): Predicate => ({ item, in: [1] });
/** A gate that is blocked where something is low though an earlier level is reached. */
const lowDespite = (item: string): Predicate => ({ all: [{ level: 'agenda', atLeast: 'established' }, low(item)] });

/** Aims at adaptive learning at once, behind these gates of one rung each. */
const rulesWith = (adaptive: Predicate[], comparative: Predicate[] = []): Rules['measurement'] => ({
  target: {
    kind: 'first-match',
    needs: [],
    cases: [{ is: 'adaptive', all: [clause('any', { item: 'a-1', atLeast: 1 })] }],
    otherwise: { is: 'platform', because: 'else', source: 'M7' },
  },
  ladder: [
    { type: 'platform', gates: [] },
    { type: 'comparative', gates: comparative.map((when, index) => gate(`comparative-${index}`, when)) },
    { type: 'adaptive', gates: adaptive.map((when, index) => gate(`adaptive-${index}`, when)) },
  ],
  path: [],
  benefits: 'a-1',
  brings: {},
});

const ASKED = 'a-2';
/** No form has it. */
const LEFT_OUT = 'b-1';

describe('where gates cannot be told', () => {
  const today = (rules: Rules['measurement'], answers: ShortAnswers = {}, change = (context: Context) => context) =>
    measurement(change(smallContext({ 'a-1': 3, ...answers })), rules);

  test('a verdict is given as long as half of them can', () => {
    expect(today(rulesWith([low(ASKED), low('a-3')]), { 'a-3': 5 }).value).toBe('adaptive');
    expect(today(rulesWith([low(ASKED), low('a-3')]), { 'a-3': 1 }).value).toBe('comparative');
    expect(today(rulesWith([low(ASKED), low('a-3'), low('a-4')]), { 'a-3': 5 }).value).toBe('undetermined');
  });

  test('only gates up to the target count, of rungs that make sense', () => {
    const rules = rulesWith([low('a-3'), low(LEFT_OUT)], [low(LEFT_OUT), low(LEFT_OUT)]);
    expect(today(rules, { 'a-3': 5 }).value).toBe('not-asked');
    rules.ladder[1]!.offWhen = { item: 'a-1', atLeast: 3 };
    expect(today(rules, { 'a-3': 5 }).value).toBe('adaptive');
    expect(today(rulesWith([low(LEFT_OUT)]), { 'a-1': 'unknown' }).value).toBe('platform');
  });

  test('it is undetermined where an answer is missing, and not asked where a question is', () => {
    expect(today(rulesWith([low(ASKED)]))).toMatchObject({ value: 'undetermined', open: [ASKED], because: [], path: [], whyNot: {} });
    expect(today(rulesWith([low(LEFT_OUT)]))).toMatchObject({ value: 'not-asked', possible: [], open: [], because: [], path: [] });
    expect(today(rulesWith([low(ASKED), low(LEFT_OUT), low(LEFT_OUT)])).value).toBe('undetermined');
    // An answer that is there settles nothing about the questions that are not asked.
    expect(today(rulesWith([low(ASKED), low(LEFT_OUT), low(LEFT_OUT)]), { [ASKED]: 5 }).value).toBe('not-asked');
  });

  test('what is known of a gate, though it may turn out otherwise, is not what keeps it from being told', () => {
    const level = (value: string, possible: string[]) => (context: Context) =>
      withVerdict(context, 'agenda', { value, possible, open: ['a-3'] });
    const known = level('established', ['emerging', 'established']);
    expect(today(rulesWith([lowDespite(LEFT_OUT)]), {}, known).value).toBe('not-asked');
    expect(today(rulesWith([lowDespite(ASKED)]), {}, known).value).toBe('undetermined');
  });

  test('a level that is not determined is open by its own questions; one that is not asked is not', () => {
    const rules = rulesWith([{ not: { level: 'agenda', atLeast: 'emerging' } }]);
    const level = (value: string, possible: string[]) => (context: Context) =>
      withVerdict(context, 'agenda', { value, possible, open: ['a-3'] });
    expect(today(rules, {}, level('undetermined', ['absent', 'emerging'])).value).toBe('undetermined');
    expect(today(rules, {}, level('not-asked', [])).value).toBe('not-asked');
  });

  test('the short judgement says the same', () => {
    const brief = (context: Context): Context => ({ ...context, brief: true });
    for (const gates of [[low(ASKED)], [low(LEFT_OUT)], [low('a-1')], [lowDespite(LEFT_OUT)]])
      expect(today(rulesWith(gates), {}, brief).value).toBe(today(rulesWith(gates)).value);
  });
});
