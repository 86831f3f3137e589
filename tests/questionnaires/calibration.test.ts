/**
 * How far the rules agree with documented initiatives, and that the method page says so. The reference cases are those on which local
 * answers were settled; the held-out cases were coded by somebody who had not seen the rules, and no rule was changed after looking at them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Expected } from '../../src/diagnosis/check-examples';
import { diagnose } from '../../src/diagnosis/diagnose';
import { BACKBONES, type BackboneType, type Condition, type Diagnosis } from '../../src/diagnosis/types';
import { parseAssessment } from '../../src/questionnaire/parse-assessment';
import { MethodWordsSchema } from '../../src/questionnaire/reference-schemas';
import { filesOf, questionnaire, rules, textsOf } from '../fixtures/questionnaires';

interface Case {
  name: string;
  text: string;
}
interface Row {
  name: string;
  expected: Expected;
  diagnosis: Diagnosis;
  /** Where the structure that the initiative had stands among those that somebody could carry; null where it is not among them. */
  rank: number | null;
}

const HELD_OUT = new URL('../fixtures/held-out/', import.meta.url);
const CONTRASTS = ['cake', 'moon', 'road-safety'];

const nameOf = (path: string): string => path.split('/').at(-1)!.replace('.shidra.json', '');
const reference: Case[] = Object.entries(textsOf('collective-impact'))
  .filter(([path]) => path.endsWith('.shidra.json'))
  .map(([path, text]) => ({ name: nameOf(path), text }))
  .filter(({ name }) => !CONTRASTS.includes(name));
const heldOut: Case[] = readdirSync(fileURLToPath(HELD_OUT))
  .sort()
  .map((file) => ({ name: nameOf(file), text: readFileSync(new URL(file, HELD_OUT), 'utf8') }));

function judge({ name, text }: Case): Row {
  const { assessment } = parseAssessment(text, questionnaire);
  const { expected } = (JSON.parse(text) as { example: { expected: Expected } }).example;
  const diagnosis = diagnose(questionnaire, rules, assessment.questionnaire.form, assessment.answers);
  const feasible = diagnosis.backbone.ranking.filter((each) => each.feasible !== 'no').map((each) => each.type);
  const place = expected.backboneFirstTwo ? feasible.indexOf(expected.backboneFirstTwo) : -1;
  return { name, expected, diagnosis, rank: place < 0 ? null : place + 1 };
}

/** How many agree, of how many that say what is expected. */
type Share = [hits: number, of: number];

function agreeing(rows: readonly Row[], expected: (row: Row) => readonly string[] | undefined, value: (row: Row) => string): Share {
  const told = rows.filter((row) => expected(row));
  return [told.filter((row) => expected(row)!.includes(value(row))).length, told.length];
}

const problem = (rows: readonly Row[]) =>
  agreeing(
    rows,
    (row) => row.expected.problem,
    (row) => row.diagnosis.problem.value,
  );
const fit = (rows: readonly Row[]) =>
  agreeing(
    rows,
    (row) => row.expected.fit,
    (row) => row.diagnosis.fit.value,
  );
const measurement = (rows: readonly Row[]) =>
  agreeing(
    rows,
    (row) => row.expected.measurement,
    (row) => row.diagnosis.measurement.value,
  );

const withStructure = (rows: readonly Row[]): Row[] => rows.filter((row) => row.expected.backboneFirstTwo);
function within(rows: readonly Row[], places: number): Share {
  const told = withStructure(rows);
  return [told.filter((row) => row.rank !== null && row.rank <= places).length, told.length];
}

/** What one would hit by always naming the same types, chosen with the outcome known: the most frequent ones. */
function constant(rows: readonly Row[], places: number): Share {
  const told = withStructure(rows);
  const count = (type: BackboneType): number => told.filter((row) => row.expected.backboneFirstTwo === type).length;
  const counts = BACKBONES.map(count).sort((a, b) => b - a);
  return [counts.slice(0, places).reduce((sum, each) => sum + each, 0), told.length];
}

