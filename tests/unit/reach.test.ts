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

interface ReachFault {
  put: (open: Open) => void;
  file: string;
  at: string;
  expected?: string;
}
const bearer = (when: Predicate): ReachFault => ({
  put: ({ rules }) => rules.backbone.ranking.feasible.shared.cases[0]!.all.push(clause(when)),
  file: 'rules/backbone.json',
  at: 'ranking.feasible',
  expected: 'conditions on answers alone, on no verdict, level or mean',
});

describe('the check of reach', () => {
  test('finds nothing in the real files, and can decide all of it', () => {
    const { files, reach } = check();
    expect([reach.problems, reach.undecided]).toEqual([[], []]);
    expect(proveReach(files, reach.supposed)).toEqual([]);
  });

  const FAULTS: Record<string, { put: (open: Open) => void; file: string; at: string; expected?: string }> = {
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
    'a gate that reads another gate': {
      put: ({ rules }) => rules.readiness.gates.money.cases[0]!.all.push(clause({ verdict: 'champion', in: ['pass'] })),
      file: 'rules/readiness.json',
      at: 'gates',
      expected: '"champion" comes later',
    },
    'a stage that reads itself': {
      put: ({ rules }) => rules.readiness.stage.cases[0]!.all.push(clause({ not: { verdict: 'readiness', in: ['sustain'] } })),
      file: 'rules/readiness.json',
      at: 'stage',
      expected: '"readiness" comes later',
    },
    'a bearer that is concluded from a verdict': bearer({ verdict: 'fit', in: ['fits'] }),
    'a bearer that is concluded from a level': bearer({ not: { level: 'backbone', atLeast: 'strong' } }),
    'a bearer that is concluded from a mean': bearer({
      any: [
        { item: 'structure-bearers', in: ['funder'] },
        { axis: 'difficulty', atLeast: 2 },
      ],
    }),
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

  test.each(Object.entries(FAULTS))('finds %s', (_title, { put, file, at, expected = '' }) => {
    const found = check(put).reach.problems.filter((problem) => problem.file === file && problem.at === at);
    expect(found.length).toBeGreaterThan(0);
    for (const problem of found) expect(problem.expected).not.toBe('');
    expect(found.map((problem) => problem.expected).join('\n')).toContain(expected);
  });

  test('a gate may read what comes before the gates, and the stage may read them', () => {
    const { reach } = check(({ rules }) => {
      rules.readiness.gates.money.cases[0]!.all.push(clause({ verdict: 'fit', in: ['fits', 'partly'] }));
      rules.readiness.stage.cases[0]!.all.push(clause({ verdict: 'money', in: ['pass', 'weak'] }));
    });
    expect(reach.problems).toEqual([]);
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
