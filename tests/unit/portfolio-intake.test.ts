/** Whatever comes into a portfolio: taken, repaired, there already or refused, each by name and with its reason; nothing that is there is lost. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { encodeResponse } from '../../src/group/result-code';
import { newPortfolio, withTag } from '../../src/group/portfolio-edit';
import { serialisePortfolio } from '../../src/group/portfolio-file';
import { loadMessages } from '../../src/i18n/locale';
import { portfolioWords } from '../../src/i18n/portfolio';
import { FILE_LIMIT, serialiseAssessment, type Assessment } from '../../src/questionnaire/assessment';
import { builtIn } from '../../src/questionnaire/load';
import type { App } from '../../src/screens/app.svelte';
import { Desk } from '../../src/screens/portfolio/desk.svelte';
import { apply, takeFiles, takeLinks, type Intake } from '../../src/screens/portfolio/intake';
import { intakeRows, intakeSentence } from '../../src/screens/portfolio/intake-words';
import { keepHead, loadPortfolio } from '../../src/storage/portfolios';
import { deviceWithout } from '../fixtures/fake-database';
import { exampleAssessment, reportFrom } from '../fixtures/example-report';
import { assessmentOf, findJudge, finish, idOf, named } from '../fixtures/portfolio';
import { questionnaire } from '../fixtures/questionnaires';
import { handMade, pdfOf, pdfWith } from '../fixtures/report-pdf';

const STRIVE = exampleAssessment('strive');
const text = (name: string, content: string): File => new File([content], name);
const pdf = (name: string, bytes: Uint8Array<ArrayBuffer>): File => new File([bytes], name);
const file = (name: string, assessment: Assessment): File => text(name, serialiseAssessment(assessment));
const withAnswer = (assessment: Assessment, value: number, change: Partial<Assessment> = {}): Assessment => ({
  ...assessment,
  answers: { ...assessment.answers, 'agenda-shared-goal': { value } },
  ...change,
});
/** By its checksum it would be a damaged file otherwise. */
const changedText = (assessment: Assessment, change: (raw: Record<string, unknown>) => void): string => {
  const { checksum: _none, ...raw } = JSON.parse(serialiseAssessment(assessment)) as Record<string, unknown>;
  change(raw);
  return JSON.stringify(raw);
};

let desk: Desk;
const controller = () => new AbortController();
const progress = (change: Partial<Parameters<typeof takeFiles>[3]> = {}) => ({
  signal: controller().signal,
  onread: () => undefined,
  onkept: () => undefined,
  ...change,
});
const take = (...files: File[]): Promise<Intake> => takeFiles(desk, files, 'applicant', progress());
const told = ({ took }: Intake) => took.map(({ what, outcome }) => [what, outcome.as]);
const names = () => desk.present.map(({ name }) => name).sort();
const kept = async () =>
  (await loadPortfolio(desk.app.device, () => Promise.resolve(findJudge(questionnaire.id)), desk.head.id))!.portfolio;

beforeEach(async () => {
  // Node has none in the oldest version that we support.
  vi.stubGlobal('navigator', {});
  const device = await deviceWithout();
  const head = newPortfolio({ name: 'קרן', now: new Date('2026-03-01T12:00:00Z'), randomId: () => idOf(7) });
  await keepHead(device, head);
  const app = { device, language: 'he', findSource: () => Promise.resolve(undefined) } as unknown as App;
  desk = (await Desk.open(app, head.id))!;
});
afterEach(() => {
  desk.close();
  vi.unstubAllGlobals();
});

