/** What would change the advice: every single other answer, and the nearest way to each option that is not recommended (method, section M8). */
import { allItems, showing, type Answers } from '../questionnaire/answers';
import { formItems } from '../questionnaire/progress';
import type { Item } from '../questionnaire/schema';
import { alternatives, conditionsOnItems } from './alternatives';
import { headline, HEADLINES, valuesOf, VERDICT_PATHS, type Headline, type Subject, type VerdictPath } from './headline';
import { readsOf, type Reads } from './reads';
import { CONDITIONS, type Change, type Diagnosis, type Flip, type Verdict } from './types';

export interface Sensitivity {
  headline: Headline;
  /** How many single other answers were tried: all of those that any rule can tell from the one given. */
  tried: number;
  /** For each verdict the share of these under which it stays as it is, 0–1. */
  holds: Record<VerdictPath, number>;
  /** Every single other answer that turns a verdict, by item in the order of the questionnaire. */
  single: Flip[];
  /** For each verdict and each value that it does not have: the smallest change that leads there; null where two answers do not. */
  nearest: Record<VerdictPath, Record<string, Flip | null>>;
}

/**
 * Judges the answers anew under every single change, and under pairs of changes for those options that no single one reaches, and there
 * only of items that the verdict reads. On the headline, never on the draws.
 *
 * A generator that pauses after each judgement, so that whoever runs it can do so in slices and drop it when the answers change.
 * @param answers all answers, hidden ones included
 * @param onSingles called with what is known before any pair is tried: all but the ways of two answers
 * @throws RangeError when the questionnaire has no such form
 */
export function* sensitivity(subject: Subject, answers: Answers, onSingles?: (found: Sensitivity) => void): Generator<void, Sensitivity> {
  const search = new Search(subject, answers);
  yield* search.singles();
  onSingles?.(search.result());
  yield* search.pairs();
  return search.result();
}

/** The diagnosis with every single other answer that would turn a verdict told beside it; no pair is looked for. */
export function withFlips(diagnosis: Diagnosis, subject: Subject, answers: Answers): Diagnosis {
  const search = new Search(subject, answers);
  for (const _tried of search.singles());
  const { single } = search.result();
  const told = <V extends Verdict>(verdict: V, ...paths: VerdictPath[]): V => ({
    ...verdict,
    flips: single.filter((flip) => paths.includes(flip.verdict)),
  });
  const levels = CONDITIONS.map((id) => [id, told(diagnosis.conditions[id], `conditions.${id}`)] as const);
  return {
    ...diagnosis,
    problem: told(diagnosis.problem, 'problem'),
    fit: told(diagnosis.fit, 'fit'),
    gap: told(diagnosis.gap, 'gap'),
    collaboration: told(diagnosis.collaboration, 'collaboration'),
    readiness: told(diagnosis.readiness, 'readiness'),
    conditions: Object.fromEntries(levels) as Diagnosis['conditions'],
    backbone: told(diagnosis.backbone, 'backbone'),
    measurement: told(diagnosis.measurement, 'measurement', 'measurement.target'),
  };
}

/** What the form does not ask for has no other options. */
const isOption = (now: string, value: string): boolean => now !== 'not-asked' && value !== now;

class Search {
  readonly #subject: Subject;
  readonly #answers: Answers;
  readonly #items: Item[];
  readonly #form: ReadonlySet<string>;
  readonly #reads: Reads;
  readonly #conditions: ReturnType<typeof conditionsOnItems>;
  readonly #now: Headline;
  readonly #single: Flip[] = [];
  readonly #nearest: Sensitivity['nearest'];
  readonly #flips = new Map<VerdictPath, number>();
  #tried = 0;

  constructor(subject: Subject, answers: Answers) {
    this.#subject = subject;
    this.#answers = answers;
    this.#form = new Set(formItems(subject.questionnaire, subject.form));
    this.#reads = readsOf(subject.questionnaire, subject.rules);
    this.#conditions = conditionsOnItems(subject.questionnaire, subject.rules);
    this.#now = headline(subject, answers);
    const judged = new Set(Object.values(this.#reads).flatMap((read) => [...read]));
    this.#items = allItems(subject.questionnaire).filter((item) => this.#form.has(item.id) && judged.has(item.id));
    this.#nearest = Object.fromEntries(
      VERDICT_PATHS.map((path) => [
        path,
        Object.fromEntries(HEADLINES[path].filter((value) => isOption(this.#now[path], value)).map((value) => [value, null])),
      ]),
    ) as Sensitivity['nearest'];
  }

  *singles(): Generator<void> {
    for (const item of this.#shown(this.#answers)) {
      for (const change of this.#changesOf(item, this.#answers)) {
        const then = headline(this.#subject, this.#with(this.#answers, change));
        this.#tried++;
        for (const path of VERDICT_PATHS) {
          if (then[path] === this.#now[path]) continue;
          this.#flips.set(path, (this.#flips.get(path) ?? 0) + 1);
          this.#single.push({ verdict: path, to: then[path], changes: [change] });
          this.#note(path, then[path], [change]);
        }
        yield;
      }
    }
  }

  /** Pairs of which the second stands after the first in the questionnaire, so that what the first one opens is among them. */
  *pairs(): Generator<void> {
    const position = new Map(this.#items.map((item, index) => [item.id, index]));
    for (const one of this.#shown(this.#answers)) {
      for (const first of this.#changesOf(one, this.#answers)) {
        const after = this.#with(this.#answers, first);
        yield;
        for (const other of this.#shown(after)) {
          const wanted = position.get(other.id)! > position.get(one.id)! ? this.#wanted(one.id, other.id) : [];
          if (wanted.length === 0) continue;
          for (const second of this.#changesOf(other, after)) {
            const then = valuesOf(this.#subject, this.#with(after, second), wanted);
            for (const path of wanted) this.#note(path, then[path]!, [first, second]);
            yield;
          }
        }
      }
    }
  }

  result(): Sensitivity {
    const share = (path: VerdictPath) => (this.#tried === 0 ? 1 : 1 - (this.#flips.get(path) ?? 0) / this.#tried);
    return {
      headline: this.#now,
      tried: this.#tried,
      holds: Object.fromEntries(VERDICT_PATHS.map((path) => [path, share(path)])) as Sensitivity['holds'],
      single: this.#single,
      nearest: this.#nearest,
    };
  }

  /** Items that count and that these answers show. */
  #shown(answers: Answers): Item[] {
    const { visible } = showing(this.#subject.questionnaire, answers, this.#form);
    return this.#items.filter((item) => visible.get(item.id) === true);
  }

  #changesOf(item: Item, answers: Answers): Change[] {
    return alternatives(item, answers[item.id], this.#conditions.get(item.id) ?? []).map((to) => ({ item: item.id, to }));
  }

  #with(answers: Answers, { item, to }: Change): Answers {
    return { ...answers, [item]: { value: to } };
  }

  /** The verdicts that read both items and still have an option that nothing leads to. */
  #wanted(one: string, other: string): VerdictPath[] {
    return VERDICT_PATHS.filter(
      (path) =>
        this.#reads[path].has(one) && this.#reads[path].has(other) && Object.values(this.#nearest[path]).some((found) => found === null),
    );
  }

  /** The first way that is found stays: single changes are tried before pairs, and smaller steps of a scale before larger ones. */
  #note(path: VerdictPath, to: string, changes: Change[]): void {
    if (this.#nearest[path][to] === null) this.#nearest[path][to] = { verdict: path, to, changes };
  }
}
