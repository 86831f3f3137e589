/** Turns the ids and numbers of the rules into words. What every section of the method page speaks with. */
import { allItems } from '../../questionnaire/answers';
import type { WordsInForm } from '../../questionnaire/form-words';
import { LEVELS } from '../../questionnaire/predicate';
import type { MethodWords } from '../../questionnaire/reference-schemas';
import type { Item, ItemWords, Questionnaire } from '../../questionnaire/schema';
import type { Clause } from '../../diagnosis/kinds/clause';
import type { Rules } from '../../diagnosis/rules';
import { CONDITIONS, GATES } from '../../diagnosis/types';
import type { ReasonWords, StepWords, VerdictWords } from '../../diagnosis/words';
import type { MethodFrame } from '../../i18n/method.he';
import type { ReportWords } from '../../i18n/report.he';
import type { ClauseLine, SourceLine } from './blocks';
import { conditionOf } from './condition';
import { shortForms } from './short-forms';

export interface MethodInput {
  lang: string;
  questionnaire: Questionnaire;
  rules: Rules;
  /** Words of every section of the questionnaire, by its id. */
  sections: Readonly<Record<string, WordsInForm>>;
  verdicts: VerdictWords;
  reasons: ReasonWords;
  steps: StepWords;
  method: MethodWords;
  frame: MethodFrame;
  report: ReportWords;
  sources: readonly { tag: string; title: string; note: string; works: readonly string[] }[];
  works: readonly { id: string; cite: string; lang: string }[];
}

/** Numbers and ranges keep their order in a Hebrew sentence (Unicode's left-to-right isolate). */
const leftToRight = (text: string): string => `\u2066${text}\u2069`;

export class Speaker {
  readonly #items: ReadonlyMap<string, Item>;
  readonly #itemWords: ReadonlyMap<string, ItemWords>;
  readonly #shortForms = new Map<string, Readonly<Record<string, string>>>();
  readonly #sources: ReadonlyMap<string, MethodInput['sources'][number]>;

  readonly #disjunction: Intl.ListFormat;
  readonly #number: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;

  constructor(readonly input: MethodInput) {
    this.#disjunction = new Intl.ListFormat(input.lang, { type: 'disjunction' });
    this.#number = new Intl.NumberFormat(input.lang, { maximumFractionDigits: 4 });
    this.#percent = new Intl.NumberFormat(input.lang, { style: 'percent', maximumFractionDigits: 2 });
    this.#items = new Map(allItems(input.questionnaire).map((item) => [item.id, item]));
    this.#itemWords = new Map(Object.values(input.sections).flatMap((section) => Object.entries(section.items)));
    this.#sources = new Map(input.sources.map((source) => [source.tag, source]));
  }

  item(id: string): Item | undefined {
    return this.#items.get(id);
  }

  words(id: string): ItemWords | undefined {
    return this.#itemWords.get(id);
  }

  question(id: string): string {
    return this.words(id)?.question ?? id;
  }

  /** An answer in short: a point of a scale with its number, an option as a quotation. */
  answer(id: string, value: string | number): string {
    const known = this.#shortForms.get(id) ?? shortForms({ ...this.words(id)?.points, ...this.words(id)?.options });
    this.#shortForms.set(id, known);
    const quoted = this.input.frame.quoted(known[value] ?? String(value));
    return typeof value === 'number' ? `${value} ${quoted}` : quoted;
  }

  /** One of several, as a sentence lists them. */
  oneOf(texts: readonly string[]): string {
    return this.#disjunction.format(texts);
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  percent(value: number): string {
    return this.#percent.format(value);
  }

  range([lo, hi]: readonly [number, number]): string {
    return leftToRight(`${this.number(lo)}–${this.number(hi)}`);
  }

  /** The question that a verdict answers, as a heading of the result names it. */
  verdict(id: string): string {
    const { verdicts, frame } = this.input;
    if (isOneOf(GATES, id)) return verdicts.gates[id].name;
    if (id === 'structure') return verdicts.backbone.label;
    return this.#named(id)?.label ?? lookUp(frame.verdicts, id);
  }

  /** What a verdict, a gate or a level says. */
  value(verdict: string, value: string): string {
    const { verdicts } = this.input;
    if (isOneOf(GATES, verdict)) return lookUp(verdicts.gateStates, value);
    if (isOneOf(CONDITIONS, verdict) && isOneOf(LEVELS, value)) return verdicts.levels[value].name;
    if (verdict === 'bearer') return lookUp(verdicts.feasible, value);
    const values: Readonly<Record<string, { name: string } | undefined>> =
      this.#named(verdict === 'structure' ? 'backbone' : verdict)?.values ?? {};
    return values[value]?.name ?? value;
  }

  /** Name of one of the five conditions. */
  condition(id: string): string {
    return isOneOf(CONDITIONS, id) ? this.input.verdicts.conditions[id].name : id;
  }

  axis(id: string): string {
    const { axes } = this.input.verdicts;
    return id in axes ? axes[id as keyof typeof axes].name : id;
  }

  reason(id: string): string {
    return this.input.reasons[id]?.yes ?? id;
  }

  source(tag: string): SourceLine {
    const { frame } = this.input;
    const source = this.#sources.get(tag);
    const mark = !source || source.works.length === 0 ? frame.ours : tag.startsWith('M') ? frame.oursAfter : undefined;
    return { tag, title: source?.title ?? '', ...(mark ? { mark } : {}) };
  }

  /** A clause as a line: its sentence, its condition, and what follows from it. */
  clause(clause: Clause, effects: string[] = [], about?: string): ClauseLine {
    return {
      ...(about ? { about } : {}),
      text: this.reason(clause.because),
      condition: conditionOf(this, clause.when),
      effects,
      source: this.source(clause.source),
    };
  }

  /** The works that a tag rests on. */
  worksOf(tag: string): { id: string; cite: string }[] {
    return this.works(this.#sources.get(tag)?.works ?? []);
  }

  /** Works of the bibliography by their ids. */
  works(ids: readonly string[]): { id: string; cite: string }[] {
    return ids.map((id) => ({ id, cite: this.input.works.find((work) => work.id === id)?.cite ?? id }));
  }

  #named(id: string): { label: string; values: Readonly<Record<string, { name: string }>> } | undefined {
    const { problem, fit, gap, collaboration, readiness, backbone, measurement } = this.input.verdicts;
    const all: Readonly<Record<string, { label: string; values: Readonly<Record<string, { name: string }>> }>> = {
      problem,
      fit,
      gap,
      collaboration,
      readiness,
      backbone,
      measurement,
    };
    return all[id];
  }
}

/** Words by id; an id without words stands for itself. */
export const lookUp = (words: Readonly<Record<string, string>>, id: string): string => words[id] ?? id;

const isOneOf = <T extends string>(all: readonly T[], id: string): id is T => (all as readonly string[]).includes(id);
