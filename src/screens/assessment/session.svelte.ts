/** One open assessment: the wizard, its words, and the keeping of every answer. */
import type { Assessment } from '../../questionnaire/assessment';
import type { JsonObject } from '../../questionnaire/json';
import { loadSectionWords, type Language } from '../../questionnaire/load';
import type { QuestionnaireSource } from '../../questionnaire/source';
import { wordsInForm, type WordsInForm } from '../../questionnaire/form-words';
import type { SectionWords } from '../../questionnaire/schema';
import { progress } from '../../questionnaire/progress';
import { outOfPatience } from '../../storage/wait';
import type { WizardEvent } from '../../wizard/machine';
import { Wizard } from '../../wizard/wizard.svelte';
import { assessmentAddress } from '../address';
import type { App } from '../app.svelte';

export class Session {
  readonly id: string;
  readonly wizard: Wizard;
  readonly source: QuestionnaireSource;
  /** Whether the last change is kept: empty before the first. */
  saved = $state(false);
  /** What was chosen beside the answers; read with `readSettings`. */
  settings = $state.raw<JsonObject | undefined>();
  /** Resolves when the last change is kept, or cannot be. */
  settled: Promise<unknown> = Promise.resolve();
  readonly #app: App;
  readonly #assessment: Assessment;
  readonly #stop: () => void;
  #updatedAt: string;
  #saves = 0;
  /** Words that were asked for, so that each file is read once. No state: who asks for words must not be asked again as they arrive. */
  readonly #asked = new Map<string, Promise<void>>();
  #loaded = $state.raw<Readonly<Record<string, SectionWords>>>({});

  constructor(app: App, source: QuestionnaireSource, assessment: Assessment) {
    this.#app = app;
    this.source = source;
    this.id = assessment.id;
    this.#assessment = assessment;
    this.settings = assessment.settings;
    this.#updatedAt = assessment.updatedAt;
    const { form } = assessment.questionnaire;
    this.wizard = new Wizard(source.questionnaire, form, { answers: assessment.answers, place: assessment.place });
    this.wizard.readsAlong = app.pen?.held === false;
    let { answers, place } = this.wizard;
    this.#stop = $effect.root(() => {
      $effect(() => {
        const now = this.wizard;
        if (now.answers === answers && now.place === place) return;
        if (now.answers !== answers) this.#updatedAt = new Date().toISOString();
        if (now.place !== place) this.#pushAddress();
        ({ answers, place } = now);
        void this.save();
      });
    });
  }

  /** The assessment as it stands now. */
  get assessment(): Assessment {
    const { settings: _former, ...assessment } = this.#assessment;
    return {
      ...assessment,
      ...(this.settings && { settings: this.settings }),
      initiative: this.#initiative(),
      answers: this.wizard.answers,
      place: this.wizard.place,
      updatedAt: this.#updatedAt,
    };
  }

  /** In which its questions are read: as chosen, else as the interface, else the questionnaire's first. */
  get language(): Language {
    const { languages } = this.source.questionnaire;
    const wanted = [this.#app.reading, this.#app.language].find((each) => each !== null && languages.includes(each));
    return wanted ?? languages[0]!;
  }

  get progress(): { answered: number; visible: number } {
    return progress(this.wizard.questionnaire, this.wizard.answers, this.wizard.form);
  }

  async save(): Promise<void> {
    if (this.wizard.readsAlong) return;
    const save = ++this.#saves;
    this.saved = false;
    const keeping = this.#app.device.save(this.assessment);
    this.settled = keeping;
    const kept = await keeping;
    this.#app.pen?.tellSaved();
    // A later change tells of itself.
    if (save === this.#saves) this.saved = kept === 'device';
  }

  /** Leaves a page once what was answered on it is kept, so that another page that is seen says that it is. Pressed twice, it turns once. */
  async turn(event: WizardEvent): Promise<void> {
    const { place } = this.wizard;
    await Promise.race([this.settled, outOfPatience()]);
    if (this.wizard.place === place) this.wizard.send(event);
  }

  /** Takes what was chosen beside the answers, as `readSettings` would read it, in place of what there was, and keeps it at once. */
  choose(settings: JsonObject): void {
    if (this.wizard.readsAlong) return;
    this.settings = Object.keys(settings).length > 0 ? settings : undefined;
    this.#updatedAt = new Date().toISOString();
    void this.save();
  }

  /** The address follows the wizard: a step of its own in the browser's history. */
  #pushAddress(): void {
    const address = assessmentAddress(this.id, this.wizard.place);
    if (location.hash !== address) location.hash = address;
  }

  /** An address without a place, or with one that is hidden or unknown, is no step: going back to it would lead here again and again. */
  correctAddress(): void {
    const address = assessmentAddress(this.id, this.wizard.place);
    if (location.hash !== address) history.replaceState(null, '', address);
  }

  /** What the form says in a section, or undefined while the words are on their way. */
  words(language: Language, section: string): WordsInForm | undefined {
    const words = this.#loaded[`${language}/${section}`];
    return words && wordsInForm(words, this.wizard.form);
  }

  /** @throws QuestionnaireError when there is no such file */
  load(language: Language, section: string): Promise<void> {
    const key = `${language}/${section}`;
    const asked = this.#asked.get(key) ?? this.#read(key, language, section);
    this.#asked.set(key, asked);
    return asked;
  }

  /**
   * Every section's words, once the first is there, so that the work can go on without a network; and whether they are sound.
   * @throws QuestionnaireError
   */
  async loadAll(language: Language): Promise<void> {
    for (const section of this.wizard.questionnaire.sections) await this.load(language, section.id);
    const { verifyQuestions } = await import('../../questionnaire/verify');
    await verifyQuestions(language, this.source);
  }

  /** What can wait until a first question stands: other pages that show this one, and use without a network. */
  async settleIn(): Promise<void> {
    const { settleIn } = await import('./sharing');
    await settleIn(this.#app, this);
  }

  close(): void {
    this.#stop();
  }

  /** Under the name that was typed last; a name that came with the file alone stays until one is typed. */
  #initiative(): Assessment['initiative'] {
    const typed = this.wizard.answers['initiative-name']?.value;
    const { name: _former, ...unnamed } = this.#assessment.initiative;
    if (typeof typed === 'string' && typed.trim() !== '') return { ...unnamed, name: typed.trim() };
    return this.#assessment.answers['initiative-name'] ? unnamed : this.#assessment.initiative;
  }

  async #read(key: string, language: Language, section: string): Promise<void> {
    try {
      const words = await loadSectionWords(language, section, this.source);
      this.#loaded = { ...this.#loaded, [key]: words };
    } catch (error) {
      this.#asked.delete(key);
      throw error;
    }
  }
}
