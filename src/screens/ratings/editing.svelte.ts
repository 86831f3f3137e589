/** The ratings and bodies that a person is choosing: kept with every change that makes sense, the rest waits here to be corrected. */
import { MOST_CANDIDATES, readSettings, type Settings } from '../../diagnosis/settings';
import { BACKBONES, type BackboneType, type Criterion, type Interval } from '../../diagnosis/types';
import type { Session } from '../assessment/session.svelte';
import { nameOf, type Shown } from './ranges';
import { isNamed, withCandidates, withCell, withoutCell, withoutCells, type Cell, type Draft } from './changes';

/** Where something has to be corrected. */
export type Fault = { type: BackboneType; criterion: Criterion } | { candidate: Draft };

export class Editing {
  /** Ranges whose lower end is above the upper one, by the control's name. */
  #outOfOrder = $state.raw<Readonly<Record<string, { type: BackboneType; criterion: Criterion; cell: Cell }>>>({});
  drafts = $state.raw<readonly Draft[]>([]);
  /** How often the person tried to leave with something to correct. */
  attempts = $state(0);
  readonly #session: Session;
  #keys = 0;

  constructor(session: Session) {
    this.#session = session;
    this.drafts = (this.settings.candidates ?? []).map((candidate) => ({ ...candidate, key: this.#keys++ }));
  }

  get settings(): Settings {
    return readSettings(this.#session.settings);
  }

  get faults(): Fault[] {
    const cells = Object.values(this.#outOfOrder).map(({ type, criterion }) => ({ type, criterion }));
    return [...cells, ...this.drafts.filter((draft) => !isNamed(draft)).map((candidate) => ({ candidate }))];
  }

  get full(): boolean {
    return this.drafts.length >= MOST_CANDIDATES;
  }

  /** What the controls of a cell show: what was chosen last, in order or not. */
  cell(type: BackboneType, criterion: Criterion, here: Interval): Shown {
    const kept = this.settings.table?.[type]?.[criterion];
    const waiting = this.#outOfOrder[nameOf(type, criterion)]?.cell;
    const [low, high] = waiting ?? kept ?? [here.lo, here.hi];
    return { low, high, own: Boolean(kept ?? waiting), inOrder: !waiting };
  }

  rate(type: BackboneType, criterion: Criterion, cell: Cell, here: Interval): void {
    this.#forget(type, criterion);
    if (cell[0] <= cell[1]) this.#session.choose(withCell(this.settings, type, criterion, cell, here));
    else this.#outOfOrder = { ...this.#outOfOrder, [nameOf(type, criterion)]: { type, criterion, cell } };
  }

  reset(type: BackboneType, criterion: Criterion): void {
    this.#forget(type, criterion);
    this.#session.choose(withoutCell(this.settings, type, criterion));
  }

  resetAll(): void {
    this.#outOfOrder = {};
    this.#session.choose(withoutCells(this.settings));
  }

  /** @returns the new body, to be described */
  add(): Draft {
    const draft: Draft = { key: this.#keys++, name: '', type: BACKBONES[0], ratings: {} };
    this.#take([...this.drafts, draft]);
    return draft;
  }

  describe(draft: Draft): void {
    this.#take(this.drafts.map((other) => (other.key === draft.key ? draft : other)));
  }

  remove({ key }: Draft): void {
    this.#take(this.drafts.filter((other) => other.key !== key));
  }

  /** Back to the result, unless something has to be corrected. */
  leave(): void {
    if (this.faults.length > 0) this.attempts += 1;
    else this.#session.wizard.send({ type: 'BACK' });
  }

  #forget(type: BackboneType, criterion: Criterion): void {
    const { [nameOf(type, criterion)]: _former, ...others } = this.#outOfOrder;
    this.#outOfOrder = others;
  }

  #take(drafts: readonly Draft[]): void {
    this.drafts = drafts;
    this.#session.choose(withCandidates(this.settings, drafts));
  }
}

/** The name of the field with the name of a body. */
export const fieldOf = ({ key }: Draft): string => `candidate-${key}`;
