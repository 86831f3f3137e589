/** What the device of a page keeps, read past the page. */
import type { Page } from '@playwright/test';
import type { Assessment } from '../../../src/questionnaire/assessment';
import type { StoreName } from '../../../src/storage/database';
import type { Answers } from './data';

/** @returns undefined where nothing is kept under the key */
export async function storedText(page: Page, store: StoreName, key: string): Promise<string | undefined> {
  return (await atShelf(page, store, { key }))[0];
}

/** The answers of an assessment as they are kept. */
export async function storedAnswers(page: Page, id: string): Promise<Answers> {
  const record = await storedText(page, 'assessments', id);
  return record === undefined ? {} : assessmentIn(record).answers;
}

/** Everything that is kept in a store, once the page has one. */
export async function storedTexts(page: Page, store: StoreName): Promise<string[]> {
  await hasStores(page);
  return atShelf(page, store);
}

/** Every assessment that is kept. */
export async function storedAssessments(page: Page): Promise<Assessment[]> {
  return (await storedTexts(page, 'assessments')).map(assessmentIn);
}

/** Puts a text where the page keeps such, once it has a place for it. */
export async function storeText(page: Page, store: StoreName, key: string, text: string): Promise<void> {
  await hasStores(page);
  await atShelf(page, store, { key, text });
}

const hasStores = (page: Page) => page.waitForFunction(async () => (await indexedDB.databases()).some(({ name }) => name === 'shidra'));

const assessmentIn = (record: string): Assessment => JSON.parse((JSON.parse(record) as { file: string }).file) as Assessment;

/**
 * Reads the text of a key or of all, or puts one.
 * @returns the texts; none where the page has no database at the moment, which is not made then
 */
function atShelf(page: Page, store: StoreName, at?: { key: string; text?: string }): Promise<string[]> {
  return page.evaluate(
    ([name, wanted]) =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('shidra');
        // Else an empty one would stand in the page's way.
        opening.onupgradeneeded = () => opening.transaction!.abort();
        opening.onerror = () => (wanted?.text === undefined ? resolve([]) : reject(new Error('no database')));
        opening.onsuccess = () => {
          const access = opening.result.transaction(name, wanted?.text === undefined ? 'readonly' : 'readwrite');
          const shelf = access.objectStore(name);
          if (wanted?.text !== undefined) shelf.put(wanted.text, wanted.key);
          const asked = wanted ? shelf.getAll(wanted.key) : shelf.getAll();
          access.oncomplete = () => {
            opening.result.close();
            resolve(asked.result as string[]);
          };
        };
      }),
    [store, at] as const,
  );
}
