/** Where each step leads: the part of the wizard that reads answers, apart from the machine that walks. Pure. */
import { type Answers, allItems, visibility } from '../questionnaire/answers';
import type { Item, Questionnaire } from '../questionnaire/schema';
import { formItems, isAnswered, isRequired } from '../questionnaire/progress';
import { type Page, pagesOf, visiblePages } from './pages';

/** Where a person can be: a page's id, or one of the places beside the pages. */
export type Place = string;

/** Places that ask none of the questionnaire's questions. */
export const PLACES_BESIDE = ['review', 'result', 'ratings'];

export const isBeside = (place: Place): boolean => PLACES_BESIDE.includes(place);

export interface Route {
  pages: readonly Page[];
  items: ReadonlyMap<string, Item>;
  /** The page before anything is answered. */
  start: Place;
  /** Whether a page of questions is shown whatever is answered. */
  always(page: Page): boolean;
  /** Whether what a page shows depends on answers. */
  branching(page: Page): boolean;
  /** Ids of the items shown under these answers, in order. */
  shownItems(answers: Answers): readonly string[];
  /** Ids of the items of a page that are visible, want an answer and have none. */
  gaps(page: Page, answers: Answers): string[];
  /** The page that shows an item, if it is visible. */
  pageOf(item: string, answers: Answers): Place | undefined;
  /** The next visible page, or the review after the last. */
  next(page: Page, answers: Answers): Place;
  /** On the way back to the review: the next page after a place with an unanswered item that was not shown before, or the review. */
  detour(left: Place | undefined, answers: Answers, shownBefore: readonly string[]): Place;
  /** The visible page before, if any; without a page, the last visible one. */
  previous(page: Page | undefined, answers: Answers): Place | undefined;
  /** The place itself if it can be shown, else the nearest visible page before it; undefined if there is no such place. */
  nearest(place: Place, answers: Answers): Place | undefined;
}

export function routeOf(questionnaire: Questionnaire, form: string): Route {
  const inForm = formItems(questionnaire, form);
  const pages = pagesOf(questionnaire, form);
  const position = new Map(pages.map((page, index) => [page.id, index]));
  const items = new Map(allItems(questionnaire).map((item) => [item.id, item]));

  // A step asks for the same answers many times; they are never changed in place.
  const seen = new WeakMap<Answers, { shown: Set<string>; visible: Page[] }>();
  const look = (answers: Answers) => {
    const known = seen.get(answers);
    if (known) return known;
    const truths = visibility(questionnaire, answers, inForm);
    const shown = new Set([...truths].flatMap(([id, truth]) => (truth === true ? [id] : [])));
    const look = { shown, visible: visiblePages(pages, truths) };
    seen.set(answers, look);
    return look;
  };
  const at = (page: Page) => position.get(page.id) ?? -1;
  const after = (page: Page, answers: Answers) => look(answers).visible.filter((other) => at(other) > at(page));
  const wanted = (id: string) => {
    const item = items.get(id);
    return item !== undefined && isRequired(item);
  };

  const start = look({}).visible[0];
  if (!start) throw new RangeError(`form ${form} of questionnaire ${questionnaire.id} shows nothing at first`);

  return {
    pages,
    items,
    start: start.id,
    always: (page) => page.items.some((id) => !items.get(id)?.when),
    branching: (page) => page.kind === 'fit' || page.items.some((id) => items.get(id)?.when),
    shownItems: (answers) => [...look(answers).shown],
    gaps: (page, answers) => page.items.filter((id) => look(answers).shown.has(id) && wanted(id) && !isAnswered(answers, id)),
    pageOf: (item, answers) => (look(answers).shown.has(item) ? pages.find((page) => page.items.includes(item))?.id : undefined),
    next: (page, answers) => after(page, answers)[0]?.id ?? 'review',
    detour: (left, answers, shownBefore) => {
      const opened = (id: string) => look(answers).shown.has(id) && !shownBefore.includes(id) && !isAnswered(answers, id);
      const from = left === undefined ? -1 : (position.get(left) ?? -1);
      return look(answers).visible.find((page) => at(page) > from && page.items.some(opened))?.id ?? 'review';
    },
    previous: (page, answers) => look(answers).visible.findLast((other) => !page || at(other) < at(page))?.id,
    nearest: (place, answers) => {
      if (isBeside(place)) return place;
      const wished = position.get(place);
      return wished === undefined ? undefined : look(answers).visible.findLast((other) => at(other) <= wished)?.id;
    },
  };
}
