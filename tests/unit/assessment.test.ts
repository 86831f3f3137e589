import { readFileSync } from 'node:fs';
import { parse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/messages.en';
import { he } from '../../src/i18n/messages.he';
import { type Assessment, FILE_LIMIT, newAssessment, serialiseAssessment } from '../../src/questionnaire/assessment';
import { parseAssessment } from '../../src/questionnaire/parse-assessment';
import { ImportError } from '../../src/questionnaire/import-error';
import { crc32 } from '../../src/questionnaire/json';
import { QuestionnaireSchema } from '../../src/questionnaire/schema';
import { assessmentFileName } from '../../src/storage/file';
import { readFile } from '../../src/storage/read-file';
import { randomId } from '../../src/storage/random-id';

const questionnaire = parse(
  QuestionnaireSchema,
  JSON.parse(readFileSync(new URL('../../questionnaires/collective-impact/questionnaire.json', import.meta.url), 'utf8')),
);
const now = new Date('2026-03-01T10:00:00.000Z');
const blank = newAssessment({ questionnaire, form: 'full', now, randomId });
const sample: Assessment = {
  ...blank,
  settings: { weights: { neutral: 2 } },
  answers: {
    'problem-time': { value: 3, note: 'שלוש "שנים"\n\ud800', evidence: 'stated', source: 'p. 4' },
    'initiative-age': { unknown: true },
    'activities-fit': { notApplicable: true },
    'landscape-partners': { value: [] },
    'agenda-approach': { note: 'to be asked' },
  },
  place: 'problem-time',
};

/** The sample's file with fields replaced by hand, and so without a checksum. */
function changed(fields: Record<string, unknown>): string {
  return JSON.stringify({ ...(JSON.parse(serialiseAssessment(sample)) as object), checksum: undefined, ...fields });
}
const withAnswer = (item: string, answer: unknown) => changed({ answers: { [item]: answer } });
const read = (text: string) => parseAssessment(text, questionnaire);

function refusal(text: string): Pick<ImportError, 'code' | 'at' | 'detail'> {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ImportError) return { code: error.code, at: error.at, detail: error.detail };
    throw error;
  }
  throw new Error('the file was taken in');
}

describe('an assessment file', () => {
  test('comes back as it was, without a message', () => {
    expect(read(serialiseAssessment(sample))).toEqual({ assessment: sample, messages: [] });
  });

  test('has the same bytes whatever the order of the answers', () => {
    const turned = { ...sample, answers: Object.fromEntries(Object.entries(sample.answers).reverse()) };
    expect(serialiseAssessment(turned)).toBe(serialiseAssessment(sample));
    expect(serialiseAssessment(read(serialiseAssessment(sample)).assessment)).toBe(serialiseAssessment(sample));
  });

  test('may start with a byte order mark, lack a checksum, and carry the expectation of an example', () => {
    expect(read(`\uFEFF${changed({ example: { title: 'x', expected: {}, sources: [] } })}`)).toEqual({ assessment: sample, messages: [] });
    const signed = JSON.parse(serialiseAssessment(sample)) as object;
    expect(read(JSON.stringify({ ...signed, example: {} })).messages).toEqual([]);
  });

  test('has ids of 128 random bits', () => {
    expect(blank.id).toMatch(/^[0-9a-f]{32}$/);
    expect(blank.initiative.id).not.toBe(blank.id);
  });

  test('has a checksum that others can compute', () => {
    expect(crc32('123456789')).toBe('cbf43926');
  });
});

describe('a file that is refused', () => {
  test.each([
    ['not-json', 'hello'],
    ['not-json', '{"format": shidra}'],
    ['not-json', '<html></html>'],
    ['truncated', ''],
    ['truncated', '{"format":"shidra-assessment","answers":{"problem-time":{"note":"a\\u05'],
    ['truncated', '{"a":tr'],
    ['truncated', '{"a":1,'],
    ['foreign', '[]'],
    ['foreign', 'null'],
    ['foreign', '{"format":"shidra-workshop"}'],
  ])('%s: %s', (code, text) => expect(refusal(text).code).toBe(code));

  test('every beginning of a file is called cut off', () => {
    const whole = serialiseAssessment(sample).trimEnd();
    for (let end = 0; end < whole.length; end++) expect(refusal(whole.slice(0, end)).code).toBe('truncated');
  });

  test.each<[string, string, Record<string, unknown>]>([
    ['newer-version', 'version', { version: 2 }],
    [
      'newer-version',
      'questionnaire.version',
      { questionnaire: { id: questionnaire.id, version: questionnaire.version + 1, form: 'full' } },
    ],
    ['other-questionnaire', 'questionnaire.id', { questionnaire: { id: 'other', version: 1, form: 'full' } }],
    ['malformed', 'questionnaire.form', { questionnaire: { ...sample.questionnaire, form: 'constructor' } }],
    ['malformed', 'version', { version: 0 }],
    ['malformed', 'version', { version: { toString: '' } }],
    ['malformed', 'id', { id: 'abc' }],
    ['malformed', 'initiative.id', { initiative: { name: 'x' } }],
    ['malformed', 'answers', { answers: [] }],
    ['malformed', 'answers', { answers: undefined }],
    ['malformed', 'createdAt', { createdAt: 'yesterday' }],
    ['malformed', 'createdAt', { createdAt: '2026-02-31T99:00:00Z' }],
    ['malformed', 'answers.problem-time.value', { answers: { 'problem-time': { value: {} } } }],
    ['malformed', 'answers.problem-time.evidence', { answers: { 'problem-time': { evidence: 'hearsay' } } }],
    ['malformed', 'answers.problem-time', { answers: { 'problem-time': 3 } }],
  ])('%s at %s', (code, at, fields) =>
    expect(refusal(changed(fields))).toMatchObject({ code, at, detail: expect.stringMatching(/./) as string }),
  );

  test.each<[string, unknown]>([
    ['problem-time', { value: 0 }],
    ['problem-time', { value: 6 }],
    ['problem-time', { value: 2.5 }],
    ['problem-time', { value: '3' }],
    ['problem-time', { value: ['3'] }],
    ['problem-time', { notApplicable: true }],
    ['problem-time', { value: 3, unknown: true }],
    ['problem-time', { note: 'x'.repeat(5001) }],
    ['initiative-age', { value: 'ancient' }],
    ['initiative-name', { unknown: true }],
    ['initiative-name', { value: 'x'.repeat(5001) }],
    ['landscape-partners', { value: ['martians'] }],
    ['structure-bearers', { value: ['funder', 'funder'] }],
    ['structure-priorities', { value: 'neutral' }],
    ['structure-priorities', { unknown: true }],
  ])('an answer to %s that it cannot have (%#)', (item, answer) => {
    expect(refusal(withAnswer(item, answer))).toMatchObject({ code: 'answer-out-of-scale', at: `answers.${item}` });
  });

  test('for its size', () => expect(refusal(' '.repeat(FILE_LIMIT + 1)).code).toBe('too-large'));

  test('for its depth, without exhausting the stack', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(refusal(`${serialiseAssessment(sample).trim().slice(0, -1)},"extra":${deep}}`).code).toBe('malformed');
  });
});

