import type { MethodBlock, MethodSection } from './blocks';
import { conditionOf } from './condition';
import { intro } from './problem';
import { clauses, firstMatch, titled, values } from './rule';
import { lookUp, type Speaker } from './speaker';

/** The kind of measurement to aim for, the ladder with its gates, the way, and what each kind brings. */
export function measurementSection(speak: Speaker): MethodSection {
  const { rules, verdicts, frame, report } = speak.input;
  const { target, ladder, path } = rules.measurement;
  return {
    id: 'measurement',
    title: report.sections.measurement,
    blocks: [
      ...intro(speak, 'measurement'),
      values(speak, verdicts.measurement.label, verdicts.measurement.values),
      ...firstMatch(speak, target, (value) => speak.value('measurement', value), verdicts.measurement.targetLabel),
      { kind: 'heading', level: 3, text: report.ladderCaption },
      { kind: 'paragraph', text: frame.ladderText },
      ...ladder.flatMap((rung) => gates(speak, rung)),
      ...clauses(speak, frame.pathTitle, path),
      benefits(speak),
      { kind: 'paragraph', text: frame.benefitsAsked(speak.question(rules.measurement.benefits)) },
      { kind: 'paragraph', text: report.factorsTitle },
      { kind: 'list', items: verdicts.factors },
    ],
  };
}

function gates(speak: Speaker, rung: Speaker['input']['rules']['measurement']['ladder'][number]): MethodBlock[] {
  const { verdicts, frame } = speak.input;
  const off = rung.offWhen
    ? [{ about: frame.offLadder, text: '', condition: conditionOf(speak, rung.offWhen), effects: [], source: speak.source('M7') }]
    : [];
  const gateLines = rung.gates.map((gate) => speak.clause(gate, [], lookUp(verdicts.measurementGates, gate.gate)));
  return titled(frame.blockedBy(speak.value('measurement', rung.type)), [...off, ...gateLines]);
}

function benefits(speak: Speaker): MethodBlock {
  const { rules, verdicts, report } = speak.input;
  const { brings } = rules.measurement;
  const types = Object.keys(brings);
  const named = [...new Set([...Object.keys(verdicts.benefits), ...Object.values(brings).flat()])];
  return {
    kind: 'table',
    caption: report.benefitsCaption,
    head: [report.benefit, ...types.map((type) => speak.value('measurement', type))],
    rows: named.map((benefit) => [
      lookUp(verdicts.benefits, benefit),
      ...types.map((type) => (brings[type]?.includes(benefit) ? report.yes : report.no)),
    ]),
  };
}
