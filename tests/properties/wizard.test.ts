import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/questionnaire/answers';
import { createWizard, placeOf, type WizardEvent } from '../../src/wizard/machine';
import { items, questionnaire } from '../fixtures/questionnaires';
import { begun, pages, pick, places, step, visible } from '../fixtures/wizard-model';

const deciding = [...items.values()].filter((item) =>
  [...items.values()].some((other) => JSON.stringify(other.when ?? '').includes(`"${item.id}"`)),
);

/** What a person does, as the events that it means on the page where one is. */
type Deed = (place: string) => WizardEvent[];
const here = (place: string) => pages.find((page) => page.id === place)?.items.flatMap((id) => items.get(id) ?? []) ?? [];
const answerHere = fc.nat(99).map(
  (nth): Deed =>
    (place) =>
      here(place).map((item) => ({ type: 'ANSWER', item: item.id, answer: pick(item, nth) })),
);
const clearHere = fc.nat(2).map(
  (nth): Deed =>
    (place) =>
      here(place)
        .slice(nth, nth + 1)
        .map((item) => ({ type: 'CLEAR', item: item.id })),
);
const someItem = fc.constantFrom(...items.values());
const send =
  (...events: WizardEvent[]): Deed =>
  () =>
    events;
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: answerHere },
  { weight: 1, arbitrary: clearHere },
  { weight: 6, arbitrary: fc.constant(send({ type: 'NEXT' })) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      send({ type: 'BACK' }),
      send({ type: 'REVIEW' }),
      send({ type: 'FINISH' }),
      send({ type: 'END_HERE' }),
      send({ type: 'REVIEW' }, { type: 'FILL' }),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...places, 'no-such-page').map((page) => send({ type: 'GO', page })) },
  { weight: 1, arbitrary: someItem.map((item) => send({ type: 'CHANGE', item: item.id })) },
  {
    weight: 1,
    arbitrary: fc.tuple(someItem, fc.nat(99)).map(([item, nth]) => send({ type: 'ANSWER', item: item.id, answer: pick(item, nth) })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...deciding), fc.nat(99))
      .map(([item, nth]) =>
        send(
          { type: 'REVIEW' },
          { type: 'CHANGE', item: item.id },
          { type: 'ANSWER', item: item.id, answer: pick(item, nth) },
          { type: 'NEXT' },
        ),
      ),
  },
);
const start = fc
  .tuple(
    fc.array(fc.nat(99), { minLength: items.size, maxLength: items.size }),
    fc.oneof(fc.constant<string[]>([]), fc.subarray([...items.keys()])),
  )
  .map(([nths, left]) => {
    const all = [...items.values()].map((item, index): [string, Answer] => [item.id, pick(item, nths[index] ?? 0)]);
    return Object.fromEntries(all.filter(([id, answer]) => !left.includes(id) && answer.value !== '' && answer.note !== ''));
  });

describe('the wizard', () => {
  test('walks as the plain description says, from anywhere, through anything', () => {
    const seen = new Map<string, number>();
    const count = (kind: string) => seen.set(kind, (seen.get(kind) ?? 0) + 1);
    fc.assert(
      fc.property(start, fc.constantFrom(...places), fc.array(deed, { maxLength: 60 }), (answers, place, deeds) => {
        const wizard = createWizard(questionnaire, 'full', { answers, place });
        let model = begun(answers, place);
        for (const each of deeds) {
          for (const event of each(model.place)) {
            const before = model;
            model = step(model, event);
            wizard.send(event);
            const { context } = wizard.getSnapshot();
            const at = placeOf(wizard.getSnapshot());
            expect({ place: at, answers: context.answers, errors: context.errors, returning: context.returnToReview }).toEqual({
              ...model,
              returning: model.returning !== undefined,
            });
            // Whatever the description says: the page is visible, and only the answer that was given changes.
            const page = pages.find((one) => one.id === at);
            if (page) expect(visible(context.answers)).toContain(page);
            for (const [id, answer] of Object.entries(before.answers))
              if (!('item' in event) || event.item !== id) expect(context.answers[id]).toEqual(answer);
            const back = before.returning && event.type === 'NEXT' && model.place !== before.place;
            count(back ? (model.place === 'review' ? 'returned' : 'detour') : event.type);
          }
        }
      }),
      { numRuns: 80 },
    );
    // The draws came where it matters.
    for (const kind of ['returned', 'detour', 'FINISH', 'END_HERE', 'CLEAR', 'FILL']) expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(0);
  });
});
