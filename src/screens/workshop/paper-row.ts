/** A filled-in blank form as it is typed: one text for each question, digits as they are printed. */
import { encodeResponse, NAME_LIMIT } from '../../group/result-code';
import type { Workshop } from '../../group/workshop';
import type { CollectWords } from '../../i18n/workshop-collect.he';
import { type Answer, type Answers, showing } from '../../questionnaire/answers';
import { answerNumbers } from '../../questionnaire/form-numbers';
import type { Item, Questionnaire } from '../../questionnaire/schema';
import type { PaperOption } from '../../report/form/parts';

/** One person's sheet, as far as it is typed. */
export interface PaperRow {
  /** Drawn when the row is begun, so that keeping it twice counts it once. */
  respondent: string;
  role: number;
  name: string;
  /** By item id. */
  cells: Readonly<Record<string, string>>;
}

const UNKNOWN = /^[0?؟]$/;
/** What keyboards give for a dash. */
const NOT_APPLICABLE = /^[-–—־−]$/;
/** Where several could be marked: "none of them". */
const NONE = /^[/\\]$/;

/**
 * @param alphabets of the letters that stand beside the options of a ranking: any of them, whatever language the keyboard is in
 * @returns the answer, `undefined` for an empty cell, and `fault` for what no answer is typed like
 */
function cellAnswer(item: Item, typed: string, alphabets: readonly string[]): Answer | undefined | 'fault' {
  const text = typed.trim();
  if (text === '') return undefined;
  if (item.kind === 'ranking') return rankingAnswer(item.options, text, alphabets);
  if (UNKNOWN.test(text)) return { unknown: true };
  if (NOT_APPLICABLE.test(text)) return item.notApplicable ? { notApplicable: true } : 'fault';
  const values = answerNumbers(item);
  if (item.kind === 'multi') {
    if (NONE.test(text)) return { value: [] };
    const marked = marks(text, values.size).map((mark) => values.get(mark));
    if (marked.length === 0 || marked.includes(undefined) || new Set(marked).size < marked.length) return 'fault';
    return { value: item.options.filter((option) => marked.includes(option)) };
  }
  const value = /^\d{1,2}$/.test(text) ? values.get(Number(text)) : undefined;
  return value === undefined ? 'fault' : { value };
}

/** Numbers typed one after the other; apart from each other where one digit is not enough for all. */
function marks(text: string, most: number): number[] {
  const parts = text.match(most > 9 ? /\d+/g : /\d/g) ?? [];
  return /^[\d\s,.+]*$/.test(text) ? parts.map(Number) : [];
}

/** The letters of the options, the most important first. */
function rankingAnswer(options: readonly string[], text: string, alphabets: readonly string[]): Answer | 'fault' {
  const typed = Array.from(text.toLowerCase().replace(/[\s,.]/g, ''));
  const alphabet = alphabets.find((letters) => typed.every((letter) => letters.includes(letter)));
  const order = typed.map((letter) => options[alphabet?.indexOf(letter) ?? -1]);
  if (order.length === 0 || order.includes(undefined) || new Set(order).size < order.length) return 'fault';
  return { value: order as string[] };
}

/** What can be typed in a cell, in words. */
export function expected(item: Item, options: readonly PaperOption[], say: CollectWords['paper']['expected']): string {
  const most = options.length;
  const own = {
    scale: () => say.scale,
    choice: () => say.choice(most),
    multi: () => say.multi(most),
    ranking: () => say.ranking(options[0]?.code ?? '', options.at(-1)?.code ?? ''),
    text: () => '',
  }[item.kind]();
  return item.notApplicable ? say.orNotApplicable(own) : own;
}

interface ReadRow {
  answers: Answers;
  /** Items whose cells say nothing that can be understood. */
  faults: string[];
  /** Whether the name is longer than a result can carry. */
  longName: boolean;
}

export function readRow(items: readonly Item[], row: PaperRow, alphabets: readonly string[]): ReadRow {
  const read = items.map((item) => [item.id, cellAnswer(item, row.cells[item.id] ?? '', alphabets)] as const);
  return {
    answers: Object.fromEntries(read.filter((entry): entry is [string, Answer] => typeof entry[1] === 'object')),
    faults: read.flatMap(([id, answer]) => (answer === 'fault' ? [id] : [])),
    longName: new TextEncoder().encode(row.name.trim()).length > NAME_LIMIT,
  };
}

/**
 * A row without faults as a result.
 * @returns `beside`: how many answers do not count because the form would not have asked them of this person
 */
export function rowResult(
  questionnaire: Questionnaire,
  { id, questionnaire: { form }, named }: Workshop,
  round: number,
  row: PaperRow,
  answers: Answers,
): { code: string; beside: number } {
  const name = named ? row.name.trim() : '';
  const code = encodeResponse(questionnaire, form, {
    workshop: id,
    respondent: row.respondent,
    revision: 0,
    round,
    role: row.role,
    ...(name !== '' && { name }),
    answers,
  });
  const asked = new Set(questionnaire.forms[form]!.items);
  const counts = round > 1 ? answers : showing(questionnaire, answers, asked).answers;
  return { code, beside: Object.keys(answers).length - Object.keys(counts).length };
}
