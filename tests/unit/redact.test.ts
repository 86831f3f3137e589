import { describe, expect, test } from 'vitest';
import { newAssessment } from '../../src/questionnaire/assessment';
import { covering } from '../../src/questionnaire/covering';
import { parseAssessment } from '../../src/questionnaire/parse-assessment';
import { withoutNames } from '../../src/questionnaire/redact';
import { questionnaire } from '../fixtures/questionnaires';

const INSTEAD = { initiative: 'the initiative', body: (letter: string) => `Body ${letter}` };

describe('names are covered', () => {
  test.each<[string, [string, string][], string, string]>([
    ['in any letters', [['Strive', 'it']], 'STRIVE and strive', 'it and it'],
    ['in another script', [['צעירים בעבודה', 'היוזמה']], 'כך אמרו בצעירים בעבודה.', 'כך אמרו בהיוזמה.'],
    ['broken over lines', [['City  Hall', 'A']], 'the City\nHall', 'the A'],
    ['with signs that mean something in a pattern', [['A+ (North) [x] a|b', 'B']], 'by A+ (north) [x] a|b.', 'by B.'],
    [
      'the longer before the shorter',
      [
        ['City', 'A'],
        ['City Hall', 'B'],
      ],
      'City Hall, City',
      'B, A',
    ],
    ['as whole words only where they are short', [['An', 'A']], 'An answer by an', 'A answer by A'],
    ['even where capitals have another length', [['İstanbul', 'A']], 'in İstanbul', 'in A'],
    ['but not where there are none', [['  ', 'A']], 'a  b', 'a  b'],
  ])('%s', (_how, pairs, text, expected) => expect(covering(pairs)(text)).toBe(expected));
});

describe('without names', () => {
  const named = (name: string, answers = {}) => ({
    ...newAssessment({ questionnaire, form: 'full', now: new Date(0), randomId: () => 'a'.repeat(32) }),
    answers: { 'initiative-name': { value: name }, ...answers },
  });

  test('an option that is called like the initiative stays', () => {
    const { answers } = withoutNames(named('later', { 'initiative-age': { value: 'later', note: 'later' } }), questionnaire, INSTEAD);
    expect(answers).toEqual({ 'initiative-age': { value: 'later', note: 'the initiative' } });
  });

  test('a note does not outgrow what a file may hold', () => {
    const long = named('ABC', { 'problem-time': { value: 3, note: 'ABC '.repeat(1250) } });
    expect(() => parseAssessment(JSON.stringify(withoutNames(long, questionnaire, INSTEAD)), questionnaire)).not.toThrow();
  });
});