function conditions(rows: readonly Row[]): Share {
  const all = rows.flatMap(({ expected, diagnosis }) =>
    Object.entries(expected.conditions ?? {}).map(([id, levels]) =>
      (levels as string[]).includes(diagnosis.conditions[id as Condition].value),
    ),
  );
  return [all.filter(Boolean).length, all.length];
}

let known: Row[];
let unseen: Row[];
beforeAll(() => {
  known = reference.map(judge);
  unseen = heldOut.map(judge);
});

const table = (rows: readonly Row[]) =>
  Object.fromEntries(withStructure(rows).map((row) => [row.name, `${row.expected.backboneFirstTwo}: ${row.rank ?? 'not feasible'}`]));

describe('the reference cases', () => {
  test.each(reference.map(({ name }) => name))('%s: problem, fit and measurement as expected', (name) => {
    const row = known.find((each) => each.name === name)!;
    expect(row.expected.problem).toContain(row.diagnosis.problem.value);
    expect(row.expected.fit).toContain(row.diagnosis.fit.value);
    if (row.expected.measurement) expect(row.expected.measurement).toContain(row.diagnosis.measurement.value);
  });

  test('have the structure that they had among the first two, far more often than any constant answer', () => {
    const [hits, of] = within(known, 2);
    expect(of).toBe(12);
    expect(hits).toBeGreaterThanOrEqual(10);
    expect(hits - constant(known, 2)[0]).toBeGreaterThanOrEqual(3);
  });

  test('stand where they stood when this was last looked at', () => {
    expect(table(known)).toMatchInlineSnapshot(`
      {
        "calgary": "funder: 1",
        "co-impact": "new-nonprofit: 1",
        "five-by-two": "existing-nonprofit: 1",
        "franklin-county": "shared: 2",
        "hamilton": "shared: 1",
        "magnolia": "shared: 1",
        "memphis": "steering-committee: 4",
        "milwaukee": "existing-nonprofit: 1",
        "opportunity-chicago": "existing-nonprofit: 2",
        "road-map": "new-nonprofit: 1",
        "somerville": "government: 2",
        "strive": "new-nonprofit: 1",
      }
    `);
  });
});

describe('the held-out cases', () => {
  test('have the problem as expected, but for one at most', () => {
    const [hits, of] = problem(unseen);
    expect(of).toBe(13);
    expect(hits).toBeGreaterThanOrEqual(12);
  });

  test('have the fit as expected, but for two at most', () => {
    expect(fit(unseen)[0]).toBeGreaterThanOrEqual(11);
  });

  test('have the structure that they had among the first two in most cases', () => {
    const [hits, of] = within(unseen, 2);
    expect(of).toBe(8);
    expect(hits).toBeGreaterThanOrEqual(5);
  });

  test('stand where they stood when this was last looked at', () => {
    expect(table(unseen)).toMatchInlineSnapshot(`
      {
        "elizabeth-river": "new-nonprofit: 3",
        "good-neighborhoods-detroit": "funder: 2",
        "hundred-thousand-homes": "existing-nonprofit: 1",
        "new-york-juvenile-justice": "government: 4",
        "project-u-turn": "existing-nonprofit: 1",
        "staten-island-tysa": "existing-nonprofit: 1",
        "vermont-farm-to-plate": "existing-nonprofit: 1",
        "west-london-zone": "new-nonprofit: 1",
      }
    `);
  });
});

describe('the method page', () => {
  test.each([
    ['he', /(\d+) מתוך (\d+)/g],
    ['en', /(\d+) of (\d+)/g],
  ] as const)('tells these very figures in %s', (language, pattern) => {
    const { calibration } = v.parse(MethodWordsSchema, filesOf('collective-impact')[`${language}/method.json`]);
    const told = [...calibration.join('\n').matchAll(pattern)].map(([, hits, of]): Share => [Number(hits), Number(of)]);
    expect(told).toEqual([
      problem(known),
      fit(known),
      measurement(known),
      within(known, 2),
      constant(known, 2),
      within(known, 1),
      constant(known, 1),
      problem(unseen),
      fit(unseen),
      conditions(unseen),
      measurement(unseen),
      within(unseen, 2),
      constant(unseen, 2),
      within(unseen, 1),
      constant(unseen, 1),
    ]);
  });
});
