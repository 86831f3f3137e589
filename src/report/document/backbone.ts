import type { BackboneVerdict, Criterion, RankedBackbone } from '../../diagnosis/types';
import type { Block, ReportSection } from '../blocks';
import { inDetail } from './choice';
import { candidatesBlocks, favouredBlocks, ratingsBlocks } from './ratings';
import type { Teller } from './teller';

/** The recommended structure and how sure it is, the whole ranking, and for each structure what speaks for and against it here. */
export function backboneSection(tell: Teller): ReportSection {
  const { diagnosis, verdicts, report } = tell.input;
  const { backbone } = diagnosis;
  const words = verdicts.backbone.values;
  const winner = backbone.ranking.find((each) => each.type === backbone.value);
  const blocks: Block[] = [...tell.verdictAgain(backbone, words), { kind: 'paragraph', text: existingSentence(tell, backbone) }];
  blocks.push(rankingTable(tell), bars(tell));
  if (backbone.sure) blocks.push({ kind: 'paragraph', text: sureSentence(tell, backbone) });
  blocks.push({ kind: 'paragraph', text: numbersNote(tell), tone: 'quiet' });
  blocks.push(...tell.telling(report.why, backbone.because), ...tell.whyNot(backbone, (type) => words[type].name));
  if (winner) {
    blocks.push({ kind: 'heading', level: 3, text: words[winner.type].name });
    blocks.push({ kind: 'columns', columns: [side(tell, winner, 'for'), side(tell, winner, 'against')] });
    blocks.push({ kind: 'paragraph', text: `${report.example}: ${words[winner.type].example}`, tone: 'quiet' });
    blocks.push(...inDetail(tell.reasons(report.localTitle, winner.because.slice(1))));
    blocks.push(...tell.reasons(report.risksTitle, winner.risks, true));
  }
  blocks.push(...candidatesBlocks(tell));
  blocks.push(...tell.reasons(report.governanceTitle, backbone.governance));
  blocks.push(...tell.reasons(report.leadershipTitle, backbone.leadership, true));
  blocks.push(...inDetail([...favouredBlocks(tell), ...ratingsBlocks(tell)]));
  const link = { text: report.editRatings, place: 'ratings', testid: 'edit-ratings' };
  return { id: 'backbone', title: report.sections.backbone, blocks, link };
}

/** Where the numbers come from, and how they were weighed. */
function numbersNote(tell: Teller): string {
  const { diagnosis, report, rules } = tell.input;
  const { draws, askFirst } = rules.backbone.ranking;
  const deducted = askFirst > 0 && diagnosis.backbone.ranking.some((each) => each.feasible === 'check');
  const notes = [
    report.oursNote(tell.number(draws, 0)),
    ...(deducted ? [report.deductionNote(tell.number(askFirst, 2))] : []),
    weights(tell),
  ];
  return notes.join(' ');
}

function existingSentence(tell: Teller, { existing, keep }: BackboneVerdict): string {
  const words = tell.input.verdicts.backbone.existing;
  if (keep) return words.keep;
  if (existing.type === null) return words.none;
  return existing.works === 'unknown' ? words.unknown : words['not-working'];
}

/** How close the structures are, in plain words; empty where there is nothing to compare. */
export function sureSentence(tell: Teller, backbone: BackboneVerdict): string {
  const { verdicts, report } = tell.input;
  const [headline, ...others] = backbone.ranking;
  // Of two that stand close together one is the headline, though the draws may prefer the other.
  const [rival] = others.sort((a, b) => b.first - a.first);
  const nameOf = (ranked: RankedBackbone | undefined) => (ranked ? verdicts.backbone.values[ranked.type].name : '');
  const fill: Record<string, string> = { share: report.tenths(headline?.first ?? 0), first: nameOf(headline), second: nameOf(rival) };
  return backbone.sure ? verdicts.sure[backbone.sure].replace(/\{(\w+)\}/g, (_, key: string) => fill[key] ?? '') : '';
}

function side(tell: Teller, ranked: RankedBackbone, which: 'for' | 'against'): { title: string; items: string[] } {
  const { verdicts, report } = tell.input;
  const local = ranked[which].map((criterion: Criterion) => verdicts.criteria[criterion]);
  const said = local.length === 0 ? [] : [which === 'for' ? report.strongHere(local.join(', ')) : report.weakHere(local.join(', '))];
  return { title: report[which], items: [...verdicts.backbone.values[ranked.type][which], ...said] };
}

function rankingTable(tell: Teller): Block {
  const { diagnosis, verdicts, report } = tell.input;
  const rows = diagnosis.backbone.ranking.map((each) => {
    const possible = each.feasible !== 'no';
    return [
      verdicts.backbone.values[each.type].name,
      verdicts.feasible[each.feasible],
      possible ? tell.number(each.score) : report.none,
      possible ? tell.number(each.first * 10) : report.none,
    ];
  });
  return { kind: 'table', caption: report.rankingCaption, head: [report.structure, report.bearer, report.score, report.first], rows };
}

function bars(tell: Teller): Block {
  const { diagnosis, verdicts, report, lang } = tell.input;
  const shares = diagnosis.backbone.ranking
    .filter((each) => each.feasible !== 'no')
    .map((each) => ({ label: verdicts.backbone.values[each.type].name, value: each.first }));
  const percent = new Intl.NumberFormat(lang, { style: 'percent' });
  return {
    kind: 'chart',
    chart: { type: 'bars', dir: tell.dir, axis: report.barsAxis, bars: shares },
    caption: report.barsCaption,
    alternative: report.barsAlternative(shares.map((each) => `${each.label} ${percent.format(each.value)}`).join('; ')),
  };
}

function weights(tell: Teller): string {
  const { diagnosis, verdicts, report, lang } = tell.input;
  const percent = new Intl.NumberFormat(lang, { style: 'percent' });
  const parts = (Object.entries(diagnosis.backbone.weights) as [Criterion, number][]).map(
    ([id, weight]) => `${verdicts.criteria[id]} ${percent.format(weight)}`,
  );
  return report.weightsNote(parts.join(', '));
}
