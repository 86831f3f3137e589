/** A show of hands as it is typed: how many for each answer of an item, held against the number of people in the room. */
import { countable } from '../../group/distribution';
import type { HandCount, Workshop } from '../../group/workshop';
import type { Item } from '../../questionnaire/schema';

/** `number`: not a whole number from 0. `room`: more than the room holds, alone or with the counts before it. */
export type CountFault = 'number' | 'room';

/** What a workshop file can hold, where nobody said how many are present. */
const MOST = 100_000;

/** What hands can be counted for: the values of an item, and the answers that are none of its own. */
export function handValues(item: Item): string[] {
  const apart = [...(item.kind === 'ranking' ? [] : ['unknown']), ...(item.notApplicable ? ['not-applicable'] : [])];
  // Of a question with several answers nothing else tells how many answered it.
  return [...countable(item), ...(item.kind === 'multi' ? ['all'] : []), ...apart];
}

/**
 * @param typed by value, as it stands in the fields
 * @param present how many are in the room, where it was said
 * @returns the counts that are sound, and what is wrong with the others
 */
export function handCounts(
  item: Item,
  typed: Readonly<Record<string, string>>,
  present: number | undefined,
): { counts: Record<string, number>; faults: Record<string, CountFault> } {
  const counts: Record<string, number> = {};
  const faults: Record<string, CountFault> = {};
  let sum = 0;
  for (const value of handValues(item)) {
    const text = (typed[value] ?? '').trim();
    if (text === '') continue;
    const count = wholeNumber(text);
    // Where several answers may be given, the hands for one say nothing about those for another.
    const raised = (count ?? 0) + (item.kind === 'multi' ? 0 : sum);
    if (count === undefined) faults[value] = 'number';
    else if (raised > (present ?? MOST)) faults[value] = 'room';
    else {
      counts[value] = count;
      sum = raised;
    }
  }
  return { counts, faults };
}

/** @returns undefined where the text is no whole number from 0 */
export function wholeNumber(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) && Number(text) <= MOST ? Number(text) : undefined;
}

/** The workshop with this count of an item in place of the one that has its id. */
export function withHands(workshop: Workshop, count: Omit<HandCount, 'at'>, now: Date): Workshop {
  const others = workshop.hands.filter(({ id }) => id !== count.id);
  return { ...workshop, hands: [...others, { ...count, at: now.toISOString() }] };
}
