/** The report as poppler and qpdf read it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, reportOf } from '../fixtures/example-report';

const folder = mkdtempSync(join(tmpdir(), 'shidra-report-'));

/** What a program prints; the test fails where it does not end well. */
const printed = (program: string, ...args: string[]): string => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });

describe.each(LANGUAGES)('the report of Strive in %s', (lang) => {
  it('is sound, tagged and without a picture, and its outline and structure can be read', async () => {
    const { bytes, report } = await reportOf('strive', lang);
    const file = join(folder, `${lang}.pdf`);
    writeFileSync(file, bytes);
    expect(printed('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
    const info = printed('pdfinfo', file);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Suspects: +no/);
    expect(printed('pdfimages', '-list', file).trim().split('\n')).toHaveLength(2);
    const fonts = printed('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/CID TrueType +Identity-H +yes +\S+ +yes/);
    const structure = printed('pdfinfo', '-struct-text', file);
    for (const role of ['Document', 'H1', 'H2', 'H3', 'TOC', 'Table', 'TH', 'LBody', 'Figure'])
      expect(structure).toMatch(new RegExp(`^\\s*${role}\\b`, 'm'));
    expect(structure.match(/^\s*H2\b/gm)?.length).toBeGreaterThanOrEqual(report.sections.length);
    expect(printed('pdfdetach', '-list', file)).toContain('assessment.shidra.json');
  });
});
