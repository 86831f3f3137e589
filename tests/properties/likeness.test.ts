/** Likeness is a measure: symmetric, from 0 to 1, nothing between equals, and blind to order and to what is not asked. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMON_AT_LEAST, comparedItems, likeness, nearest } from '../../src/diagnosis/likeness';
import { allItems, showing, type Answers, type AnswerValue } from '../../src/questionnaire/answers';
import { loadExampleCards, loadExampleCases } from '../../src/questionnaire/examples';
import { formItems } from '../../src/questionnaire/progress';
import { arbitraryAnswers } from '../fixtures/arbitrary-answers';
import { answersFrom, COMPLEX, questionnaire, rules } from '../fixtures/questionnaires';

const compared = comparedItems(questionnaire, rules);
const form = new Set(formItems(questionnaire, 'full'));
const between = (a: Answers, b: Answers) => likeness(questionnaire, compared, a, b);
const shownOf = (answers: Answers): Answers => showing(questionnaire, answers, form).answers;
const reversed = (answers: Answers): Answers => Object.fromEntries(Object.entries(answers).reverse());

const cases = await loadExampleCases();
const coded = new Map([...cases].map(([name, each]) => [name, each.answers]));
const subject = { questionnaire, rules };

describe('likeness', () => {
  const pairs = fc.tuple(arbitraryAnswers(allItems(questionnaire)), arbitraryAnswers(allItems(questionnaire)));

  test('is symmetric and from 0 to 1, in all and in every item', () => {
    let measured = 0;
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const found = between(a, b);
        expect(between(b, a)).toEqual(found);
        if (!found) return;
        measured++;
        for (const each of [found, ...found.items]) {
          expect(each.distance).toBeGreaterThanOrEqual(0);
          expect(each.distance).toBeLessThanOrEqual(1);
        }
        expect(found.items.length).toBeGreaterThanOrEqual(COMMON_AT_LEAST);
      }),
    );
    expect(measured).toBeGreaterThan(20);
  });

  test('is 0 between equals', () => {
    fc.assert(
      fc.property(arbitraryAnswers(allItems(questionnaire)), (a) => {
        expect(between(a, a)?.distance ?? 0).toBe(0);
      }),
    );
  });

  test('does not see the order of answers, hidden answers, notes, or what a structure needs', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const found = between(a, b);
        expect(between(reversed(a), b)).toEqual(found);
        expect(between(shownOf(a), shownOf(b))).toEqual(found);
        const noted = Object.fromEntries(Object.entries(a).map(([item, answer]) => [item, { ...answer, note: 'x' }]));
        expect(between(noted, b)).toEqual(found);
        const bare = Object.fromEntries(
          Object.entries(a).filter(([item]) => !item.startsWith('leadership-') && !item.startsWith('equity-')),
        );
        expect(between(bare, b)).toEqual(found);
      }),
    );
  });

  test('compares no structure, no text and no ranking', () => {
    expect(
      compared
        .map((item) => item.id)
        .filter((id) => /^(structure|initiative|leadership|equity|funding|measurement)-|^backbone-type$/.test(id)),
    ).toEqual([]);
    expect(compared.length).toBeGreaterThan(30);
    expect(allItems(questionnaire)).toEqual(expect.arrayContaining(compared));
  });

  test('measures a scale by its steps, a choice by whether it is the same, a list by what is in both', () => {
    const changed = answersFrom({ ...COMPLEX, 'problem-copy': 2, 'problem-result': 'none', 'problem-sectors': ['government', 'business'] });
    const found = between(answersFrom(COMPLEX), changed)!;
    const far = Object.fromEntries(found.items.filter((each) => each.distance > 0).map((each) => [each.item, each.distance]));
    expect(far).toEqual({ 'problem-copy': 0.5, 'problem-result': 1, 'problem-sectors': 0.75 });
    expect(found.distance).toBeCloseTo(2.25 / found.items.length, 10);
  });

  test('leaves out an item that one of the two answered as a question of another kind', () => {
    const usual = answersFrom(COMPLEX);
    const all = between(usual, usual)!.items.map((each) => each.item);
    const other: [string, AnswerValue[]][] = [
      ['problem-copy', ['4', 'much', ['4'], []]],
      ['problem-result', [4, ['specific']]],
      ['problem-sectors', [4, 'government']],
    ];
    for (const [item, values] of other) {
      for (const value of values) {
        const found = between({ ...usual, [item]: { value } }, usual)!;
        expect([found.distance, found.items.map((each) => each.item)]).toEqual([0, all.filter((id) => id !== item)]);
      }
    }
  });

  test('says nothing on too few answers', () => {
    const few = Object.fromEntries(Object.entries(answersFrom(COMPLEX)).slice(0, COMMON_AT_LEAST - 1));
    expect(between(few, few)).toBeNull();
    expect(nearest(subject, few, coded)).toEqual([]);
  });
});

describe('the nearest cases', () => {
  test('are three, the nearest first, whatever the order of the cases', () => {
    fc.assert(
      fc.property(arbitraryAnswers(allItems(questionnaire)), (answers) => {
        const found = nearest(subject, answers, coded);
        expect(nearest(subject, answers, new Map([...coded].reverse()))).toEqual(found);
        expect(found.length).toBeLessThanOrEqual(3);
        const distances = found.map((each) => each.likeness.distance);
        expect(distances).toEqual(distances.toSorted((a, b) => a - b));
      }),
      { numRuns: 30 },
    );
  });

  test('that are as near stand by name', () => {
    const own = coded.get('strive')!;
    const twins = new Map(['c', 'a', 'd', 'b'].map((name) => [name, own]));
    expect(nearest(subject, own, twins).map((each) => each.name)).toEqual(['a', 'b', 'c']);
  });

  test.each([...cases.keys()])('of %s is itself, with nothing that differs', (name) => {
    const [first] = nearest(subject, coded.get(name)!, coded);
    expect([first?.name, first?.likeness.distance, first?.different]).toEqual([name, 0, []]);
  });

  test('name only items known of both, alike ones with the same answer', () => {
    const own = coded.get('strive')!;
    const others = new Map([...coded].filter(([name]) => name !== 'strive'));
    for (const { name, likeness: measured, alike, different } of nearest(subject, own, others)) {
      const distance = new Map(measured.items.map((each) => [each.item, each.distance]));
      expect(alike.length).toBeGreaterThan(0);
      expect(different.length).toBeGreaterThan(0);
      for (const item of alike) expect(own[item]?.value, item).toEqual(coded.get(name)![item]?.value);
      const least = Math.min(...different.map((item) => distance.get(item)!));
      for (const [item, far] of distance) if (!different.includes(item)) expect(far, item).toBeLessThanOrEqual(least);
      expect(least).toBeGreaterThan(0);
    }
  });

  test('of a technical problem are contrasts, of a complex one none', async () => {
    const cards = await loadExampleCards();
    const contrasts = (name: string) =>
      nearest(subject, coded.get(name)!, new Map([...coded].filter(([other]) => other !== name))).filter(
        (each) => cards.get(each.name)?.contrast,
      );
    expect(contrasts('moon').length).toBeGreaterThanOrEqual(2);
    for (const name of ['strive', 'calgary', 'magnolia', 'hamilton']) expect(contrasts(name), name).toEqual([]);
  });
});
