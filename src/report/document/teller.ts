/** Turns ids, answers and reasons into words. What every section of the report speaks with. */
import { answerWords } from '../../questionnaire/answer-words';
import { allItems, type Answer, type Answers } from '../../questionnaire/answers';
import { directionOf } from '../../questionnaire/language';
import type { Language } from '../../questionnaire/load';
import { FULL_FORM } from '../../questionnaire/progress';
import type { GlossaryTerm, MethodWords } from '../../questionnaire/reference-schemas';
import type { Item, ItemWords, Questionnaire } from '../../questionnaire/schema';
import type { Rules } from '../../diagnosis/rules';
import type { Settings } from '../../diagnosis/settings';
import type { ConditionVerdict, Diagnosis, NoVerdict, Reason, Verdict } from '../../diagnosis/types';
import type { ReasonWords, StepWords, VerdictWords } from '../../diagnosis/words';
import type { ReportWords } from '../../i18n/report.he';
import type { Block, ReasonLine, VerdictHook } from '../blocks';
import type { MethodDocument } from '../method/blocks';
import type { SimilarCase } from '../similar-cases';
import { inDetail } from './choice';
import { groundLine } from './grounds';

export interface ReportInput {
  /** Of the questionnaire's words; the report's frame may have to fall back to English. */
  lang: Language;
  questionnaire: Questionnaire;
  /** By which the answers were judged, and what the user put beside them. */
  rules: Rules;
  settings: Settings;
  answers: Answers;
  diagnosis: Diagnosis;
  /** What the form that was filled is called, where it is not the full one. */
  formTitle: string | undefined;
  /** Words of every item in that form, by id. */
  items: Readonly<Record<string, ItemWords>>;
  /** Title of each section of the questionnaire. */
  sections: Readonly<Record<string, string>>;
  verdicts: VerdictWords;
  reasons: ReasonWords;
  steps: StepWords;
  report: ReportWords;
  /** Documented cases with answers like these, the nearest first. */
  similar: readonly SimilarCase[];
  /** What each source tag is about. */
  sourceTitles: Readonly<Record<string, string>>;
  /** What each source tag rests on, as it is cited. */
  sourceWorks: Readonly<Record<string, readonly string[]>>;
  /** What the rules rest on, and what tells of the cases that are told; each in order. */
  works: { rules: string[]; cases: string[] };
  glossary: readonly GlossaryTerm[];
  /** What is said of the method beside the rules. */
  method: MethodWords;
  /** Every rule; only where the report is to lay them open. */
  rulesTold?: MethodDocument;
  now: Date;
}

/** Dates as our readers write them. */
const REGION: Readonly<Record<string, string>> = { he: 'he-IL', en: 'en-GB' };

/** More options than these are not told one by one. */
const MANY = 3;

/** So many reasons are for every reader. */
const TELLING = 3;

