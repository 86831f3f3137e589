/** Which items each verdict reads, by itself, by way of earlier verdicts, and by the branching that shows or hides those items. */
import { allItems } from '../questionnaire/answers';
import { leaves, type Leaf } from '../questionnaire/predicate';
import type { Predicate, Questionnaire } from '../questionnaire/schema';
import type { VerdictPath } from './headline';
import type { FirstMatchRule } from './kinds/first-match';
import type { Rules } from './rules';
import { BACKBONES, CONDITIONS, GATES } from './types';

export type Reads = Readonly<Record<VerdictPath, ReadonlySet<string>>>;

/** Every predicate on which a first match rests. */
const conditionsOf = (rule: FirstMatchRule): Predicate[] => rule.cases.flatMap((each) => each.all.map((clause) => clause.when));

/** @returns for each verdict the ids of all items whose answers can change it */
export function readsOf(questionnaire: Questionnaire, rules: Rules): Reads {
  const byName = new Map<string, () => string[]>([
    ['problem', () => ofFirstMatch(rules.problem.type)],
    ['fit', () => ofFirstMatch(rules.fit.fit)],
    ['gap', () => ofFirstMatch(rules.gap.gap)],
    ['collaboration', () => ofFirstMatch(rules.collaboration.kind)],
    ['readiness', () => ofFirstMatch(rules.readiness.stage)],
    ...GATES.map((gate) => [gate, () => ofFirstMatch(rules.readiness.gates[gate])] as const),
    ...CONDITIONS.map((id) => [`conditions.${id}`, () => ofCondition(rules.conditions.conditions[id])] as const),
    ['backbone', () => ofBackbone(rules.backbone)],
    ['measurement.target', () => ofFirstMatch(rules.measurement.target)],
    ['measurement', () => [...ofFirstMatch(rules.measurement.target), ...reads(ofLadder(rules.measurement.ladder))]],
  ]);

  function reads(predicates: readonly Predicate[]): string[] {
    return predicates.flatMap(leaves).flatMap(ofLeaf);
  }
  /** What has to be known before it says anything counts too: such an answer may be what a verdict waits for. */
  function ofFirstMatch(rule: FirstMatchRule): string[] {
    return [...reads(conditionsOf(rule)), ...rule.needs, ...(rule.otherwise.knowing ?? [])];
  }
  function ofLeaf(leaf: Leaf): string[] {
    if ('item' in leaf) return [leaf.item];
    if ('axis' in leaf) return rules.problem.axes[leaf.axis as keyof Rules['problem']['axes']];
    const name = 'level' in leaf ? `conditions.${leaf.level}` : leaf.verdict === 'structure' ? 'backbone' : leaf.verdict;
    return byName.get(name)?.() ?? [];
  }
  function ofCondition({ items, absentWhen }: Rules['conditions']['conditions'][keyof Rules['conditions']['conditions']]): string[] {
    return [...items, ...(absentWhen ? reads([absentWhen.when]) : [])];
  }
  function ofBackbone({ existing, ranking }: Rules['backbone']): string[] {
    const overrides = ranking.overrides.map((override) => override.when);
    return [
      ...reads([existing.works.when, ...overrides]),
      ...BACKBONES.flatMap((type) => ofFirstMatch(ranking.feasible[type])),
      ...ranking.needs,
      existing.type,
      ranking.priorities,
    ];
  }

  const paths = [...byName].filter(([name]) => !(GATES as readonly string[]).includes(name));
  return Object.fromEntries(paths.map(([name, read]) => [name, withBranching(questionnaire, read())])) as unknown as Reads;
}

function ofLadder(ladder: Rules['measurement']['ladder']): Predicate[] {
  return ladder.flatMap((rung) => [...(rung.offWhen ? [rung.offWhen] : []), ...rung.gates.map((gate) => gate.when)]);
}

/** With the items on whose answers it hangs whether these are asked. */
function withBranching(questionnaire: Questionnaire, ids: readonly string[]): Set<string> {
  const conditions = new Map(allItems(questionnaire).map((item) => [item.id, item.when ? leaves(item.when) : []]));
  const found = new Set<string>();
  const add = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    for (const leaf of conditions.get(id) ?? []) if ('item' in leaf) add(leaf.item);
  };
  ids.forEach(add);
  return found;
}
