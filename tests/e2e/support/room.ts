/** A workshop whose answers are known to the spec, put where the page keeps its workshops. */
import type { Page } from '@playwright/test';
import { votedItems } from '../../../src/group/ballot';
import { encodeResponse } from '../../../src/group/result-code';
import { newWorkshop, type Workshop } from '../../../src/group/workshop';
import type { Answer } from '../../../src/questionnaire/answers';
import { questionnaire, type Answers } from './data';
import { storedText } from './store';
import { keepOnDevice } from './vote';

const FORM = 'workshop';
const AT = '2026-03-01T10:00:00.000Z';

/** Twelve hexadecimal digits, others for every number; of the people in `withPeople`, the id. */
export const hex = (number: number): string => number.toString(16).padStart(12, '0');

/** An open workshop in which nobody has answered. */
export function emptyWorkshop(roles: string[] = []): Workshop {
  let calls = 0;
  const randomId = () => hex(0xabc000 + ++calls).padEnd(32, '7');
  return newWorkshop({ questionnaire, form: FORM, name: 'Kfar Yona · כפר יונה', roles, named: false, now: new Date(AT), randomId });
}

/** With the answers of people, the first of them number 1; `role` is a role's number from 1. */
export function withPeople(workshop: Workshop, round: number, people: readonly { answers: Answers; role?: number }[]): Workshop {
  const codes = people.map(({ answers, role = 0 }, index) =>
    encodeResponse(questionnaire, FORM, { workshop: workshop.id, respondent: hex(index + 1), revision: 0, round, role, answers }),
  );
  return { ...workshop, codes: [...workshop.codes, ...codes] };
}

export function closed(workshop: Workshop): Workshop {
  const closedAt = `2026-03-01T1${workshop.rounds.length}:00:00.000Z`;
  return { ...workshop, rounds: workshop.rounds.map((round) => ({ closedAt, ...round })) };
}

/** The same answer to everything by everyone: three of five points, the first option. */
function plainAnswers(): Record<string, Answer> {
  return Object.fromEntries(
    votedItems(questionnaire, FORM).map((item): [string, Answer] => {
      if (item.kind === 'scale') return [item.id, { value: 3 }];
      const first = 'options' in item ? item.options[0]! : '';
      return [item.id, { value: item.kind === 'choice' ? first : [first] }];
    }),
  );
}

/** So many people, whose answers to some items go by the counts of each value, in order. */
export function room(size: number, counts: Readonly<Record<string, readonly (readonly [number, Answer])[]>>): { answers: Answers }[] {
  return Array.from({ length: size }, (_, index) => {
    const own = Object.entries(counts).flatMap(([item, parts]): [string, Answer][] => {
      let passed = 0;
      const part = parts.find(([count]) => index < (passed += count));
      return part ? [[item, part[1]]] : [];
    });
    return { answers: { ...plainAnswers(), ...Object.fromEntries(own) } };
  });
}

/** Counts of the points 1 to 5. */
export const points = (...counts: readonly number[]): [number, Answer][] => counts.map((count, index) => [count, { value: index + 1 }]);

/** Puts a workshop on the device of a page and goes to one of its places. */
export async function openRoom(page: Page, workshop: Workshop, place: string): Promise<void> {
  await page.goto('./#/glossary');
  await page.locator('h1').waitFor();
  await keepOnDevice(page, workshop);
  await page.goto(`./#/w/${workshop.id}/${place}`);
}

/** What the device of a page keeps of a workshop. */
export async function keptWorkshop(page: Page, id: string): Promise<Workshop> {
  const text = await storedText(page, 'workshops', id);
  return JSON.parse(text ?? '') as Workshop;
}
