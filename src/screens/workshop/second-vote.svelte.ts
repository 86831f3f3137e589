/** Which items are marked for the second vote, before it is called. Kept on the device: a reload in the middle of a talk forgets none. */
import type { RoomItem } from '../../group/room';
import { lastOutcome } from '../../group/room-answers';
import type { Device } from '../../storage/device';
import { marksKey } from './settings';

export class Marks {
  /** What was said of items one by one; of all others goes what came out of the vote. */
  #said = $state.raw<Readonly<Record<string, boolean>>>({});
  readonly #device: Device;
  readonly #key: string;
  readonly #loaded: Promise<void>;

  constructor(device: Device, workshop: string) {
    this.#device = device;
    this.#key = marksKey(workshop);
    this.#loaded = device.getSetting(this.#key).then((kept) => {
      this.#said = { ...marksIn(kept), ...this.#said };
    });
  }

  /** What is split is marked until someone says otherwise or the room has settled it. */
  has(entry: RoomItem): boolean {
    return this.#said[entry.item.id] ?? (lastOutcome(entry)?.agreement === 'split' && !entry.agreed);
  }

  set(item: string, marked: boolean): void {
    this.#said = { ...this.#said, [item]: marked };
    // Not before what was kept is here, of which it would be the end.
    void this.#loaded.then(() => this.#device.setSetting(this.#key, this.#said));
  }
}

function marksIn(kept: unknown): Record<string, boolean> {
  const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'));
}
