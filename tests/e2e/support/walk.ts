/** One walk through several pages of a browser, beside what they should be. */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { Answers } from '../../../src/questionnaire/answers';
import { type Kept, type Shown, WindowsModel } from '../../fixtures/windows-model';
import { pages, shown as asked } from '../../fixtures/wizard-model';
import { itemOf } from './data';
import { storedAssessments } from './store';
import { valuesOf } from './wizard';

interface Tab {
  page: Page;
  shown: Shown;
}

/** A question as it is seen: its item, the values of what is chosen, and what is written in it. */
type Seen = [item: string, chosen: string[], written: string];

export class BrowserWalk {
  readonly tabs: Tab[] = [];
  readonly model: WindowsModel;
  /** Everything that was ever kept, by id: addresses of it may lead nowhere. */
  readonly known = new Set<string>();
  /** Which of the pages is in front. */
  front = 0;
  readonly #context: BrowserContext;

  constructor(context: BrowserContext, language: string) {
    this.#context = context;
    this.model = new WindowsModel(language);
  }

  get page(): Page {
    return this.tabs[this.front]!.page;
  }

  get shown(): Shown {
    return this.tabs[this.front]!.shown;
  }

  /** The items that the front page should ask now; none elsewhere than on a page of questions. */
  get items(): string[] {
    return this.onAssessment ? itemsAt(this.shown) : [];
  }

  /** Where the front page is in an assessment, by its address. */
  get place(): string {
    return this.onAssessment ? this.shown.wizard.place : '';
  }

  get onAssessment(): boolean {
    return this.shown.id !== undefined && this.hash.startsWith('#/a/');
  }

  get hash(): string {
    return new URL(this.page.url()).hash;
  }

  /** Opens a page in front. */
  async open(address: string): Promise<void> {
    const page = await this.#context.newPage();
    this.front = this.tabs.push({ page, shown: this.model.open() }) - 1;
    await page.goto(address);
    this.arrive();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    this.model.close(this.shown);
    this.tabs[this.front]!.shown = this.model.open();
    this.arrive();
  }

  /** Closes the front page. */
  async close(): Promise<void> {
    await this.page.close();
    this.model.close(this.shown);
    this.tabs.splice(this.front, 1);
    this.front = 0;
  }

  arrive(): void {
    this.model.arrive(this.shown, this.hash);
  }

  /** What the front page has just taken in is open in it. */
  async takeIn(before: string, kept: Kept): Promise<void> {
    await expect.poll(() => this.hash, 'what was taken in is open').not.toBe(before);
    const id = this.hash.split('/')[2]!;
    this.model.takeIn(this.shown, id, kept);
    this.known.add(id);
  }

  /** Waits until everything is kept and shown as it should be. @param said what was done until now */
  async check(said: string): Promise<void> {
    await expect.poll(() => this.#found(), said).toEqual(this.#wanted());
  }

  #wanted(): unknown {
    const { kept, windows } = this.model;
    return {
      kept: Object.fromEntries(kept),
      written: [...new Set(windows.flatMap(({ id, writes }) => (id !== undefined && writes ? [id] : [])))].sort(),
      pages: this.tabs.map(({ page, shown }) => {
        const { id, language, wizard, writes } = shown;
        const screen = new URL(page.url()).hash.startsWith('#/a/') ? 'assessment' : 'start';
        if (screen === 'start' || id === undefined)
          return { language, screen: id === undefined && screen !== 'start' ? 'nothing' : screen };
        const questions = itemsAt(shown).map((item) => seenOf(item, wizard.answers));
        return { language, screen, hash: `#/a/${id}/${wizard.place}`, questions, errors: wizard.errors, writes };
      }),
    };
  }

  async #found(): Promise<unknown> {
    const [stored, written, pages] = await Promise.all([
      storedAssessments(this.page),
      // Of an id that no page shows any more the pen may be on its way back.
      this.page.evaluate(async () => (await navigator.locks.query()).held?.map(({ name }) => (name ?? '').replace(/^.*-/, '')) ?? []),
      Promise.all(this.tabs.map(({ page }) => page.evaluate(look))),
    ]);
    return { kept: Object.fromEntries(stored.map(({ id, answers, place }) => [id, { answers, place }])), written: written.sort(), pages };
  }
}

function itemsAt({ wizard }: Shown): string[] {
  const asks = asked(wizard.answers);
  return (pages.find(({ id }) => id === wizard.place)?.items ?? []).filter((id) => asks.includes(id));
}

/** How a question with its answer should be seen. */
function seenOf(item: string, answers: Answers): Seen {
  const answer = answers[item];
  const { kind } = itemOf(item);
  if (kind === 'text') return [item, [], typeof answer?.value === 'string' ? answer.value : ''];
  // What is ranked stands in an order, and nothing of it is chosen.
  return [item, kind === 'ranking' ? [] : [...valuesOf(item, answers)].sort(), answer?.note ?? ''];
}

/** Runs in the page: what it shows. */
function look() {
  const main = document.querySelector('main');
  const language = document.documentElement.lang;
  if (!location.hash.startsWith('#/a/')) return { language, screen: 'start' };
  if (main?.querySelector('h1 ~ p > a[href="#/"]')) return { language, screen: 'nothing' };
  return {
    language,
    screen: 'assessment',
    hash: location.hash,
    questions: [...document.querySelectorAll<HTMLElement>('[data-testid=question]')].map((question) => [
      question.dataset.item,
      [...question.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value).sort(),
      question.querySelector<HTMLInputElement>('textarea, input[type=text]')?.value ?? '',
    ]),
    errors: [...document.querySelectorAll('main [role=alert] a')].map((link) => link.getAttribute('href')?.replace(/^#|-first$/g, '')),
    writes: document.querySelector('[data-testid=reads-along]') === null,
  };
}
