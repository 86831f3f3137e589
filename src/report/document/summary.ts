import type { BackboneType, Fit, MeasurementType, Stage } from '../../diagnosis/types';
import type { Block, ReportSection } from '../blocks';
import type { Teller, Tone } from './teller';

const FIT_TONE: Record<Fit, Tone> = { fits: 'good', partly: 'middle', 'does-not-fit': 'weak' };
const STAGE_TONE: Record<Stage, Tone> = { 'build-preconditions': 'weak', initiate: 'middle', organise: 'good', sustain: 'good' };

/** The verdicts in plain words, one below the other. */
export function summaryBlocks(tell: Teller): { judgedFirst: Block[]; rest: Block[] } {
  const { diagnosis, verdicts } = tell.input;
  const { problem, fit, readiness, backbone, measurement } = diagnosis;
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
      tell.verdict(
        backbone,
        { testid: 'result-backbone', ranking: backbone.ranking.map((each) => each.type).join(' ') },
        verdicts.backbone.label,
        verdicts.backbone.values,
        (value: BackboneType | 'none-yet') => (value === 'none-yet' ? 'weak' : 'none'),
      ),
      tell.verdict(
        measurement,
        { testid: 'result-measurement', target: measurement.target },
        verdicts.measurement.label,
        verdicts.measurement.values,
        (value: MeasurementType | 'none-yet') => (value === 'none-yet' ? 'weak' : 'none'),
      ),
    ],
  };
}

export function summarySection(tell: Teller, blocks: Block[]): ReportSection {
  return { id: 'summary', title: tell.input.report.sections.summary, blocks };
}
