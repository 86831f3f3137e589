/** What must hold of a diagnosis whatever was answered. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import {
  BACKBONES,
  COLLABORATIONS,
  CONDITIONS,
  FITS,
  GAPS,
  GATE_STATES,
  GATES,
  MEASUREMENTS,
  PROBLEM_TYPES,
  STAGES,
  type Diagnosis,
  type Verdict,
} from '../../src/diagnosis/types';
import { answerState, visibility, type Answers } from '../../src/questionnaire/answers';
import { LEVELS, type Level } from '../../src/questionnaire/predicate';
import { arbitraryAnswers, arbitraryValue, arbitraryValues, completed } from '../fixtures/arbitrary-answers';
import { items, questionnaire, quickRules } from '../fixtures/questionnaires';

const all = [...items.values()];
const answers = arbitraryAnswers(all);
const judge = (given: Answers): Diagnosis => diagnose(questionnaire, quickRules, 'full', given);
const bytes = (given: Answers): string => JSON.stringify(judge(given));
const NO_VERDICT: readonly string[] = ['not-asked', 'undetermined'];

/** Every verdict by its name, with all the values that it can have. */
function verdicts(diagnosis: Diagnosis): [string, Verdict, readonly string[]][] {
  return [
    ['problem', diagnosis.problem, PROBLEM_TYPES],
    ['fit', diagnosis.fit, FITS],
    ['gap', diagnosis.gap, GAPS],
    ['collaboration', diagnosis.collaboration, COLLABORATIONS],
    ['readiness', diagnosis.readiness, STAGES],
    ...GATES.map((gate): [string, Verdict, readonly string[]] => [gate, diagnosis.readiness.gates[gate], GATE_STATES]),
    ...CONDITIONS.map((id): [string, Verdict, readonly string[]] => [`condition ${id}`, diagnosis.conditions[id], LEVELS]),
    ['backbone', diagnosis.backbone, [...BACKBONES, 'none-yet']],
    ['measurement', diagnosis.measurement, [...MEASUREMENTS, 'none-yet']],
  ];
}

const scoreOf = ({ backbone }: Diagnosis, type: string) => backbone.ranking.find((each) => each.type === type)?.score;

function holds(arbitrary: fc.Arbitrary<Answers>, numRuns: number, claim: (given: Answers, diagnosis: Diagnosis) => void): void {
  fc.assert(
    fc.property(arbitrary, (given) => {
      claim(given, judge(given));
    }),
    { numRuns },
  );
}

describe('every diagnosis', () => {
  test('is the same, byte for byte, for the same answers in any order', () => {
    const shuffled = answers.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(Object.entries(given), { minLength: Object.keys(given).length })),
    );
    fc.assert(
      fc.property(shuffled, ([given, entries]) => {
        expect(bytes(Object.fromEntries(entries))).toBe(bytes(given));
        expect(bytes(given)).toBe(bytes(structuredClone(given)));
      }),
      { numRuns: 150 },
    );
  });

  test('survives being written and read', () => {
    holds(answers, 100, (_given, diagnosis) => expect(JSON.parse(JSON.stringify(diagnosis))).toEqual(diagnosis));
  });

  test('holds its verdict among what is possible, and nothing that is no verdict', () => {
    holds(answers, 400, (_given, diagnosis) => {
      for (const [name, { value, possible }, values] of verdicts(diagnosis)) {
        if (!NO_VERDICT.includes(value)) expect(possible, name).toContain(value);
        if (value === 'undetermined') expect(possible, name).not.toEqual([]);
        expect([...values, ...NO_VERDICT], name).toContain(value);
        expect(values, name).toEqual(expect.arrayContaining(possible));
        expect(new Set(possible).size, name).toBe(possible.length);
      }
    });
  });

  test('leaves one verdict possible where every visible question has a value', () => {
    holds(arbitraryValues(all), 300, (_given, diagnosis) => {
      for (const [name, { value, possible }] of verdicts(diagnosis)) {
        // Contradictory answers leave a band, and so do structures of equal score.
        if (['problem', 'fit', 'gap', 'measurement'].includes(name) && diagnosis.problem.conflicts.length > 0) continue;
        if (name === 'backbone' && new Set(possible.map((type) => scoreOf(diagnosis, type))).size === 1) continue;
        expect(possible, name).toEqual([value]);
      }
    });
  });

  test('names what is open: a question that is shown and has no value', () => {
    holds(answers, 200, (given, diagnosis) => {
      const shown = visibility(questionnaire, given);
      for (const [name, { open }] of verdicts(diagnosis)) {
        for (const item of open) {
          expect(shown.get(item), `${name}: ${item}`).not.toBe(false);
          if (shown.get(item) === true) expect(['unknown', 'not-answered'], `${name}: ${item}`).toContain(answerState(given[item]));
        }
      }
    });
  });

  test('rests on no question that is hidden', () => {
    holds(answers, 200, (given, diagnosis) => {
      const shown = visibility(questionnaire, given);
      const reasons = [...verdicts(diagnosis).flatMap(([, { because }]) => because), ...diagnosis.collaboration.missing];
      const read = [...reasons, ...diagnosis.steps.map((step) => step.because)].flatMap((reason) => reason.items);
      for (const item of read) expect(shown.get(item), item).not.toBe(false);
    });
  });

  test('gives reasons for a verdict, and none for what is not determined', () => {
    holds(answers, 200, (_given, diagnosis) => {
      for (const [name, { value, because }] of verdicts(diagnosis)) {
        if (!NO_VERDICT.includes(value)) expect(because.length, name).toBeGreaterThan(0);
        else if (!name.startsWith('condition')) expect(because, name).toEqual([]);
      }
    });
  });
});

