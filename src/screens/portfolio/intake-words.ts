/** What was taken in, in words. */
import type { Dropped } from '../../group/portfolio-parse';
import { isolate } from '../../i18n/isolate';
import type { Messages } from '../../i18n/messages.he';
import type { PortfolioWords } from '../../i18n/portfolio.he';
import { noticedIn } from '../noticed';
import type { Intake, Outcome, Took } from './intake';

type Words = PortfolioWords['intake'];

/** In one sentence. */
export function intakeSentence({ took, left }: Intake, say: Words): string {
  const count = (...as: Outcome['as'][]) => took.filter(({ outcome }) => as.includes(outcome.as)).length;
  const counts = { taken: count('taken', 'merged'), waiting: count('waiting'), same: count('same'), refused: count('refused'), left };
  const parts = Object.entries(counts).flatMap(([part, many]) => (many > 0 ? [say.parts[part as keyof typeof counts](many)] : []));
  return parts.length > 0 ? say.sentence(parts.join(' · ')) : say.nothing;
}

/** What has to be looked at comes first. */
const ORDER: readonly Outcome['as'][] = ['refused', 'waiting', 'same', 'merged', 'taken'];

/** File by file: what it is called, what was done, and why. */
export function intakeRows(took: readonly Took[], say: Words, messages: Messages, unnamed: string): string[][] {
  const noticed = (outcome: Outcome): string => ('messages' in outcome ? noticedIn(outcome.messages, messages).join(' ') : '');
  const inOrder = took.toSorted((a, b) => ORDER.indexOf(a.outcome.as) - ORDER.indexOf(b.outcome.as));
  return inOrder.map(({ what, outcome }) => {
    switch (outcome.as) {
      case 'taken': {
        const name = outcome.name || unnamed;
        return [what, outcome.messages.length > 0 ? say.repaired(name) : say.taken(name), noticed(outcome) || say.nothingMore];
      }
      case 'same':
        return [what, say.same(outcome.name || unnamed), say.sameText];
      case 'waiting':
        return [what, say.waiting(outcome.name || unnamed), noticed(outcome) || say.nothingMore];
      case 'merged':
        return [
          what,
          say.mergedShort,
          [say.merged(outcome.count), ...droppedIn(outcome.dropped, messages), noticed(outcome)].filter(Boolean).join(' '),
        ];
      case 'refused':
        return [what, say.refused, reason(outcome.why, say, messages)];
    }
  });
}

/** Of what was left out so much is named; nobody goes through more of it. */
const MOST = 200;

/** What a portfolio file held and was left out, each with its name or place and why. */
export const droppedIn = (dropped: readonly Dropped[], { refused, andMore }: Messages): string[] => [
  ...dropped.slice(0, MOST).map(({ name, at, code, detail }) => `${isolate(name ?? at)}: ${refused[code](at, detail)}`),
  ...(dropped.length > MOST ? [andMore(dropped.length - MOST)] : []),
];

function reason(why: Extract<Outcome, { as: 'refused' }>['why'], say: Words, messages: Messages): string {
  switch (why) {
    case 'portfolio-file':
      return say.portfolioFile;
    case 'link-broken':
      return say.linkBroken;
    case 'link-other':
      return say.linkOther;
    default:
      return messages.refused[why.code](why.at, why.detail);
  }
}
