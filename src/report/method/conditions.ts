import type { ConditionLevelRule } from '../../diagnosis/kinds/condition-level';
import type { MethodBlock, MethodSection } from './blocks';
import { intro } from './problem';
import { clauses, itemLists, numbers, questionList, values } from './rule';
import { lookUp, type Speaker } from './speaker';

/** The levels and their cuts, the questions of each condition, and the strip on equity beside them. */
export function conditionsSection(speak: Speaker): MethodSection {
  const { rules, verdicts, frame, report, method } = speak.input;
  const { cuts, conditions, equity } = rules.conditions;
  const cutRows = Object.entries(cuts).map(([level, cut]) => [speak.value('backbone', level), frame.fromMean(speak.number(cut))] as const);
  return {
    id: 'conditions',
    title: report.sections.conditions,
    blocks: [
      ...intro(speak, 'conditions'),
      values(speak, frame.levelsCaption, verdicts.levels),
      ...numbers(speak, frame.cutsCaption, cutRows),
      { kind: 'list', items: [speak.reason('item-at-its-level'), frame.criticalCap(speak.value('backbone', 'emerging'))] },
      ...Object.entries(conditions).flatMap(([id, rule]) => condition(speak, id, rule)),
      { kind: 'heading', level: 3, text: verdicts.equity.label },
      ...method.equity.map((text): MethodBlock => ({ kind: 'paragraph', text })),
      ...questionList(speak, frame.equityItems, equity),
    ],
  };
}

function condition(speak: Speaker, id: string, rule: ConditionLevelRule): MethodBlock[] {
  const { verdicts, frame } = speak.input;
  const { items, ...others } = rule;
  const what = id in verdicts.conditions ? verdicts.conditions[id as keyof typeof verdicts.conditions].what : id;
  return [
    { kind: 'heading', level: 3, text: speak.condition(id) },
    { kind: 'cited', items: [{ text: what, source: speak.source(rule.source), works: speak.worksOf(rule.source) }] },
    ...questionList(speak, lookUp(frame.itemLists, 'items'), items),
    ...itemLists(speak, others),
    ...(rule.hiddenCountsAs === undefined
      ? []
      : [{ kind: 'paragraph', text: frame.hiddenCountsAs(speak.number(rule.hiddenCountsAs)) } as const]),
    ...clauses(speak, frame.absentWhen(speak.value('backbone', 'absent')), rule.absentWhen ? [rule.absentWhen] : []),
  ];
}
