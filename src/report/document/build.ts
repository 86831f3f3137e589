/** From a diagnosis and words to the report's document. Pure: the same input gives the same document. */
import { progress } from '../../questionnaire/progress';
import type { Sensitivity } from '../../diagnosis/sensitivity';
import { CONDITIONS } from '../../diagnosis/types';
import type { Block, ReportDocument, ReportSection } from '../blocks';
import { answersSection } from './answers';
import { backboneSection } from './backbone';
import { changesSection } from './changes';
import { chosen, type Extent } from './choice';
import { conditionSections } from './condition';
import { conditionsSection } from './conditions';
import { fitSection } from './fit';
import { funderSections } from './funder';
import { gainsSection } from './gains';
import { glossarySection } from './glossary';
import { measurementSection } from './measurement';
import { methodSections } from './method';
import { problemSection } from './problem';
import { readinessSection } from './readiness';
import { similarSections } from './similar';
import { stepsSection } from './steps';
import { shortSummarySection, summarySection, unjudgedCards } from './summary';
import { isolated, Teller, type ReportInput } from './teller';

/** What a report tells beside the diagnosis, such as of the workshop in which the answers were given. */
export interface FurtherSections {
  behindSummary: readonly ReportSection[];
  /** Before the list of all answers. */
  annexes: readonly ReportSection[];
  /** Which sections of the diagnosis belong to the whole report alone where these are told. */
  inDetail?: (id: string) => boolean;
}

/**
 * @param input what is not for the reader's eyes, such as notes, has been left out of it
 * @param sensitivity what would change the advice; null where that could not be worked out
 * @param extent how much of it is wanted
 */
export function buildReport(
  input: ReportInput,
  sensitivity: Sensitivity | null,
  extent: Extent = 'everything',
  further: FurtherSections = { behindSummary: [], annexes: [] },
): ReportDocument {
  const tell = new Teller(input);
  const { report, lang, answers } = input;
  const name = answers['initiative-name']?.value;
  const { answered, visible } = progress(input.questionnaire, answers, input.diagnosis.questionnaire.form);
  const whole: ReportDocument = {
    lang,
    dir: tell.dir,
    product: report.product,
    title: typeof name === 'string' && name.trim() !== '' ? report.title(isolated(name.trim())) : report.titleUnnamed,
    subtitle: [input.formTitle && `${input.formTitle}.`, report.subtitle(tell.date(input.now), answered, visible)]
      .filter(Boolean)
      .join(' '),
    pageOf: report.pageOf,
    contents: report.contents,
    sections: withFurther(endedEarly(input) ? shortSections(tell, sensitivity) : fullSections(tell, sensitivity), further),
  };
  return chosen(whole, extent);
}

function withFurther(
  [summary, ...sections]: readonly ReportSection[],
  { behindSummary, annexes: further, inDetail = () => false }: FurtherSections,
): ReportSection[] {
  const own = sections.map((section): ReportSection => (inDetail(section.id) ? { ...section, detail: true } : section));
  const answers = sections.findIndex(({ id }) => id === 'answers');
  return [...(summary ? [summary] : []), ...behindSummary, ...own.toSpliced(answers, 0, ...further)];
}

/** An assessment that ends at "does not fit" has its own report: the problem, the fit, and what to do instead. */
function endedEarly({ diagnosis }: ReportInput): boolean {
  const unjudged = (value: string) => value === 'undetermined' || value === 'not-asked';
  const levels = CONDITIONS.map((condition) => diagnosis.conditions[condition].value);
  return [diagnosis.readiness.value, diagnosis.backbone.value, diagnosis.measurement.value, ...levels].every(unjudged);
}

function shortSections(tell: Teller, sensitivity: Sensitivity | null): ReportSection[] {
  const { report } = tell.input;
  const unjudged: Block[] = [{ kind: 'paragraph', text: report.unjudgedText }, ...unjudgedCards(tell)];
  return [
    shortSummarySection(tell, sensitivity),
    fitSection(tell),
    problemSection(tell),
    ...similarSections(tell),
    stepsSection(tell),
    changesSection(tell, sensitivity),
    { id: 'unjudged', title: report.sections.unjudged, blocks: unjudged },
    ...annexes(tell),
  ];
}

function fullSections(tell: Teller, sensitivity: Sensitivity | null): ReportSection[] {
  return [
    summarySection(tell, sensitivity),
    ifAsked(tell, 'problem', () => problemSection(tell)),
    ifAsked(tell, 'fit', () => fitSection(tell)),
    ifAsked(tell, 'readiness', () => readinessSection(tell)),
    conditionsSection(tell),
    ...conditionSections(tell),
    ifAsked(tell, 'backbone', () => backboneSection(tell)),
    ifAsked(tell, 'measurement', () => measurementSection(tell)),
    ...similarSections(tell),
    gainsSection(tell),
    stepsSection(tell),
    changesSection(tell, sensitivity),
    ...annexes(tell),
  ];
}

/** What a reader looks things up in. */
const annexes = (tell: Teller): ReportSection[] => [
  ...funderSections(tell),
  answersSection(tell),
  glossarySection(tell),
  ...methodSections(tell),
];

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
