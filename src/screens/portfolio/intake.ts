/** Taking in whatever came: reports, assessment files, links. Each is named with what became of it; nothing of the portfolio is lost. */
import { openAssessment } from '../../diagnosis/open';
import { findCodes } from '../../group/find-codes';
import { GroupError } from '../../group/group-error';
import { PORTFOLIO_FORMAT, type Entry, type Reader } from '../../group/portfolio';
import { duplicateFinder, type AlreadyThere } from '../../group/portfolio-duplicates';
import { newEntry, withNewVersion, withReading } from '../../group/portfolio-edit';
import { PORTFOLIO_LIMIT, saysPortfolio } from '../../group/portfolio-parse';
import { rowOf, type PortfolioRow } from '../../group/portfolio-row';
import type { InterfaceLanguage } from '../../i18n/locale';
import { FILE_LIMIT, initiativeName, type Assessment } from '../../questionnaire/assessment';
import { ImportError, type ImportMessage } from '../../questionnaire/import-error';
import { builtIn } from '../../questionnaire/load';
import { readJson } from '../../questionnaire/read-json';
import { assessmentTextOf } from '../../storage/assessment-text';
import { readFile } from '../../storage/read-file';
import { randomId } from '../../storage/random-id';
import { unsealed } from '../sealing/unsealed';
import type { Desk } from './desk.svelte';
import { mergeFile, type Merged } from './portfolio-files';
import { assessmentOfCode } from './link-assessment';

/** Why something was refused: as any file; a portfolio of its own; a link that is cut short, or of another questionnaire. */
export type Refusal = ImportError | 'portfolio-file' | 'link-broken' | 'link-other';

export type Outcome =
  | { as: 'taken' | 'same'; name: string; messages: ImportMessage[] }
  | ({ as: 'merged' } & Merged)
  | { as: 'waiting'; name: string; messages: ImportMessage[] }
  | { as: 'refused'; why: Refusal };

/** A file, or the beginning of a link. */
export interface Took {
  what: string;
  outcome: Outcome;
}

export const CHOICES = ['new-version', 'second-reading', 'separate', 'skip'] as const;
export type Choice = (typeof CHOICES)[number];

/** Something that is there already, to be decided upon. */
export interface Waiting {
  what: string;
  assessment: Assessment;
  by: Reader;
  there: AlreadyThere;
  /** What the initiative is called that it may be. */
  thereName: string;
  choices: readonly Choice[];
  choice: Choice;
}

export interface Intake {
  took: Took[];
  waiting: Waiting[];
  /** How many were not read, because it was stopped. */
  left: number;
}

/** So many characters say what a file of ours is. */
const BEGINNING = 200;

interface Progress {
  signal: AbortSignal;
  onread: (done: number) => void;
  onkept: (done: number, all: number) => void;
}

type Coming = { what: string } & ({ assessment: Assessment; messages: ImportMessage[] } | { outcome: Outcome });

/** Takes in what files hold. */
export async function takeFiles(desk: Desk, files: readonly File[], by: Reader, progress: Progress): Promise<Intake> {
  const coming: Coming[] = [];
  for (const [index, file] of files.entries()) {
    if (progress.signal.aborted) break;
    progress.onread(index + 1);
    coming.push(await readOne(desk, file, progress));
  }
  const intake = await settle(desk, coming, by, progress);
  const unmerged = intake.took.reduce((sum, { outcome }) => sum + (outcome.as === 'merged' ? outcome.left : 0), 0);
  return { ...intake, left: intake.left + unmerged + files.length - coming.length };
}

/** Takes in the links of a text. */
export async function takeLinks(
  desk: Desk,
  text: string,
  by: Reader,
  nameOf: (code: string) => string,
  progress: Progress,
): Promise<Intake> {
  const { codes, broken } = findCodes(text);
  const coming = [
    ...codes.map((code) => readCode(code, nameOf(code.slice(-8)))),
    ...broken.map((begun): Coming => ({ what: nameOf(begun.slice(-8)), outcome: { as: 'refused', why: 'link-broken' } })),
  ];
  return settle(desk, coming, by, progress);
}

/** Takes in an assessment that this device keeps. */
export const takeAssessment = (desk: Desk, assessment: Assessment, by: Reader, progress: Progress): Promise<Intake> =>
  settle(desk, [{ what: initiativeName(assessment) ?? '', assessment, messages: [] }], by, progress);

async function readOne(desk: Desk, file: File, progress: Progress): Promise<Coming> {
  const what = file.name;
  try {
    const text = await textOf(file, desk.app.language);
    if (saysPortfolio(readJson(text))) return { what, outcome: await mergeOwn(desk, text, progress) };
    const { assessment, messages } = await openAssessment(text, desk.app.findSource);
    return { what, assessment, messages };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { what, outcome: { as: 'refused', why: error } };
  }
}

