/** One set of answers for a room, gates at stake, and where to begin to talk. */
import { describe, expect, test } from 'vitest';
import { ballotOf, fingerprint, votedItems } from '../../src/group/ballot';
import { discussFirst } from '../../src/group/discuss-first';
import { decodeInvitation, encodeInvitation, invitationOf, invitedItems } from '../../src/group/invitation';
import { roomOf } from '../../src/group/room';
import { roomAnswers } from '../../src/group/room-answers';
import { gateItems, gatesAtStake } from '../../src/group/room-verdicts';
import { callSecondVote, closeVote, openRound, type Workshop } from '../../src/group/workshop';
import type { Answer, Answers } from '../../src/questionnaire/answers';
import { questionnaire, rules } from '../fixtures/questionnaires';
import { closedWorkshop, codeOf, emptyWorkshop, FORM, personId, voted } from '../fixtures/workshop';

const subject = { questionnaire, rules, form: FORM };
const now = new Date('2026-03-01T12:00:00Z');
/** One person for each of the answers to an item. */
const saying = (item: string, answers: readonly Answer[], change: Partial<Workshop> = {}): Workshop =>
  closedWorkshop(
    answers.map((answer): Answers => ({ [item]: answer })),
    change,
  );
const values = (...list: (number | string | string[])[]): Answer[] => list.map((value) => ({ value }));
const roomAnswer = (workshop: Workshop, item: string) => roomAnswers(roomOf(workshop, questionnaire))[item];
const unknown: Answer = { unknown: true };

describe('the answer of a room', () => {
  test('to a scale is the lower median', () => {
    expect(roomAnswer(saying('problem-copy', values(2, 2, 4, 5)), 'problem-copy')).toEqual({ value: 2 });
    expect(roomAnswer(saying('problem-copy', values(2, 4, 4, 5, 5)), 'problem-copy')).toEqual({ value: 4 });
  });

  test('to a choice is the one most frequent, and unknown where two are', () => {
    expect(roomAnswer(saying('problem-result', values('specific', 'specific', 'direction')), 'problem-result')).toEqual({
      value: 'specific',
    });
    expect(roomAnswer(saying('problem-result', values('specific', 'direction')), 'problem-result')).toEqual(unknown);
  });

  test('of several is what more than half have named', () => {
    const answers = values(['government', 'nonprofits'], ['government'], ['government', 'nonprofits'], ['philanthropy']);
    expect(roomAnswer(saying('problem-sectors', answers), 'problem-sectors')).toEqual({ value: ['government'] });
  });

  test('is unknown from a third of don’t-knows on', () => {
    expect(roomAnswer(saying('problem-copy', [...values(4, 4, 4), unknown]), 'problem-copy')).toEqual({ value: 4 });
    expect(roomAnswer(saying('problem-copy', [...values(4, 4), unknown]), 'problem-copy')).toEqual(unknown);
  });

  test('is what the room agreed on, until that is taken back', () => {
    const at = now.toISOString();
    const agreed = (answer: object) =>
      saying('problem-copy', values(2, 2), { talk: { 'problem-copy': { arguments: [], agreed: { at, ...answer } } } });
    expect(roomAnswer(agreed({ value: 5, note: 'so be it' }), 'problem-copy')).toEqual({ value: 5, note: 'so be it' });
    expect(roomAnswer(agreed({ unknown: true }), 'problem-copy')).toEqual(unknown);
    expect(roomAnswer(agreed({}), 'problem-copy')).toEqual({ value: 2 });
  });

  test('is that of the second vote where there was one, and both stay to be seen', () => {
    const first = saying('problem-copy', values(1, 1));
    const called = callSecondVote(first, ['problem-copy'], now);
    const codes = [
      ...called.codes,
      codeOf({ respondent: personId(0), round: 2, answers: { 'problem-copy': { value: 4 }, 'problem-learning': { value: 1 } } }),
    ];
    expect(roomAnswer({ ...called, codes }, 'problem-copy')).toEqual({ value: 1 });
    const closed = closeVote({ ...called, codes }, now);
    expect(roomAnswer(closed, 'problem-copy')).toEqual({ value: 4 });
    const { items } = roomOf(closed, questionnaire);
    expect(items.find(({ item }) => item.id === 'problem-copy')!.rounds.map(({ round, measures }) => [round, measures.median])).toEqual([
      [1, 1],
      [2, 4],
    ]);
    // What was not asked again is not counted again.
    expect(items.find(({ item }) => item.id === 'problem-learning')!.rounds).toHaveLength(1);
  });

  test('of hands alone is theirs', () => {
    const hands = [
      { id: 'a', item: 'problem-copy', round: 1, counts: { 2: 3 }, at: now.toISOString() },
      { id: 'b', item: 'problem-copy', round: 1, counts: { 5: 4 }, at: now.toISOString() },
    ];
    expect(roomAnswer(closeVote(emptyWorkshop({ hands }), now), 'problem-copy')).toEqual({ value: 5 });
  });
});

