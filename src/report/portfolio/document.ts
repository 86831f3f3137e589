/** The comparison of a portfolio's initiatives as a document: the same tables as on the screen, in parts that fit a page. Pure. */
import { CONDITIONS, type Interval } from '../../diagnosis/types';
import { standing } from '../../group/funder-rules';
import type { PortfolioHead } from '../../group/portfolio';
import type { PortfolioRow } from '../../group/portfolio-row';
import type { Column } from '../../group/portfolio-table';
import type { Ranking } from '../../group/portfolio-ranking';
import { isWeighted } from '../../group/portfolio-weights';
import type { PortfolioReportWords } from '../../i18n/portfolio-report.he';
import type { Block, ReportDocument, ReportSection } from '../blocks';
import { mapOf } from './map';
import type { PortfolioTeller } from './teller';

export interface ComparisonInput {
  tell: PortfolioTeller;
  words: PortfolioReportWords['document'];
  head: Pick<PortfolioHead, 'name' | 'gates' | 'priorities'>;
  /** Those that are told, in their order. */
  rows: readonly PortfolioRow[];
  /** How many initiatives the portfolio has. */
  all: number;
  /** Of all of them; nothing is ranked where there are no priorities. */
  ranking: Ranking;
  /** Of any initiative of the portfolio, though it is not told. */
  rowOf: (entry: string) => PortfolioRow | undefined;
  now: Date;
  /** The report's own words. */
  report: { product: string; contents: string; pageOf: (page: number, pages: number) => string };
}

/** So many initiatives make a report of about ten pages: contents of their own would be a page of six lines. */
const LEAFED_THROUGH = 10;

/** So many initiatives have a chart of their own. */
const CHARTS = 12;

const FIT: readonly Column[] = ['name', 'problem', 'fit', 'readiness', 'weakest'];
const LEVELS: readonly Column[] = ['name', ...CONDITIONS.map((condition) => `conditions.${condition}` as const)];
const STRUCTURE: readonly Column[] = ['name', 'backbone', 'sure', 'measurement', 'measurement.target'];
const BACKING: readonly Column[] = ['name', 'unknowns', 'evidence', 'by', 'date'];

export function comparisonDocument(input: ComparisonInput): ReportDocument {
  const { tell, words, head, rows, all, now, report } = input;
  return {
    lang: tell.language,
    dir: tell.dir,
    product: report.product,
    title: words.title(head.name.value),
    subtitle: words.subtitle(tell.date(now.toISOString()), rows.length, all),
    pageOf: report.pageOf,
    ...(rows.length > LEAFED_THROUGH && { contents: report.contents }),
    sections: [
      section(input, 'summary', [
        { kind: 'paragraph', text: words.lead, tone: 'lead' },
        table(words.mapCaption, mapTable(input)),
        table(words.fitCaption, columnsOf(input, FIT)),
      ]),
      section(input, 'conditions', [table(words.conditionsCaption, columnsOf(input, LEVELS))]),
      section(input, 'structure', [table(words.structureCaption, columnsOf(input, STRUCTURE))]),
      section(input, 'backing', [table(words.backingCaption, columnsOf(input, BACKING))]),
      section(input, 'rules', rules(input)),
      section(input, 'decisions', [table(words.decisionsCaption, decisions(input))]),
      section(input, 'radars', radars(input)),
    ],
  };
}

type Table = Pick<Extract<Block, { kind: 'table' }>, 'head' | 'rows'>;

const section = ({ words }: ComparisonInput, id: keyof PortfolioReportWords['document']['sections'], blocks: Block[]): ReportSection => ({
  id,
  title: words.sections[id],
  blocks,
});

const table = (caption: string, { head, rows }: Table): Block => ({ kind: 'table', caption, head, rows });

function columnsOf({ tell, rows }: ComparisonInput, columns: readonly Column[]): Table {
  return { head: columns.map((column) => tell.label(column)), rows: rows.map((row) => columns.map((column) => tell.cell(row, column))) };
}

function mapTable({ tell, rows }: ComparisonInput): Table {
  const map = mapOf(rows);
  return {
    head: [tell.path('readiness'), ...map.fits.map((fit) => `${tell.path('fit')}: ${tell.value('fit', fit)}`)],
    rows: map.stages.map((stage, index) => [
      tell.value('readiness', stage),
      ...(map.cells[index] ?? []).map(({ length }) => tell.number(length)),
    ]),
  };
}

