/** Two readings of one initiative side by side: where they say the same, where not and by how much, and where only one of them knows. */
import type { Diagnosis } from '../diagnosis/types';
import { allItems, answerState, type Answer } from '../questionnaire/answers';
import type { Item, Questionnaire } from '../questionnaire/schema';
import { ORDERS, valuesOf, type ValuePath } from './portfolio-verdicts';
import { said, shownAnswers, type Stand } from './then-and-now';

/** `one-knows`: the other said "don't know", or was not asked, or did not answer. `neither`: both did not, of what at least one was asked. */
export type Match = 'same' | 'differs' | 'one-knows' | 'neither';

export interface ItemSideBySide {
  item: Item;
  funder: Answer | undefined;
  applicant: Answer | undefined;
  match: Match;
  /** On a scale: how many points the applicant's answer lies above the funder's, where they differ. */
  by?: number;
}

export interface VerdictSideBySide {
  path: ValuePath;
  funder: string;
  applicant: string;
  match: Match;
  /** How many places the applicant's verdict stands above the funder's in the verdict's order, where that has a better and a worse. */
  by?: number;
}

/** Verdicts of which none is better than another. */
const NOMINAL: ReadonlySet<string> = new Set(['problem', 'gap', 'collaboration', 'backbone']);

/**
 * @param questionnaire that of both; each reading has its own form, and only what that form showed is compared
 * @returns every verdict and gate in the order of the result, and every item that either form showed with an answer, in order
 */
export function sideBySide(
  questionnaire: Questionnaire,
  funder: Stand,
  applicant: Stand,
): { verdicts: VerdictSideBySide[]; items: ItemSideBySide[] } {
  const [ours, theirs] = [shownAnswers(questionnaire, funder), shownAnswers(questionnaire, applicant)];
  const items = allItems(questionnaire).flatMap((item): ItemSideBySide[] => {
    const [our, their] = [ours[item.id], theirs[item.id]];
    return our || their ? [{ item, funder: our, applicant: their, ...matchOf(item, our, their) }] : [];
  });
  return { verdicts: verdicts(funder.diagnosis, applicant.diagnosis), items };
}

function matchOf(item: Item, our: Answer | undefined, their: Answer | undefined): { match: Match; by?: number } {
  const known = [our, their].filter((answer) => ['value', 'not-applicable'].includes(answerState(answer))).length;
  if (known < 2) return { match: known === 1 ? 'one-knows' : 'neither' };
  if (said(item, our) === said(item, their)) return { match: 'same' };
  const scale = item.kind === 'scale' && typeof our?.value === 'number' && typeof their?.value === 'number';
  return { match: 'differs', ...(scale && { by: Number(their.value) - Number(our.value) }) };
}

function verdicts(funder: Diagnosis, applicant: Diagnosis): VerdictSideBySide[] {
  const [ours, theirs] = [valuesOf(funder), valuesOf(applicant)];
  return (Object.keys(ours) as ValuePath[]).map((path) => {
    const [our, their] = [ours[path], theirs[path]];
    const order = ORDERS[path];
    const [here, there] = [order.indexOf(our), order.indexOf(their)];
    const both = { path, funder: our, applicant: their };
    if (here < 0 || there < 0) return { ...both, match: here < 0 && there < 0 ? 'neither' : 'one-knows' };
    if (here === there) return { ...both, match: 'same' };
    return { ...both, match: 'differs', ...(!NOMINAL.has(path) && { by: there - here }) };
  });
}
