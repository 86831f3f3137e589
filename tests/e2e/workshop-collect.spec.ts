/** Collecting a room's answers without a server: every way in, and nothing seen before the vote is closed. */
import { decodeResponse } from '../../src/group/result-code';
import { newAssessment, serialiseAssessment } from '../../src/questionnaire/assessment';
import { expectAccessible } from './support/accessible';
import { expect, test } from './support/test';
import {
  answersOf,
  intakeOn,
  invitationOn,
  questionnaire,
  respondentId,
  resultCode,
  savedWorkshop,
  setUpWorkshop,
  unfold,
  workshopKept,
} from './support/workshop';

const LINK = 'https://shidra.example/app/#/r/';

test('a workshop wants a name, and roles that differ', async ({ page }) => {
  await page.goto('./#/w');
  await page.getByTestId('workshop-roles').fill('City\nResidents\nCity');
  await page.getByTestId('workshop-begin').click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(2);
  await page.getByTestId('workshop-name').fill('  Room 12 ');
  await page.getByTestId('workshop-roles').fill(Array.from({ length: 16 }, (_, role) => `Role ${role}`).join('\n'));
  await page.getByTestId('workshop-begin').click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(1);
  await expectAccessible(page, 'set-up');

  await page.getByTestId('workshop-roles').fill('City\n\n  Residents  \n');
  await page.getByTestId('workshop-begin').click();
  await expect(page.getByTestId('paste-results')).toBeVisible();
  const invitation = await invitationOn(page);
  expect(invitation).toMatchObject({ name: 'Room 12', form: 'workshop', roles: ['City', 'Residents'], named: false, round: 1 });
  expect(page.url()).toContain(`#/w/${invitation.workshop}/collect`);
});

test('of a whole chat every result is taken in once, and each other one is named', async ({ page }) => {
  const id = await setUpWorkshop(page);
  const codes = Array.from({ length: 12 }, (_, person) => resultCode(id, person));
  const wrapped = `${codes[3]!.slice(0, 20)}=\r\n${codes[3]!.slice(20)}`;
  const chat = [
    '[12/03/2026, 09:14:02] דנה: בוקר טוב, הנה שלי',
    ...codes.slice(0, 3).map((code) => `‏[12/03/2026, 09:15] נועם: ${LINK}${code}`),
    `> ${LINK}${wrapped}`,
    `Tom: ${LINK}${codes[4]} thanks!`,
    codes[5],
    ...codes.slice(6).map((code) => `(${LINK}${code})`),
    `again, in case it did not arrive ${LINK}${codes[0]}`,
    `I changed my mind: ${LINK}${resultCode(id, 1, { revision: 1, answers: answersOf(40) })}`,
    `cut off: ${LINK}${codes[7]!.slice(0, 30)}`,
    `from last week: ${LINK}${resultCode('ffffffffffff', 1)}`,
    `the long one: ${LINK}${resultCode(id, 77, { form: 'full' })}`,
    'ok https://example.org/#/shopping',
  ].join('\n');
  await page.getByTestId('paste-results').fill(chat);
  expect(await intakeOn(page)).toEqual({ new: 12, replaced: 1, refused: 2, broken: 1, ignored: 2 });
  await expect(page.getByTestId('paste-results')).toHaveValue('');
  await expect(page.getByTestId('answered')).toHaveAttribute('data-count', '12');
  await expect(page.getByTestId('refused')).toHaveCount(2);

  await page.getByTestId('paste-results').fill(chat);
  await expect.poll(() => intakeOn(page)).toEqual({ there: 12, older: 1, refused: 2, broken: 1, ignored: 2 });
  await page.reload();
  await expect(page.getByTestId('answered')).toHaveAttribute('data-count', '12');
});

test('files of every kind come in at once; a bad one is named and the good ones are kept', async ({ page }) => {
  const id = await setUpWorkshop(page);
  const json = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  const assessment = {
    ...newAssessment({ questionnaire, form: 'workshop', now: new Date(), randomId: () => '0a'.repeat(16) }),
    answers: answersOf(3),
  };
  await page.getByTestId('take-files').setInputFiles([
    json('mine.shidra.json', serialiseAssessment(assessment)),
    {
      name: 'chat.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(`\ufeffא: ${LINK}${resultCode(id, 5)}\nב: ${resultCode(id, 6)}`, 'utf16le'),
    },
    json('broken.json', '{"format": "shidra-assessment", '),
    json('long.shidra.json', serialiseAssessment({ ...assessment, questionnaire: { ...assessment.questionnaire, form: 'full' } })),
  ]);
  await expect(page.getByTestId('answered')).toHaveAttribute('data-count', '3');
  expect(await intakeOn(page)).toEqual({ new: 3, refused: 2 });
});

