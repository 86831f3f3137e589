/** What is read off a room beside its measures: in which order one talks, where roles and rounds differ. Figures only, no words. */
import { FEWEST, type Agreement } from '../../group/agreement';
import { convergence, type Convergence } from '../../group/convergence';
import { discussFirst } from '../../group/discuss-first';
import type { Distribution } from '../../group/distribution';
import type { Outcome, RoomItem } from '../../group/room';
import { lastOutcome } from '../../group/room-answers';
import type { VerdictTally } from '../../group/room-verdicts';
import type { VerdictPath } from '../../diagnosis/headline';

/** The two stretches of a talk: what calls for one, in order, and what was voted on again; all the rest in the order of the form. */
export interface TalkOrder {
  first: RoomItem[];
  rest: RoomItem[];
}

/** What the room settles stays in its place, so that the order does not change under the talk. */
export function talkOrder(items: readonly RoomItem[], gateItems: ReadonlySet<string>): TalkOrder {
  const byId = new Map(items.map((each) => [each.item.id, each]));
  const unsettled = items.map(({ item, rounds }) => ({ item, rounds }));
  const first = discussFirst(unsettled, gateItems).map(({ item }) => byId.get(item.id)!);
  const again = votedAgain(items).filter((each) => !first.includes(each));
  const called = new Set([...first, ...again]);
  return { first: [...called], rest: items.filter((each) => !called.has(each)) };
}

/** The items of which a second vote is closed. */
export const votedAgain = (items: readonly RoomItem[]): RoomItem[] => items.filter(({ rounds }) => rounds.some(({ round }) => round === 2));

/** Of which stretch an item is a part: one walks within it. */
export const stretchOf = ({ first, rest }: TalkOrder, item: string): RoomItem[] =>
  first.some((each) => each.item.id === item) ? first : rest;

/** Whether a distribution may be shown value by value: of fewer there is a median and nothing else. */
export const isTold = ({ known }: Distribution): boolean => known >= FEWEST;

/** The options that were given most often, in order; none where nobody gave any. */
export function mostFrequent({ counts }: Distribution): string[] {
  const most = Math.max(...Object.values(counts));
  return most === 0 ? [] : Object.keys(counts).filter((value) => counts[value] === most);
}

/** The option whose markings come nearest to one half of those who answered. */
export function mostDivided({ counts, known }: Distribution): string | undefined {
  const distance = (value: string) => Math.abs(counts[value]! * 2 - known);
  return Object.keys(counts).toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Roles of which enough gave a value. */
export const toldRoles = <T extends Outcome>(byRole: readonly T[]): T[] => byRole.filter(({ distribution }) => isTold(distribution));

/**
 * Whether roles have answered otherwise: medians a quarter of the scale apart, no most frequent answer in common, or an option that the share
 * of one role and of another are half apart on.
 */
export function rolesDiffer(byRole: readonly Outcome[]): boolean {
  const told = toldRoles(byRole);
  const [one] = told;
  if (!one || told.length < 2) return false;
  const { kind, counts } = one.distribution;
  const values = Object.keys(counts);
  if (kind === 'scale') return spread(told.map(({ measures }) => measures.median!)) >= (values.length - 1) / 4;
  if (kind === 'multi') return gapOn(told, mostApart(told)) >= 0.5;
  return mostFrequent(one.distribution).every((value) => told.some(({ distribution }) => !mostFrequent(distribution).includes(value)));
}

/** Of a question with several answers the option on which the shares of roles lie furthest apart. */
export function mostApart(told: readonly Outcome[]): string {
  const values = Object.keys(told[0]?.distribution.counts ?? {});
  return values.toSorted((a, b) => gapOn(told, b) - gapOn(told, a))[0] ?? '';
}

const gapOn = (told: readonly Outcome[], value: string): number =>
  spread(told.map(({ distribution: { counts, known } }) => (counts[value] ?? 0) / known));

const spread = (figures: readonly number[]): number => Math.max(...figures) - Math.min(...figures);

/** On how many questions with a scale the median of a role lies below the whole room's, on it, and above. */
export type Standing = Record<'lower' | 'like' | 'higher', number>;

/** @returns of each role that is told apart anywhere, by its number */
export function roleStandings(items: readonly RoomItem[]): Map<number, Standing> {
  const standings = new Map<number, Standing>();
  for (const each of items) {
    const outcome = lastOutcome(each);
    if (outcome?.distribution.kind !== 'scale' || !isTold(outcome.distribution)) continue;
    const told = toldRoles(outcome.byRole);
    if (told.length < 2) continue;
    for (const { role, measures } of told) {
      const standing = standings.get(role) ?? { lower: 0, like: 0, higher: 0 };
      const difference = measures.median! - outcome.measures.median!;
      standing[difference < 0 ? 'lower' : difference > 0 ? 'higher' : 'like']++;
      standings.set(role, standing);
    }
  }
  return new Map([...standings].sort(([a], [b]) => a - b));
}

/** `unsaid` where there are not two rounds with enough answers. */
export type Movement = Convergence | 'unsaid';

/** How the second vote came out beside the first. */
export function movement({ rounds: [before, after] }: RoomItem): Movement {
  return (before && after && convergence(before, after)) ?? 'unsaid';
}

/** Verdicts to show, those first on which people differ most: of which the most frequent value has the smallest share. */
export function byDifference(paths: readonly VerdictPath[], tally: VerdictTally): VerdictPath[] {
  const most = (path: VerdictPath) => Math.max(...Object.values(tally[path]));
  return paths.toSorted((a, b) => most(a) - most(b));
}

/** In which order groups of items are shown. */
export const AGREEMENTS: readonly Agreement[] = ['split', 'discuss', 'undetermined', 'agreed', 'too-few'];
