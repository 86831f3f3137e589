import type { Sensitivity } from '../../diagnosis/sensitivity';
import type { QuestionnaireSource } from '../../questionnaire/source';
import { findChanges, type Filled } from '../../report/load';

/** The search for what would change the advice: one for the screen and every report, until the answers change. */
export class ChangeSearch {
  /** What was found; null while the search goes on, and where it failed. */
  found = $state.raw<Sensitivity | null>(null);
  failed = $state(false);
  /** Never settles where the search is stopped. */
  readonly #done: Promise<Sensitivity | null>;
  readonly #controller = new AbortController();

  constructor(source: QuestionnaireSource, filled: Filled) {
    this.#done = this.#run(source, filled);
  }

  /** What was found in the end; rejects with the signal's reason once it is aborted. */
  doneOr(signal: AbortSignal): Promise<Sensitivity | null> {
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
    });
    return Promise.race([this.#done, stopped]);
  }

  stop(): void {
    this.#controller.abort();
  }

  async #run(source: QuestionnaireSource, filled: Filled): Promise<Sensitivity | null> {
    const { signal } = this.#controller;
    try {
      this.found = await findChanges(source, filled, signal);
    } catch (error) {
      if (signal.aborted) return new Promise(() => undefined);
      console.error(error);
      this.failed = true;
    }
    return this.found;
  }
}
