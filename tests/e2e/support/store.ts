/** What the device of a page keeps, read past the page. */
import type { Page } from '@playwright/test';
import type { Assessment } from '../../../src/questionnaire/assessment';
import type { StoreName } from '../../../src/storage/database';
import type { Answers } from './data';

/** @returns undefined where nothing is kept under the key */
export function storedText(page: Page, store: StoreName, key: string): Promise<string | undefined> {
  return page.evaluate(
    ([name, wanted]) =>
      new Promise<string | undefined>((resolve, reject) => {
        const opening = indexedDB.open('shidra');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const asked = opening.result.transaction(name).objectStore(name).get(wanted);
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result as string | undefined);
          };
        };
      }),
    [store, key] as const,
  );
}

/** The answers of an assessment as they are kept. */
export async function storedAnswers(page: Page, id: string): Promise<Answers> {
  const record = await storedText(page, 'assessments', id);
  if (record === undefined) return {};
  return assessmentIn(record).answers;
}

const assessmentIn = (record: string): Assessment => JSON.parse((JSON.parse(record) as { file: string }).file) as Assessment;

/** Every assessment that is kept. */
export async function storedAssessments(page: Page): Promise<Assessment[]> {
  const records = await page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('shidra');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const asked = opening.result.transaction('assessments').objectStore('assessments').getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result as string[]);
          };
        };
      }),
  );
  return records.map(assessmentIn);
}

/** Puts a text where the page keeps such. The page must have been open. */
export function storeText(page: Page, store: StoreName, key: string, text: string): Promise<void> {
  return page.evaluate(
    ([name, id, put]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('shidra');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const writing = opening.result.transaction(name, 'readwrite');
          writing.objectStore(name).put(put, id);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [store, key, text] as const,
  );
}
