/** Reading a portfolio file: what may come in, what is left out, and what is said about it. */
import * as v from 'valibot';
import { readSettings } from '../diagnosis/settings';
import { FILE_LIMIT } from '../questionnaire/assessment';
import { TEXT_LIMIT } from '../questionnaire/check-answer';
import { ImportError, type ImportErrorCode, type ImportMessage } from '../questionnaire/import-error';
import { canonicalJson, crc32, isJsonObject, type JsonObject } from '../questionnaire/json';
import { malformed } from '../questionnaire/malformed';
import { parseAssessment } from '../questionnaire/parse-assessment';
import { readJson } from '../questionnaire/read-json';
import type { Questionnaire } from '../questionnaire/schema';
import { listOf, text, time } from './file-parts';
import {
  PORTFOLIO_FORMAT,
  PORTFOLIO_VERSION,
  CHANGES,
  DECISIONS,
  MOST_WEIGHT,
  NAME_LIMIT,
  READERS,
  type Entry,
  type Portfolio,
  type PortfolioHead,
  type Priority,
} from './portfolio';
import { inOrder, portfolioChecksum } from './portfolio-file';
import { JUDGED_PATHS, ORDERS, RANKABLE } from './portfolio-verdicts';

/** The largest file that is read: a thousand long assessments and their notes. */
export const PORTFOLIO_LIMIT = 5 * FILE_LIMIT;
/** More than anybody reads, and fewer than a page could not bear. */
const MOST_ENTRIES = 10_000;
const MOST_READINGS = 50;
const MOST_CHANGES = 20_000;
export const TAG_LIMIT = 60;

const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, '32 hexadecimal digits'));
const path = v.picklist(JUDGED_PATHS, 'a verdict');
const stamped = <T>(value: v.GenericSchema<unknown, T>) => v.strictObject({ value, at: time });
const log = v.pipe(
  v.array(v.strictObject({ at: time, what: v.picklist(CHANGES), detail: v.exactOptional(text(NAME_LIMIT)) })),
  v.maxLength(MOST_CHANGES),
);

const isValueOf = (what: keyof typeof ORDERS, value: string) => ORDERS[what].includes(value);
const gate = v.union([
  v.pipe(
    v.strictObject({ what: path, in: v.pipe(v.array(v.string()), v.nonEmpty()) }),
    v.check(({ what, in: values }) => values.every((value) => isValueOf(what, value)), 'values of the verdict'),
  ),
  v.pipe(
    v.strictObject({ what: path, atLeast: v.string() }),
    v.check(
      ({ what, atLeast }) => RANKABLE.includes(what) && isValueOf(what, atLeast),
      'a value of a verdict that has a better and a worse',
    ),
  ),
]);

const ranked = v.picklist(RANKABLE, 'a verdict that has a better and a worse');
const priority = v.union([
  v.strictObject({
    what: ranked,
    weight: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_WEIGHT))),
  }),
  // As it was written before there were weights.
  v.pipe(
    ranked,
    v.transform((what): Priority => ({ what })),
  ),
]);

/** All but the readings' assessments, which are checked against their questionnaires. */
const EntrySchema = v.strictObject({
  id,
  readings: v.pipe(
    listOf(
      v.strictObject({
        id,
        by: v.picklist(READERS),
        at: time,
        assessment: v.exactOptional(v.custom<JsonObject>(isJsonObject, 'an object')),
      }),
      (reading) => reading.id,
    ),
    v.maxLength(MOST_READINGS),
  ),
  tags: listOf(v.strictObject({ tag: v.pipe(text(TAG_LIMIT), v.nonEmpty()), out: v.boolean(), at: time }), ({ tag }) => tag),
  decision: v.exactOptional(v.strictObject({ value: v.exactOptional(v.picklist(DECISIONS)), reason: text(TEXT_LIMIT), at: time })),
  removal: v.exactOptional(v.strictObject({ out: v.boolean(), at: time })),
  log,
  createdAt: time,
});

const HeadSchema = v.object({
  format: v.literal(PORTFOLIO_FORMAT),
  version: v.literal(PORTFOLIO_VERSION),
  id,
  name: stamped(v.pipe(text(NAME_LIMIT), v.nonEmpty())),
  gates: stamped(v.pipe(v.array(gate), v.maxLength(50))),
  priorities: stamped(
    v.pipe(
      v.array(priority),
      v.check((list) => new Set(list.map(({ what }) => what)).size === list.length, 'verdicts that differ'),
      v.check((list) => new Set(list.map(({ weight }) => weight === undefined)).size < 2, 'a weight for each, or for none'),
    ),
  ),
  columns: stamped(v.pipe(v.array(text(NAME_LIMIT)), v.maxLength(100))),
  log,
  createdAt: time,
});
const FIELDS = new Set([...Object.keys(HeadSchema.entries), 'entries', 'checksum']);

/** A reading, or a whole initiative, that was left out, and why. */
export interface Dropped {
  /** Path in the file. */
  at: string;
  /** What the initiative is called, where that can be told. */
  name?: string;
  code: ImportErrorCode;
  detail: string;
}

export interface ParsedPortfolio {
  portfolio: Portfolio;
  messages: ImportMessage[];
  dropped: Dropped[];
}

/** The questionnaire of this id, if it is at hand. */
export type KnownQuestionnaires = (id: string) => Questionnaire | undefined;

/** Whether a file says of itself that it is a portfolio's; it need not be a sound one. */
export const saysPortfolio = (raw: unknown): boolean => isJsonObject(raw) && raw.format === PORTFOLIO_FORMAT;

