/** Results and invitations come back as they were, or are refused; and they fit where they have to. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { votedItems } from '../../src/group/ballot';
import { crc16, toBase64Url } from '../../src/group/bits';
import { GroupError } from '../../src/group/group-error';
import { decodeInvitation, encodeInvitation, invitationOf, invitedItems, type Invitation } from '../../src/group/invitation';
import { codeLength, decodeResponse, encodeResponse, NAME_LIMIT, readHead, type Response } from '../../src/group/result-code';
import { callSecondVote, closeVote } from '../../src/group/workshop';
import { answerState, showing, type Answers } from '../../src/questionnaire/answers';
import { arbitraryAnswers } from '../fixtures/arbitrary-answers';
import { questionnaire } from '../fixtures/questionnaires';
import { arbitraryName, codeOf, emptyWorkshop, FORM, hex12, responseFrom } from '../fixtures/workshop';

const forms = Object.keys(questionnaire.forms);
const head = fc.record(
  {
    workshop: hex12,
    respondent: hex12,
    revision: fc.oneof(fc.nat({ max: 200 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.constant(2 ** 32 - 1)),
    round: fc.constantFrom(1, 2),
    role: fc.nat({ max: 15 }),
    name: arbitraryName,
  },
  { requiredKeys: ['workshop', 'respondent', 'revision', 'round', 'role'] },
);
const response = fc.constantFrom(...forms).chain((form) =>
  fc.record({
    form: fc.constant(form),
    one: fc.tuple(head, arbitraryAnswers(votedItems(questionnaire, form))).map(([of, answers]): Response => ({ ...of, answers })),
  }),
);

/** What a code has of answers: no entry says that there is none, and a list of several options is in the order of the item. */
function told(form: string, { round, answers }: Response): Answers {
  const items = votedItems(questionnaire, form);
  const shown = round > 1 ? answers : showing(questionnaire, answers, new Set(items.map(({ id }) => id))).answers;
  return Object.fromEntries(
    items.flatMap((item) => {
      const answer = shown[item.id];
      if (answerState(answer) === 'not-answered') return [];
      const { value } = answer!;
      return [
        [item.id, item.kind === 'multi' && Array.isArray(value) ? { value: item.options.filter((each) => value.includes(each)) } : answer!],
      ];
    }),
  );
}
const refusal = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error instanceof GroupError ? error.code : error;
  }
  return undefined;
};
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const letter = fc.constantFrom(...ALPHABET.split(''));

describe('a result', () => {
  test('gives back who answered what', () => {
    fc.assert(
      fc.property(response, ({ form, one }) => {
        const code = encodeResponse(questionnaire, form, one);
        const { answers, ...who } = one;
        expect(decodeResponse(questionnaire, code)).toEqual({ ...who, form, answers: told(form, { ...who, answers }) });
        expect(readHead(code)).toEqual(who);
        expect(code).toMatch(/^S[\w-]+$/);
        expect(codeLength(code.slice(0, 8))).toBe(code.length);
      }),
      { numRuns: 300 },
    );
  });

  test('with one character changed, missing, added or exchanged with the next is refused', () => {
    fc.assert(
      fc.property(response, fc.nat(), letter, ({ form, one }, place, other) => {
        const code = encodeResponse(questionnaire, form, one);
        const at = place % code.length;
        const [before, after] = [code.slice(0, at), code.slice(at + 1)];
        const damaged = [
          before + other + after,
          before + after,
          before + other + code.slice(at),
          before + after.slice(0, 1) + code.charAt(at) + after.slice(1),
        ];
        for (const each of damaged) if (each !== code) expect(refusal(() => decodeResponse(questionnaire, each))).toBe('damaged');
      }),
      { numRuns: 300 },
    );
  });

  test('with any single character changed to any other is refused', () => {
    const code = codeOf({ respondent: 'fedcba987654', answers: { 'problem-copy': { value: 4 } } });
    for (let at = 0; at < code.length; at++)
      for (const other of ALPHABET)
        if (other !== code[at]) expect(refusal(() => readHead(code.slice(0, at) + other + code.slice(at + 1)))).toBe('damaged');
  });

  test('of any other text is refused, and never breaks anything', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: letter, maxLength: 300 }).map((rest) => `S${rest}`),
        ),
        (text) => {
          expect(refusal(() => decodeResponse(questionnaire, text))).toBe('damaged');
        },
      ),
    );
  });

  test('of another questionnaire is told apart from a damaged one', () => {
    const other = { ...questionnaire, version: questionnaire.version + 1 };
    expect(refusal(() => decodeResponse(other, codeOf({})))).toBe('other-questionnaire');
    expect(readHead(codeOf({})).revision).toBe(0);
  });

  test('beyond its bounds is not written', () => {
    const beyond: Partial<Response>[] = [
      { role: 16 },
      { role: -1 },
      { revision: 2 ** 32 },
      { revision: 0.5 },
      { round: 0 },
      { name: 'א'.repeat(39) },
    ];
    for (const each of beyond) expect(() => codeOf(each)).toThrow(RangeError);
    expect(() => encodeResponse(questionnaire, 'no-form', responseFrom({}))).toThrow(RangeError);
  });
});

