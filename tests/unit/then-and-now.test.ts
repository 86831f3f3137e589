/** Then and now: which answers and verdicts are others, and for better or worse only where that can be said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { loadRules } from '../../src/diagnosis/load';
import { thenAndNow, type Stand } from '../../src/group/then-and-now';
import { en } from '../../src/i18n/then-and-now.en';
import { he } from '../../src/i18n/then-and-now.he';
import { allItems, answerState, type Answer, type Answers } from '../../src/questionnaire/answers';
import { builtIn } from '../../src/questionnaire/load';
import { thenAndNowSection } from '../../src/report/document/then-and-now';
import { loadReportInput } from '../../src/report/load';
import { arbitraryAnswers } from '../fixtures/arbitrary-answers';
import { exampleAssessment } from '../fixtures/example-report';
import { questionnaire } from '../fixtures/questionnaires';

const rules = await loadRules(builtIn);
const standOf = (answers: Answers, form = 'full'): Stand => ({ answers, diagnosis: diagnose(questionnaire, rules, form, answers, {}) });
const STRIVE = exampleAssessment('strive').answers;
const turns = (then: Answers, now: Answers) => {
  const { items } = thenAndNow(questionnaire, standOf(then), standOf(now));
  return Object.fromEntries(items.filter(({ turn }) => turn !== 'same').map(({ item, turn }) => [item.id, turn]));
};
const withAnswer = (item: string, answer: Answer | undefined): Answers => {
  const { [item]: _former, ...rest } = STRIVE;
  return answer ? { ...rest, [item]: answer } : rest;
};
/** Shown whatever else is answered. */
const LEVER = 'communication-trust';
const FACT = 'problem-copy';

describe('an item then and now', () => {
  it('is better or worse where it is a scale of something that partners can change', () => {
    expect(turns(withAnswer(LEVER, { value: 2 }), withAnswer(LEVER, { value: 4 }))).toEqual({ [LEVER]: 'better' });
    expect(turns(withAnswer(LEVER, { value: 4 }), withAnswer(LEVER, { value: 2 }))).toEqual({ [LEVER]: 'worse' });
  });

  it('is merely another where it is a fact, a choice, or not known at one time', () => {
    expect(turns(withAnswer(FACT, { value: 2 }), withAnswer(FACT, { value: 4 }))).toEqual({ [FACT]: 'other' });
    expect(turns(withAnswer(LEVER, { unknown: true }), withAnswer(LEVER, { value: 4 }))).toEqual({ [LEVER]: 'other' });
    expect(turns(withAnswer('problem-result', { value: 'none' }), withAnswer('problem-result', { value: 'direction' }))).toEqual({
      'problem-result': 'other',
    });
  });

  it('is new or gone where it was answered at one time only', () => {
    expect(turns(withAnswer(LEVER, undefined), withAnswer(LEVER, { value: 4 }))).toEqual({ [LEVER]: 'new' });
    expect(turns(withAnswer(LEVER, { value: 4 }), withAnswer(LEVER, undefined))).toEqual({ [LEVER]: 'gone' });
  });

  it('is the same whatever was noted beside it, and in whatever order options were marked', () => {
    expect(turns(withAnswer(LEVER, { value: 4, note: 'a' }), withAnswer(LEVER, { value: 4, note: 'b', evidence: 'stated' }))).toEqual({});
    const marked = (value: string[]) => withAnswer('problem-sectors', { value });
    expect(turns(marked(['government', 'business']), marked(['business', 'government']))).toEqual({});
    const ranked = (value: string[]): Answers => ({ 'backbone-type': { value: 'none' }, 'structure-priorities': { value } });
    expect(turns(ranked(['neutral', 'expert']), ranked(['expert', 'neutral']))).toEqual({ 'structure-priorities': 'other' });
  });

  it('does not count where branching hid it at both times', () => {
    const hidden = (value: number): Answers => ({ 'measures-indicators': { value: 1 }, 'measures-learning': { value } });
    expect(turns(hidden(1), hidden(5))).toEqual({});
  });
});

