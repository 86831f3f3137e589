/** Whatever comes into a workshop: what is good is kept, and each other thing is named with its reason and with what to do. */
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { encodeInvitation, invitationOf } from '../../src/group/invitation';
import { decodeResponse, encodeResponse, readHead } from '../../src/group/result-code';
import { roomOf } from '../../src/group/room';
import { callSecondVote, closeVote, serialiseWorkshop, type Workshop } from '../../src/group/workshop';
import { loadMessages } from '../../src/i18n/locale';
import { collectWords } from '../../src/i18n/workshop-collect';
import { newAssessment, serialiseAssessment, type Assessment } from '../../src/questionnaire/assessment';
import { ImportError } from '../../src/questionnaire/import-error';
import { builtIn } from '../../src/questionnaire/load';
import type { Questionnaire } from '../../src/questionnaire/schema';
import type { App } from '../../src/screens/app.svelte';
import { Desk } from '../../src/screens/workshop/desk.svelte';
import { takeFiles, takeText, type Intake, type Reason } from '../../src/screens/workshop/intake';
import { intakeSentence } from '../../src/screens/workshop/intake-words';
import { deviceWithout } from '../fixtures/fake-database';
import { exampleAssessment, reportFrom } from '../fixtures/example-report';
import { questionnaire } from '../fixtures/questionnaires';
import { codeOf, emptyWorkshop, FORM, personId, responseFrom } from '../fixtures/workshop';

const now = new Date('2026-03-01T12:00:00Z');
const LINK = 'https://shidra.example/#/r/';
const GOOD = { 'problem-copy': { value: 4 } };
const good = (person: number, change = {}): string => codeOf({ respondent: personId(person), answers: GOOD, ...change });
const changed = (code: string): string => `${code.slice(0, 40)}${code[40] === 'A' ? 'B' : 'A'}${code.slice(41)}`;

/** What is known of a page in which nothing is kept but in memory. */
let app: App;
let desk: Desk;
const desks: Desk[] = [];
function openDesk(workshop: Workshop): void {
  desk = new Desk(app, builtIn, workshop);
  desks.push(desk);
}
const reasons = ({ refused }: Intake): Reason[] => refused.map(({ why }) => (why instanceof ImportError ? (why.code as Reason) : why));
/** Those that are counted, none left out. */
const told = ({ taken, late, waiting, refused, broken, ignored }: Intake) => ({
  ...taken,
  late,
  waiting,
  refused: refused.length,
  broken: broken.length,
  ignored,
});

afterEach(() => desks.splice(0).forEach((each) => each.close()));
beforeEach(async () => {
  // Node has none in the oldest version that we support.
  vi.stubGlobal('navigator', {});
  const device = await deviceWithout();
  app = {
    device,
    language: 'he',
    findSource: (id: string) => Promise.resolve(id === questionnaire.id ? builtIn : undefined),
  } as unknown as App;
  openDesk(emptyWorkshop());
});