test('hands are counted against the room, and what cannot be is named at its field', async ({ page }) => {
  await setUpWorkshop(page);
  await unfold(page, 'by-hands');
  await page.getByTestId('present').fill('30');
  const hands = page.getByTestId('hands').first();
  await hands.locator('summary').click();
  const field = (value: string) => hands.getByTestId(`hands-problem-solution-known-${value}`);
  await field('1').fill('12');
  await field('2').fill('-3');
  await field('3').fill('2.5');
  await field('4').fill('19');
  await field('5').fill('10');
  for (const bad of ['2', '3', '4']) await expect(field(bad)).toHaveAttribute('aria-invalid', 'true');
  for (const good of ['1', '5']) await expect(field(good)).not.toHaveAttribute('aria-invalid');
  expect((await savedWorkshop(page)).hands.map(({ counts }) => counts)).toEqual([{ 1: 12, 5: 10 }]);

  await field('4').fill('8');
  await workshopKept(page);
  await page.reload();
  await unfold(page, 'by-hands');
  await page.getByTestId('hands').first().locator('summary').click();
  await expect(field('4')).toHaveValue('8');
  expect((await savedWorkshop(page)).hands.map(({ counts }) => counts)).toEqual([{ 1: 12, 4: 8, 5: 10 }]);
});

test('paper forms are typed by the keyboard alone; a row that is half done outlives a reload', async ({ page }) => {
  await setUpWorkshop(page, { roles: ['City', 'Residents'] });
  await unfold(page, 'by-paper');
  await page.getByTestId('paper-role').focus();
  await page.keyboard.press('ArrowDown');
  const type = async (cells: readonly string[]): Promise<void> => {
    for (const cell of cells) {
      await page.keyboard.press('Tab');
      if (cell) await page.keyboard.type(cell);
    }
  };
  // Up to the sectors, of which several can be marked.
  await type(['4', '7', '?', '2', '', '3', '1', '2', '135']);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('paper-problem-who-solves')).toBeFocused();
  await expect(page.getByTestId('answered')).toHaveAttribute('data-count', '0');

  await page.reload();
  await unfold(page, 'by-paper');
  await expect(page.getByTestId('paper-role')).toHaveValue('1');
  await expect(page.getByTestId('paper-problem-sectors')).toHaveValue('135');
  await page.getByTestId('paper-problem-who-solves').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('answered')).toHaveAttribute('data-count', '1');
  await expect(page.getByTestId('paper-problem-sectors')).toHaveValue('');

  const [code] = (await savedWorkshop(page)).codes;
  const { role, answers } = decodeResponse(questionnaire, code!);
  expect(role).toBe(1);
  expect(answers).toEqual({
    'problem-solution-known': { value: 4 },
    'problem-who-solves': { value: 5 },
    'problem-authority': { unknown: true },
    'problem-copy': { value: 2 },
    'problem-learning': { value: 3 },
    'problem-systems': { value: 1 },
    'problem-result': { value: optionOf('problem-result', 1) },
    'problem-sectors': { value: [0, 2, 4].map((place) => optionOf('problem-sectors', place)) },
  });
});

test('the list says who has answered and nothing more; one can be taken out and put back', async ({ page }) => {
  const id = await setUpWorkshop(page, { named: true, roles: ['City'] });
  await page
    .getByTestId('paste-results')
    .fill([resultCode(id, 1, { name: 'Dana', role: 1 }), resultCode(id, 2, { name: 'נועם' })].join('\n'));
  await unfold(page, 'people');
  const dana = page.locator(`[data-testid="respondent"][data-id="${respondentId(1)}"]`);
  await expect(dana).toContainText('Dana');
  await expect(dana).toContainText('City');
  await dana.getByTestId('take-out').click();
  await expect(page.getByTestId('answered')).toHaveAttribute('data-count', '1');
  await workshopKept(page);
  await page.reload();
  await expect(page.getByTestId('answered')).toHaveAttribute('data-count', '1');
  await unfold(page, 'people');
  await dana.getByTestId('take-out').click();
  await expect(page.getByTestId('answered')).toHaveAttribute('data-count', '2');
});

