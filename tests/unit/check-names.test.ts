/** A name that every object has is no name of something in a file: what is called so and is not there is reported as missing. */
import { test } from 'vitest';
import { each, expectReported, firstClause, put, type Fault } from '../fixtures/faults';

const MISSING: Record<string, Fault> = {
  'a reason': {
    file: 'rules/collaboration.json',
    put: (file) => put(firstClause(file, 'kind'), 'because', 'constructor'),
    reported: { at: 'kind.cases.0.all.0', expected: 'a sentence for "constructor" in he/reasons.json' },
  },
  'a reason in capitals': {
    file: 'rules/collaboration.json',
    put: (file) => put(firstClause(file, 'kind'), 'because', 'toString'),
    reported: { at: 'kind.cases.0.all.0', expected: 'a sentence for "toString" in en/reasons.json' },
  },
  'a step': {
    file: 'rules/steps.json',
    put: (file) => put(each(file.steps)[0], 'because', 'step-constructor'),
    reported: { at: 'steps.0', expected: 'words for the step "constructor" in he/steps.json' },
  },
  'a verdict': {
    file: 'rules/fit.json',
    put: (file) => put(firstClause(file, 'fit'), 'when', { verdict: 'constructor', in: ['name'] }),
    reported: { at: 'fit.cases.0.all.0', expected: 'values of the verdict "constructor"; "name" is none' },
  },
  'an alternative': {
    file: 'rules/fit.json',
    put: (file) => put(each(file.fit!.cases)[0], 'advise', 'constructor'),
    reported: { at: 'fit', expected: '"constructor" is none' },
  },
  'the source of a default': {
    file: 'rules/fit.json',
    put: (file) => put(file.fit!.otherwise, 'source', 'constructor'),
    reported: { at: 'fit.otherwise', expected: 'a tag of sources.json; there is no "constructor"' },
  },
  'the source of a term': {
    file: 'en/glossary.json',
    put: (file) => put(each(file.terms)[0], 'source', 'toString'),
    reported: { at: 'terms.collective-impact', expected: 'a tag of sources.json; there is no "toString"' },
  },
  'a work': {
    file: 'sources.json',
    put: (file) => put(file.tags!.D6, 'works', ['constructor']),
    reported: { at: 'tags.D6', expected: 'a work of sources.json; there is no "constructor"' },
  },
  'a tag without words': {
    file: 'sources.json',
    put: (file) => put(file.tags, 'constructor', { works: [] }),
    reported: { file: 'en/sources.json', at: 'tags.constructor', expected: 'words for this tag' },
  },
  'a form with words of its own': {
    file: 'en/funding.json',
    put: (file) => put(file.items, 'funding-table@constructor', { question: 'Words?' }),
    reported: { at: 'items.funding-table@constructor', expected: 'there is no "constructor"' },
  },
};

test.each(Object.entries(MISSING))('%s is reported', (_title, fault) => {
  expectReported(fault);
});
