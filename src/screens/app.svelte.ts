/** What every screen shares: language, address, device, the questionnaire, and the assessment that is open. */
import { loadInterface, preferredLanguage, type InterfaceLanguage } from '../i18n/locale';
import type { Interface } from '../i18n/interface.he';
import { newAssessment, type Assessment } from '../questionnaire/assessment';
import { ImportError } from '../questionnaire/import-error';
import { directionOf } from '../questionnaire/language';
import { builtIn, type Language } from '../questionnaire/load';
import { FULL_FORM } from '../questionnaire/progress';
import type { QuestionnaireSource } from '../questionnaire/source';
import { openDevice, type Device } from '../storage/device';
import type { Pen } from '../storage/pen';
import type { Trouble } from '../storage/records';
import { randomId } from '../storage/random-id';
import { assessmentAddress, parseAddress, type Address } from './address';
import { Session } from './assessment/session.svelte';

type Theme = 'auto' | 'light' | 'dark';

export class App {
  language = $state<InterfaceLanguage>('en');
  /** The language in which a questionnaire is read where it is not the interface's. */
  reading = $state<Language | null>(null);
  words = $state.raw<Interface>();
  address = $state.raw<Address>({ screen: 'start' });
  session = $state.raw<Session | null>(null);
  theme = $state<Theme>('auto');
  /** What was said when a file was opened, or when the device could not keep something. */
  importMessages = $state.raw<string[]>([]);
  /** Whether a part of the page could not be fetched: the network is gone, or the host has a newer version. */
  incomplete = $state(false);
  deviceTrouble = $state<Trouble | null>(null);
  /** Whether a newer version of the page waits to be let in, or another window has let it in. */
  update = $state<'waits' | 'elsewhere' | null>(null);
  /** Id of the questionnaire without which the assessment of the address cannot be opened. */
  missing = $state('');
  device!: Device;
  /** Which page writes the open assessment; none yet for a new one. */
  pen: Pen | undefined;
  #asked: InterfaceLanguage | undefined;

  /** Opens the device and the address that the page was opened with. */
  async begin(): Promise<void> {
    addEventListener('vite:preloadError', () => (this.incomplete = true));
    this.device = await openDevice({
      parse: async (text) => (await (await import('../diagnosis/open')).openAssessment(text, this.findSource)).assessment,
      onTrouble: (kind) => {
        this.deviceTrouble = kind;
        // What was wiped while it was open is kept again at once.
        if (kind) void this.session?.save();
      },
    });
    const [language, theme] = await Promise.all([this.device.getSetting('language'), this.device.getSetting('theme')]);
    if (theme === 'light' || theme === 'dark') this.showTheme(theme);
    addEventListener('hashchange', () => void this.follow());
    // The words come last: with them the page appears, and by then it is the page of the address.
    await this.follow();
    await this.speak(language === 'he' || language === 'en' ? language : preferredLanguage(navigator.languages));
  }

  async setLanguage(language: InterfaceLanguage): Promise<void> {
    this.reading = null;
    await this.speak(language);
    await this.device.setSetting('language', language);
  }

  async setTheme(theme: Theme): Promise<void> {
    this.showTheme(theme);
    await this.device.setSetting('theme', theme);
  }

  /** A new assessment, kept at once, and its first question. */
  async start(source = builtIn, form = FULL_FORM): Promise<void> {
    const assessment = newAssessment({ questionnaire: source.questionnaire, form, now: new Date(), randomId });
    await this.open(assessment, source);
  }

  /** Opens an assessment where the person was, or at a given place. */
  async open(assessment: Assessment, source: QuestionnaireSource, place?: string): Promise<void> {
    this.leave();
    const session = new Session(this, source, place ? { ...assessment, place } : assessment);
    this.session = session;
    await session.save();
    location.hash = assessmentAddress(assessment.id, session.wizard.place);
    // One that begins anew asks for it itself, once its first question stands.
    if (!session.wizard.atStart) void session.settleIn();
  }

  /** Closes the open assessment. */
  leave(): void {
    this.session?.close();
    this.pen?.close();
    this.session = null;
    this.pen = undefined;
  }

  /** The questionnaire of an id, if it comes with Shidra or is kept on this device. */
  readonly findSource = async (id: string): Promise<QuestionnaireSource | undefined> => {
    if (id === builtIn.questionnaire.id) return builtIn;
    return (await import('./own/sources')).findSource(this.device, id);
  };

  /** What an assessment is asked from: someone who votes in a workshop meets the ballot alone. */
  async #sourceOf({ questionnaire, respondent }: Assessment): Promise<QuestionnaireSource | undefined> {
    const source = await this.findSource(questionnaire.id);
    return source && respondent?.invitation ? (await import('./vote/ballot')).ballotSource(source, respondent.invitation) : source;
  }

  private async speak(language: InterfaceLanguage): Promise<void> {
    this.#asked = language;
    const words = await loadInterface(language);
    // Of two switches in a row the later counts, whichever arrives first.
    if (this.#asked !== language) return;
    this.words = words;
    this.language = language;
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }

  private showTheme(theme: Theme): void {
    this.theme = theme;
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }

  private async follow(): Promise<void> {
    const { hash } = location;
    const address = parseAddress(hash);
    if (address.screen === 'assessment' && !(await this.enter(address, hash))) return;
    if (address.screen !== 'assessment') this.importMessages = [];
    this.address = address;
  }

  /**
   * Makes the assessment of an address the open one, and walks its wizard to the place of the address.
   * @returns false where the person went elsewhere while it was being loaded
   */
  private async enter({ id, place }: Extract<Address, { screen: 'assessment' }>, hash: string): Promise<boolean> {
    if (this.session?.id !== id) {
      const { penFor } = await import('./assessment/sharing');
      const pen = await penFor(this, id);
      let missing = '';
      const found = await this.device.load(id).catch((error: unknown) => {
        if (error instanceof ImportError && error.code === 'other-questionnaire') missing = error.detail;
      });
      const source = found && (await this.#sourceOf(found));
      if (location.hash !== hash) {
        pen.close();
        return false;
      }
      this.leave();
      this.missing = missing;
      if (found && source) {
        this.pen = pen;
        this.session = new Session(this, source, found);
        // Nobody writes what is not there; it may be put back in another page.
      } else pen.close();
    }
    if (place) this.session?.wizard.send({ type: 'GO', page: place });
    this.session?.correctAddress();
    // A question asks for it itself, once it stands.
    if (this.session && !this.session.wizard.page) void this.session.settleIn();
    return true;
  }
}
