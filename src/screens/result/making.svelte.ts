import type { DownloadWords } from '../../i18n/download.he';
import type { Watch } from '../../report/pdf/write';

/** A file that is being made: how far it is, what is said of it, and the way to stop it. */
export class Making {
  /** The last thing to say. */
  status = $state('');
  /** 0–1; null while nothing is made. */
  done = $state<number | null>(null);
  #controller: AbortController | null = null;

  /**
   * Makes one file at a time; a second call while one is made does nothing.
   * @param task makes and hands over the file; gives back the characters that had to be replaced
   */
  async run(words: DownloadWords, task: (watch: Required<Watch>) => Promise<string[]>): Promise<void> {
    if (this.#controller) return;
    const controller = new AbortController();
    this.#controller = controller;
    this.done = 0;
    this.status = words.preparing;
    try {
      const replaced = await task({ signal: controller.signal, onProgress: (done) => (this.done = done) });
      this.status = replaced.length === 0 ? words.ready : words.replaced(replaced.join(' '));
    } catch (error) {
      if (!controller.signal.aborted) console.error(error);
      this.status = controller.signal.aborted ? words.cancelled : words.failed;
    } finally {
      this.#controller = null;
      this.done = null;
    }
  }

  cancel(): void {
    this.#controller?.abort();
  }
}
