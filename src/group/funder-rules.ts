/** How an initiative stands by the gates that a funder has set. What is not known stays not known: it neither passes nor fails. */
import { and, type Truth } from '../questionnaire/predicate';
import type { FunderGate } from './portfolio';
import { ORDERS } from './portfolio-verdicts';
import type { PortfolioRow } from './portfolio-row';

export interface Standing {
  /** Whether it passes all. */
  truth: Truth;
  /** By the place in the list: gates it surely fails, and gates of which it cannot be told. */
  failing: number[];
  untold: number[];
}

export function standing(row: PortfolioRow, gates: readonly FunderGate[]): Standing {
  const truths = gates.map((gate) => gateTruth(row, gate));
  const those = (wanted: Truth) => truths.flatMap((truth, index) => (truth === wanted ? [index] : []));
  return { truth: and(truths), failing: those(false), untold: those('unknown') };
}

/** True or false only where every completion of the answers says so. */
export function gateTruth({ judged }: PortfolioRow, gate: FunderGate): Truth {
  const possible = judged?.possible[gate.what] ?? [];
  const order = ORDERS[gate.what];
  const passes = (value: string) => ('in' in gate ? gate.in.includes(value) : order.indexOf(value) >= order.indexOf(gate.atLeast));
  if (possible.length === 0) return 'unknown';
  if (possible.every(passes)) return true;
  return possible.some(passes) ? 'unknown' : false;
}
