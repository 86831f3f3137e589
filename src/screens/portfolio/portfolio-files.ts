/** Portfolio files: opened beside the portfolios of this device, merged with one of them, saved. */
import type { Portfolio } from '../../group/portfolio';
import { serialisePortfolio } from '../../group/portfolio-file';
import { mergeHeads } from '../../group/portfolio-merge';
import { PORTFOLIO_LIMIT, type Dropped, type ParsedPortfolio } from '../../group/portfolio-parse';
import { ImportError, type ImportMessage } from '../../questionnaire/import-error';
import { FORMAT } from '../../questionnaire/assessment';
import { isJsonObject } from '../../questionnaire/json';
import { readJson } from '../../questionnaire/read-json';
import { inSlices } from '../../report/in-slices';
import { assessmentFileName, downloadText } from '../../storage/file';
import { judgeFinder, keepEntries, keepHead, loadPortfolio, readPortfolioFile } from '../../storage/portfolios';
import { readFile } from '../../storage/read-file';
import type { App } from '../app.svelte';
import { unsealed } from '../sealing/unsealed';
import type { Desk } from './desk.svelte';

const never = (): AbortSignal => new AbortController().signal;

const parse = async (app: App, text: string): Promise<ParsedPortfolio> =>
  inSlices(await readPortfolioFile(text, judgeFinder(app.findSource)), never());

export type OpenedFile =
  | { portfolio: Portfolio; messages: ImportMessage[]; dropped: Dropped[] }
  /** `assessment`: a file of one initiative. */
  | { refused: ImportError | 'assessment' };

/** Keeps the portfolio of a file; one that is here already is merged with it. */
export async function openPortfolioFile(app: App, file: File): Promise<OpenedFile> {
  try {
    const text = await unsealed(await readFile(file, PORTFOLIO_LIMIT), file.name, app.language);
    const raw = readJson(text);
    if (saysAssessment(raw)) return { refused: 'assessment' };
    const parsed = await parse(app, text);
    const { entries, ...head } = parsed.portfolio;
    await keepHead(app.device, head);
    // Each is kept as it is read, so that a page that is closed meanwhile loses the rest alone.
    for await (const _kept of keepEntries(app.device, judgeFinder(app.findSource), head.id, entries));
    return parsed;
  } catch (error) {
    if (error instanceof ImportError) return { refused: error };
    throw error;
  }
}

const saysAssessment = (raw: unknown): boolean => isJsonObject(raw) && raw.format === FORMAT;

export interface Merged {
  /** How many initiatives were kept, and how many were not because it was stopped. */
  count: number;
  left: number;
  messages: ImportMessage[];
  dropped: Dropped[];
}

/** @returns null where the file is of another portfolio. @throws ImportError where it is none */
export async function mergeFile(
  desk: Desk,
  text: string,
  signal: AbortSignal,
  onkept: (done: number, all: number) => void,
): Promise<Merged | null> {
  const { portfolio, messages, dropped } = await parse(desk.app, text);
  const { entries, ...head } = portfolio;
  if (head.id !== desk.head.id) return null;
  await desk.changeHead((there) => mergeHeads(there, head));
  let count = 0;
  await desk.keep(entries, { signal, onkept: (kept) => onkept((count = kept), entries.length) });
  return { count, left: entries.length - count, messages, dropped };
}

/** The whole portfolio as a file, and how many records could not be read and are not in it. */
export async function portfolioFile({ app, head }: Desk): Promise<{ name: string; text: string; left: number }> {
  const whole = await loadPortfolio(app.device, judgeFinder(app.findSource), head.id);
  const text = whole ? await inSlices(serialisePortfolio(whole.portfolio), never()) : '';
  return { name: fileNameOf(head.name.value, '-portfolio.json'), text, left: whole?.broken.length ?? 0 };
}

/** Hands that file over. @returns how many records are not in it */
export async function savePortfolioFile(desk: Desk): Promise<number> {
  const { name, text, left } = await portfolioFile(desk);
  downloadText(name, text, 'application/json');
  return left;
}

/** As of an assessment, but for its ending. */
export const fileNameOf = (name: string, ending: string): string =>
  assessmentFileName({ initiative: { id: '', name }, answers: {} }, new Date()).replace(/\.json$/, ending);
