/** The English words of the comparison report and of letters to applicants. */
import type { PortfolioReportWords } from './portfolio-report.he';
import { isolate } from './isolate';

export const en: PortfolioReportWords = {
  document: {
    title: (name) => `Proposals compared: ${isolate(name)}`,
    subtitle: (date, shown, all) =>
      shown === all
        ? `${date}. ${all === 1 ? 'One initiative' : `${all} initiatives`}.`
        : `${date}. ${shown} of ${all} initiatives, as they were filtered.`,
    lead: 'The initiatives are in the order that was chosen in the table. There is no overall score: each verdict stands by itself, and what is not known is marked so.',
    sections: {
      summary: 'At a glance',
      conditions: 'The five conditions',
      structure: 'Backbone and measurement',
      backing: 'What the answers rest on',
      rules: 'The funder’s own rules',
      decisions: 'Decisions',
      radars: 'The five conditions, initiative by initiative',
    },
    fitCaption: 'Fit and readiness',
    mapCaption: 'Fit against stage: how many initiatives there are at each combination',
    conditionsCaption: 'The level of each condition',
    structureCaption: 'The advised backbone, and measurement',
    backingCaption: 'How much is not known, and how the answers are backed',
    decisionsCaption: 'What was decided',
    reason: 'Reason',
    own: 'The requirements and priorities in this part are the funder’s own, not Shidra’s.',
    gates: 'Requirements',
    noGates: 'No requirements were set.',
    standsCaption: 'Which initiatives meet the requirements',
    stands: 'By the requirements',
    priorities: 'Priorities, most important first',
    noPriorities: 'No priorities were set, so nothing is ranked.',
    rankingCaption: 'How firm the ranking is',
    place: 'Place',
    first: 'First',
    firstTwo: 'Among the first two',
    before: 'Before the next',
    sumCaption: 'The ranking by these rules, and what it is made up of',
    parts: 'What the sum is made up of',
    sum: 'Sum, of 100',
    sumText:
      'The sum is the funder’s own, by the funder’s own rules. Each verdict counts by its place among its values: the best earns the whole weight, the worst 0. A verdict that is not settled is given as a range, and the order goes by the middle of the range.',
    robustness: {
      order:
        'The percentages say in what share of 10,000 draws an initiative came first, among the first two, or before the next. Each draw took other weights that keep to the priorities, and gave what is not known a value that is still possible. Less than 75% “before the next” says that the order of the two is not firm.',
      weights:
        'The percentages say in what share of 10,000 draws an initiative came first, among the first two, or before the next. Each draw took every weight up to a quarter more or less than it was set, and gave what is not known a value that is still possible. Less than 75% “before the next” says that the order of the two is not firm.',
    },
    radarsMore: (count) =>
      `Charts are given for the first 12 initiatives; the levels of the ${count === 1 ? 'remaining one' : `remaining ${count}`} are in the table.`,
    radarSaid: (parts) => `Means from 1 to 5: ${parts}.`,
  },
  sheet: {
    title: 'Comparison',
    documented: 'Answers documented',
    stated: 'Answers stated',
    inferred: 'Answers inferred',
    none: 'Answers whose backing is not said',
    unknowns: 'Share of answers not known',
    mean: (condition) => `${condition}, mean`,
    couldBe: (verdict) => `${verdict}: could also be`,
    reason: 'Reason for the decision',
    support: 'Support called for',
    readings: 'Number of assessments',
    ranking: 'Ranking by the funder’s rules',
    sumLeast: 'Sum, of 100: at least',
    sumMost: 'Sum, of 100: at most',
  },
  letter: {
    subject: (name) => `Questions about your application: ${isolate(name)}`,
    greeting: 'Dear applicants,',
    intro: (name) =>
      `We have read your application “${isolate(name)}”. Before we can decide, we should be glad of your answers to the questions below, briefly and in your own words. “Not known yet” is a useful answer too.`,
    open: 'What we do not know yet:',
    backed: 'What we should be glad to have a document, a figure or a source for:',
    asAnswered: (answer) => `(we understood: ${isolate(answer)})`,
    form: 'You may also answer the full assessment in Shidra and send us its report as it is; we can take it in with all its answers.',
    closing: 'With thanks,',
    decisionSubject: (name) => `Your application: ${isolate(name)}`,
    decisionIntro: (name) => `Thank you for your application “${isolate(name)}” and for the work that went into it.`,
    decisions: {
      decline: 'We have decided not to support it.',
      ask: 'We have not decided yet: before we do, we should be glad of your answers to the questions we sent.',
      shortlist: 'It is on our shortlist, and we shall come back to you about what follows.',
      fund: 'We have decided to support it, and shall come back to you to settle the details.',
    },
    reason: (reason) => `Our reason: ${isolate(reason)}`,
  },
};
