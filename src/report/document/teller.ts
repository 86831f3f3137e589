/** Turns ids, answers and reasons into words. What every section of the report speaks with. */
import { answerWords } from '../../questionnaire/answer-words';
import { allItems, type Answers } from '../../questionnaire/answers';
import type { Item, ItemWords, Questionnaire } from '../../questionnaire/schema';
import type { Diagnosis, ItemShare, NoVerdict, Reason, Verdict } from '../../diagnosis/types';
import type { ReasonWords, StepWords, VerdictWords } from '../../diagnosis/words';
import type { ReportWords } from '../../i18n/report.he';
import type { Block, ReasonLine, VerdictHook } from '../blocks';

export interface ReportInput {
  lang: 'he' | 'en';
  questionnaire: Questionnaire;
  answers: Answers;
  diagnosis: Diagnosis;
  /** Words of every item, by id. */
  items: Readonly<Record<string, ItemWords>>;
  verdicts: VerdictWords;
  reasons: ReasonWords;
  steps: StepWords;
  report: ReportWords;
  /** What each source tag is about. */
  sourceTitles: Readonly<Record<string, string>>;
  /** Bibliography, in order. */
  works: string[];
  now: Date;
}

/** Dates as our readers write them. */
const REGION = { he: 'he-IL', en: 'en-GB' };

/** More options than these are not told one by one. */
const MANY = 3;

/** Words that are not ours keep their own direction inside ours (Unicode's first-strong isolate). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

export type Tone = 'good' | 'middle' | 'weak' | 'none';

export class Teller {
  readonly #items: Map<string, Item>;

  constructor(readonly input: ReportInput) {
    this.#items = new Map(allItems(input.questionnaire).map((item) => [item.id, item]));
  }

  /** A number as the language writes it. */
  number(value: number, digits = 1): string {
    return new Intl.NumberFormat(this.input.lang, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);
  }

  date(value: Date): string {
    return new Intl.DateTimeFormat(REGION[this.input.lang], { dateStyle: 'long', timeZone: 'UTC' }).format(value);
  }

  short(item: string): string {
    return this.input.items[item]?.short ?? item;
  }

  /** What was answered, in the words of the scale or the options. */
  answer(id: string): string {
    const { report, answers, items } = this.input;
    const said = answerWords(this.#items.get(id), items[id], answers[id], { ...report, none: report.noneOfThese });
    const note = answers[id]?.note?.trim();
    return note ? `${said} (${report.note(isolated(note))})` : said;
  }

  reason(reason: Reason): ReasonLine {
    const words = this.input.reasons[reason.id];
    const text = (reason.truth === false ? words?.no : words?.yes) ?? reason.id;
    return {
      text: reason.truth === 'unknown' ? this.input.report.notKnownWhether(text) : text,
      answers: reason.items.map((item) => ({ question: this.short(item), answer: this.answer(item) })),
      source: reason.source,
      sourceTitle: this.input.sourceTitles[reason.source] ?? '',
    };
  }

  reasons(title: string, reasons: readonly Reason[], open = false): Block[] {
    return reasons.length === 0 ? [] : [{ kind: 'reasons', title, open, reasons: reasons.map((each) => this.reason(each)) }];
  }

  /** The answers of which a mean is made, in one line. */
  answers(title: string, items: readonly ItemShare[]): Block[] {
    if (items.length === 0) return [];
    const answers = items.filter((share) => share.asked).map(({ item }) => ({ question: this.short(item), answer: this.answer(item) }));
    const equal = this.input.reasons['item-at-its-level']?.yes ?? '';
    const text = items.every((share) => share.asked) ? equal : `${equal} ${this.input.report.ruledOut}`;
    return [
      { kind: 'reasons', title, open: false, reasons: [{ text, answers, source: 'M5', sourceTitle: this.input.sourceTitles.M5 ?? '' }] },
    ];
  }

  whyNot<V extends string>(verdict: Verdict<V>, nameOf: (value: V) => string): Block[] {
    const lines = (Object.entries(verdict.whyNot) as [V, Reason[]][]).flatMap(([option, reasons]) =>
      reasons.map((reason) => ({ ...this.reason(reason), about: nameOf(option) })),
    );
    return lines.length === 0 ? [] : [{ kind: 'reasons', title: this.input.report.whyNot, open: false, reasons: lines }];
  }

  /** The verdict as a block; one that cannot be given says so in the same place. */
  verdict<V extends string>(
    verdict: Verdict<V>,
    hook: Omit<VerdictHook, 'value'>,
    label: string,
    words: Readonly<Record<V, { name: string; statement: string }>>,
    toneOf: (value: V) => Tone,
  ): Block {
    const { value } = verdict;
    const missing = value === 'undetermined' || value === 'not-asked';
    const said = missing ? this.input.verdicts[value as NoVerdict] : words[value];
    const doubt = this.doubt(verdict, (option) => words[option].name);
    return {
      kind: 'verdict',
      hook: { ...hook, value },
      label,
      value: said.name,
      statement: said.statement,
      ...(doubt ? { doubt } : {}),
      tone: missing ? 'none' : toneOf(value),
    };
  }

  /** What else it could be, and which questions would settle it; empty where nothing is in doubt. */
  doubt<V extends string>(verdict: Verdict<V>, nameOf: (value: V) => string): string {
    const { report } = this.input;
    const others = verdict.possible.filter((option) => option !== verdict.value);
    if (others.length === 0) return '';
    const open = verdict.open.slice(0, 4).map((item) => this.short(item));
    const many = others.length > MANY;
    const options = verdict.value === 'undetermined' ? '' : many ? report.possibleMany : report.possible(others.map(nameOf).join(', '));
    return [options, open.length > 0 ? report.open(open.join('; ')) : ''].filter(Boolean).join(' ');
  }
}
