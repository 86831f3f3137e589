import type { Block, ReportSection } from '../blocks';
import { inDetail } from './choice';
import type { Teller } from './teller';

/** Whether collective impact fits, what to do where it does not, and what kind of collaboration there is today. */
export function fitSection(tell: Teller): ReportSection {
  const { diagnosis, verdicts, report } = tell.input;
  const { fit, collaboration } = diagnosis;
  const alternative = fit.alternative ? verdicts.alternatives[fit.alternative] : undefined;
  const blocks: Block[] = tell.verdictAgain(fit, verdicts.fit.values);
  if (alternative)
    blocks.push({ kind: 'callout', tone: 'note', title: `${report.insteadTitle}: ${alternative.name}`, text: alternative.text });
  blocks.push(...tell.telling(report.why, fit.because));
  blocks.push(...tell.whyNot(fit, (value) => verdicts.fit.values[value].name));
  if (collaboration.value !== 'undetermined' && collaboration.value !== 'not-asked') {
    const words = verdicts.collaboration.values;
    blocks.push(tell.verdict(collaboration, { testid: 'result-collaboration' }, verdicts.collaboration.label, words, () => 'none'));
    blocks.push(...inDetail(tell.reasons(report.why, collaboration.because)));
    blocks.push(...tell.reasons(report.collaborationMissing, collaboration.missing));
  }
  return { id: 'fit', title: report.sections.fit, blocks };
}
