/** Words for the table of ranges in the gallery. */
import type { RangeWords } from '../range';

interface Samples {
  part: string;
  caption: string;
  head: [string, string, string];
  words: RangeWords;
  names: [string, string, string];
  proposed: string;
  note: string;
  error: string;
  select: string;
}

export const rangeSamples: Record<'he' | 'en', Samples> = {
  en: {
    part: 'Ranges to choose',
    caption: 'Ratings of a structure',
    head: ['Criterion', 'Proposed', 'What counts'],
    words: { from: 'from', to: 'to', own: 'Your own', reset: 'Undo', resetHidden: (name) => `your own: ${name}` },
    names: ['Neutrality', 'Expertise', 'Convening power'],
    proposed: '2 to 4',
    note: 'After your answers: 1 to 2.',
    error: 'The lower end is above the upper end.',
    select: 'One value from a list',
  },
  he: {
    part: 'בחירה של טווחים',
    caption: 'ציונים של מבנה',
    head: ['אמת מידה', 'הצעה', 'מה נחשב'],
    words: { from: 'מ-', to: 'עד', own: 'שלכם', reset: 'לבטל', resetHidden: (name) => `את מה שקבעתם: ${name}` },
    names: ['נייטרליות', 'מומחיות', 'יכולת כינוס'],
    proposed: '2 עד 4',
    note: 'אחרי התשובות שלכם: 1 עד 2.',
    error: 'הקצה הנמוך גבוה מהקצה הגבוה.',
    select: 'ערך אחד מתוך רשימה',
  },
};
