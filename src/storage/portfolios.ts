/**
 * The portfolios that this device keeps: a record for each initiative, with its row of the table beside it, and one for all else. Whatever is
 * written is merged with what is there, so that two pages cannot undo each other.
 */
import type { Entry, Portfolio, PortfolioHead } from '../group/portfolio';
import type { Judge, PortfolioRow } from '../group/portfolio-row';
import type { FindSource } from '../questionnaire/read-assessment';
import type { Device } from './device';

/** By what the readings of a questionnaire are judged, if it is at hand. */
export type FindJudge = (questionnaire: string) => Promise<Judge | undefined>;

export interface PortfolioSummary {
  id: string;
  name: string;
  /** How many initiatives it has, deleted ones apart. */
  entries: number;
}

export interface OpenedPortfolio {
  head: PortfolioHead;
  rows: PortfolioRow[];
  /** Ids of initiatives whose row was worked out by other rules than these. */
  stale: string[];
  /** Ids of initiatives whose record cannot be read; it stays where it is. */
  broken: string[];
}

export declare function judgeFinder(find: FindSource): FindJudge;
/** By name. */
export declare function listPortfolios(device: Device): Promise<PortfolioSummary[]>;
export declare function openPortfolio(device: Device, find: FindJudge, id: string): Promise<OpenedPortfolio | undefined>;
/** @returns undefined where the device has none of this id; @throws ImportError where a record cannot be read */
export declare function loadEntry(device: Device, find: FindJudge, portfolio: string, id: string): Promise<Entry | undefined>;
/** All of it, for a file; entries that cannot be read are left out and named. */
export declare function loadPortfolio(
  device: Device,
  find: FindJudge,
  id: string,
): Promise<{ portfolio: Portfolio; broken: string[] } | undefined>;
export declare function keepHead(device: Device, head: PortfolioHead): Promise<{ head: PortfolioHead; kept: 'device' | 'memory' }>;
/** One after the other, so that a page can say how far it is and stop in between. */
export declare function keepEntries(
  device: Device,
  find: FindJudge,
  portfolio: string,
  entries: Iterable<Entry>,
): AsyncGenerator<{ entry: Entry; row: PortfolioRow; kept: 'device' | 'memory' }>;
export declare function removePortfolio(device: Device, id: string): Promise<void>;
