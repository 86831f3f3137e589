/** Every conclusion carries its reasons, and the reasons are the right ones: another answer to what they name changes something. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { CONDITIONS, GATES, type Diagnosis, type Ground, type Reason, type Verdict } from '../../src/diagnosis/types';
import { visibility, type Answer, type Answers } from '../../src/questionnaire/answers';
import type { Item } from '../../src/questionnaire/schema';
import { arbitraryAnswers } from '../fixtures/arbitrary-answers';
import { items, questionnaire, rules } from '../fixtures/questionnaires';

const drawless = structuredClone(rules);
drawless.backbone.ranking.draws = 1;
const answers = arbitraryAnswers([...items.values()]);
const forms = fc.constantFrom(...Object.keys(questionnaire.forms));
const judge = (given: Answers, form = 'full'): Diagnosis => diagnose(questionnaire, drawless, form, given);

type Named = [name: string, of: (diagnosis: Diagnosis) => Verdict];
const VERDICTS: Named[] = [
  ['problem', (each) => each.problem],
  ['fit', (each) => each.fit],
  ['gap', (each) => each.gap],
  ['collaboration', (each) => each.collaboration],
  ['readiness', (each) => each.readiness],
  ...GATES.map((gate): Named => [gate, (each) => each.readiness.gates[gate]]),
  ...CONDITIONS.map((id): Named => [`conditions.${id}`, (each) => each.conditions[id]]),
  ['backbone', (each) => each.backbone],
  ['measurement', (each) => each.measurement],
];

/** Every state that an answer to an item can be in, of long lists each option alone and all but one. */
function everyAnswer(item: Item): Answer[] {
  const rest: Answer[] = [{ unknown: true }, ...(item.notApplicable ? [{ notApplicable: true as const }] : [])];
  switch (item.kind) {
    case 'scale':
      return [...[1, 2, 3, 4, 5].map((value) => ({ value })), ...rest];
    case 'choice':
      return [...item.options.map((value) => ({ value })), ...rest];
    case 'multi':
      return [
        { value: [] },
        { value: item.options },
        ...item.options.flatMap((option) => [{ value: [option] }, { value: item.options.filter((each) => each !== option) }]),
        ...rest,
      ];
    case 'ranking':
      return [{ value: [] }, ...item.options.map((option) => ({ value: [option] }))];
    case 'text':
      return [];
  }
}

function check(numRuns: number, claim: (given: Answers, diagnosis: Diagnosis, form: string) => void): void {
  fc.assert(
    fc.property(answers, forms, (given, form) => {
      claim(given, judge(given, form), form);
    }),
    { numRuns, endOnFailure: true },
  );
}

test('some other answer to each item that a reason names changes the verdict or its reasons', () => {
  check(12, (given, diagnosis, form) => {
    const shown = visibility(questionnaire, given, questionnaire.forms[form]!.items);
    const named = new Map<string, string[]>();
    for (const [name, of] of VERDICTS)
      for (const { truth, items: told } of of(diagnosis).because)
        // One that is not shown as yet is named for being open.
        for (const item of truth === true ? told.filter((id) => shown.get(id) === true) : [])
          named.set(item, [...(named.get(item) ?? []), name]);
    for (const [id, names] of named) {
      const others = everyAnswer(items.get(id)!).map((answer) => judge({ ...given, [id]: answer }, form));
      for (const [name, of] of VERDICTS.filter(([each]) => names.includes(each))) {
        const now = of(diagnosis);
        const counts = others.some((other) => {
          const then = of(other);
          return then.value !== now.value || JSON.stringify(then.because) !== JSON.stringify(now.because);
        });
        expect(counts, `${name}: ${id}`).toBe(true);
      }
    }
  });
});

/** Every reason anywhere in a diagnosis. */
function everyReason(node: unknown): Reason[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'truth' in node && 'upon' in node ? [node as Reason] : [];
  return [...own, ...Object.values(node).flatMap(everyReason)];
}

