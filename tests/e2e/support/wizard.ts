/** Walking the wizard as a person does: by clicks and keys. */
import { expect, type Locator, type Page } from '@playwright/test';
import { type Answers, type ExampleId, itemOf } from './data';
import { storedText } from './store';

export const question = (page: Page, item: string): Locator => page.locator(`[data-testid="question"][data-item="${item}"]`);
export const option = (page: Page, item: string, value: string | number): Locator =>
  question(page, item).locator(`input[value="${value}"]`);
export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });

/** The links of the start page to what this device keeps. */
export const saved = (page: Page, id = ''): Locator => page.locator(`a[href^="#/a/${id}"]`);

/** Where the address says the person is. */
export const placeOf = (page: Page): string => new URL(page.url()).hash.split('/')[3] ?? '';
export const idOf = (page: Page): string => new URL(page.url()).hash.split('/')[2] ?? '';

/** Waits until the page of a place is there and its heading has the focus. */
export async function arrive(page: Page, place: string): Promise<void> {
  await page.waitForFunction((wanted) => location.hash.split('/')[3] === wanted && document.activeElement?.tagName === 'H1', place);
}

/** Waits until another page is there and its heading has the focus. */
async function leave(page: Page, before: string): Promise<void> {
  await page.waitForFunction(
    (former) => (location.hash.split('/')[3] ?? '') !== former && document.activeElement?.tagName === 'H1',
    before,
  );
}

/** Begins by one of the start page's buttons, the full form's where none is named. */
export async function startAssessment(page: Page, button = 'start-assessment'): Promise<void> {
  await page.goto('./');
  await page.getByTestId(button).click();
  await arrive(page, 'initiative');
}

/** Opens one of the start page's examples at its result, or at its first open question. */
export async function openExample(page: Page, id: ExampleId): Promise<void> {
  await page.goto('./');
  await page.getByTestId(`example-${id}`).click();
  await leave(page, '');
}

/** Goes on by the button, to wherever that leads. */
export async function goOn(page: Page): Promise<void> {
  const before = placeOf(page);
  await page.getByTestId('continue').click();
  await leave(page, before);
}

/**
 * Answers page after page and goes on, up to the next place that asks nothing. Items without an answer are passed over; `byKeys` are
 * answered, and their page left, by the keyboard alone.
 * @returns that place: `fit`, `review` or `result`
 */
export async function answerOn(page: Page, answers: Answers, byKeys: ReadonlySet<string> = new Set()): Promise<string> {
  for (;;) {
    const place = placeOf(page);
    if (place === 'fit' || place === 'review' || place === 'result') return place;
    const shown = await page.getByTestId('question').evaluateAll((nodes) => nodes.map((node) => node.dataset.item ?? ''));
    if (byKeys.has(place)) {
      await answerByKeys(page, place, answers);
      continue;
    }
    for (const item of shown) await answer(page, item, answers);
    await goOn(page);
  }
}

/** Answers one item by clicks, or by typing where it asks for words. */
export async function answer(page: Page, item: string, answers: Answers): Promise<void> {
  for (const value of valuesOf(item, answers)) {
    if (itemOf(item).kind === 'text') await write(page, item, value);
    else await option(page, item, value).check();
  }
}

/** Key by key; the rest of a long text at once, as dictation or a paste would give it. */
async function write(page: Page, item: string, text: string): Promise<void> {
  const field = question(page, item).getByRole('textbox').first();
  await field.pressSequentially(text.slice(0, 20));
  await page.keyboard.insertText(text.slice(20));
  await expect(field).toHaveValue(text);
}

/** From the heading that has the focus: Tab into the question, arrows or Space to answer, Tab to the button, Enter. */
async function answerByKeys(page: Page, item: string, answers: Answers): Promise<void> {
  const values = valuesOf(item, answers);
  const inputs = question(page, item).locator('input');
  const order = await inputs.evaluateAll((nodes) => nodes.map((node) => (node as HTMLInputElement).value));
  await page.keyboard.press('Tab');
  await expect(inputs.first()).toBeFocused();
  if ((await inputs.first().getAttribute('type')) === 'radio') {
    const steps = order.indexOf(values[0] ?? '');
    if (steps === 0) await page.keyboard.press('Space');
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
  } else {
    for (const value of order) {
      if (values.includes(value)) await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
    }
  }
  for (const value of values) await expect(option(page, item, value)).toBeChecked();
  const onward = page.getByTestId('continue');
  for (let tabs = 0; tabs < 9 && !(await isFocused(onward)); tabs++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await leave(page, item);
}

const isFocused = (locator: Locator): Promise<boolean> => locator.evaluate((node) => node === document.activeElement);

/** The values of the controls that stand for an answer; none where there is no answer. */
export function valuesOf(item: string, answers: Answers): string[] {
  const given = answers[item];
  if (given?.unknown) return ['unknown'];
  if (given?.notApplicable) return ['not-applicable'];
  if (given?.value === undefined) return [];
  if (!Array.isArray(given.value)) return [String(given.value)];
  return given.value.length === 0 ? ['none'] : given.value;
}

/** Waits until the last answer is confirmed to be kept. */
export async function kept(page: Page): Promise<void> {
  await expect(page.locator('footer').getByRole('status')).not.toBeEmpty();
}

/** Waits until a choice beside the answers, such as the theme, is kept: it is shown at once, and a reload may come before the device has it. */
export async function settingKept(page: Page, key: string, value: string): Promise<void> {
  await expect.poll(() => storedText(page, 'settings', key), `the device keeps the ${key}`).toBe(JSON.stringify(value));
}
