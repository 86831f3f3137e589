/** What is taken away from a workshop, and what has changed since an earlier assessment: on the screen and in the files. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { roomAssessment } from '../../src/group/room-assessment';
import { roomOf } from '../../src/group/room';
import { serialiseWorkshop, type Workshop } from '../../src/group/workshop';
import { parseCsv } from '../fixtures/csv';
import { openPackage } from '../fixtures/office';
import { ARGUMENT, NAMES, questionnaire, respondentId, ROLES, takenWorkshop, voted } from '../fixtures/workshop-taken';
import { all, textOf } from '../fixtures/xml';
import { expectAccessible } from './support/accessible';
import { example } from './support/data';
import { openFile, saveFile } from './support/files';
import { readReport, wordsOf } from './support/pdf';
import { expect, test } from './support/test';
import { keepOnDevice } from './support/vote';
import { arrive, idOf, kept, openExample } from './support/wizard';

test.describe.configure({ timeout: 120_000 });

/** Lays a workshop into the device's store, and opens it where things are taken away. */
async function takeAway(page: Page, workshop: Workshop): Promise<void> {
  await page.goto('./');
  await expect(page.getByTestId('start-assessment')).toBeVisible();
  await keepOnDevice(page, workshop);
  await page.goto(`./#/w/${workshop.id}/report`);
  await page.reload();
  await expect(page.getByTestId('save-workshop')).toBeVisible();
}

async function download(page: Page, testid: string): Promise<string> {
  const [downloaded] = await Promise.all([page.waitForEvent('download'), page.getByTestId(testid).click()]);
  return downloaded.path();
}

test('a workshop of twelve becomes a report that tells of it and opens again, and a workbook without anybody’s name', async ({
  page,
  stranger,
}) => {
  const workshop = takenWorkshop();
  await takeAway(page, workshop);
  await expectAccessible(page, 'take away');

  const path = await download(page, 'download-pdf');
  const { pages, title } = await readReport(path);
  const words = pages.flat().join(' ');
  expect(title).toContain('הגשר');
  expect(words).toContain(wordsOf(ARGUMENT).join(' '));
  for (const role of ROLES) expect(words).toContain(role);
  await stranger.goto('./');
  await stranger.getByTestId('open-file').setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: await readFile(path) });
  // The short form has answers to all that it asks.
  await expect.poll(() => idOf(stranger)).toBe(roomAssessment(workshop, questionnaire, roomOf(workshop, questionnaire)).id);
  await stranger.goto(`./#/a/${idOf(stranger)}/result`);
  await arrive(stranger, 'result');
  const { answers, initiative, respondent } = await saveFile(stranger);
  const expected = roomAssessment(workshop, questionnaire, roomOf(workshop, questionnaire));
  expect(answers).toEqual(expected.answers);
  expect(initiative).toEqual(expected.initiative);
  expect(respondent).toBeUndefined();

  const parts = openPackage(await readFile(await download(page, 'take-xlsx')));
  const [head, ...rows] = all(parts.get('xl/worksheets/sheet1.xml')!, 'row').map((row) => all(row, 'c').map(textOf));
  expect(head!.slice(1)).toEqual(voted.map(({ id }) => id));
  expect(rows).toHaveLength(12);
  const everything = [...parts.values()].map(textOf).join(' ');
  for (const [index, name] of NAMES.entries()) {
    expect(everything).not.toContain(name);
    expect(everything).not.toContain(respondentId(index));
  }
  const spread = parseCsv(await readFile(await download(page, 'take-csv-spread'), 'utf8'));
  expect(spread.length).toBeGreaterThan(voted.length * 4);

  const saved = await readFile(await download(page, 'save-workshop'), 'utf8');
  expect(saved).toBe(serialiseWorkshop(workshop));
});

test('roles of few are left out and said so, and names come only where they are ticked', async ({ page }) => {
  await takeAway(page, takenWorkshop({ named: true, roles: 3 }));
  await expect(page.getByTestId('role-column')).toHaveAttribute('data-there', 'false');
  const csv = async () => parseCsv(await readFile(await download(page, 'take-csv'), 'utf8')).flat();
  expect((await csv()).filter((cell) => NAMES.includes(cell))).toEqual([]);
  await page.getByTestId('with-names').check();
  expect(new Set((await csv()).filter((cell) => NAMES.includes(cell)))).toEqual(new Set(NAMES));
});

test('before the vote is closed there is nothing to take away but the file', async ({ page }) => {
  const { rounds, ...rest } = takenWorkshop();
  await takeAway(page, { ...rest, talk: {}, rounds: [{ openedAt: rounds[0]!.openedAt }] });
  await expect(page.getByTestId('report-blind')).toBeVisible();
  for (const testid of ['download-pdf', 'take-xlsx', 'take-csv', 'compare']) await expect(page.getByTestId(testid)).toHaveCount(0);
});

test('an earlier assessment from a file stands beside the result, on the screen and in the report', async ({ page }) => {
  const strive = example('strive');
  const { example: _example, ...before } = strive;
  const earlier = { ...before, id: 'e'.repeat(32), answers: { ...before.answers, 'agenda-definition': { value: 1 } }, checksum: undefined };
  await page.goto('./');
  await openFile(page, before);
  await arrive(page, 'result');
  await expect(page.getByTestId('then-and-now')).toHaveCount(0);
  await page.getByTestId('compare').locator('summary').click();
  await page
    .getByTestId('earlier-file')
    .setInputFiles({ name: 'earlier.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(earlier)) });
  const section = page.getByTestId('then-and-now');
  await expect(section.getByRole('table')).toHaveCount(2);
  await expect(section.getByRole('table').last().getByRole('row')).toHaveCount(2);
  await expectAccessible(page, 'then and now');
  const heading = await page.locator('#section-then-and-now').innerText();
  const { pages } = await readReport(await download(page, 'download-pdf'));
  expect(pages.flat().join(' ')).toContain(wordsOf(heading).join(' '));

  await page.getByTestId('earlier').selectOption('');
  await expect(section).toHaveCount(0);
});

test('an initiative that is assessed again is compared with what it was by itself', async ({ page }) => {
  await openExample(page, 'strive');
  await arrive(page, 'result');
  const first = idOf(page);
  const { initiative } = await saveFile(page);
  await page.getByTestId('assess-again').click();
  await arrive(page, 'initiative');
  await kept(page);
  const again = await saveFile(page);
  expect(again.id).not.toBe(first);
  expect(again.initiative.id).toBe(initiative.id);
  expect(again.answers).toEqual({});

  await page.goto('./');
  await openFile(page, { ...again, answers: example('strive').answers, checksum: undefined });
  await arrive(page, 'result');
  await expect(page.getByTestId('then-and-now')).toBeVisible();
  await page.getByTestId('compare').locator('summary').click();
  await expect(page.getByTestId('earlier')).toHaveValue(first);
});
