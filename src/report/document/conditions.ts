import { CONDITIONS, type Condition } from '../../diagnosis/types';
import type { Block, ReportSection } from '../blocks';
import { conditionCard } from './condition';
import type { Teller } from './teller';

/** The five conditions side by side, as a radar and a table, with the strip on equity beside them; each has a section of its own. */
export function conditionsSection(tell: Teller): ReportSection {
  const { report, diagnosis, verdicts } = tell.input;
  const unasked = CONDITIONS.filter((condition) => diagnosis.conditions[condition].value === 'not-asked');
  const overview: Block = { kind: 'beside', start: [radar(tell)], end: [table(tell)] };
  const blocks = [
    overview,
    ...unasked.map((condition) => conditionCard(tell, condition, verdicts.conditions[condition].name)),
    ...equity(tell),
  ];
  return { id: 'conditions', title: report.sections.conditions, blocks, ownPage: true };
}

export function radar(tell: Teller): Block {
  const { verdicts, report } = tell.input;
  const means = CONDITIONS.map((condition) => meanOf(tell, condition));
  const said = CONDITIONS.map((condition, index) => {
    const mean = means[index] ?? null;
    const { name } = verdicts.conditions[condition];
    return mean === null ? report.axisUnknown(name) : report.axisValue(name, tell.number(mean));
  });
  return {
    kind: 'chart',
    chart: {
      type: 'radar',
      dir: tell.dir,
      series: report.sections.conditions,
      labels: CONDITIONS.map((condition) => verdicts.conditions[condition].name),
      values: means,
    },
    caption: report.radarCaption,
    alternative: report.radarAlternative(said.join('; ')),
  };
}

/** A condition that is absent because nothing is there to be asked about stands at the foot of the scale. */
function meanOf(tell: Teller, condition: Condition): number | null {
  const { mean, value } = tell.input.diagnosis.conditions[condition];
  return mean ?? (value === 'absent' ? 1 : null);
}

function table(tell: Teller): Block {
  const { diagnosis, verdicts, report } = tell.input;
  const rows = CONDITIONS.map((condition) => {
    const { value } = diagnosis.conditions[condition];
    const level = value === 'undetermined' || value === 'not-asked' ? verdicts[value].name : verdicts.levels[value].name;
    const mean = meanOf(tell, condition);
    return [verdicts.conditions[condition].name, level, mean === null ? report.none : tell.number(mean)];
  });
  return { kind: 'table', caption: report.conditionsCaption, head: [report.condition, report.level, report.mean], rows };
}

function equity(tell: Teller): Block[] {
  const { diagnosis, verdicts, report } = tell.input;
  const rows = diagnosis.equity.map(({ item }) => [tell.short(item), tell.answer(item)]);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: verdicts.equity.label },
    { kind: 'paragraph', text: verdicts.equity.statement },
    { kind: 'table', caption: report.equityCaption, head: [report.question, report.answer], rows },
  ];
}
