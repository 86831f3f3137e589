import type { ReportSection } from '../blocks';
import { isolated, type Teller } from './teller';

/** The block of the literature that tells of it. */
const SOURCE = 'D18';

/** What founders and partners gain of their own. */
export function gainsSection(tell: Teller): ReportSection {
  const { verdicts, report, sourceTitles, sourceWorks } = tell.input;
  const works = (sourceWorks[SOURCE] ?? []).map(isolated).join(' ');
  const say = report.parts.gains;
  return {
    id: 'gains',
    title: report.sections.gains,
    blocks: [
      { kind: 'paragraph', text: say.lead, tone: 'lead' },
      {
        kind: 'columns',
        columns: [
          { title: say.founders, items: verdicts.gains.founders },
          { title: say.partners, items: verdicts.gains.partners },
        ],
      },
      { kind: 'paragraph', text: say.source(SOURCE, sourceTitles[SOURCE] ?? '', works), tone: 'quiet' },
    ],
  };
}
