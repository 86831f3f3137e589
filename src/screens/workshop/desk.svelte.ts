/** The facilitator's desk: one open workshop, every change of it kept at once, and what other pages of this device add to it. */
import { holdBack, joinWorkshops } from '../../group/hold-back';
import { takeIn, type TakenIn } from '../../group/take-in';
import type { Workshop } from '../../group/workshop';
import type { InterfaceLanguage } from '../../i18n/locale';
import type { QuestionnaireSource } from '../../questionnaire/source';
import { keepWorkshop, loadWorkshop } from '../../storage/workshops';
import type { App } from '../app.svelte';
import { Aside } from './aside';

/** On which pages tell each other that a workshop has changed. */
const CHANNEL = 'shidra-workshops';

export class Desk {
  workshop: Workshop = $state.raw()!;
  /** Whether the last change is kept on the device. */
  saved = $state(true);
  readonly source: QuestionnaireSource;
  readonly aside: Aside;
  readonly #app: App;
  readonly #channel = new BroadcastChannel(CHANNEL);
  #changes: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(app: App, source: QuestionnaireSource, workshop: Workshop) {
    this.#app = app;
    this.source = source;
    this.workshop = workshop;
    this.aside = new Aside(app.device, workshop.id);
    void this.aside.giveBack(source.questionnaire, (step) => this.change(step));
    this.#channel.onmessage = ({ data }) => {
      if (data === workshop.id) void this.#refresh();
    };
  }

  /** In which everything about them is said. */
  get spoken(): InterfaceLanguage {
    return this.#app.language;
  }

  /** In which its questions are read: as the interface, else the questionnaire's first. */
  get language(): string {
    const { languages } = this.source.questionnaire;
    return languages.includes(this.#app.language) ? this.#app.language : languages[0]!;
  }

  /** Changes the workshop and keeps it; changes follow one another. Resolves when the change is kept, or when it could not be: see `saved`. */
  change(step: (workshop: Workshop) => Workshop): Promise<void> {
    this.workshop = step(this.workshop);
    this.saved = false;
    const done = this.#changes.then(() => this.#keep());
    this.#changes = done;
    return done;
  }

  /** Takes results in; what became of each is returned at once, and kept. */
  take(codes: readonly string[]): TakenIn['outcomes'] {
    const { workshop, outcomes } = takeIn(this.workshop, this.source.questionnaire, codes);
    void this.change(() => workshop);
    return outcomes;
  }

  close(): void {
    this.#closed = true;
    this.#channel.close();
  }

  async #keep(): Promise<void> {
    const asked = this.workshop;
    const { workshop, kept } = await keepWorkshop(this.#app.device, this.#app.findSource, asked);
    // A change that came meanwhile is kept by its own turn.
    if (this.workshop === asked) {
      this.workshop = holdBack(asked, workshop);
      this.saved = kept === 'device';
    }
    // The last changes may be kept only after the person has gone elsewhere.
    if (this.#closed) announceChange(workshop.id);
    else this.#channel.postMessage(workshop.id);
  }

  async #refresh(): Promise<void> {
    const there = await loadWorkshop(this.#app.device, this.#app.findSource, this.workshop.id).catch(() => undefined);
    if (there) this.workshop = joinWorkshops(this.workshop, there.workshop);
  }
}

/** Tells the desk, wherever it is open, that a workshop has changed. */
export function announceChange(id: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(id);
  channel.close();
}