describe('a text', () => {
  test('gives every good result, and of each other one the reason', () => {
    const newer = new Uint8Array(Buffer.from(good(9), 'base64url'));
    newer[0]! |= 1;
    const other: Questionnaire = { ...questionnaire, version: questionnaire.version + 1 };
    const lines: [string, Reason | undefined][] = [
      [good(1), undefined],
      [good(2), undefined],
      [codeOf({ workshop: 'ffffffffffff' }), 'other-workshop'],
      [encodeResponse(other, FORM, responseFrom({})), 'other-questionnaire'],
      [encodeResponse(questionnaire, 'full', responseFrom({})), 'other-form'],
      [good(3, { round: 2 }), 'other-round'],
      [good(4), undefined],
    ];
    const intake = takeText(
      desk,
      [
        'בוקר טוב',
        ...lines.map(([code]) => LINK + code),
        LINK + changed(good(5)),
        LINK + good(6).slice(0, -9),
        `again ${LINK}${good(1)}`,
      ].join('\n'),
    );
    expect(reasons(intake)).toEqual(lines.flatMap(([, why]) => why ?? []));
    expect(intake.refused.map(({ what }) => what)).toEqual(lines.filter(([, why]) => why).map(([code]) => `${code.slice(0, 24)}…`));
    expect(told(intake)).toMatchObject({ new: 3, there: 0, refused: 4, broken: 2, ignored: 1 });
    expect(desk.workshop.codes).toEqual([good(1), good(2), good(4)].sort());
  });

  test('pasted again counts nobody twice; who has answered again replaces what they said', () => {
    const text = [good(1), good(2)].join(' ');
    takeText(desk, text);
    expect(told(takeText(desk, text))).toMatchObject({ new: 0, there: 2 });
    expect(told(takeText(desk, good(1, { revision: 3 })))).toMatchObject({ replaced: 1 });
    expect(told(takeText(desk, good(1, { revision: 2 })))).toMatchObject({ older: 1 });
    expect(desk.workshop.codes.map((code) => readHead(code).revision).sort()).toEqual([0, 3]);
  });

  test('without any result changes nothing', () => {
    const before = desk.workshop;
    const intake = takeText(desk, 'שלום לכולם\nhttps://example.org/#/shopping');
    expect(told(intake)).toMatchObject({ new: 0, refused: 0, broken: 0, ignored: 2 });
    expect(desk.workshop).toBe(before);
    expect(intakeSentence(intake, collectWords.he.report)).toBe(collectWords.he.report.none);
  });

  test('that comes late counts in a vote with names, and waits in one without', () => {
    for (const named of [true, false]) {
      openDesk(closeVote(emptyWorkshop({ named, codes: [good(1)] }), now));
      expect(told(takeText(desk, good(2)))).toMatchObject({ new: 1, late: named ? 1 : 0, waiting: named ? 0 : 1 });
    }
  });
});

const json = (name: string, text: string): File => new File([text], name);
const assessment = (change: Partial<Assessment> = {}): Assessment => ({
  ...newAssessment({ questionnaire, form: FORM, now, randomId: () => '0a'.repeat(16) }),
  answers: GOOD,
  ...change,
});
const take = (...files: File[]): Promise<Intake> => takeFiles(app, desk, files, () => undefined);

