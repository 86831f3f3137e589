/** The pages of a form, and which of them a person is shown. Pure. */
import type { Truth } from '../questionnaire/predicate';
import { formItems } from '../questionnaire/progress';
import type { Questionnaire } from '../questionnaire/schema';

/** A page is addressed by its item's id, or its section's where the items share it, or `fit` where a verdict is shown. */
export interface Page {
  id: string;
  section: string;
  /** In the order in which they are asked; none on the page of a verdict. */
  items: string[];
  kind: 'questions' | 'fit';
}

/** Every page that a form can have, in order. */
export function pagesOf(questionnaire: Questionnaire, form: string): Page[] {
  const inForm = new Set(formItems(questionnaire, form));
  return questionnaire.sections.flatMap((section): Page[] => {
    const items = section.items.map((item) => item.id).filter((id) => inForm.has(id));
    if (items.length === 0) return [];
    const groups = section.page === 'together' ? [{ id: section.id, items }] : items.map((id) => ({ id, items: [id] }));
    const questions = groups.map((group) => ({ ...group, section: section.id, kind: 'questions' as const }));
    return section.then ? [...questions, { id: section.then, section: section.id, items: [], kind: section.then }] : questions;
  });
}

/** The pages with something to show: questions of which at least one is visible, and the verdict that follows such questions. */
export function visiblePages(pages: readonly Page[], shown: ReadonlyMap<string, Truth>): Page[] {
  const asked = new Set<string>();
  return pages.filter((page) => {
    if (page.kind === 'fit') return asked.has(page.section);
    const visible = page.items.some((item) => shown.get(item) === true);
    if (visible) asked.add(page.section);
    return visible;
  });
}
