/** How the log of a portfolio names a gate, and priorities with their weights: short, in no language, and read again by whoever tells it. */
import type { FunderGate, JudgedPath, Priority } from './portfolio';
import { JUDGED_PATHS, ORDERS } from './portfolio-verdicts';

/** @returns such as `gates.money>=pass` or `fit=fits|partly` */
export const gateDetail = (gate: FunderGate): string =>
  'atLeast' in gate ? `${gate.what}>=${gate.atLeast}` : `${gate.what}=${gate.in.join('|')}`;

/** @returns undefined where the text names no gate that we know */
export function gateIn(detail: string): FunderGate | undefined {
  const [what = '', atLeast] = detail.split('>=');
  if (atLeast !== undefined) return isPath(what) && ORDERS[what].includes(atLeast) ? { what, atLeast } : undefined;
  const [path = '', values] = detail.split('=');
  const among = values?.split('|') ?? [];
  return isPath(path) && among.length > 0 && among.every((value) => ORDERS[path].includes(value)) ? { what: path, in: among } : undefined;
}

/** @returns such as `fit readiness`, or `fit:60 readiness:40`, most important first */
export const prioritiesDetail = (priorities: readonly Priority[]): string =>
  priorities.map(({ what, weight }) => (weight === undefined ? what : `${what}:${weight}`)).join(' ');

/** @returns undefined where the text names something else */
export function prioritiesIn(detail: string): Priority[] | undefined {
  const read = detail.split(' ').map((each): Priority | undefined => {
    const [what = '', weight] = each.split(':');
    return isPath(what) ? { what, ...(weight !== undefined && { weight: Number(weight) }) } : undefined;
  });
  return read.some((each) => !each || Number.isNaN(each.weight)) ? undefined : (read as Priority[]);
}

const isPath = (text: string): text is JudgedPath => (JUDGED_PATHS as readonly string[]).includes(text);
