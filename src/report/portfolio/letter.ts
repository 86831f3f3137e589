/** Letters to an applicant, to be edited and sent: what to ask, and what was decided. Plain text, which every mail takes. */
import type { DecisionValue } from '../../group/portfolio';
import type { Question } from '../../group/questions-to-ask';
import type { PortfolioReportWords } from '../../i18n/portfolio-report.he';
import type { Answers } from '../../questionnaire/answers';
import type { ReportDocument } from '../blocks';
import type { ItemTeller } from './reading';

type Words = PortfolioReportWords['letter'];

/** So that nobody has to guess what a longer list leaves out, all that is open is asked; of what is weakly backed only what is critical. */
const isOpen = ({ why }: Question): boolean => why === 'notAnswered' || why === 'dontKnow';

/**
 * @param items in the words that speak to the applicant, in the letter's language
 * @returns the letter; empty where there is nothing to ask
 */
export function questionsLetter(name: string, questions: readonly Question[], answers: Answers, items: ItemTeller, say: Words): string {
  if (questions.length === 0) return '';
  const open = questions.filter(isOpen);
  const backed = questions.filter((question) => !isOpen(question));
  const said = ({ item }: Question): string => {
    const answer = items.answer(item, answers[item], { dontKnow: '', notApplicable: '', notAnswered: '', none: '' });
    return answer === '' ? '' : ` ${say.asAnswered(answer.replace(/\.$/, ''))}`;
  };
  let number = 0;
  const line = (question: Question, more = ''): string => `${++number}. ${items.question(question.item)}${more}`;
  return [
    say.subject(name),
    say.greeting,
    say.intro(name),
    ...(open.length > 0 ? [[say.open, ...open.map((question) => line(question))].join('\n')] : []),
    ...(backed.length > 0 ? [[say.backed, ...backed.map((question) => line(question, said(question)))].join('\n')] : []),
    say.form,
    say.closing,
    '',
  ].join('\n\n');
}

export function decisionLetter(name: string, value: DecisionValue, reason: string, say: Words): string {
  return [
    say.decisionSubject(name),
    say.greeting,
    [say.decisionIntro(name), say.decisions[value]].join(' '),
    ...(reason.trim() === '' ? [] : [say.reason(reason.trim())]),
    say.closing,
    '',
  ].join('\n\n');
}

/** A letter for a word processor: its first line is the title, every other paragraph a line of its own. */
export function letterDocument(text: string, lang: string, dir: 'rtl' | 'ltr', product: string): ReportDocument {
  const [title = '', ...paragraphs] = text.split('\n').filter((line) => line.trim() !== '');
  return {
    lang,
    dir,
    product,
    title,
    subtitle: '',
    pageOf: (page, pages) => `${page}/${pages}`,
    sections: [{ id: 'letter', title, blocks: paragraphs.map((line) => ({ kind: 'paragraph', text: line })) }],
  };
}
