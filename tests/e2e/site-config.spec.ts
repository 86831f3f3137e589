/** An organisation's own site by one file beside the page: its name, logo and questionnaire; and what is not in order said, and nothing of it used. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWN, ownFiles } from '../fixtures/own';
import { packQuestionnaire } from '../../src/questionnaire/pack';
import { SITE, test } from './support/host';
import { downloadReport, wordsOf } from './support/pdf';
import { expect } from './support/test';
import { arrive, openExample } from './support/wizard';

const NAMES = { he: 'קרן השכונות', en: 'Neighbourhood Fund' };
const QUESTIONNAIRE = 'שכונה.shidra-questionnaire.json';
const config = (parts: object) => JSON.stringify({ format: 'shidra-site', version: 1, ...parts });

test('name, logo, link and questionnaire of the host, on every page, in the report, and without a network', async ({
  page,
  context,
  host,
  language,
}) => {
  host.files.set('our logo.png', readFileSync(join(SITE, 'icon-192.png')));
  host.files.set(QUESTIONNAIRE, packQuestionnaire(ownFiles()));
  host.files.set(
    'shidra.config.json',
    config({ organisation: { name: NAMES, logo: 'our logo.png', link: 'https://fund.example/' }, questionnaires: [QUESTIONNAIRE] }),
  );
  const organisation = page.getByRole('banner').getByTestId('organisation');
  await openExample(page, 'strive');
  await arrive(page, 'result');
  await expect(organisation).toHaveText(NAMES[language]);
  await expect(organisation.getByRole('link')).toHaveAttribute('href', 'https://fund.example/');
  expect(await organisation.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  const { pages } = await downloadReport(page, 'download-pdf');
  expect(pages[0]!.join(' ')).toContain(wordsOf(NAMES[language]).join(' '));

  await page.goto('./#/');
  const offer = page.locator(`[data-testid="questionnaire"][data-id="${OWN}"]`);
  await expect(offer.getByTestId('remove-questionnaire')).toHaveCount(0);
  // It is checked first, which takes a while.
  await offer.getByTestId('start-questionnaire').click();
  await expect(page.getByTestId('question').first()).toBeVisible({ timeout: 90_000 });
  await arrive(page, 'initiative');

  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  host.close();
  await page.reload();
  await expect(page.getByTestId('question').first()).toBeVisible();
  await expect(organisation).toHaveText(NAMES[language]);
  await page.goto('./#/glossary');
  await expect(organisation.locator('img')).toBeVisible();
});

test('a fault is told by file and field, and the site is as without it', async ({ page, host, language }) => {
  const faults = page.getByTestId('site-faults');
  const told = page.getByTestId('questionnaire-problem');
  host.files.set(
    'shidra.config.json',
    config({
      organisation: { name: { he: 'שם', en: '\u202eeman' }, link: 'javascript:document.title="run"' },
      questionnaires: ['../x.json'],
    }),
  );
  await page.goto('./');
  await expect(faults).toBeVisible();
  await expect(told.filter({ hasText: 'organisation.link' })).not.toHaveCount(0);
  await expect(told.filter({ hasText: 'organisation.name.en' })).toHaveCount(1);
  await expect(told.filter({ hasText: 'questionnaires.0' })).not.toHaveCount(0);
  expect(/\p{Script=Hebrew}/u.test(await faults.getByRole('paragraph').first().innerText())).toBe(language === 'he');
  await expect(page.getByTestId('organisation')).toHaveCount(0);
  await expect(page.getByTestId('questionnaire')).toHaveCount(0);

  // What lies beside a sound configuration may be wrong by itself: a logo that is too large, a questionnaire that is none.
  host.files.set('logo.png', Buffer.alloc(3 * 1024 * 1024));
  host.files.set(
    'a.shidra-questionnaire.json',
    '{"format":"shidra-questionnaire","version":1,"files":{"questionnaire.json":{"__proto__":{"id":"x"}}}}',
  );
  host.files.set(
    'shidra.config.json',
    config({ organisation: { name: NAMES, logo: 'logo.png' }, questionnaires: ['a.shidra-questionnaire.json'] }),
  );
  await page.reload();
  await expect(told.filter({ hasText: 'organisation.logo' })).toHaveCount(1);
  await expect(told.filter({ hasText: 'a.shidra-questionnaire.json' })).not.toHaveCount(0);
  await expect(page.getByTestId('organisation')).toHaveText(NAMES[language]);
  await expect(page.getByTestId('organisation').locator('img')).toHaveCount(0);
  await page.getByTestId('start-assessment').click();
  await arrive(page, 'initiative');
});
