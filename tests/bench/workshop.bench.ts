/** How long a workshop's results take to be taken in, merged and counted (`npm run bench`). */
import { votedItems } from '../../src/group/ballot';
import { findCodes } from '../../src/group/find-codes';
import { mergeWorkshops } from '../../src/group/merge';
import { encodeResponse } from '../../src/group/result-code';
import { roomOf } from '../../src/group/room';
import { ownAnswers, tallyVerdicts } from '../../src/group/room-verdicts';
import { takeIn } from '../../src/group/take-in';
import { closeVote, newWorkshop, type Workshop } from '../../src/group/workshop';
import type { Answer } from '../../src/questionnaire/answers';
import { questionnaire as whole, quickRules } from '../fixtures/questionnaires';
import { report, timeOf, type Measured } from './measure';

const FORM = 'sixty';
const sixty = votedItems(whole, 'full').slice(0, 60);
const questionnaire = { ...whole, forms: { ...whole.forms, [FORM]: { items: sixty.map(({ id }) => id) } } };
const now = new Date('2026-03-01T10:00:00Z');
const id = (number: number): string => number.toString(16).padStart(12, '0');
const empty = newWorkshop({
  questionnaire,
  form: FORM,
  name: 'A workshop',
  roles: ['residents', 'organisations', 'government', 'funders'],
  named: false,
  now,
  randomId: () => id(1).padEnd(32, '0'),
});

/** Someone's answers; every number gives other ones. */
const codeOf = (number: number): string =>
  encodeResponse(questionnaire, FORM, {
    workshop: empty.id,
    respondent: id(number * 7919),
    revision: 0,
    round: 1,
    role: number % 5,
    answers: Object.fromEntries(
      sixty.map((item, index): [string, Answer] => {
        const seed = (number * 31 + index * 17) % 11;
        if (seed === 10 && item.kind !== 'ranking') return [item.id, { unknown: true }];
        if (item.kind === 'scale') return [item.id, { value: (seed % 5) + 1 }];
        const options = 'options' in item ? item.options : [];
        return [item.id, { value: item.kind === 'choice' ? options[seed % options.length]! : options.slice(0, (seed % 3) + 1) }];
      }),
    ),
  });

const codes = Array.from({ length: 1000 }, (_, index) => codeOf(index));
const closed = (count: number): Workshop => closeVote(takeIn(empty, questionnaire, codes.slice(0, count)).workshop, now);
const halves = (count: number): [Workshop, Workshop] => [
  { ...closed(0), codes: codes.slice(0, count / 2 + 20) },
  { ...closed(0), codes: codes.slice(count / 2 - 20, count) },
];

/** New every time, so that nothing of the last run is at hand. */
let fresh = 5000;

export function run(): string {
  const name = 'the questionnaire written as JSON and read again';
  const baseline = timeOf(() => JSON.parse(JSON.stringify(whole)) as unknown, 50);
  const measured = (what: string, target: number | null, times: number, once: () => unknown): Measured => {
    const ms = timeOf(once, times);
    return { name: what, ms, ratio: ms / baseline, target };
  };
  // A copy of the questionnaire, so that nothing decoded before is at hand.
  const rows = [250, 500, 1000].map((count) => {
    const [one, other] = halves(count);
    return measured(`${count} people, ${sixty.length} items: two files merged and counted`, count === 500 ? 150 : null, 5, () =>
      roomOf(mergeWorkshops(one, other), { ...questionnaire }),
    );
  });
  const open = takeIn(empty, questionnaire, codes.slice(0, 500)).workshop;
  const shut = closed(500);
  const chat = codes
    .slice(0, 500)
    .map((code, index) => `[1.3.2026, 10:${index % 60}] ~ person: https://shidra.example.org/#/r/${code}\nthank you!`);
  const subject = { questionnaire, rules: quickRules, form: FORM };
  rows.push(
    measured('one more taken into 500', 16, 20, () => takeIn(open, questionnaire, [codeOf(fresh++)])),
    measured('one more of 500 taken in and all counted again', 16, 5, () =>
      roomOf(takeIn(shut, questionnaire, [codeOf(fresh++)]).workshop, questionnaire),
    ),
    measured('500 results found in a chat', null, 5, () => findCodes(chat.join('\n'))),
    measured('500 results taken in at once', null, 3, () => takeIn(empty, questionnaire, codes.slice(0, 500))),
    measured("500 people's own verdicts", null, 1, () => tallyVerdicts(subject, ownAnswers(shut, questionnaire))),
  );
  const growth = rows[2]!.ms / rows[0]!.ms;
  return [report({ name, ms: baseline }, rows), `growth from 250 to 1,000 people: ${growth.toFixed(1)} times (linear: 4)`].join('\n');
}
