/** What is told of a single initiative: its row, what it may be the same as, two readings of it, what to ask and how to support it. */
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import type { Stand } from '../../src/group/then-and-now';
import { duplicateFinder } from '../../src/group/portfolio-duplicates';
import { isStale, judgeOf, rowOf } from '../../src/group/portfolio-row';
import { COLUMNS } from '../../src/group/portfolio-table';
import { questionsToAsk } from '../../src/group/questions-to-ask';
import { sideBySide } from '../../src/group/readings';
import { supportFor, SUPPORTS } from '../../src/group/support';
import { parsePortfolio, questionnairesIn, saysPortfolio } from '../../src/group/portfolio-parse';
import type { Answers } from '../../src/questionnaire/answers';
import { ImportError } from '../../src/questionnaire/import-error';
import { loadExample } from '../../src/questionnaire/examples';
import {
  assessmentOf,
  entryOf,
  findJudge,
  finish,
  FORM,
  idOf,
  judge,
  known,
  named,
  portfolioOf,
  read,
  rowFrom,
  timeOf,
  written,
} from '../fixtures/portfolio';
import { answersFrom, COMPLEX, questionnaire, quickRules, type ShortAnswers } from '../fixtures/questionnaires';

const judged = (answers: Answers, form = FORM) => diagnose(questionnaire, quickRules, form, answers);
const stand = (answers: Answers, form = FORM): Stand => ({ answers, diagnosis: judged(answers, form) });

describe('a row', () => {
  test('shows the funder’s reading before the applicant’s, and counts both', () => {
    const applicant = { id: idOf(1), by: 'applicant' as const, at: timeOf(0).toISOString(), assessment: assessmentOf(named('שלהם')) };
    const funder = { ...applicant, id: idOf(2), by: 'funder' as const, assessment: assessmentOf({}) };
    const row = rowOf(entryOf(1, assessmentOf({}), { readings: [applicant, funder] }), findJudge);
    expect(row).toMatchObject({ by: 'funder', name: 'שלהם', judged: { reading: idOf(2) } });
    expect(row.readings.map(({ by }) => by)).toEqual(['funder', 'applicant']);
    const { assessment: _gone, ...taken } = funder;
    expect(rowOf(entryOf(1, assessmentOf({}), { readings: [applicant, taken] }), findJudge)).toMatchObject({ by: 'applicant' });
    expect(rowOf(entryOf(1, assessmentOf({}), { readings: [] }), findJudge)).toMatchObject({ by: null, judged: null, name: '' });
  });

  test('counts what is not known and how the rest is backed', () => {
    const { unknowns, evidence } = rowFrom(1, {
      'problem-copy': { value: 4, evidence: 'documented' },
      'problem-authority': { value: 4, evidence: 'stated' },
      'problem-systems': { value: 4 },
      'problem-behaviour': { unknown: true },
      // Asked in another form only.
      'problem-time': { value: 2, evidence: 'inferred' },
      'initiative-name': { value: 'a', evidence: 'inferred' },
    }).judged!;
    expect(evidence).toEqual({ documented: 1, stated: 1, inferred: 0, none: 1 });
    expect(unknowns.open).toBe(unknowns.of - 3);
  });

  test('is worked out anew where the rules or the answers are others, and only there', () => {
    const entry = entryOf(1, assessmentOf({ 'problem-copy': { value: 4 } }));
    const row = rowOf(entry, findJudge);
    expect(rowOf(entry, findJudge, row).judged).toBe(row.judged);
    expect(rowOf({ ...entry, tags: [{ tag: 'a', out: false, at: timeOf(1).toISOString() }] }, findJudge, row).judged).toBe(row.judged);
    expect(rowOf(entryOf(1, assessmentOf({ 'problem-copy': { value: 1 } })), findJudge, row).judged).not.toBe(row.judged);
    const other = structuredClone(quickRules);
    other.backbone.ranking.draws++;
    const otherJudge = judgeOf(questionnaire, other);
    expect([isStale(row, findJudge), isStale(row, () => otherJudge), isStale(row, () => undefined)]).toEqual([false, true, false]);
    expect(rowOf(entry, () => otherJudge, row).judged!.print).not.toBe(judge.print);
    // By nothing at hand it stays as it was.
    expect(rowOf(entry, () => undefined, row).judged).toBe(row.judged);
  });

  test('has no total to show or to sort by', () => {
    expect(COLUMNS.filter((column) => /score|total|overall|rank/.test(column))).toEqual([]);
  });
});

