/** The questions of a form, blank, to be filled in by hand. Pure: the same input gives the same document. */
import { formNumbers } from '../../questionnaire/form-numbers';
import { allItems } from '../../questionnaire/answers';
import type { ReportDocument } from '../blocks';
import { conditionWords, type Numbered } from './condition';
import { apartOf, askedSections, frame, optionsOf, type Asked, type PaperInput } from './input';
import type { PaperAnswer, PaperPart, PaperQuestion } from './parts';

const LINES = { short: 1, long: 3 };
const SHAPES = { scale: 'points', choice: 'marks', multi: 'marks', ranking: 'places' } as const;

/** @throws RangeError if the questionnaire has no such form */
export function buildForm(input: PaperInput): ReportDocument {
  const { questionnaire, form, say } = input;
  const numbers = formNumbers(questionnaire, form);
  const items = new Map(allItems(questionnaire).flatMap((item) => (numbers.has(item.id) ? [[item.id, item] as const] : [])));
  const numbered: Numbered = { items, numbers, say };
  const { blanks } = say;
  // The name of the initiative need not be written twice.
  const initiative = items.has('initiative-name') ? [] : [blanks.initiative];
  const parts: PaperPart[] = [
    { as: 'blanks', labels: [...initiative, blanks.name, blanks.role, blanks.date] },
    ...askedSections(input).map(({ words, asked }): PaperPart => ({
      as: 'questions',
      ...words,
      questions: asked.map((each) => questionOf(each, numbered, input)),
    })),
  ];
  return {
    ...frame(input),
    title: input.title,
    subtitle: input.subtitle,
    sections: [
      {
        id: 'form',
        title: say.how.title,
        blocks: [{ kind: 'paragraph', text: say.how.text }, ...parts.map((part) => ({ kind: 'paper' as const, part }))],
      },
    ],
  };
}

function questionOf(asked: Asked, numbered: Numbered, input: PaperInput): PaperQuestion {
  const { item, words } = asked;
  const { say } = input;
  const only = conditionWords(item.when, numbered);
  const hint = item.kind === 'multi' ? say.severalHint : item.kind === 'ranking' ? say.rankingHint : undefined;
  return {
    number: numbered.numbers.get(item.id)!,
    ...(only !== undefined && { only }),
    text: words.question,
    help: words.help,
    ...(hint !== undefined && { hint }),
    answer: answerOf(asked, input),
  };
}

function answerOf(asked: Asked, { apart, say }: PaperInput): PaperAnswer {
  const { item } = asked;
  if (item.kind === 'text') return { as: 'lines', lines: item.long ? LINES.long : LINES.short };
  return { as: SHAPES[item.kind], options: optionsOf(asked, say), apart: apartOf(item, apart) };
}
