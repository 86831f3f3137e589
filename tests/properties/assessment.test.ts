import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { type Answer, type Answers, allItems } from '../../src/questionnaire/answers';
import { type Assessment, newAssessment, serialiseAssessment } from '../../src/questionnaire/assessment';
import { parseAssessment } from '../../src/questionnaire/parse-assessment';
import { ImportError } from '../../src/questionnaire/import-error';
import { type Item, QuestionnaireSchema } from '../../src/questionnaire/schema';

const questionnaire = parse(
  QuestionnaireSchema,
  JSON.parse(readFileSync(new URL('../../questionnaires/collective-impact/questionnaire.json', import.meta.url), 'utf8')),
);

const words = fc.string({ unit: 'binary', maxLength: 40 });

/** Any answer that an item can have. */
function answer(item: Item): fc.Arbitrary<Answer> {
  const value: fc.Arbitrary<NonNullable<Answer['value']>> =
    item.kind === 'scale'
      ? fc.integer({ min: 1, max: 5 })
      : item.kind === 'choice'
        ? fc.constantFrom(...item.options)
        : item.kind === 'text'
          ? words
          : fc.shuffledSubarray(item.options);
  const said: fc.Arbitrary<Answer>[] = [value.map((given) => ({ value: given }))];
  if (item.kind !== 'text' && item.kind !== 'ranking') said.push(fc.constant({ unknown: true }));
  if (item.notApplicable) said.push(fc.constant({ notApplicable: true }));
  const beside = fc.record(
    { note: words, evidence: fc.constantFrom('documented', 'stated', 'inferred'), source: words },
    { requiredKeys: [] },
  );
  return fc.tuple(fc.oneof(...said), beside).map(([one, other]) => ({ ...one, ...other }));
}

const answers: fc.Arbitrary<Answers> = fc
  .subarray(allItems(questionnaire))
  .chain((items) => fc.tuple(...items.map((item) => answer(item).map((given): [string, Answer] => [item.id, given]))))
  .map((entries) => Object.fromEntries(entries));
const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: 32, maxLength: 32 });
const assessment: fc.Arbitrary<Assessment> = fc
  .tuple(
    hex,
    answers,
    fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2999-01-01') }),
    fc.record({ place: words, settings: fc.dictionary(words, fc.jsonValue()) }, { requiredKeys: [] }),
  )
  .map(([id, given, now, beside]) => ({
    ...newAssessment({ questionnaire, form: 'full', now, randomId: () => id }),
    answers: given,
    ...beside,
  }));

describe('an assessment file', () => {
  test('gives back what was put in', () => {
    fc.assert(
      fc.property(assessment, (one) => {
        const text = serialiseAssessment(one);
        const { assessment: back, messages } = parseAssessment(text, questionnaire);
        expect(messages).toEqual([]);
        // As JSON sees it: it knows no -0.
        expect(back).toEqual(JSON.parse(JSON.stringify(one)));
        expect(serialiseAssessment(back)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  test('however damaged, is refused with a reason, or taken in as it was, or with a message', () => {
    const damage = fc.array(
      fc.record({
        kind: fc.constantFrom('cut', 'flip', 'replace', 'drop', 'double'),
        at: fc.nat(),
        length: fc.integer({ min: 1, max: 30 }),
        by: fc.oneof(words, fc.constantFrom('"', '}', ',', '1', '5', 'true', 'null', '"value": 1,')),
      }),
      { minLength: 1, maxLength: 3 },
    );
    let takenIn = 0;
    fc.assert(
      fc.property(assessment, damage, (one, changes) => {
        const whole = serialiseAssessment(one);
        const text = changes.reduce((current, { kind, at, length, by }) => {
          const from = at % (current.length + 1);
          const [before, after] = [current.slice(0, from), current.slice(from)];
          if (kind === 'cut') return before;
          if (kind === 'flip')
            return (
              before +
              after.slice(0, 1).replace(/[\s\S]/, (char) => String.fromCharCode(char.charCodeAt(0) ^ (1 << (length % 7)))) +
              after.slice(1)
            );
          if (kind === 'replace') return before + by + after.slice(length);
          return kind === 'drop' ? before + after.slice(length) : before + after.slice(0, length) + after;
        }, whole);
        try {
          const { assessment: back, messages } = parseAssessment(text, questionnaire);
          takenIn++;
          if (messages.length === 0) expect(back).toEqual(JSON.parse(JSON.stringify(one)));
          for (const message of messages) expect(message.at).not.toBe('');
        } catch (error) {
          if (!(error instanceof ImportError)) throw error;
        }
      }),
      { numRuns: 1500 },
    );
    expect(takenIn).toBeGreaterThan(20);
  });

  test('with any JSON in place of a field is refused with a reason or taken in', () => {
    const field = fc.constantFrom(
      'format',
      'version',
      'id',
      'questionnaire',
      'initiative',
      'respondent',
      'settings',
      'answers',
      'aside',
      'place',
      'createdAt',
      'updatedAt',
      'checksum',
      'example',
      'more',
    );
    fc.assert(
      fc.property(assessment, field, fc.jsonValue(), (one, name, value) => {
        try {
          const { assessment: back, messages } = parseAssessment(JSON.stringify({ ...one, [name]: value }), questionnaire);
          if (messages.length === 0 && name !== 'answers') expect(back.answers).toEqual(one.answers);
        } catch (error) {
          if (!(error instanceof ImportError)) throw error;
        }
      }),
    );
  });
});
