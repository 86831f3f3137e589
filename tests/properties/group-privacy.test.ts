/** Nothing of a vote is seen before it is closed, and nobody is told apart in a group of fewer than five, by subtraction either. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatesAtStake, ownAnswers, tallyVerdicts } from '../../src/group/room-verdicts';
import { roomAnswers } from '../../src/group/room-answers';
import { roomOf, type Room } from '../../src/group/room';
import type { Distribution } from '../../src/group/distribution';
import { discussFirst } from '../../src/group/discuss-first';
import { heads, voices } from '../../src/group/voices';
import { closeVote, closedRounds, type Workshop } from '../../src/group/workshop';
import type { Answers } from '../../src/questionnaire/answers';
import { questionnaire, rules } from '../fixtures/questionnaires';
import { arbitraryWorkshop, closedWorkshop, codeOf, emptyWorkshop, FORM, personId } from '../fixtures/workshop';

const subject = { questionnaire, rules, form: FORM };
const closing = new Date('2026-03-01T12:00:00Z');
const everythingOf = (workshop: Workshop) => {
  const room = roomOf(workshop, questionnaire);
  return [
    room,
    roomAnswers(room),
    ownAnswers(workshop, questionnaire),
    gatesAtStake(subject, room),
    discussFirst(room.items, new Set()),
    tallyVerdicts(subject, ownAnswers(workshop, questionnaire)),
  ];
};

describe('before a vote is closed', () => {
  test('nothing that is told depends on what was answered or counted in it', () => {
    fc.assert(
      fc.property(arbitraryWorkshop, (workshop) => {
        const open = workshop.rounds.length;
        if (workshop.rounds.at(-1)!.closedAt !== undefined) return;
        const blank = {
          ...workshop,
          codes: workshop.codes.filter((code) => heads({ ...workshop, codes: [code] }, open).length === 0),
          hands: workshop.hands.filter(({ round }) => round !== open),
        };
        expect(everythingOf(workshop)).toEqual(everythingOf(blank));
        expect(() => voices(workshop, questionnaire, open)).toThrow(RangeError);
      }),
      { numRuns: 60 },
    );
  });

  test('is told who has answered, and nothing of what', () => {
    const answers = { 'problem-copy': { value: 5 } };
    const workshop = emptyWorkshop({ codes: [2, 1].map((number) => codeOf({ respondent: personId(number), role: number, answers })) });
    expect(heads(workshop, 1)).toEqual(
      [1, 2].map((number) => ({ workshop: workshop.id, respondent: personId(number), revision: 0, round: 1, role: number })),
    );
    expect(heads(workshop, 2)).toEqual([]);
  });

  test('and without any closed vote there is no outcome at all', () => {
    const { items, voices: count } = roomOf(
      emptyWorkshop({ codes: [codeOf({ answers: { 'problem-copy': { value: 5 } } })] }),
      questionnaire,
    );
    expect(items.every(({ rounds }) => rounds.length === 0)).toBe(true);
    expect(count).toEqual({});
  });
});

test('an anonymous workshop tells no name, even one that a result brings', () => {
  const codes = [codeOf({ name: 'דנה' })];
  for (const named of [true, false]) {
    const workshop = closeVote(emptyWorkshop({ codes, named }), closing);
    expect(heads(workshop, 1).map(({ name }) => name)).toEqual([named ? 'דנה' : undefined]);
    expect(voices(workshop, questionnaire, 1).map(({ name }) => name)).toEqual([named ? 'דנה' : undefined]);
  }
});

test('who was taken out counts nowhere, and counts again once put back', () => {
  const answers = Array.from({ length: 6 }, (_, index): Answers => ({ 'problem-copy': { value: index === 0 ? 1 : 5 } }));
  const outcome = (out: boolean) => {
    const removed = { [personId(0)]: { out, at: closing.toISOString() } };
    return roomOf(closedWorkshop(answers, { removed }), questionnaire);
  };
  expect(countsOf(outcome(true))).toMatchObject({ 1: 0, 5: 5 });
  expect(outcome(true).voices).toEqual({ 1: 5 });
  expect(countsOf(outcome(false))).toMatchObject({ 1: 1, 5: 5 });
});
const countsOf = ({ items }: Room) => items.find(({ item }) => item.id === 'problem-copy')!.rounds[0]!.distribution.counts;

/** People in up to four roles, or none; some of them leave some items out. */
const people = fc.array(
  fc.record({
    role: fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 4 }) }, { weight: 1, arbitrary: fc.constant(1) }),
    first: fc.option(fc.integer({ min: 1, max: 5 })),
    second: fc.option(fc.integer({ min: 1, max: 5 })),
  }),
  { maxLength: 60, size: 'max' },
);
const answeringOf = ({ known, unknown, notApplicable }: Distribution): number => known + unknown + notApplicable;

