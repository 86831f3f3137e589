/** Whatever is found wanting has something to do about it: a next step that rests on just that. */
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { GATES, TERMS, type Diagnosis, type Reason } from '../../src/diagnosis/types';
import { answersFrom, COMPLEX, items, questionnaire, quickRules, type ShortAnswers } from '../fixtures/questionnaires';

/** A coalition that lacks nothing: every scale high, every choice the best, all sectors at the table. */
const GOOD: ShortAnswers = {
  ...Object.fromEntries([...items.values()].flatMap((item) => (item.kind === 'scale' ? [[item.id, 5]] : []))),
  ...COMPLEX,
  'initiative-age': 'later',
  'problem-decision': 'no',
  'landscape-treatment': 'joint-learning',
  'landscape-partners': ['government', 'nonprofits', 'philanthropy'],
  'landscape-ties': 'structured-process',
  'landscape-emergency': 'none',
  'preconditions-money': 'from-24',
  'backbone-type': 'existing-nonprofit',
  'structure-bearers': ['existing-nonprofit'],
  'structure-possible-bearers': [],
  'leadership-authority': 'both',
  'measurement-relation': 'parts-of-one-goal',
  'measurement-host': 'yes',
  'measurement-facilitator': 'yes',
  'measurement-resources': 'three-years',
};
const judge = (answers: ShortAnswers): Diagnosis => diagnose(questionnaire, quickRules, 'full', answersFrom({ ...GOOD, ...answers }));
const usual = new Set(judge({}).steps.map((step) => step.id));

/** The steps that come with these answers and rest on one of these items or verdicts. */
function stepsFor(answers: ShortAnswers, grounds: readonly string[]): string[] {
  return judge(answers)
    .steps.filter(({ id, because: { items: named, upon } }) => {
      const rests = [...named, ...upon.map((ground) => ground.id)];
      return !usual.has(id) && grounds.some((each) => rests.includes(each));
    })
    .map((step) => step.id);
}

const NO_BACKBONE: ShortAnswers = { 'backbone-type': 'none' };
const SIMILAR: ShortAnswers = {
  'measurement-relation': 'similar-services',
  'measurement-benefits': ['partner-alignment'],
  'measurement-members': 'five-to-fifteen',
};

test('a coalition that lacks nothing has hardly anything to do', () => {
  const { fit, readiness, measurement, collaboration } = judge({});
  expect([fit.value, readiness.value, readiness.atRisk, measurement.value, collaboration.value]).toEqual([
    'fits',
    'sustain',
    [],
    'adaptive',
    'collective-impact',
  ]);
  expect(usual.size).toBeLessThanOrEqual(2);
});

describe('a gate', () => {
  const states: [(typeof GATES)[number], string, ShortAnswers][] = [
    ['champion', 'weak', { 'preconditions-champion': 3 }],
    ['champion', 'fail', { 'preconditions-champion': 1 }],
    ['money', 'weak', { 'preconditions-money': 'from-12' }],
    ['money', 'fail', { 'preconditions-money': 'under-12' }],
    ['urgency', 'weak', { 'preconditions-urgency': 3 }],
    ['urgency', 'fail', { 'preconditions-urgency': 2 }],
  ];
  test.each(states)('%s that is %s has a step', (gate, state, answers) => {
    expect(judge(answers).readiness.gates[gate].value).toBe(state);
    expect(stepsFor(answers, [gate])).not.toEqual([]);
  });
});

const critical = [...items.values()].filter((item) => item.kind === 'scale' && item.critical).map((item) => item.id);

test.each(critical)('%s at its lowest has a step', (id) => {
  const gate = GATES.filter((each) => id === `preconditions-${each}`);
  expect(stepsFor({ [id]: 1 }, [id, ...gate])).not.toEqual([]);
});

