import type { BackboneType, Fit, MeasurementType, Stage } from '../../diagnosis/types';
import type { Block, ReportSection } from '../blocks';
import { sureSentence } from './backbone';
import type { Teller, Tone } from './teller';

const FIT_TONE: Record<Fit, Tone> = { fits: 'good', partly: 'middle', 'does-not-fit': 'weak' };
/** How many steps the summary names. */
const FIRST_STEPS = 3;
const STAGE_TONE: Record<Stage, Tone> = { 'build-preconditions': 'weak', initiate: 'middle', organise: 'good', sustain: 'good' };

/** The recommended structure with what a reader must know beside its name: whether anybody would carry it, and how close the others are. */
function backboneBlock(tell: Teller): Block {
  const { diagnosis, verdicts, report } = tell.input;
  const { backbone } = diagnosis;
  const block = tell.verdict(
    backbone,
    { testid: 'result-backbone', ranking: backbone.ranking.map((each) => each.type).join(' ') },
    verdicts.backbone.label,
    verdicts.backbone.values,
    (value: BackboneType | 'none-yet') => (value === 'none-yet' ? 'weak' : 'none'),
  );
  if (block.kind !== 'verdict') return block;
  const unconfirmed = backbone.ranking.some((each) => each.type === backbone.value && each.feasible === 'check');
  const close = !backbone.keep && (backbone.sure === 'two' || backbone.sure === 'open') ? sureSentence(tell, backbone) : '';
  // What is there already comes before any comparison.
  const present = backbone.existing.type !== null && backbone.existing.works === 'unknown' ? verdicts.backbone.existing.unknown : '';
  const doubt = [present, unconfirmed && !backbone.keep ? report.askFirst : '', close, block.doubt ?? ''].filter(Boolean).join(' ');
  return { ...block, ...(doubt ? { doubt } : {}) };
}

/** What to do first, so that nobody has to read to the end for it. */
function firstSteps(tell: Teller): Block[] {
  const { diagnosis, steps, report } = tell.input;
  const items = diagnosis.steps.slice(0, FIRST_STEPS).flatMap(({ id }) => (steps[id] ? [steps[id].what] : []));
  return items.length === 0 ? [] : [{ kind: 'columns', columns: [{ title: report.firstStepsTitle, items }] }];
}

/** The verdicts in plain words, one below the other, and the first steps. */
export function summaryBlocks(tell: Teller): { judgedFirst: Block[]; rest: Block[]; firstSteps: Block[] } {
  const { diagnosis, verdicts } = tell.input;
  const { problem, fit, readiness, measurement } = diagnosis;
  return {
    judgedFirst: [
      tell.verdict(problem, { testid: 'result-problem' }, verdicts.problem.label, verdicts.problem.values, () => 'none'),
      tell.verdict(fit, { testid: 'result-fit' }, verdicts.fit.label, verdicts.fit.values, (value) => FIT_TONE[value]),
    ],
    rest: [
      tell.verdict(
        readiness,
        { testid: 'result-readiness' },
        verdicts.readiness.label,
        verdicts.readiness.values,
        (value) => STAGE_TONE[value],
      ),
      backboneBlock(tell),
      tell.verdict(
        measurement,
        { testid: 'result-measurement', target: measurement.target },
        verdicts.measurement.label,
        verdicts.measurement.values,
        (value: MeasurementType | 'none-yet') => (value === 'none-yet' ? 'weak' : 'none'),
      ),
    ],
    firstSteps: firstSteps(tell),
  };
}

export function summarySection(tell: Teller, blocks: Block[]): ReportSection {
  return { id: 'summary', title: tell.input.report.sections.summary, blocks };
}