describe('a file that is taken in with a message', () => {
  test('answers to unknown items are kept aside, also through the next save', () => {
    const { assessment, messages } = read(changed({ answers: { 'old-item': { value: 9 }, __proto__x: 1, constructor: { value: 1 } } }));
    expect(messages.map((message) => [message.code, message.at])).toEqual([
      ['unknown-item', 'answers.old-item'],
      ['unknown-item', 'answers.__proto__x'],
      ['unknown-item', 'answers.constructor'],
    ]);
    expect(assessment.answers).toEqual({});
    expect(read(serialiseAssessment(assessment))).toEqual({ assessment, messages: [] });
    expect(assessment.aside?.['old-item']).toEqual({ value: 9 });
  });

  test('no key is too odd to be kept aside', () => {
    const { assessment, messages } = read(changed({}).replace('"problem-time":{', '"__proto__":{'));
    expect(messages.map((message) => message.code)).toEqual(['unknown-item']);
    expect(Object.keys(assessment.aside ?? {})).toEqual(['__proto__']);
    expect(serialiseAssessment(assessment)).toContain('"__proto__"');
  });

  test('a changed answer is noticed', () => {
    const { assessment, messages } = read(serialiseAssessment(sample).replace('"value": 3', '"value": 4'));
    expect(assessment.answers['problem-time']?.value).toBe(4);
    expect(messages.map((message) => message.code)).toEqual(['checksum']);
  });

  test('unknown fields, an empty answer and a missing time', () => {
    const { assessment, messages } = read(changed({ colour: 'red', toString: 1, updatedAt: undefined, answers: { 'problem-time': {} } }));
    expect(messages.map((message) => [message.code, message.at])).toEqual([
      ['unknown-field', 'colour'],
      ['unknown-field', 'toString'],
      ['repaired', 'answers.problem-time'],
      ['repaired', 'updatedAt'],
    ]);
    expect(assessment).toMatchObject({ answers: {}, updatedAt: sample.createdAt });
    expect(assessment).not.toHaveProperty('colour');
  });

  test('every code has a sentence in both languages', () => {
    for (const words of [he, en]) {
      for (const sentence of [...Object.values(words.refused), ...Object.values(words.noticed)])
        expect(sentence('where', 'detail')).toMatch(/[.]$/);
    }
  });
});

describe('files', () => {
  const named = (name: string) => assessmentFileName({ ...sample, answers: { 'initiative-name': { value: name } } }, new Date(2026, 0, 5));
  test.each([
    ['צעירים בעבודה', 'צעירים-בעבודה-2026-01-05.shidra.json'],
    ['עמותת צה"ל / ירושלים', 'עמותת-צהל-ירושלים-2026-01-05.shidra.json'],
    ['../../etc/passwd\u0000', 'etc-passwd-2026-01-05.shidra.json'],
    ['\u202Eא', 'א-2026-01-05.shidra.json'],
    ['…', 'shidra-2026-01-05.shidra.json'],
    ['𝒳'.repeat(200), `${'𝒳'.repeat(60)}-2026-01-05.shidra.json`],
  ])('are named after the initiative (%#)', (name, expected) => expect(named(name)).toBe(expected));

  test('are read as UTF-8 or refused', async () => {
    expect(await readFile(new File(['שלום'], 'a'))).toBe('שלום');
    await expect(readFile(new File([new Uint8Array([0x7b, 0xff])], 'a'))).rejects.toMatchObject({ code: 'not-json' });
    await expect(readFile({ size: FILE_LIMIT + 1 } as File)).rejects.toMatchObject({ code: 'too-large' });
  });
});
