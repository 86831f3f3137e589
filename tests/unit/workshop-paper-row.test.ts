/** Filled-in blank forms as they are typed: whatever can be marked can be typed, and what cannot is named at its cell. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeResponse } from '../../src/group/result-code';
import { en } from '../../src/i18n/paper-form.en';
import { he } from '../../src/i18n/paper-form.he';
import { collectWords } from '../../src/i18n/workshop-collect';
import { showing, type Answer } from '../../src/questionnaire/answers';
import type { Item } from '../../src/questionnaire/schema';
import { expected, readRow, rowResult, type PaperRow } from '../../src/screens/workshop/paper-row';
import { arbitraryAnswers } from '../fixtures/arbitrary-answers';
import { questionnaire } from '../fixtures/questionnaires';
import { emptyWorkshop, FORM, personId, voted } from '../fixtures/workshop';

const alphabets = [he.letters, en.letters];
const row = (cells: PaperRow['cells'], change: Partial<PaperRow> = {}): PaperRow => ({
  respondent: personId(7),
  role: 0,
  name: '',
  cells,
  ...change,
});
const readCell = (item: Item, text: string): Answer | 'fault' | undefined => {
  const { answers, faults } = readRow([item], row({ [item.id]: text }), alphabets);
  return faults.length > 0 ? 'fault' : answers[item.id];
};
const ofKind = (kind: Item['kind']): Item => voted.find((item) => item.kind === kind)!;
const base = { role: 'fact', source: 'D1' } as const;
const options = (count: number) => Array.from({ length: count }, (_, index) => `o-${index + 1}`);
const multi: Item = { kind: 'multi', id: 'm', ...base, options: options(5) };
const long: Item = { kind: 'multi', id: 'l', ...base, options: options(12) };
const ranking: Item = { kind: 'ranking', id: 'r', ...base, options: options(4) };
const apart: Item = { kind: 'scale', id: 's', ...base, notApplicable: true };

/** As the sheet says that it is marked. */
function typedFor(item: Item, answer: Answer, letters: string): string {
  if (answer.unknown) return '?';
  if (answer.notApplicable) return '-';
  const { value } = answer;
  if (item.kind === 'scale') return String(value);
  const places = 'options' in item ? [value].flat().map((each) => item.options.indexOf(String(each))) : [];
  if (item.kind === 'ranking') return places.map((place) => letters[place]).join('');
  if (places.length === 0) return '/';
  const most = 'options' in item ? item.options.length : 0;
  return places.map((place) => String(place + 1)).join(most > 9 ? ' ' : '');
}

describe('a cell', () => {
  test('takes every answer that the form can have, in the letters of either language', () => {
    fc.assert(
      fc.property(arbitraryAnswers(voted), fc.constantFrom(he.letters, en.letters), (answers, letters) => {
        for (const item of voted) {
          const answer = answers[item.id];
          const isEmpty =
            !answer || (item.kind === 'ranking' && (answer.unknown === true || (answer.value as string[] | undefined)?.length === 0));
          const { note: _note, evidence: _evidence, source: _source, ...said } = answer ?? {};
          if (isEmpty || Object.keys(said).length === 0) continue;
          const value =
            item.kind === 'multi' && Array.isArray(said.value)
              ? item.options.filter((each) => (said.value as string[]).includes(each))
              : said.value;
          expect(readCell(item, typedFor(item, said, letters))).toEqual({ ...said, ...(value !== undefined && { value }) });
        }
      }),
    );
  });

  test.each<[Item, string, Answer | 'fault' | undefined]>([
    [apart, '', undefined],
    [apart, '  ', undefined],
    [apart, ' 3 ', { value: 3 }],
    [apart, '0', { unknown: true }],
    [apart, '?', { unknown: true }],
    [apart, '–', { notApplicable: true }],
    [apart, '־', { notApplicable: true }],
    [apart, '6', 'fault'],
    [apart, '-1', 'fault'],
    [apart, '34', 'fault'],
    [apart, '3.5', 'fault'],
    [apart, 'x', 'fault'],
    [ofKind('scale'), '-', ofKind('scale').notApplicable ? { notApplicable: true } : 'fault'],
    [multi, '135', { value: ['o-1', 'o-3', 'o-5'] }],
    [multi, '5, 1', { value: ['o-1', 'o-5'] }],
    [multi, '/', { value: [] }],
    [multi, '11', 'fault'],
    [multi, '16', 'fault'],
    [multi, '1x', 'fault'],
    [long, '12 3', { value: ['o-3', 'o-12'] }],
    [long, '123', 'fault'],
    [ranking, 'בא', { value: ['o-2', 'o-1'] }],
    [ranking, 'B, A', { value: ['o-2', 'o-1'] }],
    [ranking, 'אb', 'fault'],
    [ranking, 'אא', 'fault'],
    [ranking, 'ה', 'fault'],
    [ranking, '12', 'fault'],
  ])('%# reads %o typed as “%s”', (item, text, answer) => {
    expect(readCell(item, text)).toEqual(answer);
  });

  test('that is not understood says in both languages what could be typed', () => {
    for (const { paper } of [collectWords.he, collectWords.en])
      for (const item of voted) {
        const shown = ('options' in item ? item.options : options(5)).map((text, place) => ({ code: en.letters[place]!, text }));
        const said = expected(item, shown, paper.expected);
        expect(said).not.toBe('');
        expect(said.endsWith('-')).toBe(item.notApplicable === true);
      }
  });
});

describe('a row', () => {
  test('names every faulty cell, and keeps what the others say', () => {
    const [one, two, three] = voted.filter(({ kind }) => kind === 'scale');
    const { answers, faults } = readRow(voted, row({ [one!.id]: '9', [two!.id]: '2', [three!.id]: 'x' }), alphabets);
    expect(faults).toEqual([one!.id, three!.id]);
    expect(answers).toEqual({ [two!.id]: { value: 2 } });
  });

  test('has no longer a name than a result can carry', () => {
    expect(readRow([], row({}, { name: ` ${'א'.repeat(38)} ` }), alphabets).longName).toBe(false);
    expect(readRow([], row({}, { name: 'א'.repeat(39) }), alphabets).longName).toBe(true);
  });

  test('becomes a result: what would not have been asked does not count and is told; the name only where there are names', () => {
    fc.assert(
      fc.property(arbitraryAnswers(voted), fc.constantFrom(1, 2), fc.boolean(), (answers, round, named) => {
        const of = row({}, { name: 'Dana', role: 2 });
        const { code, beside } = rowResult(questionnaire, emptyWorkshop({ named }), round, of, answers);
        const result = decodeResponse(questionnaire, code);
        expect(result).toMatchObject({ respondent: of.respondent, revision: 0, round, role: 2, form: FORM });
        expect(result.name).toBe(named ? 'Dana' : undefined);
        const asked = showing(questionnaire, answers, new Set(questionnaire.forms[FORM]!.items)).answers;
        expect(beside).toBe(round > 1 ? 0 : Object.keys(answers).length - Object.keys(asked).length);
      }),
    );
  });
});
