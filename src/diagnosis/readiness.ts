/** How ready the coalition is: three gates and a stage (Hanleybrown, Kania & Kramer 2012; method, section M4). */
import { withVerdict, withVerdicts, type Context } from './context';
import { holding } from './kinds/clause';
import { firstMatch } from './kinds/first-match';
import type { Rules } from './rules';
import { GATES, GATE_STATES, type Gate, type GateState, type ReadinessVerdict, type Stage, type Verdict } from './types';

/**
 * @param context knows the levels of the five conditions
 * @returns the verdict, and the context in which later rules may read the gates and the stage
 */
export function readiness(context: Context, rules: Rules['readiness']): { verdict: ReadinessVerdict; context: Context } {
  const gates = Object.fromEntries(GATES.map((gate) => [gate, gateVerdict(context, rules, gate)])) as Record<Gate, Verdict<GateState>>;
  const withGates = withVerdicts(
    context,
    GATES.map((gate) => [gate, gates[gate]] as const),
  );
  const { advise: _none, ...stage } = firstMatch<Stage>(withGates, rules.stage);
  const failing = GATES.filter((gate) => gates[gate].value === 'fail');
  const running = rules.running.includes(stage.value);
  const after = withVerdict(withGates, 'readiness', stage);
  const notes = context.brief ? [] : holding(after, rules.notes);
  return {
    verdict: { ...stage, gates, weakest: weakest(gates), atRisk: running ? failing : [], notes },
    context: after,
  };
}

function gateVerdict(context: Context, rules: Rules['readiness'], gate: Gate): Verdict<GateState> {
  const { advise: _none, ...verdict } = firstMatch<GateState>(context, rules.gates[gate]);
  return verdict;
}

function weakest(gates: Record<Gate, Verdict<GateState>>): Gate | null {
  const rank = (gate: Gate): number => GATE_STATES.indexOf(gates[gate].value as GateState);
  const [worst] = [...GATES].sort((a, b) => rank(b) - rank(a));
  return worst && rank(worst) > 0 ? worst : null;
}
