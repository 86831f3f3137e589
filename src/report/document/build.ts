/** From a diagnosis and words to the report's document. Pure: the same input gives the same document. */
import { progress } from '../../questionnaire/progress';
import { CONDITIONS } from '../../diagnosis/types';
import type { Block, ReportDocument, ReportSection } from '../blocks';
import { backboneSection } from './backbone';
import { conditionsSection } from './conditions';
import { fitSection } from './fit';
import { measurementSection } from './measurement';
import { problemSection } from './problem';
import { readinessSection } from './readiness';
import { stepsSection } from './steps';
import { summaryBlocks, summarySection } from './summary';
import { isolated, Teller, type ReportInput } from './teller';

/** @param brings which benefit each type of measurement brings, from the rules */
export function buildReport(input: ReportInput, brings: Readonly<Record<string, readonly string[]>>): ReportDocument {
  const tell = new Teller(input);
  const { report, lang, answers } = input;
  const name = answers['initiative-name']?.value;
  const { answered, visible } = progress(input.questionnaire, answers, input.diagnosis.questionnaire.form);
  return {
    lang,
    dir: lang === 'he' ? 'rtl' : 'ltr',
    product: report.product,
    title: typeof name === 'string' && name.trim() !== '' ? report.title(isolated(name.trim())) : report.titleUnnamed,
    subtitle: report.subtitle(tell.date(input.now), answered, visible),
    pageOf: report.pageOf,
    sections: endedEarly(input) ? shortSections(tell) : fullSections(tell, brings),
  };
}

/** An assessment that ends at "does not fit" has its own report: the problem, the fit, and what to do instead. */
function endedEarly({ diagnosis }: ReportInput): boolean {
  const unjudged = (value: string) => value === 'undetermined' || value === 'not-asked';
  const levels = CONDITIONS.map((condition) => diagnosis.conditions[condition].value);
  return [diagnosis.readiness.value, diagnosis.backbone.value, diagnosis.measurement.value, ...levels].every(unjudged);
}

function shortSections(tell: Teller): ReportSection[] {
  const { judgedFirst, rest, firstSteps } = summaryBlocks(tell);
  const { report } = tell.input;
  return [
    summarySection(tell, [...judgedFirst, ...firstSteps]),
    fitSection(tell),
    problemSection(tell),
    stepsSection(tell),
    { id: 'unjudged', title: report.sections.unjudged, blocks: [{ kind: 'paragraph', text: report.unjudgedText }, ...rest] },
    sourcesSection(tell),
  ];
}

function fullSections(tell: Teller, brings: Readonly<Record<string, readonly string[]>>): ReportSection[] {
  const { judgedFirst, rest, firstSteps } = summaryBlocks(tell);
  const { goingAhead } = tell.input.report;
  const caution: Block[] = tell.input.diagnosis.fit.value === 'does-not-fit' ? [{ kind: 'callout', tone: 'warning', ...goingAhead }] : [];
  return [
    summarySection(tell, [...judgedFirst, ...caution, ...rest, ...firstSteps]),
    problemSection(tell),
    fitSection(tell),
    readinessSection(tell),
    conditionsSection(tell),
    backboneSection(tell),
    measurementSection(tell, brings),
    stepsSection(tell),
    sourcesSection(tell),
  ];
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
