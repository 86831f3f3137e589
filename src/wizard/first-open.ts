/** Where to go on with an assessment that comes from elsewhere. Pure, and apart from the pages: it is asked only when a file is opened. */
import { type Answers, visibility } from '../questionnaire/answers';
import { formItems, openItems } from '../questionnaire/progress';
import type { Questionnaire } from '../questionnaire/schema';
import { type Page, pagesOf, visiblePages } from './pages';

/** The first page with an open item, or undefined if nothing is open. */
export function firstOpenPage(questionnaire: Questionnaire, answers: Answers, form: string): Page | undefined {
  const open = new Set(openItems(questionnaire, answers, form).map((item) => item.id));
  const shown = visibility(questionnaire, answers, formItems(questionnaire, form));
  return visiblePages(pagesOf(questionnaire, form), shown).find((page) => page.items.some((item) => open.has(item)));
}
