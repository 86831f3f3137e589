/** What the ranking of structures rests on, as the user can check and change it: ratings, priorities, and real bodies. */
import type { Interval } from '../../questionnaire/predicate';
import { BACKBONES, CRITERIA, type BackboneType, type Criterion, type RankedBackbone } from '../../diagnosis/types';
import type { Block } from '../blocks';
import { isolated, type Teller } from './teller';

/** Whoever comes first in more draws than not, rounded to tenths, is not said to do so in all, nor one in a few to do so in none. */
const HARDLY = 0.05;
const NEARLY_ALL = 0.95;
/** Weights that favour a structure lie by so much above those in force: relative to them, and as a share of all. */
const LIFT = 1.15;
const LEAST_LIFT = 0.02;

/** In how many draws each structure came first, and whose priorities favour it. */
export function favouredBlocks(tell: Teller): Block[] {
  const { diagnosis, report } = tell.input;
  const { ranking, weights } = diagnosis.backbone;
  const feasible = ranking.filter((each) => each.feasible !== 'no');
  if (feasible.length < 2) return [];
  return [
    { kind: 'heading', level: 3, text: report.favouredTitle },
    { kind: 'list', items: feasible.map((each) => favoured(tell, each, weights)) },
  ];
}

function favoured(tell: Teller, { type, first, central }: RankedBackbone, weights: Partial<Record<Criterion, number>>): string {
  const { verdicts, report } = tell.input;
  const { name } = verdicts.backbone.values[type];
  if (!central) return report.neverFirst(name);
  const lift = (criterion: Criterion) => (central[criterion] ?? 0) - (weights[criterion] ?? 0);
  const telling = CRITERIA.filter(
    (criterion) => lift(criterion) >= LEAST_LIFT && (central[criterion] ?? 0) >= LIFT * (weights[criterion] ?? 0),
  )
    .sort((a, b) => lift(b) - lift(a))
    .slice(0, 2)
    .map((criterion) => verdicts.criteria[criterion]);
  const times = timesFirst(tell, first);
  return telling.length === 0 ? report.favouredByNone(name, times) : report.favoured(name, times, telling.join(', '));
}

function timesFirst(tell: Teller, share: number): string {
  const { report } = tell.input;
  if (share === 1) return report.timesFirstAll;
  if (share >= NEARLY_ALL) return report.timesFirstNearlyAll;
  return share < HARDLY ? report.timesFirstHardly : report.timesFirst(report.tenths(share));
}

/** The ratings as they counted, with a sign on those that local answers or the user changed. */
export function ratingsBlocks(tell: Teller): Block[] {
  const { diagnosis, verdicts, report, settings } = tell.input;
  const { ranking, weights, edited } = diagnosis.backbone;
  const criteria = CRITERIA.filter((criterion) => criterion in weights);
  const origins = new Set<Origin>();
  const rows = BACKBONES.flatMap((type) => ranking.filter((each) => each.type === type)).map(({ type, cells }) => [
    verdicts.backbone.values[type].name,
    ...criteria.map((criterion) => {
      const cell = cells[criterion];
      if (!cell) return report.none;
      const origin = settings.table?.[type]?.[criterion] ? 'own' : originOf(tell, type, criterion, cell);
      origins.add(origin);
      return `${range(tell, cell)}${SIGNS[origin]}`;
    }),
  ]);
  const note = [
    edited ? report.ratingsMixed : report.ratingsOurs,
    origins.has('local') ? report.ratingsLocal : '',
    origins.has('own') ? report.ratingsOwn : '',
  ];
  return [
    {
      kind: 'table',
      caption: report.ratingsCaption,
      head: [report.structure, ...criteria.map((criterion) => verdicts.criteria[criterion])],
      rows,
    },
    { kind: 'paragraph', text: note.filter(Boolean).join(' '), tone: 'quiet' },
  ];
}

type Origin = 'generic' | 'local' | 'own';
const SIGNS: Record<Origin, string> = { generic: '', local: ' *', own: ' **' };

function originOf(tell: Teller, type: BackboneType, criterion: Criterion, { lo, hi }: Interval): Origin {
  const generic = tell.input.rules.backbone.ranking.table[type][criterion];
  return generic[0] !== lo || generic[1] !== hi ? 'local' : 'generic';
}

function range(tell: Teller, { lo, hi }: Interval): string {
  const written = (rating: number) => new Intl.NumberFormat(tell.input.lang).format(rating);
  return tell.input.report.range(written(lo), written(hi));
}

/** The real bodies that the user named, best first. */
export function candidatesBlocks(tell: Teller): Block[] {
  const { diagnosis, verdicts, report } = tell.input;
  const { candidates } = diagnosis.backbone;
  if (candidates.length === 0) return [];
  const rows = candidates.map(({ name, type, score, first }) => [
    isolated(name),
    verdicts.backbone.values[type].name,
    tell.number(score),
    tell.number(first * 10),
  ]);
  return [
    { kind: 'table', caption: report.candidatesCaption, head: [report.candidate, report.structure, report.score, report.first], rows },
  ];
}
