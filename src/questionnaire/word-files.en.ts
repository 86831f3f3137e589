export const files = import.meta.glob<unknown>('../../questionnaires/collective-impact/en/*.json', { import: 'default' });
