/** The method page says what the rules say: every predicate in words, and no rule, number or question that it leaves out. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Rules } from '../../src/diagnosis/rules';
import { builtIn } from '../../src/questionnaire/load';
import type { Predicate } from '../../src/questionnaire/schema';
import type { Condition, MethodDocument } from '../../src/report/method/blocks';
import { buildMethod } from '../../src/report/method/build';
import { conditionOf } from '../../src/report/method/condition';
import { loadMethodInput } from '../../src/report/method/load';
import { shortForms } from '../../src/report/method/short-forms';
import { Speaker, type MethodInput } from '../../src/report/method/speaker';
import { items, rules } from '../fixtures/questionnaires';

const LANGUAGES = ['he', 'en'] as const;
const inputs = {} as Record<(typeof LANGUAGES)[number], MethodInput>;

beforeAll(async () => {
  for (const lang of LANGUAGES) inputs[lang] = await loadMethodInput(lang, builtIn);
});

const textsOf = (node: unknown): string[] =>
  typeof node === 'string' ? [node] : typeof node === 'object' && node !== null ? Object.values(node).flatMap(textsOf) : [];

const leavesOf = (condition: Condition): { subject: string; says: string }[] =>
  'parts' in condition ? condition.parts.flatMap(leavesOf) : [condition];

const SCALE = 'problem-authority';
const MULTI = 'problem-sectors';
const CHOICE = 'problem-result';

describe.each(LANGUAGES)('a predicate in words, %s', (lang) => {
  const say = (predicate: Predicate): Condition => conditionOf(new Speaker(inputs[lang]), predicate);
  const leaf = (predicate: Predicate) => leavesOf(say(predicate))[0]!;
  const words = (item: string) => new Speaker(inputs[lang]).words(item)!;
  const names = () => inputs[lang].verdicts;

  test('values of a scale: each with its number and the beginning of its words, and no other', () => {
    const { subject, says } = leaf({ item: SCALE, in: [1, 2] });
    expect(subject).toBe(words(SCALE).question);
    for (const point of ['1', '2'] as const) expect(says).toContain(`${point} `);
    expect(says).toContain(words(SCALE).points![1].slice(0, 20));
    expect(says).not.toMatch(/[345]/);
  });

  test('from a value up: every value from there', () => {
    const { says } = leaf({ item: SCALE, atLeast: 4 });
    for (const point of ['4', '5'] as const) expect(says).toContain(words(SCALE).points![point].slice(0, 20));
    expect(says).not.toMatch(/[123]/);
  });

  test('options of a choice, and of several', () => {
    expect(leaf({ item: CHOICE, in: ['direction'] }).says).toContain(words(CHOICE).options!.direction!.slice(0, 20));
    const { says } = leaf({ item: MULTI, in: ['business', 'academia'] });
    for (const option of ['business', 'academia']) expect(says).toContain(words(MULTI).options![option]!.slice(0, 12));
    expect(leaf({ item: MULTI, atLeast: 3 }).says).toContain('3');
  });

  test('levels, earlier verdicts, gates, structures and axes by their names', () => {
    const { conditions, levels, problem, gates, gateStates, backbone, axes, feasible } = names();
    expect(leaf({ level: 'common-agenda', atLeast: 'emerging' }).subject).toContain(conditions['common-agenda'].name);
    expect(leaf({ level: 'common-agenda', atLeast: 'emerging' }).says).toContain(levels.emerging.name);
    expect(leaf({ verdict: 'problem', in: ['complex', 'mixed'] })).toMatchObject({ subject: problem.label });
    for (const type of ['complex', 'mixed'] as const)
      expect(leaf({ verdict: 'problem', in: ['complex', 'mixed'] }).says).toContain(problem.values[type].name);
    expect(leaf({ verdict: 'champion', in: ['fail'] }).subject).toContain(gates.champion.name);
    expect(leaf({ verdict: 'champion', in: ['fail'] }).says).toBe(gateStates.fail);
    expect(leaf({ verdict: 'structure', in: ['shared'] }).says).toBe(backbone.values.shared.name);
    expect(leaf({ verdict: 'bearer', in: ['check'] }).says).toBe(feasible.check);
    expect(leaf({ axis: 'difficulty', atLeast: 2.5 }).subject).toContain(axes.difficulty.name);
    expect(leaf({ axis: 'difficulty', atLeast: 2.5 }).says).toContain('2.5');
  });

  test.each<Predicate>([
    { item: SCALE, in: [1] },
    { item: SCALE, atLeast: 4 },
    { item: CHOICE, in: ['specific'] },
    { item: MULTI, in: ['business'] },
    { item: MULTI, atLeast: 3 },
    { level: 'backbone', atLeast: 'established' },
    { verdict: 'fit', in: ['fits'] },
    { axis: 'difficulty', atLeast: 2.5 },
    {
      all: [
        { item: SCALE, in: [1] },
        { item: MULTI, atLeast: 2 },
      ],
    },
    {
      any: [
        { item: SCALE, in: [1] },
        { item: MULTI, atLeast: 2 },
      ],
    },
  ])('the opposite of %j sounds otherwise, and its opposite like itself', (predicate) => {
    expect(say({ not: predicate })).not.toEqual(say(predicate));
    expect(say({ not: { not: predicate } })).toEqual(say(predicate));
  });

  test('all and any are nested, and told apart', () => {
    const parts: Predicate[] = [
      { item: SCALE, in: [1] },
      {
        any: [
          { item: MULTI, atLeast: 2 },
          { item: CHOICE, in: ['none'] },
        ],
      },
    ];
    expect(say({ all: parts })).not.toEqual(say({ any: parts }));
    expect(leavesOf(say({ all: parts }))).toHaveLength(3);
    expect(say({ all: [{ item: SCALE, in: [1] }] })).toEqual(say({ item: SCALE, in: [1] }));
  });
});

describe('short forms of answers', () => {
  test('are told apart, and short', () => {
    for (const lang of LANGUAGES) {
      const speak = new Speaker(inputs[lang]);
      for (const { id } of items.values()) {
        const { points, options } = speak.words(id) ?? {};
        const short = Object.values(shortForms({ ...points, ...options }));
        expect(new Set(short).size, id).toBe(short.length);
      }
    }
    const long = 'a word '.repeat(20);
    expect(shortForms({ 1: long })[1]!.length).toBeLessThan(60);
    expect(shortForms({ 1: `${long}1`, 2: `${long}2` })).toEqual({ 1: `${long}1`, 2: `${long}2` });
  });
});

type Path = (string | number)[];
type Node = Record<string | number, unknown>;

/** Names of files' kinds and of words that say the same as the id beside them. */
const SILENT = (path: Path): boolean => path.at(-1) === 'kind' || (path[0] === 'steps' && path.at(-1) === 'because');

