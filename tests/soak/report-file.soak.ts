/** Reports that other programs wrote anew, opened again. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { serialiseAssessment } from '../../src/questionnaire/assessment';
import { assessmentAttachment } from '../../src/report/pdf/attach';
import { writePdf } from '../../src/report/pdf/write';
import { readReportFile } from '../../src/storage/report-file';
import { loadFont } from '../fixtures/fonts';
import { CARRIED, pdfWith } from '../fixtures/report-pdf';
import { SAMPLES } from '../fixtures/report-sample';

const folder = mkdtempSync(join(tmpdir(), 'shidra-report-file-'));
const inFolder = (name: string): string => join(folder, name);
const TEXT = serialiseAssessment(CARRIED);
const OTHER = { ...CARRIED, id: 'f'.repeat(32) };

const written = async (assessment: typeof CARRIED) =>
  (await writePdf(SAMPLES.he, { loadFont, attachment: assessmentAttachment(assessment, 'The answers') })).bytes;
writeFileSync(inFolder('report.pdf'), await written(CARRIED));
writeFileSync(inFolder('other.pdf'), await written(OTHER));
writeFileSync(inFolder('foreign.pdf'), pdfWith(undefined));

/** What a program makes of files in the folder; `OUT` among its arguments stands for the file that it writes. */
function made(program: string, ...args: string[]): Uint8Array<ArrayBuffer> {
  const out = inFolder('out.pdf');
  execFileSync(
    program,
    args.map((arg) => (arg === 'OUT' ? out : arg.endsWith('.pdf') ? inFolder(arg) : arg)),
  );
  return new Uint8Array(readFileSync(out));
}

describe('a report is opened again', () => {
  test.each([
    ['written anew', 'qpdf', ['report.pdf', 'OUT']],
    ['packed again', 'qpdf', ['--object-streams=generate', '--recompress-flate', '--compression-level=9', 'report.pdf', 'OUT']],
    ['without object streams', 'qpdf', ['--object-streams=disable', 'report.pdf', 'OUT']],
    ['for the web', 'qpdf', ['--linearize', 'report.pdf', 'OUT']],
    ['for the web and packed', 'qpdf', ['--linearize', '--object-streams=generate', 'report.pdf', 'OUT']],
    ['laid open', 'qpdf', ['--qdf', 'report.pdf', 'OUT']],
    ['laid open and packed', 'qpdf', ['--qdf', '--object-streams=generate', 'report.pdf', 'OUT']],
    ['unpacked', 'qpdf', ['--stream-data=uncompress', 'report.pdf', 'OUT']],
    ['with pages of another', 'qpdf', ['report.pdf', '--pages', 'report.pdf', 'foreign.pdf', '--', 'OUT']],
    ['with another file attached', 'qpdf', ['report.pdf', '--add-attachment', import.meta.filename, '--', 'OUT']],
    ['joined with another document', 'pdfunite', ['foreign.pdf', 'report.pdf', 'OUT']],
    ['joined with itself', 'pdfunite', ['report.pdf', 'report.pdf', 'OUT']],
  ])('%s', async (_how, program, args) => {
    expect(await readReportFile(made(program, ...args))).toBe(TEXT);
  });

  test('after a password was set and taken away', async () => {
    const [password, locked] = ['secret', inFolder('locked.pdf')];
    writeFileSync(locked, made('qpdf', '--encrypt', password, password, '256', '--', 'report.pdf', 'OUT'));
    expect(await readReportFile(made('qpdf', '--decrypt', `--password=${password}`, 'locked.pdf', 'OUT'))).toBe(TEXT);
  });
});

describe('a report is refused', () => {
  test.each([
    ['pdf-encrypted', 'with a password', 'qpdf', ['--encrypt', 'user', 'owner', '256', '--', 'report.pdf', 'OUT']],
    ['pdf-encrypted', 'that all may read', 'qpdf', ['--encrypt', '', 'owner', '256', '--', 'report.pdf', 'OUT']],
    ['pdf-encrypted', 'in an older way', 'qpdf', ['--allow-weak-crypto', '--encrypt', 'u', 'o', '128', '--', 'report.pdf', 'OUT']],
    ['pdf-encrypted', 'and packed', 'qpdf', ['--object-streams=generate', '--encrypt', 'u', 'o', '256', '--', 'report.pdf', 'OUT']],
    ['pdf-several', 'joined with another one', 'pdfunite', ['report.pdf', 'other.pdf', 'OUT']],
    ['pdf-without-assessment', 'printed to a file', 'pdftocairo', ['-pdf', 'report.pdf', 'OUT']],
    ['pdf-without-assessment', 'a page of it', 'qpdf', ['--empty', '--pages', 'report.pdf', '1', '--', 'OUT']],
    [
      'pdf-without-assessment',
      'once the attachment was removed',
      'qpdf',
      ['--remove-attachment=assessment.shidra.json', 'report.pdf', 'OUT'],
    ],
  ])('%s: %s', async (code, _how, program, args) => {
    await expect(readReportFile(made(program, ...args))).rejects.toMatchObject({ code });
  });

  test('as cut off, wherever a version for the web breaks off', async () => {
    const whole = made('qpdf', '--linearize', 'report.pdf', 'OUT');
    for (let end = 1024; end < whole.length - 1024; end += 977) {
      const outcome = await readReportFile(whole.slice(0, end)).catch((error: unknown) => (error as { code: string }).code);
      expect([TEXT, 'truncated']).toContain(outcome);
    }
  });
});
