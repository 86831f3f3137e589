/** A questionnaire of one's own: what comes of building on another, and how each fault in it is reported. */
import { describe, expect, test } from 'vitest';
import { checkOwn } from '../../src/diagnosis/check-own';
import { diagnose } from '../../src/diagnosis/diagnose';
import { loadRules } from '../../src/diagnosis/load';
import { loadAllFiles } from '../../src/questionnaire/all-files';
import { allItems } from '../../src/questionnaire/answers';
import { extendFile, extendFiles } from '../../src/questionnaire/extend';
import { builtIn, loadSectionWords } from '../../src/questionnaire/load';
import { packQuestionnaire, unpackQuestionnaire } from '../../src/questionnaire/pack';
import { sourceOf } from '../../src/questionnaire/source';
import { OWN, ownFiles } from '../fixtures/own';
import { answersFrom, questionnaire } from '../fixtures/questionnaires';

const base = await loadAllFiles();
const extended = (there: unknown, own: unknown) => extendFile('any.json', there, own);

describe('building on another questionnaire', () => {
  test.each([
    ['a key that is given replaces the value', { a: 1, b: 2 }, { b: 3 }, { a: 1, b: 3 }],
    ['objects merge all the way down', { a: { b: { c: 1, d: 2 } } }, { a: { b: { d: 3 } } }, { a: { b: { c: 1, d: 3 } } }],
    ['null removes', { a: 1, b: 2 }, { a: null }, { b: 2 }],
    ['a plain list is replaced', { a: [1, 2] }, { a: [3] }, { a: [3] }],
    ['a list is added to at both ends', { a: [1, 2] }, { a: { first: [0], last: [3] } }, { a: [0, 1, 2, 3] }],
    ['entries merge by id', [{ id: 'x', n: 1 }, { id: 'y' }], [{ id: 'x', m: 2 }], [{ id: 'x', n: 1, m: 2 }, { id: 'y' }]],
    ['a new entry comes last', [{ id: 'x' }], [{ id: 'y' }], [{ id: 'x' }, { id: 'y' }]],
    ['or after another', [{ id: 'x' }, { id: 'z' }], [{ id: 'y', after: 'x' }], [{ id: 'x' }, { id: 'y' }, { id: 'z' }]],
    ['an entry that is there can be moved', [{ id: 'x' }, { id: 'y' }], [{ id: 'x', after: 'y' }], [{ id: 'y' }, { id: 'x' }]],
    ['or removed', [{ id: 'x' }, { id: 'y' }], [{ id: 'x', remove: true }], [{ id: 'y' }]],
    ['the order of keys is that of the base', { a: 1, b: 2, c: 3 }, { d: 4, b: 0 }, { a: 1, b: 0, c: 3, d: 4 }],
  ])('%s', (_title, there, own, expected) => {
    const { value, problems } = extended(there, own);
    expect(JSON.stringify(value)).toBe(JSON.stringify(expected));
    expect(problems).toEqual([]);
  });

  test.each([
    ['null in the place of nothing', { a: {} }, { a: { b: null } }, 'a.b'],
    ['an entry after one that there is not', { l: [{ id: 'x' }] }, { l: [{ id: 'y', after: 'z' }] }, 'l.y'],
    ['the removal of what there is not', { l: [{ id: 'x' }] }, { l: [{ id: 'y', remove: true }] }, 'l.y'],
  ])('%s is reported', (_title, there, own, at) => {
    expect(extended(there, own).problems).toEqual([expect.objectContaining({ file: 'any.json', at })]);
  });

  test('new items join the full form where their section asks them, and no other form', () => {
    const { forms } = sourceOf(ownFiles(), builtIn).questionnaire;
    const full = forms.full!.items;
    expect(full.length).toBe(questionnaire.forms.full!.items.length + 3);
    expect(full[full.indexOf('residents-stance') - 1]).toBe('landscape-emergency');
    for (const form of Object.keys(questionnaire.forms)) if (form !== 'full') expect(forms[form]).toEqual(questionnaire.forms[form]);
  });

  test('an item that is removed leaves every form', () => {
    const own = { id: OWN, extends: questionnaire.id, sections: [{ id: 'funding', items: [{ id: 'funding-table', remove: true }] }] };
    const { forms } = sourceOf({ 'questionnaire.json': own }, builtIn).questionnaire;
    for (const { items } of Object.values(forms)) expect(items).not.toContain('funding-table');
  });
});

describe('the example', () => {
  const source = sourceOf(ownFiles(), builtIn);

  test('has nothing to report', () => {
    expect(checkOwn(ownFiles(), base)).toEqual({ problems: [], undecided: [] });
  });

  test('asks, says and counts what it adds, and all the rest as before', async () => {
    const ids = allItems(source.questionnaire).map((item) => item.id);
    expect(ids).toEqual(expect.arrayContaining(allItems(questionnaire).map((item) => item.id)));
    const rules = await loadRules(source);
    expect(rules.conditions.cuts).toEqual({ ...(await loadRules()).conditions.cuts, established: 3.5 });
    for (const language of ['he', 'en']) {
      const words = await loadSectionWords(language, 'residents', source);
      expect(Object.keys(words.items)).toContain('residents-stance');
      expect(await loadSectionWords(language, 'problem', source)).toEqual(await loadSectionWords(language, 'problem'));
    }
  });

  test('judges by the new question', async () => {
    const rules = await loadRules(source);
    const verdict = (stance: string) => {
      const { readiness } = diagnose(source.questionnaire, rules, 'full', answersFrom({ 'residents-stance': stance, ...READY }));
      return readiness.value;
    };
    expect([verdict('for'), verdict('against')]).toEqual(['initiate', 'build-preconditions']);
  });

  test('comes back from its packed file', () => {
    expect(unpackQuestionnaire(packQuestionnaire(ownFiles()))).toEqual(ownFiles());
    expect(packQuestionnaire({ ...ownFiles(), 'examples/a.shidra.json': {}, 'rules/fit.examples.json': {} })).toBe(
      packQuestionnaire(ownFiles()),
    );
  });
});

