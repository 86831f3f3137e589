/** Glossary, examples and bibliography that come with a questionnaire. */
import * as v from 'valibot';
import sources from '../../questionnaires/collective-impact/sources.json';
import { loadWords, type Language } from './load';

const text = v.pipe(v.string(), v.nonEmpty());

export const GlossarySchema = v.strictObject({
  terms: v.array(v.strictObject({ id: text, term: text, also: v.optional(v.string()), meaning: text, source: text })),
});
export const FieldExamplesSchema = v.strictObject({
  examples: v.array(v.strictObject({ id: text, title: text, text, source: text })),
});
export const SourceWordsSchema = v.strictObject({ tags: v.record(v.string(), v.strictObject({ title: text, note: text })) });

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