describe('files', () => {
  let pdf: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    const { bytes } = await reportFrom(exampleAssessment('strive'), 'en', 'summary', Promise.resolve(null));
    pdf = bytes;
  }, 60_000);

  test('of every kind come in at once, and each bad one is named', async () => {
    const other = { ...emptyWorkshop(), id: 'ffffffffffff' };
    const elsewhere = encodeInvitation(invitationOf(other, questionnaire));
    const invited = { respondent: { id: personId(8), invitation: elsewhere } };
    const files: [File, Reason | undefined][] = [
      [json('mine.json', serialiseAssessment(assessment())), undefined],
      [json('chat.txt', `דנה: ${LINK}${good(2)}`), undefined],
      [json('torn.json', serialiseAssessment(assessment()).slice(0, -20)), 'truncated' as Reason],
      [json('list.txt', 'milk, bread'), 'no-results'],
      [
        json('long.json', serialiseAssessment(assessment({ questionnaire: { ...assessment().questionnaire, form: 'full' } }))),
        'other-form',
      ],
      [json('invited.json', serialiseAssessment(assessment(invited))), 'other-workshop'],
      [json('theirs.json', serialiseWorkshop(other)), 'other-workshop'],
      [json('wrong.json', serialiseAssessment(assessment()).replace('"value": 4', '"value": 9')), 'answer-out-of-scale' as Reason],
      [new File([new Uint8Array(zipSync({ 'chat.txt': strToU8(good(3)) }))], 'export.zip'), 'packed'],
      [new File([pdf], 'report.pdf'), 'other-form'],
      [new File([pdf.slice(0, 900)], 'half.pdf'), 'truncated' as Reason],
      [json('again.json', serialiseAssessment(assessment())), undefined],
    ];
    const intake = await take(...files.map(([file]) => file));
    expect(intake.refused.map(({ what }, index) => [what, reasons(intake)[index]])).toEqual(
      files.flatMap(([{ name }, why]) => (why ? [[name, why]] : [])),
    );
    expect(told(intake)).toMatchObject({ new: 2, there: 1, refused: 9 });
    expect(desk.workshop.codes.map((code) => decodeResponse(questionnaire, code).answers)).toEqual([GOOD, GOOD]);
  });

  test('reports of the form that is asked are results, however often they come', async () => {
    openDesk(emptyWorkshop({ questionnaire: { ...emptyWorkshop().questionnaire, form: 'full' } }));
    const intake = await take(new File([pdf], 'a.pdf'), new File([pdf], 'b.pdf'));
    expect(told(intake)).toMatchObject({ new: 1, there: 1, refused: 0 });
    expect(decodeResponse(questionnaire, desk.workshop.codes[0]!).answers['agenda-shared-goal']?.value).toBe(
      exampleAssessment('strive').answers['agenda-shared-goal']?.value,
    );
  });

  test('of one assessment count once, the later over the earlier, and tell no hour', async () => {
    const later = assessment({ answers: { 'problem-copy': { value: 1 } }, updatedAt: '2026-03-01T12:20:00.000Z' });
    expect(told(await take(json('b.json', serialiseAssessment(later)), json('a.json', serialiseAssessment(assessment()))))).toMatchObject({
      new: 1,
      older: 1,
    });
    const { revision, answers } = decodeResponse(questionnaire, desk.workshop.codes[0]!);
    expect(answers).toEqual(later.answers);
    expect(revision).toBe(20 * 60);
  });

  test('of the same workshop are merged, and say how many results they brought', async () => {
    const other = emptyWorkshop({ codes: [good(2), good(3)] });
    takeText(desk, [good(1), good(2)].join(' '));
    const { merged, refused } = await take(json('theirs.json', serialiseWorkshop(other)));
    expect(refused).toEqual([]);
    expect(merged).toEqual([{ file: 'theirs.json', results: 1 }]);
    expect(desk.workshop.codes).toHaveLength(3);
  });

  test('tell their names in a workshop with names, as far as a result carries them', async () => {
    const named = (name: string, id: string) =>
      json(name, serialiseAssessment(assessment({ id: id.repeat(16), respondent: { id: personId(1), name } })));
    openDesk(emptyWorkshop({ named: true }));
    await take(named('א'.repeat(60), '1b'), named('Dana', '2c'));
    const names = desk.workshop.codes.map((code) => readHead(code).name).sort();
    expect(names).toEqual(['Dana', 'א'.repeat(38)]);
    openDesk(emptyWorkshop());
    await take(named('Dana', '2c'));
    expect(desk.workshop.codes.map((code) => readHead(code).name)).toEqual([undefined]);
  });

  test('of two facilitators make one room: second vote, roles and talk', async () => {
    const roles = ['city'];
    const first = closeVote(emptyWorkshop({ roles, codes: [1, 2, 3, 4, 5].map((person) => good(person)) }), now);
    const called = callSecondVote(first, ['problem-copy'], now);
    openDesk({ ...called, codes: [...called.codes, good(1, { round: 2 })] });
    const talk = { 'problem-copy': { arguments: [{ id: 'x', text: 'why', at: now.toISOString() }] } };
    const theirs = closeVote({ ...called, roles: ['city', 'residents'], codes: [...called.codes, good(2, { round: 2 })], talk }, now);
    await take(json('theirs.json', serialiseWorkshop(theirs)));
    expect(desk.workshop).toMatchObject({ roles: ['city', 'residents'], talk });
    expect(roomOf(desk.workshop, questionnaire).voices).toEqual({ 1: 5, 2: 2 });
  });
});

test('every reason has a sentence in both languages', async () => {
  const own: Exclude<Reason, ImportError>[] = [
    'damaged', 'newer-version', 'other-workshop', 'other-questionnaire', 'other-form', 'other-round', 'not-open', 'no-results', 'packed', 'too-many-answers',
  ]; // prettier-ignore
  for (const language of ['he', 'en'] as const) {
    const { refused } = await loadMessages(language);
    for (const why of own) expect(collectWords[language].report.reasons[why].length).toBeGreaterThan(20);
    for (const code of ['truncated', 'answer-out-of-scale', 'pdf-damaged', 'other-questionnaire'] as const)
      expect(refused[code]('', '')).not.toBe('');
  }
});
