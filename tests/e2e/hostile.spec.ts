/** One hostile assessment, workshop and portfolio, opened as people open them: every word of theirs stays a word. */
import type { Page } from '@playwright/test';
import { serialisePortfolio } from '../../src/group/portfolio-file';
import { serialiseWorkshop, type Workshop } from '../../src/group/workshop';
import type { Entry, Portfolio } from '../../src/group/portfolio';
import { serialiseAssessment, type Assessment } from '../../src/questionnaire/assessment';
import { LIVE } from '../fixtures/fuzz/hostile';
import { turns } from '../fixtures/fuzz/turns';
import { questionnaire } from './support/data';
import { rows } from './support/portfolio';
import { closed, emptyWorkshop, points, room, withPeople } from './support/room';
import { expect, test } from './support/test';
import { arrive } from './support/wizard';

const AT = '2026-03-01T10:00:00.000Z';
const live = Object.values(LIVE);
const scales = questionnaire.sections.flatMap(({ items }) => items).filter(({ kind, when }) => kind === 'scale' && !when);
/** The worst of names: it is markup, it ends what it is set apart in, and it turns what follows. */
const NAME = `${LIVE.image}${LIVE.leaving}`;

const assessment: Assessment = {
  format: 'shidra-assessment',
  version: 1,
  id: 'ab'.repeat(16),
  questionnaire: { id: questionnaire.id, version: questionnaire.version, form: 'full' },
  initiative: { id: LIVE.address, name: NAME },
  settings: { candidates: [{ name: LIVE.script + LIVE.leaving, type: 'government', ratings: {} }] },
  answers: {
    // One text as note and as source, as keys that must differ would not bear.
    ...Object.fromEntries(live.map((note, index) => [scales[index]!.id, { value: 2, note, evidence: 'stated', source: note }])),
    'initiative-name': { value: NAME },
    __proto__x: { value: 1 },
    [LIVE.frame]: { value: 1 },
    [LIVE.turned]: { value: 1 },
  },
  aside: { constructor: { value: 1 } },
  place: LIVE.address,
  createdAt: AT,
  updatedAt: AT,
};

const workshop: Workshop = {
  ...closed(withPeople(emptyWorkshop([LIVE.script, LIVE.turned]), 1, room(8, { 'agenda-shared-goal': points(4, 0, 0, 0, 4) }))),
  name: NAME,
  talk: {
    'agenda-shared-goal': {
      arguments: live.map((text, index) => ({ id: `a${index}`, text, at: AT })),
      agreed: { value: 3, note: LIVE.image, at: AT },
    },
  },
};

const stamped = <T>(value: T) => ({ value, at: AT });
const entry: Entry = {
  id: 'cd'.repeat(16),
  readings: [{ id: 'ef'.repeat(16), by: 'applicant', at: AT, assessment }],
  tags: [LIVE.image, LIVE.turned].map((tag) => ({ tag: tag.slice(0, 60), out: false, at: AT })),
  decision: { value: 'ask', reason: live.join('\n'), at: AT },
  log: [{ at: AT, what: 'tag-added', detail: LIVE.image }],
  createdAt: AT,
};
const portfolio: Portfolio = {
  format: 'shidra-portfolio',
  version: 1,
  id: '12'.repeat(16),
  name: stamped(NAME),
  gates: stamped([]),
  priorities: stamped([]),
  // One twice, and one that there is not.
  columns: stamped(['fit', 'fit', LIVE.image]),
  log: [{ at: AT, what: 'renamed', detail: LIVE.script }],
  createdAt: AT,
  entries: [entry],
};

