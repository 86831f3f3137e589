import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/questionnaire/answers';
import { newAssessment, serialiseAssessment, type Assessment } from '../../src/questionnaire/assessment';
import { ImportError } from '../../src/questionnaire/import-error';
import { parseAssessment } from '../../src/questionnaire/parse-assessment';
import { assessmentTextOf } from '../../src/storage/assessment-text';
import { arbitraryAnswers } from '../fixtures/arbitrary-answers';
import { items, questionnaire } from '../fixtures/questionnaires';
import { pdfOf } from '../fixtures/report-pdf';

const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: 32, maxLength: 32 });
/** Any characters, and what means something in a PDF. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('endstream endobj', '1 0 obj <</Type /EmbeddedFile /Length 2>> stream\n{}', 'trailer <</Encrypt 1 0 R>>', '%%EOF'),
);

const assessment: fc.Arbitrary<Assessment> = fc
  .record({ id: hex, answers: arbitraryAnswers([...items.values()]), notes: fc.infiniteStream(fc.option(words)), name: words })
  .map(({ id, answers, notes, name }) => ({
    ...newAssessment({ questionnaire, form: 'full', now: new Date('2026-03-01T10:00:00Z'), randomId: () => id }),
    answers: {
      ...Object.fromEntries(
        Object.entries(answers).map(([item, answer]): [string, Answer] => {
          const note = notes.next().value as string | null;
          return [item, note === null ? answer : { ...answer, note, source: note }];
        }),
      ),
      'initiative-name': { value: name },
    },
    settings: { candidates: [{ name: `${name}.`, type: 'government', ratings: {} }] },
    place: 'problem-time',
  }));

const open = (bytes: Uint8Array<ArrayBuffer>) => assessmentTextOf(new File([bytes], 'report.pdf'));

describe('a report', () => {
  test('gives back exactly the assessment that it was made from', async () => {
    await fc.assert(
      fc.asyncProperty(assessment, async (one) => {
        const text = await open(pdfOf(one));
        expect(text).toBe(serialiseAssessment(one));
        expect(parseAssessment(text, questionnaire)).toEqual({ assessment: JSON.parse(JSON.stringify(one)) as unknown, messages: [] });
      }),
      { numRuns: 150 },
    );
  });

  test('however damaged, gives it back as it was or is refused with a reason', async () => {
    const damage = fc.array(
      fc.record({ kind: fc.constantFrom('cut', 'flip', 'drop', 'double'), at: fc.nat(), length: fc.integer({ min: 1, max: 90 }) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(assessment, damage, async (one, changes) => {
        const bytes = changes.reduce((before, { kind, at, length }) => damaged(before, kind, at % before.length, length), [...pdfOf(one)]);
        try {
          // What is no longer seen to be a PDF counts as a text, and is refused when that is read.
          const { assessment: back } = parseAssessment(await open(new Uint8Array(bytes)), questionnaire);
          expect(back).toEqual(JSON.parse(JSON.stringify(one)));
          outcomes.add('opened');
        } catch (error) {
          if (!(error instanceof ImportError)) throw error;
          outcomes.add(error.code);
        }
      }),
      { numRuns: 500 },
    );
    expect([...outcomes]).toEqual(expect.arrayContaining(['opened', 'truncated', 'pdf-damaged', 'pdf-without-assessment']));
  });
});

function damaged(bytes: number[], kind: string, at: number, length: number): number[] {
  const [before, after] = [bytes.slice(0, at), bytes.slice(at)];
  switch (kind) {
    case 'cut':
      return before;
    case 'flip':
      return [...before, (after[0] ?? 0) ^ (1 << (length % 8)), ...after.slice(1)];
    case 'drop':
      return [...before, ...after.slice(length)];
    default:
      return [...before, ...after.slice(0, length), ...after];
  }
}
