/** Taking in whatever came: a chat, files of every kind, what a camera has read. Good ones are kept, each other one is named with its reason. */
import { openAssessment } from '../../diagnosis/open';
import { findCodes } from '../../group/find-codes';
import { GroupError, type GroupErrorCode } from '../../group/group-error';
import { isWaiting, joinWorkshops } from '../../group/hold-back';
import { decodeInvitation } from '../../group/invitation';
import { voiceKey } from '../../group/merge';
import { saysWorkshop } from '../../group/parse-workshop';
import { encodeResponse, NAME_LIMIT, readHead } from '../../group/result-code';
import type { TakenAs } from '../../group/take-in';
import type { Workshop } from '../../group/workshop';
import type { InterfaceLanguage } from '../../i18n/locale';
import type { Assessment } from '../../questionnaire/assessment';
import { ImportError } from '../../questionnaire/import-error';
import type { Questionnaire } from '../../questionnaire/schema';
import { readJson } from '../../questionnaire/read-json';
import { assessmentTextOf } from '../../storage/assessment-text';
import { readBytes } from '../../storage/read-file';
import { openWorkshop } from '../../storage/workshops';
import type { App } from '../app.svelte';
import { unsealed } from '../sealing/unsealed';
import { resultOf } from '../vote/result';
import type { Desk } from './desk.svelte';

/** `no-results`: a text without any. `packed`: an archive. `too-many-answers`: of one's own questionnaire, beyond what a result holds. */
export type Reason = GroupErrorCode | 'no-results' | 'packed' | 'too-many-answers' | ImportError;

export interface Refused {
  /** Name of the file, or the beginning of the result. */
  what: string;
  why: Reason;
}

export interface Intake {
  taken: Record<TakenAs, number>;
  /** How many of them came when their vote was closed already, and count. */
  late: number;
  /** How many came then and wait: see `holdBack`. */
  waiting: number;
  /** Workshop files that were merged, and how many results came with each that were not there. */
  merged: { file: string; results: number }[];
  refused: Refused[];
  /** Beginnings of links that are not whole. */
  broken: string[];
  /** Lines with words and no result. */
  ignored: number;
}

/** A result and the file that it came in. */
interface Coming {
  code: string;
  from?: string;
}

/** Of a result so much is shown that it can be looked for. */
const SHOWN = 24;

/** Takes in every result of a text. */
export function takeText(desk: Desk, text: string): Intake {
  const { codes, broken, ignored } = findCodes(text);
  return { ...take(desk, codes.map((code) => ({ code }))), broken, ignored }; // prettier-ignore
}

/**
 * Takes in what files hold: assessments and reports of them, results in texts, workshop files of the same workshop.
 * @param onread how many have been read
 */
export async function takeFiles(app: App, desk: Desk, files: readonly File[], onread: (count: number) => void): Promise<Intake> {
  const coming: Coming[] = [];
  const beside: Pick<Intake, 'merged' | 'refused' | 'broken' | 'ignored'> = { merged: [], refused: [], broken: [], ignored: 0 };
  for (const [index, file] of files.entries()) {
    onread(index);
    try {
      const read = await readOne(app, desk, file);
      if ('merged' in read) beside.merged.push({ file: file.name, results: read.merged });
      else {
        coming.push(...read.codes.map((code) => ({ code, from: file.name })));
        beside.broken.push(...read.broken);
        beside.ignored += read.ignored;
      }
    } catch (error) {
      beside.refused.push({ what: file.name, why: reasonOf(error) });
    }
  }
  const { taken, late, waiting, refused } = take(desk, coming);
  return { ...beside, taken, late, waiting, refused: [...beside.refused, ...refused] };
}

function take(desk: Desk, coming: readonly Coming[]): Intake {
  const intake: Intake = {
    taken: { new: 0, replaced: 0, there: 0, older: 0 },
    late: 0,
    waiting: 0,
    merged: [],
    refused: [],
    broken: [],
    ignored: 0,
  };
  if (coming.length === 0) return intake;
  const outcomes = desk.take(coming.map(({ code }) => code));
  const { workshop } = desk;
  for (const [index, outcome] of outcomes.entries()) {
    const { code } = outcome;
    if ('refused' in outcome) {
      intake.refused.push({ what: coming[index]!.from ?? `${code.slice(0, SHOWN)}…`, why: outcome.refused.code });
      continue;
    }
    intake.taken[outcome.as]++;
    const counts = outcome.as === 'new' || outcome.as === 'replaced';
    if (counts && isWaiting(workshop, code)) intake.waiting++;
    else if (counts && workshop.rounds[readHead(code).round - 1]!.closedAt !== undefined) intake.late++;
  }
  return intake;
}

