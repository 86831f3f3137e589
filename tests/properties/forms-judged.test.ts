/** What must hold of a diagnosis in any form, however few of the items it asks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import type { FirstMatchRule } from '../../src/diagnosis/kinds/first-match';
import { CONDITIONS, GATES, type Diagnosis, type Verdict } from '../../src/diagnosis/types';
import type { Answers } from '../../src/questionnaire/answers';
import { LEVELS, type Level } from '../../src/questionnaire/predicate';
import { arbitraryAnswers, arbitraryValues, completed } from '../fixtures/arbitrary-answers';
import { answersFrom, items, questionnaire, quickRules, withForm } from '../fixtures/questionnaires';

const all = [...items.values()];
const ids = all.map((item) => item.id);
const NO_VERDICT: readonly string[] = ['not-asked', 'undetermined'];

const judge = (asked: readonly string[], given: Answers): Diagnosis => diagnose(withForm(asked), quickRules, 'example', given);

function verdicts(diagnosis: Diagnosis): [string, Verdict][] {
  const { problem, fit, gap, collaboration, readiness, conditions, backbone, measurement } = diagnosis;
  return [
    ...Object.entries({ problem, fit, gap, collaboration, readiness, backbone, measurement }),
    ...GATES.map((gate): [string, Verdict] => [gate, readiness.gates[gate]]),
    ...CONDITIONS.map((id): [string, Verdict] => [`conditions.${id}`, conditions[id]]),
  ];
}

/** Some of the items, in the order of the questionnaire: of some forms nearly all, of others a handful. */
const form = fc.oneof(
  fc.subarray(ids, { minLength: 1 }),
  fc.subarray(ids, { minLength: 65 }),
  fc.constantFrom(...Object.values(questionnaire.forms)).map((each) => each.items),
);

test('what is possible holds the verdict of every completion, and what is not asked stays so', () => {
  fc.assert(
    fc.property(form, arbitraryAnswers(all), fc.array(arbitraryValues(all), { minLength: 3, maxLength: 3 }), (asked, given, fillings) => {
      const before = new Map(verdicts(judge(asked, given)));
      for (const values of fillings) {
        const after = judge(asked, completed(given, values, all));
        for (const [name, { value }] of verdicts(after)) {
          if (NO_VERDICT.includes(value)) continue;
          // What the form does not ask it may still come to know: that there is no backbone, or one that works.
          const byTheWay = name === 'conditions.backbone' ? value === 'absent' : name === 'backbone' && after.backbone.keep;
          if (byTheWay && before.get(name)!.value === 'not-asked') continue;
          expect(before.get(name)!.possible, name).toContain(value);
        }
      }
    }),
    { numRuns: 100, endOnFailure: true },
  );
});

const ESSENTIAL: [string, FirstMatchRule | { essential?: string[] | undefined }, (diagnosis: Diagnosis) => Verdict][] = [
  ['problem', quickRules.problem.type, (each) => each.problem],
  ['fit', quickRules.fit.fit, (each) => each.fit],
  ['gap', quickRules.gap.gap, (each) => each.gap],
  ['collaboration', quickRules.collaboration.kind, (each) => each.collaboration],
  ['readiness', quickRules.readiness.stage, (each) => each.readiness],
  ['backbone', quickRules.backbone.ranking, (each) => each.backbone],
  ['measurement', quickRules.measurement.target, (each) => each.measurement],
];
const pairs = ESSENTIAL.flatMap(([name, { essential = [] }, of]) => essential.map((item) => [name, item, of] as const));

