import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { type Answer, type Answers, answerState, visibleItems } from '../../src/questionnaire/answers';
import { type Item, QuestionnaireSchema } from '../../src/questionnaire/schema';
import { createWizard, placeOf, type WizardEvent } from '../../src/wizard/machine';
import { type Page, pagesOf } from '../../src/wizard/pages';

const questionnaire = parse(
  QuestionnaireSchema,
  JSON.parse(readFileSync(new URL('../../questionnaires/collective-impact/questionnaire.json', import.meta.url), 'utf8')),
);
const pages = pagesOf(questionnaire, 'full');
const items = new Map(questionnaire.sections.flatMap((section) => section.items.map((item) => [item.id, item])));
const beside = ['review', 'result', 'ratings'];
const places = [...pages.map((page) => page.id), ...beside];

/** What the wizard should be, said plainly: where one is, what was answered, and how one returns. */
interface Model {
  place: string;
  answers: Answers;
  errors: string[];
  returning: string[] | undefined;
}

const known = new WeakMap<Answers, string[]>();
function shown(answers: Answers): string[] {
  const ids = known.get(answers) ?? visibleItems(questionnaire, answers, questionnaire.forms.full?.items).map((item) => item.id);
  known.set(answers, ids);
  return ids;
}
/** No question of ours hides a whole section that a verdict follows. */
const visible = (answers: Answers) => {
  const items = shown(answers);
  return pages.filter((page) => page.kind === 'fit' || page.items.some((id) => items.includes(id)));
};
const open = (answers: Answers, id: string) => answerState(answers[id]) === 'not-answered';
const required = (id: string) => !['text', 'ranking'].includes(items.get(id)?.kind ?? 'text');
const order = (page: Page) => pages.indexOf(page);

function step(model: Model, event: WizardEvent): Model {
  const page = pages.find((each) => each.id === model.place);
  const go = (place: string | undefined): Model =>
    place === undefined || place === model.place
      ? model
      : { ...model, place, errors: [], returning: beside.includes(place) ? undefined : model.returning };
  const before = (limit: number) =>
    visible(model.answers)
      .filter((each) => order(each) <= limit)
      .at(-1)?.id;
  switch (event.type) {
    case 'ANSWER':
    case 'CLEAR': {
      if (!page?.items.includes(event.item)) return model;
      const { value, unknown, notApplicable, ...beside } = model.answers[event.item] ?? {};
      const change: Answer = event.type === 'ANSWER' ? event.answer : {};
      const keeps = event.type === 'ANSWER' && Object.keys(change).every((key) => key === 'note');
      const old = keeps ? { value, unknown, notApplicable } : {};
      const entries = Object.entries({ ...old, ...beside, ...change }).filter(([, part]) => part !== undefined && part !== '');
      const others = Object.entries(model.answers).filter(([id]) => id !== event.item);
      const answers: Answers = Object.fromEntries(
        entries.length === 0 ? others : [...others, [event.item, Object.fromEntries(entries) as Answer]],
      );
      return { ...model, answers, errors: model.errors.filter((id) => open(answers, id)) };
    }
    case 'NEXT': {
      if (!page) return model;
      const gaps = page.items.filter((id) => shown(model.answers).includes(id) && required(id) && open(model.answers, id));
      if (gaps.length > 0) return { ...model, errors: gaps };
      const wanted = (each: Page) =>
        !model.returning ||
        each.items.some((id) => shown(model.answers).includes(id) && !model.returning?.includes(id) && open(model.answers, id));
      return go(visible(model.answers).find((each) => order(each) > order(page) && wanted(each))?.id ?? 'review');
    }
    case 'BACK':
      if (model.place === 'result') return go('review');
      if (model.place === 'ratings') return go('result');
      return go(before(page ? order(page) - 1 : Infinity));
    case 'GO':
      if (beside.includes(event.page)) return go(event.page);
      return go(before(pages.findIndex((each) => each.id === event.page)));
    case 'CHANGE': {
      if (model.place !== 'review' || !shown(model.answers).includes(event.item)) return model;
      return { ...go(pages.find((each) => each.items.includes(event.item))?.id), returning: shown(model.answers) };
    }
    case 'FILL': {
      if (model.place !== 'review') return model;
      const first = visible(model.answers).find((each) =>
        each.items.some((id) => shown(model.answers).includes(id) && open(model.answers, id)),
      );
      return first ? { ...go(first.id), returning: [] } : model;
    }
    case 'REVIEW':
      return go('review');
    case 'FINISH':
      return model.place === 'review' ? go('result') : model;
    case 'END_HERE':
      return model.place === 'fit' ? go('result') : model;
  }
}

/** Some answers to each item, of every sort. */
function pool(item: Item): Answer[] {
  const notes: Answer[] = [{ note: 'a note' }, { note: '' }];
  switch (item.kind) {
    case 'scale':
      return [...[1, 2, 3, 4, 5].map((value) => ({ value })), { unknown: true }, ...notes];
    case 'choice':
      return [...item.options.map((value) => ({ value })), { unknown: true }, ...notes];
    case 'text':
      return [{ value: 'words' }, { value: '' }, ...notes];
    case 'multi':
      return [{ value: [] }, ...item.options.map((value) => ({ value: [value] })), { value: item.options }, { unknown: true }, ...notes];
    case 'ranking':
      return [{ value: [] }, { value: [...item.options].reverse() }, ...notes];
  }
}
const pick = (item: Item, nth: number): Answer => pool(item)[nth % pool(item).length] ?? {};
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
        let model = step({ place: pages[0]?.id ?? '', answers, errors: [], returning: undefined }, { type: 'GO', page: place });
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
