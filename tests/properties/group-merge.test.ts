/** However results and files come together, they give the same workshop, and the same room. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GroupError } from '../../src/group/group-error';
import { mergeWorkshops, newestCodes, voiceKey } from '../../src/group/merge';
import { parseWorkshop } from '../../src/group/parse-workshop';
import { readHead } from '../../src/group/result-code';
import { roomOf } from '../../src/group/room';
import { takeIn } from '../../src/group/take-in';
import { closeVote, inOrder, serialiseWorkshop, type Workshop } from '../../src/group/workshop';
import { ImportError } from '../../src/questionnaire/import-error';
import { canonicalJson } from '../../src/questionnaire/json';
import { questionnaire } from '../fixtures/questionnaires';
import { arbitraryCode, arbitraryWorkshop, codeOf, emptyWorkshop, personId, WORKSHOP } from '../fixtures/workshop';

/** Two that differ in nothing are one text. */
const same = (one: Workshop, other: Workshop) => expect(serialiseWorkshop(one)).toBe(serialiseWorkshop(other));
const closing = new Date('2026-03-01T12:00:00Z');

describe('merging', () => {
  test('gives one workshop in any order, any grouping and however often', () => {
    fc.assert(
      fc.property(arbitraryWorkshop, arbitraryWorkshop, arbitraryWorkshop, (a, b, c) => {
        const ab = mergeWorkshops(a, b);
        same(mergeWorkshops(b, a), ab);
        same(mergeWorkshops(ab, c), mergeWorkshops(a, mergeWorkshops(b, c)));
        same(mergeWorkshops(a, a), a);
        same(mergeWorkshops(ab, b), ab);
      }),
    );
  });

  test('loses nothing of either, and has nothing twice', () => {
    fc.assert(
      fc.property(arbitraryWorkshop, arbitraryWorkshop, (a, b) => {
        const merged = mergeWorkshops(a, b);
        const heads = merged.codes.map(readHead);
        expect(new Set(heads.map(voiceKey)).size).toBe(heads.length);
        for (const one of [a, b]) {
          for (const code of one.codes) {
            const { revision, ...who } = readHead(code);
            expect(heads.find((each) => voiceKey(each) === voiceKey(who))!.revision).toBeGreaterThanOrEqual(revision);
          }
          const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
          expect(ids(merged.hands)).toEqual(expect.arrayContaining(ids(one.hands)));
          expect(Object.keys(merged.removed)).toEqual(expect.arrayContaining(Object.keys(one.removed)));
          for (const [item, said] of Object.entries(one.talk)) {
            expect(ids(merged.talk[item]!.arguments)).toEqual(expect.arrayContaining(ids(said.arguments)));
            if (said.agreed) expect(merged.talk[item]!.agreed!.at >= said.agreed.at).toBe(true);
          }
          expect(merged.rounds.length).toBeGreaterThanOrEqual(one.rounds.length);
          for (const [place, role] of one.roles.entries()) expect(merged.roles[place]!.split(' / ')).toContain(role);
        }
        expect(new Set(merged.hands.map(({ id }) => id)).size).toBe(merged.hands.length);
      }),
    );
  });

  test('of what was said and taken back keeps what came later', () => {
    const at = (minute: number) => `2026-03-01T10:0${minute}:00.000Z`;
    const out = emptyWorkshop({ removed: { [personId(1)]: { out: true, at: at(1) } } });
    const back = emptyWorkshop({ removed: { [personId(1)]: { out: false, at: at(2) } } });
    expect(mergeWorkshops(back, out).removed[personId(1)]!.out).toBe(false);
    const said = (text: string, minute: number) =>
      emptyWorkshop({ talk: { 'problem-copy': { arguments: [{ id: 'a', text, at: at(minute) }] } } });
    expect(mergeWorkshops(said('', 3), said('why', 2)).talk['problem-copy']!.arguments).toEqual([{ id: 'a', text: '', at: at(3) }]);
  });

  test('keeps a role that one of them has added, in its place, whichever was changed last', () => {
    const at = (minute: number) => `2026-03-01T10:0${minute}:00.000Z`;
    const more = emptyWorkshop({ roles: ['city', 'residents', 'funders'], updatedAt: at(1) });
    const fewer = emptyWorkshop({ roles: ['city', 'residents'], updatedAt: at(2) });
    expect(mergeWorkshops(more, fewer).roles).toEqual(more.roles);
    // Results name the third alike, so both are meant.
    const other = emptyWorkshop({ roles: ['city', 'residents', 'donors', 'press'] });
    expect(mergeWorkshops(more, other).roles).toEqual(['city', 'residents', 'donors / funders', 'press']);
  });

  test('refuses another workshop, another questionnaire and another form', () => {
    const mine = emptyWorkshop();
    const asked = mine.questionnaire;
    const others: [Workshop, string][] = [
      [emptyWorkshop({ id: 'ffffffffffff' }), 'other-workshop'],
      [emptyWorkshop({ questionnaire: { ...asked, id: 'another' } }), 'other-questionnaire'],
      [emptyWorkshop({ questionnaire: { ...asked, version: asked.version + 1 } }), 'other-questionnaire'],
      [emptyWorkshop({ questionnaire: { ...asked, form: 'full' } }), 'other-form'],
    ];
    for (const [other, code] of others) expect(() => mergeWorkshops(mine, other)).toThrow(new GroupError(code as never));
  });
});

