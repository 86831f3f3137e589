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
const ofCases = (rule: FirstMatchRule): Predicate[] => rule.cases.flatMap((each) => each.all.map((clause) => clause.when));

/** @returns for each verdict the ids of all items whose answers can change it */
export function readsOf(questionnaire: Questionnaire, rules: Rules): Reads {
  const byName = new Map<string, () => string[]>([
    ['problem', () => reads(ofCases(rules.problem.type))],
    ['fit', () => reads(ofCases(rules.fit.fit))],
    ['gap', () => reads(ofCases(rules.gap.gap))],
    ['collaboration', () => reads(ofCases(rules.collaboration.kind))],
    ['readiness', () => reads(ofCases(rules.readiness.stage))],
    ...GATES.map((gate) => [gate, () => reads(ofCases(rules.readiness.gates[gate]))] as const),
    ...CONDITIONS.map((id) => [`conditions.${id}`, () => ofCondition(rules.conditions.conditions[id])] as const),
    ['backbone', () => [...reads(ofBackbone(rules.backbone)), rules.backbone.existing.type, rules.backbone.ranking.priorities]],
    ['measurement.target', () => reads(ofCases(rules.measurement.target))],
    ['measurement', () => [...reads(ofCases(rules.measurement.target)), ...reads(ofLadder(rules.measurement.ladder))]],
  ]);

  function reads(predicates: readonly Predicate[]): string[] {
    return predicates.flatMap(leaves).flatMap(ofLeaf);
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

  const paths = [...byName].filter(([name]) => !(GATES as readonly string[]).includes(name));
  return Object.fromEntries(paths.map(([name, read]) => [name, withBranching(questionnaire, read())])) as unknown as Reads;
}

function ofBackbone({ existing, ranking }: Rules['backbone']): Predicate[] {
  return [
    existing.works.when,
    ...BACKBONES.flatMap((type) => ofCases(ranking.feasible[type])),
    ...ranking.overrides.map((override) => override.when),
  ];
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
