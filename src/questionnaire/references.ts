/** Glossary, examples and bibliography that come with a questionnaire. */
import sources from '../../questionnaires/collective-impact/sources.json';
import type { Language } from './load';
import { FieldExamplesSchema, GlossarySchema, SourceWordsSchema } from './reference-schemas';
import { loadWords } from './verify';

export interface Work {
  id: string;
  cite: string;
  lang: string;
}
export interface SourceSection {
  tag: string;
  title: string;
  note: string;
  /** Ids of the works it rests on; none where it is our own judgement. */
  works: string[];
}

export const loadGlossary = async (language: Language) => (await loadWords(language, 'glossary', GlossarySchema)).terms;
export const loadFieldExamples = async (language: Language) => (await loadWords(language, 'examples', FieldExamplesSchema)).examples;

/** Every source tag with its title in the reader's language, in the order of the tags. */
export async function loadSourceSections(language: Language): Promise<SourceSection[]> {
  const { tags } = await loadWords(language, 'sources', SourceWordsSchema);
  const works: Readonly<Record<string, { works: string[] }>> = sources.tags;
  return Object.entries(tags).map(([tag, words]) => ({ tag, ...words, works: works[tag]?.works ?? [] }));
}

/** The bibliography, by author. */
export function bibliography(): Work[] {
  const works: Readonly<Record<string, { cite: string; lang: string }>> = sources.works;
  return Object.entries(works)
    .map(([id, work]) => ({ id, ...work }))
    .sort((a, b) => (a.cite < b.cite ? -1 : 1));
}
