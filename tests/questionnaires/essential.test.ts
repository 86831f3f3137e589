/** Verdicts that no form can be asked for without certain questions, whatever else it asks. */
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { headlineOf, type VerdictPath } from '../../src/diagnosis/headline';
import { answersFrom, COMPLEX, items, quickRules, withForm } from '../fixtures/questionnaires';

const ESSENTIAL: Partial<Record<VerdictPath, string[]>> = {
  problem: ['problem-solution-known', 'problem-authority', 'problem-copy', 'problem-behaviour'],
  fit: [
    'problem-solution-known',
    'problem-authority',
    'problem-copy',
    'problem-behaviour',
    'problem-result',
    'problem-sectors',
    'problem-systems',
  ],
  collaboration: ['landscape-partners', 'landscape-ties'],
  readiness: ['preconditions-champion', 'preconditions-money', 'preconditions-urgency', 'backbone-type'],
  backbone: ['structure-bearers'],
  'measurement.target': ['measurement-relation'],
};

/** Everything answered somehow. */
const answers = answersFrom({
  ...Object.fromEntries([...items.values()].flatMap((item) => (item.kind === 'scale' ? [[item.id, 4]] : []))),
  ...Object.fromEntries([...items.values()].flatMap((item) => (item.kind === 'choice' ? [[item.id, item.options[0]!]] : []))),
  ...Object.fromEntries([...items.values()].flatMap((item) => (item.kind === 'multi' ? [[item.id, item.options.slice(0, 3)]] : []))),
  ...COMPLEX,
});

describe.each(Object.entries(ESSENTIAL) as [VerdictPath, string[]][])('%s', (path, essential) => {
  test.each([...items.keys()].filter((id) => essential.includes(id)))('is not asked without %s, which alone is left out', (left) => {
    const form = [...items.keys()].filter((id) => id !== left);
    expect(headlineOf(diagnose(withForm(form), quickRules, 'example', answers))[path]).toBe('not-asked');
  });

  test('is given where all is asked', () => {
    expect(['not-asked', 'undetermined']).not.toContain(
      headlineOf(diagnose(withForm([...items.keys()]), quickRules, 'example', answers))[path],
    );
  });
});