function valueOf(diagnosis: Diagnosis, { on, id }: Ground): string | number | null {
  if (on === 'axis') return diagnosis.problem.axes[id as 'adaptive' | 'difficulty'].mean;
  const verdicts: Readonly<Record<string, string>> = {
    problem: diagnosis.problem.value,
    fit: diagnosis.fit.value,
    gap: diagnosis.gap.value,
    readiness: diagnosis.readiness.value,
    measurement: diagnosis.measurement.value,
    structure: diagnosis.backbone.value,
    bearer: diagnosis.backbone.keep
      ? 'yes'
      : (diagnosis.backbone.ranking.find((each) => each.type === diagnosis.backbone.value)?.feasible ?? 'no'),
    ...Object.fromEntries(GATES.map((gate) => [gate, diagnosis.readiness.gates[gate].value])),
    ...(on === 'level' && Object.fromEntries(CONDITIONS.map((condition) => [condition, diagnosis.conditions[condition].value]))),
  };
  const value = verdicts[id];
  if (value === undefined) throw new Error(`A reason rests on "${id}", which is no verdict`);
  return value === 'undetermined' || value === 'not-asked' ? null : value;
}

test('what a reason rests on has the value of the verdict that it names', () => {
  const seen = new Set<string>();
  check(250, (_given, diagnosis) => {
    for (const { id, upon } of everyReason(diagnosis)) {
      for (const ground of upon) {
        seen.add(ground.id);
        expect(ground.value, `${id}: ${ground.id}`).toBe(valueOf(diagnosis, ground));
      }
    }
  });
  for (const id of ['problem', 'fit', 'champion', 'common-agenda', 'backbone', 'difficulty', 'structure', 'bearer', 'gap'])
    expect([...seen]).toContain(id);
});

test('a reason names its grounds whether or not they are known', () => {
  const { because } = judge({}).conditions['common-agenda'];
  expect(because.every((each) => each.truth === 'unknown' && each.adds === undefined)).toBe(true);
  const [first] = judge(Object.fromEntries([...items.keys()].map((id) => [id, { unknown: true as const }]))).collaboration.missing;
  expect(first).toBeUndefined();
});

test('what the answers of a condition add makes up its mean, beside what counts without having been asked', () => {
  check(250, (_given, { conditions }) => {
    for (const id of CONDITIONS) {
      const { because, mean, items: shares } = conditions[id];
      if (because.some((each) => each.id === rules.conditions.conditions[id].absentWhen?.because)) continue;
      const known = shares.filter((share) => share.value !== null);
      const unasked = known.filter((share) => !share.asked).reduce((sum, share) => sum + share.value! / known.length, 0);
      const added = because.flatMap((each) => each.adds ?? []);
      if (mean === null) expect(added, id).toEqual([]);
      else expect(added.reduce((sum, each) => sum + each, 0) + unasked, id).toBeCloseTo(mean, 12);
      // Each asked item has its own part, in the order in which it pulls the mean down.
      expect(
        because
          .filter((each) => each.id === 'item-at-its-level')
          .flatMap((each) => each.items)
          .toSorted(),
      ).toEqual(
        shares
          .filter((share) => share.asked)
          .map((share) => share.item)
          .toSorted(),
      );
      expect(added).toEqual(added.toSorted((a, b) => a - b));
    }
  });
});

/** What speaks against a structure where no answer does: our table alone, or nothing, where it is as good as what is advised. */
function byTableAlone({ backbone }: Diagnosis, option: string, reasons: readonly Reason[]): boolean {
  if (reasons.length > 0) return reasons.every((each) => each.id.startsWith('outdone-'));
  const scoreOf = (type: string) => backbone.ranking.find((each) => each.type === type)!.score;
  return backbone.keep || Math.abs(scoreOf(option) - scoreOf(backbone.value)) < 1e-9;
}

test('why not is told of every other value, with an answer or an earlier verdict that speaks against it', () => {
  check(120, (_given, diagnosis, form) => {
    for (const [name, of] of VERDICTS) {
      const { value, whyNot, possible } = of(diagnosis);
      if (value === 'undetermined' || value === 'not-asked') continue;
      expect(Object.keys(whyNot), name).not.toContain(value);
      const others = possible.filter((each) => each !== value && each !== 'none-yet' && name !== 'measurement');
      expect(Object.keys(whyNot), name).toEqual(expect.arrayContaining(others));
      for (const [option, reasons] of Object.entries(whyNot) as [string, Reason[]][]) {
        const leaves = reasons.flatMap(({ items: told, upon }) => [...told, ...upon.map((ground) => ground.id)]);
        if (name === 'backbone' && byTableAlone(diagnosis, option, reasons)) continue;
        // What a shorter form does not ask is not known, and no answer speaks against it.
        if (form !== 'full' && reasons.length > 0 && reasons.every((each) => each.truth === 'unknown')) continue;
        const told = `${name}: ${option} instead of ${value}: ${JSON.stringify(reasons.map((each) => each.id))}`;
        expect(leaves.length, told).toBeGreaterThan(0);
      }
    }
  });
});
