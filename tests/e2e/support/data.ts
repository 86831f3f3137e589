/** What the tests know of the questionnaire: its own files, so that no question's words or options stand in a test. */
import { readdirSync, readFileSync } from 'node:fs';
import type { StepWords, VerdictWords } from '../../../src/diagnosis/words';
import type { Answer } from '../../../src/questionnaire/answers';
import type { Assessment } from '../../../src/questionnaire/assessment';
import type { InterfaceLanguage as Language } from '../../../src/i18n/locale';
import type { FormWords, Item, Questionnaire, SectionWords } from '../../../src/questionnaire/schema';

export type Answers = Readonly<Record<string, Answer>>;
/** Name of an example's file. */
export type ExampleId = string;

interface Expected {
  problem: string[];
  fit: string[];
  readiness: string[];
  conditions: Record<string, string[]>;
  backboneFirstTwo: string;
  measurement: string[];
  target: string[];
}

const FOLDER = new URL('../../../questionnaires/collective-impact/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8'));

export const questionnaire = read('questionnaire.json') as Questionnaire;
const items = new Map(questionnaire.sections.flatMap((section) => section.items.map((item) => [item.id, item])));

/** @throws RangeError if there is no such item */
export function itemOf(id: string): Item {
  const item = items.get(id);
  if (!item) throw new RangeError(`no item ${id}`);
  return item;
}

type Told = Record<Language, string>;
interface Example extends Assessment {
  example: Record<'title' | 'statement' | 'place' | 'years' | 'outcome', Told> & { facts: Record<string, Told>; expected: Expected };
}

export const exampleIds: ExampleId[] = readdirSync(new URL('examples/', FOLDER)).map((file) => file.replace('.shidra.json', ''));

export const example = (id: ExampleId): Example => read(`examples/${id}.shidra.json`) as Example;

export const verdictWords = (language: Language): VerdictWords => read(`${language}/verdicts.json`) as VerdictWords;

export const stepWords = (language: Language): StepWords => read(`${language}/steps.json`) as StepWords;

/** Ids of the items of a form. */
export const itemsOf = (form: string): readonly string[] => questionnaire.forms[form]?.items ?? [];

export const formTitle = (language: Language, form: string): string => (read(`${language}/forms.json`) as FormWords)[form]?.title ?? '';

/** The question of an item as it is asked in a language. */
export function questionOf(language: Language, id: string): string {
  const section = questionnaire.sections.find((each) => each.items.some((item) => item.id === id))?.id ?? '';
  return (read(`${language}/${section}.json`) as SectionWords).items[id]?.question ?? '';
}
