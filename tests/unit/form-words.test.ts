import { parse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { ownWordsKey, wordsInForm } from '../../src/questionnaire/form-words';
import { SectionWordsSchema, type ItemWords } from '../../src/questionnaire/schema';
import { filesOf, questionnaire } from '../fixtures/questionnaires';

const scale: ItemWords = {
  short: 'Patience',
  question: 'How patient are the funders?',
  why: 'Change takes long.',
  help: 'Recall the last time.',
  points: { '1': 'A year.', '2': 'Two.', '3': 'Three.', '4': 'Several.', '5': 'Many.' },
};
const choice: ItemWords = { short: 'Body', question: 'Which body?', why: 'To know.', help: 'One.', options: { none: 'None', one: 'One' } };
const words = parse(SectionWordsSchema, {
  section: { title: 'Funding', intro: 'How it is paid for.' },
  items: {
    'a-patience': scale,
    [ownWordsKey('a-patience', 'screening')]: { question: 'How patient are we?', points: { '1': 'We wait a year.' } },
    'a-body': choice,
    [ownWordsKey('a-body', 'workshop')]: { options: { none: 'None of those in the room' } },
  },
});

describe('the words of a form', () => {
  test('are the item’s where it has none of its own', () => {
    expect(wordsInForm(words, 'full')).toEqual({ section: words.section, items: { 'a-patience': scale, 'a-body': choice } });
    expect(wordsInForm(words, 'no-such-form').items).toEqual({ 'a-patience': scale, 'a-body': choice });
  });

  test('are laid over the item’s, part by part', () => {
    expect(wordsInForm(words, 'screening').items).toEqual({
      'a-patience': { ...scale, question: 'How patient are we?', points: { ...scale.points, '1': 'We wait a year.' } },
      'a-body': choice,
    });
    expect(wordsInForm(words, 'workshop').items['a-body']?.options).toEqual({ none: 'None of those in the room', one: 'One' });
  });

  test('leave the item’s words as they are', () => {
    wordsInForm(words, 'screening');
    expect(words.items['a-patience']).toEqual(scale);
  });

  test('speak of the funder’s own practice where a funder screens', () => {
    const files = filesOf(questionnaire.id);
    for (const language of questionnaire.languages) {
      const funding = parse(SectionWordsSchema, files[`${language}/funding.json`]);
      const [own, general] = ['screening', 'full'].map((form) => wordsInForm(funding, form).items);
      const asked = questionnaire.forms.screening!.items.filter((item) => item.startsWith('funding-'));
      expect(asked.length).toBe(3);
      for (const item of asked) expect(own?.[item]?.question, item).not.toBe(general?.[item]?.question);
    }
  });
});
