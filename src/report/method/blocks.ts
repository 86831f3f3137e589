/** The method page as a document: the blocks of a report, and those in which a rule is laid open. */
import type { Block } from '../blocks';

/** A condition in the questionnaire's words: what is looked at and what it must say, or several of them joined. */
export type Condition = { subject: string; says: string } | { joint: string; parts: Condition[] };

/** The source behind a rule; `mark` says where it is our own judgement. */
export interface SourceLine {
  tag: string;
  title: string;
  mark?: string;
}

/** One condition of a rule: its sentence, the condition itself, and what follows where that is more than the case's outcome. */
export interface ClauseLine {
  /** What the clause speaks of, where a list speaks of several things. */
  about?: string;
  text: string;
  condition: Condition;
  effects: string[];
  source: SourceLine;
}

/** One case of a rule: the outcome, and the clauses that must all hold for it. */
export interface CaseLine {
  outcome: string;
  clauses: ClauseLine[];
}

/** A question in full, with all that may be answered. */
export interface QuestionLine {
  question: string;
  /** Whether it is a fact or a lever, whether it is critical, and how it is answered. */
  traits: string;
  /** A scale's from 1 up, else the options. */
  answers: string[];
  scale: boolean;
  /** Where it is asked under a condition: what introduces it, and the condition. */
  when?: { text: string; condition: Condition };
  source: SourceLine;
}

export interface CitedLine {
  text: string;
  source?: SourceLine;
  works: { id: string; cite: string }[];
}

export type MethodBlock =
  | Extract<Block, { kind: 'heading' | 'paragraph' | 'list' | 'table' }>
  /** Cases in the order in which they are tried, and what is said where none holds. */
  | { kind: 'cases'; title: string; cases: CaseLine[]; otherwise: { outcome: string; text: string; source: SourceLine } }
  | { kind: 'clauses'; clauses: ClauseLine[] }
  /** What only some will want to read; on paper it stands open. */
  | { kind: 'folded'; title: string; blocks: MethodBlock[] }
  | { kind: 'questions'; questions: QuestionLine[] }
  | { kind: 'cited'; items: CitedLine[] }
  /** Source tags, each with what it is about and what it rests on. */
  | { kind: 'sources'; sources: { source: SourceLine; note: string; rests: CitedLine }[] }
  | { kind: 'works'; works: { id: string; cite: string; lang: string }[] };

export interface MethodSection {
  /** Also its address: #/method/<id>. */
  id: string;
  title: string;
  blocks: MethodBlock[];
}

export interface MethodDocument {
  lead: string[];
  sections: MethodSection[];
}
