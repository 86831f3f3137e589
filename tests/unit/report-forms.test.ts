/** The report of a shorter form: which form it was, its own words, and one sentence where it does not ask. */
import { describe, expect, test } from 'vitest';
import { en as words } from '../../src/i18n/report.en';
import { builtIn, loadFormWords } from '../../src/questionnaire/load';
import type { QuestionnaireSource } from '../../src/questionnaire/source';
import type { Block } from '../../src/report/blocks';
import { buildReport } from '../../src/report/document/build';
import { loadReportInput } from '../../src/report/load';
import { answersFrom, COMPLEX, questionnaire, withForm } from '../fixtures/questionnaires';

const NOW = new Date('2026-01-31T12:00:00Z');
const answers = answersFrom({ ...COMPLEX, 'agenda-definition': 4, 'agenda-shared-goal': 4, 'agenda-approach': 4, 'agenda-leaders': 4 });
const reportOf = async (lang: string, source: QuestionnaireSource, form: string) =>
  buildReport(await loadReportInput(lang, source, { form, answers, settings: undefined }, NOW), null);
const texts = (blocks: readonly Block[]): string => JSON.stringify(blocks);

/** A form that asks of the problem and the agenda alone. */
const narrow = {
  ...builtIn,
  questionnaire: withForm(questionnaire.forms.full!.items.filter((item) => /^(initiative|problem|agenda)-/.test(item))),
};

describe('what a form does not ask', () => {
  test.each(['readiness', 'backbone', 'measurement'])('leaves one sentence of %s', async (id) => {
    const { sections } = await reportOf('en', narrow, 'example');
    const section = sections.find((each) => each.id === id);
    expect(section?.blocks).toEqual([{ kind: 'paragraph', text: words.fullFormAsks }]);
  });

  test('is said of each verdict in the summary and of each condition, and nothing more', async () => {
    const { sections } = await reportOf('en', narrow, 'example');
    const verdicts = sections.flatMap((section) => section.blocks).filter((block) => block.kind === 'verdict');
    const unasked = verdicts.filter((block) => block.hook.value === 'not-asked');
    expect(unasked.length).toBeGreaterThanOrEqual(3);
    for (const block of unasked) expect([block.statement, block.doubt]).toEqual([words.fullFormAsks, undefined]);
    const told = verdicts.filter((block) => block.hook.testid === 'result-condition' && block.hook.value !== 'not-asked');
    expect(told.map((block) => block.hook.item)).toEqual(['common-agenda']);
  });

  test('is not said in the full form, which asks', async () => {
    const { sections } = await reportOf('en', builtIn, 'full');
    expect(texts(sections.flatMap((section) => section.blocks))).not.toContain(words.fullFormAsks);
  });
});

describe.each(['workshop', 'screening'])('the report of the form %s', (form) => {
  test.each(['he', 'en'])('says in %s which form was filled', async (lang) => {
    const { subtitle } = await reportOf(lang, builtIn, form);
    const full = await reportOf(lang, builtIn, 'full');
    expect(subtitle).toContain((await loadFormWords(lang))[form]?.title);
    expect(full.subtitle).not.toContain((await loadFormWords(lang)).full?.title);
  });
});
