/**
 * What a table shows of one initiative. Judging takes long, so a row is worked out when its reading comes in, and again only where the
 * questionnaire or the rules have changed since.
 */
import type { VerdictPath } from '../diagnosis/headline';
import type { Rules } from '../diagnosis/rules';
import type { Condition, Gate, Sure } from '../diagnosis/types';
import type { Questionnaire } from '../questionnaire/schema';
import type { Decision, Entry, JudgedPath, Reader } from './portfolio';

/** By what readings are judged. */
export interface Judge {
  questionnaire: Questionnaire;
  rules: Rules;
  /** Differs where the questionnaire or the rules do. */
  print: string;
}

/** What can be told of a reading without judging it, by which it is recognised when it comes again. */
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
  /** Print of the judge. */
  print: string;
  /** Id of the reading, and of what it said. */
  reading: string;
  content: string;
  values: Record<VerdictPath | `gates.${Gate}`, string>;
  /** Everything that the answers which are not known could still make of it; nothing where it is not asked. */
  possible: Record<JudgedPath, string[]>;
  weakest: Gate | null;
  sure: Sure | null;
  /** Means of the conditions, 1–5. */
  means: Record<Condition, number | null>;
  /** Of the visible items that want an answer: how many are not known or not answered, and how many there are. */
  unknowns: { open: number; of: number };
  /** How the known answers are backed. */
  evidence: Record<'documented' | 'stated' | 'inferred' | 'none', number>;
}

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
  /** Null where no reading is left, or nobody is at hand to judge it. */
  judged: JudgedRow | null;
  tags: string[];
  decision: Decision | null;
  deleted: boolean;
}

export declare function judgeOf(questionnaire: Questionnaire, rules: Rules): Judge;

/**
 * @param judge finds by what a questionnaire's readings are judged
 * @param was the row as it was; what it says of a reading that has not changed is kept
 */
export declare function rowOf(entry: Entry, judge: (questionnaire: string) => Judge | undefined, was?: PortfolioRow): PortfolioRow;
