import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { FILE_LIMIT, serialiseAssessment } from '../../src/questionnaire/assessment';
import { assessmentAttachment } from '../../src/report/pdf/attach';
import { assessmentTextOf } from '../../src/storage/assessment-text';
import { readReportFile } from '../../src/storage/report-file';
import { bytesOf, CARRIED, handMade, joined, pdfOf, pdfWith } from '../fixtures/report-pdf';

const TEXT = serialiseAssessment(CARRIED);
const PLAIN = new TextEncoder().encode(TEXT);
const OTHER = { ...CARRIED, id: 'f'.repeat(32) };

const hexadecimal = (data: Uint8Array) =>
  bytesOf(
    `${Buffer.from(data)
      .toString('hex')
      .toUpperCase()
      .replace(/(.{60})/g, '$1\n')}>`,
  );

/** In groups of four bytes as five digits; four zeros are a `z`. */
function base85(data: Uint8Array): Uint8Array {
  let digits = '';
  for (let at = 0; at < data.length; at += 4) {
    const group = [...data.subarray(at, at + 4)];
    let value = [...group, 0, 0, 0].slice(0, 4).reduce((sum, byte) => sum * 256 + byte, 0);
    let five = '';
    for (let i = 0; i < 5; i++) [five, value] = [String.fromCharCode(33 + (value % 85)) + five, Math.floor(value / 85)];
    digits += five === '!!!!!' && group.length === 4 ? 'z' : five.slice(0, group.length + 1);
  }
  return bytesOf(`${digits}~>`);
}

describe('a report', () => {
  test('gives back the assessment that it was made from, to the byte', async () => {
    expect(await readReportFile(pdfOf(CARRIED))).toBe(TEXT);
  });

  test('has the same bytes for the same assessment', () => {
    expect(Buffer.from(pdfOf(CARRIED)).equals(Buffer.from(pdfOf(CARRIED)))).toBe(true);
  });

  test('shows its attachment to other programs, by its name in any script', async () => {
    const attachment = { ...assessmentAttachment(CARRIED, 'התשובות'), name: 'אבחון (1).json' };
    const pdf = await getDocument({ data: pdfWith(attachment), verbosity: 0 }).promise;
    const attached = Object.values(
      (await pdf.getAttachments()) as Record<string, { filename: string; content: Uint8Array; description: string }>,
    );
    expect(attached.map(({ filename, description }) => [filename, description])).toEqual([['אבחון (1).json', 'התשובות']]);
    expect(new TextDecoder().decode(attached[0]!.content)).toBe(TEXT);
  });

  test('says of its attachment what PDF/A-3 asks for', () => {
    const source = Buffer.from(pdfOf(CARRIED)).toString('latin1');
    expect(source).toContain('/Subtype /application#2Fjson');
    expect(source).toContain(`/Params <</Size ${PLAIN.length} /ModDate (D:20260301100000+00'00')>>`);
    expect(source).toMatch(/\/Type \/Filespec \/F \(assessment\.shidra\.json\) \/UF <FEFF0061[^>]*> .*\/AFRelationship \/Source/);
    expect(source).toMatch(/\/AF \[\d+ 0 R\]/);
  });
});