describe('without an essential item in the form', () => {
  test('there is something essential to most verdicts', () => {
    expect(new Set(pairs.map(([name]) => name)).size).toBeGreaterThanOrEqual(6);
  });

  test.each(pairs)('%s is not asked: %s', (name, gone, of) => {
    const asked = ids.filter((id) => id !== gone);
    fc.assert(
      fc.property(arbitraryAnswers(all), (given) => {
        const diagnosis = judge(asked, given);
        // A body that works is kept, whoever else could carry it.
        if (name === 'backbone' && diagnosis.backbone.keep) return;
        expect(of(diagnosis)).toMatchObject({ value: 'not-asked', possible: [], because: [], open: [], whyNot: {} });
        if (name === 'measurement') expect(diagnosis.measurement).toMatchObject({ target: 'not-asked', path: [] });
        if (name === 'fit') expect(diagnosis.fit.alternative).toBeNull();
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });

  test.each(CONDITIONS)('the condition %s is not asked where the form has none of its items', (id) => {
    const own = quickRules.conditions.conditions[id].items;
    fc.assert(
      fc.property(arbitraryAnswers(all), (given) => {
        const asked = ids.filter((item) => !own.includes(item) && item !== 'backbone-type');
        expect(judge(asked, given).conditions[id]).toMatchObject({
          value: 'not-asked',
          possible: [],
          because: [],
          open: [],
          whyNot: {},
          mean: null,
          items: [],
          capped: [],
        });
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});

test('nothing is said of items that the form does not have', () => {
  fc.assert(
    fc.property(form, arbitraryAnswers(all), (asked, given) => {
      const within = Object.fromEntries(Object.entries(given).filter(([id]) => asked.includes(id)));
      expect(judge(asked, given)).toEqual(judge(asked, within));
      const told = JSON.stringify(judge(asked, given));
      for (const id of ids.filter((each) => !asked.includes(each))) expect(told).not.toContain(`"${id}"`);
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

describe('a condition', () => {
  const some = fc.constantFrom(
    ...CONDITIONS.flatMap((id) => quickRules.conditions.conditions[id].items.map((item) => [id, item] as const)),
  );

  test('never falls when one of its answers rises, nor what is possible of it', () => {
    const step = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(form, arbitraryAnswers(all), some, step, step, (asked, given, [id, item], from, by) => {
        const at = (value: number) => judge(asked, { ...given, [item]: { value } }).conditions[id];
        const [low, high] = [at(from), at(Math.min(5, from + by))];
        const rank = (level: string) => LEVELS.indexOf(level as Level);
        if (!NO_VERDICT.includes(low.value) && !NO_VERDICT.includes(high.value))
          expect(rank(high.value)).toBeGreaterThanOrEqual(rank(low.value));
        expect(high.range.lo).toBeGreaterThanOrEqual(low.range.lo - 1e-12);
        if (low.possible.length === 0 || high.possible.length === 0) return;
        expect(rank(high.possible[0]!)).toBeGreaterThanOrEqual(rank(low.possible[0]!));
        expect(rank(high.possible.at(-1)!)).toBeGreaterThanOrEqual(rank(low.possible.at(-1)!));
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  test('has a mean within its range, and a range that every completion keeps to', () => {
    fc.assert(
      fc.property(form, arbitraryAnswers(all), arbitraryValues(all), (asked, given, values) => {
        const [before, after] = [judge(asked, given), judge(asked, completed(given, values, all))];
        for (const id of CONDITIONS) {
          const { mean, range, value } = before.conditions[id];
          expect(range.lo).toBeLessThanOrEqual(range.hi);
          if (mean !== null) expect(mean).toBeGreaterThanOrEqual(range.lo - 1e-12);
          if (mean !== null) expect(mean).toBeLessThanOrEqual(range.hi + 1e-12);
          const then = after.conditions[id].mean;
          // Where there turns out to be no backbone, its items are not asked.
          if (then === null || value === 'absent' || after.conditions[id].value === 'absent') continue;
          expect(then).toBeGreaterThanOrEqual(range.lo - 1e-12);
          expect(then).toBeLessThanOrEqual(range.hi + 1e-12);
        }
      }),
      { numRuns: 80, endOnFailure: true },
    );
  });
});

describe('the forms of the questionnaire', () => {
  test.each(Object.keys(questionnaire.forms))('%s gives a verdict on everything that it asks, when all is answered', (name) => {
    fc.assert(
      fc.property(arbitraryValues(all), (values) => {
        for (const [verdict, { value, because }] of verdicts(diagnose(questionnaire, quickRules, name, values))) {
          expect(value, verdict).not.toBe('undetermined');
          if (value !== 'not-asked') expect(because.length, verdict).toBeGreaterThan(0);
        }
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  test.each(Object.keys(questionnaire.forms))('%s says nothing of what nobody answered', (name) => {
    for (const [verdict, { value }] of verdicts(diagnose(questionnaire, quickRules, name, answersFrom({})))) {
      expect(NO_VERDICT, verdict).toContain(value);
    }
  });
});