function* pathsIn(node: unknown, path: Path = []): Generator<Path> {
  if (typeof node !== 'object' || node === null) yield path;
  else for (const [key, child] of Object.entries(node)) yield* pathsIn(child, [...path, Array.isArray(node) ? Number(key) : key]);
}

const at = (node: unknown, path: Path): unknown => path.reduce<unknown>((inner, key) => (inner as Node)[key], node);

/** The key of a value, or of the list it is in. */
const keyOf = (path: Path): string => String(path.findLast((key) => typeof key === 'string'));

/** What a value is one of: the questions, or what stands under this key in the same part of the same file. */
const poolOf = (path: Path): string => (ITEM_KEYS.includes(keyOf(path)) ? 'item' : [...path.slice(0, 2), keyOf(path)].join());
const ITEM_KEYS = ['item', 'items', 'needs', 'essential', 'equity', 'adaptive', 'difficulty', 'causes', 'benefits', 'priorities'];

/** The rules with one value replaced by another of its kind. */
function changed(path: Path, pool: ReadonlyMap<string, readonly unknown[]>): Rules {
  const copy = structuredClone(rules);
  const parent = at(copy, path.slice(0, -1)) as Node;
  const old = parent[path.at(-1)!];
  const other =
    pool.get(poolOf(path))?.find((each) => typeof each === typeof old && each !== old && !siblings(parent).includes(each)) ?? 'another';
  parent[path.at(-1)!] = typeof old === 'number' ? old + 1 : other;
  return copy;
}