describe('a folder', () => {
  test('of every kind of file gives one list: what was taken, repaired, refused and why, and loses nothing', async () => {
    await take(pdf('strive.pdf', pdfOf(STRIVE)));
    const before = await kept();
    const data = new TextEncoder().encode(serialiseAssessment(STRIVE));
    const report = await reportFrom(exampleAssessment('hamilton'), 'en', 'summary');
    const intake = await take(
      pdf('hamilton.pdf', report.bytes),
      text(
        'repaired.json',
        changedText(exampleAssessment('cake'), (raw) => (raw.answers = { ...(raw.answers as object), 'no-such-item': { value: 1 } })),
      ),
      file('again.json', STRIVE),
      file('later.json', withAnswer(STRIVE, 1, { updatedAt: '2027-01-01T10:00:00.000Z' })),
      file('older.json', withAnswer(STRIVE, 1, { updatedAt: '2001-01-01T10:00:00.000Z' })),
      file('other-reading.json', withAnswer(STRIVE, 2, { id: idOf(5) })),
      file('same-name.json', withAnswer(STRIVE, 3, { id: idOf(6), initiative: { id: idOf(6) } })),
      pdf('encrypted.pdf', handMade({ data, trailer: '/Encrypt 2 0 R' })),
      pdf('foreign.pdf', pdfWith(undefined)),
      pdf('broken.pdf', handMade({ data }).slice(0, 3000)),
      text('letter.json', 'Dear committee'),
      text('cut.json', serialiseAssessment(STRIVE).slice(0, -50)),
      text('other.json', '{"name":"x"}'),
      text(
        'newer.json',
        changedText(STRIVE, (raw) => (raw.version = 2)),
      ),
      text(
        'elsewhere.json',
        changedText(STRIVE, (raw) => (raw.questionnaire = { id: 'other', version: 1, form: 'full' })),
      ),
      text(
        'scale.json',
        changedText(STRIVE, (raw) => (raw.answers = { 'problem-copy': { value: 9 } })),
      ),
      text('empty.json', ''),
    );
    expect(told(intake)).toEqual([
      ['hamilton.pdf', 'taken'],
      ['repaired.json', 'taken'],
      ['again.json', 'same'],
      ['later.json', 'waiting'],
      ['older.json', 'waiting'],
      ['other-reading.json', 'waiting'],
      ['same-name.json', 'waiting'],
      ...[
        'encrypted.pdf',
        'foreign.pdf',
        'broken.pdf',
        'letter.json',
        'cut.json',
        'other.json',
        'newer.json',
        'elsewhere.json',
        'scale.json',
      ].map((what) => [what, 'refused']),
      ['empty.json', 'refused'],
    ]);
    const codes = intake.took.flatMap(({ outcome }) =>
      outcome.as === 'refused' && typeof outcome.why !== 'string' ? [outcome.why.code] : [],
    );
    expect(codes).toEqual([
      'pdf-encrypted',
      'pdf-without-assessment',
      'truncated',
      'not-json',
      'truncated',
      'foreign',
      'newer-version',
      'other-questionnaire',
      'answer-out-of-scale',
      'truncated',
    ]);
    // What was there stays as it was, and what waits is not in it.
    expect((await kept()).entries).toEqual(expect.arrayContaining(before.entries));
    expect(desk.present).toHaveLength(3);

    for (const language of ['he', 'en'] as const) {
      const say = portfolioWords[language].intake;
      const rows = intakeRows(intake.took, say, await loadMessages(language), 'unnamed');
      expect(rows.map(([what]) => what).sort()).toEqual(
        told(intake)
          .map(([what]) => what)
          .sort(),
      );
      for (const row of rows) expect(row.every((cell) => cell.length > 0)).toBe(true);
      // What was refused comes first, each with a sentence of its own; what was repaired says what.
      expect(rows.slice(0, codes.length).every(([, what]) => what === say.refused)).toBe(true);
      expect(new Set(rows.slice(0, codes.length).map(([, , why]) => why)).size).toBe(new Set(codes).size);
      expect(rows.find(([what]) => what === 'repaired.json')![2]!.length).toBeGreaterThan(20);
      const sentence = intakeSentence(intake, say);
      for (const count of [2, 4, 1, 10]) expect(sentence).toContain(String(count));
    }
  });

  test('with one initiative twice takes it once', async () => {
    const intake = await take(file('one.json', STRIVE), pdf('two.pdf', pdfOf(STRIVE)));
    expect(told(intake)).toEqual([
      ['one.json', 'taken'],
      ['two.pdf', 'same'],
    ]);
    expect(desk.present).toHaveLength(1);
  });

  test('is left off where it is stopped, between two initiatives, and says how many were left', async () => {
    const files = Array.from({ length: 10 }, (_, index) =>
      file(`${index}.json`, assessmentOf(named(`${index}`), { id: idOf(index), initiative: { id: idOf(index) } })),
    );
    const stop = controller();
    const intake = await takeFiles(
      desk,
      files,
      'applicant',
      progress({ signal: stop.signal, onkept: (done) => done === 4 && stop.abort() }),
    );
    expect(told(intake).map(([what]) => what)).toEqual(['0.json', '1.json', '2.json', '3.json']);
    expect(intake.left).toBe(6);
    expect(names()).toEqual(['0', '1', '2', '3']);
    expect((await kept()).entries).toHaveLength(4);
    // Stopped while it reads, it keeps nothing of it; the same files can be given again.
    const early = controller();
    const none = await takeFiles(
      desk,
      files,
      'applicant',
      progress({ signal: early.signal, onread: (done) => done === 2 && early.abort() }),
    );
    expect([none.left, desk.present.length]).toEqual([10 - none.took.length, 4]);
    expect(told(await take(...files)).filter(([, as]) => as === 'same')).toHaveLength(4);
    expect(names()).toHaveLength(10);
  });
});

