import type { ExampleCard } from './examples';

export const cards = import.meta.glob<ExampleCard>('../../questionnaires/collective-impact/examples/*.shidra.json', {
  query: '?card',
  import: 'default',
  eager: true,
});
