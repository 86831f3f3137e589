import { GATES } from '../../diagnosis/types';
import type { Block, ReportSection } from '../blocks';
import type { Teller } from './teller';

/** The three gates, the weakest of them, and why the stage is what it is. */
export function readinessSection(tell: Teller): ReportSection {
  const { diagnosis, verdicts, report } = tell.input;
  const { readiness } = diagnosis;
  const stateName = (value: string) => (value in verdicts.gateStates ? verdicts.gateStates[value as 'pass'] : report.unknown);
  const rows = GATES.map((gate) => {
    const { value } = readiness.gates[gate];
    const words = verdicts.gates[gate];
    return [words.name, stateName(value), value === 'pass' || value === 'weak' || value === 'fail' ? words[value] : report.notAnswered];
  });
  const blocks: Block[] = tell.verdictAgain(readiness, verdicts.readiness.values);
  if (readiness.weakest) blocks.push({ kind: 'paragraph', text: report.weakest(verdicts.gates[readiness.weakest].name) });
  // A gate that nobody knows of may be the one that holds it back.
  else if (GATES.every((gate) => readiness.gates[gate].value === 'pass')) blocks.push({ kind: 'paragraph', text: report.noWeakest });
  blocks.push({ kind: 'table', caption: report.gatesCaption, head: [report.gate, report.state, report.meaning], rows });
  for (const gate of readiness.atRisk)
    blocks.push({ kind: 'callout', tone: 'warning', title: report.atRiskTitle, text: verdicts.gates[gate]['at-risk'] });
  for (const note of readiness.notes)
    blocks.push({ kind: 'callout', tone: 'note', title: verdicts.conditions['shared-measurement'].name, text: tell.reason(note).text });
  blocks.push(...tell.telling(report.why, [...readiness.because, ...GATES.flatMap((gate) => readiness.gates[gate].because)]));
  blocks.push(...tell.whyNot(readiness, (stage) => verdicts.readiness.values[stage].name));
  return { id: 'readiness', title: report.sections.readiness, blocks };
}
