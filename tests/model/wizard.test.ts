import { readFileSync } from 'node:fs';
import { parse } from 'valibot';
import { describe, expect, test } from 'vitest';
import type { SnapshotFrom } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import { type Answer, type Answers, visibility } from '../../src/questionnaire/answers';
import { evaluate, leaves } from '../../src/questionnaire/predicate';
import { type Item, type Predicate, QuestionnaireSchema } from '../../src/questionnaire/schema';
import { placeOf, type WizardEvent, wizardMachine } from '../../src/wizard/machine';
import { isAnswered } from '../../src/questionnaire/progress';
import { pagesOf } from '../../src/wizard/pages';

const questionnaire = parse(
  QuestionnaireSchema,
  JSON.parse(readFileSync(new URL('../../questionnaires/collective-impact/questionnaire.json', import.meta.url), 'utf8')),
);
const form = 'full';
const inForm = questionnaire.forms[form]?.items ?? [];
const pages = pagesOf(questionnaire, form);
const machine = wizardMachine(questionnaire, form);
type Snapshot = SnapshotFrom<typeof machine>;

const items = new Map(questionnaire.sections.flatMap((section) => section.items.map((item) => [item.id, item])));
const order = new Map([...items.keys()].map((id, index) => [id, index]));
const position = (id: string) => order.get(id) ?? -1;
const conditional = [...items.values()].flatMap((item) => (item.when ? [{ id: item.id, when: item.when, reads: reads(item.when) }] : []));

function reads(predicate: Predicate): string[] {
  return leaves(predicate).flatMap((leaf) => ('item' in leaf ? [leaf.item] : []));
}

/** One answer for each way in which the conditions can tell answers to an item apart. */
function answersTo(item: Item): Answer[] {
  const asked = conditional.flatMap(({ when }) => leaves(when).filter((leaf) => 'item' in leaf && leaf.item === item.id));
  const values =
    item.kind === 'scale'
      ? [1, 2, 3, 4, 5]
      : item.kind === 'choice'
        ? item.options
        : item.kind === 'text'
          ? []
          : [[], ...item.options.map((option) => [option]), item.options];
  const all: Answer[] = [...values.map((value): Answer => ({ value })), { unknown: true }];
  return [
    ...new Map(all.map((answer) => [asked.map((leaf) => evaluate(leaf, { answers: { [item.id]: answer } })).join(), answer])).values(),
  ];
}

/**
 * The answers as far as the way forward depends on them. A condition whose items all lie behind is no more than its truth; of one that still
 * waits for an answer, the answers behind are kept. Without this the states are as many as the answers to 85 questions.
 */
function ahead(answers: Answers, from: number): unknown {
  const shown = visibility(questionnaire, answers, inForm);
  return conditional
    .filter(({ id }) => position(id) >= from)
    .map(({ id, reads: read }) =>
      read.every((other) => position(other) < from)
        ? shown.get(id) === true
        : read.filter((other) => position(other) < from).map((other) => shown.get(other) === true && (answers[other]?.value ?? 'unknown')),
    );
}

function key(snapshot: Snapshot): string {
  const page = pages.find((each) => each.id === placeOf(snapshot));
  if (!page) return placeOf(snapshot);
  const { answers } = snapshot.context;
  const first = Math.min(...(page.items.length > 0 ? page.items : (pages[pages.indexOf(page) + 1]?.items ?? [])).map(position));
  return JSON.stringify([
    page.id,
    page.items.filter((id) => isAnswered(answers, id)),
    page.items.map((id) => answers[id]),
    ahead(answers, first),
  ]);
}

/** What a person does who goes on: answers what is open on the page, then continues. */
function events(snapshot: Snapshot): WizardEvent[] {
  const page = pages.find((each) => each.id === placeOf(snapshot));
  const open = page?.items
    .flatMap((id) => items.get(id) ?? [])
    .find((item) => item.kind !== 'text' && item.kind !== 'ranking' && !isAnswered(snapshot.context.answers, item.id));
  if (!open) return [{ type: 'NEXT' }, { type: 'FINISH' }, { type: 'END_HERE' }];
  return answersTo(open).map((answer) => ({ type: 'ANSWER', item: open.id, answer }));
}

describe('the machine of the questionnaire', () => {
  const steps = adjacencyMapToArray(getAdjacencyMap(machine, { input: { answers: {} }, events, serializeState: key, limit: 200_000 }));
  const edges = steps.map(({ state, event, nextState }) => ({ state, event, nextState, from: key(state), to: key(nextState) }));

  test('has every page on some way', () => {
    const found = new Set(edges.map(({ nextState }) => placeOf(nextState)));
    expect([...pages.map((page) => page.id), 'review', 'result'].filter((place) => !found.has(place))).toEqual([]);
  });

  test('leads from everywhere to the review', () => {
    const into = new Map<string, string[]>();
    for (const { from, to } of edges) into.set(to, [...(into.get(to) ?? []), from]);
    const leading = new Set(['review']);
    // A set that grows while it is walked: everything that leads to it, at however many removes.
    for (const each of leading) for (const from of into.get(each) ?? []) leading.add(from);
    expect(edges.filter(({ from, state }) => placeOf(state) !== 'result' && !leading.has(from)).map(({ from }) => from)).toEqual([]);
    expect(edges.length).toBeGreaterThan(1000);
  });

  test('goes on wherever nothing is open, and shows no page that is hidden', () => {
    for (const { state, event, nextState } of edges) {
      const page = pages.find((each) => each.id === placeOf(nextState));
      const shown = visibility(questionnaire, nextState.context.answers, inForm);
      if (page?.kind === 'questions') expect(page.items.some((id) => shown.get(id) === true)).toBe(true);
      const asked = pages.some((each) => each.id === placeOf(state));
      if (asked && event.type === 'NEXT') expect(placeOf(nextState)).not.toBe(placeOf(state));
    }
  });
});