test('roles are told apart only where each of them, and all others together, are nobody or at least five', () => {
  const told = new Set<number>();
  fc.assert(
    fc.property(people, (said) => {
      const answers = said.map(({ first, second }): Answers => ({
        ...(first !== null && { 'problem-copy': { value: first } }),
        ...(second !== null && { 'problem-learning': { value: second } }),
      }));
      const hands = [{ id: 'h', item: 'problem-copy', round: 1, counts: { 2: 3 }, at: closing.toISOString() }];
      const workshop = closedWorkshop(answers, { roles: ['a', 'b', 'c', 'd'], hands }, (index) => said[index]!.role);
      for (const { item, rounds } of roomOf(workshop, questionnaire).items) {
        const key = { 'problem-copy': 'first', 'problem-learning': 'second' }[item.id] as 'first' | 'second' | undefined;
        const { byRole } = rounds[0]!;
        const answering = key ? said.filter((each) => each[key] !== null) : [];
        for (const { role, distribution } of byRole) {
          expect(answeringOf(distribution)).toBe(answering.filter((each) => each.role === role).length);
          expect(answeringOf(distribution)).toBeGreaterThanOrEqual(5);
        }
        // Hands were raised before everybody, so whoever knows them takes them off the whole.
        const rest = answering.length - byRole.reduce((sum, { distribution }) => sum + answeringOf(distribution), 0);
        if (byRole.length > 0) expect(rest === 0 || rest >= 5, JSON.stringify({ rest })).toBe(true);
        told.add(byRole.length);
      }
    }),
    { numRuns: 500 },
  );
  expect([...told].sort()).toEqual([0, 1, 2, 3, 4]);
});

describe('verdicts of single people', () => {
  const answers = (number: number): Answers[] => Array.from({ length: number }, () => ({ 'problem-copy': { value: 4 } }));
  test('are told of five at least', () => {
    expect(tallyVerdicts(subject, answers(4))).toBeNull();
    const tally = tallyVerdicts(subject, answers(5))!;
    for (const counts of Object.values(tally)) expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(5);
  });

  test('read what each said last of every item, and no hands', () => {
    const first = closedWorkshop(answers(1));
    const second = {
      ...first,
      // Without names the second vote of one person would be theirs alone.
      named: true,
      rounds: [...first.rounds, { items: ['problem-copy'], openedAt: closing.toISOString(), closedAt: closing.toISOString() }],
      codes: [
        codeOf({ respondent: personId(0), answers: { 'problem-copy': { value: 4 }, 'problem-learning': { value: 2 } } }),
        codeOf({ respondent: personId(0), round: 2, answers: { 'problem-copy': { value: 1 } } }),
      ],
      hands: [{ id: 'h', item: 'problem-copy', round: 1, counts: { 2: 3 }, at: closing.toISOString() }],
    };
    expect(closedRounds(second)).toEqual([1, 2]);
    expect(ownAnswers(second, questionnaire)).toEqual([{ 'problem-copy': { value: 1 }, 'problem-learning': { value: 2 } }]);
  });
});
