/**
 * The portfolio file: the initiatives that a funder looks at, with everyone's reading of them and what was decided. What is said anew carries
 * its time and replaces what was said before, so that two files of one portfolio can be merged without loss (see `portfolio-merge`).
 */
import type { VerdictPath } from '../diagnosis/headline';
import type { Gate } from '../diagnosis/types';
import type { Assessment } from '../questionnaire/assessment';
import type { Removal } from './workshop';

export const PORTFOLIO_FORMAT = 'shidra-portfolio';
export const PORTFOLIO_VERSION = 1;
/** Characters of a name, and of what a line of the log says beside what was done. */
export const NAME_LIMIT = 200;

/** Something that is said as a whole; the later saying replaces the earlier. */
export interface Stamped<T> {
  value: T;
  at: string;
}

/** All of a portfolio but its initiatives. */
export interface PortfolioHead {
  format: typeof PORTFOLIO_FORMAT;
  version: typeof PORTFOLIO_VERSION;
  /** 128 random bits as 32 hexadecimal digits. */
  id: string;
  name: Stamped<string>;
  /** What the funder asks of every initiative. */
  gates: Stamped<FunderGate[]>;
  /** By what the funder ranks, most important first; by nothing where it is empty. All of them have a weight, or none. */
  priorities: Stamped<Priority[]>;
  /** The columns of the table in their order; as they come where it is empty. */
  columns: Stamped<string[]>;
  log: Change[];
  createdAt: string;
}
export interface Portfolio extends PortfolioHead {
  entries: Entry[];
}

/** Verdicts of which it is known what they may still become, and the gates of readiness. */
export type JudgedPath = Exclude<VerdictPath, 'measurement.target'> | `gates.${Gate}`;

/** Holds where the verdict is one of some values, or at least one of them in the verdict's own order (`ORDERS`). */
export type FunderGate = { what: JudgedPath; in: string[] } | { what: JudgedPath; atLeast: string };

/** A verdict that counts in the funder's ranking. */
export interface Priority {
  what: JudgedPath;
  /** How much it counts beside the others, a whole number from 1 to `MOST_WEIGHT`; without it the order alone says. */
  weight?: number;
}
export const MOST_WEIGHT = 100;

/** One initiative. */
export interface Entry {
  /** 128 random bits as 32 hexadecimal digits. */
  id: string;
  readings: Reading[];
  tags: Tag[];
  decision?: Decision;
  /** Whether it was deleted, which can be undone. */
  removal?: Removal;
  log: Change[];
  createdAt: string;
}

/** Who answered: whoever screens, or the initiative itself. */
export const READERS = ['funder', 'applicant'] as const;
export type Reader = (typeof READERS)[number];

export interface Reading {
  id: string;
  by: Reader;
  /** Without an assessment where it was taken back. */
  assessment?: Assessment;
  at: string;
}

export interface Tag {
  tag: string;
  /** Whether it was taken away. */
  out: boolean;
  at: string;
}

export const DECISIONS = ['decline', 'ask', 'shortlist', 'fund'] as const;
export type DecisionValue = (typeof DECISIONS)[number];
/** Without a value where it was taken back. */
export interface Decision {
  value?: DecisionValue;
  reason: string;
  at: string;
}

export const CHANGES = [
  'created',
  'renamed',
  // As it was written before the log said which.
  'gates',
  'gate-added',
  'gate-removed',
  'priorities',
  'added',
  'reading-added',
  'new-version',
  'reading-removed',
  'tag-added',
  'tag-removed',
  'decision',
  'deleted',
  'restored',
] as const;
/** What was done and when; by whom, nobody knows. */
export interface Change {
  at: string;
  what: (typeof CHANGES)[number];
  /** Of a reading whose it is, of a tag or a name itself, of a decision its value, of a gate or of priorities see `portfolio-log`. */
  detail?: string;
}
