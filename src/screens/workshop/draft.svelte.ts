/** Words that are being written: shown at once, kept aside letter by letter, and in the workshop after a pause. */
import type { Aside } from './aside';

/** Milliseconds without a letter after which the workshop is written anew. */
const QUIET = 300;

interface Written {
  id: string;
  text: string;
}

export class Draft {
  /** Of whichever text was written in last. */
  #written = $state.raw<Written | null>(null);
  /** As it stands aside. */
  #held: ({ item: string } & Written) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #aside: Aside;
  readonly #item: string;
  readonly #keep: (id: string, text: string) => Promise<void>;

  /** @param keep puts a text into the workshop; resolves when that is kept */
  constructor(aside: Aside, item: string, keep: (id: string, text: string) => Promise<void>) {
    this.#aside = aside;
    this.#item = item;
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
    this.#held = { item: this.#item, id, text };
    this.#aside.hold(this.#held);
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
    if (this.#held) this.#aside.release(this.#held);
    this.#written = null;
  }

  /** Keeps at once what waits to be kept. */
  flush(): void {
    const held = this.#held;
    if (this.#timer === undefined || !held) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    void this.#keep(held.id, held.text).then(() => this.#aside.release(held));
  }
}
