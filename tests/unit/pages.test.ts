import { readFileSync } from 'node:fs';
import { parse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { type Answers, allItems, visibility } from '../../src/questionnaire/answers';
import { QuestionnaireSchema } from '../../src/questionnaire/schema';
import { mergeAnswer, withAnswer, withoutValue } from '../../src/wizard/edit';
import { createWizard, placeOf } from '../../src/wizard/machine';
import { openItems, progress } from '../../src/questionnaire/progress';
import { firstOpenPage } from '../../src/wizard/first-open';
import { pagesOf, visiblePages } from '../../src/wizard/pages';
import { PLACES_BESIDE } from '../../src/wizard/route';

const questionnaire = parse(
  QuestionnaireSchema,
  JSON.parse(readFileSync(new URL('../../questionnaires/collective-impact/questionnaire.json', import.meta.url), 'utf8')),
);

/** A small questionnaire with each kind of page, in which `b-two` opens on `b-one` and `c-two` and `d-two` on `b-one` at its highest. */
const item = { role: 'fact', source: 'D1' };
const small = parse(QuestionnaireSchema, {
  id: 'small',
  version: 1,
  languages: ['he'],
  forms: {
    full: { items: ['a-name', 'a-age', 'b-one', 'b-two', 'c-one', 'c-two', 'c-three', 'd-one', 'd-two'] },
    short: { items: ['a-age', 'c-one'] },
  },
  sections: [
    {
      id: 'a',
      page: 'together',
      items: [
        { id: 'a-name', kind: 'text', ...item },
        { id: 'a-age', kind: 'scale', ...item },
      ],
    },
    {
      id: 'b',
      page: 'one-by-one',
      then: 'fit',
      items: [
        { id: 'b-one', kind: 'scale', ...item },
        { id: 'b-two', kind: 'multi', options: ['x', 'y'], ...item, when: { item: 'b-one', atLeast: 3 } },
      ],
    },
    {
      id: 'c',
      page: 'one-by-one',
      items: [
        { id: 'c-one', kind: 'ranking', options: ['x', 'y'], ...item },
        { id: 'c-two', kind: 'scale', ...item, when: { item: 'b-one', in: [5] } },
        { id: 'c-three', kind: 'text', ...item },
      ],
    },
    {
      id: 'd',
      page: 'together',
      items: [
        { id: 'd-one', kind: 'scale', ...item },
        { id: 'd-two', kind: 'scale', ...item, when: { item: 'b-one', in: [5] } },
      ],
    },
  ],
});
const ids = (answers: Answers) =>
  visiblePages(pagesOf(small, 'full'), visibility(small, answers, small.forms.full?.items)).map((page) => page.id);
const at = (wizard: ReturnType<typeof createWizard>) => placeOf(wizard.getSnapshot());
const errors = (wizard: ReturnType<typeof createWizard>) => wizard.getSnapshot().context.errors;

describe('pages', () => {
  test('one for a section that is asked together, one for each other item, one for the verdict', () => {
    expect(pagesOf(small, 'full').map((page) => [page.id, page.section, page.items, page.kind])).toEqual([
      ['a', 'a', ['a-name', 'a-age'], 'questions'],
      ['b-one', 'b', ['b-one'], 'questions'],
      ['b-two', 'b', ['b-two'], 'questions'],
      ['fit', 'b', [], 'fit'],
      ['c-one', 'c', ['c-one'], 'questions'],
      ['c-two', 'c', ['c-two'], 'questions'],
      ['c-three', 'c', ['c-three'], 'questions'],
      ['d', 'd', ['d-one', 'd-two'], 'questions'],
    ]);
    expect(pagesOf(small, 'short').map((page) => page.id)).toEqual(['a', 'c-one']);
    expect(() => pagesOf(small, 'other')).toThrow(RangeError);
  });

  test('are visible with one visible item', () => {
    expect(ids({})).toEqual(['a', 'b-one', 'fit', 'c-one', 'c-three', 'd']);
    expect(ids({ 'b-one': { value: 5 } })).toEqual(['a', 'b-one', 'b-two', 'fit', 'c-one', 'c-two', 'c-three', 'd']);
  });

  test('of the real questionnaire hold every item of the form once, under an id of their own', () => {
    for (const [form, { items }] of Object.entries(questionnaire.forms)) {
      const pages = pagesOf(questionnaire, form);
      expect(pages.flatMap((page) => page.items).sort()).toEqual([...items].sort());
      expect(new Set([...pages.map((page) => page.id), ...PLACES_BESIDE]).size).toBe(pages.length + PLACES_BESIDE.length);
      expect(allItems(questionnaire).every((each) => !each.id.includes('.'))).toBe(true);
    }
  });
});

describe('what is open', () => {
  test('texts and rankings are not; "don\'t know", "not applicable" and "none of these" are answers, a note is none', () => {
    const answers: Answers = { 'a-age': { note: 'soon' }, 'b-one': { value: 3 }, 'b-two': { value: [] }, 'd-one': { unknown: true } };
    expect(openItems(small, answers, 'full').map((each) => each.id)).toEqual(['a-age']);
    expect(firstOpenPage(small, answers, 'full')?.id).toBe('a');
    expect(progress(small, answers, 'full')).toEqual({ answered: 3, visible: 4 });
    expect(firstOpenPage(small, { ...answers, 'a-age': { unknown: true } }, 'full')).toBeUndefined();
  });
});

describe('an answer', () => {
  test('keeps its note when its value changes, and replaces one kind by another', () => {
    expect(mergeAnswer({ value: 3, note: 'n', evidence: 'stated' }, { unknown: true })).toEqual({
      unknown: true,
      note: 'n',
      evidence: 'stated',
    });
    expect(mergeAnswer({ unknown: true }, { note: 'n' })).toEqual({ unknown: true, note: 'n' });
    expect(mergeAnswer({ value: 'x', note: 'n' }, { value: '' })).toEqual({ note: 'n' });
    expect(mergeAnswer({ value: 'x', note: 'n' }, { note: '' })).toEqual({ value: 'x' });
    expect(mergeAnswer(undefined, { value: [] })).toEqual({ value: [] });
  });
  test('is gone when nothing is left of it', () => {
    expect(withoutValue({ value: 3, note: 'n' })).toEqual({ note: 'n' });
    expect(withAnswer({ a: { value: 3 } }, 'a', withoutValue({ value: 3 }))).toEqual({});
  });
});

describe('the wizard', () => {
  test('stays with an error summary until what is required is answered', () => {
    const wizard = createWizard(small, 'full', { answers: {} });
    wizard.send({ type: 'NEXT' });
    expect([at(wizard), errors(wizard)]).toEqual(['a', ['a-age']]);
    wizard.send({ type: 'ANSWER', item: 'a-age', answer: { note: 'hm' } });
    expect(errors(wizard)).toEqual(['a-age']);
    wizard.send({ type: 'ANSWER', item: 'a-age', answer: { unknown: true } });
    expect(errors(wizard)).toEqual([]);
    wizard.send({ type: 'NEXT' });
    expect(at(wizard)).toBe('b-one');
    wizard.send({ type: 'BACK' });
    wizard.send({ type: 'BACK' });
    expect(at(wizard)).toBe('a');
    wizard.send({ type: 'CLEAR', item: 'a-age' });
    expect(wizard.getSnapshot().context.answers).toEqual({ 'a-age': { note: 'hm' } });
  });

  test('takes no answer that the item cannot have, and none to another page', () => {
    const wizard = createWizard(small, 'full', { answers: {} });
    wizard.send({ type: 'ANSWER', item: 'a-age', answer: { value: 6 } });
    wizard.send({ type: 'ANSWER', item: 'a-age', answer: { notApplicable: true } });
    wizard.send({ type: 'ANSWER', item: 'b-one', answer: { value: 1 } });
    wizard.send({ type: 'CLEAR', item: 'b-one' });
    expect(wizard.getSnapshot().context.answers).toEqual({});
  });

  test('opens where the person was, or near it', () => {
    const placed = (place: string, answers: Answers = {}) => at(createWizard(small, 'full', { answers, place }));
    expect(placed('c-one')).toBe('c-one');
    expect(placed('c-two')).toBe('c-one');
    expect(placed('b-two')).toBe('b-one');
    expect(placed('b-two', { 'b-one': { value: 3 } })).toBe('b-two');
    expect(placed('gone')).toBe('a');
    expect(placed('result')).toBe('result');
    expect(placed('ratings')).toBe('ratings');
  });

  test('returns to the review, by way of what a change opened and of nothing else', () => {
    const wizard = createWizard(small, 'full', { answers: { 'b-one': { value: 1 }, 'd-one': { value: 1 } }, place: 'review' });
    wizard.send({ type: 'CHANGE', item: 'b-two' });
    expect(at(wizard)).toBe('review');
    wizard.send({ type: 'CHANGE', item: 'b-one' });
    wizard.send({ type: 'NEXT' });
    expect(at(wizard)).toBe('review');
    wizard.send({ type: 'CHANGE', item: 'b-one' });
    wizard.send({ type: 'ANSWER', item: 'b-one', answer: { value: 5 } });
    wizard.send({ type: 'GO', page: 'b-one' });
    const opened: [place: string, item: string, value: number | string[]][] = [
      ['b-two', 'b-two', []],
      ['c-two', 'c-two', 2],
      ['d', 'd-two', 3],
    ];
    for (const [place, item, value] of opened) {
      wizard.send({ type: 'NEXT' });
      expect(at(wizard)).toBe(place);
      wizard.send({ type: 'ANSWER', item, answer: { value } });
    }
    wizard.send({ type: 'NEXT' });
    expect(at(wizard)).toBe('review');
    expect(wizard.getSnapshot().context.returnToReview).toBe(false);
  });

  test('comes to the ratings from anywhere, and back from them to the result', () => {
    const wizard = createWizard(small, 'full', { answers: { 'b-one': { value: 1 } }, place: 'review' });
    wizard.send({ type: 'CHANGE', item: 'b-one' });
    wizard.send({ type: 'GO', page: 'ratings' });
    expect(at(wizard)).toBe('ratings');
    wizard.send({ type: 'ANSWER', item: 'b-one', answer: { value: 5 } });
    expect(wizard.getSnapshot().context).toMatchObject({ answers: { 'b-one': { value: 1 } }, returnToReview: false });
    wizard.send({ type: 'BACK' });
    expect(at(wizard)).toBe('result');
  });

  test('may finish with gaps, at the end or where it does not fit', () => {
    const wizard = createWizard(small, 'full', { answers: {}, place: 'fit' });
    wizard.send({ type: 'END_HERE' });
    expect(at(wizard)).toBe('result');
    wizard.send({ type: 'BACK' });
    expect(at(wizard)).toBe('review');
    wizard.send({ type: 'FINISH' });
    expect(at(wizard)).toBe('result');
    wizard.send({ type: 'REVIEW' });
    wizard.send({ type: 'BACK' });
    expect(at(wizard)).toBe('d');
    wizard.send({ type: 'END_HERE' });
    expect(at(wizard)).toBe('d');
  });
});
