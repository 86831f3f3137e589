import { centroidWeights } from '../../diagnosis/kinds/weights';
import { BACKBONES, CRITERIA } from '../../diagnosis/types';
import type { MethodBlock, MethodSection } from './blocks';
import { intro } from './problem';
import { citedParagraphs } from './prose';
import { clauses, firstMatch, itemLists, numbers, titled, values } from './rule';
import { lookUp, type Speaker } from './speaker';

/** Who could carry the backbone, the table of ratings and what changes it, the weights, the draws, and what else is said. */
export function backboneSection(speak: Speaker): MethodSection {
  const { rules, verdicts, frame, report, method } = speak.input;
  const { existing, ranking, governance, leadership } = rules.backbone;
  const typeName = (type: string) => speak.value('structure', type);
  return {
    id: 'backbone',
    title: report.sections.backbone,
    blocks: [
      ...intro(speak, 'backbone'),
      values(speak, verdicts.backbone.label, verdicts.backbone.values),
      ...clauses(speak, frame.existingTitle, [existing.works], () => [frame.existingType(speak.question(existing.type))]),
      { kind: 'heading', level: 3, text: report.bearer },
      { kind: 'paragraph', text: frame.bearerText },
      ...BACKBONES.map((type): MethodBlock => ({
        kind: 'folded',
        title: typeName(type),
        blocks: firstMatch(speak, ranking.feasible[type], (value) => speak.value('bearer', value)),
      })),
      ...itemLists(speak, ranking),
      { kind: 'heading', level: 3, text: frame.ratingsTitle },
      ratings(speak),
      { kind: 'paragraph', text: frame.oursRatings, tone: 'quiet' },
      ...overrides(speak),
      { kind: 'heading', level: 3, text: frame.weightsTitle },
      { kind: 'paragraph', text: frame.priorities(speak.question(ranking.priorities)) },
      weights(speak),
      { kind: 'heading', level: 3, text: frame.simulationTitle },
      ...method.simulation.plain.map((text): MethodBlock => ({ kind: 'paragraph', text })),
      ...simulationNumbers(speak),
      ...citedParagraphs(speak, method.simulation.precise),
      ...BACKBONES.flatMap((type) => clauses(speak, `${report.risksTitle}: ${typeName(type)}`, ranking.risks[type])),
      ...clauses(speak, report.governanceTitle, governance),
      ...clauses(speak, report.leadershipTitle, leadership),
    ],
  };
}

function ratings(speak: Speaker): MethodBlock {
  const { rules, verdicts, frame, report } = speak.input;
  const { table, optional } = rules.backbone.ranking;
  const criterion = (id: (typeof CRITERIA)[number]) =>
    optional.includes(id) ? frame.optional(verdicts.criteria[id]) : verdicts.criteria[id];
  return {
    kind: 'table',
    caption: frame.ratingsCaption,
    head: [report.structure, ...CRITERIA.map(criterion)],
    rows: BACKBONES.map((type) => [speak.value('structure', type), ...CRITERIA.map((id) => speak.range(table[type][id]))]),
  };
}

/** Each local answer with the cells that it changes, before and after. */
function overrides(speak: Speaker): MethodBlock[] {
  const { rules, verdicts, frame } = speak.input;
  const { table, overrides: all } = rules.backbone.ranking;
  const effects = ({ cells }: (typeof all)[number]) =>
    cells.map(({ type, criterion, to }) => {
      const cell = `${speak.value('structure', type)}${frame.comma}${verdicts.criteria[criterion]}`;
      return frame.becomes(cell, speak.range(table[type][criterion]), speak.range(to));
    });
  return titled(
    frame.overridesTitle,
    all.map((override) => speak.clause(override, effects(override))),
  );
}

/** What a ranking of all criteria says about their weights; without and with those that count only where they are ranked. */
function weights(speak: Speaker): MethodBlock {
  const { rules, frame } = speak.input;
  const { optional } = rules.backbone.ranking;
  const always = CRITERIA.filter((criterion) => !optional.includes(criterion));
  const sets: (readonly string[])[] = always.length === CRITERIA.length ? [CRITERIA] : [always, CRITERIA];
  const places = [...CRITERIA.keys()];
  const byPlace = sets.map((criteria) => Object.values(centroidWeights(criteria, criteria)));
  return {
    kind: 'table',
    caption: frame.weightsCaption,
    head: [frame.place, ...sets.map((criteria) => frame.ofCriteria(criteria.length))],
    rows: [
      ...places.map((place) => [String(place + 1), ...byPlace.map((row) => (row[place] === undefined ? '–' : speak.percent(row[place])))]),
      [frame.unranked, ...sets.map((criteria) => speak.percent(1 / criteria.length))],
    ],
  };
}

function simulationNumbers(speak: Speaker): MethodBlock[] {
  const { rules, frame } = speak.input;
  const { sure, draws, ...others } = rules.backbone.ranking;
  const named = Object.entries({ draws, ...others }).flatMap(([name, value]: [string, unknown]) =>
    // A seed is a name made of digits.
    typeof value === 'number' ? [[lookUp(frame.ranking, name), name === 'seed' ? String(value) : speak.number(value)] as const] : [],
  );
  return numbers(speak, frame.simulationCaption, [
    ...named,
    [frame.samplingError, speak.percent(samplingError(draws))],
    ...Object.entries(sure).map(([name, share]) => [lookUp(frame.sure, name), speak.percent(share)] as const),
  ]);
}

/** How far a share may be off at 95 % confidence, at most: that of a half. */
const samplingError = (draws: number): number => 1.96 * Math.sqrt(0.25 / draws);
