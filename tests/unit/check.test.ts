/** Each kind of fault, put into a copy of the real files, is reported with file, place and what was expected. */
import { describe, expect, test } from 'vitest';
import { checkQuestionnaire } from '../../src/diagnosis/check';
import { checkExamples } from '../../src/diagnosis/check-examples';
import { filesOf } from '../fixtures/questionnaires';

/** Whatever is in a file; the faults are put where the schema would not let them. */
interface Node {
  [key: string]: Node;
}

const ID = 'collective-impact';
const QUESTIONS = 'questionnaire.json';

interface Fault {
  file: string;
  put: (file: Node) => void;
  reported: { file?: string; at: string; expected: string };
}

const put = (node: Node | undefined, key: string, value: unknown): void => {
  (node as unknown as Record<string, unknown>)[key] = value;
};
const each = (node: Node | undefined): Node[] => node as unknown as Node[];
/** The item of this id. */
const item = (file: Node, id: string): Node =>
  each(file.sections)
    .flatMap((section) => each(section.items))
    .find((one) => (one.id as unknown) === id)!;
const firstClause = (file: Node, rule: string): Node => each(each(file[rule]!.cases)[0]!.all)[0]!;

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

const check = (change: (files: Record<string, unknown>) => void = () => undefined) => {
  const files = filesOf(ID);
  change(files);
  return checkQuestionnaire(files);
};

describe('the check of a questionnaire', () => {
  test('finds nothing in the real files', () => {
    expect(check()).toEqual([]);
  });

  test.each(Object.entries(FAULTS))('reports %s', (_title, { file, put: change, reported }) => {
    const problems = check((files) => change(files[file] as Node));
    const found = problems.filter((problem) => problem.file === (reported.file ?? file) && problem.at === reported.at);
    expect(problems).not.toEqual([]);
    expect(found.map((problem) => problem.expected).join('\n'), JSON.stringify(problems)).toContain(reported.expected);
    expect(found.every((problem) => problem.expected !== '')).toBe(true);
    expect(found).not.toEqual([]);
  });

  test.each([
    'rules/fit.json',
    'en/reasons.json',
    'he/steps.json',
    'he/method.json',
    'en/problem.json',
    'en/forms.json',
    'sources.json',
    QUESTIONS,
  ])('reports that %s is missing', (file) => {
    expect(check((files) => Reflect.deleteProperty(files, file)).map((problem) => problem.file)).toContain(file);
  });

  test.each(['rules/fit.json', 'en/verdicts.json', 'en/problem.json', QUESTIONS])('reports that %s is no object', (file) => {
    expect(check((files) => (files[file] = [])).map((problem) => problem.file)).toContain(file);
  });
});

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
    const files = filesOf(ID);
    change(files[STRIVE] as Node);
    const problems = checkExamples(files);
    const found = problems.filter((problem) => problem.file === STRIVE && problem.at === reported.at);
    expect(found.map((problem) => problem.expected).join('\n'), JSON.stringify(problems)).toContain(reported.expected);
    expect(found).not.toEqual([]);
  });
});
