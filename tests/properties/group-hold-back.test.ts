/** What an anonymous room shows before and after anything comes to it never differs by what few people said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FEWEST } from '../../src/group/agreement';
import { holdBack, isWaiting, joinWorkshops, waitingIn } from '../../src/group/hold-back';
import { mergeWorkshops } from '../../src/group/merge';
import { parseWorkshop } from '../../src/group/parse-workshop';
import { readHead } from '../../src/group/result-code';
import { ownAnswers } from '../../src/group/room-verdicts';
import { roomOf } from '../../src/group/room';
import { takeIn } from '../../src/group/take-in';
import { voices } from '../../src/group/voices';
import { callSecondVote, closedRounds, closeVote, inOrder, openRound, serialiseWorkshop, type Workshop } from '../../src/group/workshop';
import { questionnaire } from '../fixtures/questionnaires';
import { codeOf, emptyWorkshop, personId } from '../fixtures/workshop';

const ITEM = 'problem-copy';
const at = new Date('2026-03-01T12:00:00Z');
const said = (person: number, round = 1, revision = 0): string =>
  codeOf({
    respondent: personId(person),
    round,
    revision,
    role: person % 3,
    answers: { [ITEM]: { value: 1 + ((person + revision) % 5) } },
  });

/** What two facilitators do with files of one workshop, each on a device of their own. */
interface Step {
  on: 0 | 1;
  do: 'take' | 'merge' | 'reopen' | 'close' | 'call' | 'remove';
  people: { person: number; revision: number }[];
}
const step: fc.Arbitrary<Step> = fc.record({
  on: fc.constantFrom(0, 1),
  do: fc.constantFrom('take', 'take', 'take', 'take', 'take', 'merge', 'reopen', 'close', 'call', 'remove'),
  people: fc.array(fc.record({ person: fc.nat({ max: 30 }), revision: fc.nat({ max: 2 }) }), { maxLength: 9 }),
});

/** A device takes results or a file in, or its facilitator does something. */
function changed(here: Workshop, other: Workshop, { do: what, people }: Step): Workshop {
  const open = openRound(here);
  const round = here.rounds.length;
  switch (what) {
    case 'take':
      return takeIn(
        here,
        questionnaire,
        people.map(({ person, revision }) => said(person, round, revision)),
      ).workshop;
    case 'merge':
      return joinWorkshops(here, other);
    case 'reopen':
      return parseWorkshop(serialiseWorkshop(here), questionnaire).workshop;
    case 'close':
      return closeVote(here, at);
    case 'call':
      return open === undefined && round === 1 ? callSecondVote(here, [ITEM], at) : here;
    case 'remove': {
      // The list offers it only while the vote is open.
      const out = people.map(({ person }) => [personId(person), { out: true, at: at.toISOString() }] as const);
      return open === undefined ? here : { ...here, removed: { ...here.removed, ...Object.fromEntries(out) } };
    }
  }
}

/** Of every closed round who is counted with which answers. */
const seenIn = (workshop: Workshop): Map<number, Map<string, string>> =>
  new Map(
    closedRounds(workshop).map((round) => [
      round,
      new Map(voices(workshop, questionnaire, round).map(({ respondent, answers }) => [respondent, JSON.stringify(answers)])),
    ]),
  );
const differing = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number =>
  [...new Set([...before.keys(), ...after.keys()])].filter((each) => before.get(each) !== after.get(each)).length;

const roles = ['city', 'residents'];

