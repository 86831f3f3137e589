/** A browser that keeps nothing: the whole way is open, the page says so, and the file is offered. */
import { example } from './support/data';
import { saveFile } from './support/files';
import { verdictsOn } from './support/result';
import { expect, test } from './support/test';
import { answerOn, arrive, startAssessment } from './support/wizard';

const CAKE = example('cake');
const BLOCKS = {
  'refuses to open a store': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission to access the database.', 'SecurityError');
    };
  },
  'has no store': () => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  },
};

for (const [name, block] of Object.entries(BLOCKS)) {
  test(`works where the browser ${name}`, async ({ page, context }) => {
    await context.addInitScript(block);
    await page.goto('./');
    const trouble = page.getByTestId('device-trouble');
    await expect(trouble).toBeVisible();
    await startAssessment(page);
    await expect(trouble).toBeVisible();

    expect(await answerOn(page, CAKE.answers)).toBe('fit');
    const file = await saveFile(page, trouble.getByRole('button'));
    expect(Object.keys(file.answers).sort()).toEqual(Object.keys(CAKE.answers).sort());

    await page.getByTestId('finish').click();
    await arrive(page, 'result');
    await expect(trouble).toBeVisible();
    expect(await verdictsOn(page)).toMatchObject({ problem: 'simple', fit: 'does-not-fit' });

    // Nothing was kept, and the address of what is gone says so.
    await page.reload();
    await expect(page.getByRole('main').getByRole('link').first()).toHaveAttribute('href', '#/');
  });
}
