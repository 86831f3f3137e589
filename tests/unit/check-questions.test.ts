/** Each kind of fault in questions, forms and words is reported with file, place and what was expected. */
import { describe, test } from 'vitest';
import { each, expectReported, item, put, type Fault } from '../fixtures/faults';

const QUESTIONS = 'questionnaire.json';

const FAULTS: Record<string, Fault> = {
  'an id twice': {
    file: QUESTIONS,
    put: (file) => put(item(file, 'problem-copy'), 'id', 'problem-authority'),
    reported: { at: 'problem-authority', expected: 'an id that no other item has' },
  },
  'an id with the prefix of another section': {
    file: QUESTIONS,
    put: (file) => put(item(file, 'problem-copy'), 'id', 'agenda-copy'),
    reported: { at: 'agenda-copy', expected: 'an id that starts with "problem-", its section' },
  },
  'an id that is none': {
    file: QUESTIONS,
    put: (file) => put(item(file, 'problem-copy'), 'id', 'Problem copy'),
    reported: { at: 'sections.1.items.3.id', expected: 'an id: lower-case letters' },
  },
  'a critical item that may be not applicable': {
    file: QUESTIONS,
    put: (file) => put(item(file, 'agenda-definition'), 'notApplicable', true),
    reported: { at: 'agenda-definition', expected: 'a critical item without "notApplicable"' },
  },
  'a form that asks what there is not': {
    file: QUESTIONS,
    put: (file) => put(file.forms!.full!.items, '0', 'initiative-gone'),
    reported: { at: 'forms.full', expected: 'initiative-gone' },
  },
  'an item twice in a form': {
    file: QUESTIONS,
    put: (file) => put(file.forms!.screening!.items, '1', 'initiative-name'),
    reported: { at: 'forms.screening', expected: '"initiative-name" is there again' },
  },
  'a form in another order than the sections': {
    file: QUESTIONS,
    put: (file) => each(file.forms!.workshop!.items).reverse(),
    reported: { at: 'forms.workshop', expected: 'the order of the sections, in which "problem-copy" comes earlier' },
  },
  'a form whose item waits for what the form does not ask': {
    file: QUESTIONS,
    put: (file) => put(file.forms!.workshop, 'items', ['initiative-name', 'measurement-comparison']),
    reported: { at: 'forms.workshop', expected: '"measurement-comparison" waits for answers' },
  },
  'a form whose item waits for one that cannot show in it either': {
    file: QUESTIONS,
    put: (file) => put(file.forms!.workshop, 'items', ['initiative-name', 'backbone-works', 'backbone-troubles']),
    reported: { at: 'forms.workshop', expected: '"backbone-troubles" waits for answers' },
  },
  'no form that asks everything': {
    file: QUESTIONS,
    put: (file) => Reflect.deleteProperty(file.forms!, 'full'),
    reported: { at: 'forms', expected: 'a form "full"' },
  },
  'a form without words': {
    file: 'he/forms.json',
    put: (file) => Reflect.deleteProperty(file, 'screening'),
    reported: { at: 'screening', expected: 'words for this form' },
  },
  'words for a form that there is not': {
    file: 'en/forms.json',
    put: (file) => put(file, 'gone', file.full),
    reported: { at: 'gone', expected: 'a form of the questionnaire' },
  },
  'a form that does not say how long it takes': {
    file: 'en/forms.json',
    put: (file) => Reflect.deleteProperty(file.full!, 'minutes'),
    reported: { at: 'full.minutes', expected: 'minutes' },
  },
  "a form's own words for an item that there is not": {
    file: 'en/funding.json',
    put: (file) => put(file.items, 'funding-gone@screening', { question: 'Words?' }),
    reported: { at: 'items.funding-gone@screening', expected: 'an item of this section' },
  },
  'words of its own for a form that there is not': {
    file: 'en/funding.json',
    put: (file) => put(file.items, 'funding-table@gone', { question: 'Words?' }),
    reported: { at: 'items.funding-table@gone', expected: 'there is no "gone"' },
  },
  'words of its own for a form without the item': {
    file: 'en/funding.json',
    put: (file) => put(file.items, 'funding-table@workshop', { question: 'Words?' }),
    reported: { at: 'items.funding-table@workshop', expected: 'an item of the form workshop' },
  },
  'words of its own in one language only': {
    file: 'en/funding.json',
    put: (file) => Reflect.deleteProperty(file.items!['funding-table@screening']!.points!, '3'),
    reported: { at: 'items.funding-table@screening.points.3', expected: 'as in he/funding.json' },
  },
  'words of its own for an option that there is not': {
    file: 'en/landscape.json',
    put: (file) => put(file.items!['landscape-ties@screening'], 'options', { gone: 'words' }),
    reported: { at: 'items.landscape-ties@screening', expected: 'options of landscape-ties; it has no "gone"' },
  },
  'points of its own on what has none': {
    file: 'en/landscape.json',
    put: (file) => put(file.items!['landscape-ties@screening'], 'points', { '1': 'words' }),
    reported: { at: 'items.landscape-ties@screening', expected: 'no points; landscape-ties is a choice' },
  },
  'words of its own under a key that is none': {
    file: 'en/funding.json',
    put: (file) => put(file.items, 'funding-table@', { question: 'Words?' }),
    reported: { at: 'items.funding-table@', expected: '<item id>@<form>' },
  },
  'an item that says only a part': {
    file: 'en/funding.json',
    put: (file) => Reflect.deleteProperty(file.items!['funding-table']!, 'why'),
    reported: { at: 'items.funding-table.why', expected: 'why' },
  },
  'branching on what is asked later': {
    file: QUESTIONS,
    put: (file) => put(item(file, 'problem-who-solves'), 'when', { item: 'problem-authority', atLeast: 3 }),
    reported: { at: 'problem-who-solves.when', expected: 'an item that exists and comes before; "problem-authority" does not' },
  },
  'branching on the item itself': {
    file: QUESTIONS,
    put: (file) => put(item(file, 'problem-authority'), 'when', { item: 'problem-authority', atLeast: 3 }),
    reported: { at: 'problem-authority.when', expected: '"problem-authority" does not' },
  },
  'an item with an unknown source': {
    file: QUESTIONS,
    put: (file) => put(item(file, 'problem-copy'), 'source', 'D98'),
    reported: { at: 'problem-copy.source', expected: 'a tag of sources.json; there is no "D98"' },
  },
  'an item without words': {
    file: 'he/problem.json',
    put: (file) => Reflect.deleteProperty(file.items!, 'problem-copy'),
    reported: { at: 'items.problem-copy', expected: 'words for this item' },
  },
  'words for an item that there is not': {
    file: 'en/problem.json',
    put: (file) => put(file.items, 'problem-gone', file.items!['problem-copy']),
    reported: { at: 'items.problem-gone', expected: 'an item of this section' },
  },
  'a scale without words for its points': {
    file: 'en/problem.json',
    put: (file) => Reflect.deleteProperty(file.items!['problem-copy']!, 'points'),
    reported: { at: 'items.problem-copy', expected: 'words for the points 1 to 5' },
  },
  'a scale without words for one point': {
    file: 'en/problem.json',
    put: (file) => Reflect.deleteProperty(file.items!['problem-copy']!.points!, '3'),
    reported: { at: 'items.problem-copy.points.3', expected: '' },
  },
  'an option without words': {
    file: 'he/landscape.json',
    put: (file) => Reflect.deleteProperty(file.items!['landscape-ties']!.options!, 'theme'),
    reported: { at: 'items.landscape-ties.options.theme', expected: 'words for this option' },
  },
  'words for an option that there is not': {
    file: 'he/landscape.json',
    put: (file) => put(file.items!['landscape-ties']!.options, 'gone', 'words'),
    reported: { at: 'items.landscape-ties.options.gone', expected: 'an option of landscape-ties' },
  },
  'a verdict without words': {
    file: 'he/verdicts.json',
    put: (file) => Reflect.deleteProperty(file.problem!.values!, 'mixed'),
    reported: { at: 'problem.values.mixed', expected: '' },
  },
};

describe('the check of questions and words', () => {
  test.each(Object.entries(FAULTS))('reports %s', (_title, fault) => {
    expectReported(fault);
  });
});