test('what is possible holds the verdict of every completion', () => {
  fc.assert(
    fc.property(answers, fc.array(arbitraryValues(all), { minLength: 4, maxLength: 4 }), (given, fillings) => {
      const before = new Map(verdicts(judge(given)).map(([name, verdict]) => [name, verdict.possible]));
      for (const values of fillings) {
        for (const [name, { value }] of verdicts(judge(completed(given, values, all)))) {
          expect(before.get(name), name).toContain(value);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('what is possible holds the verdict of a single answer that was missing', () => {
  const missing = answers.chain((given) =>
    fc.tuple(
      fc.constant(given),
      fc
        .constantFrom(...all.filter((item) => item.kind !== 'text' && item.kind !== 'ranking'))
        .chain((item) => fc.tuple(fc.constant(item.id), arbitraryValue(item))),
    ),
  );
  fc.assert(
    fc.property(missing, ([given, [id, value]]) => {
      const before = judge({ ...given, [id]: { unknown: true } });
      const known = judge({ ...given, [id]: { value } });
      const after = new Map(verdicts(known).map(([name, verdict]) => [name, verdict]));
      for (const [name, { possible }] of verdicts(before)) {
        const then = after.get(name)!;
        if (!NO_VERDICT.includes(then.value)) expect(possible, name).toContain(then.value);
        // What is known narrows; a contradiction that comes to light may widen the type and what rests on it.
        if (known.problem.conflicts.length === 0) expect(possible, name).toEqual(expect.arrayContaining(then.possible));
      }
    }),
    { numRuns: 250 },
  );
});

describe('a condition', () => {
  test('never falls when one of its answers rises', () => {
    const conditionItems = CONDITIONS.flatMap((id) => quickRules.conditions.conditions[id].items.map((item) => [id, item] as const));
    const raised = fc.tuple(answers, fc.constantFrom(...conditionItems), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(raised, ([given, [id, item], from, by]) => {
        const levelAt = (value: number) => judge({ ...given, [item]: { value } }).conditions[id];
        const [low, high] = [levelAt(from), levelAt(Math.min(5, from + by))];
        if (NO_VERDICT.includes(low.value) || NO_VERDICT.includes(high.value)) return;
        expect(LEVELS.indexOf(high.value as Level)).toBeGreaterThanOrEqual(LEVELS.indexOf(low.value as Level));
      }),
      { numRuns: 600 },
    );
  });

  test('leaves out of its mean what is not applicable', () => {
    const optional = all.filter((item) => item.notApplicable);
    fc.assert(
      fc.property(arbitraryValues(all), fc.constantFrom(...optional), (given, { id: gone }) => {
        const { conditions, equity } = judge({ ...given, [gone]: { notApplicable: true } });
        expect(equity.map((share) => share.item)).not.toContain(gone);
        for (const id of CONDITIONS) {
          const shares = conditions[id].items;
          expect(shares.map((share) => share.item)).not.toContain(gone);
          const sum = shares.reduce((total, share) => total + share.value!, 0);
          if (shares.length > 0) expect(conditions[id].mean).toBeCloseTo(sum / shares.length, 12);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('is held at emerging by a critical answer at its lowest', () => {
    holds(answers, 200, (_given, { conditions }) => {
      for (const id of CONDITIONS) {
        const { value, items: shares } = conditions[id];
        if (shares.some((share) => share.critical && share.value === 1)) expect(['absent', 'emerging', 'undetermined']).toContain(value);
      }
    });
  });
});

test('collaboration is never called collective impact while a condition is absent or not known', () => {
  const rich = fc.tuple(answers, fc.integer({ min: 2, max: 5 })).map(([given, least]) => {
    const lift = (value: unknown) => (typeof value === 'number' ? { value: Math.max(least, value) } : undefined);
    return Object.fromEntries(
      Object.entries(given).map(([id, answer]) => [id, id.startsWith('problem-') ? answer : (lift(answer.value) ?? answer)]),
    );
  });
  let seen = 0;
  holds(rich, 400, (_given, { collaboration, conditions }) => {
    if (collaboration.value !== 'collective-impact') return;
    seen += 1;
    for (const id of CONDITIONS) expect(['emerging', 'established', 'strong']).toContain(conditions[id].value);
  });
  expect(seen).toBeGreaterThan(20);
});

test('hidden answers change nothing', () => {
  holds(answers, 250, (given, diagnosis) => {
    const shown = visibility(questionnaire, given);
    const pruned = Object.fromEntries(Object.entries(given).filter(([id]) => shown.get(id) !== false));
    expect(judge(pruned)).toEqual(diagnosis);
  });
});

test('an emergency changes neither type nor fit', () => {
  const emergency = items.get('landscape-emergency')!;
  fc.assert(
    fc.property(answers, arbitraryValue(emergency), (given, value) => {
      const { problem, fit } = judge(given);
      const other = judge({ ...given, [emergency.id]: { value } });
      expect({ ...other.problem, notes: [] }).toEqual({ ...problem, notes: [] });
      expect(other.fit).toEqual(fit);
      expect(other.problem.notes.map((note) => note.id)).toEqual(value === 'severe' ? ['stabilise-first'] : []);
    }),
    { numRuns: 200 },
  );
});

test('fit and readiness are never averaged into one another', () => {
  const preconditions = all.filter((item) => item.id.startsWith('preconditions-'));
  fc.assert(
    fc.property(answers, arbitraryValues(preconditions), (given, others) => {
      expect(judge({ ...given, ...others }).fit).toEqual(judge(given).fit);
    }),
    { numRuns: 150 },
  );
});

describe('the backbone', () => {
  test('that is recommended is feasible or kept, and comes first', () => {
    holds(answers, 400, (_given, { backbone }) => {
      const { value, keep, ranking, existing, sure } = backbone;
      const infeasible = ranking.filter((each) => each.feasible === 'no');
      for (const each of infeasible) expect([each.first, each.firstTwo]).toEqual([0, 0]);
      expect(ranking.map((each) => each.type).toSorted()).toEqual(BACKBONES.toSorted());
      if (keep) expect([value, existing.works]).toEqual([existing.type, true]);
      else if (!NO_VERDICT.includes(value)) expect(value).toBe(infeasible.length === 6 ? 'none-yet' : ranking[0]!.type);
      if (!keep) expect(infeasible.map((each) => each.type as string)).not.toContain(value);
      if (!NO_VERDICT.includes(value)) expect(sure === 'only-option').toBe(infeasible.length === 5);
    });
  });

  test('has weights that sum to 1 and shares of draws that sum to 1 and 2', () => {
    holds(answers, 200, (_given, { backbone }) => {
      const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
      const feasible = backbone.ranking.filter((each) => each.feasible !== 'no');
      expect(sum(Object.values(backbone.weights))).toBeCloseTo(1, 12);
      if (feasible.length > 0) expect(sum(feasible.map((each) => each.first))).toBeCloseTo(1, 9);
      if (feasible.length > 1) expect(sum(feasible.map((each) => each.firstTwo))).toBeCloseTo(2, 9);
      const scores = feasible.map((each) => each.score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      for (const { first, central } of backbone.ranking) {
        expect(central === null).toBe(first === 0);
        if (!central) continue;
        expect(Object.keys(central)).toEqual(Object.keys(backbone.weights));
        expect(sum(Object.values(central))).toBeCloseTo(1, 9);
      }
    });
  });
});

test('every verdict can be reached and none is always the same', () => {
  const reached = new Map<string, Set<string>>();
  const sure = new Set<string | null>();
  const targets = new Set<string>();
  const note = (_given: Answers, diagnosis: Diagnosis) => {
    for (const [name, { value }] of verdicts(diagnosis)) reached.set(name, (reached.get(name) ?? new Set()).add(value));
    sure.add(diagnosis.backbone.sure);
    targets.add(diagnosis.measurement.target);
  };
  // Of wholly independent answers few are ever agreed on, so some people answer much alike throughout.
  const alike = fc
    .tuple(answers, fc.integer({ min: 1, max: 5 }), fc.nat({ max: 2 }))
    .map(([given, level, spread]) =>
      Object.fromEntries(
        Object.entries(given).map(([id, answer]) => [
          id,
          typeof answer.value === 'number'
            ? { value: Math.min(5, Math.max(1, level + ((answer.value + spread) % (spread + 1)) - (spread >> 1))) }
            : answer,
        ]),
      ),
    );
  fc.assert(
    fc.property(fc.oneof(answers, alike), (given) => note(given, judge(given))),
    { numRuns: 1500, seed: 1 },
  );
  for (const [name, , values] of verdicts(judge({}))) {
    expect([...reached.get(name)!].toSorted(), name).toEqual([...values, 'undetermined'].toSorted());
  }
  expect([...sure].toSorted()).toEqual(['clear', 'only-option', 'open', 'two', null].toSorted());
  expect([...targets].toSorted()).toEqual([...MEASUREMENTS, 'undetermined'].toSorted());
});
