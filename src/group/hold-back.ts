/**
 * Results that come to an anonymous vote once it is closed and seen. What one of them adds would tell what one person said: whoever saw the room
 * before and sees it after knows the difference. So they wait until those of five people can be counted at once.
 */
import { FEWEST } from './agreement';
import { momentAfter } from './later';
import { mergeWorkshops } from './merge';
import { readHead } from './result-code';
import { codesThatCount, countedCodes } from './voices';
import { closedRounds, type Workshop } from './workshop';

/**
 * Lets a workshop show no more than may be told to someone who has seen it as it was.
 * @param seen as it was seen last
 * @param now the same workshop after results came, in whatever way
 * @returns `now`; of each closed round of an anonymous vote that counts what it counted before, or all, if they differ in five people at least
 */
export function holdBack(seen: Workshop, now: Workshop): Workshop {
  if (now.named) return now;
  const rounds = now.rounds.map((round, index) => {
    const number = index + 1;
    // Of a vote that was open until now someone else may have seen something.
    const former = seen.rounds[index]?.closedAt === undefined ? now : seen;
    if (round.closedAt === undefined || (former === now && !round.counted)) return round;
    const before = countedCodes(former, number);
    const all = codesThatCount(now, number);
    const differing = peopleBetween(before, all);
    const grows = differing >= FEWEST;
    const codes = differing === 0 || grows ? all : before;
    const shown = countedCodes(now, number);
    const added = grows || former.rounds[index]?.counted?.added === true;
    if (peopleBetween(shown, codes) === 0 && (round.counted?.added ?? false) === added) return round;
    return { ...round, counted: { codes, added, at: momentAfter(round.closedAt, round.counted?.at, former.rounds[index]?.counted?.at) } };
  });
  return { ...now, rounds };
}

/** Two files of one workshop as one, for someone who has seen the first. */
export const joinWorkshops = (seen: Workshop, other: Workshop): Workshop => holdBack(seen, mergeWorkshops(seen, other));

/** How many people's results of a round wait to be counted. */
export const waitingIn = (workshop: Workshop, round: number): number =>
  closedRounds(workshop).includes(round) ? peopleBetween(countedCodes(workshop, round), codesThatCount(workshop, round)) : 0;

/** Whether a result that was taken in waits. */
export function isWaiting(workshop: Workshop, code: string): boolean {
  const { round } = readHead(code);
  return closedRounds(workshop).includes(round) && !countedCodes(workshop, round).includes(code);
}

/** Of how many people two lists of codes have different ones, or one has none. */
function peopleBetween(ones: readonly string[], others: readonly string[]): number {
  const [here, there] = [new Set(ones), new Set(others)];
  const differing = [...ones.filter((code) => !there.has(code)), ...others.filter((code) => !here.has(code))];
  return new Set(differing.map((code) => readHead(code).respondent)).size;
}
