/**
 * Whether predicates can hold at all: a complete search over classes of answers, those that no predicate in question tells apart being one.
 * Every item that is shown counts as answered, with a value or as not applicable. Verdicts, levels and means are taken as free, so "no" is
 * certain, and "yes" is certain where only answers are read. Pure.
 */
import type { Answer, AnswerValue } from './answers';
import { evaluate, leaves, type Facts, type Interval, type Truth } from './predicate';
import type { Item, Predicate } from './schema';

/** What there is to be read, by name, with the values that it can have. */
export interface Known {
  items: ReadonlyMap<string, Item>;
  verdicts: Readonly<Record<string, readonly string[]>>;
}

/** A way in which the predicates hold: answers, and what else was supposed. */
export interface Witness {
  answers: Readonly<Record<string, Answer>>;
  verdicts: Readonly<Record<string, readonly string[]>>;
}

/** Steps after which a search is given up. */
const STEPS = 20_000;
/** More options than these, told apart one by one, make more combinations than are worth trying. */
const MOST_OPTIONS = 12;

type Leaf = ReturnType<typeof leaves>[number];
type Value = { hidden: true } | { answer: Answer } | { is: string } | { mean: number };

interface State {
  answers: Record<string, Answer>;
  hidden: Map<string, Truth>;
  verdicts: Record<string, readonly string[]>;
  axes: Record<string, Interval>;
}

/** @returns how all of them can hold at once, `never`, or `undecided` where the search had to be given up */
export function satisfy(wanted: readonly Predicate[], known: Known): Witness | 'never' | 'undecided' {
  const domains = domainsOf(wanted, known);
  let steps = 0;

  const search = (goals: readonly Predicate[], state: State): State | 'never' | 'undecided' => {
    if (++steps > STEPS) return 'undecided';
    const open: Predicate[] = [];
    for (const goal of goals) {
      const truth = evaluate(goal, factsOf(state));
      if (truth === false) return 'never';
      if (truth === 'unknown') open.push(goal);
    }
    const next = open
      .flatMap(leaves)
      .map(nameOf)
      .find((name) => !isSet(state, name));
    if (next === undefined) return open.length === 0 ? state : 'never';
    const values = domains.get(next);
    if (!values) return 'undecided';
    let outcome: 'never' | 'undecided' = 'never';
    for (const value of values) {
      const found = search([...open, ...shownBy(known, next, value)], withValue(state, next, value));
      if (found !== 'never' && found !== 'undecided') return found;
      if (found === 'undecided') outcome = found;
    }
    return outcome;
  };

  const found = search(wanted, { answers: {}, hidden: new Map(), verdicts: {}, axes: {} });
  return found === 'never' || found === 'undecided' ? found : { answers: found.answers, verdicts: found.verdicts };
}

const factsOf = (state: State): Facts => ({ ...state, answers: state.answers });

/** Items, verdicts and axes are three kinds of names. */
function nameOf(leaf: Leaf): string {
  if ('item' in leaf) return `item ${leaf.item}`;
  if ('axis' in leaf) return `axis ${leaf.axis}`;
  return `verdict ${'level' in leaf ? leaf.level : leaf.verdict}`;
}

const split = (name: string): [kind: string, id: string] => name.split(' ') as [string, string];

function isSet(state: State, name: string): boolean {
  const [kind, id] = split(name);
  if (kind === 'axis') return Object.hasOwn(state.axes, id);
  return kind === 'verdict' ? Object.hasOwn(state.verdicts, id) : Object.hasOwn(state.answers, id) || state.hidden.has(id);
}

function withValue(state: State, name: string, value: Value): State {
  const [, id] = split(name);
  if ('hidden' in value) return { ...state, hidden: new Map(state.hidden).set(id, false) };
  if ('answer' in value) return { ...state, answers: { ...state.answers, [id]: value.answer } };
  if ('is' in value) return { ...state, verdicts: { ...state.verdicts, [id]: [value.is] } };
  return { ...state, axes: { ...state.axes, [id]: { lo: value.mean, hi: value.mean } } };
}

/** An item that is answered has to be shown, one that is hidden must not be. */
function shownBy(known: Known, name: string, value: Value): Predicate[] {
  const [kind, id] = split(name);
  const when = kind === 'item' ? known.items.get(id)?.when : undefined;
  if (!when) return [];
  return ['hidden' in value ? { not: when } : when];
}

/** For every name that may come up, one value of each class; none for one that has too many values. */
function domainsOf(wanted: readonly Predicate[], known: Known): Map<string, Value[] | undefined> {
  const readers = new Map<string, Leaf[]>();
  const pending = wanted.flatMap(leaves);
  for (let leaf = pending.pop(); leaf; leaf = pending.pop()) {
    const name = nameOf(leaf);
    const [kind, id] = split(name);
    const before = readers.get(name);
    readers.set(name, [...(before ?? []), leaf]);
    const when = kind === 'item' && !before ? known.items.get(id)?.when : undefined;
    if (when) pending.push(...leaves(when));
  }
  return new Map(
    [...readers].map(([name, read]) => {
      const values = valuesOf(name, read, known);
      return [name, values && classes(values, name, read)];
    }),
  );
}

function valuesOf(name: string, read: readonly Leaf[], known: Known): Value[] | undefined {
  const [kind, id] = split(name);
  if (kind === 'verdict') return (known.verdicts[id] ?? []).map((is) => ({ is }));
  if (kind === 'axis')
    return [1, 5, ...read.flatMap((leaf) => ('atLeast' in leaf ? [Number(leaf.atLeast)] : []))].map((mean) => ({ mean }));
  const item = known.items.get(id);
  if (!item) return [];
  const answers = answersOf(item, read);
  return (
    answers && [
      ...answers.map((value) => ({ answer: { value } })),
      ...(item.notApplicable ? [{ answer: { notApplicable: true as const } }] : []),
      ...(item.when ? [{ hidden: true as const }] : []),
    ]
  );
}

function answersOf(item: Item, read: readonly Leaf[]): AnswerValue[] | undefined {
  if (item.kind === 'scale') return [1, 2, 3, 4, 5];
  if (item.kind === 'choice') return item.options;
  if (item.kind === 'text') return [''];
  const named = new Set<string | number>(read.flatMap((leaf) => ('in' in leaf ? leaf.in : [])));
  const apart = item.options.filter((option) => named.has(option));
  if (apart.length > MOST_OPTIONS) return undefined;
  const lists = apart.reduce<string[][]>((all, option) => [...all, ...all.map((list) => [...list, option])], [[]]);
  // Of the others only the number counts.
  const others = item.options.filter((option) => !named.has(option));
  return lists.flatMap((list) => [[], ...others].map((_, count) => [...list, ...others.slice(0, count)]));
}

/** Of values under which all that is read comes out the same, one; whether an item is shown makes a difference by itself. */
function classes(values: readonly Value[], name: string, read: readonly Leaf[]): Value[] {
  const empty: State = { answers: {}, hidden: new Map(), verdicts: {}, axes: {} };
  const found = new Map<string, Value>();
  for (const value of values) {
    const facts = factsOf(withValue(empty, name, value));
    const signature = [...read.map((leaf) => evaluate(leaf, facts)), 'hidden' in value].join();
    if (!found.has(signature)) found.set(signature, value);
  }
  return [...found.values()];
}