const READY = {
  'preconditions-champion': 5,
  'preconditions-money': 'from-36',
  'preconditions-urgency': 5,
  'agenda-definition': 1,
  'agenda-shared-goal': 1,
  'backbone-type': 'none',
} as const;

/** Whatever is in a file; the faults are put where the schema would not let them. */
type Node = Record<string, unknown>;
const section = (files: Record<string, Node>): Node => (files['questionnaire.json']!.sections as Node[])[0]!;
const items = (files: Record<string, Node>): Node[] => section(files).items as Node[];

interface Fault {
  put: (files: Record<string, Node>) => void;
  reported: { file: string; at: string; expected: string };
}
const HOME = 'questionnaire.json';

const builtInSteps = (await loadRules()).steps.steps.length;

const FAULTS: Record<string, Fault> = {
  'no questionnaire.json': {
    put: (files) => Reflect.deleteProperty(files, HOME),
    reported: { file: HOME, at: '(the whole file)', expected: 'an object' },
  },
  'the id of the questionnaire that comes with Shidra': {
    put: (files) => (files[HOME]!.id = 'collective-impact'),
    reported: { file: HOME, at: 'id', expected: 'an id of its own' },
  },
  'building on what there is not': {
    put: (files) => (files[HOME]!.extends = 'collective-outcome'),
    reported: { file: HOME, at: 'extends', expected: '"collective-impact"' },
  },
  'no title in a language': {
    put: (files) => (files[HOME]!.title = { en: 'A neighbourhood' }),
    reported: { file: HOME, at: 'title.he', expected: 'what the questionnaire is called' },
  },
  'a section after one that there is not': {
    put: (files) => (section(files).after = 'landscapes'),
    reported: { file: HOME, at: 'sections.residents', expected: 'there is no "landscapes"' },
  },
  'an item id of another section': {
    put: (files) => (items(files)[0]!.id = 'agenda-stance'),
    reported: { file: HOME, at: 'agenda-stance', expected: 'starts with "residents-"' },
  },
  'a language without words': {
    put: (files) => (files[HOME]!.languages = ['he', 'en', 'ar']),
    reported: { file: 'ar/residents.json', at: '(the whole file)', expected: '' },
  },
  'a language that is no tag': {
    put: (files) => (files[HOME]!.languages = ['he', 'English']),
    reported: { file: HOME, at: 'languages.1', expected: 'a language tag' },
  },
  'no words for a new section': {
    put: (files) => Reflect.deleteProperty(files, 'he/residents.json'),
    reported: { file: 'he/residents.json', at: '(the whole file)', expected: '' },
  },
  'a file under a name that is none': {
    put: (files) => (files['rules/readines.json'] = {}),
    reported: { file: 'rules/readines.json', at: '(the whole file)', expected: 'check its name' },
  },
  'a rule on a value that there is not': {
    put: (files) => (files['rules/steps.json'] = { steps: [{ ...step, when: { item: 'residents-stance', in: ['neutral'] } }] }),
    reported: { file: 'rules/steps.json', at: `steps.${builtInSteps}`, expected: '"neutral"' },
  },
  'a key that there is not': {
    put: (files) => (files['rules/conditions.json'] = { cut: { established: 3 } }),
    reported: { file: 'rules/conditions.json', at: 'cut', expected: '' },
  },
};
const step = { id: 'call-the-residents', by: 'days-30', because: 'step-call-the-residents', source: 'M4' };

describe('the check of a questionnaire of one’s own', () => {
  test.each(Object.entries(FAULTS))('reports %s', (_title, { put, reported }) => {
    const files = ownFiles() as Record<string, Node>;
    put(files);
    const { problems } = checkOwn(files, base);
    const found = problems.filter((problem) => problem.file === reported.file && problem.at === reported.at);
    expect(found.map((problem) => problem.expected).join('\n'), JSON.stringify(problems)).toContain(reported.expected);
    expect(found).not.toEqual([]);
  });

  test('a questionnaire that builds on none gives all its files', () => {
    const alone = { ...base, [HOME]: { ...questionnaire, id: 'alone', title: { he: 'לבד', en: 'Alone' } } };
    expect(checkOwn(alone, base)).toEqual({ problems: [], undecided: [] });
    expect(checkOwn({ ...alone, 'rules/fit.json': undefined }, base).problems.map(({ file }) => file)).toContain('rules/fit.json');
  });
});

test('the files of the repository are all there', () => {
  expect(extendFiles(base, {}).files).toEqual(base);
  expect(Object.keys(base)).toEqual(expect.arrayContaining(['questionnaire.json', 'sources.json', 'rules/fit.json', 'he/problem.json']));
});
