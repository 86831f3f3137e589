/**
 * What kind of support an initiative calls for, from its fit, its weakest gate and its stage (Russell 2011, D17: from paying for programmes
 * to mobilising stakeholders, supporting the backbone and keeping the goal in view, patiently). Which verdict calls for which is ours. More
 * programmes are never among it: what a complex problem lacks is not one more of them.
 */
import { isGiven } from '../diagnosis/context';
import type { Diagnosis, Gate } from '../diagnosis/types';
import { valuesOf, type ValuePath } from './portfolio-verdicts';

export const SUPPORTS = [
  'not-collective-impact',
  'ask-first',
  'stabilise',
  'convening',
  'backbone-money',
  'data-system',
  'patience',
] as const;
export type SupportId = (typeof SUPPORTS)[number];

export interface Support {
  id: SupportId;
  /** The verdicts that call for it. */
  because: ValuePath[];
}

/** `running`: called for only once an initiative runs; before that, nobody expects it to have measures (M4). */
interface Call {
  what: ValuePath;
  in: readonly string[];
  running?: true;
}
const short = (gate: Gate): Call => ({ what: `gates.${gate}`, in: ['weak', 'fail'] });
const RUNNING = ['organise', 'sustain'];
const LOW = ['absent', 'emerging'];
const CALLS = {
  convening: [short('champion'), short('urgency'), { what: 'conditions.common-agenda', in: ['absent'] }],
  'backbone-money': [short('money'), { what: 'conditions.backbone', in: LOW, running: true }],
  'data-system': [{ what: 'conditions.shared-measurement', in: LOW, running: true }],
  patience: [{ what: 'readiness', in: RUNNING }],
} as const satisfies Partial<Record<SupportId, readonly Call[]>>;

/** Word id of the remark that an emergency takes the partners away. */
const EMERGENCY = 'stabilise-first';

/**
 * @returns what is called for, what the weakest gate calls for first; where collective impact does not fit, or nobody can tell whether it
 * does, that alone. Nothing where an initiative that does not run yet lacks none of it
 */
export function supportFor(diagnosis: Diagnosis): Support[] {
  const values = valuesOf(diagnosis);
  const fit: ValuePath[] = ['fit'];
  if (values.fit === 'does-not-fit') return [{ id: 'not-collective-impact', because: fit }];
  if (!isGiven(values.fit)) return [{ id: 'ask-first', because: fit }];
  const running = RUNNING.includes(values.readiness);
  const called = (Object.entries(CALLS) as [SupportId, readonly Call[]][]).flatMap(([id, calls]): Support[] => {
    const because = calls.filter((call) => call.in.includes(values[call.what]) && (running || !call.running)).map(({ what }) => what);
    return because.length > 0 ? [{ id, because }] : [];
  });
  const { weakest } = diagnosis.readiness;
  const first = ({ because }: Support) => weakest !== null && because.includes(`gates.${weakest}`);
  const inOrder = [...called.filter(first), ...called.filter((support) => !first(support))];
  const emergency = diagnosis.problem.notes.some(({ id }) => id === EMERGENCY);
  return emergency ? [{ id: 'stabilise', because: ['problem'] }, ...inOrder] : inOrder;
}
