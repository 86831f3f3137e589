/** How far the people in a room would come to different verdicts, each from their own answers, and which gates many see closed. */
import { createContext } from '../diagnosis/context';
import { Judgement } from '../diagnosis/diagnose';
import { headline, VERDICT_PATHS, type Subject, type VerdictPath } from '../diagnosis/headline';
import type { FirstMatchRule } from '../diagnosis/kinds/first-match';
import { GATES, type Gate } from '../diagnosis/types';
import type { Answers } from '../questionnaire/answers';
import { leaves } from '../questionnaire/predicate';
import { FEWEST } from './agreement';
import type { Room } from './room';
import { lastOutcome } from './room-answers';
import { voices } from './voices';
import { closedRounds, type Workshop } from './workshop';

/** For each verdict how many people's answers lead to each value. */
export type VerdictTally = Record<VerdictPath, Record<string, number>>;

/**
 * Each person's own answers: of the first round, with what they said in the second in its place. Counts of hands belong to nobody. An anonymous
 * second vote of fewer than five changes nothing, because the change would be theirs.
 */
export function ownAnswers(workshop: Workshop, questionnaire: Subject['questionnaire']): Answers[] {
  const byRespondent = new Map<string, Answers>();
  for (const round of closedRounds(workshop)) {
    const said = voices(workshop, questionnaire, round);
    if (round > 1 && !workshop.named && said.length < FEWEST) continue;
    for (const { respondent, answers } of said) byRespondent.set(respondent, { ...byRespondent.get(respondent), ...answers });
  }
  return [...byRespondent.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, answers]) => answers);
}

/** @returns null where under five people have answered by themselves */
export function tallyVerdicts(subject: Subject, people: readonly Answers[]): VerdictTally | null {
  const steps = tallyByPerson(subject, people);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, pausing after each person, for a page that goes on answering to its reader meanwhile. */
export function* tallyByPerson(subject: Subject, people: readonly Answers[]): Generator<undefined, VerdictTally | null> {
  if (people.length < FEWEST) return null;
  const tally = Object.fromEntries(VERDICT_PATHS.map((path) => [path, {}])) as VerdictTally;
  for (const answers of people) {
    const values = headline(subject, answers);
    for (const path of VERDICT_PATHS) tally[path][values[path]] = (tally[path][values[path]] ?? 0) + 1;
    yield;
  }
  return tally;
}

/**
 * Gates that fail for the lower quarter of the room, whatever they do at its median (method, section M9).
 * A gate that reads one item is judged by all answers to it, hands included.
 */
export function gatesAtStake(subject: Subject, room: Room): Gate[] {
  return GATES.filter((gate) => {
    const item = onlyItem(subject.rules.readiness.gates[gate]);
    const outcome = room.items.find((each) => each.item.id === item);
    const distribution = outcome && lastOutcome(outcome)?.distribution;
    if (item === undefined || !distribution || distribution.known < FEWEST) return false;
    const fails = (value: string) => gateState(subject, gate, item, distribution.kind === 'scale' ? Number(value) : value) === 'fail';
    const failing = Object.entries(distribution.counts).reduce((sum, [value, count]) => sum + (fails(value) ? count : 0), 0);
    // The answer at the lower quartile, the worst first.
    return Math.floor((distribution.known - 1) / 4) < failing;
  });
}

/** The items on which a gate rests. */
export function gateItems({ rules }: Subject): ReadonlySet<string> {
  return new Set(GATES.flatMap((gate) => itemsOf(rules.readiness.gates[gate])));
}

function itemsOf({ cases, needs }: FirstMatchRule): string[] {
  const read = cases.flatMap(({ all }) => all.flatMap(({ when }) => leaves(when).flatMap((leaf) => ('item' in leaf ? [leaf.item] : []))));
  return [...new Set([...needs, ...read])];
}

function onlyItem(rule: FirstMatchRule): string | undefined {
  const items = itemsOf(rule);
  return items.length === 1 ? items[0] : undefined;
}

function gateState({ questionnaire, rules, form, settings = {} }: Subject, gate: Gate, item: string, value: number | string): string {
  return new Judgement(createContext(questionnaire, form, { [item]: { value } }, true), rules, settings).readiness.gates[gate].value;
}
