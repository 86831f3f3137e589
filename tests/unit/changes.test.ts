/** What the report says would change the advice, told from a search that is written by hand. */
import { describe, expect, it } from 'vitest';
import { VERDICT_PATHS, headlineOf, type VerdictPath } from '../../src/diagnosis/headline';
import type { Sensitivity } from '../../src/diagnosis/sensitivity';
import type { Change, Flip } from '../../src/diagnosis/types';
import { builtIn } from '../../src/questionnaire/load';
import type { Block } from '../../src/report/blocks';
import { buildReport } from '../../src/report/document/build';
import { loadReportInput } from '../../src/report/load';
import { answersFrom, COMPLEX, items } from '../fixtures/questionnaires';

const ANSWERS = answersFrom({
  ...COMPLEX,
  'initiative-age': 'later',
  'problem-sectors': ['government', 'nonprofits', 'business'],
  'preconditions-champion': 2,
  'backbone-type': 'none',
  'structure-bearers': ['existing-nonprofit', 'funder'],
  'structure-priorities': ['neutral', 'convene', 'expert'],
});
const inputIn = (lang: 'en' | 'he') =>
  loadReportInput(lang, builtIn, { form: 'full', answers: ANSWERS, settings: undefined }, new Date('2025-03-12'));
const input = await inputIn('en');
const { changes } = input.report;
const words = (id: string) => input.items[id]!;

const flip = (verdict: VerdictPath, to: string, ...made: [string, Change['to']][]): Flip => ({
  verdict,
  to,
  changes: made.map(([item, value]) => ({ item, to: value })),
});

function found(single: Flip[], more: Partial<Sensitivity> = {}): Sensitivity {
  return {
    headline: headlineOf(input.diagnosis),
    tried: 200,
    holds: Object.fromEntries(VERDICT_PATHS.map((path) => [path, 0.935])) as Sensitivity['holds'],
    single,
    nearest: Object.fromEntries(VERDICT_PATHS.map((path) => [path, {}])) as Sensitivity['nearest'],
    ...more,
  };
}

const sectionOf = (sensitivity: Sensitivity | null, of = input) =>
  buildReport(of, sensitivity).sections.find(({ id }) => id === 'changes')!;
const listsOf = (sensitivity: Sensitivity) =>
  sectionOf(sensitivity).blocks.filter((block): block is Extract<Block, { kind: 'flips' }> => block.kind === 'flips');
const linesOf = (sensitivity: Sensitivity) => listsOf(sensitivity).flatMap(({ flips }) => flips);
const tablesOf = (sensitivity: Sensitivity) => sectionOf(sensitivity).blocks.filter((block) => block.kind === 'table');

