/** The English words of the pages that are loaded when a person goes there. */
import type { PageWords } from './pages.he';

export const en: PageWords = {
  notFound: {
    title: 'Page not found',
    text: 'The assessment in this address is not saved on this device. You can open it from a file on the home page.',
    workshop: 'The workshop in this address is not saved on this device. You can open it from a file on the page of workshops.',
    portfolio: 'The portfolio in this address is not saved on this device. You can open it from a file on the page of portfolios.',
    link: 'To the home page',
    workshops: 'To all workshops',
  },
  fit: {
    title: 'Does collective impact fit the problem?',
    goOn: 'Go on with the questions',
    goOnAnyway: 'Go on all the same',
    endHere: 'Finish here and see the result',
    endHint: 'You can finish here with a full result on the problem and the fit, or go on to the remaining questions.',
  },
  review: {
    title: 'Check your answers',
    lead: 'Look over your answers before the result. You can change any of them.',
    notAnswered: 'Not answered',
    change: 'Change',
    changeHidden: (question) => `the answer to: ${question}`,
    gaps: (count) =>
      count === 1
        ? 'One question is not answered yet. You can finish all the same; the diagnosis treats it as missing information.'
        : `${count} questions are not answered yet. You can finish all the same; the diagnosis treats them as missing information.`,
    gapsTitle: 'Some answers are missing',
    finish: 'See the result',
    ofVote: {
      lead: 'Look over your answers before you hand them in. You can change any of them.',
      gaps: (count) =>
        count === 1
          ? 'One question is not answered yet. You can hand in all the same; on this question you will not be counted.'
          : `${count} questions are not answered yet. You can hand in all the same; on these questions you will not be counted.`,
      finish: 'Hand in the answers',
    },
  },
  result: {
    title: 'Result',
    review: 'Check or change answers',
    continueFull: 'Continue with all questions',
    continueFullText: 'Your answers are kept; only what is still open is asked.',
    unfold: 'Open this part',
    contents: 'On this page',
  },
  reference: {
    glossaryTitle: 'Glossary',
    glossaryLead: 'The field’s terms as this tool uses them, with examples from the Strive partnership.',
    also: 'Also:',
    examplesTitle: 'Examples from the field',
    methodTitle: 'Sources and method',
  },
};
