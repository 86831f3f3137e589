/** A funder's desk as tests use it: a new portfolio, files handed to it, and its table read back. */
import { expect, type Locator, type Page } from '@playwright/test';
import { serialiseAssessment, type Assessment } from '../../../src/questionnaire/assessment';
import { pdfOf } from '../../fixtures/report-pdf';
import { example, exampleIds } from './data';

export interface Given {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** An example as an applicant would send it: without what is expected of it. */
export function proposal(id: string): Assessment {
  const { example: _example, ...assessment } = example(id);
  return assessment;
}

export const asPdf = (name: string, assessment: Assessment): Given => ({
  name: `${name}.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(pdfOf(assessment)),
});

export const asFile = (name: string, assessment: Assessment): Given => ({
  name: `${name}.shidra.json`,
  mimeType: 'application/json',
  buffer: Buffer.from(serialiseAssessment(assessment)),
});

/** A report of every example. */
export const reports = (ids: readonly string[] = exampleIds): Given[] => ids.map((id) => asPdf(id, proposal(id)));

export const rows = (page: Page): Locator => page.getByTestId('portfolio-row');

/** Makes a portfolio and opens it. @returns its address */
export async function newPortfolio(page: Page, name: string): Promise<string> {
  await page.goto('./#/p');
  await page.getByTestId('portfolio-name').fill(name);
  await page.getByTestId('create-portfolio').click();
  await expect(page.getByTestId('portfolio-files')).toBeAttached();
  return page.url();
}

/** Hands files over together, and waits until it is said what became of them. */
export async function give(page: Page, files: Given[]): Promise<void> {
  await page.getByTestId('portfolio-files').setInputFiles(files);
  await expect(page.getByTestId('intake-list')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByTestId('cancel-intake')).toHaveCount(0);
}

/** What the table shows: every row's cells as words, in order. */
export const tableOf = (page: Page): Promise<string[][]> =>
  page
    .getByTestId('portfolio-table')
    .locator('tr')
    .evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent.trim())));

/** The verdicts of a column, from the first row to the last. */
export const valuesIn = (page: Page, column: string): Promise<string[]> =>
  rows(page).evaluateAll(
    (lines, wanted) => lines.map((line) => line.querySelector<HTMLElement>(`td[data-column="${wanted}"]`)?.dataset.value ?? ''),
    column,
  );

export const sortButton = (page: Page, column: string): Locator => page.locator(`th[data-column="${column}"] button`);
