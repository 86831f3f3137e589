/** Voting in a workshop as a respondent, and what a device then holds. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { votedItems } from '../../../src/group/ballot';
import { encodeInvitation, invitationOf } from '../../../src/group/invitation';
import { parseWorkshop } from '../../../src/group/parse-workshop';
import { decodeResponse } from '../../../src/group/result-code';
import { newWorkshop, serialiseWorkshop, type Workshop } from '../../../src/group/workshop';
import type { Questionnaire } from '../../../src/questionnaire/schema';
import { example, type Answers } from './data';
import { storedTexts, storeText } from './store';
import { answerOn, arrive } from './wizard';

export const questionnaire = JSON.parse(
  readFileSync(new URL('../../../questionnaires/collective-impact/questionnaire.json', import.meta.url), 'utf8'),
) as Questionnaire;
export const FORM = 'workshop';

const strive = example('strive').answers;

/** An answer to each item that is voted on: an example's, else "don't know". */
export const voteAnswers: Answers = Object.fromEntries(
  votedItems(questionnaire, FORM).map(({ id }) => [id, strive[id]?.value === undefined ? { unknown: true } : { value: strive[id].value }]),
);

/** A workshop on some other device. */
export function workshopElsewhere(change: Partial<Pick<Workshop, 'name' | 'roles' | 'named' | 'rounds'>> = {}): Workshop {
  let ids = 0;
  const randomId = () => (++ids).toString(16).padStart(12, '5').padEnd(32, '0');
  const made = newWorkshop({ questionnaire, form: FORM, name: 'רשת הנוער', roles: [], named: false, now: new Date(), randomId });
  return { ...made, ...change };
}

export const invitationTo = (workshop: Workshop): string => encodeInvitation(invitationOf(workshop, questionnaire));

/** Follows an invitation up to its first question. */
export async function join(page: Page, workshop: Workshop): Promise<void> {
  await page.goto(`./#/j/${invitationTo(workshop)}`);
  await page.getByTestId('vote-begin').click();
  await page.getByTestId('question').first().waitFor();
}

/** Answers all that is asked and hands in. */
export async function vote(page: Page, answers: Answers = voteAnswers): Promise<void> {
  expect(await answerOn(page, answers)).toBe('review');
  await page.getByTestId('finish').click();
}

/** Hands in what is answered so far. */
export async function handInNow(page: Page): Promise<void> {
  await page.getByTestId('review').click();
  await arrive(page, 'review');
  // By the key: sections whose words arrive meanwhile push the button away from under a pointer.
  await page.getByTestId('finish').press('Enter');
}

/** The result that the page offers to carry over. */
export async function resultCode(page: Page): Promise<string> {
  const link = await page.getByTestId('result-link').inputValue();
  const [address, code = ''] = link.split('#/r/');
  expect(address).toBe(page.url().split('#')[0]);
  return code;
}

export const decoded = (code: string) => decodeResponse(questionnaire, code);

/** The results that the device of a page has taken into its only workshop. */
export async function takenIn(page: Page): Promise<string[]> {
  const [file = ''] = await storedTexts(page, 'workshops');
  return parseWorkshop(file, questionnaire).workshop.codes;
}

/** Keeps a workshop on the device of a page, as if it had been set up there. The page must have been open. */
export async function keepOnDevice(page: Page, workshop: Workshop): Promise<void> {
  await storeText(page, 'workshops', workshop.id, serialiseWorkshop(workshop));
}
