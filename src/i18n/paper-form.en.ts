/** The English words of the blank form on paper and of its tally sheet. */
import type { PaperWords } from './paper-form.he';
import { isolate } from './isolate';

const either = (parts: readonly string[]) => [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' or ');

export const en: PaperWords = {
  choice: {
    text: 'For a room without devices: the questions to print, and a sheet to count the answers on.',
    questionnaire: 'Questionnaire',
    builtIn: 'Shidra’s own',
    language: 'Language',
    paper: 'Paper',
    sizes: { a4: 'A4', letter: 'Letter' },
    form: 'Form to print',
    tally: 'Tally sheet',
    preparing: 'Preparing the file…',
    ready: 'The file has been downloaded.',
    replaced: (characters) => `The file has been downloaded. Characters that the typeface lacks became squares: ${characters}`,
    failed: 'The file could not be made. Try again.',
  },
  product: 'Shidra',
  pageOf: (page, pages) => `${page} of ${pages}`,
  minutes: (count) => `About ${count} minutes.`,
  how: {
    title: 'How to fill in this form',
    text: 'At each question mark one box: the one that comes closest to how things are today. Where several may be marked, it says so. Mark “don’t know” rather than guess; it is an answer too. Where a question says “Only if”, answer it only if that is true of your own answers; otherwise go on to the next one.',
  },
  blanks: {
    initiative: 'Initiative',
    name: 'Name',
    role: 'Role and organisation',
    date: 'Date',
    facilitator: 'Facilitator',
    forms: 'Forms counted',
  },
  letters: 'abcdefghijklmnopqrstuvwxyz',
  severalHint: 'Mark all that apply.',
  rankingHint: 'Write 1 in the box of the most important, 2 in that of the next, and so on. You may rank only some.',
  tally: {
    title: 'Tally sheet',
    how: 'Take the forms one by one, and for each answer make a stroke in the cell of its number. The fifth stroke goes across the four before it. A question that was skipped is not counted.',
    dontKnow: 'don’t know',
    notApplicable: 'n/a',
    none: 'none',
    firstPlaces: 'Count only what was put first.',
    keyed: (number, text) => `${number}\u00a0=\u00a0${isolate(text)}`,
  },
  condition: {
    only: (condition) => `Only if ${condition}.`,
    ask: 'Ask the facilitator whether to answer this question.',
    judged: 'the facilitator says so',
    marked: (marks, question) => `you marked ${marks} in question ${question}`,
    other: (marks, question) => `you marked anything but ${marks} in question ${question}`,
    unmarked: (marks, question) => `you did not mark ${marks} in question ${question}`,
    ranked: (marks, question) => `you ranked ${marks} in question ${question}`,
    unranked: (marks, question) => `you did not rank ${marks} in question ${question}`,
    several: (least, question) => `you marked at least ${least} answers in question ${question}`,
    fewer: (least, question) => `you marked fewer than ${least} answers in question ${question}`,
    written: (texts, question) => `you wrote ${either(texts.map((text) => `“${isolate(text)}”`))} in question ${question}`,
    orMore: (mark) => `${mark} or higher`,
    orLess: (mark) => `${mark} or lower`,
    fromTo: (first, last) => `${first} to ${last}`,
    oneOf: either,
    all: { near: ' and ', far: '; and ' },
    any: { near: ' or ', far: '; or ' },
  },
};