describe('what a facilitator sees of an anonymous room', () => {
  test('differs from what they saw before in nobody or in five people at least', () => {
    const found = { held: 0, grown: 0 };
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 30 }), (steps) => {
        const devices = [emptyWorkshop({ roles }), emptyWorkshop({ roles })] as [Workshop, Workshop];
        for (const each of steps) {
          const [before, other] = [devices[each.on], devices[1 - each.on]!];
          const next = changed(before, other, each);
          // As a device keeps it.
          const after = joinWorkshops(before, next);
          expect(holdBack(before, after)).toEqual(after);
          devices[each.on] = after;
          const [seen, sees] = [seenIn(before), seenIn(after)];
          for (const [round, was] of seen) {
            const difference = differing(was, sees.get(round)!);
            expect(difference === 0 || difference >= FEWEST, JSON.stringify({ difference })).toBe(true);
            if (difference > 0) found.grown++;
            // Whatever is told by role was told in full when the vote was closed.
            const told = roomOf(after, questionnaire)
              .items.find(({ item }) => item.id === ITEM)!
              .rounds.find((of) => of.round === round)!;
            if (difference > 0) expect(told.byRole).toEqual([]);
          }
          const told = new Set([before, after].map((workshop) => JSON.stringify(ownAnswers(workshop, questionnaire))));
          const isSameFirst = seen.has(1) && differing(seen.get(1)!, sees.get(1)!) === 0;
          if (isSameFirst && !seen.has(2) && (sees.get(2)?.size ?? 0) < FEWEST) expect(told.size).toBe(1);
          if (waitingIn(after, after.rounds.length) > 0) found.held++;
        }
      }),
      { numRuns: 120 },
    );
    expect(found.held).toBeGreaterThan(20);
    expect(found.grown).toBeGreaterThan(20);
  });

  test('loses nothing that waits: it is in the file, and counts once five have come', () => {
    const people = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => said(from + index));
    const closed = closeVote(takeIn(emptyWorkshop(), questionnaire, people(0, 10)).workshop, at);
    const four = takeIn(closed, questionnaire, people(10, 14));
    expect(voices(four.workshop, questionnaire, 1)).toHaveLength(10);
    expect(waitingIn(four.workshop, 1)).toBe(4);
    expect(people(10, 14).every((code) => isWaiting(four.workshop, code) && four.workshop.codes.includes(code))).toBe(true);
    const again = parseWorkshop(serialiseWorkshop(four.workshop), questionnaire);
    expect(again).toEqual({ workshop: inOrder(four.workshop), messages: [] });
    // Someone's changed answers wait as well, and what they said before goes on counting.
    const five = takeIn(again.workshop, questionnaire, [said(3, 1, 1)]).workshop;
    expect(voices(five, questionnaire, 1)).toHaveLength(14);
    expect(voices(five, questionnaire, 1).find(({ respondent }) => respondent === personId(3))!.revision).toBe(1);
    expect(waitingIn(five, 1)).toBe(0);
    expect(isWaiting(five, said(3, 1, 1))).toBe(false);
  });

  test('of two rooms that were closed apart has both, whoever opens which file', () => {
    const room = (from: number) =>
      closeVote(
        takeIn(
          emptyWorkshop(),
          questionnaire,
          Array.from({ length: 8 }, (_, index) => said(from + index)),
        ).workshop,
        at,
      );
    const [one, other] = [room(0), room(20)];
    expect(voices(joinWorkshops(one, other), questionnaire, 1)).toHaveLength(16);
    expect(voices(joinWorkshops(other, one), questionnaire, 1)).toHaveLength(16);
    // Of one and the same room, closed by both, nobody is added alone.
    const more = closeVote(takeIn(emptyWorkshop(), questionnaire, [...one.codes, said(9)]).workshop, at);
    expect(voices(joinWorkshops(one, more), questionnaire, 1)).toHaveLength(8);
    expect(mergeWorkshops(one, more).codes.map(readHead)).toHaveLength(9);
  });
});

test('with names nothing waits', () => {
  const closed = closeVote(takeIn(emptyWorkshop({ named: true }), questionnaire, [said(1), said(2)]).workshop, at);
  const more = takeIn(closed, questionnaire, [said(3)]).workshop;
  expect(voices(more, questionnaire, 1)).toHaveLength(3);
  expect(waitingIn(more, 1)).toBe(0);
});

test('a second vote of fewer than five changes nobody’s own verdicts, and does not undo what the room has said', () => {
  const first = closeVote(
    takeIn(
      emptyWorkshop(),
      questionnaire,
      [0, 5, 10, 15, 20, 25].map((person) => said(person)),
    ).workshop,
    at,
  );
  const second = closeVote(takeIn(callSecondVote(first, [ITEM], at), questionnaire, [said(1, 2), said(2, 2)]).workshop, at);
  expect(ownAnswers(second, questionnaire)).toEqual(ownAnswers(first, questionnaire));
  const named = { ...second, named: true };
  expect(ownAnswers(named, questionnaire)).not.toEqual(ownAnswers({ ...first, named: true }, questionnaire));
});
