/** The wizard as screens see it: every read follows the machine. */
import { createSubscriber } from 'svelte/reactivity';
import type { Answers } from '../questionnaire/answers';
import { visibleItems } from '../questionnaire/answers';
import type { Item, Questionnaire } from '../questionnaire/schema';
import { createWizard, placeOf, type WizardActor, type WizardEvent } from './machine';
import { formItems } from '../questionnaire/progress';
import { type Page, pagesOf } from './pages';
import type { Place } from './route';

export class Wizard {
  readonly questionnaire: Questionnaire;
  readonly form: string;
  /** Whether answers are only shown: another page takes them. */
  readsAlong = $state(false);
  readonly #actor: WizardActor;
  readonly #pages: ReadonlyMap<Place, Page>;
  readonly #follow: () => void;

  constructor(questionnaire: Questionnaire, form: string, saved: { answers: Answers; place?: Place | undefined }) {
    this.questionnaire = questionnaire;
    this.form = form;
    this.#pages = new Map(pagesOf(questionnaire, form).map((page) => [page.id, page]));
    this.#actor = createWizard(questionnaire, form, saved);
    this.#follow = createSubscriber((update) => {
      const subscription = this.#actor.subscribe(update);
      return () => subscription.unsubscribe();
    });
  }

  get #snapshot() {
    this.#follow();
    return this.#actor.getSnapshot();
  }

  /** Where the person is: a page's id, `review`, `result` or `ratings`. Kept with the answers. */
  get place(): Place {
    return placeOf(this.#snapshot);
  }

  /** Whether there is nothing to go back to. */
  get atStart(): boolean {
    return this.place === this.#pages.keys().next().value;
  }

  /** The page of the place; none on the review, the result and the ratings. */
  get page(): Page | undefined {
    return this.#pages.get(this.place);
  }

  get answers(): Answers {
    return this.#snapshot.context.answers;
  }

  /** Items of this page that still want an answer, once the person tried to go on; a new list at every attempt. */
  get errors(): readonly string[] {
    return this.#snapshot.context.errors;
  }

  /** Whether "continue" leads back to the review. */
  get returnToReview(): boolean {
    return this.#snapshot.context.returnToReview;
  }

  /** The items of this page that are shown now. */
  get visibleItems(): Item[] {
    const here = new Set(this.page?.items);
    return visibleItems(this.questionnaire, this.answers, formItems(this.questionnaire, this.form)).filter((item) => here.has(item.id));
  }

  readonly send = (event: WizardEvent): void => {
    if (!this.readsAlong || !/^(ANSWER|CLEAR)$/.test(event.type)) this.#actor.send(event);
  };
}
