/** What every screen shares: language, address, device, the questionnaire, and the assessment that is open. */
import { directionOf, loadInterface, preferredLanguage } from '../i18n/locale';
import type { Interface } from '../i18n/interface.he';
import { newAssessment, type Assessment } from '../questionnaire/assessment';
import { loadQuestionnaire, type Language } from '../questionnaire/load';
import type { Questionnaire } from '../questionnaire/schema';
import { openDevice, type Device } from '../storage/device';
import { randomId } from '../storage/random-id';
import { assessmentAddress, parseAddress, type Address } from './address';
import { Session } from './assessment/session.svelte';

type Theme = 'auto' | 'light' | 'dark';

export class App {
  language = $state<Language>('en');
  words = $state.raw<Interface>();
  address = $state.raw<Address>({ screen: 'start' });
  session = $state.raw<Session | null>(null);
  theme = $state<Theme>('auto');
  /** What was said when a file was opened, or when the device could not keep something. */
  importMessages = $state.raw<string[]>([]);
  /** Whether a part of the page could not be fetched: the network is gone, or the host has a newer version. */
  incomplete = $state(false);
  deviceTrouble = $state<'blocked' | 'full' | null>(null);
  readonly questionnaire: Questionnaire = loadQuestionnaire();
  device!: Device;
  #asked: Language | undefined;

  /** Opens the device and the address that the page was opened with. */
  async begin(): Promise<void> {
    addEventListener('vite:preloadError', () => (this.incomplete = true));
    this.device = await openDevice({
      parse: async (text) => (await import('../questionnaire/parse-assessment')).parseAssessment(text, this.questionnaire).assessment,
      onTrouble: (kind) => (this.deviceTrouble = kind),
    });
    const [language, theme] = await Promise.all([this.device.getSetting('language'), this.device.getSetting('theme')]);
    if (theme === 'light' || theme === 'dark') this.showTheme(theme);
    addEventListener('hashchange', () => void this.follow());
    // The words come last: with them the page appears, and by then it is the page of the address.
    await this.follow();
    await this.speak(language === 'he' || language === 'en' ? language : preferredLanguage(navigator.languages));
  }

  async setLanguage(language: Language): Promise<void> {
    await this.speak(language);
    await this.device.setSetting('language', language);
  }

  async setTheme(theme: Theme): Promise<void> {
    this.showTheme(theme);
    await this.device.setSetting('theme', theme);
  }

  /** A new assessment, kept at once, and its first question. */
  async start(): Promise<void> {
    const assessment = newAssessment({ questionnaire: this.questionnaire, form: 'full', now: new Date(), randomId });
    await this.open(assessment);
  }

  /** Opens an assessment where the person was, or at a given place. */
  async open(assessment: Assessment, place?: string): Promise<void> {
    const session = new Session(this, place ? { ...assessment, place } : assessment);
    this.session?.close();
    this.session = session;
    await session.save();
    location.hash = assessmentAddress(assessment.id, session.wizard.place);
  }

  private async speak(language: Language): Promise<void> {
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
      const found = await this.device.load(id).catch(() => undefined);
      if (location.hash !== hash) return false;
      this.session?.close();
      this.session = found ? new Session(this, found) : null;
    }
    if (place) this.session?.wizard.send({ type: 'GO', page: place });
    this.session?.correctAddress();
    return true;
  }
}
