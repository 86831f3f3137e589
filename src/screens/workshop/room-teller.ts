/** Says what came out of a vote, in sentences. The one place where figures of a room become words. */
import { agreementOf, FEWEST, ORDER, type Agreement, type Measures } from '../../group/agreement';
import type { Distribution } from '../../group/distribution';
import type { Outcome, RoomItem, RoundOutcome } from '../../group/room';
import type { Interface } from '../../i18n/interface.he';
import type { InterfaceLanguage } from '../../i18n/locale';
import type { RoomWords } from '../../i18n/workshop-room.he';
import { answerWords } from '../../questionnaire/answer-words';
import type { Item, ItemWords } from '../../questionnaire/schema';
import { isTold, mostApart, mostDivided, mostFrequent, movement, rolesDiffer, toldRoles } from './room-reading';

/** One value with how many gave it, in each round that is shown. */
export interface Bar {
  value: string;
  text: string;
  rounds: { round: number; count: number; share: number; place: string }[];
  settled: boolean;
}

export class RoomTeller {
  // Made once: a room has hundreds of figures, and making one costs more than writing it.
  readonly #numbers: Intl.NumberFormat;
  readonly #shares: Intl.NumberFormat;

  constructor(
    readonly say: RoomWords,
    readonly language: InterfaceLanguage,
    readonly question: Interface['question'],
    /** Words of every item in the workshop's form, and the language in which they are. */
    readonly items: Readonly<Record<string, ItemWords>>,
    readonly tongue: { lang: string; dir: 'rtl' | 'ltr' },
  ) {
    this.#numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    this.#shares = new Intl.NumberFormat(language, { style: 'percent' });
  }

  number(value: number): string {
    return this.#numbers.format(value);
  }

  share(value: number): string {
    return this.#shares.format(value);
  }

  short(item: string): string {
    return this.items[item]?.short ?? item;
  }

  /** A point of a scale or an option, in words. */
  value(item: Item, value: string): string {
    const words = this.items[item.id];
    return (item.kind === 'scale' ? words?.points?.[value as '1'] : words?.options?.[value]) ?? value;
  }

  /** Where the answers lie and how far apart; of fewer than five their median alone. */
  spread(item: Item, { distribution, measures }: Outcome): string {
    const { say } = this;
    const parts = measures.median === null ? [] : [say.median(this.number(measures.median))];
    if (!isTold(distribution)) return [...parts, say.tooFew].join(' ');
    const { counts, known } = distribution;
    const first = mostFrequent(distribution);
    const texts = first.map((value) => this.value(item, value));
    const most = counts[first[0] ?? ''] ?? 0;
    if (distribution.kind === 'scale') parts.push(say.half(this.number(measures.lowerQuartile!), this.number(measures.upperQuartile!)));
    else if (distribution.kind === 'choice') parts.push(say.mostOften(texts, this.share(most / known)));
    else if (distribution.kind === 'ranking') parts.push(say.firstPlace(texts, most, known), this.concordance(distribution, measures));
    else {
      const divided = mostDivided(distribution);
      if (divided !== undefined) parts.push(say.mostDivided(this.value(item, divided), counts[divided]!, known));
    }
    return parts.filter(Boolean).join(' ');
  }

  /** Of an order that enough people have given; hands tell first places only. */
  private concordance({ ranked = 0 }: Distribution, { w }: Measures): string {
    if (w === null || ranked < FEWEST) return '';
    const kind = w >= ORDER.agreed ? 'agreed' : w < ORDER.split ? 'split' : 'discuss';
    return this.say.concordance[kind](this.number(w));
  }

  /** How many do not know, and for how many it does not apply; empty where too few have answered, or none says so. */
  beside(outcome: Outcome): string {
    const { unknown, notApplicable } = outcome.distribution;
    if (agreementOf(outcome.distribution) === 'too-few') return '';
    const { dontKnow, notApplicable: irrelevant } = this.question;
    return [unknown > 0 ? this.say.beside(dontKnow, unknown) : '', notApplicable > 0 ? this.say.beside(irrelevant, notApplicable) : '']
      .filter(Boolean)
      .join(' ');
  }

  /** All counts of a distribution as a sentence. */
  counts(item: Item, { counts }: Distribution): string {
    const name = (value: string) => (item.kind === 'scale' ? value : this.value(item, value));
    return this.say.counts(Object.entries(counts).map(([value, count]) => this.say.countOf(name(value), count)));
  }

  /** Of each value how it came out in the rounds that may be told, and whether the room settled on it. */
  bars({ item, agreed }: RoomItem, rounds: readonly RoundOutcome[]): Bar[] {
    const told = rounds.filter(({ distribution }) => isTold(distribution));
    const settled = new Set([agreed?.value ?? []].flat().map(String));
    return Object.keys(told[0]?.distribution.counts ?? {}).map((value) => ({
      value,
      text: this.value(item, value),
      rounds: told.map(({ round, distribution }) => {
        const count = distribution.counts[value]!;
        return { round, count, share: count / distribution.known, place: this.meanPlace(distribution, value) };
      }),
      settled: settled.has(value),
    }));
  }

  private meanPlace({ places, ranked = 0 }: Distribution, value: string): string {
    return places && ranked >= FEWEST ? this.say.meanPlace(this.number(Math.round((places[value]! / ranked) * 10) / 10)) : '';
  }

  settled({ item, agreed }: RoomItem): string {
    if (!agreed) return '';
    const phrases = { ...this.question, dontKnow: this.say.agreed.weDontKnow, notAnswered: '' };
    return this.say.settledAs(answerWords(item, this.items[item.id], agreed, phrases), agreed.note ?? '');
  }

  /** What became of the views from the first vote to the second; empty where there are not two. */
  movement(entry: RoomItem): string {
    const moved = movement(entry);
    const [before, after] = entry.rounds;
    if (moved === 'unsaid' || !before || !after) return '';
    const { say } = this;
    const half = ({ measures }: Outcome) => [this.number(measures.lowerQuartile!), this.number(measures.upperQuartile!)] as const;
    const largest = ({ measures }: Outcome) => this.share(measures.largest!);
    const figures =
      entry.item.kind === 'scale' ? say.movedHalf(half(before), half(after)) : say.movedLargest(largest(before), largest(after));
    return [say.moved[moved], figures, say.movedAgreement(this.agreement(before.agreement), this.agreement(after.agreement))].join(' ');
  }

  agreement(agreement: Agreement): string {
    return this.say.agreement[agreement];
  }

  /** That roles have answered otherwise, and how; empty where they have not or may not be told apart. */
  roles(item: Item, { byRole }: RoundOutcome, names: readonly string[]): string {
    if (!rolesDiffer(byRole)) return '';
    const told = toldRoles(byRole);
    const apart = mostApart(told);
    const answer = (each: Outcome) =>
      item.kind === 'multi'
        ? this.say.marked(this.value(item, apart), each.distribution.counts[apart] ?? 0, each.distribution.known)
        : this.spread(item, each);
    const parts = told.map((each) => this.say.roles.said(names[each.role - 1] ?? '', answer(each).replace(/\.$/, '')));
    return this.say.roles.differ(parts);
  }
}
