/** What a portfolio's table says, in words: alike on the screen, in the comparison report and in its tables. */
import { VerdictWordsSchema, type VerdictWords } from '../../diagnosis/words';
import { CONDITIONS, GATES, type Condition, type Gate } from '../../diagnosis/types';
import type { Interval } from '../../diagnosis/types';
import type { DecisionValue, FunderGate, JudgedPath, Priority } from '../../group/portfolio';
import { BACKINGS, type PortfolioRow } from '../../group/portfolio-row';
import type { Column } from '../../group/portfolio-table';
import { ORDERS, type ValuePath } from '../../group/portfolio-verdicts';
import { loadTerms } from '../../i18n/portfolio-terms';
import type { TermWords } from '../../i18n/portfolio-terms.he';
import { directionOf } from '../../questionnaire/language';
import { loadFormWords } from '../../questionnaire/load';
import { FULL_FORM } from '../../questionnaire/progress';
import type { FormWords } from '../../questionnaire/schema';
import { loadWords } from '../../questionnaire/verify';

export type Tone = 'good' | 'middle' | 'weak' | 'none';

/** What else a verdict may be is told one by one up to so many. */
const FEW = 2;

/** Verdicts of which more is better, by how good their values are. */
const TONES: Partial<Record<string, Readonly<Record<string, Tone>>>> = {
  fit: { fits: 'good', partly: 'middle', 'does-not-fit': 'weak' },
  readiness: { sustain: 'good', organise: 'good', initiate: 'middle', 'build-preconditions': 'weak' },
  gate: { pass: 'good', weak: 'middle', fail: 'weak' },
  level: { strong: 'good', established: 'good', emerging: 'middle', absent: 'weak' },
};

export class PortfolioTeller {
  // To make one takes longer than to write a row of the table with it.
  readonly #numbers: readonly [Intl.NumberFormat, Intl.NumberFormat];
  readonly #shares: Intl.NumberFormat;
  readonly #dates: Intl.DateTimeFormat;

  constructor(
    readonly language: string,
    readonly terms: TermWords,
    readonly verdicts: VerdictWords,
    readonly forms: FormWords,
  ) {
    const withDigits = (digits: number) =>
      new Intl.NumberFormat(language, { maximumFractionDigits: digits, minimumFractionDigits: digits });
    this.#numbers = [withDigits(0), withDigits(1)];
    this.#shares = new Intl.NumberFormat(language, { style: 'percent' });
    const region = language === 'he' ? 'he-IL' : language === 'en' ? 'en-GB' : language;
    this.#dates = new Intl.DateTimeFormat(region, { dateStyle: 'medium' });
  }

  get dir(): 'rtl' | 'ltr' {
    return directionOf(this.language);
  }

  number(value: number, digits: 0 | 1 = 0): string {
    return this.#numbers[digits].format(value);
  }

  share(value: number): string {
    return this.#shares.format(value);
  }

  date(value: string): string {
    return this.#dates.format(new Date(value));
  }

  name({ name }: Pick<PortfolioRow, 'name'>): string {
    return name || this.terms.unnamed;
  }

  form(form: string): string {
    return form === FULL_FORM ? this.terms.fullForm : (this.forms[form]?.title ?? form);
  }

  label(column: Column): string {
    return column in ORDERS ? this.path(column as ValuePath) : this.terms.columns[column as keyof TermWords['columns']];
  }

  /** What a verdict is called. */
  path(path: ValuePath): string {
    if (path.startsWith('conditions.')) return this.verdicts.conditions[path.slice('conditions.'.length) as Condition].name;
    if (path.startsWith('gates.')) return this.terms.gate(this.verdicts.gates[path.slice('gates.'.length) as Gate].name);
    return this.terms.verdicts[path as keyof TermWords['verdicts']];
  }

  /** What a verdict's value is called. */
  value(path: ValuePath, value: string): string {
    const { verdicts } = this;
    if (value === 'undetermined' || value === 'not-asked') return verdicts[value].name;
    if (path.startsWith('gates.')) return verdicts.gateStates[value as 'pass'];
    if (path.startsWith('conditions.')) return verdicts.levels[value as 'strong'].name;
    const words = path === 'measurement.target' ? verdicts.measurement : verdicts[path as 'problem'];
    return (words.values as Readonly<Record<string, { name: string }>>)[value]?.name ?? value;
  }

  /** What is good, what is not; nothing of a verdict of which more is not better. */
  tone(path: ValuePath, value: string): Tone | null {
    const kind = path.startsWith('gates.') ? 'gate' : path.startsWith('conditions.') ? 'level' : path;
    const tones = TONES[kind];
    return tones ? (tones[value] ?? 'none') : null;
  }

  /** What else a verdict may turn out to be; empty where it is settled, or where nothing is said of it. */
  doubt({ judged }: PortfolioRow, path: ValuePath): string {
    const value = judged?.values[path];
    const possible = path === 'measurement.target' ? [] : (judged?.possible[path] ?? []);
    const others = possible.filter((each) => each !== value);
    if (value === 'undetermined' || others.length === 0) return '';
    return others.length > FEW ? this.terms.mayBeMany : this.terms.mayBe(others.map((each) => this.value(path, each)).join(', '));
  }

