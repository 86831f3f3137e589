/** From a diagnosis and words to the report's document. Pure: the same input gives the same document. */
import { progress } from '../../questionnaire/progress';
import type { Sensitivity } from '../../diagnosis/sensitivity';
import { CONDITIONS } from '../../diagnosis/types';
import type { Block, ReportDocument, ReportSection } from '../blocks';
import { backboneSection } from './backbone';
import { changesSection } from './changes';
import { conditionsSection } from './conditions';
import { fitSection } from './fit';
import { measurementSection } from './measurement';
import { problemSection } from './problem';
import { readinessSection } from './readiness';
import { similarSections } from './similar';
import { stepsSection } from './steps';
import { summaryBlocks, summarySection } from './summary';
import { isolated, Teller, type ReportInput } from './teller';

/** @param sensitivity what would change the advice; null where that could not be worked out */
export function buildReport(input: ReportInput, sensitivity: Sensitivity | null): ReportDocument {
  const tell = new Teller(input);
  const { report, lang, answers } = input;
  const name = answers['initiative-name']?.value;
  const { answered, visible } = progress(input.questionnaire, answers, input.diagnosis.questionnaire.form);
  return {
    lang,
    dir: tell.dir,
    product: report.product,
    title: typeof name === 'string' && name.trim() !== '' ? report.title(isolated(name.trim())) : report.titleUnnamed,
    subtitle: [input.formTitle && `${input.formTitle}.`, report.subtitle(tell.date(input.now), answered, visible)]
      .filter(Boolean)
      .join(' '),
    pageOf: report.pageOf,
    sections: endedEarly(input) ? shortSections(tell, sensitivity) : fullSections(tell, sensitivity),
  };
}

/** An assessment that ends at "does not fit" has its own report: the problem, the fit, and what to do instead. */
function endedEarly({ diagnosis }: ReportInput): boolean {
  const unjudged = (value: string) => value === 'undetermined' || value === 'not-asked';
  const levels = CONDITIONS.map((condition) => diagnosis.conditions[condition].value);
  return [diagnosis.readiness.value, diagnosis.backbone.value, diagnosis.measurement.value, ...levels].every(unjudged);
}

function shortSections(tell: Teller, sensitivity: Sensitivity | null): ReportSection[] {
  const { judgedFirst, rest, firstSteps } = summaryBlocks(tell);
  const { report } = tell.input;
  return [
    summarySection(tell, [...judgedFirst, ...firstSteps]),
    fitSection(tell),
    problemSection(tell),
    stepsSection(tell),
    changesSection(tell, sensitivity),
    ...similarSections(tell),
    { id: 'unjudged', title: report.sections.unjudged, blocks: [{ kind: 'paragraph', text: report.unjudgedText }, ...rest] },
    sourcesSection(tell),
  ];
}

function fullSections(tell: Teller, sensitivity: Sensitivity | null): ReportSection[] {
  const { judgedFirst, rest, firstSteps } = summaryBlocks(tell);
  const { goingAhead } = tell.input.report;
  const caution: Block[] = tell.input.diagnosis.fit.value === 'does-not-fit' ? [{ kind: 'callout', tone: 'warning', ...goingAhead }] : [];
  return [
    summarySection(tell, [...judgedFirst, ...caution, ...rest, ...firstSteps]),
    ifAsked(tell, 'problem', () => problemSection(tell)),
    ifAsked(tell, 'fit', () => fitSection(tell)),
    ifAsked(tell, 'readiness', () => readinessSection(tell)),
    conditionsSection(tell),
    ifAsked(tell, 'backbone', () => backboneSection(tell)),
    ifAsked(tell, 'measurement', () => measurementSection(tell)),
    stepsSection(tell),
    changesSection(tell, sensitivity),
    ...similarSections(tell),
    sourcesSection(tell),
  ];
}

/** The section of a verdict; of one that the form does not ask about nothing is left but to say so. */
function ifAsked(
  tell: Teller,
  id: 'problem' | 'fit' | 'readiness' | 'backbone' | 'measurement',
  section: () => ReportSection,
): ReportSection {
  const { value } = tell.input.diagnosis[id];
  if (value !== 'not-asked') return section();
  return { id, title: tell.input.report.sections[id], blocks: [{ kind: 'paragraph', text: tell.missing(value).statement }] };
}

function sourcesSection(tell: Teller): ReportSection {
  const { report, verdicts, works } = tell.input;
  return {
    id: 'sources',
    title: report.sections.sources,
    blocks: [
      { kind: 'heading', level: 3, text: report.limitsTitle },
      { kind: 'list', items: verdicts.limits },
      { kind: 'heading', level: 3, text: report.worksTitle },
      { kind: 'list', items: works.map(isolated) },
    ],
  };
}
