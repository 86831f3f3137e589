/**
 * Words of a talk on their way into the workshop. Letter by letter they are kept beside it, because all of it is written anew only after a
 * pause; whatever a reload leaves here goes into the workshop when it is opened again.
 */
import { votedItems } from '../../group/ballot';
import type { Workshop } from '../../group/workshop';
import { TEXT_LIMIT } from '../../questionnaire/check-answer';
import type { Questionnaire } from '../../questionnaire/schema';
import type { Device } from '../../storage/device';
import { asideKey } from './settings';
import { withArgument, withNote } from './talk-notes';

/** In place of an argument's id: the note on what was agreed. */
export const NOTE = 'note';

interface Words {
  item: string;
  /** Of an argument, or `NOTE`. */
  id: string;
  text: string;
}

export class Aside {
  readonly #device: Device;
  readonly #key: string;
  #words: readonly Words[] = [];

  constructor(device: Device, workshop: string) {
    this.#device = device;
    this.#key = asideKey(workshop);
  }

  hold(words: Words): void {
    this.#set([...this.#others(words), words]);
  }

  /** Once they are in the workshop; not where others were written meanwhile. */
  release(words: Words): void {
    if (this.#words.includes(words)) this.#set(this.#others(words));
  }

  /** Puts what was left here into the workshop. */
  async giveBack(questionnaire: Questionnaire, change: (step: (workshop: Workshop) => Workshop) => Promise<void>): Promise<void> {
    const left = wordsIn(await this.#device.getSetting(this.#key));
    if (left.length === 0) return;
    await change((workshop) => left.reduce((to, words) => withWords(to, questionnaire, words), workshop));
    this.#set(this.#words);
  }

  #others({ item, id }: Words): Words[] {
    return this.#words.filter((each) => each.item !== item || each.id !== id);
  }

  #set(words: readonly Words[]): void {
    this.#words = words;
    void this.#device.setSetting(this.#key, words.length > 0 ? words : undefined);
  }
}

function withWords(workshop: Workshop, questionnaire: Questionnaire, { item, id, text }: Words): Workshop {
  const isAsked = votedItems(questionnaire, workshop.questionnaire.form).some((each) => each.id === item);
  if (!isAsked || text.length > TEXT_LIMIT) return workshop;
  return id === NOTE ? withNote(workshop, item, text, new Date()) : withArgument(workshop, item, { id, text }, new Date());
}

/** A setting may have been written by another version. */
function wordsIn(kept: unknown): Words[] {
  const isWords = (each: unknown): each is Words =>
    typeof each === 'object' &&
    each !== null &&
    ['item', 'id', 'text'].every((key) => typeof (each as Record<string, unknown>)[key] === 'string');
  return Array.isArray(kept) ? kept.filter(isWords) : [];
}
