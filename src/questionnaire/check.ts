/** Whether a questionnaire's own files hold together: ids, branching, words in every language, sources. Rules are checked in diagnosis/check. */
import type * as v from 'valibot';
import { checkForms, checkFormWords, checkOwnWords } from './check-forms';
import { schemaProblems, type Problem } from './json-issues';
import { leaves } from './predicate';
import { FieldExamplesSchema, GlossarySchema, MethodWordsSchema, SourcesSchema, SourceWordsSchema } from './reference-schemas';
import {
  QuestionnaireSchema,
  SectionWordsSchema,
  type Item,
  type OwnWords,
  type Predicate,
  type Questionnaire,
  type SectionWords,
} from './schema';

/** The files of one questionnaire by their path inside its folder, parsed. */
export type QuestionnaireFiles = Readonly<Record<string, unknown>>;

const HOME = 'questionnaire.json';

/** @returns every problem found, none when the questionnaire can be used */
export function checkQuestions(files: QuestionnaireFiles): Problem[] {
  const shape = schemaProblems(HOME, QuestionnaireSchema, files[HOME]);
  if (shape.length > 0) return shape;
  const questionnaire = files[HOME] as Questionnaire;
  const large = checkSize(questionnaire);
  if (large.length > 0) return large;
  return [
    ...checkIds(questionnaire),
    ...checkForms(questionnaire),
    ...checkBranching(questionnaire),
    ...checkRenamed(questionnaire),
    ...checkSources(files),
    ...checkFormWords(questionnaire, files),
    ...checkWords(questionnaire, files),
  ];
}

/** More than anybody would answer; all that follows looks at each item for each other one. */
const MOST_ITEMS = 500;
/** A result of a workshop tells its form in four bits. */
const MOST_FORMS = 16;
/** More than anybody reads; what is told apart by several of them grows with their combinations. */
const MOST_OPTIONS = 50;

function checkSize({ sections, forms }: Questionnaire): Problem[] {
  const items = sections.flatMap((section) => section.items);
  return [
    ...(items.length > MOST_ITEMS ? [{ file: HOME, at: 'sections', expected: `at most ${MOST_ITEMS} items in all` }] : []),
    ...(Object.keys(forms).length > MOST_FORMS ? [{ file: HOME, at: 'forms', expected: `at most ${MOST_FORMS} forms` }] : []),
    ...items
      .filter((item) => 'options' in item && item.options.length > MOST_OPTIONS)
      .map(({ id }) => ({ file: HOME, at: `${id}.options`, expected: `at most ${MOST_OPTIONS} options` })),
  ];
}

function checkIds(questionnaire: Questionnaire): Problem[] {
  const seen = new Set<string>();
  return questionnaire.sections.flatMap((section) =>
    section.items.flatMap((item) => {
      const problems: Problem[] = [];
      if (!item.id.startsWith(`${section.id}-`))
        problems.push({ file: HOME, at: item.id, expected: `an id that starts with "${section.id}-", its section` });
      if (seen.has(item.id)) problems.push({ file: HOME, at: item.id, expected: 'an id that no other item has' });
      if (item.critical && item.notApplicable)
        problems.push({ file: HOME, at: item.id, expected: 'a critical item without "notApplicable"' });
      seen.add(item.id);
      return problems;
    }),
  );
}

function checkBranching(questionnaire: Questionnaire): Problem[] {
  const earlier = new Map<string, Item>();
  return questionnaire.sections.flatMap((section) =>
    section.items.flatMap((item) => {
      const problems = item.when ? checkPredicate(item.when, earlier, HOME, `${item.id}.when`) : [];
      earlier.set(item.id, item);
      return problems;
    }),
  );
}

/** Whether a predicate speaks only of items that are there (for branching: that come before) and of values that they can take. */
export function checkPredicate(predicate: Predicate, items: ReadonlyMap<string, Item>, file: string, at: string): Problem[] {
  return leaves(predicate).flatMap((leaf) => {
    if (!('item' in leaf)) return [];
    const item = items.get(leaf.item);
    if (!item) return [{ file, at, expected: `an item that exists and comes before; "${leaf.item}" does not` }];
    if (!('in' in leaf))
      return item.kind === 'scale' || item.kind === 'multi'
        ? []
        : [{ file, at, expected: `"atLeast" on a scale or multi item; "${leaf.item}" is a ${item.kind}` }];
    const allowed: (string | number)[] = 'options' in item ? item.options : [1, 2, 3, 4, 5];
    return leaf.in
      .filter((value) => !allowed.includes(value))
      .map((value) => ({ file, at, expected: `a value of ${leaf.item}; it has no "${value}"` }));
  });
}