/** What no page may have: something that ran, something of theirs that is more than text, an address that does something, words turned around. */
async function expectInert(page: Page, place: string): Promise<void> {
  const found = await page.evaluate(() => {
    // What only screen readers are told stands nowhere on the screen.
    const elements = [...document.querySelectorAll('main, main *')].filter((each) => !each.closest('.visually-hidden'));
    return {
      ran: 'harmed' in window || 'polluted' in {} || 'value' in Object.prototype,
      made: elements.filter((each) => each.matches('script, iframe, object, embed, img[src="x"], [onerror], [onload], link, base')).length,
      addresses: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
        ({ protocol, origin }) => !['http:', 'https:'].includes(protocol) || origin !== location.origin,
      ).length,
      // A block is a paragraph of its own, in which marks of direction end; what stands in a line with others is what counts.
      blocks: elements
        .filter((each) => /^(block|list-item|table-cell|flex|grid)$/.test(getComputedStyle(each).display))
        .map((each) =>
          [...each.childNodes]
            .map((node) => {
              if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
              if (!(node instanceof Element) || !getComputedStyle(node).display.startsWith('inline')) return '\n';
              return node.matches('bdi, [dir], input, select, textarea, button') ? '' : node.textContent;
            })
            .join(''),
        ),
    };
  });
  expect({ place, ...found, blocks: [] }).toEqual({ place, ran: false, made: 0, addresses: 0, blocks: [] });
  expect(turns(await page.title()), `the title of ${place}`).toBe(false);
  // Where such words stand by themselves they may turn, with nothing else around them.
  const own = new Set([...live, NAME, LIVE.script + LIVE.leaving]);
  expect(found.blocks.filter((text) => turns(text) && !own.has(text.trim())).map((text) => `${place}: ${JSON.stringify(text)}`)).toEqual(
    [],
  );
}

test('an assessment', async ({ page }) => {
  await page.goto('./');
  const buffer = Buffer.from(serialiseAssessment(assessment));
  await page.getByTestId('open-file').setInputFiles({ name: `${LIVE.turned}.json`, mimeType: 'application/json', buffer });
  await expect(page.getByTestId('import-messages')).toBeVisible();
  await expect(page.getByTestId('import-messages').locator('li')).toHaveCount(3);
  await expectInert(page, 'where it opens');
  for (const place of ['review', 'result', 'ratings']) {
    await page.goto(`./#/a/${assessment.id}/${place}`);
    await arrive(page, place);
    if (place === 'review') await expect(page.locator('main')).toContainText(LIVE.script);
    await expectInert(page, place);
  }
  await page.goto('./#/');
  await expect(page.locator(`a[href^="#/a/${assessment.id}"]`)).toContainText(LIVE.image);
  await expectInert(page, 'start');
});

test('a workshop', async ({ page }) => {
  await page.goto('./#/w');
  const buffer = Buffer.from(serialiseWorkshop(workshop));
  await page.getByTestId('open-workshop').setInputFiles({ name: 'w.json', mimeType: 'application/json', buffer });
  await expect(page.locator(`a[href^="#/w/${workshop.id}"]`).first()).toContainText(LIVE.image);
  await expectInert(page, 'workshops');
  for (const [place, there] of [
    ['collect', 'paste-results'],
    ['room', 'discuss-first'],
    ['talk', 'talk'],
    ['talk/agenda-shared-goal', 'talk'],
  ] as const) {
    await page.goto(`./#/w/${workshop.id}/${place}`);
    await expect(page.getByTestId(there)).toBeAttached();
    await expectInert(page, place);
  }
  const typed = await page.locator('main textarea').evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
  expect(typed).toEqual(expect.arrayContaining([LIVE.script, LIVE.turned]));
});

test('a portfolio', async ({ page }) => {
  await page.goto('./#/p');
  const work = serialisePortfolio(portfolio);
  let step = work.next();
  while (!step.done) step = work.next();
  const buffer = Buffer.from(step.value);
  await page.getByTestId('open-portfolio').setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer });
  await expect(page.locator(`a[href^="#/p/${portfolio.id}"]`).first()).toContainText(LIVE.image);
  await expectInert(page, 'portfolios');
  await page.goto(`./#/p/${portfolio.id}`);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText(LIVE.image);
  await expectInert(page, 'table');
  for (const place of ['compare', 'rules', 'files', entry.id]) {
    await page.goto(`./#/p/${portfolio.id}/${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expectInert(page, place);
  }
  await expect(page.getByTestId('reading')).toHaveCount(1);
  await expect(page.locator('main')).toContainText(LIVE.turned);
});

test('an invitation', async ({ page }) => {
  const { invitationTo, workshopElsewhere } = await import('./support/vote');
  await page.goto(`./#/j/${invitationTo(workshopElsewhere({ name: NAME, roles: [LIVE.script, LIVE.turned], named: true }))}`);
  await expect(page.getByTestId('vote-begin')).toBeVisible();
  await expect(page.locator('main')).toContainText(LIVE.script);
  await expectInert(page, 'invitation');
});
