/** Which other answers are tried, and which items count for which verdict. */
import { describe, expect, test } from 'vitest';
import { alternatives } from '../../src/diagnosis/alternatives';
import { readsOf } from '../../src/diagnosis/reads';
import type { Item } from '../../src/questionnaire/schema';
import { small, smallRules } from '../fixtures/small-subject';

describe('other choices of several options', () => {
  const multi = (count: number): Extract<Item, { kind: 'multi' }> => ({
    kind: 'multi',
    id: 'many',
    role: 'fact',
    source: 'D1',
    options: Array.from({ length: count }, (_, index) => `o${index}`),
  });
  const others = (count: number, now: string[]) =>
    alternatives(
      multi(count),
      { value: now },
      multi(count).options.map((option) => ({ item: 'many', in: [option] })),
    ) as string[][];

  test('are all that there are, of up to twelve options', () => {
    expect(others(12, ['o3'])).toHaveLength(2 ** 12 - 1);
  });

  test('of more options change two at most, the single ones first', () => {
    const found = others(14, ['o3']);
    expect(found).toHaveLength(14 + (14 * 13) / 2);
    expect(found.slice(0, 4)).toEqual([['o0', 'o3'], ['o1', 'o3'], ['o2', 'o3'], []]);
    expect(found.at(-1)).toEqual(['o3', 'o12', 'o13']);
  });
});

describe('what a verdict reads', () => {
  const reads = (change: (rules: typeof smallRules) => void) => {
    const rules = structuredClone(smallRules);
    change(rules);
    return readsOf(small, rules);
  };
  const { gap: before, backbone: structureBefore } = readsOf(small, smallRules);

  test('holds what it needs and what its default has to know, with what shows these', () => {
    expect([before.has('c-goal'), before.has('c-plan')]).toEqual([false, false]);
    expect(reads(({ gap }) => gap.gap.needs.push('c-goal')).gap).toEqual(new Set([...before, 'c-goal']));
    // c-plan is shown by c-goal.
    expect(reads(({ gap }) => (gap.gap.otherwise.knowing = ['c-plan'])).gap).toEqual(new Set([...before, 'c-plan', 'c-goal']));
  });

  test('holds of the backbone what the ranking and each bearer need', () => {
    expect(structureBefore).toEqual(new Set(['b-type', 'b-works', 'b-bearers', 'b-order', 'p-sectors', 'c-goal']));
    expect(reads(({ backbone }) => backbone.ranking.needs.push('p-known')).backbone).toContain('p-known');
    expect(reads(({ backbone }) => backbone.ranking.feasible.shared.needs.push('p-known')).backbone).toContain('p-known');
  });
});
