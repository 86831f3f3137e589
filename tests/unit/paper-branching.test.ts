/** The numbers of questions on paper, and branching in words by these numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPaperWords } from '../../src/i18n/paper-form';
import { allItems, showing, type Answers } from '../../src/questionnaire/answers';
import { answerNumbers, formNumbers } from '../../src/questionnaire/form-numbers';
import { builtIn } from '../../src/questionnaire/load';
import { evaluate, leaves } from '../../src/questionnaire/predicate';
import type { Item, Predicate } from '../../src/questionnaire/schema';
import { conditionWords, type Numbered } from '../../src/report/form/condition';
import { loadPaperInput } from '../../src/report/form/load';
import { buildForm } from '../../src/report/form/questions';
import { settled, type Settled } from '../../src/report/form/settled';
import { arbitraryAnswers } from '../fixtures/arbitrary-answers';
import { questionnaire } from '../fixtures/questionnaires';
import { small, smallItems } from '../fixtures/small-subject';

const FORMS = Object.keys(questionnaire.forms);
const LANGUAGES = ['he', 'en'] as const;

describe('numbers', () => {
  it.each(FORMS)('of the form %s run from 1 in the order of the questions, whatever branches', (form) => {
    const numbers = formNumbers(questionnaire, form);
    expect([...numbers.keys()]).toEqual(questionnaire.forms[form]!.items);
    expect([...numbers.values()]).toEqual(questionnaire.forms[form]!.items.map((_, index) => index + 1));
  });

  it('are not given for a form that there is not', () => {
    expect(() => formNumbers(questionnaire, 'none')).toThrow(RangeError);
  });

  it('of answers are the points of a scale, or the places of options', () => {
    const item = (id: string) => smallItems.find((each) => each.id === id)!;
    expect([...answerNumbers(item('p-known'))].flat()).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect([...answerNumbers(item('p-result'))]).toEqual([
      [1, 'specific'],
      [2, 'direction'],
      [3, 'none'],
    ]);
    expect(answerNumbers(item('remark')).size).toBe(0);
  });
});

describe('branching in words', () => {
  const numbered = async (lang: string, form = 'full'): Promise<Numbered> => {
    const numbers = formNumbers(small, form);
    return {
      numbers,
      items: new Map(smallItems.filter(({ id }) => numbers.has(id)).map((item) => [item.id, item])),
      say: await loadPaperWords(lang),
    };
  };
  const known = (...marks: number[]): Predicate => ({ item: 'p-known', in: marks });
  const sectors: Predicate = { item: 'p-sectors', in: ['government', 'community'] };
  const verdict: Predicate = { verdict: 'problem', in: ['complex'] };

  it.each<[Predicate, string | undefined, string | undefined]>([
    [{ item: 'p-known', atLeast: 4 }, 'Only if you marked 4 or higher in question 1.', 'רק אם בשאלה 1 סומן 4 ומעלה.'],
    [known(1, 2), 'Only if you marked 2 or lower in question 1.', 'רק אם בשאלה 1 סומן 2 ומטה.'],
    [known(2, 3, 4), 'Only if you marked 2 to 4 in question 1.', 'רק אם בשאלה 1 סומן 2 עד 4.'],
    [known(5), 'Only if you marked 5 in question 1.', 'רק אם בשאלה 1 סומן 5.'],
    [known(1, 3, 5), 'Only if you marked 1, 3 or 5 in question 1.', 'רק אם בשאלה 1 סומן 1, 3 או 5.'],
    [sectors, 'Only if you marked 1 or 3 in question 4.', 'רק אם בשאלה 4 סומן 1 או 3.'],
    [{ item: 'p-result', in: ['specific', 'direction'] }, 'Only if you marked 1 or 2 in question 2.', 'רק אם בשאלה 2 סומן 1 או 2.'],
    [
      { item: 'p-sectors', atLeast: 2 },
      'Only if you marked at least 2 answers in question 4.',
      'רק אם מספר הסימונים בשאלה 4 הוא 2 או יותר.',
    ],
    [
      { not: { item: 'p-sectors', atLeast: 2 } },
      'Only if you marked fewer than 2 answers in question 4.',
      'רק אם מספר הסימונים בשאלה 4 קטן מ-2.',
    ],
    [{ not: sectors }, 'Only if you did not mark 1 or 3 in question 4.', 'רק אם בשאלה 4 לא סומן 1 או 3.'],
    [{ not: known(1) }, 'Only if you marked anything but 1 in question 1.', 'רק אם בשאלה 1 סומן משהו אחר מ-1.'],
    [{ item: 'b-order', in: ['neutral'] }, 'Only if you ranked b in question 10.', 'רק אם בשאלה 10 דורג ב.'],
    [
      { not: { any: [known(1), { not: sectors }] } },
      'Only if you marked anything but 1 in question 1 and you marked 1 or 3 in question 4.',
      'רק אם בשאלה 1 סומן משהו אחר מ-1 וגם בשאלה 4 סומן 1 או 3.',
    ],
    [
      { any: [known(5), { all: [sectors, { any: [known(1), known(2)] }] }] },
      'Only if you marked 5 in question 1; or you marked 1 or 3 in question 4 and (you marked 1 in question 1 or you marked 2 in question 1).',
      'רק אם בשאלה 1 סומן 5; או בשאלה 4 סומן 1 או 3 וגם (בשאלה 1 סומן 1 או בשאלה 1 סומן 2).',
    ],
    [verdict, 'Ask the facilitator whether to answer this question.', 'שאלו את מי שמנחים אם לענות על השאלה הזאת.'],
    [
      { not: { level: 'agenda', atLeast: 'strong' } },
      'Ask the facilitator whether to answer this question.',
      'שאלו את מי שמנחים אם לענות על השאלה הזאת.',
    ],
    [
      { all: [known(5), verdict, { axis: 'adaptive', atLeast: 3 }] },
      'Only if you marked 5 in question 1 and the facilitator says so.',
      'רק אם בשאלה 1 סומן 5 וגם מי שמנחים אומרים שיש לענות.',
    ],
    [{ all: [] }, undefined, undefined],
    [{ any: [known(5), { all: [] }] }, undefined, undefined],
  ])('%j', async (when, english, hebrew) => {
    expect(conditionWords(when, await numbered('en'))).toBe(english);
    expect(conditionWords(when, await numbered('he'))).toBe(hebrew);
  });

  it('says nothing of what the form does not ask', async () => {
    const short = await numbered('en', 'short');
    const depth: Predicate = { item: 'p-depth', in: [1] };
    expect(conditionWords({ any: [depth, known(5)] }, short)).toBe('Only if you marked 5 in question 1.');
    expect(conditionWords({ all: [{ not: depth }, known(5)] }, short)).toMatch(/^Ask/);
  });

  /** The condition as it is written, as a predicate again. */
  function again(condition: Settled | boolean): Predicate {
    if (typeof condition === 'boolean') return condition ? { all: [] } : { any: [] };
    if ('judged' in condition) throw new Error('no verdict in these');
    if ('join' in condition) return condition.join === 'all' ? { all: condition.parts.map(again) } : { any: condition.parts.map(again) };
    return condition.holds ? condition.leaf : { not: condition.leaf };
  }

  const leafOf = (item: Item): fc.Arbitrary<Predicate> => {
    const values = [...answerNumbers(item).values()];
    const among = fc.subarray(values, { minLength: 1 }).map((chosen): Predicate => ({ item: item.id, in: chosen }));
    return item.kind === 'choice'
      ? among
      : fc.oneof(
          among,
          fc.integer({ min: 1, max: 5 }).map((least) => ({ item: item.id, atLeast: least })),
        );
  };
  const { predicate } = fc.letrec<{ predicate: Predicate }>((tie) => ({
    predicate: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...smallItems.filter(({ kind }) => kind !== 'text')).chain(leafOf),
      fc.array(tie('predicate'), { maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('predicate'), { maxLength: 3 }).map((any) => ({ any })),
      tie('predicate').map((not) => ({ not })),
    ),
  }));

  it.each(Object.keys(small.forms))('means what the screen does in the form %s', (form) => {
    const asked = new Set(small.forms[form]!.items);
    const items = new Map(smallItems.filter(({ id }) => asked.has(id)).map((item) => [item.id, item]));
    let shown = 0;
    const same = (when: Predicate, given: Answers) => {
      const { answers, visible } = showing(small, given, asked);
      const facts = { answers, hidden: visible };
      const expected = evaluate(when, facts) === true;
      if (expected) shown++;
      expect(evaluate(again(settled(when, items)), facts) === true).toBe(expected);
    };
    fc.assert(fc.property(predicate, arbitraryAnswers(smallItems), same), { numRuns: 2000 });
    expect(shown).toBeGreaterThan(200);
  });

  it.each(FORMS.flatMap((form) => LANGUAGES.map((lang) => [form, lang] as const)))(
    '%s in %s names every answer that decides',
    async (form, lang) => {
      const numbers = formNumbers(questionnaire, form);
      const questions = buildForm(await loadPaperInput(lang, builtIn, form)).sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'paper' && block.part.as === 'questions' ? block.part.questions : [])),
      );
      const branching = allItems(questionnaire).filter((item) => numbers.has(item.id) && item.when);
      expect(questions.filter(({ only }) => only !== undefined).map(({ number }) => number)).toEqual(
        branching.map(({ id }) => numbers.get(id)),
      );
      for (const { id, when } of branching) {
        const { only = '' } = questions.find(({ number }) => number === numbers.get(id))!;
        const named = [...only.matchAll(/(?:question|בשאלה) (\d+)/g)].map((match) => Number(match[1]));
        const deciding = leaves(when!).flatMap((leaf) => ('item' in leaf ? (numbers.get(leaf.item) ?? []) : []));
        expect(new Set(named), only).toEqual(new Set(deciding));
        expect(Math.max(...named), only).toBeLessThan(numbers.get(id)!);
      }
    },
  );
});
