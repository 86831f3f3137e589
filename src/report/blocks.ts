/**
 * The report as a document: plain data that the screen, the printer and the PDF each draw in their own way. Texts are whole sentences in
 * logical order; who draws them resolves their direction.
 */
import type { ChartSpec } from '../charts/spec';
import type { PaperPart } from './form/parts';

/** What an outside measurement reads from a drawn verdict: `data-testid`, `data-value` and the like. */
export interface VerdictHook {
  testid: string;
  value: string;
  item?: string;
  ranking?: string;
  target?: string;
}

/** A change of answers that turns a verdict, as outside measurements read it, and in words. */
export interface FlipLine {
  verdict: string;
  to: string;
  items: string[];
  /** For each item the nearest answer that does it; options of one answer joined by commas. */
  values: string[];
  text: string;
}

export interface ReasonLine {
  /** The option of which the reason speaks, where a list speaks of several. */
  about?: string;
  text: string;
  /** The answers that the reason rests on. */
  answers: { question: string; answer: string }[];
  /** What was judged before and the reason rests on, each with the section that tells of it. */
  upon?: { label: string; grounds: { text: string; section: string }[] };
  /** Tag of the source, such as D6; the sources page explains it. */
  source: string;
  /** What that source is about, for those who hear the tag out of its place. */
  sourceTitle: string;
}

/** `detail`: the working behind a conclusion, which stands on the screen and in the whole report, and is left out of shorter ones. */
export type Block = Content & { detail?: true };

type Content =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string; tone?: 'lead' | 'quiet' }
  | { kind: 'list'; items: string[]; ordered?: boolean }
  /** Things to tick off on paper. */
  | { kind: 'checklist'; items: string[] }
  | { kind: 'definitions'; items: { term: string; text: string }[] }
  /** A verdict in plain words: the label of the question it answers, the verdict's name, a sentence, and how sure it is. */
  | {
      kind: 'verdict';
      hook: VerdictHook;
      label: string;
      value: string;
      statement: string;
      doubt?: string;
      tone: 'good' | 'middle' | 'weak' | 'none';
    }
  | { kind: 'reasons'; title: string; open: boolean; reasons: ReasonLine[] }
  | { kind: 'flips'; title: string; flips: FlipLine[] }
  /** A folded table stands behind its caption on the screen; on paper it stands there whole. */
  | {
      kind: 'table';
      caption: string;
      head: string[];
      rows: string[][];
      folded?: true;
      /** Heads of further columns that are left empty, to be written in by hand. */
      toFill?: string[];
    }
  | { kind: 'chart'; chart: ChartSpec; caption: string; alternative: string }
  | { kind: 'callout'; tone: 'note' | 'warning'; title: string; text: string }
  /** Lists side by side, such as for and against. */
  | { kind: 'columns'; columns: { title: string; items: string[] }[] }
  /** Two groups of blocks side by side, where there is room for it. */
  | { kind: 'beside'; start: Block[]; end: Block[] }
  /** A way to open an example; on the screen only. */
  | { kind: 'example'; name: string; text: string }
  /** Something to write on by hand; on paper only. */
  | { kind: 'paper'; part: PaperPart };

export interface ReportSection {
  id: string;
  title: string;
  blocks: Block[];
  /** On paper it begins a page of its own. */
  ownPage?: true;
  /** It stands beside the summary in the shortest report. */
  brief?: true;
  /** The section belongs to the whole report alone; see `Block`. */
  detail?: true;
  /** On the screen it stands behind its title until it is opened; on paper it stands there whole. */
  folded?: true;
  /** What an outside measurement reads from the section as a whole: how firmly the backbone stands, 0–1, where one is advised. */
  hook?: { testid: string; holds?: string };
  /** A page of the assessment on which what is told here can be changed; on the screen only. */
  link?: { text: string; place: string; testid: string };
}

export interface ReportDocument {
  lang: string;
  dir: 'rtl' | 'ltr';
  /** Name of the tool, as the running header says it. */
  product: string;
  title: string;
  subtitle: string;
  /** Drawn on the PDF only: page label "3 of 12". */
  pageOf: (page: number, pages: number) => string;
  /** Title of the table of contents on paper; none where there is none. */
  contents?: string;
  sections: ReportSection[];
}
