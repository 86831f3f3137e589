/** What would change the advice, held against every change there is, tried one after the other by the whole diagnosis. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import {
  headline,
  headlineOf,
  HEADLINES,
  VERDICT_PATHS,
  type Headline,
  type Subject,
  type VerdictPath,
} from '../../src/diagnosis/headline';
import { sensitivity, withFlips, type Sensitivity } from '../../src/diagnosis/sensitivity';
import type { Change, Flip } from '../../src/diagnosis/types';
import { allItems, answerState, visibleItems, type Answers, type AnswerValue } from '../../src/questionnaire/answers';
import type { Item } from '../../src/questionnaire/schema';
import { arbitraryAnswers } from '../fixtures/arbitrary-answers';
import { items, questionnaire, rules } from '../fixtures/questionnaires';
import { small, smallItems, smallRules } from '../fixtures/small-subject';

const drawless = structuredClone(rules);
drawless.backbone.ranking.draws = 1;
const SMALL: Subject = { questionnaire: small, rules: smallRules, form: 'full' };
const REAL: Subject = { questionnaire, rules: drawless, form: 'full' };

/** Few enough questions for every pair of changes. */
const SHORT: Subject = { ...REAL, form: 'screening' };

const judged = ({ questionnaire: which, rules: by, form, settings }: Subject, answers: Answers): Headline =>
  headlineOf(diagnose(which, by, form, answers, settings));
const changed = (answers: Answers, changes: readonly Change[]): Answers => ({
  ...answers,
  ...Object.fromEntries(changes.map(({ item, to }) => [item, { value: to }])),
});
function finished<T>(run: Generator<void, T>): T {
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}
/** What is told beside the verdicts of a diagnosis. */
function singleFlips(subject: Subject, answers: Answers): Flip[] {
  const { questionnaire: which, rules: by, form, settings } = subject;
  const told = withFlips(diagnose(which, by, form, answers, settings), subject, answers);
  const { problem, fit, gap, collaboration, readiness, backbone, measurement } = told;
  const verdicts = [problem, fit, gap, collaboration, readiness, ...Object.values(told.conditions), backbone, measurement];
  return verdicts.flatMap((verdict) => verdict.flips!);
}
const search = (subject: Subject, answers: Answers): Sensitivity => finished(sensitivity(subject, answers));

/** Every other value of an item: of several that are listed together every choice, of a ranking the neighbours that swap and each in front. */
function everyOther(item: Item, now: AnswerValue | undefined): AnswerValue[] {
  const same = (value: AnswerValue) => JSON.stringify(value) === JSON.stringify(now);
  const values = ((): AnswerValue[] => {
    switch (item.kind) {
      case 'scale':
        return [1, 2, 3, 4, 5];
      case 'choice':
        return item.options;
      case 'multi':
        return Array.from({ length: 2 ** item.options.length }, (_, bits) => item.options.filter((_option, place) => bits & (1 << place)));
      case 'ranking': {
        const order = Array.isArray(now) ? now : [];
        const swaps = order
          .slice(1)
          .map((_, place) => order.map((each, i) => (i === place ? order[i + 1]! : i === place + 1 ? order[i - 1]! : each)));
        return [...swaps, ...item.options.map((front) => [front, ...order.filter((each) => each !== front)])];
      }
      case 'text':
        return [];
    }
  })();
  return values.filter((value) => !same(value));
}

function everyChange({ questionnaire: which, form }: Subject, answers: Answers): Change[] {
  return visibleItems(which, answers, which.forms[form]!.items).flatMap((item) =>
    everyOther(item, answers[item.id]?.value).map((to) => ({ item: item.id, to })),
  );
}

/** As words, so that flips can be compared as sets; of several that are listed together only which item it is. */
function inWords(subject: Subject, verdict: string, to: string, changes: readonly Change[]): string {
  const told = ({ item, to: value }: Change) => {
    const multi = allItems(subject.questionnaire).some((each) => each.id === item && each.kind === 'multi');
    return `${item}=${multi ? '*' : JSON.stringify(value)}`;
  };
  return `${verdict}→${to} by ${changes.map(told).join(' and ')}`;
}

function flipsOf(now: Headline, then: Headline): [VerdictPath, string][] {
  return VERDICT_PATHS.filter((path) => then[path] !== now[path]).map((path) => [path, then[path]]);
}

function expectSinglesAsTried(subject: Subject, answers: Answers, found: Pick<Sensitivity, 'single'>): void {
  const now = judged(subject, answers);
  const tried = everyChange(subject, answers).flatMap((change) =>
    flipsOf(now, judged(subject, changed(answers, [change]))).map(([path, to]) => inWords(subject, path, to, [change])),
  );
  const reported = found.single.map(({ verdict, to, changes }) => inWords(subject, verdict, to, changes));
  expect(new Set(reported)).toEqual(new Set(tried));
  for (const { verdict, to, changes } of found.single) {
    expect(changes).toHaveLength(1);
    expect(judged(subject, changed(answers, changes))[verdict]).toBe(to);
    expect(now[verdict]).not.toBe(to);
  }
}

