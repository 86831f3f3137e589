/** Turns outcomes of votes into words. What every section on a workshop speaks with. */
import type { Answer } from '../../questionnaire/answers';
import type { Item } from '../../questionnaire/schema';
import { FEWEST } from '../../group/agreement';
import { answeringIn } from '../../group/distribution';
import type { Outcome, RoomItem } from '../../group/room';
import { lastOutcome } from '../../group/room-answers';
import { isolated, type Teller } from '../document/teller';
import type { RoomInput } from './input';

/** A value of an item, what it is called, and how often it was given. */
export interface Counted {
  value: string;
  name: string;
  count: number;
}

export class RoomTeller {
  constructor(
    readonly tell: Teller,
    readonly input: RoomInput,
  ) {}

  get words(): RoomInput['words'] {
    return this.input.words;
  }

  /** A person's own words, without the names that are left out. */
  own(text: string): string {
    return isolated(this.input.cover(text.trim()));
  }

  role(number: number): string {
    return isolated(this.input.cover(this.input.workshop.roles[number - 1] ?? ''));
  }

  number(value: number): string {
    return this.tell.number(value, Number.isInteger(value) ? 0 : Number.isInteger(value * 2) ? 1 : 2);
  }

  count(count: number, of: number): string {
    const whole = this.tell.number(count, 0);
    return of === 0 ? whole : this.words.count(whole, this.percent(count / of));
  }

  percent(share: number): string {
    return new Intl.NumberFormat(this.tell.input.lang, { style: 'percent', maximumFractionDigits: 0 }).format(share);
  }

  /** Short words of a question; critical ones are marked as such nowhere else. */
  short(item: Item): string {
    return this.tell.short(item.id);
  }

  agreement({ agreement }: Outcome): string {
    return this.words.agreement[agreement];
  }

  /** An answer in words, points of a scale with their number. */
  answer(item: Item, answer: Answer): string {
    const said = this.tell.said(item.id, answer);
    return typeof answer.value === 'number' ? this.tell.input.report.changes.point(this.number(answer.value), said) : said;
  }

  /** The middle of what was answered: the median of a scale, else what was answered most. */
  middle(item: Item, { distribution, measures }: Outcome): string {
    if (item.kind === 'scale') return measures.median === null ? this.words.none : this.number(measures.median);
    if (!mayTell({ distribution })) return this.words.none;
    const counts = Object.entries(distribution.counts);
    const most = Math.max(0, ...counts.map(([, count]) => count));
    const first = counts.filter(([, count]) => count === most && most > 0);
    return first.length === 0 ? this.words.none : first.map(([value]) => this.counted(item, value, most).name).join('; ');
  }

  /** Between which values the middle half of the answers lies. */
  range({ measures }: Outcome): string {
    const { lowerQuartile, upperQuartile } = measures;
    if (lowerQuartile === null || upperQuartile === null) return this.words.none;
    return this.words.range(this.number(lowerQuartile), this.number(upperQuartile));
  }

  /** Every value in order, with how many gave it; don't know and not applicable behind them. */
  counts(item: Item, { distribution }: Outcome): Counted[] {
    const { counts, unknown, notApplicable } = distribution;
    const { report } = this.tell.input;
    return [
      ...Object.entries(counts).map(([value, count]) => this.counted(item, value, count)),
      { value: 'unknown', name: report.dontKnow, count: unknown },
      ...(item.notApplicable ? [{ value: 'not-applicable', name: report.notApplicable, count: notApplicable }] : []),
    ];
  }

  counted(item: Item, value: string, count: number): Counted {
    const name = item.kind === 'scale' ? this.answer(item, { value: Number(value) }) : this.tell.said(item.id, { value: [value] });
    return { value, name, count };
  }
}

/** What the room settled on in words, with its note; empty where it did not. */
export function settledAs(room: RoomTeller, { item, agreed }: RoomItem): string {
  if (!agreed) return '';
  const said = room.answer(item, agreed);
  const note = room.input.notes ? agreed.note?.trim() : undefined;
  return note ? room.words.agreedWith(said, room.own(note)) : said;
}

/** Of fewer than five who gave a value nothing is told but the median (method, section M9). */
export const mayTell = ({ distribution: { known } }: Pick<Outcome, 'distribution'>): boolean => known >= FEWEST;

/** Those items in which anyone said anything, each with its last vote. */
export function voted(items: readonly RoomItem[]): { each: RoomItem; outcome: NonNullable<ReturnType<typeof lastOutcome>> }[] {
  return items.flatMap((each) => {
    const outcome = lastOutcome(each);
    return outcome && answeringIn(outcome.distribution) > 0 ? [{ each, outcome }] : [];
  });
}
