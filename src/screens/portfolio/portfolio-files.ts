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
    const text = await readFile(file, PORTFOLIO_LIMIT);
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

/** @returns null where the file is of another portfolio. @throws ImportError where it is none */
export async function mergeFile(desk: Desk, text: string): Promise<{ count: number; messages: ImportMessage[] } | null> {
  const { portfolio, messages } = await parse(desk.app, text);
  const { entries, ...head } = portfolio;
  if (head.id !== desk.head.id) return null;
  await desk.changeHead((there) => mergeHeads(there, head));
  await desk.keep(entries);
  return { count: entries.length, messages };
}

/** Hands the whole portfolio over as a file. @returns how many records could not be read, and are not in it */
export async function savePortfolioFile({ app, head }: Desk): Promise<number> {
  const whole = await loadPortfolio(app.device, judgeFinder(app.findSource), head.id);
  if (!whole) return 0;
  const text = await inSlices(serialisePortfolio(whole.portfolio), never());
  downloadText(fileNameOf(head.name.value, '-portfolio.json'), text, 'application/json');
  return whole.broken.length;
}

/** As of an assessment, but for its ending. */
export const fileNameOf = (name: string, ending: string): string =>
  assessmentFileName({ initiative: { id: '', name }, answers: {} }, new Date()).replace(/\.json$/, ending);
