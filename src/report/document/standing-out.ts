/** What stands out among the answers: what is strong already, and what is missing most. */
import { CONDITIONS, GATES, type Condition, type GateState } from '../../diagnosis/types';
import type { Teller } from './teller';

/** No more than these are told of either. */
const MOST = 3;
/** Answers from here up are strengths, and from here down gaps. */
const STRONG = 4;
const WEAK = 2;

/** One thing that may stand out, in words. */
interface Point {
  /** Whose part of the work it is: a condition, the preconditions, or equity. */
  group: string;
  score: number;
  critical: boolean;
  /** Mean of the group's answers: of two alike, the one in the weaker surroundings is the greater gap. */
  around: number;
  text: string;
}

/** A gate is no point of a scale: where it is passed it ranks with the highest answers, where it fails with the lowest. */
const GATE_SCORES: Record<GateState, number> = { pass: 5, weak: 2, fail: 1 };

/**
 * Three strengths and three gaps at most, from the preconditions, the questions of the five conditions and those on equity; fewer where the
 * answers show no more. Strengths are answers of 4 and 5 and gates that are passed, gaps are answers of 1 and 2, gates that are not or only
 * partly passed, and a condition of which nothing is there. The highest (lowest) come first; of equals critical ones, then those whose
 * condition has the higher (lower) mean, then the order of the questionnaire. Each comes from another condition as far as there are enough,
 * so that one strong condition does not hide the rest.
 */
export function standingOut(tell: Teller): { strengths: string[]; gaps: string[] } {
  const points = [...gatePoints(tell), ...CONDITIONS.flatMap((id) => conditionPoints(tell, id)), ...equityPoints(tell)];
  const byRank = (sign: 1 | -1) => (a: Point, b: Point) =>
    sign * (b.score - a.score) || Number(b.critical) - Number(a.critical) || sign * (b.around - a.around);
  const strengths = points.filter(({ score }) => score >= STRONG).sort(byRank(1));
  const gaps = points.filter(({ score }) => score <= WEAK).sort(byRank(-1));
  return { strengths: spread(strengths), gaps: spread(gaps) };
}

/** The first of each group, then the others, until there are enough; in their order. */
function spread(points: readonly Point[]): string[] {
  const firsts = points.filter((point, index) => points.findIndex(({ group }) => group === point.group) === index);
  const others = points.filter((point) => !firsts.includes(point));
  const picked = [...firsts, ...others].slice(0, MOST);
  return points.filter((point) => picked.includes(point)).map(({ text }) => text);
}

function gatePoints(tell: Teller): Point[] {
  const { diagnosis, verdicts, report } = tell.input;
  return GATES.flatMap((gate): Point[] => {
    const { value } = diagnosis.readiness.gates[gate];
    if (value === 'undetermined' || value === 'not-asked') return [];
    const score = GATE_SCORES[value];
    const words = verdicts.gates[gate];
    return [{ group: 'preconditions', score, critical: true, around: score, text: report.parts.summary.point(words.name, words[value]) }];
  });
}

function conditionPoints(tell: Teller, id: Condition): Point[] {
  const { diagnosis, verdicts, report } = tell.input;
  const { value, mean, items, because } = diagnosis.conditions[id];
  const [reason] = because;
  if (value === 'absent' && items.length === 0 && reason) {
    const text = report.parts.summary.point(verdicts.conditions[id].name, tell.reason(reason).text);
    return [{ group: id, score: 1, critical: true, around: 1, text }];
  }
  return items.flatMap((share): Point[] =>
    share.asked && share.value !== null
      ? [{ group: id, score: share.value, critical: share.critical, around: mean ?? share.value, text: inWords(tell, share.item) }]
      : [],
  );
}

function equityPoints(tell: Teller): Point[] {
  return tell.input.diagnosis.equity.flatMap(({ item, value }): Point[] =>
    value === null ? [] : [{ group: 'equity', score: value, critical: false, around: value, text: inWords(tell, item) }],
  );
}

const inWords = (tell: Teller, item: string): string => tell.input.report.parts.summary.point(tell.short(item), `${tell.said(item)}.`);
