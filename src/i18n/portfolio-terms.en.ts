/** The English terms of a portfolio, alike on the screen, in its report and in its tables. */
import type { TermWords } from './portfolio-terms.he';
import { isolate } from './isolate';

export const en: TermWords = {
  unnamed: 'Unnamed initiative',
  columns: {
    name: 'Initiative',
    weakest: 'Weakest gate',
    sure: 'How clear the structure is',
    unknowns: 'Not known',
    evidence: 'How the answers are backed',
    by: 'Who answered',
    form: 'Form',
    date: 'Updated',
    tags: 'Tags',
    decision: 'Decision',
  },
  verdicts: {
    problem: 'Type of problem',
    fit: 'Fit',
    gap: 'How it is treated',
    collaboration: 'Collaboration today',
    readiness: 'Stage',
    backbone: 'Advised backbone',
    measurement: 'Measurement possible now',
    'measurement.target': 'Measurement to aim for',
  },
  gate: (name) => `Gate: ${name}`,
  weakest: (gate, state) => `${gate}: ${state}`,
  allPass: 'all hold',
  untold: 'not known',
  nothing: '–',
  sure: { clear: 'clear', two: 'two are close', open: 'open', 'only-option': 'only option' },
  unknowns: (open, of) => `${open} of ${of}`,
  evidence: { documented: 'documented', stated: 'stated', inferred: 'inferred', none: 'not said' },
  weighted: (what, share) => `${what} (${share})`,
  span: (least, most) => `${least} to ${most}`,
  about: (middle, span) => `${middle} (${span})`,
  counted: (what, count) => `${what}: ${count}`,
  mayBe: (others) => `or: ${others}`,
  mayBeMany: 'not settled',
  readers: { funder: 'the funder', applicant: 'the applicants' },
  fullForm: 'Full assessment',
  decisions: { decline: 'decline', ask: 'ask more', shortlist: 'shortlist', fund: 'fund' },
  undecided: 'not decided yet',
  stands: { true: 'meets all', false: 'fails one', unknown: 'not clear' },
  gateIn: (what, values) => `${what}: ${values}`,
  gateAtLeast: (what, value) => `${what}: at least ${isolate(value)}`,
  support: {
    'not-collective-impact': {
      name: 'Support another way',
      text: 'Collective impact is not the tool for this problem. Consider supporting the shorter way that the result names, not the building of a coalition.',
    },
    'ask-first': {
      name: 'Ask before you support',
      text: 'Too little is known to say what kind of support would serve. The letter below gathers what to ask.',
    },
    stabilise: {
      name: 'Stabilise first',
      text: 'The emergency needs an answer at once; until it has one, the partners will have no time for working together.',
    },
    convening: {
      name: 'Convening',
      text: 'An influential champion, urgency or a shared language is missing. A funder can convene, open doors and sit at the table; that takes more time than money.',
    },
    'backbone-money': {
      name: 'Money for the backbone',
      text: 'Coordination, facilitation and staff lack funding for some years. Flexible money for the backbone itself, not for one more service.',
    },
    'data-system': {
      name: 'A data system',
      text: 'Shared measurement is missing. You can carry the cost of data, of agreed definitions and of people who learn from the results together.',
    },
    patience: {
      name: 'Patience',
      text: 'The work is under way. What it needs is that you stay: a commitment for some years, even when no single action can take the credit.',
    },
  },
  supportNone: 'The answers show no gap that a particular kind of support would fill.',
};
