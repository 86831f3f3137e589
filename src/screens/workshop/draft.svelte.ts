/** Words that are being written: shown at once, kept a little later, so that a room's answers are not written anew at every letter. */

/** Milliseconds without a letter after which they are kept. */
const QUIET = 300;

export class Draft {
  /** Of whichever text was written in last. */
  #written = $state.raw<{ id: string; text: string } | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #keep: (id: string, text: string) => void;

  constructor(keep: (id: string, text: string) => void) {
    this.#keep = keep;
  }

  /** Id of the text that was written in last; it stays open even when it is empty. */
  get id(): string | undefined {
    return this.#written?.id;
  }

  /** @param kept what is shown of a text in which nobody has written */
  textOf(id: string, kept: string): string {
    return this.#written?.id === id ? this.#written.text : kept;
  }

  write(id: string, text: string): void {
    if (this.#written?.id !== id) this.flush();
    this.#written = { id, text };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), QUIET);
  }

  /** Opens a text that has no words yet. */
  begin(id: string): void {
    this.flush();
    this.#written = { id, text: '' };
  }

  /** Forgets what was being written. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#written = null;
  }

  /** Keeps at once what waits to be kept. */
  flush(): void {
    if (this.#timer === undefined || !this.#written) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#keep(this.#written.id, this.#written.text);
  }
}