const smallAnswers = arbitraryAnswers(smallItems);
const realAnswers = arbitraryAnswers([...items.values()]);
const forms = (subject: Subject) =>
  fc.constantFrom(...Object.keys(subject.questionnaire.forms)).map((form): Subject => ({ ...subject, form }));

describe('the headline', () => {
  const everywhere = Object.keys(questionnaire.forms);
  test.each(everywhere)('is that of the whole diagnosis, in the form %s', (form) => {
    const subject = { ...REAL, form };
    fc.assert(
      fc.property(realAnswers, (answers) => {
        expect(headline(subject, answers)).toEqual(judged(subject, answers));
      }),
      { numRuns: 400, endOnFailure: true },
    );
  });

  test('is that of the whole diagnosis where only some items are asked', () => {
    const ids = [...items.keys()];
    const asked = fc.tuple(realAnswers, fc.subarray(ids, { minLength: 1 }));
    fc.assert(
      fc.property(asked, ([answers, list]) => {
        const subject = { ...REAL, questionnaire: { ...questionnaire, forms: { example: { items: list } } }, form: 'example' };
        expect(headline(subject, answers)).toEqual(judged(subject, answers));
      }),
      { numRuns: 150, endOnFailure: true },
    );
    fc.assert(
      fc.property(smallAnswers, forms(SMALL), (answers, subject) => {
        expect(headline(subject, answers)).toEqual(judged(subject, answers));
      }),
      { numRuns: 400, endOnFailure: true },
    );
  });

  test('reads the settings', () => {
    const settings = {
      table: { shared: { neutral: [5, 5] as [number, number], expert: [5, 5] as [number, number], mobilise: [5, 5] as [number, number] } },
    };
    const answers = { 'b-bearers': { value: ['funder', 'shared', 'government'] }, 'b-type': { value: 'none' } };
    expect(headline(SMALL, answers).backbone).toBe('government');
    expect(headline({ ...SMALL, settings }, answers).backbone).toBe('shared');
    expect(judged({ ...SMALL, settings }, answers).backbone).toBe('shared');
  });

  test('refuses a form that is not there', () => {
    expect(() => headline({ ...SMALL, form: 'long' }, {})).toThrow(RangeError);
  });
});

