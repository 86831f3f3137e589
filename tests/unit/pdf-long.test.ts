import { expect, it } from 'vitest';
import type { ReportDocument } from '../../src/report/blocks';
import { SHEETS } from '../../src/report/pdf/layout';
import { writePdf } from '../../src/report/pdf/write';
import { drawnPages, outside, overlaps } from '../fixtures/drawn-text';
import { loadFont } from '../fixtures/fonts';
import { SAMPLES } from '../fixtures/report-sample';

const NAME = { he: 'קואליציהלמעןילדיםונוערבסיכון', en: 'CoalitionForChildrenAndYouth' };
const SENTENCES = {
  he: 'השותפים נפגשים אחת ל-3 שבועות (מאז 12.3.2024), אך רק 40%-60% מהם מגיעים; ראו https://example.org/minutes?year=2024&page=7. ',
  en: 'The partners meet every 3 weeks (since 12/3/2024), but only 40%-60% of them come; see https://example.org/minutes?year=2024&page=7. ',
};

/** A whole initiative's worth of notes, each as long as a note may be, one of them without any space. */
function longReport(language: 'he' | 'en'): ReportDocument {
  const name = NAME[language].repeat(3).slice(0, 80);
  const note = (number: number) => `${number}: ${SENTENCES[language].repeat(20)}`.slice(0, 2000);
  const rows = Array.from({ length: 400 }, (_, index) => [`${index + 1}`, index === 7 ? name.repeat(25) : note(index + 1), name]);
  return {
    ...SAMPLES[language],
    title: name,
    sections: [
      { id: 'answers', title: name, blocks: [{ kind: 'table', caption: name, head: ['1', '2', '3'], rows }] },
      {
        id: 'notes',
        title: name,
        blocks: [
          { kind: 'list', items: [name, note(0)] },
          { kind: 'heading', level: 2, text: name },
        ],
      },
    ],
  };
}

it.each(['he', 'en'] as const)('400 long notes and a name without spaces stay on their pages: %s', async (language) => {
  const pages = await drawnPages((await writePdf(longReport(language), { loadFont })).bytes);
  expect(pages.length).toBeGreaterThan(200);
  const found = new Set(pages.flatMap(({ boxes }) => boxes.map(({ text }) => text)));
  for (let number = 1; number <= 400; number++) expect(found).toContain(`${number}`);
  for (const page of pages) {
    expect(outside(page, SHEETS.a4.side)).toEqual([]);
    expect(overlaps(page)).toEqual([]);
  }
});
