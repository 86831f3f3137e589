/** In whatever people paste, every whole result is found once, and nothing that is none. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCodes } from '../../src/group/find-codes';
import { englishChat, hebrewChat, mailThread } from '../fixtures/workshop-chats';
import { arbitraryCode, codeOf, personId } from '../fixtures/workshop';

const code = (number: number, value: number): string =>
  codeOf({
    respondent: personId(number * 7919),
    revision: value,
    answers: { 'problem-copy': { value }, 'problem-learning': { unknown: true } },
  });
const some = [code(1, 1), code(2, 2), code(3, 3), code(1, 4)] as const;
const cut = code(9, 5).slice(0, 31);
const ADDRESS = 'https://shidra.example.org/';

describe('a chat', () => {
  test('in Hebrew, from an iPhone, gives each result once and names the broken link', () => {
    expect(findCodes(hebrewChat(some, cut))).toEqual({ codes: some, broken: [`#/r/${cut.slice(0, 24)}`], ignored: 9 });
  });

  test('in English, from Android, too', () => {
    expect(findCodes(englishChat(some, cut))).toEqual({ codes: some.slice(0, 3), broken: [`#/r/${cut.slice(0, 24)}`], ignored: 8 });
  });
});

test('a thread of mails gives each result once, wherever its lines are broken', () => {
  for (let padding = 0; padding < 80; padding++) {
    const address = `${ADDRESS}${'a'.repeat(padding)}/`;
    for (const width of [20, 60, 72, 76]) {
      const { codes, broken } = findCodes(mailThread(some, address, width));
      expect({ codes, broken, padding, width }).toEqual({ codes: some, broken: [], padding, width });
    }
  }
});

const filler = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'SABBATH',
    ' Shalom ',
    'S',
    'https://example.org/#/q/Sabc',
    '#',
    '/r/',
    '> ',
    '=\n',
    '\r\n',
    '\u200f',
    'SPgAAABAAAAA',
    '%23',
    '\n\n',
  ),
);
/** Not beside characters that a code could go on with. */
const apart = fc.constantFrom(' ', '\n', '. ', ' > ', '\r\n> ', 'ו', '<', '"', '\t');
const pasted = fc.array(fc.record({ noise: filler, before: apart, result: arbitraryCode, isLink: fc.boolean(), after: apart }), {
  minLength: 1,
  maxLength: 8,
});

describe('any text', () => {
  test('gives exactly the results that were put into it, in their order', () => {
    fc.assert(
      fc.property(pasted, (parts) => {
        const text = parts
          .map(({ noise, before, result, isLink, after }) => `${noise}${before}${isLink ? `${ADDRESS}#/r/` : ''}${result}${after}`)
          .join('');
        expect(findCodes(text).codes).toEqual([...new Set(parts.map(({ result }) => result))]);
      }),
      { numRuns: 300 },
    );
  });

  test('gives a link that is not whole as broken, wherever it was cut or changed', () => {
    fc.assert(
      fc.property(arbitraryCode, fc.nat(), fc.constantFrom('cut', 'changed', 'longer'), (result, place, how) => {
        const at = place % result.length;
        const other = result[at] === 'A' ? 'B' : 'A';
        const damaged = { cut: result.slice(0, at), changed: result.slice(0, at) + other + result.slice(at + 1), longer: `${result}A` }[
          how
        ];
        const { codes, broken, ignored } = findCodes(`one line\n${ADDRESS}#/r/${damaged}\n\nthe next one`);
        expect(codes).toEqual([]);
        expect(broken).toEqual([`#/r/${damaged.slice(0, 24)}`]);
        expect(ignored).toBe(2);
      }),
    );
  });

  test('without results gives none, and counts its lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(findCodes(text).codes).toEqual([]);
      }),
    );
    expect(findCodes('one\n\n  \ntwo\r\n—\nשלוש')).toEqual({ codes: [], broken: [], ignored: 3 });
  });

  test('gives a whole code without a link, and names a broken one by its beginning', () => {
    expect(findCodes(`${some[0]}\n${code(9, 5).slice(0, 40)}\n${some[1]}x`)).toEqual({
      codes: [some[0]],
      broken: [code(9, 5).slice(0, 24), some[1].slice(0, 24)],
      ignored: 0,
    });
  });
});

describe('the work', () => {
  /** How many times a text is looked at somewhere. */
  function workOn(text: string): number {
    let looks = 0;
    const { test: look, exec } = Object.getOwnPropertyDescriptors(RegExp.prototype);
    RegExp.prototype.test = function (this: RegExp, at) {
      looks++;
      return look.value!.call(this, at);
    };
    RegExp.prototype.exec = function (this: RegExp, at) {
      looks++;
      return exec.value!.call(this, at);
    };
    try {
      findCodes(text);
    } finally {
      Object.defineProperties(RegExp.prototype, { test: look, exec });
    }
    return looks;
  }

  /** Each the worst of its kind: beginnings without ends, breaks without ends, marks between beginnings. */
  test.each([
    ['words with S', 'SABBATH Sanctuary SOS '],
    ['beginnings on lines', 'SPgAAABA\n'],
    ['beginnings between marks', 'SPgAAABA\u200e'],
    ['two letters between marks', 'SB\u200e'],
    ['one long word', 'SPgAAABAAAAAA'],
    ['links without codes', '#/r/'],
    ['empty lines', '#/r/SPgA\n\n\n\n\n > > >'],
    ['results', `${ADDRESS}#/r/${some[0]}\n`],
    ['results between marks', `${some[0]}\u200e`],
    ['cut results', `${ADDRESS}#/r/${some[0].slice(0, 40)}\n`],
  ])('grows no faster than the text, of %s', (_, part) => {
    const [small, large] = [4, 16].map((thousands) => workOn(part.repeat((thousands * 1000) / part.length)));
    expect(large! / small!).toBeLessThan(4.4);
  });

  test('five megabytes of noise are read to their end', () => {
    const noise = 'SABBATH and Sanctuary, iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB > \n\u200f'.repeat(5_000_000 / 62);
    expect(findCodes(`${noise}\n${some[0]}\n${noise} #/r/${some[1]}`)).toMatchObject({ codes: [some[0], some[1]], broken: [] });
    const lines = ' \n'.repeat(1_000_000);
    expect(findCodes(`#/r/SPgAAABA${lines}${some[2]}`).codes).toEqual([some[2]]);
  });
});
