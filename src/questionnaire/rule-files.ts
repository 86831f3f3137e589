/** Rules and bibliography, in one part: whoever wants one of them wants all. */
export const files = import.meta.glob<unknown>(
  [
    '../../questionnaires/collective-impact/rules/*.json',
    '../../questionnaires/collective-impact/sources.json',
    '!../../questionnaires/collective-impact/rules/*.examples.json',
  ],
  { import: 'default', eager: true },
);
