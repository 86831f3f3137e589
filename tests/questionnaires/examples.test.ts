/** One runner for every questionnaire: it is sound, its rules do what their examples say, and its examples come out as documented. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { checkQuestionnaire } from '../../src/diagnosis/check';
import { checkExamples, exampleSchema } from '../../src/diagnosis/check-examples';
import { diagnose } from '../../src/diagnosis/diagnose';
import { CONDITIONS, type Diagnosis } from '../../src/diagnosis/types';
import { answerFault } from '../../src/questionnaire/check-answer';
import { parseAssessment } from '../../src/questionnaire/parse-assessment';
import { QuestionnaireSchema } from '../../src/questionnaire/schema';
import { answersFrom, filesOf, items, questionnaire, questionnaireIds, rules, textsOf, withForm } from '../fixtures/questionnaires';

const Value = v.union([v.number(), v.string(), v.array(v.string())]);
const RuleExamples = v.strictObject({
  examples: v.pipe(
    v.array(
      v.strictObject({
        title: v.pipe(v.string(), v.nonEmpty()),
        /** The only items that the form has; all of them where this is left out. */
        asked: v.optional(v.array(v.string())),
        answers: v.record(v.string(), Value),
        /** By path into the diagnosis, `*` for every entry of a list: the value, or one of some, or some that a list has or lacks. */
        expect: v.pipe(
          v.record(v.string(), v.unknown()),
          v.check((expected) => Object.keys(expected).length > 0, 'something that is expected'),
        ),
      }),
    ),
    v.minLength(3),
  ),
});
const Special = v.union([
  v.strictObject({ oneOf: v.array(v.unknown()) }),
  v.strictObject({ contains: v.array(v.unknown()) }),
  v.strictObject({ lacks: v.array(v.unknown()) }),
]);

/** What stands at a path; `*` gives the list of what stands at the rest of the path in every entry. */
function at(value: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (key === '*') return (value as unknown[]).map((each) => at(each, rest));
  if (typeof value !== 'object' || value === null || !(key in value)) throw new Error(`The diagnosis has no "${path.join('.')}"`);
  return at((value as Record<string, unknown>)[key], rest);
}

/** Every string in a piece of JSON, wherever it stands. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function expectAt(diagnosis: Diagnosis, path: string, expected: unknown): void {
  const actual = at(diagnosis, path.split('.'));
  const special = v.safeParse(Special, expected);
  if (!special.success) expect(actual, path).toEqual(expected);
  else if ('oneOf' in special.output) expect(special.output.oneOf, path).toContainEqual(actual);
  else if ('contains' in special.output) expect(actual, path).toEqual(expect.arrayContaining(special.output.contains));
  else for (const stranger of special.output.lacks) expect(actual, path).not.toContainEqual(stranger);
}

/** Examples whose structure is not among the first two; the method page says so. */
const MISSED: ReadonlySet<string> = new Set(['examples/memphis.shidra.json']);
/** Words by which a source would speak of our verdict instead of what was found. */
const VERDICT = /\b(diagnosis|verdict|shidra|undetermined|does not fit)\b/i;

describe.each(questionnaireIds)('%s', (id) => {
  const files = filesOf(id);
  const ruleExamples = Object.keys(files).filter((name) => /^rules\/[^/]+\.examples\.json$/.test(name));
  const assessments = Object.entries(textsOf(id)).filter(([name]) => name.endsWith('.shidra.json'));

  const { languages } = v.parse(QuestionnaireSchema, files['questionnaire.json']);

  test('is sound', () => {
    expect(checkQuestionnaire(files)).toEqual([]);
  });

  test('its examples are read without a remark, and every coded answer has a source and a fact in every language', () => {
    expect(checkExamples(files)).toEqual([]);
  });

  test('every rule file has its examples, and every example file its rules', () => {
    const ofRules = Object.keys(rules).map((verdict) => `rules/${verdict}.examples.json`);
    expect(ruleExamples.toSorted()).toEqual(ofRules.toSorted());
  });

  test('no question is dead: some rule reads every item but the texts and the facts of the initiative', () => {
    const ofRules = Object.keys(files).filter((name) => name.startsWith('rules/') && !ruleExamples.includes(name));
    const read = new Set(ofRules.flatMap((name) => stringsIn(files[name])));
    const { sections } = v.parse(QuestionnaireSchema, files['questionnaire.json']);
    const judged = sections
      .flatMap((section) => section.items)
      .filter((item) => item.kind !== 'text' && !item.id.startsWith('initiative-'));
    expect(judged.map((item) => item.id).filter((item) => !read.has(item))).toEqual([]);
  });

  describe.each(ruleExamples)('%s', (name) => {
    const { examples } = v.parse(RuleExamples, files[name]);

    test('no two examples have one title', () => {
      expect(new Set(examples.map((example) => example.title)).size).toBe(examples.length);
    });

    test.each(examples.map((example) => [example.title, example] as const))('%s', (_title, example) => {
      const answers = answersFrom(example.answers);
      for (const [item, answer] of Object.entries(answers)) {
        const asked = items.get(item);
        if (!asked) throw new Error(`There is no item "${item}"`);
        expect(answerFault(asked, answer), item).toBeUndefined();
      }
      const [which, form] = example.asked ? [withForm(example.asked), 'example'] : [questionnaire, 'full'];
      const diagnosis = diagnose(which, rules, form, answers);
      for (const [path, expected] of Object.entries(example.expect)) expectAt(diagnosis, path, expected);
    });
  });

  describe.each(assessments)('%s', (name, text) => {
    const { assessment } = parseAssessment(text, questionnaire);
    const { example } = files[name] as { example: unknown };
    const { expected } = v.parse(exampleSchema(languages), example);

    test('comes out as documented', () => {
      const diagnosis = diagnose(questionnaire, rules, assessment.questionnaire.form, assessment.answers);
      const verdicts: [string, readonly string[] | undefined, string][] = [
        ['problem', expected.problem, diagnosis.problem.value],
        ['fit', expected.fit, diagnosis.fit.value],
        ['collaboration', expected.collaboration, diagnosis.collaboration.value],
        ['readiness', expected.readiness, diagnosis.readiness.value],
        ['measurement', expected.measurement, diagnosis.measurement.value],
        ['target', expected.target, diagnosis.measurement.target],
        ...CONDITIONS.map((condition): [string, readonly string[] | undefined, string] => [
          condition,
          expected.conditions?.[condition],
          diagnosis.conditions[condition].value,
        ]),
      ];
      for (const [verdict, allowed, value] of verdicts) if (allowed) expect(allowed, verdict).toContain(value);
      if (expected.alternative !== undefined) expect(diagnosis.fit.alternative).toBe(expected.alternative);
      const firstTwo = diagnosis.backbone.ranking.slice(0, 2).filter((each) => each.feasible !== 'no');
      if (expected.backboneFirstTwo === undefined) return;
      const found = firstTwo.some((each) => each.type === expected.backboneFirstTwo);
      expect(found, expected.backboneFirstTwo).toBe(!MISSED.has(name));
    });

    test('takes no answer from a verdict', () => {
      for (const [item, answer] of Object.entries(assessment.answers)) expect(answer.source ?? '', item).not.toMatch(VERDICT);
    });
  });
});
