/**
 * What a table shows of one initiative. Judging takes long, so a row is worked out when its reading comes in, and again only where the
 * questionnaire or the rules have changed since.
 */
import { diagnose } from '../diagnosis/diagnose';
import type { Rules } from '../diagnosis/rules';
import { readSettings } from '../diagnosis/settings';
import { CONDITIONS, type Condition, type Gate, type Sure } from '../diagnosis/types';
import { answerState, showing, visibleItems } from '../questionnaire/answers';
import { checksumOf, initiativeName, type Assessment } from '../questionnaire/assessment';
import { canonicalJson, crc32 } from '../questionnaire/json';
import { formItems, isRequired } from '../questionnaire/progress';
import type { Questionnaire } from '../questionnaire/schema';
import type { Decision, Entry, JudgedPath, Reader, Reading } from './portfolio';
import { valuesOf, verdictsOf, type ValuePath } from './portfolio-verdicts';
import { supportFor, type SupportId } from './support';

/** By what readings are judged. */
export interface Judge {
  questionnaire: Questionnaire;
  rules: Rules;
  /** Differs where the questionnaire or the rules do. */
  print: string;
}

/** By what a reading is recognised when it comes again. */
export interface ReadingPrint {
  id: string;
  by: Reader;
  assessment: string;
  initiative: string;
  /** As it is compared: see `comparable`. */
  name: string;
  questionnaire: string;
  updatedAt: string;
  /** Differs where the answers or what was chosen beside them do. */
  content: string;
}

/** What one reading was judged to be. */
export interface JudgedRow {
  /** Print of the judge, id of the reading, and print of what it said. */
  print: string;
  reading: string;
  content: string;
  values: Record<ValuePath, string>;
  /** Everything that the answers which are not known could still make of it; nothing where it is not asked. */
  possible: Record<JudgedPath, string[]>;
  weakest: Gate | null;
  sure: Sure | null;
  /** Means of the conditions, 1–5. */
  means: Record<Condition, number | null>;
  /** Of the visible items that want an answer: how many are not known or not answered, and how many there are. */
  unknowns: { open: number; of: number };
  /** How the known answers are backed, texts apart. */
  evidence: Record<Backing, number>;
  /** What kinds of support are called for, the first first. */
  support: SupportId[];
}
export const BACKINGS = ['documented', 'stated', 'inferred', 'none'] as const;
export type Backing = (typeof BACKINGS)[number];

export interface PortfolioRow {
  entry: string;
  /** What the initiative is called; empty where nobody named it. */
  name: string;
  /** Whose reading is judged here: the funder's newest, else the applicant's; null where none is left. */
  by: Reader | null;
  form: string | null;
  /** When that reading was last changed. */
  date: string | null;
  readings: ReadingPrint[];
  /** Null where no reading is left, or nothing is at hand to judge it by. */
  judged: JudgedRow | null;
  tags: string[];
  decision: Decision | null;
  deleted: boolean;
}

/** A reading that is there. */
export type PresentReading = Required<Reading>;

/** Readings that were not taken back, the funder's first and of each the newest first. */
export function presentReadings(entry: Entry): PresentReading[] {
  const there = entry.readings.filter((reading): reading is PresentReading => reading.assessment !== undefined);
  return there.sort(
    (a, b) =>
      Number(a.by !== 'funder') - Number(b.by !== 'funder') ||
      -compare(a.assessment.updatedAt, b.assessment.updatedAt) ||
      compare(a.id, b.id),
  );
}

/** Raised when a row is worked out in another way. */
const ROW = 1;

export const judgeOf = (questionnaire: Questionnaire, rules: Rules): Judge => ({
  questionnaire,
  rules,
  print: crc32(canonicalJson([ROW, questionnaire, rules])),
});

/**
 * @param judge finds by what readings of a questionnaire are judged
 * @param was the row as it was; what it says of a reading that has not changed is kept
 * @throws ImportError where the settings of the reading that is judged are damaged
 */