const answers = arbitraryAnswers(allItems(questionnaire));
const OPPOSITE = { same: 'same', better: 'worse', worse: 'better', other: 'other', new: 'gone', gone: 'new' } as const;

describe('then and now of any answers', () => {
  it('nothing changes from a time to itself', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { items, verdicts } = thenAndNow(questionnaire, standOf(given), standOf(given));
        expect([...items, ...verdicts].every(({ turn }) => turn === 'same')).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('looked at backwards, better is worse and new is gone', () => {
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const [then, now] = [standOf(one), standOf(other)];
        const there = thenAndNow(questionnaire, then, now);
        const back = thenAndNow(questionnaire, now, then);
        expect(back.items.map(({ item, turn }) => [item.id, turn])).toEqual(there.items.map(({ item, turn }) => [item.id, OPPOSITE[turn]]));
        expect(back.verdicts.map(({ path, turn }) => [path, turn])).toEqual(there.verdicts.map(({ path, turn }) => [path, OPPOSITE[turn]]));
        for (const { then: was, now: is, turn } of there.items) {
          expect(turn === 'new').toBe(answerState(was) === 'not-answered');
          expect(turn === 'gone').toBe(answerState(is) === 'not-answered');
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('verdicts then and now', () => {
  it('are every headline and every gate, better where a gate or a condition rose', () => {
    const gate = (value: number): Answers => ({ ...STRIVE, 'preconditions-champion': { value }, 'agenda-definition': { value } });
    const { verdicts } = thenAndNow(questionnaire, standOf(gate(1)), standOf(gate(5)));
    const of = Object.fromEntries(verdicts.map((each) => [each.path, each]));
    expect(of['gates.champion']).toMatchObject({ then: 'fail', now: 'pass', turn: 'better' });
    expect(of['conditions.common-agenda']!.turn).toBe('better');
    expect(of.problem).toMatchObject({ turn: 'same' });
    expect(verdicts.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['fit', 'backbone', 'measurement', 'measurement.target', 'readiness']),
    );
    for (const { path, turn } of verdicts) if (!/^(gates|conditions|readiness)/.test(path)) expect(['same', 'other'], path).toContain(turn);
  });
});

describe.each([
  ['he', he],
  ['en', en],
] as const)('the section in %s', (lang, { document: words }) => {
  const settings = undefined;
  const sectionOf = async (then: Answers, now: Answers, form = 'full') => {
    const input = await loadReportInput(lang, builtIn, { form: 'full', answers: now, settings }, new Date('2026-01-31T12:00:00Z'));
    return thenAndNowSection(input, { form, answers: then, settings: {}, at: new Date('2025-01-31T12:00:00Z') }, words);
  };
  const tablesOf = ({ blocks }: Awaited<ReturnType<typeof sectionOf>>) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

  it('has every verdict and every answer that is another, in words', async () => {
    const [verdicts, items] = tablesOf(await sectionOf(withAnswer(LEVER, { value: 2 }), withAnswer(LEVER, { value: 4 })));
    expect(verdicts!.rows.length).toBeGreaterThan(12);
    for (const cell of verdicts!.rows.flat()) expect(cell).not.toMatch(/^[a-z]+(-[a-z]+)+$|undefined/);
    expect(items!.rows).toHaveLength(1);
    expect(items!.rows[0]![3]).toBe(words.turn.better);
    expect(items!.rows[0]![1]).toMatch(/^2/);
  });

  it('says so where nothing has changed, and where the forms differ', async () => {
    const same = await sectionOf(STRIVE, STRIVE);
    expect(tablesOf(same)).toHaveLength(1);
    expect(JSON.stringify(same.blocks)).toContain(words.nothingChanged);
    expect(JSON.stringify(same.blocks)).not.toContain(words.otherForm);
    expect(JSON.stringify((await sectionOf(STRIVE, STRIVE, 'workshop')).blocks)).toContain(words.otherForm);
  });
});
