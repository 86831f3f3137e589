import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { headlineOf } from '../../src/diagnosis/headline';
import { readSettings, type Candidate } from '../../src/diagnosis/settings';
import { BACKBONES, CRITERIA } from '../../src/diagnosis/types';
import type { Answer, Answers } from '../../src/questionnaire/answers';
import { newAssessment, serialiseAssessment, type Assessment } from '../../src/questionnaire/assessment';
import { parseAssessment } from '../../src/questionnaire/parse-assessment';
import { withoutNames, withoutNotes } from '../../src/questionnaire/redact';
import { arbitraryAnswers } from '../fixtures/arbitrary-answers';
import { items, questionnaire, quickRules } from '../fixtures/questionnaires';

const INSTEAD = { initiative: 'the initiative', body: (letter: string) => `Body ${letter}` };

/** What stands in no questionnaire and no file by itself, so that it can be looked for. */
const TELLTALE = '§';
const words = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => `${TELLTALE}${text.replace(/\s/g, '')}${TELLTALE}`);
const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: 32, maxLength: 32 });

interface Written {
  assessment: Assessment;
  names: string[];
}

/** An assessment with notes, and with names, which its notes, sources and statement name too. */
const written: fc.Arbitrary<Written> = fc
  .record({
    id: hex,
    initiativeId: fc.oneof(hex, words),
    answers: arbitraryAnswers([...items.values()]),
    noted: fc.infiniteStream(fc.option(words)),
    name: words,
    former: words,
    statement: words,
    bodies: fc.array(fc.record({ name: words, type: fc.constantFrom(...BACKBONES), rating: fc.integer({ min: 1, max: 5 }) }), {
      maxLength: 4,
    }),
  })
  .map(({ id, initiativeId, answers, noted, name, former, statement, bodies }) => {
    const names = [name, former, ...bodies.map((body) => body.name)];
    const telling = (text: string) => `${text}, as ${names.join(' and ').toUpperCase()} and ${names.join(' and ')} say`;
    const [[...entries], notes] = [Object.entries(answers), noted];
    const withNotes = entries.map(([item, answer]): [string, Answer] => {
      const note = notes.next().value as string | null;
      return [item, note === null ? answer : { ...answer, note: telling(note), source: telling(note), evidence: 'stated' }];
    });
    const candidates = bodies.map(({ name: body, type, rating }): Candidate => ({ name: body, type, ratings: { [CRITERIA[0]]: rating } }));
    const assessment: Assessment = {
      ...newAssessment({ questionnaire, form: 'full', now: new Date('2026-03-01T10:00:00Z'), randomId: () => id }),
      initiative: { id: initiativeId, name: former },
      respondent: { id: name, role: former },
      settings: { table: { government: { [CRITERIA[0]]: [2, 4] } }, candidates },
      answers: {
        ...Object.fromEntries(withNotes),
        'initiative-name': { value: name },
        'initiative-statement': { value: telling(statement) },
        'agenda-approach': { note: telling(name) },
      },
      aside: { 'an-old-item': { note: telling(name) } },
      place: name,
    };
    return { assessment, names };
  });

const judged = ({ answers, settings }: Assessment) => diagnose(questionnaire, quickRules, 'full', answers, readSettings(settings));
const notesIn = (answers: Answers) => Object.values(answers).filter(({ note, source }) => note !== undefined || source !== undefined);

describe('an assessment', () => {
  test('without notes and names has none of either, and is a whole file', () => {
    fc.assert(
      fc.property(written, ({ assessment, names }) => {
        const bare = withoutNames(withoutNotes(assessment), questionnaire, INSTEAD);
        const text = serialiseAssessment(bare);
        expect(notesIn(bare.answers)).toEqual([]);
        for (const name of names) expect(text.toLowerCase()).not.toContain(JSON.stringify(name).slice(1, -1).toLowerCase());
        expect(parseAssessment(text, questionnaire)).toEqual({ assessment: JSON.parse(JSON.stringify(bare)) as unknown, messages: [] });
      }),
      { numRuns: 200 },
    );
  });

  test('says without names what it said, but for them', () => {
    fc.assert(
      fc.property(written, ({ assessment, names }) => {
        const nameless = withoutNames(assessment, questionnaire, INSTEAD);
        const text = serialiseAssessment(nameless).toLowerCase();
        for (const name of names) expect(text).not.toContain(JSON.stringify(name).slice(1, -1).toLowerCase());
        expect(notesIn(nameless.answers)).toHaveLength(notesIn(assessment.answers).length);
      }),
      { numRuns: 200 },
    );
  });

  test('without notes keeps its names and every answer', () => {
    fc.assert(
      fc.property(written, ({ assessment }) => {
        const { initiative, respondent, settings, answers } = withoutNotes(assessment);
        expect({ initiative, respondent, settings }).toEqual({
          initiative: assessment.initiative,
          respondent: assessment.respondent,
          settings: assessment.settings,
        });
        const said = (all: Answers) =>
          Object.entries(all).map(([item, { value, unknown, notApplicable }]) => ({ item, value, unknown, notApplicable }));
        expect(said(answers)).toEqual(said(assessment.answers).filter(({ item }) => item !== 'agenda-approach' || answers[item]));
      }),
      { numRuns: 50 },
    );
  });

  test('is judged alike without notes and names, bodies included', () => {
    fc.assert(
      fc.property(written, ({ assessment }) => {
        const [before, after] = [assessment, withoutNames(withoutNotes(assessment), questionnaire, INSTEAD)].map(judged);
        expect(headlineOf(after!)).toEqual(headlineOf(before!));
        const unnamed = (diagnosis: typeof before) => diagnosis!.backbone.candidates.map(({ name: _name, ...candidate }) => candidate);
        expect(unnamed(after)).toEqual(unnamed(before));
        expect(new Set(after!.backbone.candidates.map(({ name }) => name)).size).toBe(after!.backbone.candidates.length);
      }),
      { numRuns: 30 },
    );
  });
});
