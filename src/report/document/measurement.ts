import { MEASUREMENTS, type MeasurementStep, type MeasurementType } from '../../diagnosis/types';
import type { Block, ReportSection } from '../blocks';
import type { Teller } from './teller';

/** The kind of shared measurement for now and for later, what blocks the way, and what each kind brings. */
export function measurementSection(tell: Teller): ReportSection {
  const { diagnosis, verdicts, report } = tell.input;
  const { measurement } = diagnosis;
  const words = verdicts.measurement.values;
  const { value, target } = measurement;
  const blocks: Block[] = tell.verdictAgain(measurement, words);
  if (target !== 'not-asked' && target !== 'undetermined' && target !== value)
    blocks.push({ kind: 'paragraph', text: `${report.targetStatement(words[target].name)} ${words[target].statement}` });
  else if (target === value) blocks.push({ kind: 'paragraph', text: report.atTarget });
  blocks.push(...tell.telling(report.why, measurement.because));
  blocks.push(ladder(tell));
  blocks.push(...tell.reasons(report.pathTitle, measurement.path, true));
  blocks.push(...tell.whyNot(measurement, (type) => words[type].name));
  blocks.push(benefits(tell));
  blocks.push({ kind: 'heading', level: 3, text: report.factorsTitle }, { kind: 'checklist', items: verdicts.factors });
  return { id: 'measurement', title: report.sections.measurement, blocks };
}

function ladder(tell: Teller): Block {
  const { diagnosis, verdicts, report } = tell.input;
  const gate = ({ gate: id, state }: MeasurementStep['gates'][number]) =>
    `${verdicts.measurementGates[id] ?? id}: ${state === true ? report.met : state === false ? report.notMet : report.unknown}`;
  const rows = diagnosis.measurement.ladder.map((step) => [
    verdicts.measurement.values[step.type].name,
    step.onLadder ? step.gates.map(gate).join('; ') : report.offLadder,
  ]);
  return { kind: 'table', caption: report.ladderCaption, head: [report.type, report.gates], rows };
}

function benefits(tell: Teller): Block {
  const { diagnosis, verdicts, report, rules } = tell.input;
  const brings: Readonly<Record<string, readonly string[]>> = rules.measurement.brings;
  const wanted = diagnosis.measurement.wanted;
  const has = (type: MeasurementType, benefit: string) => (brings[type]?.includes(benefit) ? report.yes : report.no);
  const rows = Object.entries(verdicts.benefits).map(([id, name]) => [
    wanted.includes(id) ? report.wanted(name) : name,
    ...MEASUREMENTS.map((type) => has(type, id)),
  ]);
  const names = MEASUREMENTS.map((type) => verdicts.measurement.values[type].name);
  return { kind: 'table', caption: report.benefitsCaption, head: [report.benefit, ...names], rows };
}