describe('a report that another program wrote anew', () => {
  test.each([
    ['as it is', { data: PLAIN }],
    ['with carriage returns', { data: PLAIN, lineEnd: '\r\n' }],
    ['with old line ends', { data: PLAIN, lineEnd: '\r' }],
    ['deflated', { data: deflateSync(PLAIN), entries: '/Filter/FlateDecode' }],
    ['deflated, in a list of one', { data: deflateSync(PLAIN), entries: '/Filter[/FlateDecode]/DecodeParms[null]' }],
    ['deflated twice', { data: deflateSync(deflateSync(PLAIN)), entries: '/Filter [ /FlateDecode /FlateDecode ]' }],
    ['in hexadecimal', { data: hexadecimal(PLAIN), entries: '/Filter /ASCIIHexDecode' }],
    ['deflated, in hexadecimal', { data: hexadecimal(deflateSync(PLAIN)), entries: '/Filter [/ASCIIHexDecode /FlateDecode]' }],
    ['in base 85', { data: base85(PLAIN), entries: '/Filter /ASCII85Decode' }],
    ['deflated, in base 85', { data: base85(deflateSync(PLAIN, { level: 0 })), entries: '/Filter [/ASCII85Decode /FlateDecode]' }],
    ['with its length behind it', { data: PLAIN, length: '12 0 R', after: `12 0 obj\n${PLAIN.length}\nendobj\n` }],
    [
      'with its length behind it, and like numbers',
      { data: PLAIN, length: '2 0 R', after: `2 0 obj ${PLAIN.length} endobj 12 0 obj 7 endobj 22 0 obj 7 endobj\n` },
    ],
    ['with a wrong length', { data: deflateSync(PLAIN), entries: '/Filter /FlateDecode', length: '17' }],
    ['with a length that leads nowhere', { data: deflateSync(PLAIN), entries: '/Filter /FlateDecode', length: '99 0 R' }],
    [
      'with more said of the stream',
      { data: PLAIN, entries: '/Subtype /application#2Fjson /Params <</Size 1/Desc (>> \\( (stream)) /X <3E3E>>> % >> stream\n' },
    ],
    ['behind other streams', { data: PLAIN, before: '5 0 obj <</Length 30>> stream\n6 0 obj <</Type /EmbeddedFile>>\nendstream endobj\n' }],
    [
      'beside other attached files',
      {
        data: PLAIN,
        before: '5 0 obj <</Type /EmbeddedFile/Length 13>> stream\n{"format": 1}\nendstream endobj\n',
        after: '6 0 obj <</Type /EmbeddedFile/Length 4/Filter/DCTDecode>> stream\n\x89PNG\nendstream endobj\n',
      },
    ],
  ])('%s', async (_kind, made) => {
    expect(await readReportFile(handMade(made))).toBe(TEXT);
  });

  test('with something before and behind it', async () => {
    const mailed = joined(bytesOf('Content-Type: application/pdf\r\n\r\n'), pdfOf(CARRIED), bytesOf('\r\n--end--\r\n'));
    expect(await assessmentTextOf(new File([mailed], 'report'))).toBe(TEXT);
  });

  test('joined with itself', async () => {
    expect(await readReportFile(joined(pdfOf(CARRIED), pdfOf(CARRIED)))).toBe(TEXT);
  });
});

const refused = async (bytes: Uint8Array<ArrayBuffer>, code: string) => expect(readReportFile(bytes)).rejects.toMatchObject({ code });