/** Whether old ids lead to what is there, and are used for nothing else. */
function checkRenamed({ sections, renamed }: Questionnaire): Problem[] {
  const items = new Map(sections.flatMap((section) => section.items.map((item) => [item.id, item] as const)));
  const optionsOf = (id: string): readonly string[] => {
    const item = items.get(id);
    return item && 'options' in item ? item.options : [];
  };
  const wrong = (at: string, names: Readonly<Record<string, string>>, isThere: (id: string) => boolean, what: string) =>
    Object.entries(names).flatMap(([was, is]) => [
      ...(isThere(was) ? [{ file: HOME, at: `${at}.${was}`, expected: `an old id; it is ${what} now` }] : []),
      ...(isThere(is) ? [] : [{ file: HOME, at: `${at}.${was}`, expected: `${what} that is there; there is no "${is}"` }]),
    ]);
  return [
    ...wrong('renamed.items', renamed?.items ?? {}, (id) => items.has(id), 'an item'),
    ...Object.entries(renamed?.options ?? {}).flatMap(([item, names]) =>
      wrong(`renamed.options.${item}`, names, (id) => optionsOf(item).includes(id), 'an option'),
    ),
  ];
}

const SOURCES = 'sources.json';

function checkSources(files: QuestionnaireFiles): Problem[] {
  const { sections, languages } = files[HOME] as Questionnaire;
  const shape = [
    ...schemaProblems(SOURCES, SourcesSchema, files[SOURCES]),
    ...languages.flatMap((language) =>
      Object.entries(REFERENCES).flatMap(([name, schema]) =>
        schemaProblems(`${language}/${name}.json`, schema, files[`${language}/${name}.json`]),
      ),
    ),
  ];
  if (shape.length > 0) return shape;
  const { works, tags } = files[SOURCES] as v.InferOutput<typeof SourcesSchema>;
  const cited = (file: string, uses: { at: string; source: string }[]) =>
    uses
      .filter(({ source }) => !Object.hasOwn(tags, source))
      .map(({ at, source }) => ({ file, at, expected: `a tag of ${SOURCES}; there is no "${source}"` }));
  return [
    ...cited(
      HOME,
      sections.flatMap((section) => section.items.map((item) => ({ at: `${item.id}.source`, source: item.source }))),
    ),
    ...Object.entries(tags).flatMap(([tag, rests]) =>
      rests.works
        .filter((work) => !Object.hasOwn(works, work))
        .map((work) => ({ file: SOURCES, at: `tags.${tag}`, expected: `a work of ${SOURCES}; there is no "${work}"` })),
    ),
    ...languages.flatMap((language) => {
      const words = (files[`${language}/sources.json`] as v.InferOutput<typeof SourceWordsSchema>).tags;
      return Object.keys(tags)
        .filter((tag) => !Object.hasOwn(words, tag))
        .map((tag) => ({ file: `${language}/sources.json`, at: `tags.${tag}`, expected: 'words for this tag' }));
    }),
    ...languages.flatMap((language) => {
      const { terms } = files[`${language}/glossary.json`] as v.InferOutput<typeof GlossarySchema>;
      return cited(
        `${language}/glossary.json`,
        terms.map((term) => ({ at: `terms.${term.id}`, source: term.source })),
      );
    }),
  ];
}

const REFERENCES = { glossary: GlossarySchema, examples: FieldExamplesSchema, sources: SourceWordsSchema, method: MethodWordsSchema };

/** The source tags that sources.json explains; empty where the file has none. */
export function knownTags(files: QuestionnaireFiles): Set<string> {
  return new Set(Object.keys((files[SOURCES] as { tags?: object } | undefined)?.tags ?? {}));
}

function checkWords(questionnaire: Questionnaire, files: QuestionnaireFiles): Problem[] {
  return questionnaire.sections.flatMap((section) => {
    const shapes = questionnaire.languages.flatMap((language) => {
      const file = `${language}/${section.id}.json`;
      return schemaProblems(file, SectionWordsSchema, files[file]);
    });
    if (shapes.length > 0) return shapes;
    const items = questionnaire.languages.flatMap((language) => checkSectionWords(section, `${language}/${section.id}.json`, files));
    return [...items, ...checkOwnWords(questionnaire, section.id, files)];
  });
}

function checkSectionWords(section: Questionnaire['sections'][number], file: string, files: QuestionnaireFiles): Problem[] {
  const words = (files[file] as SectionWords).items;
  const ids = section.items.map((item) => item.id);
  const strangers = Object.keys(words).filter((key) => !ids.includes(key.split('@')[0]!));
  return [
    ...strangers.map((key) => ({ file, at: `items.${key}`, expected: 'an item of this section' })),
    ...section.items.flatMap((item) => checkItemWords(item, words[item.id], file)),
  ];
}

function checkItemWords(item: Item, words: OwnWords | undefined, file: string): Problem[] {
  const at = `items.${item.id}`;
  if (!words) return [{ file, at, expected: 'words for this item' }];
  if (item.kind === 'scale') return words.points ? [] : [{ file, at, expected: 'words for the points 1 to 5' }];
  if (!('options' in item)) return [];
  const given = Object.keys(words.options ?? {});
  return [
    ...item.options
      .filter((option) => !given.includes(option))
      .map((option) => ({ file, at: `${at}.options.${option}`, expected: 'words for this option' })),
    ...given
      .filter((option) => !item.options.includes(option))
      .map((option) => ({ file, at: `${at}.options.${option}`, expected: `an option of ${item.id}` })),
  ];
}
