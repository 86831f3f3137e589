/** Workshops as facilitators and their rooms use them: set up on the screen, answered by codes that are made as a respondent's page makes them. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { votedItems } from '../../../src/group/ballot';
import { decodeInvitation } from '../../../src/group/invitation';
import { encodeResponse, type Response } from '../../../src/group/result-code';
import type { Workshop } from '../../../src/group/workshop';
import type { Answers } from '../../../src/questionnaire/answers';
import type { Item, Questionnaire } from '../../../src/questionnaire/schema';

export const questionnaire = JSON.parse(
  readFileSync(new URL('../../../questionnaires/collective-impact/questionnaire.json', import.meta.url), 'utf8'),
) as Questionnaire;

/** Sets a workshop up and arrives where its answers are collected. */
export async function setUpWorkshop(
  page: Page,
  {
    name = 'Room 12',
    of = questionnaire.id,
    form = 'workshop',
    roles = [],
    named = false,
  }: { name?: string; of?: string; form?: string; roles?: string[]; named?: boolean } = {},
): Promise<string> {
  await page.goto('./#/w');
  await page.getByTestId('workshop-name').fill(name);
  await page.getByTestId('workshop-form').selectOption(`${of}/${form}`);
  await page.getByTestId('workshop-roles').fill(roles.join('\n'));
  if (named) await page.locator('input[name="workshop-naming"][value="named"]').check();
  await page.getByTestId('workshop-begin').click();
  await expect(page.getByTestId('paste-results')).toBeVisible();
  return workshopOf(page);
}

/** Id of the workshop that the address names. */
const workshopOf = (page: Page): string => new URL(page.url()).hash.split('/')[2] ?? '';

/** What the link that people are given says. */
export async function invitationOn(page: Page): Promise<ReturnType<typeof decodeInvitation>> {
  const link = await page.getByTestId('invitation').inputValue();
  return decodeInvitation(link.split('#/j/')[1] ?? '');
}

/** An id that tells person from person, the same at every call. */
export const respondentId = (person: number): string => (person * 2_654_435_761).toString(16).padStart(12, '0').slice(-12);

/** Some answer to every item of a form: who answers decides what. */
export function answersOf(person: number, form = 'workshop'): Answers {
  return Object.fromEntries(votedItems(questionnaire, form).map((item, index) => [item.id, { value: valueOf(item, person + index) }]));
}

function valueOf(item: Item, pick: number): number | string | string[] {
  if (item.kind === 'scale') return 1 + (pick % 5);
  if (!('options' in item)) return '';
  const option = item.options[pick % item.options.length]!;
  return item.kind === 'choice' ? option : [option];
}

/** A person's result, as their own page would make it. */
export function resultCode(workshop: string, person: number, given: Partial<Response> & { form?: string } = {}): string {
  const { form = 'workshop', ...rest } = given;
  const response = {
    workshop,
    respondent: respondentId(person),
    revision: 0,
    round: 1,
    role: 0,
    answers: answersOf(person, form),
    ...rest,
  };
  return encodeResponse(questionnaire, form, response);
}

/** What the page said of the last that came in, as numbers. */
export async function intakeOn(page: Page): Promise<Record<string, number>> {
  const intake = page.getByTestId('intake');
  await expect(intake).toBeAttached();
  const data = await intake.evaluate((node) => Object.entries(node.dataset));
  return Object.fromEntries(data.flatMap(([key, value]) => (key === 'testid' || value === '0' ? [] : [[key, Number(value)]])));
}

/** Waits until the desk says that what was changed last is kept. */
export async function workshopKept(page: Page): Promise<void> {
  await expect(page.getByTestId('workshop-saved')).toHaveAttribute('data-saved', 'true');
}

/** The workshop as the file that another facilitator gets. */
export async function savedWorkshop(page: Page): Promise<Workshop> {
  await workshopKept(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('save-workshop').click()]);
  expect(download.suggestedFilename()).toMatch(/\.shidra-workshop\.json$/);
  return JSON.parse(await readFile(await download.path(), 'utf8')) as Workshop;
}

/** Unfolds one of the parts of collecting that are seldom wanted. */
export const unfold = (page: Page, part: 'by-hands' | 'by-paper' | 'people'): Promise<void> =>
  page.getByTestId(part).locator('summary').first().click();