describe('what comes in', () => {
  const there = assessmentOf(named('צעירים', { 'problem-copy': { value: 3 } }), { updatedAt: timeOf(5).toISOString() });
  const find = duplicateFinder([
    rowOf(entryOf(1, there), findJudge),
    rowOf(entryOf(2, assessmentOf(named('אחר'), { id: idOf(9), initiative: { id: idOf(9) } })), findJudge),
  ]);
  const told = (change: Parameters<typeof assessmentOf>[1], answers = there.answers) =>
    find(assessmentOf(answers, { updatedAt: there.updatedAt, ...change })).map(({ entry, is, by, sameName }) => [entry, is, by, sameName]);
  const other = { 'problem-copy': { value: 5 } };

  test.each([
    ['the same again', {}, there.answers, ['same', 'assessment', true]],
    [
      'the same on another page',
      { place: 'problem-copy', updatedAt: timeOf(6).toISOString() },
      there.answers,
      ['same', 'assessment', true],
    ],
    ['changed later', { updatedAt: timeOf(6).toISOString() }, named('צעירים', other), ['newer', 'assessment', true]],
    ['as it was before', { updatedAt: timeOf(4).toISOString() }, named('צעירים', other), ['older', 'assessment', true]],
    ['two contents of one moment', {}, named('צעירים', other), ['other-reading', 'assessment', true]],
    ['another initiative from one file', { updatedAt: timeOf(6).toISOString() }, named('מבוגרים', other), ['newer', 'assessment', false]],
    ['someone else’s', { id: idOf(5) }, named('x', other), ['other-reading', 'initiative', false]],
    ['one of the same name', { id: idOf(5), initiative: { id: idOf(5) } }, named(' "צְעירים" '), ['other-reading', 'name', true]],
  ])('is recognised: %s', (_what, change, answers, expected) => {
    expect(told(change, answers)).toEqual([[idOf(1), ...expected]]);
  });

  test('is new where nothing is alike, and without a name is like no other without a name', () => {
    expect(told({ id: idOf(5), initiative: { id: idOf(5) } }, named('חדש'))).toEqual([]);
    const nameless = duplicateFinder([rowFrom(3, {})]);
    expect(nameless(assessmentOf({}, { id: idOf(5), initiative: { id: idOf(5) } }))).toEqual([]);
  });
});

describe('two readings', () => {
  const { items, verdicts } = sideBySide(
    questionnaire,
    stand({
      'problem-copy': { value: 2, note: 'ours' },
      'problem-authority': { value: 4 },
      'problem-systems': { unknown: true },
      'problem-sectors': { value: ['business', 'government'] },
      'preconditions-champion': { value: 2 },
      'agenda-shared-goal': { unknown: true },
    }),
    stand(
      {
        'problem-copy': { value: 5 },
        'problem-authority': { value: 4, evidence: 'stated' },
        'problem-systems': { value: 4 },
        'problem-sectors': { value: ['government', 'business'] },
        'problem-time': { value: 3 },
        'preconditions-champion': { value: 5 },
      },
      'full',
    ),
  );

  test('are told apart item by item, by how much, and where only one knows', () => {
    expect(items.map(({ item, match, by }) => [item.id, match, by])).toEqual([
      ['problem-authority', 'same', undefined],
      ['problem-copy', 'differs', 3],
      ['problem-systems', 'one-knows', undefined],
      ['problem-time', 'one-knows', undefined],
      ['problem-sectors', 'same', undefined],
      ['preconditions-champion', 'differs', 3],
      ['agenda-shared-goal', 'neither', undefined],
    ]);
  });

  test('are told apart verdict by verdict', () => {
    const champion = verdicts.find(({ path }) => path === 'gates.champion');
    expect(champion).toEqual({ path: 'gates.champion', funder: 'fail', applicant: 'pass', match: 'differs', by: 2 });
    expect(verdicts.find(({ path }) => path === 'gates.money')).toMatchObject({ match: 'neither' });
  });
});

