import type { Sensitivity } from '../../diagnosis/sensitivity';
import type { BackboneType, Fit, MeasurementType, Stage, Verdict } from '../../diagnosis/types';
import type { Block, ReportSection, VerdictHook } from '../blocks';
import { sureSentence } from './backbone';
import { radar } from './conditions';
import { outlook } from './outlook';
import { standingOut } from './standing-out';
import type { Teller, Tone } from './teller';

const FIT_TONE: Record<Fit, Tone> = { fits: 'good', partly: 'middle', 'does-not-fit': 'weak' };
const STAGE_TONE: Record<Stage, Tone> = { 'build-preconditions': 'weak', initiate: 'middle', organise: 'good', sustain: 'good' };
/** How many steps the summary names. */
const FIRST_STEPS = 3;

/** All verdicts, what is strong and what is missing, how sure it is and what to do first: a page that stands alone. */
export function summarySection(tell: Teller, found: Sensitivity | null): ReportSection {
  const { diagnosis, report } = tell.input;
  const caution: Block[] = diagnosis.fit.value === 'does-not-fit' ? [{ kind: 'callout', tone: 'warning', ...report.goingAhead }] : [];
  const standing = standingOut(tell);
  const { summary } = report.parts;
  return section(tell, [
    { kind: 'beside', start: [problemCard(tell), fitCard(tell)], end: [readinessCard(tell), measurementCard(tell)] },
    ...caution,
    backboneCard(tell),
    {
      kind: 'beside',
      start: [radar(tell)],
      end: [
        {
          kind: 'columns',
          columns: [
            { title: summary.strengths, items: orElse(standing.strengths, summary.noStrength) },
            { title: summary.gaps, items: orElse(standing.gaps, summary.noGap) },
          ],
        },
      ],
    },
    { kind: 'callout', tone: 'note', title: summary.sureTitle, text: outlook(tell, found) },
    ...firstSteps(tell),
  ]);
}

/** Where an assessment ended at "does not fit": nothing else was judged. */
export function shortSummarySection(tell: Teller, found: Sensitivity | null): ReportSection {
  const { summary } = tell.input.report.parts;
  return section(tell, [
    { kind: 'beside', start: [problemCard(tell)], end: [fitCard(tell)] },
    ...firstSteps(tell),
    { kind: 'callout', tone: 'note', title: summary.sureTitle, text: outlook(tell, found) },
  ]);
}

/** The verdicts that such an assessment did not come to, which say so. */
export const unjudgedCards = (tell: Teller): Block[] => [readinessCard(tell), backboneCard(tell), measurementCard(tell)];

const section = (tell: Teller, blocks: Block[]): ReportSection => ({ id: 'summary', title: tell.input.report.sections.summary, blocks });

const orElse = (items: string[], otherwise: string): string[] => (items.length > 0 ? items : [otherwise]);

function problemCard(tell: Teller): Block {
  const { diagnosis, verdicts } = tell.input;
  return card(tell, diagnosis.problem, { testid: 'result-problem' }, verdicts.problem, () => 'none');
}

function fitCard(tell: Teller): Block {
  const { diagnosis, verdicts } = tell.input;
  return card(tell, diagnosis.fit, { testid: 'result-fit' }, verdicts.fit, (value) => FIT_TONE[value]);
}

function readinessCard(tell: Teller): Block {
  const { diagnosis, verdicts } = tell.input;
  return card(tell, diagnosis.readiness, { testid: 'result-readiness' }, verdicts.readiness, (value) => STAGE_TONE[value]);
}

function measurementCard(tell: Teller): Block {
  const { diagnosis, verdicts } = tell.input;
  const { measurement } = diagnosis;
  const hook = { testid: 'result-measurement', target: measurement.target };
  return card(tell, measurement, hook, verdicts.measurement, (value: MeasurementType | 'none-yet') =>
    value === 'none-yet' ? 'weak' : 'none',
  );
}

/** A verdict in a sentence, with what else it could be. The whole statement and what would settle it stand in its section. */
function card<V extends string>(
  tell: Teller,
  verdict: Verdict<V>,
  hook: Omit<VerdictHook, 'value'>,
  { label, values }: { label: string; values: Readonly<Record<V, { name: string; statement: string }>> },
  toneOf: (value: V) => Tone,
  more: readonly string[] = [],
): Block {
  const { doubt: _doubt, statement, ...block } = tell.verdict(verdict, hook, label, values, toneOf);
  const doubt = [...more.map((text) => tell.briefly(text)), tell.couldBe(verdict, (option) => values[option].name)]
    .filter(Boolean)
    .join(' ');
  return { ...block, statement: tell.briefly(statement), ...(doubt ? { doubt } : {}) };
}

/** The recommended structure with what a reader must know beside its name: whether anybody would carry it, and how close the others are. */
function backboneCard(tell: Teller): Block {
  const { diagnosis, verdicts, report } = tell.input;
  const { backbone } = diagnosis;
  const unconfirmed = backbone.ranking.some((each) => each.type === backbone.value && each.feasible === 'check');
  // What is there already comes before any comparison.
  const doubts = [
    backbone.existing.type !== null && backbone.existing.works === 'unknown' ? verdicts.backbone.existing.unknown : '',
    unconfirmed && !backbone.keep ? report.askFirst : '',
    !backbone.keep && (backbone.sure === 'two' || backbone.sure === 'open') ? sureSentence(tell, backbone) : '',
  ];
  const hook = { testid: 'result-backbone', ranking: backbone.ranking.map((each) => each.type).join(' ') };
  const toneOf = (value: BackboneType | 'none-yet') => (value === 'none-yet' ? 'weak' : 'none');
  return card(tell, backbone, hook, verdicts.backbone, toneOf, doubts);
}

/** What to do first, so that nobody has to read to the end for it. */
function firstSteps(tell: Teller): Block[] {
  const { diagnosis, steps, report } = tell.input;
  const items = diagnosis.steps.slice(0, FIRST_STEPS).flatMap(({ id }) => (steps[id] ? [steps[id].what] : []));
  return items.length === 0 ? [] : [{ kind: 'columns', columns: [{ title: report.firstStepsTitle, items }] }];
}
