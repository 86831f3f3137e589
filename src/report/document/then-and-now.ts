/** The page of a report that tells what has changed since an earlier assessment. Pure: the same input gives the same page. */
import { diagnose } from '../../diagnosis/diagnose';
import type { Settings } from '../../diagnosis/settings';
import type { Gate } from '../../diagnosis/types';
import { thenAndNow, type ItemThenAndNow, type VerdictThenAndNow } from '../../group/then-and-now';
import type { ThenAndNowWords } from '../../i18n/then-and-now.he';
import type { Answer, Answers } from '../../questionnaire/answers';
import type { Item } from '../../questionnaire/schema';
import type { Block, ReportSection } from '../blocks';
import { valueName } from './change-words';
import { isolated, Teller, type ReportInput } from './teller';
import { verdictLabel } from './verdict-label';

/** What was filled in before, as it may be told. */
export interface Earlier {
  form: string;
  answers: Answers;
  settings: Settings;
  /** When it was last changed. */
  at: Date;
}

/** @param earlier of the same questionnaire; it is judged by the rules of the later one */
export function thenAndNowSection(input: ReportInput, earlier: Earlier, words: ThenAndNowWords['document']): ReportSection {
  const tell = new Teller(input);
  const { questionnaire, rules, answers, diagnosis } = input;
  const before = diagnose(questionnaire, rules, earlier.form, earlier.answers, earlier.settings);
  const { verdicts, items } = thenAndNow(questionnaire, { answers: earlier.answers, diagnosis: before }, { answers, diagnosis });
  const told = verdicts.filter(({ then, now }) => then !== 'not-asked' || now !== 'not-asked');
  const changed = items.filter(({ turn }) => turn !== 'same');
  const { head } = words;
  const blocks: Block[] = [
    { kind: 'paragraph', text: words.lead(tell.date(earlier.at)), tone: 'lead' },
    {
      kind: 'paragraph',
      text: [words.rules, earlier.form === diagnosis.questionnaire.form ? '' : words.otherForm].filter(Boolean).join(' '),
    },
    {
      kind: 'table',
      caption: words.verdictsCaption,
      head: [head.verdict, head.then, head.now, head.change],
      rows: told.map((each) => verdictRow(tell, each, words)),
    },
    ...itemBlocks(tell, items, changed, words),
  ];
  return { id: 'then-and-now', title: words.section, blocks, ownPage: true, hook: { testid: 'then-and-now' } };
}

function verdictRow(tell: Teller, { path, then, now, turn }: VerdictThenAndNow, words: ThenAndNowWords['document']): string[] {
  const named = (value: string) => (value === 'not-asked' ? words.notAsked : nameOf(tell, path, value));
  return [verdictLabel(tell, path), named(then), named(now), words.turn[turn]];
}

function nameOf(tell: Teller, path: VerdictThenAndNow['path'], value: string): string {
  const { verdicts } = tell.input;
  if (!isGate(path)) return valueName(tell, path, value);
  return value in verdicts.gateStates ? verdicts.gateStates[value as 'pass'] : verdicts.undetermined.name;
}

const isGate = (path: VerdictThenAndNow['path']): path is `gates.${Gate}` => path.startsWith('gates.');

function itemBlocks(
  tell: Teller,
  items: readonly ItemThenAndNow[],
  changed: readonly ItemThenAndNow[],
  words: ThenAndNowWords['document'],
): Block[] {
  if (changed.length === 0) return [{ kind: 'paragraph', text: words.nothingChanged }];
  const count = (turn: ItemThenAndNow['turn']) => changed.filter((each) => each.turn === turn).length;
  const [better, worse] = [count('better'), count('worse')];
  const { head } = words;
  return [
    { kind: 'paragraph', text: words.counts(better, worse, changed.length - better - worse) },
    { kind: 'paragraph', text: [words.unchanged(items.length - changed.length, items.length), words.judgement].join(' '), tone: 'quiet' },
    {
      kind: 'table',
      caption: words.itemsCaption(changed.length),
      head: [head.question, head.then, head.now, head.change],
      rows: changed.map(({ item, then, now, turn }) => [
        tell.short(item.id),
        said(tell, item, then),
        said(tell, item, now),
        words.turn[turn],
      ]),
    },
  ];
}

/** An answer in a cell, points of a scale with their number, a person's words in their own direction. */
function said(tell: Teller, { id, kind }: Item, answer: Answer | undefined): string {
  const text = tell.said(id, answer ?? {});
  if (kind === 'text' && answer?.value !== undefined) return isolated(text);
  return typeof answer?.value === 'number' ? tell.input.report.changes.point(tell.number(answer.value, 0), text) : text;
}
