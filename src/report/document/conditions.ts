import { CONDITIONS, LEVELS, type Condition, type ConditionVerdict, type Level } from '../../diagnosis/types';
import type { Block, ReportSection } from '../blocks';
import type { Teller, Tone } from './teller';

const LEVEL_TONE: Record<Level, Tone> = { absent: 'weak', emerging: 'middle', established: 'good', strong: 'good' };

/** The five conditions as a radar, as a table and one by one, with the strip on equity beside them. */
export function conditionsSection(tell: Teller): ReportSection {
  const { report } = tell.input;
  const blocks: Block[] = [radar(tell), table(tell), ...CONDITIONS.flatMap((condition) => one(tell, condition)), ...equity(tell)];
  return { id: 'conditions', title: report.sections.conditions, blocks };
}

function radar(tell: Teller): Block {
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
    const verdict = diagnosis.conditions[condition];
    const { value } = verdict;
    const level = value === 'undetermined' || value === 'not-asked' ? verdicts[value].name : verdicts.levels[value].name;
    const others = verdict.possible.filter((each) => each !== value).map((each) => verdicts.levels[each].name);
    const mean = meanOf(tell, condition);
    return [
      verdicts.conditions[condition].name,
      level,
      mean === null ? report.none : tell.number(mean),
      others.length > 0 ? others.join(', ') : report.none,
    ];
  });
  return { kind: 'table', caption: report.conditionsCaption, head: [report.condition, report.level, report.mean, report.couldBe], rows };
}

function one(tell: Teller, condition: Condition): Block[] {
  const { diagnosis, verdicts, report } = tell.input;
  const verdict = diagnosis.conditions[condition];
  const words = verdicts.conditions[condition];
  const block = tell.verdict(
    verdict,
    { testid: 'result-condition', item: condition },
    words.name,
    verdicts.levels,
    (level) => LEVEL_TONE[level],
  );
  if (verdict.value === 'not-asked') return [block];
  return [
    block,
    { kind: 'paragraph', text: words.what, tone: 'quiet' },
    ...heldBack(tell, verdict),
    ...tell.reasons(report.why, verdict.items.length > 0 ? verdict.capped : verdict.because, true),
    ...tell.shares(`${report.answersTitle}: ${words.name}`, verdict),
  ];
}

/** Answers from here down hold a condition back. */
const WEAK = 2;
/** No more answers than these are named as missing. */
const MISSING = 4;

/** What keeps a condition from the next level; at the highest, what weakens it all the same. */
function heldBack(tell: Teller, { value, whyNot, items }: ConditionVerdict): Block[] {
  const { report, verdicts } = tell.input;
  const next = value === 'undetermined' || value === 'not-asked' ? undefined : LEVELS[LEVELS.indexOf(value) + 1];
  const named = next
    ? [...new Set((whyNot[next] ?? []).flatMap((reason) => reason.items))].slice(0, MISSING)
    : items.filter((share) => share.asked && share.value !== null && share.value <= WEAK).map(({ item }) => item);
  if (named.length === 0) return [];
  const told = named.map((item) => tell.short(item)).join('; ');
  return [{ kind: 'paragraph', text: next ? report.keptFrom(verdicts.levels[next].name, told) : report.weakPoints(told) }];
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