describe('what may be there already', () => {
  const waiting = async (assessment: Assessment) => (await take(file('x.json', assessment))).waiting[0]!;
  beforeEach(async () => {
    await take(file('strive.json', STRIVE));
  });

  test.each<[string, Assessment, string, readonly string[]]>([
    [
      'a later version',
      withAnswer(STRIVE, 1, { updatedAt: '2027-01-01T10:00:00.000Z' }),
      'new-version',
      ['new-version', 'second-reading', 'separate', 'skip'],
    ],
    [
      'an earlier version',
      withAnswer(STRIVE, 1, { updatedAt: '2001-01-01T10:00:00.000Z' }),
      'skip',
      ['new-version', 'second-reading', 'separate', 'skip'],
    ],
    ['another reading', withAnswer(STRIVE, 1, { id: idOf(5) }), 'second-reading', ['second-reading', 'separate', 'skip']],
    [
      'one of the same name',
      withAnswer(STRIVE, 1, { id: idOf(5), initiative: { id: idOf(5) } }),
      'separate',
      ['second-reading', 'separate', 'skip'],
    ],
  ])('%s is offered as what it most likely is, and as all that it can be', async (_what, assessment, choice, choices) => {
    expect(await waiting(assessment)).toMatchObject({ choice, choices });
  });

  test.each([
    ['new-version', 1, 1],
    ['second-reading', 1, 2],
    ['separate', 2, 1],
    ['skip', 1, 1],
  ] as const)('chosen as %s becomes that, with all that was said of the initiative', async (choice, entries, readings) => {
    await desk.change(desk.present[0]!.entry, (entry) => withTag(entry, 'a', false, new Date()));
    const later = withAnswer(STRIVE, 1, { updatedAt: '2027-01-01T10:00:00.000Z' });
    const found = await waiting(later);
    await apply(desk, [{ ...found, choice }]);
    expect(desk.present).toHaveLength(entries);
    const whole = (await kept()).entries;
    const there = whole.find(({ tags }) => tags.length > 0)!;
    expect(there.readings).toHaveLength(readings);
    const values = there.readings.map(({ assessment }) => assessment!.answers['agenda-shared-goal']!.value);
    expect(values.includes(1)).toBe(choice === 'new-version' || choice === 'second-reading');
    expect(values.includes(STRIVE.answers['agenda-shared-goal']!.value as number)).toBe(choice !== 'new-version');
  });
});

describe('a file of a portfolio', () => {
  const fileText = async (id = desk.head.id) => finish(serialisePortfolio({ ...(await kept()), id }));
  beforeEach(async () => {
    await take(file('strive.json', STRIVE));
  });

  test('of this one is merged, though it is larger than any file of one initiative', async () => {
    const [first] = desk.present;
    await desk.change(first!.entry, (entry) => withTag(entry, 'theirs', false, new Date()));
    const elsewhere = await fileText();
    await desk.change(first!.entry, (entry) => withTag(entry, 'ours', false, new Date()));
    const intake = await take(text('own.json', elsewhere), text('large.json', elsewhere + ' '.repeat(FILE_LIMIT)));
    expect(told(intake)).toEqual([
      ['own.json', 'merged'],
      ['large.json', 'merged'],
    ]);
    expect(desk.present[0]!.tags).toEqual(['ours', 'theirs']);
  });

  test('of another one is refused with the way to open it, and a large file of another kind with its limit', async () => {
    const { took } = await take(
      text('other.json', await fileText(idOf(8))),
      text('large.json', serialiseAssessment(STRIVE) + ' '.repeat(FILE_LIMIT)),
    );
    expect(
      took.map(({ outcome }) => outcome.as === 'refused' && (typeof outcome.why === 'string' ? outcome.why : outcome.why.code)),
    ).toEqual(['portfolio-file', 'too-large']);
  });

  test('names what was left out of it', async () => {
    const damaged = (await fileText())
      .replace('"agenda-shared-goal":{', '"agenda-shared-goal":{"value":99,"x":{')
      .replace(/("x":\{[^}]*\})/, '$1}');
    const intake = await take(text('damaged.json', damaged));
    const rows = intakeRows(intake.took, portfolioWords.en.intake, await loadMessages('en'), 'unnamed');
    expect(intake.took[0]!.outcome).toMatchObject({ as: 'merged', dropped: [{ code: expect.any(String) as string }] });
    expect(rows[0]![2]).toContain('Strive');
    // And what is there is whole.
    expect((await kept()).entries[0]!.readings[0]!.assessment).toEqual(STRIVE);
  });
});

test('links are taken once each, and a broken one is named', async () => {
  const code = encodeResponse(questionnaire, 'screening', {
    workshop: '0'.repeat(12),
    respondent: 'a'.repeat(12),
    revision: 0,
    round: 1,
    role: 0,
    answers: { 'problem-copy': { value: 4 } },
  });
  const link = (which: string) => `https://shidra.example/#/r/${which}`;
  const given = `See ${link(code)} and ${link(code)}, ${link(`${code.slice(0, 40)}${code[40] === 'A' ? 'B' : 'A'}${code.slice(41)}`)}`;
  const intake = await takeLinks(desk, given, 'applicant', (end) => `link ${end}`, progress());
  expect(
    told(intake)
      .map(([, as]) => as)
      .sort(),
  ).toEqual(['refused', 'taken']);
  expect(desk.present).toHaveLength(1);
  expect(builtIn.questionnaire.id).toBe(questionnaire.id);
});
