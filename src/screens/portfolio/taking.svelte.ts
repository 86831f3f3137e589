/** One taking in after another: how far it is, the way to stop it, and what became of it. */
import type { Reader } from '../../group/portfolio';
import type { Assessment } from '../../questionnaire/assessment';
import type { Desk } from './desk.svelte';
import type { Intake, Waiting } from './intake';

export class Taking {
  intake: Intake | null = $state.raw(null);
  progress: { stage: 'reading' | 'keeping'; done: number; all: number } | null = $state.raw(null);
  /** How many of what waited were dealt with last. */
  applied = $state(0);
  readonly #desk: Desk;
  #controller = new AbortController();
  #last: Promise<void> = Promise.resolve();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  files(files: readonly File[], by: Reader): Promise<void> {
    return this.#run(files.length, async (with_, watch) => with_.takeFiles(this.#desk, files, by, watch));
  }

  links(text: string, by: Reader, nameOf: (code: string) => string): Promise<void> {
    return this.#run(1, async (with_, watch) => with_.takeLinks(this.#desk, text, by, nameOf, watch));
  }

  assessment(assessment: Assessment, by: Reader): Promise<void> {
    return this.#run(1, async (with_, watch) => with_.takeAssessment(this.#desk, assessment, by, watch));
  }

  /** What was read and kept until now stays. */
  cancel(): void {
    this.#controller.abort();
  }

  choose(waiting: Waiting, choice: Waiting['choice']): void {
    if (!this.intake) return;
    this.intake = { ...this.intake, waiting: this.intake.waiting.map((each) => (each === waiting ? { ...each, choice } : each)) };
  }

  /** Does what was chosen for each that waits. */
  async apply(): Promise<void> {
    const { intake } = this;
    if (!intake) return;
    const { apply } = await import('./intake');
    await apply(this.#desk, intake.waiting);
    this.applied = intake.waiting.length;
    this.intake = { ...intake, waiting: [] };
  }

  /** Whatever comes while something is taken in waits for it. */
  #run(
    all: number,
    take: (with_: typeof import('./intake'), watch: Parameters<(typeof import('./intake'))['takeFiles']>[3]) => Promise<Intake>,
  ): Promise<void> {
    const run = async (): Promise<void> => {
      this.#controller = new AbortController();
      this.applied = 0;
      this.progress = { stage: 'reading', done: 0, all };
      try {
        const intake = await take(await import('./intake'), {
          signal: this.#controller.signal,
          onread: (done) => (this.progress = { stage: 'reading', done, all }),
          onkept: (done, of) => (this.progress = { stage: 'keeping', done, all: of }),
        });
        // What still waits from before is not forgotten.
        this.intake = { ...intake, waiting: [...(this.intake?.waiting ?? []), ...intake.waiting] };
      } finally {
        this.progress = null;
      }
    };
    this.#last = this.#last.then(run, run);
    return this.#last;
  }
}
