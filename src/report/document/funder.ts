/** The page of whoever decides on a grant: how far the answers are backed, and what to ask back. */
import { isWeaklyBacked, whyAsk, WHYS, type Why } from '../../group/questions-to-ask';
import { answerState } from '../../questionnaire/answers';
import { isRequired } from '../../questionnaire/progress';
import type { Item } from '../../questionnaire/schema';
import type { Block, ReportSection } from '../blocks';
import { reachedItems } from './answers';
import { inDetail } from './choice';
import type { Teller } from './teller';

/** The form that a funder fills for a proposal. */
const SCREENING = 'screening';

const BACKINGS = ['documented', 'stated', 'inferred'] as const;

/** One section where a funder is the reader: in the form for proposals, or where it is said how answers are backed; else none. */
export function funderSections(tell: Teller): ReportSection[] {
  const { report, diagnosis, answers } = tell.input;
  const items = reachedItems(tell).filter(({ kind }) => kind !== 'text');
  const backed = items.some(({ id }) => answers[id]?.evidence !== undefined);
  if (diagnosis.questionnaire.form !== SCREENING && !backed) return [];
  const say = report.parts.funder;
  const blocks: Block[] = [
    { kind: 'paragraph', text: say.lead, tone: 'lead' },
    // What makes a good funder of collective impact is of no use where it does not fit.
    ...(diagnosis.fit.value === 'does-not-fit' ? [counts(tell, items)] : [countsBeside(tell, items)]),
    ...questions(tell, items),
  ];
  const byTheWay = diagnosis.questionnaire.form === SCREENING ? {} : { folded: true as const };
  return [{ id: 'funder', title: report.sections.funder, blocks, ownPage: true, ...byTheWay }];
}

function countsBeside(tell: Teller, items: readonly Item[]): Block {
  const { report, verdicts } = tell.input;
  return {
    kind: 'beside',
    start: [counts(tell, items)],
    end: [
      { kind: 'heading', level: 3, text: report.parts.funder.recommendations },
      { kind: 'checklist', items: verdicts.recommendations },
    ],
  };
}

function counts(tell: Teller, items: readonly Item[]): Block {
  const { report, answers } = tell.input;
  const say = report.parts;
  const given = items.filter(({ id }) => answerState(answers[id]) === 'value');
  const count = (of: readonly Item[]) => tell.number(of.length, 0);
  const rows = [
    ...BACKINGS.map((backing) => [say.evidence[backing], count(given.filter(({ id }) => answers[id]?.evidence === backing))]),
    [say.funder.none, count(given.filter(({ id }) => answers[id]?.evidence === undefined))],
    [report.dontKnow, count(items.filter(({ id }) => answerState(answers[id]) === 'unknown'))],
    [report.notApplicable, count(items.filter(({ id }) => answerState(answers[id]) === 'not-applicable'))],
    [report.notAnswered, count(items.filter((item) => isRequired(item) && answerState(answers[item.id]) === 'not-answered'))],
  ];
  return { kind: 'table', caption: say.funder.countsCaption, head: [say.funder.backing, say.funder.count], rows };
}

/** What nobody answered and what a critical answer rests on comes first; other answers that are weakly backed are for the whole report. */
function questions(tell: Teller, items: readonly Item[]): Block[] {
  const say = tell.input.report.parts.funder;
  const asked = items.flatMap((item) => {
    const why = whyAsk(item, tell.input.answers[item.id]);
    return why ? [{ item, why }] : [];
  });
  asked.sort((a, b) => Number(b.item.critical ?? false) - Number(a.item.critical ?? false) || WHYS.indexOf(a.why) - WHYS.indexOf(b.why));
  const first = asked.filter(({ item, why }) => !isWeaklyBacked(why) || item.critical === true);
  const rest = asked.filter((each) => !first.includes(each));
  if (asked.length === 0) return [{ kind: 'paragraph', text: say.nothingToAsk }];
  return [...table(tell, say.askCaption, first), ...inDetail(table(tell, say.restCaption, rest))];
}

function table(tell: Teller, caption: string, asked: readonly { item: Item; why: Why }[]): Block[] {
  const { report } = tell.input;
  const { funder, condition } = report.parts;
  const rows = asked.map(({ item: { id, critical }, why }) => {
    const question = tell.question(id);
    return [critical ? condition.critical(question) : question, funder.whys[why]];
  });
  return rows.length === 0 ? [] : [{ kind: 'table', caption, head: [report.question, funder.why], rows, toFill: [funder.reply] }];
}