const address = 'https://shidra.example.org/ab/';

describe('a link of 30 characters and a result', () => {
  const link = (form: string, change: Partial<Response>): string =>
    `${address}#/r/${encodeResponse(questionnaire, form, responseFrom(change))}`;

  test('fit a QR code of version 6, level M, without a name in the workshop form, however often it was changed', () => {
    expect(address).toHaveLength(30);
    expect(link(FORM, { revision: 2 ** 32 - 1 }).length).toBeLessThanOrEqual(106);
  });

  test('fit one of version 7 without a name in any form', () => {
    for (const form of forms) expect(link(form, { revision: 2 ** 32 - 1 }).length).toBeLessThanOrEqual(122);
  });

  test('fit one of version 10 with the longest name in any form', () => {
    const name = 'א'.repeat(NAME_LIMIT / 2);
    for (const form of forms) expect(link(form, { name, revision: 2 ** 14 - 1 }).length).toBeLessThanOrEqual(213);
  });

  test('are as long whatever was answered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...forms), fc.nat(127), fc.infiniteStream(fc.nat()), (form, revision, seeds) => {
        const answers = fc.sample(arbitraryAnswers(votedItems(questionnaire, form)), {
          numRuns: 1,
          seed: seeds.next().value as number,
        })[0]!;
        expect(link(form, { revision, answers })).toHaveLength(link(form, {}).length);
      }),
    );
  });
});

const words = (most: number) => fc.string({ unit: 'binary', minLength: 1, maxLength: most });
const invitation: fc.Arbitrary<Invitation> = fc.record(
  {
    workshop: hex12,
    name: words(40),
    questionnaire: words(20),
    fingerprint: fc.nat({ max: 0xffff }),
    form: words(20),
    roles: fc.array(words(20), { maxLength: 15 }),
    named: fc.boolean(),
    round: fc.constantFrom(1, 2),
    items: fc.uniqueArray(fc.nat({ max: 90 }), { minLength: 1, maxLength: 90 }).map((places) => places.sort((a, b) => a - b)),
  },
  { requiredKeys: ['workshop', 'name', 'questionnaire', 'fingerprint', 'form', 'roles', 'named', 'round'] },
);

describe('an invitation', () => {
  test('gives back what it was made of', () => {
    fc.assert(
      fc.property(invitation, (one) => {
        expect(decodeInvitation(encodeInvitation(one))).toEqual(one);
      }),
    );
  });

  test('with one character changed, missing or added is refused', () => {
    fc.assert(
      fc.property(invitation, fc.nat(), letter, (one, place, other) => {
        const code = encodeInvitation(one);
        const at = place % code.length;
        const damaged = [
          code.slice(0, at) + other + code.slice(at + 1),
          code.slice(0, at) + code.slice(at + 1),
          code.slice(0, at) + other + code.slice(at),
        ];
        for (const each of damaged) if (each !== code) expect(refusal(() => decodeInvitation(each))).toBe('damaged');
      }),
    );
  });

  test('to a second round asks for what was chosen, and fits a QR code of version 11, however much that is', () => {
    const full = votedItems(questionnaire, 'full').map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(full, { minLength: 1 }), (items) => {
        const form = { ...emptyWorkshop().questionnaire, form: 'full' };
        const first = emptyWorkshop({ name: 'יוזמת הגשר הירוק', roles: ['עירייה', 'עמותות', 'תושבים'], questionnaire: form });
        const second = callSecondVote(closeVote(first, new Date(0)), items, new Date(0));
        const code = encodeInvitation(invitationOf(second, questionnaire));
        expect(invitedItems(decodeInvitation(code), questionnaire)).toEqual(items);
        // Of level M.
        expect(`${address}#/j/${code}`.length).toBeLessThanOrEqual(251);
      }),
    );
  });

  test('of the first version, which spelt its items out, is read', () => {
    const bytes = [
      1,
      ...Array<number>(6).fill(0xab),
      ...new TextEncoder().encode(JSON.stringify(['A', 'q', 7, 'f', ['r'], 0, 2, ['b-2', 'a-1']])),
    ];
    const check = crc16(bytes);
    const old = decodeInvitation(toBase64Url(Uint8Array.from([...bytes, check >> 8, check & 0xff])));
    expect(old).toMatchObject({ workshop: 'abababababab', name: 'A', form: 'f', roles: ['r'], named: false, round: 2 });
    expect(invitedItems({ ...old, form: FORM }, questionnaire)).toEqual(['b-2', 'a-1']);
    expect(() => invitedItems({ ...old, form: FORM, items: [99] }, questionnaire)).toThrow(RangeError);
  });

  test('of any other text is refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(letter, fc.constant('=')) }), (text) => {
        expect(refusal(() => decodeInvitation(text))).toBe('damaged');
      }),
    );
  });
});
