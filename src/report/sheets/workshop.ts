/**
 * What people answered in a workshop, as tables: a row for each of them and a column for each item, the spread of each item, and what the codes
 * mean. Rows stand in the order of what is in them, so that none tells who came when, and no row has a number that could be looked up.
 */
import { answerWords } from '../../questionnaire/answer-words';
import type { Answer } from '../../questionnaire/answers';
import type { Item, ItemWords, Questionnaire } from '../../questionnaire/schema';
import { FEWEST, type Agreement } from '../../group/agreement';
import { answeringIn, countable, type Distribution } from '../../group/distribution';
import type { Response } from '../../group/result-code';
import type { Outcome, Room, RoomItem } from '../../group/room';
import { maySplit, voices } from '../../group/voices';
import { closedRounds, type Workshop } from '../../group/workshop';
import type { WorkshopReportWords } from '../../i18n/workshop-report.he';
import { joined, rounded, type Cell, type Column, type Table } from './table';

export interface WorkshopTablesInput {
  workshop: Workshop;
  questionnaire: Questionnaire;
  room: Room;
  /** Words of every item in the form that was voted on. */
  items: Readonly<Record<string, ItemWords>>;
  words: WorkshopReportWords;
  /** Whether the names are wanted; they are there in a workshop with names only. */
  withNames: boolean;
}

/** No id of an item or an option is written in capitals. */
const CODES = { unknown: 'DK', notApplicable: 'NA', none: 'NONE' } as const;

/**
 * Whether a column may say what each person is: in no closed round may a role, or those without one, be of fewer than five people, nor may any
 * have been added after it was seen (see `maySplit`). Where it may not, it is left out of all rounds, because a role that is told in one would
 * be known in the other.
 */
export function mayTellRoles(workshop: Workshop, questionnaire: Questionnaire): boolean {
  const groups = closedRounds(workshop).flatMap((round) => {
    const sizes = new Map<number, number>();
    for (const { role } of voices(workshop, questionnaire, round)) {
      const told = roleName(workshop, role) === undefined ? 0 : role;
      sizes.set(told, (sizes.get(told) ?? 0) + 1);
    }
    return [...sizes];
  });
  const mayAll = closedRounds(workshop).every((round) => maySplit(workshop, round));
  return mayAll && groups.some(([role]) => role > 0) && groups.every(([, size]) => size >= FEWEST);
}

/** The closed rounds of which no rows are given: so few answered that without names each row would be somebody's. */
export function untoldRounds({ workshop, questionnaire, withNames }: Omit<WorkshopTablesInput, 'room' | 'items' | 'words'>): number[] {
  if (workshop.named && withNames) return [];
  return closedRounds(workshop).filter((round) => {
    const { length } = voices(workshop, questionnaire, round);
    return length > 0 && length < FEWEST;
  });
}

/** One table for each closed round that has rows. */
export function roundTables(input: WorkshopTablesInput): Table[] {
  return toldRounds(input).map((round) => ({ ...rowsOf(input, [round], false), title: input.words.sheets.answers(round) }));
}

/** All closed rounds in one table. */
export const allAnswersTable = (input: WorkshopTablesInput): Table => rowsOf(input, toldRounds(input), true);

function toldRounds(input: WorkshopTablesInput): number[] {
  const untold = untoldRounds(input);
  return closedRounds(input.workshop).filter((round) => !untold.includes(round));
}

function rowsOf(input: WorkshopTablesInput, rounds: readonly number[], withRound: boolean): Table {
  const { workshop, questionnaire, room, words, withNames } = input;
  const say = words.sheets;
  const named = workshop.named && withNames;
  const roles = mayTellRoles(workshop, questionnaire);
  const asked = room.items.filter((each) => each.rounds.some(({ round }) => rounds.includes(round)));
  const columns: Column[] = [
    ...(withRound ? [{ head: say.round, holds: 'number', width: 8 } as const] : []),
    ...(named ? [{ head: say.name, holds: 'own', width: 24 } as const] : []),
    ...(roles ? [{ head: say.role, holds: 'own', width: 20 } as const] : []),
    ...asked.map(({ item }): Column => ({ head: item.id, holds: 'id', width: 14 })),
  ];
  const cells = ({ name, role, round, answers }: Response): Cell[] => [
    ...(withRound ? [round] : []),
    ...(named ? [name ?? null] : []),
    ...(roles ? [roleName(workshop, role) ?? say.noRole] : []),
    ...asked.map(({ item }) => codeOf(answers[item.id])),
  ];
  const rows = rounds.flatMap((round) => voices(workshop, questionnaire, round).map(cells).sort(byContent));
  return { title: say.allAnswers, columns, rows };
}

const roleName = ({ roles }: Workshop, role: number): string | undefined => roles[role - 1];

function byContent(one: readonly Cell[], other: readonly Cell[]): number {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  return a === b ? 0 : a < b ? -1 : 1;
}

/** What programs count with. Empty where nothing was answered. */
function codeOf(answer: Answer | undefined): Cell {
  if (answer?.unknown) return CODES.unknown;
  if (answer?.notApplicable) return CODES.notApplicable;
  const value = answer?.value;
  if (!Array.isArray(value)) return value ?? null;
  return value.length === 0 ? CODES.none : joined(value);
}