/** Ids of the questionnaires that a portfolio's readings name, sound or not, to be at hand when it is read. */
export function questionnairesIn(raw: unknown): string[] {
  const objects = (list: unknown) => (Array.isArray(list) ? list.filter(isJsonObject) : []);
  const readings = isJsonObject(raw) ? objects(raw.entries).flatMap((entry) => objects(entry.readings)) : [];
  const named = readings.map(
    ({ assessment }) => isJsonObject(assessment) && isJsonObject(assessment.questionnaire) && assessment.questionnaire.id,
  );
  return [...new Set(named.filter((each) => typeof each === 'string'))];
}

/**
 * @param raw the file as JSON, see `readPortfolioJson`
 * @returns a generator that pauses after each initiative and returns the portfolio without what is damaged or cannot be read here, each of
 * which is named
 * @throws ImportError, where the whole is no portfolio, with a code, the path in the file, and what was expected there
 */
export function* parsePortfolio(raw: unknown, questionnaires: KnownQuestionnaires): Generator<void, ParsedPortfolio> {
  if (!isJsonObject(raw) || raw.format !== PORTFOLIO_FORMAT) throw new ImportError('foreign', 'format', PORTFOLIO_FORMAT);
  if (typeof raw.version === 'number' && raw.version > PORTFOLIO_VERSION)
    throw new ImportError('newer-version', 'version', String(raw.version));
  const head = parseHead(raw);
  const list: unknown = raw.entries;
  if (!Array.isArray(list)) throw new ImportError('malformed', 'entries', 'a list');
  if (list.length > MOST_ENTRIES) throw new ImportError('malformed', 'entries', `at most ${MOST_ENTRIES} initiatives`);

  const messages: ImportMessage[] = [];
  const dropped: Dropped[] = [];
  const entries = new Map<string, Entry>();
  const prints: string[] = [];
  for (const [index, each] of (list as unknown[]).entries()) {
    const at = `entries.${index}`;
    try {
      prints.push(crc32(canonicalJson(each)));
      const entry = parseEntry(each, questionnaires, at, messages, dropped);
      if (entries.has(entry.id)) throw new ImportError('malformed', 'id', 'ids that differ');
      entries.set(entry.id, entry);
    } catch (error) {
      dropped.push(droppedFor(error, at, undefined));
    }
    yield;
  }
  const { checksum, entries: _entries, ...top } = raw;
  if (checksum !== undefined && checksum !== portfolioChecksum(top, prints))
    messages.push({ code: 'checksum', at: 'checksum', detail: '' });
  for (const field of Object.keys(raw)) if (!FIELDS.has(field)) messages.push({ code: 'unknown-field', at: field, detail: '' });
  return { portfolio: inOrder({ ...head, entries: [...entries.values()] }), messages, dropped };
}

/** @throws ImportError `too-large`, `not-json`, `truncated` */
export function readPortfolioJson(fileText: string): unknown {
  if (fileText.length > PORTFOLIO_LIMIT) throw new ImportError('too-large', '', String(PORTFOLIO_LIMIT));
  return readJson(fileText);
}

/** @throws ImportError `malformed` */
export const parseHead = (raw: unknown): PortfolioHead => checked(HeadSchema, raw);

/**
 * One initiative. Readings that are damaged or cannot be read here are left out, and named.
 * @param at its path in the file
 * @throws ImportError `malformed` with the place in the initiative
 */
export function parseEntry(
  raw: unknown,
  questionnaires: KnownQuestionnaires,
  at: string,
  messages: ImportMessage[],
  dropped: Dropped[],
): Entry {
  const entry = checked(EntrySchema, raw);
  const readings = entry.readings.flatMap(({ assessment: file, ...reading }, index) => {
    if (!file) return [reading];
    const place = [at, `readings.${index}.assessment`].filter(Boolean).join('.');
    try {
      const { assessment, messages: said } = parseReading(file, questionnaires);
      // One by one: there may be more than a call takes arguments.
      for (const message of said) messages.push({ ...message, at: `${place}.${message.at}` });
      return [{ ...reading, assessment }];
    } catch (error) {
      dropped.push(droppedFor(error, place, nameIn(file)));
      return [];
    }
  });
  return { ...entry, readings };
}

function parseReading(file: JsonObject, questionnaires: KnownQuestionnaires) {
  const named = isJsonObject(file.questionnaire) ? file.questionnaire.id : undefined;
  if (typeof named !== 'string') throw new ImportError('malformed', 'questionnaire.id', 'a questionnaire');
  const questionnaire = questionnaires(named);
  if (!questionnaire) throw new ImportError('other-questionnaire', 'questionnaire.id', named);
  const read = parseAssessment(JSON.stringify(file), questionnaire);
  readSettings(read.assessment.settings);
  return read;
}

/** What an assessment that cannot be read calls its initiative. */
function nameIn({ answers, initiative }: JsonObject): string | undefined {
  const answer = isJsonObject(answers) ? answers['initiative-name'] : undefined;
  const names = [isJsonObject(answer) ? answer.value : undefined, isJsonObject(initiative) ? initiative.name : undefined];
  return names.find((name): name is string => typeof name === 'string' && name.trim() !== '')?.slice(0, NAME_LIMIT);
}

function droppedFor(error: unknown, at: string, name: string | undefined): Dropped {
  if (!(error instanceof ImportError)) throw error;
  return { at: [at, error.at].filter(Boolean).join('.'), ...(name !== undefined && { name }), code: error.code, detail: error.detail };
}

function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const read = v.safeParse(schema, value, { abortEarly: true });
  if (read.success) return read.output;
  throw malformed(read.issues[0]);
}
