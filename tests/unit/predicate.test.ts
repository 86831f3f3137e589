import { describe, expect, test } from 'vitest';
import { and, evaluate, leaves, not, type Facts, type Truth } from '../../src/questionnaire/predicate';
import type { Predicate } from '../../src/questionnaire/schema';

const U = 'unknown';

/** A predicate of this truth on answers that hold 1 in item `a`. */
const leaf = (truth: Truth): Predicate => (truth === U ? { item: 'b', in: [1] } : { item: 'a', in: [truth ? 1 : 2] });
const or = (truths: Truth[]): Truth => evaluate({ any: truths.map(leaf) }, { answers: { a: { value: 1 } } });

describe('Kleene logic', () => {
  test.each<[Truth, Truth, Truth, Truth]>([
    [true, true, true, true],
    [true, U, U, true],
    [true, false, false, true],
    [U, true, U, true],
    [U, U, U, U],
    [U, false, false, U],
    [false, true, false, true],
    [false, U, false, U],
    [false, false, false, false],
  ])('%s with %s: and is %s, or is %s', (a, b, both, either) => {
    expect(and([a, b])).toBe(both);
    expect(or([a, b])).toBe(either);
    // De Morgan
    expect(not(and([a, b]))).toBe(or([not(a), not(b)]));
    expect(not(or([a, b]))).toBe(and([not(a), not(b)]));
  });

  test('not turns true and false, and leaves unknown', () => {
    expect([true, false, U].map((truth) => not(truth as Truth))).toEqual([false, true, U]);
  });

  test('of nothing, all is true and any is false', () => {
    expect(and([])).toBe(true);
    expect(or([])).toBe(false);
  });
});

const facts: Facts = {
  answers: {
    three: { value: 3 },
    word: { value: 'yes' },
    list: { value: ['a', 'b'] },
    none: { value: [] },
    unsure: { unknown: true },
    'beside-it': { notApplicable: true },
    noted: { note: 'a note alone is no answer' },
    hidden: { value: 5 },
  },
  hidden: new Map<string, Truth>([
    ['hidden', false],
    ['three', true],
    ['perhaps', U],
  ]),
  verdicts: { type: ['complex'], open: ['simple', 'complex'], level: ['emerging'], levels: ['emerging', 'established'], nothing: [] },
  axes: { point: { lo: 2.5, hi: 2.5 }, wide: { lo: 2, hi: 3 } },
};

describe('a predicate', () => {
  test.each<[Predicate, Truth]>([
    [{ item: 'three', in: [3] }, true],
    [{ item: 'three', in: [4, 5] }, false],
    [{ item: 'three', atLeast: 3 }, true],
    [{ item: 'three', atLeast: 4 }, false],
    [{ item: 'word', in: ['yes', 'no'] }, true],
    [{ item: 'word', in: ['no'] }, false],
    [{ item: 'list', in: ['b', 'c'] }, true],
    [{ item: 'list', in: ['c'] }, false],
    [{ item: 'list', atLeast: 2 }, true],
    [{ item: 'list', atLeast: 3 }, false],
    [{ item: 'none', atLeast: 1 }, false],
    [{ item: 'none', in: ['a'] }, false],
    [{ item: 'unsure', in: [1] }, U],
    [{ item: 'unsure', atLeast: 1 }, U],
    [{ item: 'absent', in: [1] }, U],
    [{ item: 'noted', in: [1] }, U],
    [{ item: 'perhaps', in: [1] }, U],
    [{ item: 'beside-it', atLeast: 1 }, false],
    [{ item: 'hidden', atLeast: 1 }, false],
    [{ not: { item: 'hidden', atLeast: 1 } }, true],
    [{ verdict: 'type', in: ['complex', 'mixed'] }, true],
    [{ verdict: 'type', in: ['simple'] }, false],
    [{ verdict: 'open', in: ['complex'] }, U],
    [{ verdict: 'open', in: ['complex', 'simple'] }, true],
    [{ verdict: 'open', in: ['mixed'] }, false],
    [{ verdict: 'nothing', in: ['mixed'] }, U],
    [{ verdict: 'stranger', in: ['mixed'] }, U],
    [{ level: 'level', atLeast: 'emerging' }, true],
    [{ level: 'level', atLeast: 'established' }, false],
    [{ level: 'levels', atLeast: 'emerging' }, true],
    [{ level: 'levels', atLeast: 'established' }, U],
    [{ level: 'levels', atLeast: 'strong' }, false],
    [{ axis: 'point', atLeast: 2.5 }, true],
    [{ axis: 'point', atLeast: 2.51 }, false],
    [{ axis: 'wide', atLeast: 2 }, true],
    [{ axis: 'wide', atLeast: 2.5 }, U],
    [{ axis: 'wide', atLeast: 3 }, U],
    [{ axis: 'wide', atLeast: 3.1 }, false],
    [{ axis: 'stranger', atLeast: 1 }, U],
    [
      {
        all: [
          { item: 'three', atLeast: 3 },
          { item: 'unsure', in: [1] },
        ],
      },
      U,
    ],
    [
      {
        all: [
          { item: 'three', atLeast: 4 },
          { item: 'unsure', in: [1] },
        ],
      },
      false,
    ],
    [
      {
        any: [
          { item: 'three', atLeast: 3 },
          { item: 'unsure', in: [1] },
        ],
      },
      true,
    ],
    [
      {
        any: [
          { item: 'three', atLeast: 4 },
          { item: 'unsure', in: [1] },
        ],
      },
      U,
    ],
    [{ not: { item: 'unsure', in: [1] } }, U],
  ])('%j is %s', (predicate, truth) => {
    expect(evaluate(predicate, facts)).toBe(truth);
  });

  test('gives its leaves in order', () => {
    const a: Predicate = { item: 'a', in: [1] };
    const b: Predicate = { level: 'b', atLeast: 'strong' };
    const c: Predicate = { verdict: 'c', in: ['simple'] };
    expect(leaves({ all: [a, { any: [{ not: b }, c] }] })).toEqual([a, b, c]);
  });
});