  /** What a cell of the table says. */
  cell(row: PortfolioRow, column: Column): string {
    const { terms } = this;
    const { judged } = row;
    switch (column) {
      case 'name':
        return this.name(row);
      case 'weakest':
        return judged ? this.#weakest(judged) : terms.nothing;
      case 'sure':
        return judged?.sure ? terms.sure[judged.sure] : terms.nothing;
      case 'unknowns':
        return judged ? terms.unknowns(this.number(judged.unknowns.open), this.number(judged.unknowns.of)) : terms.nothing;
      case 'evidence':
        return judged ? this.#evidence(judged) : terms.nothing;
      case 'by':
        return row.by ? terms.readers[row.by] : terms.nothing;
      case 'form':
        return row.form ? this.form(row.form) : terms.nothing;
      case 'date':
        return row.date ? this.date(row.date) : terms.nothing;
      case 'tags':
        return row.tags.length > 0 ? row.tags.join(', ') : terms.nothing;
      case 'decision':
        return this.decision(row.decision?.value);
      default:
        return judged ? this.value(column, judged.values[column]) : terms.nothing;
    }
  }

  decision(value: DecisionValue | undefined): string {
    return value ? this.terms.decisions[value] : this.terms.undecided;
  }

  /** A gate of the funder's. */
  gate(gate: FunderGate): string {
    const { terms } = this;
    if ('atLeast' in gate) return terms.gateAtLeast(this.path(gate.what), this.value(gate.what, gate.atLeast));
    return terms.gateIn(this.path(gate.what), gate.in.map((value) => this.value(gate.what, value)).join(', '));
  }

  /** What counts in the funder's ranking, and how much. @param weight of all, together 1 */
  priority({ what }: Priority, weight: number): string {
    return this.terms.weighted(this.path(what), this.share(weight));
  }

  /** What a verdict adds to the funder's sum, and why. @param part of the sum, which is 1 at most */
  part({ judged }: PortfolioRow, path: JudgedPath, part: Interval): string {
    const possible = judged?.possible[path] ?? [];
    const few = possible.length > 0 && possible.length <= FEW;
    const values = few
      ? possible.map((value) => this.value(path, value)).join(' / ')
      : possible.length > 0
        ? this.terms.mayBeMany
        : this.terms.untold;
    return this.terms.counted(values, this.points(part));
  }

  /** Of a hundred; where it is not settled, from the least to the most. */
  points({ lo, hi }: Interval): string {
    const [least, most] = [lo, hi].map((part) => this.number(part * 100)) as [string, string];
    return least === most ? least : this.terms.span(least, most);
  }

  /** The funder's sum: its middle, and between what it lies. */
  sum({ lo, hi }: Interval): string {
    const [middle, span] = [this.number(((lo + hi) / 2) * 100), this.points({ lo, hi })];
    return middle === span ? middle : this.terms.about(middle, span);
  }

  /** The mean of each condition in words, for who does not see the chart. */
  means({ judged }: PortfolioRow): { condition: Condition; name: string; mean: number | null; text: string }[] {
    return CONDITIONS.map((condition) => {
      const mean = meanOf(judged, condition);
      const { name } = this.verdicts.conditions[condition];
      return { condition, name, mean, text: mean === null ? this.terms.untold : this.number(mean, 1) };
    });
  }

  #weakest({ weakest, values }: NonNullable<PortfolioRow['judged']>): string {
    const { terms, verdicts } = this;
    if (weakest) return terms.weakest(verdicts.gates[weakest].name, verdicts.gateStates[values[`gates.${weakest}`] as 'pass']);
    return GATES.every((gate) => values[`gates.${gate}`] === 'pass') ? terms.allPass : terms.untold;
  }

  #evidence({ evidence }: NonNullable<PortfolioRow['judged']>): string {
    const { terms } = this;
    const said = BACKINGS.filter((backing) => evidence[backing] > 0);
    const counts = said.map((backing) => terms.counted(terms.evidence[backing], this.number(evidence[backing])));
    return counts.length > 0 ? counts.join(', ') : terms.nothing;
  }
}

/** A condition that is absent because nothing is there to be asked about stands at the foot of the scale. */
function meanOf(judged: PortfolioRow['judged'], condition: Condition): number | null {
  return judged?.means[condition] ?? (judged?.values[`conditions.${condition}`] === 'absent' ? 1 : null);
}

/** @throws QuestionnaireError when a file of words is malformed */
export async function loadPortfolioTeller(language: string): Promise<PortfolioTeller> {
  const [terms, verdicts, forms] = await Promise.all([
    loadTerms(language),
    loadWords(language, 'verdicts', VerdictWordsSchema),
    loadFormWords(language),
  ]);
  return new PortfolioTeller(language, terms, verdicts, forms);
}