function decisions({ tell, words, rows }: ComparisonInput): Table {
  const columns: readonly Column[] = ['name', 'tags', 'decision'];
  return {
    head: [...columns.map((column) => tell.label(column)), words.reason],
    rows: rows.map((row) => [...columns.map((column) => tell.cell(row, column)), row.decision?.reason ?? '']),
  };
}

/** What is the funder's own, and said to be. */
function rules(input: ComparisonInput): Block[] {
  const { tell, words, head, rows } = input;
  const gates = head.gates.value;
  const gated: Block[] =
    gates.length === 0
      ? [{ kind: 'paragraph', text: words.noGates }]
      : [
          { kind: 'list', items: gates.map((gate) => tell.gate(gate)) },
          table(words.standsCaption, {
            head: [tell.label('name'), words.stands],
            rows: rows.map((row) => [tell.name(row), tell.terms.stands[`${standing(row, gates).truth}`]]),
          }),
        ];
  return [
    { kind: 'paragraph', text: words.own },
    { kind: 'heading', level: 3, text: words.gates },
    ...gated,
    { kind: 'heading', level: 3, text: words.priorities },
    ...ranked(input),
  ];
}

function ranked(input: ComparisonInput): Block[] {
  const { tell, words, head, ranking, rowOf } = input;
  const nameOf = (entry: string) => tell.name(rowOf(entry) ?? { name: '' });
  const { value: priorities } = head.priorities;
  if (priorities.length === 0) return [{ kind: 'paragraph', text: words.noPriorities }];
  let before = 0;
  const places = ranking.places.map((place) => {
    const number = tell.number(before + 1);
    before += place.entries.length;
    return { ...place, number, names: place.entries.map(nameOf).join('; ') };
  });
  return [
    { kind: 'list', ordered: true, items: priorities.map((priority, index) => tell.priority(priority, ranking.weights[index]!)) },
    table(words.sumCaption, {
      head: [words.place, tell.label('name'), words.parts, words.sum],
      rows: places.map(({ entries, parts, sum, number, names }) => [number, names, madeUp(input, entries[0]!, parts), tell.sum(sum)]),
    }),
    { kind: 'paragraph', text: words.sumText, tone: 'quiet' },
    table(words.rankingCaption, {
      head: [words.place, tell.label('name'), words.first, words.firstTwo, words.before],
      rows: places.map(({ number, names, first, firstTwo, before: next }) => [
        number,
        names,
        tell.share(first),
        tell.share(firstTwo),
        next === null ? tell.terms.nothing : tell.share(next),
      ]),
    }),
    { kind: 'paragraph', text: words.robustness[isWeighted(priorities) ? 'weights' : 'order'], tone: 'quiet' },
  ];
}

/** Each part of the funder's sum, with the verdict that it comes from. */
function madeUp({ tell, head, rowOf }: ComparisonInput, entry: string, parts: readonly Interval[]): string {
  const row = rowOf(entry);
  if (!row) return tell.terms.nothing;
  return head.priorities.value
    .map(({ what }, index) => tell.terms.counted(tell.path(what), tell.part(row, what, parts[index]!)))
    .join('; ');
}

/** In pairs, as they fit a page. */
function radars(input: ComparisonInput): Block[] {
  const { words, rows } = input;
  const charts = rows.slice(0, CHARTS).map((row) => radar(input, row));
  const pairs: Block[] = [];
  for (let at = 0; at < charts.length; at += 2)
    pairs.push({ kind: 'beside', start: charts.slice(at, at + 1), end: charts.slice(at + 1, at + 2) });
  const more = rows.length - CHARTS;
  return [...pairs, ...(more > 0 ? [{ kind: 'paragraph', text: words.radarsMore(more), tone: 'quiet' } as const] : [])];
}

function radar({ tell, words }: ComparisonInput, row: PortfolioRow): Block {
  const means = tell.means(row);
  return {
    kind: 'chart',
    chart: {
      type: 'radar',
      dir: tell.dir,
      series: tell.name(row),
      labels: means.map(({ name }) => name),
      values: means.map(({ mean }) => mean),
    },
    caption: tell.name(row),
    alternative: words.radarSaid(means.map(({ name, text }) => `${name} ${text}`).join('; ')),
  };
}