const siblings = (parent: unknown): unknown[] => (Array.isArray(parent) ? parent : []);

describe('the page does not drift from the rules', () => {
  const paths = [...pathsIn(rules)];

  /** Values of one kind, of which one can stand for another. */
  const pool = new Map<string, unknown[]>();
  for (const path of paths) {
    const known = pool.get(poolOf(path)) ?? [];
    pool.set(poolOf(path), [...known, at(rules, path)]);
  }
  const page = (changedRules: Rules): MethodDocument => buildMethod({ ...inputs.en, rules: changedRules });

  test('every reason has its sentence on it, and every question that a rule reads', () => {
    for (const lang of LANGUAGES) {
      const speak = new Speaker(inputs[lang]);
      const shown = textsOf(buildMethod(inputs[lang])).join('\n');
      for (const path of paths.filter((each) => !SILENT(each))) {
        const value = at(rules, path);
        if (keyOf(path) === 'because') expect(shown, String(value)).toContain(speak.reason(value as string));
        if (typeof value === 'string' && items.has(value)) expect(shown, value).toContain(speak.question(value));
      }
    }
  });

  test('every value of the rules changes it when it changes', () => {
    const before = JSON.stringify(page(rules));
    const unseen = paths.filter((path) => !SILENT(path) && JSON.stringify(page(changed(path, pool))) === before);
    expect(unseen.map((path) => path.join('.'))).toEqual([]);
  });

  test('every entry of a list is missed when it is gone', () => {
    const before = JSON.stringify(page(rules));
    const entries = new Set(
      paths.flatMap((path) => path.flatMap((key, depth) => (typeof key === 'number' ? [JSON.stringify(path.slice(0, depth + 1))] : []))),
    );
    const unmissed = [...entries].filter((entry) => {
      const path = JSON.parse(entry) as Path;
      const copy = structuredClone(rules);
      (at(copy, path.slice(0, -1)) as unknown[]).splice(path.at(-1) as number, 1);
      // Half a range is no range.
      return keyOf(path) !== 'to' && path[2] !== 'table' && JSON.stringify(page(copy)) === before;
    });
    expect(unmissed).toEqual([]);
  });

  test.each(LANGUAGES)('it shows words and no ids, %s', (lang) => {
    const document = buildMethod(inputs[lang]);
    const found = textsOf(document.sections.map(({ blocks }) => blocks)).filter(
      (text) => /^[a-z]+(-[a-z0-9]+)+$/.test(text) || [...items.keys()].some((id) => text.includes(id)),
    );
    expect(found).toEqual([]);
  });

  test.each(LANGUAGES)('it marks what rests on no work, and links to every work that it cites, %s', (lang) => {
    const document = buildMethod(inputs[lang]);
    const listed = new Set(inputs[lang].works.map(({ id }) => id));
    const { evidence, critiques, simulation } = inputs[lang].method;
    expect([...evidence, ...critiques, ...simulation.precise].flatMap(({ works }) => works).filter((id) => !listed.has(id))).toEqual([]);
    const ours = inputs[lang].sources.filter(({ works }) => works.length === 0);
    expect(ours.length).toBeGreaterThan(0);
    for (const { tag } of ours) expect(new Speaker(inputs[lang]).source(tag).mark).toBe(inputs[lang].frame.ours);
    expect(document.sections.map(({ id }) => id)).toEqual([...new Set(document.sections.map(({ id }) => id))]);
  });
});
