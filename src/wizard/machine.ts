/** The wizard as a state machine: one state for each page of a form, then the review, the result, and the ratings beside it. */
import { type Actor, assign, createActor, setup, type SnapshotFrom } from 'xstate';
import type { Answer, Answers } from '../questionnaire/answers';
import { answerFault } from '../questionnaire/check-answer';
import type { Questionnaire } from '../questionnaire/schema';
import { mergeAnswer, withAnswer, withoutValue } from './edit';
import { isAnswered } from '../questionnaire/progress';
import type { Page } from './pages';
import { isBeside, PLACES_BESIDE, type Place, type Route, routeOf } from './route';

export interface WizardContext {
  answers: Answers;
  /** Items of this page that were passed over; a new list at every attempt to go on. */
  errors: string[];
  /** Whether an answer is being changed from the review. */
  returnToReview: boolean;
  /** The items that were shown when the change began. */
  shownBefore: readonly string[];
  /** The page that was left on the way back to the review; none where that way begins before the first. */
  left: Place | undefined;
}

export type WizardEvent =
  /** Lays a partial answer over the one there is, for an item of this page; an answer that the item cannot have is ignored. */
  | { type: 'ANSWER'; item: string; answer: Answer }
  /** Takes the value away and leaves the note. */
  | { type: 'CLEAR'; item: string }
  | { type: 'NEXT' }
  | { type: 'BACK' }
  /** From an address: a page's id, `review`, `result` or `ratings`. */
  | { type: 'GO'; page: Place }
  /** From the review. */
  | { type: 'CHANGE'; item: string }
  /** From the review: to what is open, past everything that is answered, and back. */
  | { type: 'FILL' }
  | { type: 'REVIEW' }
  | { type: 'FINISH' }
  /** On the page of the verdict whether it fits. */
  | { type: 'END_HERE' };

/** The machine of one form. Input is the answers there are. */
export function wizardMachine(questionnaire: Questionnaire, form: string) {
  const route = routeOf(questionnaire, form);
  const base = namesOf(route);
  type States = NonNullable<Parameters<typeof base.createMachine>[0]['states']>;

  const places = [...route.pages.map((page) => page.id), ...PLACES_BESIDE];
  const stay = (place: Place) => ({ guard: { type: 'leadsTo' as const, params: { to: place } } });
  const states: States = {};
  route.pages.forEach((page, index) => {
    const later = [...reachable(route, route.pages.slice(index + 1)), 'review'];
    const earlier = reachable(route, route.pages.slice(0, index).reverse());
    states[page.id] = {
      on: {
        ANSWER: { guard: { type: 'canAnswer', params: { page } }, actions: 'storeAnswer' },
        CLEAR: { guard: { type: 'isHere', params: { page } }, actions: 'clearAnswer' },
        NEXT: [
          { guard: { type: 'hasGaps', params: { page } }, actions: { type: 'showErrors', params: { page } } },
          { target: 'returning', guard: 'isReturning', actions: { type: 'leave', params: { page } } },
          ...later.map((to) => ({
            target: to,
            guard: { type: 'nextIs' as const, params: { page, to } },
            actions: to === 'review' ? ('arrive' as const) : ('turnPage' as const),
          })),
        ],
        BACK: earlier.map((to) => ({
          target: to,
          guard: { type: 'previousIs' as const, params: { page, to } },
          actions: 'turnPage' as const,
        })),
        // An address that was written by the step just taken must not undo anything.
        GO: stay(page.id),
        ...(page.kind === 'fit' && { END_HERE: { target: 'result', actions: 'arrive' as const } }),
      },
    };
  });
  const fromReview = route.pages.map((page) => page.id);
  states.review = {
    on: {
      FINISH: { target: 'result', actions: 'arrive' },
      CHANGE: fromReview.map((to) => ({
        target: to,
        guard: { type: 'changeLeadsTo' as const, params: { to } },
        actions: 'beginChange' as const,
      })),
      FILL: { target: 'returning', actions: 'beginFilling' },
      BACK: fromReview.map((to) => ({ target: to, guard: { type: 'lastIs' as const, params: { to } }, actions: 'turnPage' as const })),
      GO: stay('review'),
      REVIEW: {},
    },
  };
  // No place to be in, only the choice of one: said here once, and not on every page.
  states.returning = {
    always: [
      ...fromReview.map((to) => ({ target: to, guard: { type: 'detourIs' as const, params: { to } }, actions: 'turnPage' as const })),
      { target: 'review', actions: 'arrive' },
    ],
  };
  states.result = { on: { BACK: { target: 'review', actions: 'arrive' }, GO: stay('result') } };
  states.ratings = { on: { BACK: { target: 'result', actions: 'arrive' }, GO: stay('ratings') } };

  return base.createMachine({
    id: 'wizard',
    context: ({ input }) => ({ answers: input.answers, errors: [], returnToReview: false, shownBefore: [], left: undefined }),
    initial: route.start,
    on: {
      GO: places.map((to) => ({
        target: `.${to}`,
        guard: { type: 'leadsTo' as const, params: { to } },
        actions: isBeside(to) ? ('arrive' as const) : ('turnPage' as const),
      })),
      REVIEW: { target: '.review', actions: 'arrive' },
    },
    states,
  });
}

