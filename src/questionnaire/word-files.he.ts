export const files = import.meta.glob<unknown>('../../questionnaires/collective-impact/he/*.json', { import: 'default' });
