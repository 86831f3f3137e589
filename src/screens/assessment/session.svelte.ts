/** One open assessment: the wizard, its words, and the keeping of every answer. */
import type { Assessment } from '../../questionnaire/assessment';
import { loadSectionWords, type Language } from '../../questionnaire/load';
import type { SectionWords } from '../../questionnaire/schema';
import { progress } from '../../wizard/pages';
import { Wizard } from '../../wizard/wizard.svelte';
import { assessmentAddress } from '../address';
import type { App } from '../app.svelte';

export class Session {
  readonly id: string;
  readonly wizard: Wizard;
  /** Whether the last change is kept: empty before the first. */
  saved = $state(false);
  readonly #app: App;
  readonly #assessment: Assessment;
  readonly #stop: () => void;
  #updatedAt: string;
  #loaded = $state.raw<Readonly<Record<string, SectionWords>>>({});

  constructor(app: App, assessment: Assessment) {
    this.#app = app;
    this.id = assessment.id;
    this.#assessment = assessment;
    this.#updatedAt = assessment.updatedAt;
    const { form } = assessment.questionnaire;
    this.wizard = new Wizard(app.questionnaire, form, { answers: assessment.answers, place: assessment.place });
    let { answers, place } = this.wizard;
    this.#stop = $effect.root(() => {
      $effect(() => {
        const now = this.wizard;
        if (now.answers === answers && now.place === place) return;
        if (now.answers !== answers) this.#updatedAt = new Date().toISOString();
        if (now.place !== place) this.writeAddress();
        ({ answers, place } = now);
        void this.save();
      });
    });
  }

  /** The assessment as it stands now. */
  get assessment(): Assessment {
    const { name: _former, ...initiative } = this.#assessment.initiative;
    const name = this.wizard.answers['initiative-name']?.value;
    return {
      ...this.#assessment,
      initiative: typeof name === 'string' && name.trim() !== '' ? { ...initiative, name: name.trim() } : initiative,
      answers: this.wizard.answers,
      place: this.wizard.place,
      updatedAt: this.#updatedAt,
    };
  }

  get progress(): { answered: number; visible: number } {
    return progress(this.wizard.questionnaire, this.wizard.answers, this.wizard.form);
  }

  async save(): Promise<void> {
    this.saved = false;
    this.saved = (await this.#app.device.save(this.assessment)) === 'device';
  }

  /** The address follows the wizard; where it already says so, nothing is added to the browser's history. */
  writeAddress(): void {
    const address = assessmentAddress(this.id, this.wizard.place);
    if (location.hash === address) return;
    // Opened without a place, or with one that is hidden: that address is no step of its own.
    const [, , , place] = location.hash.split('/');
    const isStep = place !== undefined && this.wizard.knows(place);
    if (location.hash.startsWith(`#/a/${this.id}`) && !isStep) history.replaceState(null, '', address);
    else location.hash = address;
  }

  /** Words of a section, or undefined while they are on their way. */
  words(language: Language, section: string): SectionWords | undefined {
    return this.#loaded[`${language}/${section}`];
  }

  async load(language: Language, section: string): Promise<void> {
    const key = `${language}/${section}`;
    if (this.#loaded[key]) return;
    const words = await loadSectionWords(language, section);
    this.#loaded = { ...this.#loaded, [key]: words };
  }

  /** Everything that later pages need, once the first is there, so that the work can go on without a network. */
  async loadAll(language: Language): Promise<void> {
    for (const section of this.wizard.questionnaire.sections) await this.load(language, section.id);
  }

  close(): void {
    this.#stop();
  }
}
