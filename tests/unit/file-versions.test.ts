/** Files of every kind that were ever written open, those of a later Shidra say so, and what was changed since it was saved is told. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseWorkshop } from '../../src/group/parse-workshop';
import { PORTFOLIO_VERSION } from '../../src/group/portfolio';
import { parsePortfolio, readPortfolioJson } from '../../src/group/portfolio-parse';
import { WORKSHOP_VERSION } from '../../src/group/workshop';
import { en } from '../../src/i18n/messages.en';
import { he } from '../../src/i18n/messages.he';
import { VERSION } from '../../src/questionnaire/assessment';
import { ImportError, type ImportMessage } from '../../src/questionnaire/import-error';
import { packQuestionnaire, readPack } from '../../src/questionnaire/pack';
import { parseAssessment } from '../../src/questionnaire/parse-assessment';
import type { Questionnaire } from '../../src/questionnaire/schema';
import { check, put } from '../fixtures/faults';
import { finish, known } from '../fixtures/portfolio';
import { questionnaire } from '../fixtures/questionnaires';

const FOLDER = new URL('../fixtures/files/', import.meta.url);
const files = readdirSync(FOLDER);
const textOf = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

interface Kind {
  version: number;
  /** @returns what was said of it; throws where it is refused */
  open: (text: string) => string[];
}

const codes = (messages: readonly ImportMessage[]): string[] => messages.map(({ code }) => code);
const KINDS: Readonly<Record<string, Kind>> = {
  assessment: { version: VERSION, open: (text) => codes(parseAssessment(text, questionnaire).messages) },
  workshop: {
    version: WORKSHOP_VERSION,
    // The results in it are of the questionnaire as it was when they were given.
    open: (text) => codes(parseWorkshop(text, questionnaire).messages).filter((code) => code !== 'result-of-other-version'),
  },
  portfolio: {
    version: PORTFOLIO_VERSION,
    open: (text) => {
      const { messages, dropped } = finish(parsePortfolio(readPortfolioJson(text), known));
      return [...codes(messages), ...dropped.map(({ code }) => code)];
    },
  },
  questionnaire: {
    version: 1,
    open: (text) => {
      const pack = readPack(text);
      expect(Object.keys(pack.files)).toContain('questionnaire.json');
      return pack.changed ? ['checksum'] : [];
    },
  },
};
const kinds = Object.entries(KINDS);
const changed = (text: string, change: Record<string, unknown>): string => JSON.stringify({ ...(JSON.parse(text) as object), ...change });

describe.each(kinds)('%s files', (kind, { version, open }) => {
  const own = files.filter((name) => name.startsWith(`${kind}-`));

  test('of every version are there, and open without a word', () => {
    for (let each = 1; each <= version; each++) expect(own.join()).toContain(`${kind}-${each}`);
    for (const name of own) expect(open(textOf(name)), name).toEqual([]);
  });

  test('of a later version are refused with a sentence', () => {
    const later = () => open(changed(textOf(own[0]!), { version: version + 1 }));
    expect(later).toThrow(expect.objectContaining({ code: 'newer-version', at: 'version' }) as ImportError);
    for (const { refused } of [he, en]) expect(refused['newer-version']()).toMatch(/\.$/);
  });

  test('have a checksum that no layout changes, and that tells of every other change', () => {
    const text = textOf(own.find((name) => 'checksum' in (JSON.parse(textOf(name)) as object))!);
    const file = JSON.parse(text) as Record<string, unknown>;
    expect(open(JSON.stringify(file))).toEqual([]);
    expect(open(JSON.stringify(Object.fromEntries(Object.entries(file).reverse()), null, 4))).toEqual([]);
    const accident = text.replace(/2026-03-01|residents/, (found) => (found === 'residents' ? 'Residents' : '2026-03-02'));
    expect(open(accident)).toEqual(['checksum']);
    // Whoever edits by hand takes it out, or leaves it and is told.
    expect(open(changed(accident, { checksum: undefined }))).toEqual([]);
  });
});