/** Embeddings, overrides and isolates, of which one that is not closed, or closes ours, would turn what stands around. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Words that are not ours keep their own direction inside ours (Unicode's first-strong isolate), and turn nothing outside. */
export const isolated = (text: string): string => `\u2068${text.replace(TURNING, '')}\u2069`;

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

  /** As “a, b and c”. */
  list(parts: readonly string[]): string {
    return new Intl.ListFormat(REGION[this.input.lang] ?? this.input.lang, { type: 'conjunction' }).format(parts);
  }

  /** The first sentence of several. */
  briefly(text: string): string {
    const [first] = new Intl.Segmenter(this.input.lang, { granularity: 'sentence' }).segment(text);
    return first?.segment.trim() ?? '';
  }

  date(value: Date): string {
    return new Intl.DateTimeFormat(REGION[this.input.lang] ?? this.input.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(value);
  }

  /** The direction of the words. */
  get dir(): 'rtl' | 'ltr' {
    return directionOf(this.input.lang);
  }

  short(item: string): string {
    return this.input.items[item]?.short ?? item;
  }

  /** The question in full. */
  question(item: string): string {
    return this.input.items[item]?.question ?? item;
  }

  item(id: string): Item | undefined {
    return this.#items.get(id);
  }

  /** What was answered, in the words of the scale or the options; what a person wrote in their own. */
  answer(id: string): string {
    const { report, answers, items } = this.input;
    const item = this.#items.get(id);
    const said = answerWords(item, items[id], answers[id], { ...report, none: report.noneOfThese });
    return item?.kind === 'text' && answers[id]?.value !== undefined ? isolated(said) : said;
  }

  /** What was noted beside the answer; empty where nothing was. */
  note(id: string): string {
    const note = this.input.answers[id]?.note?.trim();
    return note ? isolated(note) : '';
  }

  /** How well the answer is backed, and by what; empty where neither was said. */
  backing(id: string): string {
    const { evidence, evidenceFrom } = this.input.report.parts;
    const answer = this.input.answers[id];
    const how = answer?.evidence ? evidence[answer.evidence] : '';
    const source = answer?.source?.trim();
    if (!source) return how;
    return how ? evidenceFrom(how, isolated(source)) : isolated(source);
  }

  /** An answer as a part of a sentence: the one given, or another. */
  said(id: string, answer: Answer | undefined = this.input.answers[id]): string {
    const { report, items } = this.input;
    return answerWords(this.#items.get(id), items[id], answer, { ...report, none: report.noneOfThese }).replace(/\.$/, '');
  }

  reason(reason: Reason): ReasonLine {
    const words = this.input.reasons[reason.id];
    const text = (reason.truth === false ? words?.no : words?.yes) ?? reason.id;
    return {
      text: reason.truth === 'unknown' ? this.input.report.notKnownWhether(text) : text,
      answers: reason.items.map((item) => ({ question: this.short(item), answer: this.answer(item) })),
      ...(reason.upon.length > 0 && {
        upon: { label: this.input.report.restsOn, grounds: reason.upon.map((each) => groundLine(this, each)) },
      }),
      source: reason.source,
      sourceTitle: this.input.sourceTitles[reason.source] ?? '',
    };
  }

  reasons(title: string, reasons: readonly Reason[], open = false): Block[] {
    return reasons.length === 0 ? [] : [{ kind: 'reasons', title, open, reasons: reasons.map((each) => this.reason(each)) }];
  }

  /** The first reasons for every reader, the others for the whole report. */
  telling(title: string, reasons: readonly Reason[]): Block[] {
    const { more } = this.input.report.parts.telling;
    return [...this.reasons(title, reasons.slice(0, TELLING), true), ...inDetail(this.reasons(more, reasons.slice(TELLING)))];
  }

  /** The answers of which a condition's mean is made, each with its part of the mean. */
  shares(title: string, { mean, items, because }: ConditionVerdict): Block[] {
    if (items.length === 0) return [];
    const { report, reasons, sourceTitles } = this.input;
    const parts = new Map(because.flatMap(({ items: [item], adds }) => (item !== undefined && adds !== undefined ? [[item, adds]] : [])));
    const answers = items
      .filter((share) => share.asked)
      .map(({ item }) => {
        const part = parts.get(item);
        const answer = this.answer(item);
        return { question: this.short(item), answer: part === undefined ? answer : `${answer} (${report.adds(this.number(part, 2))})` };
      });
    const all = items.every((share) => share.asked);
    const sum = all && mean !== null && parts.size > 0 ? report.addsUp(this.number(mean)) : '';
    const text = [reasons['item-at-its-level']?.yes, sum, all ? '' : report.ruledOut].filter(Boolean).join(' ');
    return [{ kind: 'reasons', title, open: false, reasons: [{ text, answers, source: 'M5', sourceTitle: sourceTitles.M5 ?? '' }] }];
  }

  whyNot<V extends string>(verdict: Verdict<V>, nameOf: (value: V) => string): Block[] {
    const lines = (Object.entries(verdict.whyNot) as [V, Reason[]][]).flatMap(([option, reasons]) =>
      reasons.map((reason) => ({ ...this.reason(reason), about: nameOf(option) })),
    );
    return lines.length === 0 ? [] : inDetail([{ kind: 'reasons', title: this.input.report.whyNot, open: false, reasons: lines }]);
  }

  /** The verdict as a block; one that cannot be given says so in the same place. */
  verdict<V extends string>(
    verdict: Verdict<V>,
    hook: Omit<VerdictHook, 'value'>,
    label: string,
    words: Readonly<Record<V, { name: string; statement: string }>>,
    toneOf: (value: V) => Tone,
  ): Extract<Block, { kind: 'verdict' }> {
    const { value } = verdict;
    const missing = value === 'undetermined' || value === 'not-asked';
    const said = missing ? this.missing(value as NoVerdict) : words[value];
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

  /** What is said where there is no verdict. A shorter form leaves to the full one what it does not ask about. */
  missing(value: NoVerdict): { name: string; statement: string } {
    const { verdicts, report, diagnosis } = this.input;
    const leftToFull = value === 'not-asked' && diagnosis.questionnaire.form !== FULL_FORM;
    return leftToFull ? { ...verdicts[value], statement: report.fullFormAsks } : verdicts[value];
  }

  /** What else it could be, and which questions would settle it; empty where nothing is in doubt. */
  doubt<V extends string>(verdict: Verdict<V>, nameOf: (value: V) => string): string {
    const { report } = this.input;
    if (verdict.possible.every((option) => option === verdict.value)) return '';
    const open = verdict.open.slice(0, 4).map((item) => this.short(item));
    return [this.couldBe(verdict, nameOf), open.length > 0 ? report.open(open.join('; ')) : ''].filter(Boolean).join(' ');
  }

  /** The first half of a doubt: what else it could be. */
  couldBe<V extends string>({ value, possible }: Verdict<V>, nameOf: (value: V) => string): string {
    const { report } = this.input;
    const others = possible.filter((option) => option !== value);
    if (others.length === 0 || value === 'undetermined') return '';
    return others.length > MANY ? report.possibleMany : report.possible(others.map(nameOf).join(', '));
  }

  /** The verdict at the head of its section: its name and sentence, and what is in doubt. */
  verdictAgain<V extends string>(verdict: Verdict<V>, words: Readonly<Record<V, { name: string; statement: string }>>): Block[] {
    const { value } = verdict;
    const said = value === 'undetermined' || value === 'not-asked' ? this.missing(value as NoVerdict) : words[value];
    const doubt = this.doubt(verdict, (option) => words[option].name);
    return [
      { kind: 'paragraph', text: this.input.report.ground(said.name, said.statement), tone: 'lead' },
      ...(doubt ? [{ kind: 'paragraph', text: doubt, tone: 'quiet' } as const] : []),
    ];
  }
}
