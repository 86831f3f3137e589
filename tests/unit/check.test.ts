/** Each kind of fault in the rules is reported with file, place and what was expected; so is a file that is missing. */
import { describe, expect, test } from 'vitest';
import { check, each, expectReported, firstClause, put, type Fault } from '../fixtures/faults';

const FAULTS: Record<string, Fault> = {
  'an unknown item in a rule': {
    file: 'rules/fit.json',
    put: (file) => put(firstClause(file, 'fit'), 'when', { item: 'problem-gone', in: [1] }),
    reported: { at: 'fit.cases.0.all.0', expected: 'problem-gone' },
  },
  'an unknown item deep within a predicate': {
    file: 'rules/fit.json',
    put: (file) => put(firstClause(file, 'fit'), 'when', { all: [{ not: { any: [{ item: 'problem-gone', in: [1] }] } }] }),
    reported: { at: 'fit.cases.0.all.0', expected: 'problem-gone' },
  },
  'an unknown item in a gate that takes a rung away': {
    file: 'rules/measurement.json',
    put: (file) => put(each(file.ladder)[1], 'offWhen', { item: 'measurement-gone', in: ['no'] }),
    reported: { at: 'ladder.1', expected: 'measurement-gone' },
  },
  'a value that is no option': {
    file: 'rules/gap.json',
    put: (file) => put(firstClause(file, 'gap'), 'when', { item: 'landscape-treatment', in: ['by-magic'] }),
    reported: { at: 'gap.cases.0.all.0', expected: 'a value of landscape-treatment; it has no "by-magic"' },
  },
  'a value that is off the scale': {
    file: 'rules/problem.json',
    put: (file) => put(firstClause(file, 'type'), 'when', { item: 'problem-copy', in: [6] }),
    reported: { at: 'type.cases.0.all.0', expected: 'a value of problem-copy; it has no "6"' },
  },
  '"at least" on a choice': {
    file: 'rules/problem.json',
    put: (file) => put(firstClause(file, 'type'), 'when', { item: 'problem-result', atLeast: 3 }),
    reported: { at: 'type.cases.0.all.0', expected: '"problem-result" is a choice' },
  },
  'an unknown item that a verdict needs': {
    file: 'rules/fit.json',
    put: (file) => put(file.fit, 'needs', ['problem-gone']),
    reported: { at: 'fit.needs', expected: 'problem-gone' },
  },
  'an unknown item that is essential to a verdict': {
    file: 'rules/fit.json',
    put: (file) => put(file.fit, 'essential', ['problem-gone']),
    reported: { at: 'fit.essential', expected: 'problem-gone' },
  },
  'an unknown item that a default must know': {
    file: 'rules/readiness.json',
    put: (file) => put(file.stage!.otherwise, 'knowing', ['agenda-gone']),
    reported: { at: 'stage.otherwise.knowing', expected: 'agenda-gone' },
  },
  'an unknown item on equity': {
    file: 'rules/conditions.json',
    put: (file) => put(file.equity, '0', 'equity-gone'),
    reported: { at: '(the whole file).equity', expected: 'equity-gone' },
  },
  'an unknown item on an axis': {
    file: 'rules/problem.json',
    put: (file) => put(file.axes, 'difficulty', ['problem-gone']),
    reported: { at: 'axes.difficulty', expected: 'problem-gone' },
  },
  'an unknown item of a condition': {
    file: 'rules/conditions.json',
    put: (file) => put(file.conditions!.backbone!.items, '0', 'backbone-gone'),
    reported: { at: 'conditions.backbone.items', expected: 'backbone-gone' },
  },
  'an unknown ranking of priorities': {
    file: 'rules/backbone.json',
    put: (file) => put(file.ranking, 'priorities', 'structure-gone'),
    reported: { at: 'ranking', expected: 'structure-gone' },
  },
  'an unknown item for the structure of today': {
    file: 'rules/backbone.json',
    put: (file) => put(file.existing, 'type', 'backbone-gone'),
    reported: { at: 'existing', expected: 'backbone-gone' },
  },
  'an unknown item for the reasons of the gap': {
    file: 'rules/gap.json',
    put: (file) => put(file, 'causes', 'landscape-gone'),
    reported: { at: '(the whole file)', expected: 'landscape-gone' },
  },
  'an unknown item for the benefits of measuring': {
    file: 'rules/measurement.json',
    put: (file) => put(file, 'benefits', 'measurement-gone'),
    reported: { at: '(the whole file)', expected: 'measurement-gone' },
  },
  'a source that sources.json does not explain': {
    file: 'rules/readiness.json',
    put: (file) => put(firstClause(file, 'stage'), 'source', 'D99'),
    reported: { at: 'stage.cases.0.all.0', expected: 'a tag of sources.json; there is no "D99"' },
  },
  'a reason without words': {
    file: 'rules/collaboration.json',
    put: (file) => put(firstClause(file, 'kind'), 'because', 'no-such-reason'),
    reported: { at: 'kind.cases.0.all.0', expected: 'a sentence for "no-such-reason" in he/reasons.json' },
  },
  'a step without words': {
    file: 'rules/steps.json',
    put: (file) => put(each(file.steps)[0], 'because', 'step-nowhere'),
    reported: { at: 'steps.0', expected: 'words for the step "nowhere" in he/steps.json' },
  },
  'a clause without the sentence for why not': {
    file: 'en/reasons.json',
    put: (file) => Reflect.deleteProperty(file['many-must-change']!, 'no'),
    reported: {
      file: 'rules/problem.json',
      at: 'type.cases.0.all.0',
      expected: 'a sentence "no" for "many-must-change" in en/reasons.json',
    },
  },
  'a verdict that there is not': {
    file: 'rules/fit.json',
    put: (file) => put(firstClause(file, 'fit'), 'when', { verdict: 'sort', in: ['simple'] }),
    reported: { at: 'fit.cases.0.all.0', expected: 'values of the verdict "sort"; "simple" is none' },
  },
  'a value that a verdict never has': {
    file: 'rules/fit.json',
    put: (file) => put(firstClause(file, 'fit'), 'when', { verdict: 'problem', in: ['easy'] }),
    reported: { at: 'fit.cases.0.all.0', expected: 'values of the verdict "problem"; "easy" is none' },
  },
  'a level that there is not': {
    file: 'rules/collaboration.json',
    put: (file) => put(firstClause(file, 'kind'), 'when', { level: 'backbone', atLeast: 'weak' }),
    reported: { at: 'kind.cases.0.all.0', expected: 'a level; "weak" is none' },
  },
  'a condition that there is not': {
    file: 'rules/collaboration.json',
    put: (file) => put(firstClause(file, 'kind'), 'when', { level: 'money', atLeast: 'strong' }),
    reported: { at: 'kind.cases.0.all.0', expected: 'a condition; "money" is none' },
  },
  'an axis that there is not': {
    file: 'rules/problem.json',
    put: (file) => put(firstClause(file, 'type'), 'when', { axis: 'hardness', atLeast: 3 }),
    reported: { at: 'type.cases.0.all.0', expected: 'an axis; "hardness" is none' },
  },
  'a case that gives no verdict of its kind': {
    file: 'rules/readiness.json',
    put: (file) => put(each(file.gates!.money!.cases)[0], 'is', 'passes'),
    reported: { at: 'gates.money', expected: 'values of this verdict; "passes" is none' },
  },
  'a default that gives no verdict of its kind': {
    file: 'rules/problem.json',
    put: (file) => put(file.type!.otherwise, 'is', 'muddled'),
    reported: { at: 'type', expected: 'values of this verdict; "muddled" is none' },
  },
  'an alternative without words': {
    file: 'rules/fit.json',
    put: (file) => put(each(file.fit!.cases)[0], 'advise', 'prayer'),
    reported: { at: 'fit', expected: '"prayer" is none' },
  },
  'a cell that ends before it begins': {
    file: 'rules/backbone.json',
    put: (file) => put(file.ranking!.table!.funder, 'neutral', [4, 2]),
    reported: { at: 'ranking.table.funder.neutral', expected: 'a range from low to high' },
  },
  'a cell that is missing': {
    file: 'rules/backbone.json',
    put: (file) => Reflect.deleteProperty(file.ranking!.table!.funder!, 'neutral'),
    reported: { at: 'ranking.table.funder.neutral', expected: 'neutral' },
  },
  'a row that is missing': {
    file: 'rules/backbone.json',
    put: (file) => Reflect.deleteProperty(file.ranking!.table!, 'shared'),
    reported: { at: 'ranking.table.shared', expected: 'shared' },
  },
  'a rule of a shape that there is not': {
    file: 'rules/gap.json',
    put: (file) => put(file.gap, 'cases', 'none'),
    reported: { at: 'gap.cases', expected: 'Array' },
  },
  'a predicate of a kind that there is not': {
    file: 'rules/gap.json',
    put: (file) => put(firstClause(file, 'gap'), 'when', { item: 'landscape-treatment', atMost: 3 }),
    reported: { at: 'gap.cases.0.all.0.when', expected: '' },
  },
  'a rule file that is empty': {
    file: 'rules/steps.json',
    put: (file) => Reflect.deleteProperty(file, 'steps'),
    reported: { at: 'steps', expected: '' },
  },
};

describe('the check of a questionnaire', () => {
  test('finds nothing in the real files', () => {
    expect(check()).toEqual([]);
  });

  test.each(Object.entries(FAULTS))('reports %s', (_title, fault) => {
    expectReported(fault);
  });

  test.each([
    'rules/fit.json',
    'en/reasons.json',
    'he/steps.json',
    'he/method.json',
    'en/problem.json',
    'en/forms.json',
    'sources.json',
    'questionnaire.json',
  ])('reports that %s is missing', (file) => {
    expect(check((files) => Reflect.deleteProperty(files, file)).map((problem) => problem.file)).toContain(file);
  });

  test.each(['rules/fit.json', 'en/verdicts.json', 'en/problem.json', 'questionnaire.json'])('reports that %s is no object', (file) => {
    expect(check((files) => (files[file] = [])).map((problem) => problem.file)).toContain(file);
  });
});
