/** Whether a questionnaire's forms can be filled: their items, their branching, and their words in every language. */
import { allItems } from './answers';
import type { QuestionnaireFiles } from './check';
import { schemaProblems, type Problem } from './json-issues';
import { FULL_FORM } from './progress';
import { FormWordsSchema, type Item, type OwnWords, type Predicate, type Questionnaire, type SectionWords } from './schema';

const HOME = 'questionnaire.json';

/** @returns what is wrong with the lists of items: unknown ones, repetitions, another order than the sections', items that never show */
export function checkForms(questionnaire: Questionnaire): Problem[] {
  const items = allItems(questionnaire);
  const order = new Map(items.map((item, index) => [item.id, index]));
  const missing = questionnaire.forms[FULL_FORM]
    ? []
    : [{ file: HOME, at: 'forms', expected: `a form "${FULL_FORM}", which asks everything` }];
  const problems = Object.entries(questionnaire.forms).flatMap(([form, { items: asked }]) => {
    const at = `forms.${form}`;
    const strangers = asked.filter((id) => !order.has(id));
    const twice = asked.filter((id, index) => asked.indexOf(id) < index);
    const early = asked.filter((id, index) => index > 0 && (order.get(id) ?? Infinity) < (order.get(asked[index - 1]!) ?? -1));
    return [
      ...strangers.map((id) => ({ file: HOME, at, expected: `items of the questionnaire; there is no "${id}"` })),
      ...twice.map((id) => ({ file: HOME, at, expected: `each item once; "${id}" is there again` })),
      ...early.map((id) => ({ file: HOME, at, expected: `the order of the sections, in which "${id}" comes earlier` })),
      ...neverShown(items, new Set(asked)).map((id) => ({
        file: HOME,
        at,
        expected: `items that can show; "${id}" waits for answers that this form does not ask for`,
      })),
    ];
  });
  return [...missing, ...problems];
}

/** Items of a form whose condition no answers to the form's other items can fulfil. */
function neverShown(items: readonly Item[], asked: ReadonlySet<string>): string[] {
  const open = new Set<string>();
  for (const item of items) if (asked.has(item.id) && (!item.when || canBe(item.when, true, open))) open.add(item.id);
  return [...asked].filter((id) => !open.has(id) && items.some((item) => item.id === id));
}

/** Whether answers to the open items can give a predicate this truth; its parts are taken one by one, as if each had answers of its own. */
function canBe(predicate: Predicate, truth: boolean, open: ReadonlySet<string>): boolean {
  if ('not' in predicate) return canBe(predicate.not, !truth, open);
  if ('item' in predicate) return open.has(predicate.item);
  const [parts, every] = 'all' in predicate ? [predicate.all, truth] : 'any' in predicate ? [predicate.any, !truth] : [[], false];
  const fulfils = (part: Predicate) => canBe(part, truth, open);
  return every ? parts.every(fulfils) : parts.some(fulfils);
}

/** @returns what is wrong with the words of forms: a title, a sentence and a time for each, and words of its own only where it can say them */
export function checkFormWords(questionnaire: Questionnaire, files: QuestionnaireFiles): Problem[] {
  return questionnaire.languages.flatMap((language) => {
    const file = `${language}/forms.json`;
    const shape = schemaProblems(file, FormWordsSchema, files[file]);
    if (shape.length > 0) return shape;
    const told = Object.keys(files[file] as object);
    const forms = Object.keys(questionnaire.forms);
    return [
      ...forms.filter((form) => !told.includes(form)).map((form) => ({ file, at: form, expected: 'words for this form' })),
      ...told.filter((form) => !forms.includes(form)).map((form) => ({ file, at: form, expected: 'a form of the questionnaire' })),
    ];
  });
}

/** @param section id of a section whose words have their shape in every language */
export function checkOwnWords(questionnaire: Questionnaire, section: string, files: QuestionnaireFiles): Problem[] {
  const items = allItems(questionnaire);
  const told = questionnaire.languages.map((language) => {
    const file = `${language}/${section}.json`;
    const entries = Object.entries((files[file] as SectionWords).items).filter(([key]) => key.includes('@'));
    return { file, own: new Map(entries) };
  });
  return told.flatMap(({ file, own }) => [
    ...[...own].flatMap(([key, words]) =>
      ownWordsProblems(questionnaire, items, key, words).map((expected) => ({ file, at: `items.${key}`, expected })),
    ),
    ...told.flatMap((other) =>
      partsOf(other.own)
        .filter((part) => !partsOf(own).includes(part))
        .map((part) => ({ file, at: `items.${part}`, expected: `words of its own, as in ${other.file}` })),
    ),
  ]);
}

function ownWordsProblems({ forms }: Questionnaire, items: readonly Item[], key: string, words: OwnWords): string[] {
  const [id, form = ''] = key.split('@');
  const item = items.find((each) => each.id === id);
  // That there is no such item is said of the section.
  if (!item) return [];
  if (!Object.hasOwn(forms, form)) return [`a form of the questionnaire; there is no "${form}"`];
  if (!forms[form]!.items.includes(item.id)) return [`an item of the form ${form}`];
  if (words.points && item.kind !== 'scale') return [`no points; ${item.id} is a ${item.kind}`];
  const options: readonly string[] = 'options' in item ? item.options : [];
  return Object.keys(words.options ?? {})
    .filter((option) => !options.includes(option))
    .map((option) => `options of ${item.id}; it has no "${option}"`);
}

/** Each thing that is said in words of its own, as a path. */
function partsOf(own: ReadonlyMap<string, OwnWords>): string[] {
  return [...own].flatMap(([key, words]) =>
    Object.entries(words).flatMap(([part, said]) =>
      typeof said === 'string' ? [`${key}.${part}`] : Object.keys(said).map((inner) => `${key}.${part}.${inner}`),
    ),
  );
}
