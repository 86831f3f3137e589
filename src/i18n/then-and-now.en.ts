/** The English words of an initiative then and now. */
import type { ThenAndNowWords } from './then-and-now.he';

export const en: ThenAndNowWords = {
  screen: {
    title: 'Compare with an earlier assessment',
    text: 'See what has changed since an earlier assessment with the same questionnaire. The comparison will be here and in every file of the report.',
    choose: 'Compare with',
    nothing: 'No comparison',
    entry: (name, date) => `${name}, ${date}`,
    sameInitiative: (entry) => `${entry} (same initiative)`,
    workshop: (entry) => `Workshop: ${entry}`,
    unnamed: 'Unnamed assessment',
    fromFile: 'The file that was opened',
    open: 'Choose a file or report',
    otherQuestionnaire:
      'The file is of another questionnaire, and the two cannot be compared. Choose an assessment with the same questionnaire.',
    none: 'This device has no other assessment with the same questionnaire. You can choose a file or a report.',
    again: 'Assess again',
    againText:
      'A new, empty assessment of the same initiative. Once it has answers, the comparison with this one will be offered by itself.',
  },
  document: {
    section: 'Then and now',
    lead: (date) => `Compared with the assessment of ${date}.`,
    rules: 'Both assessments were judged by today’s rules, so where they differ the answers do.',
    otherForm: 'The two were filled in different forms. A question that only one of them asked counts as new or gone.',
    verdictsCaption: 'The verdicts then and now',
    itemsCaption: (count) => `Answers that changed (${count})`,
    unchanged: (same, all) => `Not changed: ${same} of ${all} answers.`,
    nothingChanged: 'No answer has changed.',
    head: { verdict: 'Verdict', question: 'Question', then: 'Then', now: 'Now', change: 'Change' },
    turn: { same: 'no change', better: 'better', worse: 'worse', other: 'different', new: 'new', gone: 'gone' },
    counts: (better, worse, other) => `Better: ${better}. Worse: ${worse}. Different, new or gone: ${other}.`,
    judgement:
      '“Better” or “worse” is said only of what the partners can change, and only where the possible answers have an order; a fact that has changed is merely “different”.',
    notAsked: '–',
  },
};
