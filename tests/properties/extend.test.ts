/** Building on another questionnaire, whatever the files say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extendFile, extendFiles } from '../../src/questionnaire/extend';

/** JSON as files hold it; null has a meaning of its own in what differs. */
const whole = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value).replaceAll('null', '0')) as unknown);
const object = fc.dictionary(fc.string(), whole);
const entries = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{1,3}$/), n: whole }), { selector: ({ id }) => id, minLength: 1 });
const merged = (base: unknown, own: unknown) => extendFile('any.json', base, own).value;

describe('extending', () => {
  test('with nothing is the identity', () => {
    fc.assert(
      fc.property(object, (base) => {
        expect(merged(base, {})).toEqual(base);
      }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), whole), (files) => {
        expect(extendFiles(files, {})).toEqual({ files, problems: [] });
      }),
    );
  });

  test('with itself changes nothing', () => {
    fc.assert(
      fc.property(object, (base) => {
        expect(JSON.stringify(merged(base, base))).toBe(JSON.stringify(base));
      }),
    );
    fc.assert(
      fc.property(entries, (base) => {
        expect(merged(base, base)).toEqual(base);
      }),
    );
  });

  test('of nothing gives what is given', () => {
    fc.assert(
      fc.property(object, (own) => {
        expect(merged(undefined, own)).toEqual(own);
      }),
    );
  });

  test('twice is the same as once', () => {
    fc.assert(
      fc.property(object, object, (base, own) => {
        const once = merged(base, own);
        expect(merged(once, own)).toEqual(once);
      }),
    );
    fc.assert(
      fc.property(entries, entries, (base, own) => {
        const once = merged(base, own);
        expect(merged(once, own)).toEqual(once);
      }),
    );
  });

  test('keeps every entry of the base, in order, and puts new ones last', () => {
    fc.assert(
      fc.property(entries, entries, (base, own) => {
        const ids = (merged(base, own) as { id: string }[]).map(({ id }) => id);
        const before = base.map(({ id }) => id);
        expect(ids.slice(0, before.length)).toEqual(before);
        expect(ids.slice(before.length)).toEqual(own.map(({ id }) => id).filter((id) => !before.includes(id)));
      }),
    );
  });

  test('changes neither the base nor what is given', () => {
    fc.assert(
      fc.property(object, object, (base, own) => {
        const [baseBefore, ownBefore] = [JSON.stringify(base), JSON.stringify(own)];
        merged(base, own);
        expect([JSON.stringify(base), JSON.stringify(own)]).toEqual([baseBefore, ownBefore]);
      }),
    );
  });
});
