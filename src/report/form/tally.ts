/** The sheet on which a facilitator counts the answers of a room. Pure: the same input gives the same document. */
import { formNumbers } from '../../questionnaire/form-numbers';
import type { ReportDocument } from '../blocks';
import { apartOf, askedSections, frame, optionsOf, type Asked, type PaperInput } from './input';
import type { TallyGroup, TallyRow } from './parts';

/** As much room as a row with a key takes, in rows without. */
const KEYED = 2.2;
/** Rows that one page can hold, and the share that the first of two pages should. */
const ONE_PAGE = 65;
const FIRST_SHARE = 0.47;
/** Letters of an option's text that remind of it. */
const REMINDER = 28;

/** @throws RangeError if the questionnaire has no such form */
export function buildTally(input: PaperInput): ReportDocument {
  const { say, title } = input;
  const numbers = formNumbers(input.questionnaire, input.form);
  const rowOf = (asked: Asked): TallyRow => tallyRow(asked, numbers.get(asked.item.id)!, say);
  const groups = askedSections(input).flatMap(({ words, asked }): TallyGroup[] => {
    // What was written in words is read, not counted.
    const rows = asked.filter(({ item }) => item.kind !== 'text').map(rowOf);
    return rows.length === 0 ? [] : [{ title: words.title, rows }];
  });
  const [first, rest] = split(groups);
  const labels = [say.blanks.initiative, say.blanks.facilitator, say.blanks.date, say.blanks.forms];
  return {
    ...frame(input),
    title: say.tally.title,
    subtitle: title,
    sections: [
      {
        // Drawn smaller where it would not fit its page.
        id: 'summary',
        title: '',
        blocks: [
          { kind: 'paragraph', text: say.tally.how, tone: 'quiet' },
          { kind: 'paper', part: { as: 'blanks', labels } },
          { kind: 'paper', part: { as: 'tally', groups: first, below: true } },
        ],
      },
      ...(rest.length === 0
        ? []
        : [{ id: 'rest', title: '', blocks: [{ kind: 'paper' as const, part: { as: 'tally' as const, groups: rest } }] }]),
    ],
  };
}

/** The groups for the first page, below the title, and those for the rest; all on the first where one page can hold them. */
function split(groups: readonly TallyGroup[]): [TallyGroup[], TallyGroup[]] {
  const weights = groups.map(({ rows }) => rows.reduce((sum, { key }) => sum + (key ? KEYED : 1), 0));
  const upTo = (index: number) => weights.slice(0, index).reduce((sum, each) => sum + each, 0);
  const all = upTo(groups.length);
  const first =
    all <= ONE_PAGE
      ? groups.length
      : Math.max(
          1,
          weights.findLastIndex((_, index) => upTo(index) <= all * FIRST_SHARE),
        );
  return [groups.slice(0, first), groups.slice(first)];
}

function tallyRow(asked: Asked, number: number, say: PaperInput['say']): TallyRow {
  const { item, words } = asked;
  const options = optionsOf(asked, say);
  const told = options.map(({ code, text }) => say.tally.keyed(code, shortened(text)));
  const key = [...(item.kind === 'ranking' ? [say.tally.firstPlaces] : []), ...told];
  return {
    number,
    name: words.short,
    cells: options.map(({ code }) => code),
    apart: apartOf(item, say.tally),
    ...(item.kind !== 'scale' && { key }),
  };
}

/** The form has the whole text; here it only reminds. */
function shortened(text: string): string {
  const whole = text.replace(/\.$/, '');
  if (whole.length <= REMINDER) return whole;
  const space = whole.lastIndexOf(' ', REMINDER);
  return `${whole.slice(0, space > 0 ? space : REMINDER).replace(/[\p{P}\s]+$/u, '')}…`;
}