/** The pages that one step can lead to, of those that lie ahead: none passes over a page that is always shown. */
function reachable(route: Route, ahead: readonly Page[]): Place[] {
  const first = ahead.find((page) => route.always(page));
  return ahead.filter((page) => page === first || route.branching(page)).map((page) => page.id);
}

/** The names of what the machine asks and does. */
function namesOf(route: Route) {
  return setup({
    types: { context: {} as WizardContext, events: {} as WizardEvent, input: {} as { answers: Answers } },
    guards: {
      canAnswer: ({ context, event }, { page }: { page: Page }) => {
        if (event.type !== 'ANSWER' || !page.items.includes(event.item)) return false;
        const item = route.items.get(event.item);
        return item !== undefined && !answerFault(item, mergeAnswer(context.answers[event.item], event.answer));
      },
      isHere: ({ event }, { page }: { page: Page }) => event.type === 'CLEAR' && page.items.includes(event.item),
      hasGaps: ({ context }, { page }: { page: Page }) => route.gaps(page, context.answers).length > 0,
      nextIs: ({ context }, { page, to }: { page: Page; to: Place }) => to === route.next(page, context.answers),
      isReturning: ({ context }) => context.returnToReview,
      detourIs: ({ context }, { to }: { to: Place }) => to === route.detour(context.left, context.answers, context.shownBefore),
      previousIs: ({ context }, { page, to }: { page: Page; to: Place }) => to === route.previous(page, context.answers),
      lastIs: ({ context }, { to }: { to: Place }) => to === route.previous(undefined, context.answers),
      leadsTo: ({ context, event }, { to }: { to: Place }) => event.type === 'GO' && to === route.nearest(event.page, context.answers),
      changeLeadsTo: ({ context, event }, { to }: { to: Place }) =>
        event.type === 'CHANGE' && to === route.pageOf(event.item, context.answers),
    },
    actions: {
      storeAnswer: assign(({ context, event }) => {
        if (event.type !== 'ANSWER') return {};
        return answered(context, event.item, mergeAnswer(context.answers[event.item], event.answer));
      }),
      clearAnswer: assign(({ context, event }) => {
        if (event.type !== 'CLEAR') return {};
        return answered(context, event.item, withoutValue(context.answers[event.item] ?? {}));
      }),
      showErrors: assign(({ context }, { page }: { page: Page }) => ({ errors: route.gaps(page, context.answers) })),
      turnPage: assign({ errors: [] }),
      beginChange: assign(({ context }) => ({ errors: [], returnToReview: true, shownBefore: route.shownItems(context.answers) })),
      beginFilling: assign({ returnToReview: true, left: undefined }),
      leave: assign((_, { page }: { page: Page }) => ({ left: page.id })),
      arrive: assign({ errors: [], returnToReview: false, shownBefore: [] }),
    },
  });

  function answered(context: WizardContext, item: string, answer: Answer) {
    const answers = withAnswer(context.answers, item, answer);
    const shown = new Set(route.shownItems(answers));
    return { answers, errors: context.errors.filter((id) => shown.has(id) && !isAnswered(answers, id)) };
  }
}

export type WizardActor = Actor<ReturnType<typeof wizardMachine>>;

/** Where a wizard is. */
export function placeOf(snapshot: SnapshotFrom<WizardActor>): Place {
  // The types expect nested states, since ours are built from data.
  return snapshot.value as unknown as Place;
}

/**
 * A running wizard, built anew from what is kept: the answers and the place. A machine's own snapshot is never kept, since one that does not
 * fit the questionnaire any more fails late and silently. A place that is hidden leads to the nearest page before it, an unknown one to the
 * first page.
 */
export function createWizard(
  questionnaire: Questionnaire,
  form: string,
  saved: { answers: Answers; place?: Place | undefined },
): WizardActor {
  const actor = createActor(wizardMachine(questionnaire, form), { input: { answers: saved.answers } }).start();
  if (saved.place !== undefined) actor.send({ type: 'GO', page: saved.place });
  return actor;
}
