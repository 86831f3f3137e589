/** Who has answered, as the facilitator may see it before a vote is closed: nothing of what they said. */
import { countedCodes } from '../../group/voices';
import type { Workshop } from '../../group/workshop';

/** So many digits of a respondent's id tell the people of a room apart. */
const SHOWN = 6;

/** By which one speaks of a respondent without a name; drawn by lot, so that it tells no order of coming. */
export const shortId = (respondent: string): string => respondent.slice(0, SHOWN).toUpperCase();

/** The round that is collected: the open one, else the last. */
export const currentRound = ({ rounds }: Workshop): number => rounds.length;

/** How many people's answers the round is made of. */
export const counted = (workshop: Workshop, round: number): number => countedCodes(workshop, round).length;

/** The workshop with a respondent taken out, or put back. Their answers stay in the file. */
export function takeOut(workshop: Workshop, respondent: string, out: boolean, now: Date): Workshop {
  return { ...workshop, removed: { ...workshop.removed, [respondent]: { out, at: now.toISOString() } } };
}
