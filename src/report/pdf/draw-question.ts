/** Questions to be answered by hand, none of them torn over a page. */
import type { PaperPart, PaperQuestion } from '../form/parts';
import { answerPieces } from './draw-answer';
import { element, keepWithNext, spoken } from './draw-text';
import { together, type Piece } from './layout';
import { PAPER } from './paper-style';
import type { Press } from './press';
import type { Tag } from './tags';

/** How far the number stands out into the margin, at the side where lines start. */
const MARGIN = 22;

type Questions = Extract<PaperPart, { as: 'questions' }>;

export function questionsPieces(press: Press, { title, intro, questions }: Questions, parent: Tag): Piece[] {
  const part = press.tags.add(parent, 'Sect');
  const heading = keepWithNext(element(press, part, 'H2', title, PAPER.section, press.column, 16));
  const introduction = keepWithNext(element(press, part, 'P', intro, PAPER.intro, press.column, 1));
  const list = press.tags.add(part, 'L', { numbering: 'Decimal' });
  const items = questions.flatMap((question, index) => questionPieces(press, question, list, index === 0 ? 8 : 9));
  return [...noted(press, heading, title), ...introduction, ...items];
}

/** The pieces, the first of which notes where it stands, for the bookmarks. */
function noted({ doc, places }: Press, pieces: Piece[], title: string): Piece[] {
  return pieces.map((piece, index) => ({
    ...piece,
    draw: (top) => {
      if (index === 0) places.push({ title, level: 1, page: doc.internal.getCurrentPageInfo().pageNumber, top });
      piece.draw(top);
    },
  }));
}

/** The number, when the question is to be answered, the question, what helps to answer it, and room for the answer. */
function questionPieces(press: Press, question: PaperQuestion, list: Tag, above: number): Piece[] {
  const { setter, tags } = press;
  const { only, text, help, hint } = question;
  const item = tags.add(list, 'LI');
  const number = { text: String(question.number), tag: tags.add(item, 'Lbl', spoken(press, String(question.number))) };
  const body = tags.add(item, 'LBody');
  const { column } = press;
  const pieces = [
    ...(only === undefined ? [] : element(press, body, 'P', only, PAPER.only, column)),
    ...element(press, body, 'P', text, PAPER.question, column),
    ...element(press, body, 'P', help, PAPER.help, column, 1),
    ...(hint === undefined ? [] : element(press, body, 'P', hint, PAPER.hint, column, 2)),
    ...answerPieces(press, question.answer, body),
  ];
  const [first, ...rest] = together(pieces);
  if (!first) return [];
  const numbered: Piece = {
    ...first,
    above,
    draw: (top) => {
      const [line] = setter.lines(number.text, PAPER.number, MARGIN);
      if (line)
        tags.mark(number.tag, () => {
          setter.draw(line, PAPER.number, setter.part(column, -MARGIN, MARGIN), top);
        });
      first.draw(top);
    },
  };
  return [numbered, ...rest];
}
