/**
 * Random walks by clicks through two pages of one browser: answers, ways back, jumps, reloads, languages, files, deletions that are undone. What
 * is kept and what each page shows is what the plain model says. A few every day, and as many as SHIDRA_WALKS_IN_BROWSER says in `npm run soak`.
 */
import fc from 'fast-check';
import type { Assessment } from '../../src/questionnaire/assessment';
import { firstOpenPage } from '../../src/wizard/first-open';
import type { WizardEvent } from '../../src/wizard/machine';
import { anyOf, deed, type Deed, drawn, type Shares, told } from '../fixtures/deeds';
import { places, shown as asked } from '../fixtures/wizard-model';
import { itemOf, questionnaire } from './support/data';
import { openFile } from './support/files';
import { proposal } from './support/portfolio';
import { storedAssessments } from './support/store';
import { test } from './support/test';
import { option, question } from './support/wizard';
import { BrowserWalk } from './support/walk';

const WALKS = Number(process.env.SHIDRA_WALKS_IN_BROWSER ?? 2);
const SEED = Number(process.env.SHIDRA_SEED ?? 1);

type Walker = Deed<BrowserWalk>;

/** Answers one question by hand. @returns what that means, or undefined where it is left alone */
async function answer({ page, shown }: BrowserWalk, id: string, nth: number): Promise<WizardEvent | undefined> {
  const item = itemOf(id);
  const given = shown.wizard.answers[id];
  if (item.kind === 'ranking') return undefined;
  if (item.kind === 'text') {
    const value = ['words', '', 'other words'][nth % 3]!;
    await question(page, id).getByRole('textbox').first().fill(value);
    return value === '' ? { type: 'CLEAR', item: id } : { type: 'ANSWER', item: id, answer: { value } };
  }
  const own = item.kind === 'scale' ? [1, 2, 3, 4, 5] : item.options;
  const several = item.kind === 'multi';
  const value = anyOf([...own, ...(several ? ['none'] : []), 'unknown'], nth)!;
  await option(page, id, value).click();
  if (value === 'unknown' && !(several && given?.unknown)) return { type: 'ANSWER', item: id, answer: { unknown: true } };
  if (!several) return { type: 'ANSWER', item: id, answer: { value } };
  const before = Array.isArray(given?.value) ? given.value : undefined;
  if (value === 'unknown' || (value === 'none' && before?.length === 0)) return { type: 'CLEAR', item: id };
  const after = value === 'none' ? [] : item.options.filter((each) => (before ?? []).includes(each) !== (each === value));
  // The last one that is taken away takes the answer with it.
  return value !== 'none' && after.length === 0 ? { type: 'CLEAR', item: id } : { type: 'ANSWER', item: id, answer: { value: after } };
}

const answerAll = (nth: number): Walker =>
  deed('answer', async (walk) => {
    if (!walk.shown.writes || walk.items.length === 0) return false;
    for (const id of walk.items) {
      // What an answer before it has hidden is not there to be answered.
      if (!walk.items.includes(id)) continue;
      const event = await answer(walk, id, nth);
      if (event) walk.model.turn(walk.shown, event);
    }
    return true;
  });

/** A press of a button that is there, and what it means. */
const press = (testid: string, where: (place: string) => boolean, event: WizardEvent): Walker =>
  deed(testid, async (walk) => {
    const { place, page, shown } = walk;
    const button = page.getByTestId(testid);
    if (place === '' || !where(place) || (await button.count()) === 0) return false;
    await button.click();
    // Before the first page is the start page.
    if (event.type !== 'BACK' || place !== places[0]) walk.model.turn(shown, event);
    return true;
  });

const asks = (place: string) => !['review', 'result', 'ratings'].includes(place);

const change = (nth: number): Walker =>
  deed('change', async (walk) => {
    const { place, page, shown } = walk;
    const item = anyOf(asked(shown.wizard.answers), nth);
    if (place !== 'review' || item === undefined) return false;
    await page.locator('.change button').nth(asked(shown.wizard.answers).indexOf(item)).click();
    walk.model.turn(shown, { type: 'CHANGE', item });
    return true;
  });

const goTo = (name: string, hashOf: (walk: BrowserWalk) => string, detail = ''): Walker =>
  deed(
    name,
    async (walk) => {
      const hash = hashOf(walk);
      if (hash === walk.hash) return false;
      await walk.page.evaluate((to) => (location.hash = to), hash);
      walk.arrive();
      return true;
    },
    detail,
  );

const home = goTo('home', () => '#/');

const jump = (place: string, nth: number): Walker =>
  goTo('jump', ({ known, shown }) => `#/a/${(nth < 2 ? undefined : shown.id) ?? anyOf(known, nth)!}/${place}`, `to ${place}`);

const startNew: Walker = deed('new', async (walk) => {
  await home.run(walk);
  const before = walk.hash;
  await walk.page.getByTestId('start-assessment').click();
  await walk.takeIn(before, { answers: {}, place: '' });
  return true;
});