/** A file of a whole portfolio may be larger than any of one initiative; it is known by how it begins. */
async function textOf(file: File, language: InterfaceLanguage): Promise<string> {
  const isLarge =
    file.size > FILE_LIMIT &&
    (
      await file
        .slice(0, BEGINNING)
        .text()
        .catch(() => '')
    ).includes(`"${PORTFOLIO_FORMAT}"`);
  return unsealed(await (isLarge ? readFile(file, PORTFOLIO_LIMIT) : assessmentTextOf(file)), file.name, language);
}

async function mergeOwn(desk: Desk, text: string, { signal, onkept }: Progress): Promise<Outcome> {
  const merged = await mergeFile(desk, text, signal, onkept);
  return merged ? { as: 'merged', ...merged } : { as: 'refused', why: 'portfolio-file' };
}

function readCode(code: string, what: string): Coming {
  try {
    return { what, assessment: assessmentOfCode(builtIn.questionnaire, code), messages: [] };
  } catch (error) {
    if (!(error instanceof GroupError)) throw error;
    return { what, outcome: { as: 'refused', why: error.code === 'damaged' ? 'link-broken' : 'link-other' } };
  }
}

/** Keeps what is new; what may be there already waits, whether it is there since long or came a moment ago. */
async function settle(desk: Desk, coming: readonly Coming[], by: Reader, { signal, onkept }: Progress): Promise<Intake> {
  const intake: Intake = { took: [], waiting: [], left: 0 };
  const findThere = duplicateFinder(desk.rows);
  const entries = new Map<string, { entry: Entry; row: PortfolioRow }>();
  const nameIn = (id: string): string => (entries.get(id)?.row ?? desk.rowOf(id))?.name ?? '';
  for (const each of coming) {
    const { what } = each;
    if ('outcome' in each) {
      intake.took.push({ what, outcome: each.outcome });
      continue;
    }
    const { assessment, messages } = each;
    const name = initiativeName(assessment) ?? '';
    const found = [...findThere(assessment), ...duplicateFinder([...entries.values()].map(({ row }) => row))(assessment)];
    const there = found.find(({ is }) => is === 'same') ?? found[0];
    if (!there) {
      const entry = newEntry({ now: new Date(), randomId, by, assessment });
      entries.set(entry.id, { entry, row: rowOf(entry, () => undefined) });
      intake.took.push({ what, outcome: { as: 'taken', name, messages } });
    } else if (there.is === 'same') {
      intake.took.push({ what, outcome: { as: 'same', name, messages } });
    } else {
      intake.took.push({ what, outcome: { as: 'waiting', name, messages } });
      intake.waiting.push({ what, assessment, by, there, thereName: nameIn(there.entry), ...choicesFor(there) });
    }
  }
  let kept = 0;
  const all = [...entries.values()].map(({ entry }) => entry);
  await desk.keep(all, { signal, onkept: (count) => onkept((kept = count), all.length) });
  return kept < all.length ? leftOut(intake, all.length - kept) : intake;
}

/** Stopped while it was being kept: the last of what was new are not there. */
function leftOut(intake: Intake, count: number): Intake {
  const taken = intake.took.filter(({ outcome }) => outcome.as === 'taken');
  const gone = new Set(taken.slice(taken.length - count));
  return { ...intake, took: intake.took.filter((each) => !gone.has(each)), left: intake.left + count };
}

function choicesFor({ by, is }: AlreadyThere): Pick<Waiting, 'choices' | 'choice'> {
  const choices = by === 'assessment' ? CHOICES : CHOICES.filter((choice) => choice !== 'new-version');
  const usual: Readonly<Record<AlreadyThere['is'], Choice>> = {
    same: 'skip',
    older: 'skip',
    newer: 'new-version',
    'other-reading': 'second-reading',
  };
  // Two initiatives may bear one name.
  return { choices, choice: by === 'name' ? 'separate' : usual[is] };
}

/** Does what was chosen for each. */
export async function apply(desk: Desk, waiting: readonly Waiting[]): Promise<void> {
  for (const { choice, assessment, by, there } of waiting) {
    const now = new Date();
    switch (choice) {
      case 'new-version':
        await desk.change(there.entry, (entry) => withNewVersion(entry, there.reading, assessment, now));
        break;
      case 'second-reading':
        await desk.change(there.entry, (entry) => withReading(entry, { id: randomId(), by, assessment }, now));
        break;
      case 'separate':
        await desk.keep([newEntry({ now, randomId, by, assessment })]);
        break;
      case 'skip':
        break;
    }
  }
}
