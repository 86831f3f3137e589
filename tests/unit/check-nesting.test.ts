/** Files that are nested too deep are refused before anything goes down into them; as deep as they may be, they are judged like others. */
import { describe, expect, test } from 'vitest';
import { checkOwn } from '../../src/diagnosis/check-own';
import { loadAllFiles } from '../../src/questionnaire/all-files';
import type { Predicate } from '../../src/questionnaire/schema';
import { check, each, firstClause, item, put, type Node } from '../fixtures/faults';
import { ownFiles } from '../fixtures/own';

const base = await loadAllFiles();
const ASKED: Predicate = { item: 'problem-solution-known', atLeast: 1 };
/** A condition under so many levels of "not", "all" and "any" in turn. */
const under = (levels: number, kinds = ['not', 'all', 'any']): Predicate =>
  Array.from({ length: levels }).reduce<Predicate>((inner, _, level) => {
    const kind = kinds[level % kinds.length]!;
    return { [kind]: kind === 'not' ? inner : [inner] } as unknown as Predicate;
  }, ASKED);

const PLACES: [what: string, file: string, at: string, (file: Node, when: Predicate) => void][] = [
  ['a rule', 'rules/fit.json', 'fit.cases.0.all.0.when', (file, when) => put(firstClause(file, 'fit'), 'when', when)],
  ['a rung', 'rules/measurement.json', 'ladder.1.offWhen', (file, when) => put(each(file.ladder)[1], 'offWhen', when)],
  ['a step', 'rules/steps.json', 'steps.0.when', (file, when) => put(each(file.steps)[0], 'when', when)],
  ['an item', 'questionnaire.json', 'sections.1.items.3.when', (file, when) => put(item(file, 'problem-copy'), 'when', when)],
];
const EXPECTED = 'a condition of at most 20 levels of "all", "any" and "not"';

describe.each(PLACES)('a condition of %s', (_what, file, at, place) => {
  const checked = (when: Predicate) => check((files) => place(files[file] as Node, when));

  test.each([['not'], ['all'], ['any'], ['not', 'all', 'any']])('may have twenty levels of %s', (...kinds) => {
    expect(checked(under(20, kinds))).toEqual([]);
    expect(checked(under(21, kinds))).toEqual([{ file, at, expected: EXPECTED }]);
  });

  test('is refused however deep it is', () => {
    expect(checked(under(50_000))).toEqual([{ file, at, expected: EXPECTED }]);
  });

  test('is refused once, however many of its branches are too deep', () => {
    expect(checked({ all: [under(30), under(40), under(5)] })).toEqual([{ file, at, expected: EXPECTED }]);
  });
});

describe('a questionnaire of one’s own', () => {
  test.each([5_000, 50_000])('with a condition of %d levels is refused', (levels) => {
    const rule = { gap: { cases: [{ is: 'none', all: [{ when: under(levels), because: 'no-gap', source: 'D4' }] }] } };
    expect(checkOwn({ ...ownFiles(), 'rules/gap.json': rule }, base)).toEqual({
      problems: [{ file: 'rules/gap.json', at: 'gap.cases.0.all.0.when', expected: EXPECTED }],
      undecided: [],
    });
  });

  test('with a branching of many levels is refused', () => {
    const files = ownFiles();
    const home = files['questionnaire.json'] as Node;
    put(each(each(home.sections)[0]!.items)[1], 'when', under(5_000, ['not']));
    expect(checkOwn(files, base).problems).toEqual([{ file: 'questionnaire.json', at: 'sections.0.items.1.when', expected: EXPECTED }]);
  });

  test.each(['{"a":', '['])('that is nested elsewhere, by %s, is refused too', (opening) => {
    const deep = JSON.parse(`${opening.repeat(50_000)}1${(opening === '[' ? ']' : '}').repeat(50_000)}`) as unknown;
    const { problems } = checkOwn({ ...ownFiles(), 'en/glossary.json': { terms: deep } }, base);
    expect(problems).toEqual([expect.objectContaining({ file: 'en/glossary.json', expected: 'at most 64 levels of nesting' })]);
    expect(problems[0]!.at).toMatch(/^terms\./);
  });
});
