/** What is written on by hand: the parts of a blank form and of its tally sheet. Only paper draws them. */

export type PaperPart =
  /** Lines to write on, each behind its label, side by side. */
  | { as: 'blanks'; labels: string[] }
  /** A section of the form: its title, what introduces it, and its questions. */
  | { as: 'questions'; title: string; intro: string; questions: PaperQuestion[] }
  /** Rows of cells for marks; below the head of the document, or on a page that it has to itself. */
  | { as: 'tally'; groups: TallyGroup[]; below?: true };

export interface PaperQuestion {
  number: number;
  /** When it is to be answered, where it is not for everyone. */
  only?: string;
  text: string;
  help: string;
  /** How to answer, where it is not by marking one box. */
  hint?: string;
  answer: PaperAnswer;
}

export interface PaperOption {
  /** By which one speaks of it: a number, or a letter where a number is to be written. */
  code: string;
  text: string;
}

export type PaperAnswer =
  | {
      /** Points side by side; boxes to mark, or to write a place in, wherever there is room for them. */
      as: 'points' | 'marks' | 'places';
      options: PaperOption[];
      /** Answers that are none of its own, set apart: "don't know". */
      apart: string[];
    }
  | { as: 'lines'; lines: number };

/** The rows of a section. */
export interface TallyGroup {
  title: string;
  rows: TallyRow[];
}

export interface TallyRow {
  number: number;
  name: string;
  /** What stands in the corner of each cell: the number of the answer. */
  cells: string[];
  /** Short labels of the answers that are set apart. */
  apart: string[];
  /** What each number stands for, where they are no points of a scale. */
  key?: string[];
}
