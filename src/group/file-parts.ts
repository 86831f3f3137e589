/** Parts that the schemas of our files share. */
import * as v from 'valibot';
import { isJsonObject } from '../questionnaire/json';

export const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));

export const time = v.pipe(
  v.string(),
  v.isoTimestamp('an ISO 8601 time'),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'a time that exists'),
  // One spelling, because later times are told by comparing texts.
  v.transform((value) => new Date(value).toISOString()),
  v.isoTimestamp('a time of the years 0 to 9999'),
);

/** More than any room says or any funder tags, and fewer than a page could not bear. */
export const MOST_ENTRIES = 20_000;
const TOO_MANY = `at most ${MOST_ENTRIES} entries`;

/** A record schema would take a list for an object and pass over keys such as __proto__. */
export const record = <T>(key: RegExp, entry: v.GenericSchema<unknown, T>) =>
  v.pipe(
    v.custom<Record<string, unknown>>(
      (value) => isJsonObject(value) && Object.keys(value).every((each) => key.test(each) && !(each in Object.prototype)),
      `an object with keys of the kind ${key.source}`,
    ),
    v.check((value) => Object.keys(value).length <= MOST_ENTRIES, TOO_MANY),
    v.record(v.string(), entry),
  );

/** A list in which no two have one key. */
export const listOf = <T>(entry: v.GenericSchema<unknown, T>, keyOf: (each: T) => string) =>
  v.pipe(
    // Counted before anything in it is looked at.
    v.array(v.unknown()),
    v.maxLength(MOST_ENTRIES, TOO_MANY),
    v.array(entry),
    v.check((list) => new Set(list.map(keyOf)).size === list.length, 'ids that differ'),
  );
