/** What people are asked: how much of it, whether each question can come up at all, and whether the words are each question's own. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { allItems, visibleItems } from '../../src/questionnaire/answers';
import { leaves } from '../../src/questionnaire/predicate';
import { wordsInForm } from '../../src/questionnaire/form-words';
import {
  QuestionnaireSchema,
  SectionWordsSchema,
  type ItemWords,
  type Predicate,
  type Questionnaire,
} from '../../src/questionnaire/schema';
import { answersFrom, COMPLEX, filesOf, questionnaireIds, type ShortAnswers } from '../fixtures/questionnaires';

const USUAL_LIMIT = 65;
/** To compare like with like takes four questions more. */
const SIMILAR_LIMIT = 69;
/** With four bodies in mind that could carry the backbone, and services that resemble one another. */
const LONGEST = 72;
/** How many questions the shorter forms show on usual paths, at least and at most. */
const SHORTER = { workshop: [30, 37], screening: [24, 30] } as const;

interface Stored {
  answers: Parameters<typeof visibleItems>[1];
}

/** All numbered 4 of a section's scale items, and so on, for a path through the whole questionnaire. */
function scales(questionnaire: Questionnaire, section: string, value: number): ShortAnswers {
  const items = allItems(questionnaire).filter((item) => item.id.startsWith(`${section}-`) && item.kind === 'scale');
  return Object.fromEntries(items.map((item) => [item.id, value]));
}

/** An answer that makes a leaf true, or one that makes it false. */
function satisfy(predicate: Predicate, truth: boolean): ShortAnswers {
  if ('not' in predicate) return satisfy(predicate.not, !truth);
  if ('all' in predicate) return Object.assign({}, ...predicate.all.map((part) => satisfy(part, truth))) as ShortAnswers;
  if ('any' in predicate) return satisfy(predicate.any[0]!, truth);
  if (!('item' in predicate)) return {};
  if ('atLeast' in predicate) return { [predicate.item]: truth ? predicate.atLeast : predicate.atLeast - 1 };
  return { [predicate.item]: predicate.in[0]! };
}