test('nothing is seen before the vote is closed; who comes late to an anonymous vote waits for others', async ({ page }) => {
  const id = await setUpWorkshop(page);
  await page.getByTestId('paste-results').fill(Array.from({ length: 6 }, (_, person) => resultCode(id, person)).join('\n'));
  await expectAccessible(page, 'collecting');
  for (const place of ['collect', 'room', 'talk', 'report']) {
    await page.goto(`./#/w/${id}/${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[data-agreement], [data-testid^="result-"], [data-testid^="distribution"]')).toHaveCount(0);
  }
  await page.goto(`./#/w/${id}/collect`);
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.getByTestId('close-vote').click();
  await expect(page.getByTestId('close-vote')).toBeVisible();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByTestId('close-vote').click();
  await page.waitForURL(new RegExp(`#/w/${id}/room`));

  await page.goto(`./#/w/${id}/collect`);
  await expect(page.getByTestId('vote-closed')).toBeVisible();
  await page.getByTestId('paste-results').fill(resultCode(id, 99));
  expect(await intakeOn(page)).toEqual({ new: 1, waiting: 1 });
  await expect(page.getByTestId('waiting')).toHaveAttribute('data-count', '1');
  await expect(page.getByTestId('answered')).toHaveAttribute('data-count', '6');
  // What the room would be without one person would tell what that person said.
  await unfold(page, 'people');
  await expect(page.getByTestId('respondent')).toHaveCount(7);
  await expect(page.getByTestId('take-out')).toHaveCount(0);
  await page.evaluate((code) => (location.hash = `#/r/${code}`), resultCode(id, 98));
  await expect(page.getByTestId('taken-by-link')).toHaveAttribute('data-as', 'waits');
  await page.getByTestId('paste-results').fill([95, 96, 97].map((person) => resultCode(id, person)).join('\n'));
  await expect(page.getByTestId('answered')).toHaveAttribute('data-count', '11');
  await expect(page.getByTestId('waiting')).toHaveCount(0);
});

test('five hundred people come in by every way at once, and make one room', async ({ page }) => {
  const id = await setUpWorkshop(page);
  const codes = Array.from({ length: 500 }, (_, person) => resultCode(id, person));
  const chat = codes
    .slice(0, 300)
    .flatMap((code, person) => [
      `[12/03/2026, 09:${String(person % 60).padStart(2, '0')}:02] ~ ${person}: ${LINK}${code}`,
      ...(person % 7 === 0 ? ['‏<המדיה לא נכללה>', `Sure, thanks ${person}`] : []),
      ...(person % 50 === 0 ? [`again ${LINK}${codes[person]}`] : []),
    ]);
  await page.getByTestId('paste-results').fill(chat.join('\n'));
  await expect(page.getByTestId('answered')).toHaveAttribute('data-count', '300');
  const text = (name: string, from: number, to: number) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(codes.slice(from, to).join('\r\n')),
  });
  // Some come twice, in two files of one drop.
  await page.getByTestId('take-files').setInputFiles([text('first.txt', 280, 400), text('second.txt', 390, 497)]);
  await expect(page.getByTestId('answered')).toHaveAttribute('data-count', '497');
  for (const code of codes.slice(497)) {
    await page.goto(`./#/r/${code}`);
    await expect(page.getByTestId('taken-by-link')).toHaveAttribute('data-as', 'new');
  }
  await page.reload();
  await expect(page.getByTestId('answered')).toHaveAttribute('data-count', '500');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByTestId('close-vote').click();
  await page.waitForURL(new RegExp(`#/w/${id}/room`));
  await expect(page.getByTestId('answered')).toHaveAttribute('data-count', '500');
  const item = 'agenda-shared-goal';
  const said = codes.map((_, person) => Number(answersOf(person)[item]!.value)).sort((a, b) => a - b);
  const shown = page.locator(`[data-item=${item}]`).first();
  await expect(shown).toHaveAttribute('data-median', String((said[249]! + said[250]!) / 2));
});

function optionOf(id: string, place: number): string {
  const item = questionnaire.sections.flatMap((section) => section.items).find((each) => each.id === id);
  return item && 'options' in item ? item.options[place]! : '';
}
