import type { Sensitivity } from '../../diagnosis/sensitivity';
import type { QuestionnaireSource } from '../../questionnaire/source';
import { findChanges, type Filled } from '../../report/load';

/** The search for what would change the advice: one for the screen and every report, until the answers change. */
export class ChangeSearch {
  /** What was found; null while the search goes on, and where it failed. */
  found = $state.raw<Sensitivity | null>(null);
  failed = $state(false);
  /** What single answers change: all that a report needs which leaves the working out. Neither settles where the search is stopped. */
  readonly #singles: Promise<Sensitivity | null>;
  readonly #done: Promise<Sensitivity | null>;
  readonly #controller = new AbortController();

  constructor(source: QuestionnaireSource, filled: Filled) {
    let tell: (found: Sensitivity | null) => void = () => undefined;
    this.#singles = new Promise((resolve) => (tell = resolve));
    this.#done = this.#run(source, filled, (found) => tell(found));
    void this.#done.then((found) => tell(found));
  }

  /**
   * What was found; null where it could not be. Rejects with the signal's reason once that is aborted.
   * @param pairs whether the ways of two answers are wanted too, which take longer
   */
  foundOr(signal: AbortSignal, pairs: boolean): Promise<Sensitivity | null> {
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
    });
    return Promise.race([pairs ? this.#done : this.#singles, stopped]);
  }

  stop(): void {
    this.#controller.abort();
  }

  async #run(source: QuestionnaireSource, filled: Filled, onSingles: (found: Sensitivity) => void): Promise<Sensitivity | null> {
    const { signal } = this.#controller;
    try {
      this.found = await findChanges(source, filled, signal, onSingles);
    } catch (error) {
      if (signal.aborted) return new Promise(() => undefined);
      console.error(error);
      this.failed = true;
    }
    return this.found;
  }
}