describe('a PDF is refused', () => {
  test('when it carries no assessment, or only other files', async () => {
    await refused(pdfWith(undefined), 'pdf-without-assessment');
    await refused(handMade({ data: bytesOf('{"format": "recipe"}') }), 'pdf-without-assessment');
    await refused(handMade({ data: bytesOf('\x89PNG\r\n') }), 'pdf-without-assessment');
  });

  test('when it is encrypted, by a trailer of either kind', async () => {
    await refused(handMade({ data: PLAIN, trailer: '/Encrypt 2 0 R' }), 'pdf-encrypted');
    const after = '7 0 obj <</Type /XRef /Encrypt 2 0 R /Length 1>> stream\n0\nendstream endobj\n';
    await refused(handMade({ data: PLAIN, after }), 'pdf-encrypted');
  });

  test('when reports of several assessments were joined', async () => {
    await refused(joined(pdfOf(CARRIED), pdfOf(OTHER)), 'pdf-several');
  });

  test('when it breaks off, wherever that is', async () => {
    const whole = handMade({ data: deflateSync(PLAIN), entries: '/Filter /FlateDecode' });
    for (let end = 10; end < whole.length - 5; end++) {
      const text = await readReportFile(whole.slice(0, end)).catch((error: unknown) => (error as { code: string }).code);
      expect(text === TEXT || text === 'truncated', String(end)).toBe(true);
    }
  });

  test('when the attachment does not unpack, or is no text', async () => {
    const flate = '/Filter /FlateDecode';
    const packed = deflateSync(PLAIN);
    await refused(handMade({ data: packed.map((byte, at) => (at === 40 ? byte ^ 255 : byte)), entries: flate }), 'pdf-damaged');
    await refused(handMade({ data: packed.subarray(0, -20), entries: flate }), 'pdf-damaged');
    await refused(handMade({ data: PLAIN, entries: '/Filter /LZWDecode' }), 'pdf-damaged');
    await refused(handMade({ data: PLAIN, entries: '/Filter /ASCIIHexDecode' }), 'pdf-damaged');
    await refused(handMade({ data: bytesOf('vv~>'), entries: '/Filter /ASCII85Decode' }), 'pdf-damaged');
    await refused(handMade({ data: packed, entries: `${flate} /DecodeParms <</Predictor 12>>` }), 'pdf-damaged');
    await refused(handMade({ data: joined(PLAIN.subarray(0, -3), bytesOf('"\xff"}')) }), 'pdf-damaged');
  });

  test('when a small attachment unpacks to more than a file may hold, without unpacking the rest', async () => {
    const entries = '/Filter /FlateDecode';
    const [full, more] = [FILE_LIMIT, FILE_LIMIT * 2].map((size) => deflateSync(Buffer.alloc(size, ' '), { level: 1 })) as [Buffer, Buffer];
    await refused(handMade({ data: full, entries }), 'pdf-without-assessment');
    // The damage at its end is not reached.
    await refused(handMade({ data: joined(more.subarray(0, -100), bytesOf('\xff'.repeat(100))), entries }), 'too-large');
  });
});

describe('large files', () => {
  const filled = (pattern: string) => bytesOf(`%PDF-1.7\n${pattern.repeat(FILE_LIMIT / 8 / pattern.length)}`);

  // Anything that looks twice at what it passed would take hours over some of these.
  test.each([
    'obj<<',
    'obj(',
    '1 0 obj<<(',
    '<<',
    '1 0 obj<<>>stream\n',
    '1 0 obj<</Type/EmbeddedFile>>stream\n',
    '1 0 obj<</Type/EmbeddedFile/Length 1 0 R>>stream\nendstream ',
    '1 0 obj<</a ',
    '1 0 obj[[[',
    '11 0 ob',
    'trailer<<%',
    '1 0 obj<</Type<',
    'endstream ',
    '/',
    '1',
    '\n',
  ])('made of %j are gone through once', async (pattern) => {
    await expect(readReportFile(filled(pattern))).rejects.toThrow();
  });
});

describe('a file is taken', () => {
  const file = (...parts: BlobPart[]) => new File(parts, 'any.name');

  test('as a PDF or as an assessment by how it begins, not by its name', async () => {
    expect(await assessmentTextOf(file(pdfOf(CARRIED)))).toBe(TEXT);
    expect(await assessmentTextOf(file(TEXT))).toBe(TEXT);
    const telling = '\n {"note": "begins with %PDF-1.7"}';
    expect(await assessmentTextOf(file('\uFEFF', telling))).toBe(telling);
    expect(await assessmentTextOf(file('Dear committee'))).toBe('Dear committee');
  });

  test('or refused for what is wrong with it', async () => {
    await expect(assessmentTextOf(file(pdfWith(undefined)))).rejects.toMatchObject({ code: 'pdf-without-assessment' });
    await expect(assessmentTextOf(file(new Uint8Array([0x7b, 0xff])))).rejects.toMatchObject({ code: 'not-json' });
    await expect(assessmentTextOf({ size: FILE_LIMIT + 1 } as File)).rejects.toMatchObject({ code: 'too-large' });
  });
});
