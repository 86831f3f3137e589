/** A structure's ratings as rows to choose from: ours, what local answers made of them, and the user's own. Pure. */
import type { LocalRow } from '../../diagnosis/kinds/backbone-ranking';
import { CRITERIA, type BackboneType, type Criterion, type Interval } from '../../diagnosis/types';
import type { Range } from '../../ui/range';
import type { Given } from './load';

/** What the controls of a cell show. */
export interface Shown {
  low: number;
  high: number;
  own: boolean;
  inOrder: boolean;
}

/**
 * @param row the structure's ratings after the local answers
 * @param counts whether a criterion counts under the user's priorities
 * @param shownOf what the controls of a criterion show, given what counts there without the user
 */
export function rangesOf(
  { rules, verdicts, reasons, say, lang }: Given,
  type: BackboneType,
  row: LocalRow,
  counts: (criterion: Criterion) => boolean,
  shownOf: (criterion: Criterion, here: Interval) => Shown,
  number: (rating: number) => string,
): Range[] {
  const words = say.table;
  const rangeOf = (low: number, high: number) => words.range(number(low), number(high));
  return CRITERIA.map((criterion) => {
    const [low, high] = rules.backbone.ranking.table[type][criterion];
    const here = row.cells[criterion];
    const because = row.because.filter((reason) => reason.criteria.includes(criterion));
    const shown = shownOf(criterion, here);
    const local = [
      { text: words.afterAnswers(rangeOf(here.lo, here.hi)) },
      ...because.map(({ id }) => ({ text: reasons[id]?.yes ?? id, lang })),
      ...(shown.own ? [{ text: words.ownWins }] : []),
    ];
    return {
      id: nameOf(type, criterion),
      name: verdicts.criteria[criterion],
      proposed: rangeOf(low, high),
      notes: [...(because.length > 0 ? local : []), ...(counts(criterion) ? [] : [{ text: words.onlyIfRanked }])],
      low: shown.low,
      high: shown.high,
      own: shown.own,
      error: shown.inOrder ? null : words.notInOrder,
    };
  });
}

/** The name of a cell's controls, as `rating-funder-neutral`. */
export const nameOf = (type: BackboneType, criterion: Criterion): string => `rating-${type}-${criterion}`;
