/** Other answers in words: as part of a sentence, and shortly in the cell of a table. */
import type { VerdictPath } from '../../diagnosis/headline';
import { HIGHEST, LOWEST } from '../../diagnosis/kinds/mean';
import type { AnswerValue } from '../../questionnaire/answers';
import { difference } from './flip-groups';
import type { Teller } from './teller';
import { valuesOf } from './verdict-label';

/** More ways that lead to the same are not told in one sentence, nor in one cell; of those that take several options one will do. */
const WAYS = 2;
const WAYS_IN_CELL = 3;

/** As “the answer to … were … instead of …”, ready to follow an “if”. */
export function changeClause(tell: Teller, item: string, values: readonly AnswerValue[]): string {
  const { changes } = tell.input.report;
  const kind = tell.item(item)?.kind;
  const question = tell.short(item);
  const how = changeHow(tell, item, values);
  if (kind === 'ranking') return changes.answerHad(question, how);
  return kind === 'multi' && isSet(tell, item) ? changes.answerGiven(question, how) : changes.answerWere(question, how);
}

/** As “… instead of …”, “with … and without …” or “… in the first place”. */
export function changeHow(tell: Teller, item: string, values: readonly AnswerValue[]): string {
  const { changes } = tell.input.report;
  const { kind } = tell.item(item) ?? {};
  const now = tell.input.answers[item]?.value;
  if (kind === 'ranking') return listed(tell, item, values, (to) => rankingHow(tell, item, to));
  if (kind === 'multi' && Array.isArray(now)) return listed(tell, item, values, (to) => setHow(tell, item, to, now));
  const to =
    typeof now === 'number' ? pointsHow(tell, item, values, now) : listed(tell, item, values, (value) => answer(tell, item, value));
  return changes.instead(to, changes.quoted(tell.said(item)));
}

/** For a cell whose row names the question and the answer given: points of a scale as numbers, all else as above. */
export function changeInCell(tell: Teller, item: string, values: readonly AnswerValue[]): string {
  const { changes } = tell.input.report;
  const { kind } = tell.item(item) ?? {};
  const now = tell.input.answers[item]?.value;
  if (kind === 'scale') return pointRanges(tell, values);
  const one = (to: AnswerValue) =>
    kind === 'ranking' ? rankingHow(tell, item, to) : Array.isArray(now) ? setHow(tell, item, to, now) : answer(tell, item, to);
  return fewest(values, now, WAYS_IN_CELL).map(one).join(changes.or);
}

/** The answer given, a point of a scale with its number. */
export function answerInCell(tell: Teller, item: string): string {
  const now = tell.input.answers[item]?.value;
  const said = tell.said(item);
  return typeof now === 'number' ? tell.input.report.changes.point(tell.number(now, 0), said) : said;
}

/** What a verdict's value is called. */
export const valueName = (tell: Teller, path: VerdictPath, value: string): string =>
  valuesOf(tell.input.verdicts, path)[value]?.name ?? value;

const isSet = (tell: Teller, item: string): boolean => Array.isArray(tell.input.answers[item]?.value);

const answer = (tell: Teller, item: string, value: AnswerValue): string => tell.input.report.changes.quoted(tell.said(item, { value }));

const listed = (tell: Teller, item: string, values: readonly AnswerValue[], how: (value: AnswerValue) => string): string =>
  fewest(values, tell.input.answers[item]?.value, WAYS).map(how).join(tell.input.report.changes.or);

function fewest(values: readonly AnswerValue[], now: AnswerValue | undefined, most: number): readonly AnswerValue[] {
  const [nearest] = values;
  if (!Array.isArray(nearest) || !Array.isArray(now)) return values.slice(0, most);
  const { added, removed } = difference(nearest, now);
  return values.slice(0, added.length + removed.length > 1 ? 1 : most);
}

/** The points on either side, nearest first; where all from the nearest to the end of the scale do the same, they are not told one by one. */
function pointsHow(tell: Teller, item: string, values: readonly AnswerValue[], now: number): string {
  const { changes } = tell.input.report;
  const points = values.filter((value) => typeof value === 'number');
  return [points.filter((point) => point < now), points.filter((point) => point > now)]
    .flatMap(([nearest, ...beyond]) => {
      if (nearest === undefined) return [];
      const toTheEnd = nearest < now ? nearest - LOWEST : HIGHEST - nearest;
      if (beyond.length > 0 && beyond.length === toTheEnd) return [changes.orBeyond(answer(tell, item, nearest))];
      return [nearest, ...beyond].map((point) => answer(tell, item, point));
    })
    .join(changes.or);
}

/** Neighbouring points as one range. */
function pointRanges(tell: Teller, values: readonly AnswerValue[]): string {
  const { changes } = tell.input.report;
  const points = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last?.[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const written = (point: number) => tell.number(point, 0);
  return ranges.map(([from, to]) => (from === to ? written(from) : changes.points(written(from), written(to)))).join(changes.or);
}

function setHow(tell: Teller, item: string, to: AnswerValue, now: readonly string[]): string {
  const { changes } = tell.input.report;
  const { added, removed } = difference(Array.isArray(to) ? to : [], now);
  const names = (options: string[]) => tell.list(options.map((option) => quotedOption(tell, item, option)));
  return [added.length > 0 ? changes.with(names(added)) : '', removed.length > 0 ? changes.without(names(removed)) : '']
    .filter(Boolean)
    .join(changes.and);
}

function rankingHow(tell: Teller, item: string, to: AnswerValue): string {
  const { changes } = tell.input.report;
  const value = tell.input.answers[item]?.value;
  const now = Array.isArray(value) ? value : [];
  const order = Array.isArray(to) ? to : [];
  const place = order.findIndex((option, index) => now[index] !== option);
  const [option, next] = order.slice(Math.max(place, 0));
  if (place > 0 && option !== undefined && next !== undefined)
    return changes.before(quotedOption(tell, item, option), quotedOption(tell, item, next));
  return changes.inFirstPlace(quotedOption(tell, item, option ?? ''));
}

const quotedOption = (tell: Teller, item: string, option: string): string => answer(tell, item, [option]);
