/** What holds of every form of the questionnaire, whatever is answered. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { answerState, visibleItems, type Answers } from '../../src/questionnaire/answers';
import { openItems, progress } from '../../src/questionnaire/progress';
import { createWizard, placeOf } from '../../src/wizard/machine';
import { pagesOf } from '../../src/wizard/pages';
import { arbitraryAnswers, arbitraryValues } from '../fixtures/arbitrary-answers';
import { items, questionnaire, quickRules } from '../fixtures/questionnaires';

const all = [...items.values()];
const formOf = (form: string): readonly string[] => questionnaire.forms[form]?.items ?? [];
const shownIn = (form: string, answers: Answers): string[] => visibleItems(questionnaire, answers, formOf(form)).map((item) => item.id);

describe.each(Object.keys(questionnaire.forms))('in the form %s', (form) => {
  test('every question that is shown is of the form, in its order', () => {
    fc.assert(
      fc.property(arbitraryAnswers(all), (answers) => {
        const shown = shownIn(form, answers);
        expect(shown).toEqual(formOf(form).filter((item) => shown.includes(item)));
        expect(progress(questionnaire, answers, form).visible).toBeLessThanOrEqual(formOf(form).length);
      }),
    );
  });

  test('what is shown is shown in the full form too', () => {
    fc.assert(
      fc.property(arbitraryAnswers(all), (answers) => {
        const full = shownIn('full', answers);
        expect(shownIn(form, answers).filter((item) => !full.includes(item))).toEqual([]);
      }),
    );
  });

  test('answers that the form does not ask for judge nothing', () => {
    const asked = new Set(formOf(form));
    fc.assert(
      fc.property(arbitraryAnswers(all), (answers) => {
        const own = Object.fromEntries(Object.entries(answers).filter(([item]) => asked.has(item)));
        expect(diagnose(questionnaire, quickRules, form, answers)).toEqual(diagnose(questionnaire, quickRules, form, own));
      }),
      { numRuns: 30 },
    );
  });

  test('one who goes on in the full form meets only pages on which something is open, and nothing stays open', () => {
    const pages = new Map(pagesOf(questionnaire, 'full').map((page) => [page.id, page]));
    fc.assert(
      fc.property(arbitraryAnswers(formOf(form).map((id) => items.get(id)!)), arbitraryValues(all), (answers, values) => {
        const wizard = createWizard(questionnaire, 'full', { answers, place: 'review' });
        wizard.send({ type: 'FILL' });
        for (let place = placeOf(wizard.getSnapshot()); place !== 'review'; place = placeOf(wizard.getSnapshot())) {
          const before = wizard.getSnapshot().context.answers;
          const shown = shownIn('full', before);
          const open = pages.get(place)!.items.filter((id) => shown.includes(id) && answerState(before[id]) === 'not-answered');
          expect(open, place).not.toEqual([]);
          for (const item of open) wizard.send({ type: 'ANSWER', item, answer: values[item]! });
          wizard.send({ type: 'NEXT' });
          expect(placeOf(wizard.getSnapshot())).not.toBe(place);
        }
        const after = wizard.getSnapshot().context.answers;
        expect(openItems(questionnaire, after, 'full')).toEqual([]);
        expect(after).toMatchObject(answers);
      }),
      { numRuns: 15 },
    );
  });
});