describe.each(questionnaireIds)('%s', (id) => {
  const files = filesOf(id);
  const questionnaire = v.parse(QuestionnaireSchema, files['questionnaire.json']);
  const items = allItems(questionnaire);
  const count = (answers: ShortAnswers, form = 'full') =>
    visibleItems(questionnaire, answersFrom(answers), questionnaire.forms[form]?.items).length;

  test('has 80 to 90 questions', () => {
    expect(items.length).toBeGreaterThanOrEqual(80);
    expect(items.length).toBeLessThanOrEqual(90);
  });

  const section = (name: string, value: number) => scales(questionnaire, name, value);
  const notYetLaunched: ShortAnswers = {
    'initiative-age': 'planned',
    ...COMPLEX,
    'landscape-treatment': 'separate-programmes',
    'landscape-partners': ['nonprofits', 'philanthropy', 'government'],
    'landscape-ties': 'information',
    'preconditions-champion': 3,
    'preconditions-money': 'under-12',
    ...section('agenda', 2),
    'measures-indicators': 1,
    ...section('activities', 2),
    ...section('communication', 2),
    'backbone-type': 'none',
    'structure-bearers': ['existing-nonprofit', 'government'],
    'structure-possible-bearers': ['funder'],
    'measurement-relation': 'parts-of-one-goal',
  };
  const running: ShortAnswers = {
    'initiative-age': 'later',
    ...COMPLEX,
    'landscape-treatment': 'joint-learning',
    'preconditions-money': 'from-24',
    ...section('agenda', 4),
    ...section('measures', 4),
    ...section('activities', 4),
    ...section('communication', 4),
    'backbone-type': 'existing-nonprofit',
    ...section('backbone', 4),
    'structure-bearers': ['existing-nonprofit'],
    'structure-possible-bearers': [],
    'measurement-relation': 'parts-of-one-goal',
  };

  test.each([
    ['of one that is not yet launched, has no backbone and no agreed indicators, and three bodies in mind', notYetLaunched],
    ['of one that runs, is paid for two years, and whose backbone works', running],
  ])('asks at most 65 questions on the path %s', (_title, answers) => {
    expect(count(answers)).toBeLessThanOrEqual(USUAL_LIMIT);
    expect(count(answers)).toBeGreaterThan(USUAL_LIMIT / 2);
  });

  test.each(Object.entries(SHORTER))('asks between so many questions in the form %s', (form, [least, most]) => {
    for (const answers of [notYetLaunched, running]) {
      expect(count(answers, form)).toBeGreaterThanOrEqual(least);
      expect(count(answers, form)).toBeLessThanOrEqual(most);
    }
  });

  const examples = Object.entries(files).filter(([name]) => name.endsWith('.shidra.json'));
  test.each(examples)('asks at most 65 questions on the path of %s, with one body in mind', (_name, example) => {
    const { answers } = example as Stored;
    // Told in hindsight, a case names every body that could have carried it, and each brings questions of its own.
    const [body = 'existing-nonprofit'] = [answers['backbone-type']?.value].flat().map(String);
    const one = { ...answers, 'structure-bearers': { value: [body] }, 'structure-possible-bearers': { value: [] } };
    const similar = answers['measurement-relation']?.value === 'similar-services';
    expect(visibleItems(questionnaire, one).length).toBeLessThanOrEqual(similar ? SIMILAR_LIMIT : USUAL_LIMIT);
    expect(visibleItems(questionnaire, answers).length).toBeLessThanOrEqual(LONGEST);
  });

  test.each(items.map((item) => item.id))('can ask %s', (wanted) => {
    let answers: ShortAnswers = {};
    // What shows an item may itself have to be shown.
    const pending = [wanted];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const when = items.find((item) => item.id === next)?.when;
      if (!when) continue;
      answers = { ...satisfy(when, true), ...answers };
      pending.push(...Object.keys(satisfy(when, true)).filter((item) => item !== next));
    }
    const lists = new Set(items.flatMap((item) => (item.kind === 'multi' ? [item.id] : [])));
    const given = Object.fromEntries(Object.entries(answers).map(([item, value]) => [item, lists.has(item) ? [String(value)] : value]));
    expect(visibleItems(questionnaire, answersFrom(given)).map((item) => item.id)).toContain(wanted);
  });

  test.each(items.flatMap((item) => (item.when ? [[item.id, item.when] as const] : [])))('can leave out %s', (hidden, when) => {
    const hiding = leaves(when).map((leaf) => ('item' in leaf ? leaf.item : ''));
    const values = (item: string): ShortAnswers[string][] => {
      const asked = items.find((each) => each.id === item)!;
      if (asked.kind === 'multi') return [[], ...asked.options.map((option) => [option])];
      return 'options' in asked ? asked.options : [1, 2, 3, 4, 5];
    };
    const some = values(hiding[0]!).some((first) => {
      const answers = Object.fromEntries(hiding.map((item) => [item, item === hiding[0] ? first : values(item).at(-1)!]));
      const plain = Object.fromEntries(hiding.map((item) => [item, Array.isArray(values(item)[0]) ? [] : answers[item]!]));
      return [answers, plain].some((given) => !visibleItems(questionnaire, answersFrom(given)).some((item) => item.id === hidden));
    });
    expect(some).toBe(true);
  });

  const wordsIn = (language: string, form = 'full'): Map<string, ItemWords> =>
    new Map(
      questionnaire.sections.flatMap((each) =>
        Object.entries(wordsInForm(v.parse(SectionWordsSchema, files[`${language}/${each.id}.json`]), form).items),
      ),
    );

  const everywhere = questionnaire.languages.flatMap((language) =>
    Object.keys(questionnaire.forms).map((form) => [language, form] as const),
  );
  describe.each(everywhere)('in %s, in the form %s', (language, form) => {
    const words = wordsIn(language, form);

    test('has words for every item and for nothing else', () => {
      expect([...words.keys()].toSorted()).toEqual(items.map((item) => item.id).toSorted());
    });

    test('says every scale point in words of its own: no two anywhere are the same', () => {
      const points = [...words].flatMap(([item, { points }]) =>
        Object.entries(points ?? {}).map(([point, text]) => [text.trim(), `${item} ${point}`] as const),
      );
      expect(points.length).toBe(items.filter((item) => item.kind === 'scale').length * 5);
      const places = new Map<string, string[]>();
      for (const [text, place] of points) places.set(text, [...(places.get(text) ?? []), place]);
      expect([...places].filter(([, all]) => all.length > 1)).toEqual([]);
    });

    test('says every question and every option of a question in words of its own', () => {
      const questions = [...words.values()].map((each) => each.question.trim());
      expect(new Set(questions).size).toBe(questions.length);
      for (const [item, { options }] of words) {
        const texts = Object.values(options ?? {}).map((text) => text.trim());
        expect(new Set(texts).size, item).toBe(texts.length);
      }
    });

    test('gives points to scales only, and options to those that have them', () => {
      for (const item of items) {
        expect(words.get(item.id)?.points !== undefined, item.id).toBe(item.kind === 'scale');
        expect(Object.keys(words.get(item.id)?.options ?? {}).toSorted(), item.id).toEqual(
          'options' in item ? item.options.toSorted() : [],
        );
      }
    });
  });

  test('has the same items and options in all languages', () => {
    const [one, ...others] = questionnaire.languages.map((language) =>
      [...wordsIn(language)]
        .map(([item, each]) => [item, Object.keys(each.points ?? {}), Object.keys(each.options ?? {}).toSorted()])
        .toSorted(),
    );
    for (const other of others) expect(other).toEqual(one);
  });
});