/** How the answers to each item are spread and how far the room agrees, in each closed round, as a whole and by role: a row for each code. */
export function spreadTable(input: WorkshopTablesInput): Table {
  const { room, workshop, words } = input;
  const say = words.sheets;
  const columns: Column[] = [
    { head: say.id, holds: 'id', width: 30 },
    { head: say.question, holds: 'words', width: 34 },
    { head: say.round, holds: 'number', width: 8 },
    { head: say.group, holds: 'own', width: 20 },
    { head: say.agreement, holds: 'words', width: 16 },
    { head: say.median, holds: 'level', width: 10 },
    { head: say.lowerQuartile, holds: 'level', width: 10 },
    { head: say.upperQuartile, holds: 'level', width: 10 },
    { head: say.measure, holds: 'number', width: 16 },
    { head: say.answersGiven, holds: 'number', width: 10 },
    { head: say.code, holds: 'id', width: 20 },
    { head: say.meaning, holds: 'own', width: 44 },
    { head: say.count, holds: 'number', width: 10 },
    { head: say.share, holds: 'share', width: 12 },
  ];
  const rows = room.items.flatMap((each) =>
    each.rounds.flatMap((outcome) => [
      ...spreadRows(input, each, outcome.round, say.everyone, outcome),
      ...outcome.byRole.flatMap((of) => spreadRows(input, each, outcome.round, roleName(workshop, of.role) ?? say.noRole, of)),
    ]),
  );
  return { title: say.spread, columns, rows };
}

function spreadRows({ items, words }: WorkshopTablesInput, { item }: RoomItem, round: number, group: string, outcome: Outcome): Cell[][] {
  const { distribution, measures, agreement } = outcome;
  const { known } = distribution;
  const measure = measures.agreement ?? measures.w ?? measures.largest;
  const head: Cell[] = [
    item.id,
    items[item.id]?.short ?? item.id,
    round,
    group,
    words.document.agreement[agreement satisfies Agreement],
    measures.median,
    measures.lowerQuartile,
    measures.upperQuartile,
    rounded(measure),
    answeringIn(distribution),
  ];
  // Of fewer who gave a value nothing is told but the median (method, section M9).
  if (known < FEWEST) return [[...head, null, null, null, null]];
  return codesOf(item, items[item.id], words).map(([code, meaning]) => {
    const count = countOf(distribution, code);
    const isValue = code in distribution.counts;
    return [...head, code, meaning, count, isValue && known > 0 ? rounded(count / known) : null];
  });
}

function countOf({ counts, unknown, notApplicable }: Distribution, code: string): number {
  if (code === CODES.unknown) return unknown;
  return code === CODES.notApplicable ? notApplicable : (counts[code] ?? 0);
}

/**
 * What the room settled on, item by item, beside what came out of each closed vote: a value that was agreed is nobody's answer and stands in no
 * table of answers.
 */
export function agreedTable({ workshop, room, items, words }: WorkshopTablesInput): Table {
  const say = words.sheets;
  const rounds = closedRounds(workshop);
  const columns: Column[] = [
    { head: say.id, holds: 'id', width: 30 },
    { head: say.question, holds: 'words', width: 34 },
    { head: say.agreed, holds: 'id', width: 20 },
    { head: say.meaning, holds: 'own', width: 44 },
    { head: say.note, holds: 'own', width: 44 },
    ...rounds.flatMap((round): Column[] => [
      { head: say.medianOf(round), holds: 'id', width: 20 },
      { head: say.agreementOf(round), holds: 'words', width: 16 },
    ]),
  ];
  const rows = room.items.flatMap(({ item, agreed, rounds: outcomes }): Cell[][] => {
    if (!agreed) return [];
    const ofRound = (round: number): Cell[] => {
      const outcome = outcomes.find((each) => each.round === round);
      return outcome ? [middleOf(outcome), words.document.agreement[outcome.agreement]] : [null, null];
    };
    const phrases = { dontKnow: say.meanings.dontKnow, notApplicable: '', notAnswered: '', none: say.meanings.none };
    return [
      [
        item.id,
        items[item.id]?.short ?? item.id,
        codeOf(agreed),
        answerWords(item, items[item.id], agreed, phrases),
        agreed.note?.trim() ? agreed.note : null,
        ...rounds.flatMap(ofRound),
      ],
    ];
  });
  return { title: say.agreedAnswers, columns, rows };
}

/** The median of a scale; else the code or codes that were given most often, of five answers at least. */
function middleOf({ distribution: { kind, counts, known }, measures }: Outcome): Cell {
  if (kind === 'scale') return measures.median;
  const most = Math.max(...Object.values(counts));
  return known < FEWEST ? null : joined(Object.keys(counts).filter((code) => counts[code] === most));
}

/** Every item with its question and with what its codes mean. */
export function questionsTable({ room, items, words }: WorkshopTablesInput): Table {
  const say = words.sheets;
  const columns: Column[] = [
    { head: say.id, holds: 'id', width: 30 },
    { head: say.question, holds: 'words', width: 52 },
    { head: say.kind, holds: 'words', width: 16 },
    { head: say.codes, holds: 'words', width: 60 },
  ];
  const rows = room.items.map(({ item }): Cell[] => [
    item.id,
    items[item.id]?.question ?? item.id,
    item.kind === 'text' ? null : say.kinds[item.kind],
    [
      ...codesOf(item, items[item.id], words).map(([code, meaning]) => say.coded(code, meaning)),
      ...(item.kind === 'multi' ? [say.coded(CODES.none, say.meanings.none)] : []),
      say.meanings.empty,
    ].join('\n'),
  ]);
  return { title: say.questions, columns, rows };
}

function codesOf(item: Item, itemWords: ItemWords | undefined, { sheets }: WorkshopReportWords): [code: string, meaning: string][] {
  const phrases = { dontKnow: '', notApplicable: '', notAnswered: '', none: '' };
  const meaning = (code: string) => answerWords(item, itemWords, { value: code }, phrases);
  return [
    ...countable(item).map((code): [string, string] => [code, meaning(code)]),
    [CODES.unknown, sheets.meanings.dontKnow],
    ...(item.notApplicable ? [[CODES.notApplicable, sheets.meanings.notApplicable] as [string, string]] : []),
  ];
}
