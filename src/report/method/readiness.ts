import type { MethodBlock, MethodSection } from './blocks';
import { intro } from './problem';
import { clauses, firstMatch, values } from './rule';
import type { Speaker } from './speaker';

/** The gates with their thresholds, the stages, and when a failing gate is a risk instead of a stop. */
export function readinessSection(speak: Speaker): MethodSection {
  const { rules, verdicts, frame, report } = speak.input;
  const { gates, stage, running, notes } = rules.readiness;
  const stageName = (value: string) => speak.value('readiness', value);
  return {
    id: 'readiness',
    title: report.sections.readiness,
    blocks: [
      ...intro(speak, 'readiness'),
      { kind: 'heading', level: 3, text: report.gatesCaption },
      ...Object.entries(gates).flatMap(([gate, rule]): MethodBlock[] =>
        firstMatch(speak, rule, (value) => speak.value(gate, value), speak.verdict(gate)),
      ),
      { kind: 'paragraph', text: frame.oursNumbers, tone: 'quiet' },
      { kind: 'heading', level: 3, text: verdicts.readiness.label },
      values(speak, verdicts.readiness.label, verdicts.readiness.values),
      ...firstMatch(speak, stage, stageName, frame.casesTitle),
      { kind: 'paragraph', text: frame.running(speak.oneOf(running.map(stageName))) },
      ...clauses(speak, frame.notesTitle, notes),
    ],
  };
}