describe('what blocks shared measurement', () => {
  const blocking: Readonly<Record<string, { answers: ShortAnswers; on: string[] }>> = {
    host: { answers: { ...NO_BACKBONE, 'measurement-host': 'no' }, on: ['measurement-host'] },
    comparison: { answers: { ...SIMILAR, 'measurement-comparison': 1 }, on: ['measurement-comparison'] },
    members: { answers: { ...SIMILAR, 'measurement-members': 'under-five' }, on: ['measurement-members'] },
    definitions: { answers: { ...SIMILAR, 'measurement-definitions': 2 }, on: ['measurement-definitions'] },
    facilitator: { answers: { 'measurement-facilitator': 'no' }, on: ['measurement-facilitator'] },
    agenda: {
      answers: Object.fromEntries(quickRules.conditions.conditions['common-agenda'].items.map((id) => [id, 1])),
      on: quickRules.conditions.conditions['common-agenda'].items,
    },
    trust: { answers: { 'communication-trust': 2 }, on: ['communication-trust'] },
    resources: { answers: { 'measurement-resources': 'none' }, on: ['measurement-resources'] },
  };
  const gates = quickRules.measurement.ladder.flatMap((rung) => rung.gates.map((gate) => gate.gate));

  test.each(gates)('has a step: %s', (gate) => {
    const { answers, on } = blocking[gate]!;
    const states = judge(answers).measurement.ladder.flatMap((rung) => rung.gates.filter((each) => each.gate === gate));
    expect(states.map((each) => each.state)).toContain(false);
    expect(stepsFor(answers, [...on, 'measurement'])).not.toEqual([]);
  });
});

describe('a gap in leadership', () => {
  const wanting: Readonly<Record<string, ShortAnswers>> = {
    'leader-champion-missing': { 'preconditions-champion': 2 },
    'leader-sponsor-missing': { 'leadership-sponsor': 1 },
    'leader-skills': { 'leadership-skills': 2 },
    'leader-conductor': { 'leadership-conductor': 2 },
    'leader-no-authority': { 'leadership-authority': 'neither' },
  };
  test.each(Object.entries(wanting))('has a step: %s', (id, answers) => {
    const given = { ...NO_BACKBONE, ...answers };
    expect(judge(given).backbone.leadership.map((each) => each.id)).toContain(id);
    expect(stepsFor(given, [...Object.keys(answers), 'champion'])).not.toEqual([]);
  });
});

test.each(['government', 'nonprofits', 'business', 'philanthropy', 'community', 'academia'])(
  'a sector that is missing has a step: %s',
  (sector) => {
    const wanted = [sector, ...['government', 'nonprofits', 'community'].filter((each) => each !== sector)];
    const answers = { 'problem-sectors': wanted, 'landscape-partners': wanted.slice(1) };
    expect(judge(answers).collaboration.missing.map((each: Reason) => each.id)).toEqual([`missing-sector-${sector}`]);
    expect(stepsFor(answers, ['problem-sectors', 'landscape-partners'])).not.toEqual([]);
    expect(stepsFor({ ...answers, 'landscape-partners': wanted }, ['problem-sectors', 'landscape-partners'])).toEqual([]);
  },
);

test('steps come soonest first, each once, and each holds', () => {
  const much = {
    ...Object.fromEntries(critical.map((id) => [id, 1])),
    'preconditions-money': 'none',
    ...NO_BACKBONE,
    'structure-bearers': [],
  };
  const { steps } = judge(much);
  expect(steps.length).toBeGreaterThan(8);
  const places = steps.map((step) => TERMS.indexOf(step.when));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
  for (const { because } of steps) expect(because.truth).toBe(true);
  // Of one term the steps stand in the order of the rules.
  for (const term of TERMS) {
    const order = quickRules.steps.steps.map((rule) => rule.id);
    const own = steps.filter((step) => step.when === term).map((step) => order.indexOf(step.id));
    expect(own).toEqual(own.toSorted((a, b) => a - b));
  }
});

test('a problem that another tool serves better has the steps towards that, and none towards collective impact', () => {
  const { fit, steps } = judge({ 'problem-sectors': ['government'], 'preconditions-champion': 1, 'communication-trust': 1 });
  expect(fit.value).toBe('does-not-fit');
  expect(steps.map((step) => step.id)).toContain('alternative-owner');
  expect(steps.map((step) => step.id)).not.toContain('find-champion');
});
