/** What a blank form is made of, and what form and tally sheet both read from it. */
import type { Interface } from '../../i18n/interface.he';
import type { PaperWords } from '../../i18n/paper-form.he';
import { answerNumbers } from '../../questionnaire/form-numbers';
import type { WordsInForm } from '../../questionnaire/form-words';
import type { Item, ItemWords, Questionnaire } from '../../questionnaire/schema';
import { directionOf } from '../../questionnaire/language';
import type { ReportDocument } from '../blocks';
import type { PaperOption } from './parts';

export interface PaperInput {
  lang: string;
  questionnaire: Questionnaire;
  form: string;
  /** What the form is called, and for whom it is. */
  title: string;
  subtitle: string;
  /** By section id, as the form says them. */
  sections: Readonly<Record<string, WordsInForm>>;
  say: PaperWords;
  /** Answers that are none of a question's own, as the screen calls them. */
  apart: Pick<Interface['question'], 'dontKnow' | 'notApplicable' | 'none'>;
}

/** An item of the form with its words. */
export interface Asked {
  item: Item;
  words: ItemWords;
}

/** The sections of which the form asks something, each with the items that it asks. */
export function askedSections({ questionnaire, form, sections }: PaperInput): { words: WordsInForm['section']; asked: Asked[] }[] {
  const inForm = new Set(questionnaire.forms[form]?.items);
  return questionnaire.sections.flatMap(({ id, items }) => {
    const words = sections[id]!;
    const asked = items.filter((item) => inForm.has(item.id)).map((item) => ({ item, words: words.items[item.id]! }));
    return asked.length === 0 ? [] : [{ words: words.section, asked }];
  });
}

/** What can be marked, in order: its code and its words; of an option that has none, its id. */
export function optionsOf({ item, words }: Asked, say: PaperWords): PaperOption[] {
  return [...answerNumbers(item)].map(([number, value]) => ({
    code: codeOf(item, number, say),
    text: (item.kind === 'scale' ? words.points?.[String(value) as '1'] : words.options?.[value]) ?? String(value),
  }));
}

/** What stands beside each thing that can be marked: its number, or a letter where a number is to be written. */
export function codeOf(item: Item, number: number, { letters }: Pick<PaperWords, 'letters'>): string {
  return item.kind === 'ranking' ? (letters[number - 1] ?? String(number)) : String(number);
}

/** The answers of an item that are none of its own, in words for each. */
export function apartOf(item: Item, words: { dontKnow: string; notApplicable: string; none: string }): string[] {
  if (item.kind === 'ranking' || item.kind === 'text') return [];
  return [...(item.kind === 'multi' ? [words.none] : []), words.dontKnow, ...(item.notApplicable ? [words.notApplicable] : [])];
}

/** All of a document but its name and its sections. */
export function frame({ lang, say }: PaperInput): Pick<ReportDocument, 'lang' | 'dir' | 'product' | 'pageOf'> {
  return { lang, dir: directionOf(lang), product: say.product, pageOf: say.pageOf };
}