async function give(walk: BrowserWalk, assessment: Assessment): Promise<boolean> {
  await home.run(walk);
  const before = walk.hash;
  const { answers } = assessment;
  const place = firstOpenPage(questionnaire, answers, 'full')?.id ?? 'result';
  await openFile(walk.page, assessment);
  await walk.takeIn(before, { answers, place });
  return true;
}

const giveWhole: Walker = deed('import whole', (walk) => give(walk, proposal('strive')));

/** What is kept comes again as a file, as it is or with another answer. */
const giveKept = (nth: number, other: boolean): Walker =>
  deed(other ? 'import changed' : 'import same', async (walk) => {
    const kept = (await storedAssessments(walk.page)).find(({ id }) => id === anyOf(walk.model.kept.keys(), nth));
    if (!kept) return false;
    return give(walk, { ...kept, answers: { ...kept.answers, ...(other && { 'problem-copy': { value: 5, note: `other ${nth}` } }) } });
  });

const giveRubbish: Walker = deed('import refused', async (walk) => {
  await home.run(walk);
  await openFile(walk.page, '{"format":"shidra-assessment","version":1,"id":"x"}');
  await walk.page.getByTestId('import-messages').waitFor();
  return true;
});

const remove = (nth: number, back: boolean): Walker =>
  deed(back ? 'remove and undo' : 'remove', async (walk) => {
    const id = anyOf(walk.model.kept.keys(), nth);
    if (id === undefined) return false;
    await home.run(walk);
    const row = walk.page.locator(`[data-id="${id}"]`);
    await row.getByTestId('remove-assessment').click();
    const was = walk.model.remove(id)!;
    await row.getByTestId('undo').waitFor();
    if (!back) return true;
    await row.getByTestId('undo').click();
    await row.getByTestId('remove-assessment').waitFor();
    walk.model.putBack(id, was);
    return true;
  });

const reload: Walker = deed('reload', async (walk) => {
  await walk.reload();
  return true;
});

const second: Walker = deed('second page', async (walk) => {
  if (walk.tabs.length > 1) return false;
  await walk.open(walk.page.url());
  return true;
});

const otherPage: Walker = deed('other page', async (walk) => {
  if (walk.tabs.length < 2) return false;
  walk.front = 1 - walk.front;
  await walk.page.bringToFront();
  return true;
});

const closeOne: Walker = deed('close', async (walk) => {
  if (walk.tabs.length < 2) return false;
  await walk.close();
  return true;
});

const takeOver: Walker = deed('take over', async (walk) => {
  if (!walk.onAssessment || walk.shown.writes) return false;
  await walk.page.getByTestId('take-over').click();
  walk.model.takeOver(walk.shown);
  return true;
});

const speak: Walker = deed('language', async (walk) => {
  const language = walk.shown.language === 'he' ? 'en' : 'he';
  await walk.page.locator(`[data-testid=language][data-lang=${language}]`).click();
  walk.model.speak(walk.shown, language);
  return true;
});

const browserBack: Walker = deed('browser back', async (walk) => {
  if (!(await walk.page.evaluate(() => (window as unknown as { navigation: { canGoBack: boolean } }).navigation.canGoBack))) return false;
  await walk.page.goBack();
  walk.arrive();
  return true;
});

const nth = fc.nat(99);

const SHARES: Shares<BrowserWalk> = [
  [8, nth.map(answerAll)],
  [8, press('continue', asks, { type: 'NEXT' })],
  [3, press('back', (place) => place !== 'result' && place !== 'ratings', { type: 'BACK' })],
  [2, press('review', (place) => asks(place) || place === 'result', { type: 'REVIEW' })],
  [2, press('finish', (place) => place === 'review', { type: 'FINISH' })],
  [1, press('finish', (place) => place === 'fit', { type: 'END_HERE' })],
  [2, nth.map(change)],
  [3, fc.tuple(fc.constantFrom(...places, 'no-such-page'), fc.nat(5)).map((draw) => jump(...draw))],
  [1, home],
  [2, browserBack],
  [2, reload],
  [1, speak],
  [1, startNew],
  [1, fc.tuple(nth, fc.boolean()).map((draw) => giveKept(...draw))],
  [1, giveWhole],
  [1, giveRubbish],
  [2, fc.tuple(nth, fc.boolean()).map((draw) => remove(...draw))],
  [8, second],
  [8, otherPage],
  [1, closeOne],
  [2, takeOver],
];

for (let walk = 0; walk < WALKS; walk++) {
  const seed = SEED + walk;
  test(`a walk with the seed ${seed}`, async ({ context, language }) => {
    const walker = new BrowserWalk(context, language);
    const done: string[] = [];
    await walker.open('./');
    for (const each of [startNew, ...fc.sample(drawn(SHARES, 20, 30), { seed, numRuns: 1 })[0]!]) {
      done.push(told(each, walker.front));
      await test.step(done.at(-1)!, async () => {
        if (!(await each.run(walker))) done.pop();
        await walker.check(`with the seed ${seed}, after ${done.join(', ')}`);
      });
    }
    console.log(`seed ${seed}: ${done.length} deeds`);
  });
}
