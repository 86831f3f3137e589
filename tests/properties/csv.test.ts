/** Whatever people write comes back out of the CSV as it was, except that nothing is left which a spreadsheet would run. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtIn } from '../../src/questionnaire/load';
import { answersCsv } from '../../src/report/sheets/csv';
import { loadReportInput } from '../../src/report/load';
import { parseCsv } from '../fixtures/csv';
import { answersFrom, COMPLEX } from '../fixtures/questionnaires';
import { mixedText } from '../fixtures/arbitrary-text';

const input = await loadReportInput('he', builtIn, { form: 'full', answers: answersFrom(COMPLEX), settings: undefined }, new Date(0));
const tableWith = (note: string, source: string): string[][] => {
  const answers = { ...input.answers, 'problem-copy': { value: 4, note, source } };
  return parseCsv(answersCsv({ ...input, answers }));
};

/** What no spreadsheet may see at the start of a text. */
const SIGNS = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', ' =', '\u200f=', '\ufeff@', '\n+'];
const separators = fc.string({ unit: fc.constantFrom('"', ',', '\n', ';', "'", 'א', 'a', ' '), maxLength: 20 });
const written = fc.oneof(mixedText, separators, fc.string({ unit: 'grapheme' }));
const dangerous = fc.tuple(fc.constantFrom(...SIGNS), written).map(([sign, rest]) => `${sign}${rest}`);

/** No file holds these; see `xml-text`. */
const kept = (text: string) => text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, '');
const cells = (note: string, source: string): string[] =>
  tableWith(note, source)
    .find((row) => row[1] === 'problem-copy')!
    .slice(-2);

describe('a CSV file', () => {
  test('gives back what was written', () => {
    fc.assert(
      fc.property(fc.oneof(written, dangerous), written, (note, source) => {
        const back = cells(note, source);
        [note, source].forEach((text, index) => expect([kept(text), `'${kept(text)}`]).toContain(back[index]));
      }),
    );
  });

  test('says of whatever could run that it is a text', () => {
    fc.assert(
      fc.property(dangerous, (note) => {
        expect(cells(note, '')[0]).toBe(`'${kept(note)}`);
      }),
    );
  });

  test('leaves a text alone that cannot run', () => {
    fc.assert(
      fc.property(fc.constantFrom('a', 'א', '1', '(', '"', "'", '.'), written, (first, rest) => {
        expect(cells(first + rest, '')[0]).toBe(kept(first + rest));
      }),
    );
  });

  test('always has as many cells in a row as in its head', () => {
    fc.assert(
      fc.property(written, written, (note, source) => {
        const [head, ...rows] = tableWith(note, source);
        for (const row of rows) expect(row).toHaveLength(head!.length);
      }),
    );
  });
});