describe('gates', () => {
  const gate = (...list: number[]) => gatesAtStake(subject, roomOf(saying('preconditions-champion', values(...list)), questionnaire));
  test('are at stake where they fail for the lower quarter, whatever the median', () => {
    expect(gate(5, 5, 5, 5, 5)).toEqual([]);
    expect(gate(1, 5, 5, 5, 5)).toEqual([]);
    expect(gate(1, 1, 5, 5, 5)).toEqual(['champion']);
    expect(gate(3, 3, 3, 3, 3)).toEqual([]);
  });
  test('are not spoken of below five answers', () => {
    expect(gate(1, 1, 1, 1)).toEqual([]);
  });
  test('of choices take the worst answers first', () => {
    const answers = values('none', 'none', 'from-36', 'from-36', 'from-36');
    expect(gatesAtStake(subject, roomOf(saying('preconditions-money', answers), questionnaire))).toEqual(['money']);
  });
});

test('a room talks first about what is critical or holds a gate, then about splits, the most divided first', () => {
  const split = [1, 1, 1, 5, 5, 5];
  const spread = [2, 2, 3, 4, 4, 5];
  const same = [4, 4, 4, 4, 4, 4];
  const columns: Record<string, (number | null)[]> = {
    'problem-copy': split,
    'problem-learning': [2, 2, 2, 4, 4, 4],
    'problem-behaviour': spread,
    'problem-systems': [null, null, 3, 3, 3, 3],
    'problem-authority': same,
    'preconditions-champion': spread,
  };
  const workshop = closedWorkshop(
    split.map((_, row): Answers =>
      Object.fromEntries(Object.entries(columns).map(([item, column]) => [item, column[row] === null ? unknown : { value: column[row]! }])),
    ),
  );
  const order = (of: Workshop) => discussFirst(roomOf(of, questionnaire).items, gateItems(subject)).map(({ item }) => item.id);
  const expected = ['preconditions-champion', 'problem-copy', 'problem-learning', 'problem-behaviour', 'problem-systems'];
  expect(order(workshop)).toEqual(expected);
  const settled = { ...workshop, talk: { 'problem-copy': { arguments: [], agreed: { value: 4, at: now.toISOString() } } } };
  expect(order(settled)).toEqual(expected.filter((item) => item !== 'problem-copy'));
});

describe('a ballot', () => {
  test('asks what is voted on and nothing else, and gives no verdict', () => {
    const ballot = ballotOf(questionnaire, FORM);
    expect(ballot.forms[FORM]!.items).toEqual(voted.map(({ id }) => id));
    expect(ballot.sections.every((section) => !('then' in section))).toBe(true);
    expect(voted.every(({ kind }) => kind !== 'text')).toBe(true);
  });

  test('of a second vote asks a chosen item whatever it depends on', () => {
    const dependent = votedItems(questionnaire, 'full').find(({ when }) => when)!;
    const itemIn = (items?: string[]) =>
      ballotOf(questionnaire, 'full', items)
        .sections.flatMap((section) => section.items)
        .find(({ id }) => id === dependent.id)!;
    expect(itemIn([dependent.id]).when).toBeUndefined();
    expect(itemIn().when).toEqual(dependent.when);
  });

  test('tells questionnaires apart that would read a result otherwise, and no others', () => {
    const changed = structuredClone(questionnaire);
    expect(fingerprint(changed)).toBe(fingerprint(questionnaire));
    const choice = changed.sections.flatMap(({ items }) => items).find(({ kind }) => kind === 'choice') as { options: string[] };
    choice.options.reverse();
    expect(fingerprint(structuredClone(changed))).not.toBe(fingerprint(questionnaire));
  });
});

describe('votes', () => {
  test('are called and closed one after the other', () => {
    const open = emptyWorkshop();
    expect(openRound(open)).toBe(1);
    expect(() => callSecondVote(open, ['problem-copy'], now)).toThrow(RangeError);
    const closed = closeVote(open, now);
    expect(openRound(closed)).toBeUndefined();
    expect(closeVote(closed, new Date(0))).toEqual(closed);
    expect(() => callSecondVote(closed, [], now)).toThrow(RangeError);
    const second = callSecondVote(closed, ['problem-copy'], now);
    expect(openRound(second)).toBe(2);
    expect(() => callSecondVote(second, ['problem-copy'], now)).toThrow(RangeError);
  });

  test('invite to what is open now', () => {
    const second = callSecondVote(closeVote(emptyWorkshop({ roles: ['a'] }), now), ['problem-copy'], now);
    const invitation = decodeInvitation(encodeInvitation(invitationOf(second, questionnaire)));
    expect(invitation).toMatchObject({ workshop: second.id, round: 2, roles: ['a'], named: false, form: FORM });
    expect(invitation.fingerprint).toBe(fingerprint(questionnaire));
    expect(invitedItems(invitation, questionnaire)).toEqual(['problem-copy']);
  });
});
