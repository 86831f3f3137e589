/** Words that would do something where they came alive stay words, on every way out of Shidra. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/messages.en';
import { he } from '../../src/i18n/messages.he';
import { newAssessment, serialiseAssessment, type Assessment } from '../../src/questionnaire/assessment';
import { builtIn } from '../../src/questionnaire/load';
import { parseAssessment } from '../../src/questionnaire/parse-assessment';
import type { ReportDocument } from '../../src/report/blocks';
import { buildReport } from '../../src/report/document/build';
import { isolated, type ReportInput } from '../../src/report/document/teller';
import { writeDocx } from '../../src/report/docx/write';
import { loadReportInput } from '../../src/report/load';
import { assessmentAttachment } from '../../src/report/pdf/attach';
import { writePdf } from '../../src/report/pdf/write';
import { answersCsv } from '../../src/report/sheets/csv';
import { writeXlsx } from '../../src/report/sheets/xlsx';
import { assessmentFileName } from '../../src/storage/file';
import { readReportFile } from '../../src/storage/report-file';
import { parseCsv } from '../fixtures/csv';
import { loadFont } from '../fixtures/fonts';
import { LIVE } from '../fixtures/fuzz/hostile';
import { turns } from '../fixtures/fuzz/turns';
import { openPackage } from '../fixtures/office';
import { questionnaire } from '../fixtures/questionnaires';
import { letters } from '../fixtures/word';
import { all, textOf } from '../fixtures/xml';

const NOW = new Date('2026-03-01T10:00:00Z');
const live = Object.values(LIVE);
const scales = questionnaire.sections.flatMap(({ items }) => items).filter(({ kind, when }) => kind === 'scale' && !when);

/** Every such text as a note and as a source, and the worst as a name. */
const hostile: Assessment = {
  ...newAssessment({ questionnaire, form: 'full', now: NOW, randomId: () => 'ab'.repeat(16) }),
  answers: {
    ...Object.fromEntries(
      live.map((note, index) => [scales[index]!.id, { value: 1 + (index % 5), note, evidence: 'stated', source: live.at(-index - 1)! }]),
    ),
    'initiative-name': { value: LIVE.leaving + LIVE.image },
  },
  settings: { candidates: [{ name: LIVE.formula + LIVE.leaving, type: 'government', ratings: {} }] },
};

test('all of it can be told apart by items', () => expect(scales.length).toBeGreaterThan(live.length));

test('such a file is taken in, and holds what it held', () => {
  const text = serialiseAssessment(hostile);
  const { assessment, messages } = parseAssessment(text, questionnaire);
  expect(messages).toEqual([]);
  expect(serialiseAssessment(assessment)).toBe(text);
});

describe.each(['he', 'en'] as const)('in %s', (lang) => {
  let input: ReportInput;
  let report: ReportDocument;
  beforeAll(async () => {
    const { id, answers, settings } = hostile;
    input = await loadReportInput(lang, builtIn, { id, form: 'full', answers, settings }, NOW);
    report = buildReport(input, null);
  });

  test('no text of the report turns what stands around it', () => {
    const texts = stringsIn(report);
    expect(texts.filter(turns)).toEqual([]);
    // It is told all the same.
    for (const text of live) expect(letters(texts.join('\n'))).toContain(letters(text));
  });

  test('the PDF runs nothing, opens nothing, and opens again', async () => {
    const { bytes } = await writePdf(report, {
      now: NOW,
      fileId: '0'.repeat(32),
      loadFont,
      attachment: assessmentAttachment(hostile, 'x'),
    });
    const copy = bytes.slice();
    const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;
    expect(await pdf.getJSActions()).toBeNull();
    // A place in it, and nothing that is done.
    expect(Object.keys(((await pdf.getOpenAction()) as object | null) ?? {})).toEqual(['dest']);
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      expect(await page.getJSActions()).toBeNull();
      const annotations = (await page.getAnnotations()) as { subtype: string; url?: string; unsafeUrl?: string; action?: string }[];
      for (const { subtype, url, unsafeUrl, action } of annotations)
        expect([subtype, url, unsafeUrl, action]).toEqual(['Link', undefined, undefined, undefined]);
    }
    expect(await readReportFile(copy)).toBe(serialiseAssessment(hostile));
  });

  test('the Word document has no field, no link and no part of theirs', async () => {
    const parts = openPackage(await writeDocx(report));
    const body = parts.get('word/document.xml')!;
    expect(letters(textOf(body))).toContain(letters(LIVE.script));
    for (const [path, part] of parts) {
      expect(all(part, 'w:instrText').map(textOf).join(), path).not.toMatch(/harmed|elsewhere|cmd/);
      for (const { attributes } of all(part, 'Relationship')) expect([path, attributes.TargetMode]).toEqual([path, undefined]);
    }
  });

  test('the tables have no formula', () => {
    const parts = openPackage(writeXlsx(input));
    for (const [path, part] of parts) {
      expect(all(part, 'f'), path).toEqual([]);
      for (const { attributes } of all(part, 'Relationship')) expect([path, attributes.TargetMode]).toEqual([path, undefined]);
    }
    for (const cell of parseCsv(answersCsv(input)).flat()) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@]/u);
  });
});

test('names of files are letters, digits and hyphens', () => {
  for (const name of [...live, '.', '..', 'con', '\u202e', 'a'.repeat(5000)])
    expect(assessmentFileName({ initiative: { id: '', name }, answers: {} }, NOW)).toMatch(/^[\p{L}\p{M}\p{N}-]{1,80}\.shidra\.json$/u);
});

test('no sentence about a file is turned around or broken by what is in the file', () => {
  for (const { refused, noticed, onlyOne } of [he, en])
    for (const sentence of [...Object.values(refused), ...Object.values(noticed), onlyOne])
      for (const text of [...live, 'a\nb', '\u2067', '\u2069\u202e', '\u202c\u202c'])
        expect([turns(sentence(text, text)), sentence(text, text).includes('\n')]).toEqual([false, false]);
});

test('what is set apart in a report is closed there', () => {
  for (const text of live) expect(turns(`1 ${isolated(text)} 2`)).toBe(false);
});

test('no component writes markup or runs a text', () => {
  const src = fileURLToPath(new URL('../../src/', import.meta.url));
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(svelte|ts)$/.test(name));
  expect(files.length).toBeGreaterThan(200);
  const ways = /\{@html|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(|createContextualFragment|srcdoc/;
  expect(files.filter((name) => ways.test(readFileSync(join(src, name), 'utf8')))).toEqual([]);
});

/** Every text in a value, at any depth. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