type Read = { codes: string[]; broken: string[]; ignored: number } | { merged: number };

async function readOne(app: App, desk: Desk, file: File): Promise<Read> {
  const text = await textOf(file, app.language);
  if (!/^\s*\{/.test(text)) return readChat(text);
  let raw: unknown;
  try {
    raw = readJson(text);
  } catch (error) {
    // Whatever else begins with a bracket may hold results too.
    const read = findCodes(text);
    if (read.codes.length > 0) return read;
    throw error;
  }
  if (saysWorkshop(raw)) return { merged: await merge(app, desk, text) };
  const { assessment, source } = await openAssessment(text, app.findSource);
  if (source.questionnaire.id !== desk.source.questionnaire.id) throw new GroupError('other-questionnaire');
  return { codes: [resultOfAssessment(desk.workshop, source.questionnaire, assessment)], broken: [], ignored: 0 };
}

function readChat(text: string): Read {
  const read = findCodes(text);
  if (read.codes.length === 0 && read.broken.length === 0) throw new NoResults();
  return read;
}

/** The text of an assessment, a report or a chat. Results are in letters that every encoding has, so that of a chat does not matter. */
async function textOf(file: File, language: InterfaceLanguage): Promise<string> {
  try {
    return await unsealed(await assessmentTextOf(file), file.name, language);
  } catch (error) {
    if (!(error instanceof ImportError) || error.code !== 'not-json') throw error;
  }
  const bytes = await readBytes(file);
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) throw new Packed();
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'latin1';
  return new TextDecoder(encoding).decode(bytes);
}

/** @returns how many results were not there before */
async function merge(app: App, desk: Desk, text: string): Promise<number> {
  const { workshop: other } = await openWorkshop(text, app.findSource);
  const before = voicesOf(desk.workshop);
  const merged = joinWorkshops(desk.workshop, other);
  // What changed meanwhile is merged too.
  void desk.change((workshop) => joinWorkshops(workshop, other));
  return [...voicesOf(merged)].filter((voice) => !before.has(voice)).length;
}

/** Whose answers a workshop has, in which rounds. */
export const voicesOf = ({ codes }: Workshop): ReadonlySet<string> => new Set(codes.map((code) => voiceKey(readHead(code))));

/**
 * The answers of an assessment as a result. Someone who was invited is who they said they are; anyone else is told by their assessment, so
 * that the same file, however often it comes, is one voice. Notes are left behind, and so is the hour: later answers have the higher revision, by the
 * seconds since the assessment was begun.
 * @throws GroupError where it was made for another workshop or with another form; RangeError where it is more than a result can hold
 */
function resultOfAssessment(workshop: Workshop, questionnaire: Questionnaire, assessment: Assessment): string {
  const { id, respondent, answers, createdAt, updatedAt } = assessment;
  const { form } = assessment.questionnaire;
  if (form !== workshop.questionnaire.form) throw new GroupError('other-form');
  if (respondent?.invitation !== undefined) {
    if (decodeInvitation(respondent.invitation).workshop !== workshop.id) throw new GroupError('other-workshop');
    return resultOf(assessment, questionnaire);
  }
  const name = workshop.named ? shortened(respondent?.name ?? '') : '';
  return encodeResponse(questionnaire, form, {
    workshop: workshop.id,
    respondent: id.slice(0, 12),
    revision: Math.max(0, Math.floor((Date.parse(updatedAt) - Date.parse(createdAt)) / 1000)),
    round: workshop.rounds.length,
    role: workshop.roles.indexOf(respondent?.role ?? '') + 1,
    ...(name !== '' && { name }),
    answers,
  });
}

/** A name as far as a result can carry it. */
function shortened(name: string): string {
  const letters = Array.from(name.trim());
  while (new TextEncoder().encode(letters.join('')).length > NAME_LIMIT) letters.pop();
  return letters.join('');
}

class NoResults extends Error {}
class Packed extends Error {}

function reasonOf(error: unknown): Reason {
  if (error instanceof GroupError) return error.code;
  if (error instanceof ImportError) return error;
  if (error instanceof NoResults) return 'no-results';
  if (error instanceof Packed) return 'packed';
  if (error instanceof RangeError) return 'too-many-answers';
  throw error;
}
