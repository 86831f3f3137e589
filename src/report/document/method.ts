import type { ReportSection } from '../blocks';
import { inDetail } from './choice';
import { methodBlocks } from './method-blocks';
import { isolated, type Teller } from './teller';

/** The verdicts of which it is told in short how they come about. */
const TOLD = ['problem', 'fit', 'readiness', 'conditions', 'backbone', 'measurement', 'steps'] as const;

/** How the verdicts come about, what is not known, what the tool cannot tell, and what it rests on; for the whole report every rule. */
export function methodSections(tell: Teller): ReportSection[] {
  const { report, method, verdicts, works } = tell.input;
  const say = report.parts.method;
  const [evidence] = method.evidence;
  const short: ReportSection = {
    id: 'method',
    title: report.sections.method,
    folded: true,
    blocks: [
      { kind: 'paragraph', text: say.lead, tone: 'lead' },
      { kind: 'definitions', items: TOLD.map((id) => ({ term: report.sections[id], text: method.verdicts[id] })) },
      { kind: 'heading', level: 3, text: say.doubtTitle },
      { kind: 'paragraph', text: method.doubt.at(-1) ?? '' },
      { kind: 'heading', level: 3, text: say.evidenceTitle },
      { kind: 'paragraph', text: evidence?.text ?? '' },
    ],
  };
  const sources: ReportSection = {
    id: 'sources',
    title: report.sections.sources,
    blocks: [
      { kind: 'heading', level: 3, text: report.limitsTitle },
      { kind: 'list', items: verdicts.limits },
      { kind: 'heading', level: 3, text: report.worksTitle },
      { kind: 'list', items: works.rules.map(isolated) },
      ...(works.cases.length === 0
        ? []
        : inDetail([
            { kind: 'heading', level: 3, text: say.casesTitle },
            { kind: 'list', items: works.cases.map(isolated) },
          ])),
    ],
  };
  return [short, sources, ...rulesSections(tell)];
}

function rulesSections(tell: Teller): ReportSection[] {
  const { report, rulesTold } = tell.input;
  if (!rulesTold) return [];
  const blocks = methodBlocks(rulesTold, report.parts.method);
  return [{ id: 'rules', title: report.sections.rules, blocks, ownPage: true, folded: true, detail: true }];
}
