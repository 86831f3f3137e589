import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block, ReportDocument } from '../../src/report/blocks';
import { SHEETS } from '../../src/report/pdf/layout';
import { writePdf } from '../../src/report/pdf/write';
import { wordsOf } from '../e2e/support/pdf';
import { mixedText } from '../fixtures/arbitrary-text';
import { drawnPages, outside, overlaps } from '../fixtures/drawn-text';
import { loadFont } from '../fixtures/fonts';
import { SAMPLES } from '../fixtures/report-sample';

/** Whole documents take their time. */
const RUNS = { numRuns: 12, endOnFailure: true };
const PAPERS = ['a4', 'letter'] as const;

const word = fc.oneof(fc.stringMatching(/^[א-ת]{2,10}$/), fc.stringMatching(/^[a-z]{2,10}$/), fc.stringMatching(/^[1-9]\d{0,3}$/));
const between = fc.constantFrom(' ', ' ', ' ', ', ', ' (', ') ', ' – ', ': ', ' “', ' / ');
/** Words that can be found again, whatever the order. */
const prose = fc.array(fc.tuple(word, between), { minLength: 1, maxLength: 40 }).map((pairs) => pairs.flat().join('').trim());

function reportOf(text: fc.Arbitrary<string>): fc.Arbitrary<ReportDocument> {
  const row = fc.array(text, { minLength: 3, maxLength: 3 });
  const block = fc.oneof(
    text.map((each): Block => ({ kind: 'paragraph', text: each })),
    fc.tuple(row, fc.array(row, { minLength: 1, maxLength: 4 })).map(([head, rows]): Block => ({ kind: 'table', caption: '', head, rows })),
    fc.array(text, { minLength: 1, maxLength: 4 }).map((items): Block => ({ kind: 'list', items })),
  );
  return fc
    .tuple(fc.constantFrom('he' as const, 'en' as const), text, fc.array(block, { minLength: 1, maxLength: 8 }))
    .map(([language, title, blocks]) => ({ ...SAMPLES[language], title, sections: [{ id: 'random', title, blocks }] }));
}

function textsOf(block: Block): string[] {
  if (block.kind === 'table') return [...block.head, ...block.rows.flat()];
  if (block.kind === 'list') return block.items;
  return block.kind === 'paragraph' ? [block.text] : [];
}

it('texts neither stand on one another nor in the margins', async () => {
  const text = fc.oneof(mixedText, prose, fc.stringMatching(/^[א-ת\w]{80,400}$/));
  await fc.assert(
    fc.asyncProperty(reportOf(text), fc.constantFrom(...PAPERS), async (report, paper) => {
      for (const page of await drawnPages((await writePdf(report, { loadFont, paper })).bytes)) {
        expect(overlaps(page)).toEqual([]);
        expect(outside(page, SHEETS[paper].side)).toEqual([]);
      }
    }),
    RUNS,
  );
});

it('every word is there', async () => {
  await fc.assert(
    fc.asyncProperty(reportOf(prose), async (report) => {
      const pages = await drawnPages((await writePdf(report, { loadFont })).bytes);
      const found = new Set(pages.flatMap(({ boxes }) => wordsOf(boxes.map(({ text }) => text).join(' '))));
      expect(
        wordsOf(report.sections.flatMap(({ blocks }) => blocks.flatMap(textsOf)).join('\n')).filter((each) => !found.has(each)),
      ).toEqual([]);
    }),
    RUNS,
  );
});
