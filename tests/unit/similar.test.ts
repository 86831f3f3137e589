/** The section of documented cases: what it tells, in which language, and when it is left out. */
import { describe, expect, test } from 'vitest';
import { loadExampleCases } from '../../src/questionnaire/examples';
import { builtIn } from '../../src/questionnaire/load';
import type { Answers } from '../../src/questionnaire/answers';
import { buildReport } from '../../src/report/document/build';
import { loadReportInput } from '../../src/report/load';
import { answersFrom, COMPLEX } from '../fixtures/questionnaires';

const cases = await loadExampleCases();
const NOW = new Date('2026-01-31T12:00:00Z');

async function sectionOf(lang: string, answers: Answers, id?: string) {
  const filled = { form: 'full', answers, settings: undefined, ...(id !== undefined && { id }) };
  return buildReport(await loadReportInput(lang, builtIn, filled, NOW), null).sections.find((section) => section.id === 'similar');
}
const named = (section: Awaited<ReturnType<typeof sectionOf>>): string[] =>
  section?.blocks.flatMap((block) => (block.kind === 'example' ? [block.name] : [])) ?? [];

describe.each(['he', 'en'])('initiatives like yours, %s', (lang) => {
  test('are three, each with its title, place, years and outcome in this language', async () => {
    const section = await sectionOf(lang, answersFrom(COMPLEX));
    expect(named(section)).toHaveLength(3);
    const text = JSON.stringify(section);
    for (const name of named(section)) {
      const { title, place, years, outcome } = cases.get(name)!;
      for (const told of [title, place, years, outcome]) expect(text).toContain(JSON.stringify(told[lang]).slice(1, -1));
    }
  });

  test('of an example are others, of a stranger with the same answers the example too', async () => {
    const { id, answers } = cases.get('hamilton')!;
    expect(named(await sectionOf(lang, answers, id))).not.toContain('hamilton');
    expect(named(await sectionOf(lang, answers))[0]).toBe('hamilton');
  });

  test('are left out where too little is known', async () => {
    expect(await sectionOf(lang, answersFrom({ 'problem-copy': 4 }))).toBeUndefined();
  });
});

test('a list that differs is told by what is not in both', async () => {
  const answers = { ...cases.get('hamilton')!.answers, 'problem-sectors': { value: ['academia'] } };
  const section = await sectionOf('en', answers);
  const columns = section?.blocks.flatMap((block) => (block.kind === 'columns' ? block.columns : [])) ?? [];
  const told = columns.flatMap((column) => column.items).filter((item) => item.includes('only there'));
  expect(told.length).toBeGreaterThan(0);
});
