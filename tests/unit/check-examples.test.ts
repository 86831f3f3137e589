/** Each kind of fault in an example is reported with file, place and what was expected. */
import { describe, expect, test } from 'vitest';
import { checkExamples } from '../../src/diagnosis/check-examples';
import { put, type Fault, type Node } from '../fixtures/faults';
import { filesOf } from '../fixtures/questionnaires';

const STRIVE = 'examples/strive.shidra.json';
const EXAMPLE_FAULTS: Record<string, Omit<Fault, 'file'>> = {
  'a fact of an item that there is not': {
    put: ({ example }) => put(example!.facts, 'problem-gone', { he: 'x', en: 'x' }),
    reported: { at: 'example.facts.problem-gone', expected: 'an item that has a coded answer' },
  },
  'a fact of an answer that is not known': {
    put: ({ example }) => put(example!.facts, 'equity-voice', { he: 'x', en: 'x' }),
    reported: { at: 'example.facts.equity-voice', expected: 'an item that has a coded answer' },
  },
  'a coded answer without a fact': {
    put: ({ example }) => Reflect.deleteProperty(example!.facts!, 'problem-copy'),
    reported: { at: 'example.facts.problem-copy', expected: 'the fact that this answer rests on' },
  },
  'a fact in one language only': {
    put: ({ example }) => Reflect.deleteProperty(example!.facts!['problem-copy']!, 'he'),
    reported: { at: 'example.facts.problem-copy.he', expected: '' },
  },
  'no place': { put: ({ example }) => Reflect.deleteProperty(example!, 'place'), reported: { at: 'example.place', expected: '' } },
  'an outcome without words': {
    put: ({ example }) => put(example!.outcome, 'en', ''),
    reported: { at: 'example.outcome.en', expected: 'words' },
  },
  'a verdict that there is not': {
    put: ({ example }) => put(example!.expected!.problem, '0', 'wicked'),
    reported: { at: 'example.expected.problem.0', expected: '"complex"' },
  },
  'a work that there is not': {
    put: ({ example }) => put(example!.sources, '0', 'Gone99'),
    reported: { at: 'example.sources', expected: 'there is no "Gone99"' },
  },
  'a coded answer without a source': {
    put: ({ answers }) => Reflect.deleteProperty(answers!['problem-copy']!, 'source'),
    reported: { at: 'answers.problem-copy.source', expected: 'published' },
  },
  'an answer out of its scale': {
    put: ({ answers }) => put(answers!['problem-copy'], 'value', 9),
    reported: { at: 'answers.problem-copy', expected: 'value' },
  },
  'an answer to no item': {
    put: ({ answers }) => put(answers, 'problem-gone', { value: 1 }),
    reported: { at: 'answers.problem-gone', expected: 'without a remark' },
  },
};

describe('the check of the examples', () => {
  test.each(Object.entries(EXAMPLE_FAULTS))('reports %s', (_title, { put: change, reported }) => {
    const files = filesOf('collective-impact');
    change(files[STRIVE] as Node);
    const problems = checkExamples(files);
    const found = problems.filter((problem) => problem.file === STRIVE && problem.at === reported.at);
    expect(found.map((problem) => problem.expected).join('\n'), JSON.stringify(problems)).toContain(reported.expected);
    expect(found).not.toEqual([]);
  });
});
