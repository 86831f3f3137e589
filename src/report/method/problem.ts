import type { MethodBlock, MethodSection } from './blocks';
import { clauses, firstMatch, questionList, values } from './rule';
import { lookUp, type Speaker } from './speaker';

/** The type of problem, its two axes, contradictions, and the gap between the problem and its treatment. */
export function problemSection(speak: Speaker): MethodSection {
  const { rules, verdicts, frame, report } = speak.input;
  const { axes, type, conflicts, notes } = rules.problem;
  const name = (value: string) => speak.value('problem', value);
  const between = Object.fromEntries(conflicts.map((rule) => [rule.because, rule.between]));
  return {
    id: 'problem',
    title: report.sections.problem,
    blocks: [
      ...intro(speak, 'problem'),
      values(speak, verdicts.problem.label, verdicts.problem.values),
      ...firstMatch(speak, type, name, frame.casesTitle),
      { kind: 'heading', level: 3, text: frame.axesTitle },
      ...Object.entries(axes).flatMap(([axis, items]) => questionList(speak, frame.axisOf(speak.axis(axis)), items)),
      ...clauses(speak, report.conflictsTitle, conflicts, ({ because }) => [
        frame.between(speak.oneOf((between[because] ?? []).map(name))),
      ]),
      ...clauses(speak, frame.notesTitle, notes),
      { kind: 'heading', level: 3, text: report.gapTitle },
      ...intro(speak, 'gap'),
      values(speak, verdicts.gap.label, verdicts.gap.values),
      ...firstMatch(speak, rules.gap.gap, (value) => speak.value('gap', value), frame.casesTitle),
      { kind: 'paragraph', text: frame.causes(speak.question(rules.gap.causes)) },
    ],
  };
}

/** What a verdict says, in a sentence or two. */
export function intro(speak: Speaker, verdict: string): MethodBlock[] {
  return [{ kind: 'paragraph', text: lookUp(speak.input.method.verdicts, verdict) }];
}
