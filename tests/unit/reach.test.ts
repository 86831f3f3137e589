/** Rules that can never apply, questions that nothing reads and items that nobody sees, put into the real files, are found; nothing else is. */
import { describe, expect, test } from 'vitest';
import { checkReach } from '../../src/diagnosis/check-reach';
import { proveReach } from '../../src/diagnosis/prove-reach';
import type { Rules } from '../../src/diagnosis/rules';
import { satisfy } from '../../src/questionnaire/satisfy';
import type { Item, Predicate, Questionnaire } from '../../src/questionnaire/schema';
import { filesOf } from '../fixtures/questionnaires';

interface Open {
  questionnaire: Questionnaire;
  rules: Rules;
}

const check = (change: (open: Open) => void = () => undefined) => {
  const files = filesOf('collective-impact');
  const names = ['problem', 'fit', 'gap', 'collaboration', 'readiness', 'conditions', 'backbone', 'measurement', 'steps'];
  const rules = Object.fromEntries(names.map((name) => [name, files[`rules/${name}.json`]])) as unknown as Rules;
  change({ questionnaire: files['questionnaire.json'] as Questionnaire, rules });
  return { files, reach: checkReach(files) };
};
const item = ({ questionnaire }: Open, id: string): Item =>
  questionnaire.sections.flatMap((each) => each.items).find((each) => each.id === id)!;
const clause = (when: Predicate) => ({ when, because: 'no-gap', source: 'D4' });

describe('the check of reach', () => {
  test('finds nothing in the real files, and can decide all of it', () => {
    const { files, reach } = check();
    expect([reach.problems, reach.undecided]).toEqual([[], []]);
    expect(proveReach(files, reach.supposed)).toEqual([]);
  });

  const FAULTS: Record<string, { put: (open: Open) => void; file: string; at: string }> = {
    'a case that contradicts itself': {
      put: ({ rules }) =>
        rules.gap.gap.cases.unshift({
          is: 'none',
          all: [clause({ item: 'problem-copy', atLeast: 4 }), clause({ item: 'problem-copy', in: [1, 2] })],
        }),
      file: 'rules/gap.json',
      at: 'gap.cases.0',
    },
    'a case behind one that is wider': {
      put: ({ rules }) => {
        rules.readiness.gates.champion.cases.push({ is: 'weak', all: [clause({ item: 'preconditions-champion', in: [5] })] });
      },
      file: 'rules/readiness.json',
      at: 'gates.champion.cases.2',
    },
    'a default behind cases that take everything': {
      put: ({ rules }) => {
        rules.readiness.gates.champion.cases.push({ is: 'fail', all: [clause({ item: 'preconditions-champion', in: [1, 2] })] });
      },
      file: 'rules/readiness.json',
      at: 'gates.champion.otherwise',
    },
    'a remark on an answer that hides the item': {
      put: ({ rules }) =>
        rules.problem.notes.push(
          clause({
            all: [
              { item: 'measures-indicators', in: [1] },
              { item: 'measures-collection', atLeast: 1 },
            ],
          }),
        ),
      file: 'rules/problem.json',
      at: 'notes.1',
    },
    'a verdict that comes later': {
      put: ({ rules }) => rules.gap.gap.cases[0]!.all.push(clause({ verdict: 'readiness', in: ['sustain'] })),
      file: 'rules/gap.json',
      at: '(the whole file)',
    },
    'an item that nobody ever sees': {
      put: (open) => (item(open, 'measures-learning').when = { not: { item: 'measures-indicators', atLeast: 1 } }),
      file: 'questionnaire.json',
      at: 'measures-learning.when',
    },
    'an item behind one that is then hidden': {
      put: (open) =>
        (item(open, 'measures-learning').when = {
          all: [
            { item: 'measures-indicators', in: [1] },
            { item: 'measures-collection', atLeast: 2 },
          ],
        }),
      file: 'questionnaire.json',
      at: 'measures-learning.when',
    },
    'an item that no rule reads': {
      put: ({ questionnaire }) =>
        questionnaire.sections[1]!.items.push({
          id: 'problem-colour',
          kind: 'choice',
          role: 'fact',
          source: 'D1',
          options: ['red', 'blue'],
        }),
      file: 'questionnaire.json',
      at: 'problem-colour',
    },
  };

  test.each(Object.entries(FAULTS))('finds %s', (_title, { put, file, at }) => {
    const { reach } = check(put);
    expect(reach.problems.map((problem) => `${problem.file}: ${problem.at}`)).toContain(`${file}: ${at}`);
  });

  test('an item for the record need not be read', () => {
    const { reach } = check(({ questionnaire }) =>
      questionnaire.sections[1]!.items.push({
        id: 'problem-colour',
        kind: 'choice',
        role: 'fact',
        source: 'D1',
        judged: false,
        options: ['red', 'blue'],
      }),
    );
    expect(reach.problems).toEqual([]);
  });

  test('what only a diagnosis could show, and none does, is said to be undecided', () => {
    const { files, reach } = check(({ rules }) =>
      // Of a problem that is simple or complicated the fit is always the same.
      rules.readiness.notes.push(
        clause({
          all: [
            { verdict: 'problem', in: ['simple'] },
            { verdict: 'fit', in: ['fits'] },
          ],
        }),
      ),
    );
    expect(reach.problems).toEqual([]);
    expect(proveReach(files, reach.supposed).map(({ at }) => at)).toEqual(['notes.1']);
  });
});

describe('the search', () => {
  const many: Extract<Item, { kind: 'multi' }> = {
    id: 'many',
    kind: 'multi',
    role: 'fact',
    source: 'D1',
    options: Array.from({ length: 30 }, (_, index) => `o${index}`),
  };
  const known = { items: new Map([[many.id, many]]), verdicts: {} };
  const has = (option: string): Predicate => ({ item: 'many', in: [option] });

  test('counts options that are not told apart', () => {
    expect(satisfy([{ item: 'many', atLeast: 30 }], known)).not.toBe('never');
    expect(satisfy([{ item: 'many', atLeast: 31 }], known)).toBe('never');
    expect(satisfy([{ item: 'many', atLeast: 29 }, { not: has('o0') }], known)).not.toBe('never');
    expect(satisfy([{ item: 'many', atLeast: 29 }, { not: has('o0') }, { not: has('o1') }], known)).toBe('never');
  });

  test('gives up where there are too many combinations, and says so', () => {
    expect(satisfy(many.options.map(has), known)).toBe('undecided');
  });
});
