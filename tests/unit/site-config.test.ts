/** What a host says of itself: taken whole or not at all, and every fault by its field. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameIn, readSiteConfig } from '../../src/questionnaire/site-config';

const whole = { format: 'shidra-site', version: 1, organisation: { name: { he: 'קרן', en: 'Fund' } } };
const faults = (value: unknown): string[] => {
  const read = readSiteConfig(typeof value === 'string' ? value : JSON.stringify(value));
  return 'problems' in read ? read.problems.map(({ at }) => at) : [];
};
const organisation = (parts: object) => ({ ...whole, organisation: { ...whole.organisation, ...parts } });

test('the smallest, and all that there is to say', () => {
  expect(readSiteConfig('{ "format": "shidra-site", "version": 1 }')).toEqual({ config: { format: 'shidra-site', version: 1 } });
  const all = {
    ...organisation({ logo: 'הלוגו שלנו 2.svg', link: 'https://fund.example/a?b#c' }),
    questionnaires: ['a.shidra-questionnaire.json'],
  };
  expect(readSiteConfig(`\uFEFF${JSON.stringify({ $schema: 'x', ...all })}`)).toEqual({ config: all });
});

test.each([
  ['no JSON', 'Dear host', '(the whole file)'],
  ['the beginning of one', '{"format": "shidra-si', '(the whole file)'],
  ['a list', [], '(the whole file)'],
  ['another format', { ...whole, format: 'shidra-assessment' }, 'format'],
  ['a newer version', { ...whole, version: 2 }, 'version'],
  ['a field that there is none of', { ...whole, colour: 'red' }, 'colour'],
  ['no name', { ...whole, organisation: { name: {} } }, 'organisation.name'],
  ['an empty name', organisation({ name: { he: ' ' } }), 'organisation.name.he'],
  ['a name that turns what is around it', organisation({ name: { en: 'a\u202eb' } }), 'organisation.name.en'],
  ['a name of two lines', organisation({ name: { en: 'a\nb' } }), 'organisation.name.en'],
  ['a long name', organisation({ name: { en: 'a'.repeat(81) } }), 'organisation.name.en'],
  ['a script as a link', organisation({ link: 'javascript:alert(1)' }), 'organisation.link'],
  ['data as a link', organisation({ link: 'data:text/html,x' }), 'organisation.link'],
  ['a logo from elsewhere', organisation({ logo: 'https://evil.example/a.png' }), 'organisation.logo'],
  ['a logo of another folder', organisation({ logo: '../a.png' }), 'organisation.logo'],
  ['a logo that is a page', organisation({ logo: 'a.html' }), 'organisation.logo'],
  ['a questionnaire of another folder', { ...whole, questionnaires: ['x/a.shidra-questionnaire.json'] }, 'questionnaires.0'],
  ['too many questionnaires', { ...whole, questionnaires: Array(21).fill('a.shidra-questionnaire.json') }, 'questionnaires'],
])('refuses %s', (_what, value, at) => {
  expect(faults(value)).toContain(at);
});

test('keys of prototypes are refused, or change nothing', () => {
  expect(faults('{"format":"shidra-site","version":1,"__proto__":{"organisation":{}}}')).toEqual(['__proto__']);
  expect(faults(JSON.stringify(organisation({})).replace('"name"', '"__proto__":{"link":"javascript:0"},"name"'))).toEqual([
    'organisation.__proto__',
  ]);
  expect(readSiteConfig(JSON.stringify(whole).replace('"he"', '"__proto__":"x","he"'))).toEqual({ config: whole });
});

test('any text ends in a configuration or in faults', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const read = readSiteConfig(text);
      expect('config' in read || read.problems.length > 0).toBe(true);
    }),
  );
});

test('the name in the language, else in another that is there', () => {
  expect(nameIn({ he: 'קרן', en: 'Fund' }, 'en').text).toBe('Fund');
  expect(nameIn({ he: 'קרן' }, 'ar', 'en')).toEqual({ text: 'קרן', language: 'he' });
});