describe('what would change the advice', () => {
  it('stands after the next steps, and says how firm the backbone is', () => {
    const { sections } = buildReport(input, found([]));
    const ids = sections.map(({ id }) => id);
    expect(ids.indexOf('changes')).toBe(ids.indexOf('steps') + 1);
    expect(sectionOf(found([], { holds: { ...found([]).holds, backbone: 0.8906 } })).hook).toEqual({
      testid: 'result-changes',
      holds: '0.89',
    });
  });

  it('never rounds a share up to all', () => {
    const texts = (backbone: number) => JSON.stringify(sectionOf(found([], { holds: { ...found([]).holds, backbone } })).blocks);
    expect(texts(0.999)).not.toContain('100%');
    expect(texts(0.999)).toContain('99%');
    expect(texts(1)).toContain(changes.holdsAlways(changes.subject.backbone));
  });

  it('tells several answers to one question as one change, with the nearest', () => {
    const lines = linesOf(found([flip('fit', 'partly', ['problem-authority', 2]), flip('fit', 'partly', ['problem-authority', 1])]));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ verdict: 'fit', to: 'partly', items: ['problem-authority'], values: ['2'] });
    expect(lines[0]?.text).toContain(words('problem-authority').short);
    expect(lines[0]?.text).toContain(words('problem-authority').points?.[2].replace(/\.$/, ''));
    expect(lines[0]?.text).toContain(input.verdicts.fit.values.partly.name);
  });

  it('keeps what one can do apart from facts, and from what to watch', () => {
    const lists = listsOf(
      found(
        [
          flip('readiness', 'initiate', ['preconditions-champion', 3]),
          flip('readiness', 'organise', ['backbone-type', 'funder']),
          flip('fit', 'partly', ['problem-result', 'none']),
        ],
        { headline: { ...headlineOf(input.diagnosis), readiness: 'build-preconditions' } },
      ),
    );
    const itemsUnder = (title: string) =>
      lists.filter((list) => list.title === title).flatMap(({ flips }) => flips.flatMap((line) => line.items));
    expect(itemsUnder(changes.canDo)).toEqual(['preconditions-champion']);
    expect(itemsUnder(changes.misjudged)).toEqual(['backbone-type']);
    expect(itemsUnder(changes.holdOn)).toEqual(['problem-result']);
    for (const { title, flips } of lists)
      for (const id of flips.flatMap((line) => line.items)) expect(items.get(id)?.role === 'lever').toBe(title !== changes.misjudged);
  });

  it('lists a handful, nearest first, and leaves the rest to the table', () => {
    const facts = ['problem-authority', 'problem-copy', 'problem-behaviour', 'problem-learning', 'problem-systems'];
    const single = facts.map((id, index) => flip('problem', 'mixed', [id, index < 2 ? 1 : 3]));
    const lines = linesOf(found(single));
    expect(lines.map((line) => line.items[0])).toEqual(facts.slice(2));
    const table = tablesOf(found(single)).find(({ caption }) => caption === changes.tables.first);
    expect(table?.rows.map(([name]) => name)).toEqual(facts.map((id) => words(id).short));
  });

  it('says of sets what is added and left out, and tells no larger set where a smaller one does', () => {
    const [line, ...others] = linesOf(
      found([
        flip('backbone', 'shared', ['structure-bearers', ['existing-nonprofit', 'funder', 'shared']]),
        flip('backbone', 'shared', ['structure-bearers', ['shared']]),
      ]),
    );
    expect(others).toEqual([]);
    expect(line?.values).toEqual(['existing-nonprofit,funder,shared']);
    expect(line?.text).toContain(words('structure-bearers').options?.shared);
    expect(line?.text).not.toContain(words('structure-bearers').options?.funder);
  });

  it('says of rankings what comes first, or before what', () => {
    const options = words('structure-priorities').options!;
    const [front, swap] = linesOf(
      found([
        flip('backbone', 'funder', ['structure-priorities', ['convene', 'neutral', 'expert']]),
        flip('backbone', 'shared', ['structure-priorities', ['neutral', 'expert', 'convene']]),
      ]),
    );
    expect(front?.text).toContain(changes.inFirstPlace(changes.quoted(options.convene!)));
    expect(swap?.text).toContain(changes.before(changes.quoted(options.expert!), changes.quoted(options.convene!)));
  });

  it('lists no change after which nothing could be said; the table does', () => {
    const single = [
      flip('measurement', 'undetermined', ['problem-result', 'none']),
      flip('fit', 'undetermined', ['problem-result', 'none']),
    ];
    expect(linesOf(found(single))).toEqual([]);
    expect(JSON.stringify(tablesOf(found(single)))).toContain(input.verdicts.undetermined.name);
  });

  it('names the one or two answers that lead to each other option, or says that it takes more', () => {
    const nearest = {
      ...found([]).nearest,
      fit: { partly: flip('fit', 'partly', ['problem-result', 'none'], ['problem-systems', 1]), 'does-not-fit': null },
    };
    const table = tablesOf(found([], { nearest })).find(({ caption }) => caption === changes.nearestCaption(changes.title.fit));
    const [partly, not] = table!.rows;
    expect(partly?.[1]).toContain(words('problem-result').short);
    expect(partly?.[1]).toContain(words('problem-systems').short);
    expect(partly?.[2]).toBe(changes.both);
    expect(not).toEqual([input.verdicts.fit.values['does-not-fit'].name, changes.moreThanTwo, input.report.none]);
  });

  it('says so where the search failed', () => {
    expect(sectionOf(null).blocks).toEqual([{ kind: 'paragraph', text: changes.failed }]);
  });

  it('has all its words in Hebrew', async () => {
    const hebrew = await inputIn('he');
    const single = [
      flip('fit', 'partly', ['problem-authority', 2]),
      flip('backbone', 'shared', ['structure-bearers', ['shared']]),
      flip('backbone', 'funder', ['structure-priorities', ['convene', 'neutral', 'expert']]),
    ];
    const text = sectionOf(found(single), hebrew)
      .blocks.flatMap((block) => (block.kind === 'flips' ? block.flips.map((line) => line.text) : 'text' in block ? [block.text] : []))
      .join(' ');
    expect(text).not.toMatch(/[A-Za-z]/);
  });
});