export function rowOf(entry: Entry, judge: (questionnaire: string) => Judge | undefined, was?: PortfolioRow): PortfolioRow {
  const readings = presentReadings(entry);
  const prints = readings.map(printOf);
  const [lead] = readings;
  const named = readings.map(({ assessment }) => initiativeName(assessment)).find((name) => name !== undefined);
  return {
    entry: entry.id,
    name: named ?? '',
    by: lead?.by ?? null,
    form: lead?.assessment.questionnaire.form ?? null,
    date: lead?.assessment.updatedAt ?? null,
    readings: prints,
    judged: lead ? judgedRow(lead, prints[0]!.content, judge(lead.assessment.questionnaire.id), was?.judged ?? undefined) : null,
    tags: entry.tags.flatMap(({ tag, out }) => (out ? [] : [tag])).sort(compare),
    decision: entry.decision?.value === undefined ? null : entry.decision,
    deleted: entry.removal?.out ?? false,
  };
}

/** Whether a row was worked out by other rules, or not at all. */
export function isStale(row: PortfolioRow, judge: (questionnaire: string) => Judge | undefined): boolean {
  const [lead] = row.readings;
  const by = lead && judge(lead.questionnaire);
  return by !== undefined && row.judged?.print !== by.print;
}

function judgedRow(
  { id, assessment }: PresentReading,
  content: string,
  by: Judge | undefined,
  was: JudgedRow | undefined,
): JudgedRow | null {
  if (was?.content === content && was.reading === id && (!by || was.print === by.print)) return was;
  if (!by) return null;
  const { questionnaire, rules, print } = by;
  const { form } = assessment.questionnaire;
  const diagnosis = diagnose(questionnaire, rules, form, assessment.answers, readSettings(assessment.settings));
  return {
    print,
    reading: id,
    content,
    values: valuesOf(diagnosis),
    possible: Object.fromEntries(verdictsOf(diagnosis).map(([path, { possible }]) => [path, possible])) as JudgedRow['possible'],
    weakest: diagnosis.readiness.weakest,
    sure: diagnosis.backbone.sure,
    means: Object.fromEntries(CONDITIONS.map((condition) => [condition, diagnosis.conditions[condition].mean])) as JudgedRow['means'],
    ...counted(questionnaire, assessment),
    support: supportFor(diagnosis).map((each) => each.id),
  };
}

function counted(questionnaire: Questionnaire, { questionnaire: { form }, answers }: Assessment): Pick<JudgedRow, 'unknowns' | 'evidence'> {
  const asked = formItems(questionnaire, form);
  const items = visibleItems(questionnaire, answers, asked).filter(({ kind }) => kind !== 'text');
  const required = items.filter(isRequired);
  const isOpen = (state: string) => state === 'unknown' || state === 'not-answered';
  const shown = showing(questionnaire, answers, new Set(asked)).answers;
  const evidence: JudgedRow['evidence'] = { documented: 0, stated: 0, inferred: 0, none: 0 };
  for (const { id } of items) if (answerState(shown[id]) === 'value') evidence[shown[id]?.evidence ?? 'none']++;
  return { unknowns: { open: required.filter(({ id }) => isOpen(answerState(shown[id]))).length, of: required.length }, evidence };
}

/** @see ReadingPrint */
export function printOf({ id, by, assessment }: Omit<PresentReading, 'at'>): ReadingPrint {
  const { answers, settings, aside } = assessment;
  return {
    id,
    by,
    assessment: assessment.id,
    initiative: assessment.initiative.id,
    name: comparable(initiativeName(assessment) ?? ''),
    questionnaire: assessment.questionnaire.id,
    updatedAt: assessment.updatedAt,
    content: checksumOf({ form: assessment.questionnaire.form, answers, settings, aside }),
  };
}

/** A name by which it is found however it is typed: without case, niqqud and accents, quotation marks, marks of direction and hyphens. */
export const comparable = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}"'`´׳״‘’‚“”„«»]/gu, '')
    .toLowerCase()
    .replace(/[\p{Pd}\p{Pc}־\s]+/gu, ' ')
    .trim();

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
