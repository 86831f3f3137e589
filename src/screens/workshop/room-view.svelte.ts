/** What the facilitator's screens show of a room once a vote is closed: counted, in words, and in the order in which one talks. */
import { loadRules } from '../../diagnosis/load';
import type { Subject } from '../../diagnosis/headline';
import { VerdictWordsSchema, type VerdictWords } from '../../diagnosis/words';
import { agreedOn, roomOf, type Room } from '../../group/room';
import { gateItems } from '../../group/room-verdicts';
import { closedRounds, type Workshop } from '../../group/workshop';
import type { Interface } from '../../i18n/interface.he';
import { roomWords } from '../../i18n/workshop-room';
import { canonicalJson } from '../../questionnaire/json';
import { wordsInForm } from '../../questionnaire/form-words';
import { directionOf } from '../../questionnaire/language';
import { loadSectionWords, type Language } from '../../questionnaire/load';
import type { ItemWords } from '../../questionnaire/schema';
import type { QuestionnaireSource } from '../../questionnaire/source';
import { loadWords } from '../../questionnaire/verify';
import type { App } from '../app.svelte';
import type { Desk } from './desk.svelte';
import { talkOrder } from './room-reading';
import { RoomTeller } from './room-teller';

/** What is said of a questionnaire, in one language. */
export interface RoomTexts {
  items: Readonly<Record<string, ItemWords>>;
  verdicts: VerdictWords;
  subject: Subject;
}

export class RoomView {
  readonly app: App;
  readonly desk: Desk;
  /** Kept until the other language is there, so that the reader's place is not lost. */
  texts = $state.raw<RoomTexts>();

  constructor(app: App, desk: Desk) {
    this.app = app;
    this.desk = desk;
    $effect(() => {
      let wanted = true;
      void loadTexts(desk.language, desk.source, desk.workshop.questionnaire.form).then((found) => {
        if (wanted) this.texts = found;
      });
      return () => (wanted = false);
    });
  }

  /** Whether there is a vote of which something may be seen. */
  readonly open = $derived.by(() => closedRounds(this.desk.workshop).length > 0);

  // Counting hundreds of answers takes a while, and what is noted in a talk changes none of them.
  #voted: { text: string; workshop: Workshop } | undefined;
  /** The workshop as far as its votes go: the same one until one of them changes. */
  readonly votes = $derived.by(() => {
    const { workshop } = this.desk;
    const text = votesOf(workshop);
    if (this.#voted?.text !== text) this.#voted = { text, workshop };
    return this.#voted.workshop;
  });
  readonly #counted = $derived.by(() => roomOf(this.votes, this.desk.source.questionnaire));

  readonly room: Room = $derived.by(() => {
    const { workshop } = this.desk;
    const items = this.#counted.items.map(({ item, rounds }) => {
      const agreed = agreedOn(workshop, item.id);
      return { item, rounds, ...(agreed && { agreed }) };
    });
    return { ...this.#counted, items };
  });

  readonly atGates: ReadonlySet<string> = $derived.by(() => (this.texts ? gateItems(this.texts.subject) : new Set()));
  readonly order = $derived.by(() => talkOrder(this.room.items, this.atGates));

  /** @param words of the interface, in its language of now */
  teller(words: Interface): RoomTeller {
    const { language } = this.app;
    const lang = this.desk.language;
    const tongue = { lang, dir: directionOf(lang) };
    return new RoomTeller(roomWords[language], language, words.question, this.texts?.items ?? {}, tongue);
  }
}

/** All of a workshop that a vote's outcome rests on, as one text. */
function votesOf({ talk: _talk, updatedAt: _at, name: _name, ...votes }: Workshop): string {
  return canonicalJson({ ...votes, talk: {} });
}

async function loadTexts(language: Language, source: QuestionnaireSource, form: string): Promise<RoomTexts> {
  const { questionnaire } = source;
  const [sections, verdicts, rules] = await Promise.all([
    Promise.all(questionnaire.sections.map(async ({ id }) => wordsInForm(await loadSectionWords(language, id, source), form))),
    loadWords(language, 'verdicts', VerdictWordsSchema, source),
    loadRules(source),
  ]);
  const items = Object.fromEntries(sections.flatMap((section) => Object.entries(section.items)));
  return { items, verdicts, subject: { questionnaire, rules, form } };
}
