/**
 * Several pages may show one assessment; one of them writes. It holds the pen, a lock of the browser; the others read along, and one of them
 * can take the pen over. Browsers have no locks on a page that came over plain HTTP from elsewhere: there every page believes it holds it.
 */
import { wait } from './wait';

export interface PenHolder {
  /** This page has the pen now, and had not before: another page has closed or has given it away. */
  onheld(): void;
  /** Another page takes the pen. Resolves when this one has written all that it wanted to write. */
  onlost(): Promise<void>;
  /** Another page has kept a change, or has deleted the assessment. */
  ontold(news: 'saved' | 'removed'): void;
}

interface Message {
  assessment: string;
  news: 'saved' | 'removed' | 'wanted' | 'settled';
}

/** Milliseconds that the page with the pen has to finish writing. One that sleeps in the background never answers. */
const PATIENCE = 1500;

const channelFor = (): BroadcastChannel => new BroadcastChannel('shidra-assessments');

/** Tells the pages that show an assessment that it was deleted. */
export function tellRemoved(assessment: string): void {
  const channel = channelFor();
  channel.postMessage({ assessment, news: 'removed' } satisfies Message);
  channel.close();
}

export class Pen {
  /** Whether this page may write. */
  held = false;
  readonly #assessment: string;
  readonly #holder: PenHolder;
  readonly #channel = channelFor();
  /** Ends the wait for a pen that another page holds. */
  #waiting = new AbortController();
  #letGo: (() => void) | undefined;
  #settled: (() => void) | undefined;
  #requests = 0;

  private constructor(assessment: string, holder: PenHolder) {
    this.#assessment = assessment;
    this.#holder = holder;
    this.#channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      if (data.assessment === assessment) void this.#hear(data.news);
    });
  }

  /** Takes the pen of an assessment if nobody holds it, else waits for it in the background. Resolves when it is known who holds it. */
  static async of(assessment: string, holder: PenHolder): Promise<Pen> {
    const pen = new Pen(assessment, holder);
    pen.held = await pen.#request({ ifAvailable: true });
    if (!pen.held) pen.#wait();
    return pen;
  }

  /** Tells the others that a change is kept. */
  tellSaved(): void {
    this.#tell('saved');
  }

  /** Takes the pen from the page that holds it, once that page has written what it had to write. */
  async takeOver(): Promise<void> {
    const settled = new Promise<void>((resolve) => (this.#settled = resolve));
    this.#tell('wanted');
    await Promise.race([settled, wait(PATIENCE)]);
    this.#waiting.abort();
    if (await this.#request({ steal: true })) this.#gain();
  }

  /** Lets go of the pen and hears nothing any more. */
  close(): void {
    this.#waiting.abort();
    this.#letGo?.();
    this.#channel.close();
  }

  async #hear(news: Message['news']): Promise<void> {
    if (news === 'settled') this.#settled?.();
    else if (news !== 'wanted') this.#holder.ontold(news);
    else if (this.held) {
      this.held = false;
      await this.#holder.onlost();
      this.#tell('settled');
    }
  }

  #tell(news: Message['news']): void {
    this.#channel.postMessage({ assessment: this.#assessment, news } satisfies Message);
  }

  #gain(): void {
    this.held = true;
    this.#holder.onheld();
  }

  #wait(): void {
    this.#waiting = new AbortController();
    void this.#request({ signal: this.#waiting.signal }).then((held) => {
      if (held) this.#gain();
    });
  }

  /** Resolves when the lock is held, or is not to be had in this way. */
  #request(options: LockOptions): Promise<boolean> {
    const locks = (navigator as Partial<Navigator>).locks;
    if (!locks) return Promise.resolve(true);
    const request = ++this.#requests;
    return new Promise((resolve) => {
      const hold = (lock: Lock | null): Promise<void> | undefined => {
        resolve(lock !== null);
        return lock ? new Promise((letGo) => (this.#letGo = letGo)) : undefined;
      };
      locks.request(`shidra-assessment-${this.#assessment}`, options, hold).catch((error: unknown) => {
        const name = error instanceof DOMException ? error.name : '';
        // A page that may not have locks, such as one in a sandbox, is alone with its store.
        if (name !== 'AbortError') resolve(true);
        else if (options.signal?.aborted) resolve(false);
        // A page whose taking over was cut short takes the lock from itself.
        else if (request === this.#requests) this.#robbed();
      });
    });
  }

  /** Another page did not wait, because this one slept, or it had asked before. */
  #robbed(): void {
    if (this.held) void this.#holder.onlost();
    this.held = false;
    this.#wait();
  }
}
