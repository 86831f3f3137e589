import type { ExampleCase } from './examples';

export const cases = import.meta.glob<ExampleCase>('../../questionnaires/collective-impact/examples/*.shidra.json', {
  query: '?case',
  import: 'default',
  eager: true,
});
