import { answersBehind } from '../../diagnosis/conditions';
import { CONDITIONS, LEVELS, type Condition, type ConditionVerdict, type ItemShare, type Level } from '../../diagnosis/types';
import type { Block, ReportSection } from '../blocks';
import { inDetail } from './choice';
import type { Teller, Tone } from './teller';

const LEVEL_TONE: Record<Level, Tone> = { absent: 'weak', emerging: 'middle', established: 'good', strong: 'good' };
/** Answers from here down hold a condition back. */
const WEAK = 2;
/** No more answers than these are named as missing. */
const MISSING = 4;
/** A level that rests on so few answers is told with that. */
const FEW = 2;

/** A section for each condition that was asked about: its level, the answers behind it, what holds it back, and what to do. */
export function conditionSections(tell: Teller): ReportSection[] {
  const { diagnosis, verdicts } = tell.input;
  return CONDITIONS.filter((condition) => diagnosis.conditions[condition].value !== 'not-asked').map((condition) => ({
    id: `condition-${condition}`,
    title: verdicts.conditions[condition].name,
    blocks: blocksOf(tell, condition),
  }));
}

/** @param label what is judged; the condition's name where the section does not say it */
export function conditionCard(tell: Teller, condition: Condition, label: string): Block {
  const { diagnosis, verdicts } = tell.input;
  const hook = { testid: 'result-condition', item: condition };
  return tell.verdict(diagnosis.conditions[condition], hook, label, verdicts.levels, (level) => LEVEL_TONE[level]);
}

function blocksOf(tell: Teller, condition: Condition): Block[] {
  const { diagnosis, verdicts, report } = tell.input;
  const verdict = diagnosis.conditions[condition];
  const words = verdicts.conditions[condition];
  return [
    conditionCard(tell, condition, report.level),
    { kind: 'paragraph', text: words.what },
    ...meanAndBasis(tell, verdict),
    ...items(tell, words.name, verdict.items),
    ...notes(tell, verdict.items),
    ...heldBack(tell, verdict),
    ...tell.reasons(report.why, verdict.items.length > 0 ? verdict.capped : verdict.because, true),
    ...inDetail(tell.shares(`${report.answersTitle}: ${words.name}`, verdict)),
    ...stepsFor(tell, condition, verdict),
  ];
}

/** The mean, and a warning where it is one of very few answers. */
function meanAndBasis(tell: Teller, verdict: ConditionVerdict): Block[] {
  const say = tell.input.report.parts.condition;
  const { mean, value } = verdict;
  if (mean === null || value === 'undetermined') return [];
  const known = answersBehind(verdict);
  const few = known === 1 ? say.restsOnOne : known === FEW ? say.restsOnTwo : '';
  return [{ kind: 'paragraph', text: [say.meanIs(tell.number(mean)), few].filter(Boolean).join(' ') }];
}

function items(tell: Teller, name: string, shares: readonly ItemShare[]): Block[] {
  const { report } = tell.input;
  const say = report.parts.condition;
  if (shares.length === 0) return [];
  const backed = shares.some(({ item }) => tell.backing(item) !== '');
  const rows = shares.map(({ item, value, critical, asked }) => [
    critical ? say.critical(tell.short(item)) : tell.short(item),
    asked ? tell.answer(item) : say.ruledOut,
    value === null ? report.none : tell.number(value, 0),
    ...(backed ? [tell.backing(item)] : []),
  ]);
  const head = [report.question, report.answer, say.points, ...(backed ? [report.parts.answers.source] : [])];
  const ruledOut: Block[] = shares.every(({ asked }) => asked) ? [] : [{ kind: 'paragraph', text: report.ruledOut, tone: 'quiet' }];
  return [{ kind: 'table', caption: say.itemsCaption(name), head, rows }, ...ruledOut];
}

function notes(tell: Teller, shares: readonly ItemShare[]): Block[] {
  const noted = shares.map(({ item }) => ({ term: tell.short(item), text: tell.note(item) })).filter(({ text }) => text !== '');
  if (noted.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: tell.input.report.parts.condition.notes },
    { kind: 'definitions', items: noted },
  ];
}

/** What keeps a condition from the next level; at the highest, what weakens it all the same. */
function heldBack(tell: Teller, { value, whyNot, items: shares }: ConditionVerdict): Block[] {
  const { report, verdicts } = tell.input;
  const next = value === 'undetermined' || value === 'not-asked' ? undefined : LEVELS[LEVELS.indexOf(value) + 1];
  const named = next
    ? [...new Set((whyNot[next] ?? []).flatMap((reason) => reason.items))].slice(0, MISSING)
    : shares.filter((share) => share.asked && share.value !== null && share.value <= WEAK).map(({ item }) => item);
  if (named.length === 0) return [];
  const told = named.map((item) => tell.short(item)).join('; ');
  return [{ kind: 'paragraph', text: next ? report.keptFrom(verdicts.levels[next].name, told) : report.weakPoints(told) }];
}

/** Those of the next steps whose reason lies in this condition: in a question of its part of the questionnaire, or in its level. */
function stepsFor(tell: Teller, condition: Condition, { items: shares }: ConditionVerdict): Block[] {
  const { diagnosis, steps, report, questionnaire, rules } = tell.input;
  const own = new Set([...shares.map(({ item }) => item), ...rules.conditions.conditions[condition].items]);
  const asked = questionnaire.sections.filter((section) => section.items.some(({ id }) => own.has(id)));
  const concerned = new Set(asked.flatMap((section) => section.items.map(({ id }) => id)));
  const told = diagnosis.steps
    .filter(
      ({ because }) =>
        because.items.some((item) => concerned.has(item)) || because.upon.some(({ on, id }) => on === 'level' && id === condition),
    )
    .flatMap(({ id }) => (steps[id] ? [steps[id].what] : []));
  if (told.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: report.parts.condition.steps },
    { kind: 'list', items: told },
  ];
}
