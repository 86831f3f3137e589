/** The rule kinds as blocks. */
import type { Clause } from '../../diagnosis/kinds/clause';
import type { FirstMatchRule } from '../../diagnosis/kinds/first-match';
import type { ClauseLine, MethodBlock } from './blocks';
import { lookUp, type Speaker } from './speaker';

/**
 * The ordered cases of a rule, and the questions that it needs.
 * @param nameOf the outcome's name
 * @param title over the cases; none where the heading says it
 */
export function firstMatch(speak: Speaker, rule: FirstMatchRule, nameOf: (value: string) => string, title = ''): MethodBlock[] {
  const { frame, verdicts } = speak.input;
  const { cases, otherwise } = rule;
  return [
    {
      kind: 'cases',
      title,
      cases: cases.map((each) => {
        const advice = each.advise === undefined ? undefined : (verdicts.alternatives[each.advise]?.name ?? each.advise);
        const outcome = advice ? frame.outcomeWithAdvice(nameOf(each.is), advice) : nameOf(each.is);
        return {
          outcome: each.all.length > 1 ? frame.ifAll(outcome) : frame.ifThis(outcome),
          clauses: each.all.map((c) => speak.clause(c)),
        };
      }),
      otherwise: {
        outcome: frame.otherwise(nameOf(otherwise.is)),
        text: speak.reason(otherwise.because),
        source: speak.source(otherwise.source),
      },
    },
    ...itemLists(speak, { ...rule, ...otherwise }),
  ];
}

/** Every list of questions that a rule names, such as those it needs at least. */
export function itemLists(speak: Speaker, rule: object): MethodBlock[] {
  return Object.entries(rule).flatMap(([key, value]: [string, unknown]) =>
    Array.isArray(value) && value.length > 0 && value.every((id) => typeof id === 'string' && speak.item(id))
      ? [{ kind: 'folded', title: lookUp(speak.input.frame.itemLists, key), blocks: [questions(speak, value as string[])] }]
      : [],
  );
}

/** Questions under what is said of them, those marked that are critical. */
export const questionList = (speak: Speaker, title: string, items: readonly string[]): MethodBlock[] => [
  { kind: 'paragraph', text: title },
  questions(speak, items),
];

const questions = (speak: Speaker, items: readonly string[]): MethodBlock => ({
  kind: 'list',
  items: items.map((id) => markedQuestion(speak, id)),
});

function markedQuestion(speak: Speaker, id: string): string {
  const question = speak.question(id);
  return speak.item(id)?.critical ? speak.input.frame.critical(question) : question;
}

/** Sentences that are said where their condition holds; nothing where there are none. */
export function clauses(
  speak: Speaker,
  title: string,
  all: readonly Clause[],
  effects: (clause: Clause) => string[] = () => [],
): MethodBlock[] {
  return titled(
    title,
    all.map((clause) => speak.clause(clause, effects(clause))),
  );
}

/** Lines that unfold under their title; nothing where there are none. */
export const titled = (title: string, lines: ClauseLine[]): MethodBlock[] =>
  lines.length === 0 ? [] : [{ kind: 'folded', title, blocks: [{ kind: 'clauses', clauses: lines }] }];

/** The names that a verdict can have, each with its sentence. */
export function values(speak: Speaker, label: string, words: Readonly<Record<string, { name: string; statement: string }>>): MethodBlock {
  const { frame } = speak.input;
  return {
    kind: 'table',
    caption: label,
    head: [frame.verdict, frame.meaning],
    rows: Object.values(words).map(({ name, statement }) => [name, statement]),
  };
}

/** Numbers of a rule by their names, with the remark that they are ours. */
export function numbers(speak: Speaker, caption: string, rows: readonly (readonly [string, string])[]): MethodBlock[] {
  const { frame } = speak.input;
  return [
    { kind: 'table', caption, head: [frame.number, frame.value], rows: rows.map((row) => [...row]) },
    { kind: 'paragraph', text: frame.oursNumbers, tone: 'quiet' },
  ];
}