describe('questions to ask', () => {
  test('are what is open and decides most, then critical answers that are inferred, then those that are stated', () => {
    const answers: Answers = {
      ...answersFrom(COMPLEX),
      'preconditions-champion': { value: 5, evidence: 'stated' },
      'preconditions-urgency': { value: 5, evidence: 'inferred' },
      'preconditions-money': { unknown: true },
      'agenda-shared-goal': { value: 4, evidence: 'documented' },
      'problem-copy': { value: 4, evidence: 'inferred' },
      'initiative-name': {},
    };
    const questions = questionsToAsk(questionnaire, answers, judged(answers));
    const open = questions.filter(({ why }) => why === 'notAnswered' || why === 'dontKnow');
    expect(questions.slice(open.length).map(({ item, why }) => [item, why])).toEqual([
      ['preconditions-urgency', 'inferred'],
      ['preconditions-champion', 'stated'],
    ]);
    const counts = open.map(({ verdicts }) => verdicts.length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(0);
    const money = open.find(({ item }) => item === 'preconditions-money');
    expect(money).toMatchObject({ why: 'dontKnow', critical: true });
    expect(money!.verdicts).toContain('gates.money');
    expect(open.map(({ item }) => item)).not.toContain('initiative-name');
  });

  test('are none where all is documented', () => {
    const answers = Object.fromEntries(
      questionnaire.forms[FORM]!.items.map((id) => [id, { value: answerFor(id), evidence: 'documented' as const }]),
    ) as Answers;
    expect(questionsToAsk(questionnaire, answers, judged(answers))).toEqual([]);
  });

  function answerFor(id: string) {
    const item = questionnaire.sections.flatMap(({ items }) => items).find((each) => each.id === id)!;
    if (item.kind === 'scale') return 4;
    return item.kind === 'text' ? 'x' : item.kind === 'choice' ? item.options[1]! : item.options.slice(0, 2);
  }
});

describe('support', () => {
  const ready: ShortAnswers = { ...COMPLEX, 'preconditions-champion': 5, 'preconditions-urgency': 5, 'preconditions-money': 'from-36' };
  const ids = (short: ShortAnswers) => supportFor(judged(answersFrom(short), 'full')).map(({ id }) => id);

  test('is what the weakest gate calls for, first', () => {
    expect(ids({ ...ready, 'preconditions-money': 'none', 'preconditions-champion': 3 })).toEqual(['backbone-money', 'convening']);
    expect(ids({ ...ready, 'preconditions-money': 'from-12', 'preconditions-champion': 1 })).toEqual(['convening', 'backbone-money']);
  });

  test('is to stabilise first in an emergency, and to ask first where fit cannot be told', () => {
    expect(ids({ ...ready, 'landscape-emergency': 'severe' })[0]).toBe('stabilise');
    expect(ids({ 'landscape-emergency': 'severe' })).toEqual(['ask-first']);
  });

  test('of the reference cases fits what they are', async () => {
    const of = async (name: string) => supportFor(judged((await loadExample(name)).answers, 'full')).map(({ id }) => id);
    expect(await of('newark')).toEqual(['not-collective-impact']);
    expect(await of('cake')).toEqual(['not-collective-impact']);
    expect(await of('strive')).toContain('patience');
    expect((await of('magnolia'))[0]).toBe('backbone-money');
  });

  test('is never more programmes', () => {
    expect(SUPPORTS.filter((id) => /programme|project|service/.test(id))).toEqual([]);
  });
});

describe('a file of strangers', () => {
  const sound = () =>
    JSON.parse(written(portfolioOf([entryOf(1, assessmentOf(named('טוב'))), entryOf(2, assessmentOf(named('רע')))]))) as {
      entries: { id: string; readings: { assessment: Record<string, unknown> }[] }[];
    } & Record<string, unknown>;
  const after = (change: (file: ReturnType<typeof sound>) => void) => {
    const file = sound();
    change(file);
    return read(JSON.stringify(file));
  };

  test.each<[string, (assessment: Record<string, unknown>) => void, string]>([
    ['of another questionnaire', (file) => ((file.questionnaire as { id: string }).id = 'other'), 'other-questionnaire'],
    ['of a newer version', (file) => (file.version = 2), 'newer-version'],
    [
      'with an impossible answer',
      (file) => (file.answers = { ...(file.answers as object), 'problem-copy': { value: 9 } }),
      'answer-out-of-scale',
    ],
    ['with damaged settings', (file) => (file.settings = { table: 1 }), 'malformed'],
    ['that is none', (file) => delete file.format, 'foreign'],
  ])('loses the reading %s alone, by name', (_what, change, code) => {
    const { portfolio, dropped, messages } = after((file) => change(file.entries[1]!.readings[0]!.assessment));
    expect(dropped).toMatchObject([{ code, name: 'רע' }]);
    expect(dropped[0]!.at).toMatch(/^entries\.1\.readings\.0\.assessment/);
    expect(portfolio.entries.map(({ readings }) => readings.length)).toEqual([1, 0]);
    expect(messages).toMatchObject([{ code: 'checksum' }]);
  });

  test('loses an initiative that is damaged or there twice, and keeps the others', () => {
    expect(after((file) => (file.entries[1]!.id = file.entries[0]!.id))).toMatchObject({
      dropped: [{ at: 'entries.1.id', code: 'malformed' }],
    });
    const { portfolio, dropped } = after((file) => file.entries.push({ id: 'x', readings: [] }));
    expect([portfolio.entries.length, dropped.length]).toEqual([2, 1]);
  });

  test('is refused where the whole is damaged, foreign or newer', () => {
    const refused = (change: (file: Record<string, unknown>) => void) => {
      try {
        after(change);
      } catch (error) {
        return (error as ImportError).code;
      }
      return 'taken';
    };
    expect(refused((file) => (file.format = 'shidra-workshop'))).toBe('foreign');
    expect(refused((file) => (file.version = 2))).toBe('newer-version');
    expect(refused((file) => (file.entries = {}))).toBe('malformed');
    expect(refused((file) => (file.gates = { value: [{ what: 'backbone', atLeast: 'funder' }], at: timeOf(0).toISOString() }))).toBe(
      'malformed',
    );
    expect(refused((file) => (file.gates = { value: [{ what: 'fit', in: ['toString'] }], at: timeOf(0).toISOString() }))).toBe('malformed');
    const priorities = (...value: unknown[]) => refused((file) => (file.priorities = { value, at: timeOf(0).toISOString() }));
    expect(priorities({ what: 'fit' }, { what: 'fit' })).toBe('malformed');
    expect(priorities({ what: 'fit', weight: 2 }, { what: 'readiness' })).toBe('malformed');
    for (const weight of [0, 101, 1.5, '2', null]) expect(priorities({ what: 'fit', weight })).toBe('malformed');
    expect(priorities({ what: 'backbone' })).toBe('malformed');
    expect(priorities({ what: 'fit', weight: 100 })).toBe('taken');
    for (const strange of [null, [], 'x', 1]) {
      expect(() => finish(parsePortfolio(strange, known))).toThrow(ImportError);
      expect([saysPortfolio(strange), questionnairesIn(strange)]).toEqual([false, []]);
    }
  });

  test('nested without end, or with keys of the prototype, harms nothing', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const text = written(portfolioOf([entryOf(1, assessmentOf({}))]));
    const places = { '"log": []': `"log": ${deep}`, '"tags":[]': `"tags":${deep}`, '"answers":{}': `"answers":{"x":${deep}}` };
    for (const [place, there] of Object.entries(places)) {
      expect(text).toContain(place);
      expect(() => read(text.replace(place, there))).toThrow(expect.objectContaining({ code: 'malformed' }) as ImportError);
    }
    expect(read(text.replace('"answers":{}', '"answers":{"__proto__":{"value":1}}')).messages).toMatchObject([
      { code: 'unknown-item' },
      { code: 'checksum' },
    ]);
    expect(({} as Record<string, unknown>).value).toBeUndefined();
  });
});
