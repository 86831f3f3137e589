/** The questions of a workshop's round as a blank form says them: sections, words, numbers, and what can be marked. */
import { untrack } from 'svelte';
import { votedItems } from '../../group/ballot';
import { formNumbers } from '../../questionnaire/form-numbers';
import { askedSections, optionsOf, type Asked, type PaperInput } from '../../report/form/input';
import { loadPaperInput } from '../../report/form/load';
import type { PaperOption } from '../../report/form/parts';
import type { Desk } from './desk.svelte';

export interface AskedItem extends Asked {
  /** As it is printed. */
  number: number;
  options: PaperOption[];
}
export interface AskedRound {
  sections: { title: string; items: AskedItem[] }[];
  apart: PaperInput['apart'];
}

/** What is voted on in a round, in the desk's language. Not asked for again with every result that comes in. */
export async function loadAsked(desk: Desk, round: number): Promise<AskedRound> {
  const { source, language } = desk;
  const workshop = untrack(() => desk.workshop);
  const { form } = workshop.questionnaire;
  const input = await loadPaperInput(language, source, form);
  const numbers = formNumbers(source.questionnaire, form);
  const items = workshop.rounds[round - 1]?.items ?? votedItems(source.questionnaire, form).map(({ id }) => id);
  const voted = new Set(items);
  const sections = askedSections(input).map(({ words, asked }) => ({
    title: words.title,
    items: asked
      .filter(({ item }) => voted.has(item.id))
      .map((each): AskedItem => ({ ...each, number: numbers.get(each.item.id)!, options: optionsOf(each, input.say) })),
  }));
  return { sections: sections.filter((section) => section.items.length > 0), apart: input.apart };
}
