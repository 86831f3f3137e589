/**
 * An assessment for more eyes than it was written for. What was chosen stays, and with it every verdict; so do how well an answer is backed,
 * when it was filled, and ids that are random. Answers kept aside go with either: nobody knows what is in them.
 */
import { allItems, type Answer, type Answers } from './answers';
import { type Assessment, initiativeName } from './assessment';
import { TEXT_LIMIT } from './check-answer';
import { covering } from './covering';
import { isJsonObject, type JsonObject } from './json';
import type { Questionnaire } from './schema';

/** Without what was noted beside the answers, and where they were taken from. What was asked for in words, such as the problem, stays. */
export function withoutNotes({ aside: _aside, ...assessment }: Assessment): Assessment {
  return { ...assessment, answers: eachAnswer(assessment.answers, (_item, { note: _note, source: _source, ...answer }) => answer) };
}

/** What is said in place of names. */
export interface Nameless {
  initiative: string;
  /** @param letter from A on, in the order of the candidates */
  body: (letter: string) => string;
}

/**
 * Without the names of the initiative, of the candidates and of who answered; where other words name the initiative or a candidate, they
 * say something else there. Whom they name besides, nobody but a reader can know.
 */
export function withoutNames(assessment: Assessment, questionnaire: Questionnaire, instead: Nameless): Assessment {
  const { format, version, id, questionnaire: filled, initiative, settings, answers, createdAt, updatedAt } = assessment;
  const bodies = candidatesIn(settings).map(({ name }, index): [string, string] => [String(name), instead.body(letterOf(index))]);
  const names = [initiativeName(assessment), initiative.name].flatMap((name): [string, string][] =>
    name ? [[name, instead.initiative]] : [],
  );
  const cover = covering([...names, ...bodies]);
  const texts = new Set(allItems(questionnaire).flatMap(({ kind, id: item }) => (kind === 'text' ? [item] : [])));
  return {
    format,
    version,
    id,
    questionnaire: filled,
    // One that was made by hand may be a name.
    initiative: { id: /^[0-9a-f]{32}$/.test(initiative.id) ? initiative.id : id },
    ...(settings && { settings: withBodies(settings, bodies) }),
    answers: eachAnswer(answers, (item, answer) => (item === 'initiative-name' ? {} : covered(answer, texts.has(item), cover))),
    createdAt,
    updatedAt,
  };
}

/** Those of which nothing is left go. */
function eachAnswer(answers: Answers, change: (item: string, answer: Answer) => Answer): Answers {
  const changed = Object.entries(answers).map(([item, answer]) => [item, change(item, answer)] as const);
  return Object.fromEntries(changed.filter(([, answer]) => Object.keys(answer).length > 0));
}

function covered({ value, note, source, ...answer }: Answer, isText: boolean, cover: (text: string) => string): Answer {
  // What stands in place of a name may be longer than it.
  const fitting = (text: string) => cover(text).slice(0, TEXT_LIMIT);
  return {
    ...(value !== undefined && { value: isText && typeof value === 'string' ? fitting(value) : value }),
    ...answer,
    ...(note !== undefined && { note: fitting(note) }),
    ...(source !== undefined && { source: fitting(source) }),
  };
}

/** Only what is known to carry no name but the candidates' own. */
function withBodies(settings: JsonObject, bodies: readonly [string, string][]): JsonObject {
  const candidates = candidatesIn(settings).map(({ type, ratings }, index) => ({ name: bodies[index]![1], type, ratings }));
  return { ...(settings.table !== undefined && { table: settings.table }), ...(candidates.length > 0 && { candidates }) };
}

const candidatesIn = (settings: JsonObject | undefined): JsonObject[] =>
  Array.isArray(settings?.candidates) ? settings.candidates.filter(isJsonObject) : [];

const letterOf = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);