describe('single changes', () => {
  test('are all that there are, and each really flips: a small questionnaire', () => {
    fc.assert(
      fc.property(smallAnswers, forms(SMALL), (answers, subject) => {
        expectSinglesAsTried(subject, answers, { single: singleFlips(subject, answers) });
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test('are all that there are, and each really flips: the questionnaire of Shidra', () => {
    fc.assert(
      fc.property(realAnswers, forms(REAL), (answers, subject) => {
        expectSinglesAsTried(subject, answers, { single: singleFlips(subject, answers) });
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });

  test('leave a verdict as it is in the share that is told', () => {
    fc.assert(
      fc.property(smallAnswers, (answers) => {
        const { holds, single, tried, headline: now } = search(SMALL, answers);
        expect(now).toEqual(judged(SMALL, answers));
        for (const path of VERDICT_PATHS) {
          const flips = single.filter((flip) => flip.verdict === path).length;
          expect(holds[path]).toBeCloseTo(1 - flips / tried, 12);
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  test('are counted by what the rules can tell apart', () => {
    const answers: Answers = {
      'p-known': { value: 4 },
      'p-result': { value: 'none' },
      'p-sectors': { value: ['community'] },
      'c-goal': { value: 2 },
      'b-type': { value: 'funder' },
      'b-works': { value: 3 },
      'b-bearers': { value: ['funder'] },
    };
    // Points and options one by one; of the sectors what differs in a way that a rule reads; of the bearers every other choice.
    expect(search(SMALL, answers).tried).toBe(4 + 2 + sectorsApart(['community']) + 4 + 2 + 4 + 7);
  });

  /** Choices of sectors that some rule tells from this one: by community, by business, by two, by three. */
  function sectorsApart(now: string[]): number {
    const sign = (list: string[]) => [list.includes('community'), list.includes('business'), list.length >= 2, list.length >= 3].join();
    const all = everyOther(
      small.sections[0]!.items.find((item) => item.id === 'p-sectors')!,
      now,
    ) as string[][];
    return new Set(all.map(sign).filter((each) => each !== sign(now))).size;
  }
});

describe('the nearest way', () => {
  test('to each value really leads there, is the smallest, and is missing only where no two changes do it', () => {
    fc.assert(
      fc.property(smallAnswers, forms(SMALL), (answers, subject) => {
        const { nearest, headline: now } = search(subject, answers);
        const byOne = new Set<string>();
        const byTwo = new Set<string>();
        for (const first of everyChange(subject, answers)) {
          const after = changed(answers, [first]);
          for (const [path, to] of flipsOf(now, headline(subject, after))) byOne.add(`${path}→${to}`);
          for (const second of everyChange(subject, after)) {
            if (second.item === first.item) continue;
            for (const [path, to] of flipsOf(now, headline(subject, changed(after, [second])))) byTwo.add(`${path}→${to}`);
          }
        }
        for (const path of VERDICT_PATHS) {
          const options = now[path] === 'not-asked' ? [] : HEADLINES[path].filter((value) => value !== now[path]);
          expect(Object.keys(nearest[path])).toEqual(options);
          for (const [to, flip] of Object.entries(nearest[path])) {
            const way = `${path}→${to}`;
            expect(flip?.changes.length ?? null, way).toBe(byOne.has(way) ? 1 : byTwo.has(way) ? 2 : null);
            if (!flip) continue;
            expect([flip.verdict, flip.to]).toEqual([path, to]);
            expect(judged(subject, changed(answers, flip.changes))[path], way).toBe(to);
            expect(new Set(flip.changes.map((change) => change.item)).size, way).toBe(flip.changes.length);
          }
        }
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  test('takes of two steps on a scale the smaller', () => {
    const answers = { 'p-known': { value: 3 }, 'p-result': { value: 'none' } };
    expect(search(SMALL, answers).nearest.problem.complex?.changes).toEqual([{ item: 'p-known', to: 4 }]);
    expect(search(SMALL, { ...answers, 'p-known': { value: 1 } }).nearest.problem.complex?.changes).toEqual([{ item: 'p-known', to: 4 }]);
  });

  test('of the questionnaire of Shidra really leads there, and misses nothing that a walk at random finds', () => {
    fc.assert(
      fc.property(realAnswers, fc.infiniteStream(fc.nat()), (answers, stream) => {
        const { nearest, headline: now } = search(SHORT, answers);
        const pick = <T>(list: readonly T[]): T => list[(stream.next().value as number) % list.length]!;
        for (const [path, ways] of Object.entries(nearest)) {
          for (const [to, flip] of Object.entries(ways)) {
            if (flip) expect(judged(SHORT, changed(answers, flip.changes))[path as VerdictPath]).toBe(to);
          }
        }
        const start = everyChange(SHORT, answers);
        for (let walk = 0; walk < 500; walk++) {
          const first = pick(start);
          const after = changed(answers, [first]);
          const item = pick(visibleItems(questionnaire, after, questionnaire.forms.screening!.items));
          const others = everyOther(item, after[item.id]?.value);
          if (others.length === 0) continue;
          const second = { item: item.id, to: pick(others) };
          const there = headline(SHORT, changed(after, [second]));
          for (const [path, to] of flipsOf(now, there)) {
            if (to in nearest[path]) expect(nearest[path][to], `${path}→${to} by ${JSON.stringify([first, second])}`).not.toBeNull();
          }
        }
      }),
      { numRuns: 1, endOnFailure: true },
    );
  });
});

describe('the search', () => {
  test('finds the same whatever the order of the answers', () => {
    const shuffled = smallAnswers.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(Object.entries(given), { minLength: Object.keys(given).length })),
    );
    fc.assert(
      fc.property(shuffled, ([answers, entries]) => {
        expect(JSON.stringify(search(SMALL, Object.fromEntries(entries)))).toBe(JSON.stringify(search(SMALL, answers)));
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  test('can be dropped halfway, and changes nothing that it was given', () => {
    fc.assert(
      fc.property(smallAnswers, fc.integer({ min: 1, max: 400 }), (answers, steps) => {
        const before = JSON.stringify([answers, SMALL]);
        const whole = JSON.stringify(search(SMALL, answers));
        const dropped = sensitivity(SMALL, answers);
        const other = sensitivity(SMALL, answers);
        for (let step = 0; step < steps; step++) {
          dropped.next();
          if (step % 3 === 0) other.next();
        }
        dropped.return(undefined as never);
        expect(dropped.next().done).toBe(true);
        expect(JSON.stringify([answers, SMALL])).toBe(before);
        expect(JSON.stringify(search(SMALL, answers))).toBe(whole);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  test('pauses after each single change before it says anything', () => {
    const answers: Answers = { 'p-known': { value: 3 }, 'b-type': { value: 'none' } };
    const run = sensitivity(SMALL, answers);
    let pauses = 0;
    while (!run.next().done) pauses++;
    expect(pauses).toBeGreaterThan(search(SMALL, answers).tried);
  });

  test('tells before any pair is tried what single answers change, and nothing of pairs', () => {
    fc.assert(
      fc.property(smallAnswers, (answers) => {
        let early = '';
        const whole = finished(sensitivity(SMALL, answers, (found) => (early = JSON.stringify(found))));
        const { nearest, ...rest } = JSON.parse(early) as Sensitivity;
        const { nearest: all, ...end } = whole;
        expect(rest).toEqual(end);
        for (const path of VERDICT_PATHS)
          for (const [to, flip] of Object.entries(all[path])) expect(nearest[path][to]).toEqual(flip?.changes.length === 1 ? flip : null);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  test('changes no answer that is "unknown" into another kind of not knowing', () => {
    const answers: Answers = { 'p-known': { unknown: true }, 'p-result': { value: 'none' } };
    for (const { changes } of singleFlips(SMALL, answers)) {
      for (const { item, to } of changes) expect(answerState(changed(answers, [{ item, to }])[item])).toBe('value');
    }
  });
});