const arrivals = fc.array(arbitraryCode, { maxLength: 16 });

describe('taking in', () => {
  test('gives the same workshop at once, in batches, in any order and with repetitions', () => {
    // Without names what comes late waits for others, so that there batches do matter: see group-hold-back.test.ts.
    const second = closeVote(emptyWorkshop({ named: true }), closing);
    const workshop = { ...second, rounds: [...second.rounds, { items: ['problem-copy'], openedAt: closing.toISOString() }] };
    const shuffled = arrivals.chain((codes) =>
      fc.tuple(
        fc.constant(codes),
        fc.array(fc.constantFrom(...codes, ...(codes.length === 0 ? [''] : [])), { maxLength: 10 }),
        fc.shuffledSubarray(codes, { minLength: codes.length }),
        fc.nat({ max: codes.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([codes, repeated, other, cut]) => {
        const once = takeIn(workshop, questionnaire, codes).workshop;
        const batches = [other.slice(0, cut), repeated, other.slice(cut)];
        same(
          batches.reduce((to, batch) => takeIn(to, questionnaire, batch).workshop, workshop),
          once,
        );
        expect(once.codes).toEqual(newestCodes(codes));
        // Two facilitators, each with a part.
        const parts = batches.map((batch) => takeIn(workshop, questionnaire, batch).workshop);
        same(parts.reduce(mergeWorkshops), mergeWorkshops(once, once));
      }),
    );
  });

  test('says what became of each result', () => {
    const of = (revision: number, value: number) => codeOf({ respondent: personId(1), revision, answers: { 'problem-copy': { value } } });
    const other = { ...questionnaire, version: 99 };
    const codes = [
      of(1, 3),
      of(1, 3),
      of(2, 4),
      of(1, 3),
      `${of(1, 2).slice(0, -1)}_`,
      codeOf({ workshop: 'ffffffffffff' }),
      codeOf({ round: 2 }),
      codeOf({ respondent: personId(2) }),
    ];
    const { outcomes, workshop } = takeIn(emptyWorkshop(), questionnaire, codes);
    const what = outcomes.map((each) => ('as' in each ? each.as : each.refused.code));
    expect(what).toEqual(['new', 'there', 'replaced', 'older', 'damaged', 'other-workshop', 'other-round', 'new']);
    expect(workshop.codes).toHaveLength(2);
    expect(takeIn(emptyWorkshop(), other, codes.slice(0, 1)).outcomes[0]).toMatchObject({ refused: { code: 'other-questionnaire' } });
    const full = emptyWorkshop({ questionnaire: { ...emptyWorkshop().questionnaire, form: 'full' } });
    expect(takeIn(full, questionnaire, codes.slice(0, 1)).outcomes[0]).toMatchObject({ refused: { code: 'other-form' } });
  });
});

test('a room comes out the same in whatever order and batches its answers came', () => {
  fc.assert(
    fc.property(arbitraryWorkshop, arbitraryWorkshop, (a, b) => {
      const [one, other] = [closeVote(mergeWorkshops(a, b), closing), closeVote(mergeWorkshops(b, a), closing)];
      const shuffled = { ...other, codes: other.codes.toReversed(), hands: other.hands.toReversed() };
      expect(roomOf(shuffled, questionnaire)).toEqual(roomOf(one, questionnaire));
    }),
  );
});

describe('a workshop file', () => {
  test('is read as it was written, and written again byte for byte', () => {
    fc.assert(
      fc.property(arbitraryWorkshop, (workshop) => {
        const text = serialiseWorkshop(workshop);
        const { workshop: read, messages } = parseWorkshop(text, questionnaire);
        expect(messages).toEqual([]);
        expect(read).toEqual(JSON.parse(JSON.stringify(inOrder(workshop))));
        expect(serialiseWorkshop(read)).toBe(text);
      }),
    );
  });

  test('tells no order in which results came or keys were set', () => {
    const codes = [3, 1, 2].map((number) => codeOf({ respondent: personId(number) }));
    const turned = Object.fromEntries(Object.entries(emptyWorkshop()).reverse()) as unknown as Workshop;
    expect(serialiseWorkshop({ ...turned, codes })).toBe(serialiseWorkshop(emptyWorkshop({ codes: codes.toReversed() })));
  });

  test('with results that are not its own says which, and keeps the good ones', () => {
    const codes = [
      codeOf({ respondent: personId(1) }),
      codeOf({ workshop: 'ffffffffffff' }),
      'Sx',
      codeOf({ respondent: personId(2), round: 2 }),
      codeOf({ respondent: personId(1), revision: 3 }),
    ];
    const { workshop, messages } = parseWorkshop(JSON.stringify(emptyWorkshop({ codes })), questionnaire);
    expect(messages).toEqual([1, 2, 3].map((at) => ({ code: 'result-left-out', at: `codes.${at}`, detail: codes[at] })));
    expect(workshop.codes).toEqual([codes[4]]);
  });

  test('whose questionnaire has changed since keeps its results, says so, and counts those that it can read', () => {
    const text = serialiseWorkshop(closeVote(emptyWorkshop({ codes: [codeOf({})] }), closing));
    const changed = { ...questionnaire, version: questionnaire.version + 1 };
    const { workshop, messages } = parseWorkshop(text, changed);
    expect(messages).toEqual([
      { code: 'migrated', at: 'questionnaire.version', detail: String(questionnaire.version) },
      { code: 'result-of-other-version', at: 'codes.0', detail: codeOf({}) },
    ]);
    const { checksum: _former, questionnaire: of, ...rest } = JSON.parse(text) as Workshop & { checksum: string };
    expect(workshop).toEqual({ ...rest, questionnaire: { ...of, version: changed.version } });
    expect(roomOf(workshop, changed).voices).toEqual({ 1: 0 });
  });

  test('knows times by what they say, however they are written', () => {
    const file = emptyWorkshop({ updatedAt: '2026-03-01T12:00:00+02:00', createdAt: '2026-03-01T10:00:00Z' });
    const { workshop } = parseWorkshop(JSON.stringify(file), questionnaire);
    expect([workshop.updatedAt, workshop.createdAt]).toEqual(Array(2).fill('2026-03-01T10:00:00.000Z'));
  });
});

/** Whatever someone might put somewhere in a file. */
const poison = fc.oneof(
  fc.constantFrom<unknown>(null, '', -1, 1.5, 1e99, [], {}, true, 'problem-copy', [[[]]], '2026-13-45T99:99:99Z', { at: 'x' }),
  fc.jsonValue({ maxDepth: 3 }),
  fc
    .constantFrom('__proto__', 'constructor', 'toString')
    .map((key) => JSON.parse(`{"${key}":{"out":true,"at":"2026-03-01T10:00:00.000Z"}}`) as unknown),
);

/** All places in a value, the deepest too. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => places(each, [...path, key]))];
}
function withValue(value: unknown, [key, ...rest]: (string | number)[], put: unknown): unknown {
  if (key === undefined) return put;
  const entries = Object.entries(value as object).map(([each, part]): [string, unknown] => [
    each,
    each === key ? withValue(part, rest, put) : part,
  ]);
  return Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}
/** What comes in can be merged, counted and written; what does not is refused for a reason. */
function survives(text: string): 'refused' | 'taken' {
  try {
    const { workshop, messages } = parseWorkshop(text, questionnaire);
    same(mergeWorkshops(workshop, workshop), workshop);
    roomOf(closeVote(workshop, closing), questionnaire);
    expect(parseWorkshop(serialiseWorkshop(workshop), questionnaire).workshop).toEqual(inOrder(workshop));
    for (const message of messages) expect(message.code).not.toBe('');
    return 'taken';
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return 'refused';
  }
}

describe('a hostile file', () => {
  test('is refused with a reason, or taken in whole', () => {
    const outcomes = new Set<string>();
    const hostile = arbitraryWorkshop.chain((workshop) => {
      const file = JSON.parse(serialiseWorkshop(workshop)) as unknown;
      return fc.tuple(fc.constant(file), fc.constantFrom(...places(file)), poison, fc.boolean());
    });
    fc.assert(
      fc.property(hostile, ([file, place, put, checked]) => {
        const changed = withValue(file, place, put);
        const { checksum: _checksum, ...unchecked } = { ...(changed as object) } as Record<string, unknown>;
        outcomes.add(survives(JSON.stringify(checked ? changed : unchecked)));
      }),
      { numRuns: 1000 },
    );
    expect([...outcomes].sort()).toEqual(['refused', 'taken']);
  });

  test('with keys of the prototype is refused', () => {
    const at = '2026-03-01T10:00:00.000Z';
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      for (const [field, entry] of [
        ['removed', { out: true, at }],
        ['talk', { arguments: [] }],
      ] as const) {
        const text = JSON.stringify(emptyWorkshop()).replace(`"${field}":{}`, `"${field}":{"${key}":${JSON.stringify(entry)}}`);
        expect(() => parseWorkshop(text, questionnaire), key).toThrow(ImportError);
      }
      const counts = JSON.stringify(emptyWorkshop()).replace(
        '"hands":[]',
        `"hands":[{"id":"h","item":"problem-copy","round":1,"counts":{"${key}":1},"at":"${at}"}]`,
      );
      expect(() => parseWorkshop(counts, questionnaire), key).toThrow(ImportError);
    }
    expect(Object.prototype).not.toHaveProperty('out');
  });

  test('nested as deeply as it may be is refused', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const file = JSON.stringify(emptyWorkshop()).slice(0, -1);
    for (const field of ['talk', 'codes', 'present', 'name'])
      expect(() => parseWorkshop(`${file},"${field}":${deep}}`, questionnaire)).toThrow(ImportError);
    expect(() => parseWorkshop(`${file},"more":${deep},"checksum":"0"}`, questionnaire)).toThrow(ImportError);
    expect(() => parseWorkshop(`${file},"more":${deep}}`, questionnaire)).toThrow(ImportError);
    expect(() => parseWorkshop(deep, questionnaire)).toThrow(ImportError);
  });

  test('that counts one count twice, or asks what there is not, is refused where it does', () => {
    const hand = { id: 'h', item: 'problem-copy', round: 1, counts: { 1: 2 }, at: '2026-03-01T10:00:00.000Z' };
    const wrong: [Partial<Record<keyof Workshop, unknown>>, string][] = [
      [{ hands: [hand, hand] }, 'hands'],
      [{ hands: [{ ...hand, counts: { 1: -1 } }] }, 'hands.0.counts.1'],
      [{ hands: [{ ...hand, counts: { 6: 1 } }] }, 'hands.0.counts.6'],
      [{ hands: [{ ...hand, item: 'initiative-name' }] }, 'hands.0.item'],
      [{ rounds: [{ openedAt: hand.at, items: ['nothing'] }] }, 'rounds.0.items'],
      [{ rounds: [{ openedAt: hand.at }, { openedAt: hand.at }] }, 'rounds'],
      [{ talk: { 'problem-copy': { arguments: [], agreed: { value: 9, at: hand.at } } } }, 'talk.problem-copy.agreed'],
      [{ removed: { 'someone else': { out: true, at: hand.at } } }, 'removed'],
      [{ id: WORKSHOP.toUpperCase() }, 'id'],
    ];
    for (const [change, at] of wrong) {
      const text = canonicalJson({ ...emptyWorkshop(), ...change });
      expect(() => parseWorkshop(text, questionnaire), at).toThrow(expect.objectContaining({ name: 'ImportError', at }));
    }
  });
});