/** The questionnaire as a later version of it: an item and an option under other ids. */
const LATER: Questionnaire = {
  ...(JSON.parse(
    JSON.stringify(questionnaire).replaceAll('"problem-time"', '"problem-years"').replaceAll('"nonprofits"', '"associations"'),
  ) as Questionnaire),
  version: questionnaire.version + 1,
  renamed: { items: { 'problem-time': 'problem-years' }, options: { 'problem-sectors': { nonprofits: 'associations' } } },
};

describe('files of an earlier version of the questionnaire', () => {
  const text = textOf('assessment-1.shidra.json');

  test('keep their answers under the ids of today', () => {
    const before = parseAssessment(text, questionnaire).assessment;
    const { assessment, messages } = parseAssessment(text, LATER);
    expect(codes(messages)).toEqual(['migrated']);
    expect(assessment.questionnaire.version).toBe(LATER.version);
    const { 'problem-time': time, 'problem-sectors': sectors, ...others } = before.answers;
    expect(sectors?.value).toContain('nonprofits');
    expect(assessment.answers).toEqual({
      ...others,
      'problem-years': time,
      'problem-sectors': { ...sectors, value: ['government', 'associations'] },
    });
    expect(assessment.aside).toEqual(before.aside);
  });

  test('say where an answer is there under both ids', () => {
    const both = changed(text, { checksum: undefined, answers: { 'problem-time': { value: 4 }, 'problem-years': { value: 2 } } });
    const { assessment, messages } = parseAssessment(both, LATER);
    expect(codes(messages)).toEqual(['migrated', 'unknown-item']);
    expect(assessment.answers).toEqual({ 'problem-years': { value: 2 } });
    expect(assessment.aside).toMatchObject({ 'problem-time': { value: 4 } });
  });

  test('are not taken for those of a later one', () => {
    const later = changed(text, { questionnaire: { id: questionnaire.id, version: LATER.version, form: 'full' } });
    expect(() => parseAssessment(later, questionnaire)).toThrow(
      expect.objectContaining({ code: 'newer-version', at: 'questionnaire.version' }) as ImportError,
    );
  });

  test('of a workshop keep what was counted, said and settled; results of that version are named and kept', () => {
    const renamed = JSON.parse(
      JSON.stringify({ ...LATER, renamed: undefined }).replaceAll('"agenda-shared-goal"', '"agenda-goal"'),
    ) as Questionnaire;
    const later = { ...renamed, renamed: { items: { 'agenda-shared-goal': 'agenda-goal' } } };
    const before = parseWorkshop(textOf('workshop-1.json'), questionnaire).workshop;
    const { workshop, messages } = parseWorkshop(textOf('workshop-1.json'), later);
    expect(new Set(codes(messages))).toEqual(new Set(['migrated', 'result-of-other-version']));
    expect(workshop.codes).toEqual(before.codes);
    expect(workshop.hands).toEqual(before.hands.map((hand) => ({ ...hand, item: 'agenda-goal' })));
    expect(workshop.talk).toEqual({ 'agenda-goal': before.talk['agenda-shared-goal'] });
  });
});

describe('what a questionnaire says of old ids', () => {
  const said = (renamed: unknown) =>
    check((all) => put(all['questionnaire.json'] as never, 'renamed', renamed)).map(({ at, expected }) => `${at}: ${expected}`);

  test('may lead to items and options that are there', () => {
    expect(said({ items: { 'problem-years': 'problem-time' }, options: { 'problem-sectors': { associations: 'nonprofits' } } })).toEqual(
      [],
    );
  });

  test('is refused where it leads nowhere, or where an old id is in use', () => {
    expect(said({ items: { 'problem-years': 'problem-decades' } })).toEqual([
      'renamed.items.problem-years: an item that is there; there is no "problem-decades"',
    ]);
    expect(said({ items: { 'problem-copy': 'problem-time' } })).toEqual(['renamed.items.problem-copy: an old id; it is an item now']);
    expect(said({ options: { 'problem-sectors': { nonprofits: 'business' } } })).toHaveLength(1);
    expect(said({ options: { 'problem-nothing': { a: 'b' } } })).toHaveLength(1);
  });
});

test('a packed questionnaire has the same bytes for the same files', () => {
  const { files: packed } = readPack(textOf('questionnaire-1.json'));
  expect(packQuestionnaire(packed)).toBe(textOf('questionnaire-1.json'));
});
