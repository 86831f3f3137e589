/** Glossary, examples and bibliography that come with a questionnaire. */
import { builtIn, type Language } from './load';
import { FieldExamplesSchema, GlossarySchema, SourcesSchema, SourceWordsSchema } from './reference-schemas';
import { loadWords, verified } from './verify';

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

export const loadGlossary = async (language: Language, source = builtIn) =>
  (await loadWords(language, 'glossary', GlossarySchema, source)).terms;
export const loadFieldExamples = async (language: Language, source = builtIn) =>
  (await loadWords(language, 'examples', FieldExamplesSchema, source)).examples;

/** Every source tag with its title in the reader's language, in the order of the tags. */
export async function loadSourceSections(language: Language, source = builtIn): Promise<SourceSection[]> {
  const [{ tags }, rests] = await Promise.all([loadWords(language, 'sources', SourceWordsSchema, source), loadSources(source)]);
  return Object.entries(tags).map(([tag, words]) => ({ tag, ...words, works: rests.tags[tag]?.works ?? [] }));
}

/** The bibliography, by author. */
export async function loadBibliography(source = builtIn): Promise<Work[]> {
  const { works } = await loadSources(source);
  return Object.entries(works)
    .map(([id, work]) => ({ id, ...work }))
    .sort((a, b) => (a.cite < b.cite ? -1 : 1));
}

const loadSources = async (source = builtIn) => verified('sources.json', SourcesSchema, await source.read('sources.json'));
