/** What the user chose beside the answers: ratings of their own, and real bodies that could carry the backbone. */
import * as v from 'valibot';
import { isJsonObject, type JsonObject } from '../questionnaire/json';
import { malformed } from '../questionnaire/malformed';
import { BACKBONES, CRITERIA } from './types';

/** Ratings run from 1, weak, to 5, strong. */
const Rating = v.pipe(v.number('a number from 1 to 5'), v.minValue(1, 'a number from 1 to 5'), v.maxValue(5, 'a number from 1 to 5'));

/** A range of ratings from low to high. */
export const CellSchema = v.pipe(
  v.tuple([Rating, Rating], 'a range of two numbers'),
  v.check(([lo, hi]) => lo <= hi, 'a range from low to high'),
);

// A record schema would take a list for an object.
const object = v.custom<JsonObject>(isJsonObject, 'an object');
const Type = v.picklist(BACKBONES, 'a backbone structure');
const Criterion = v.picklist(CRITERIA, 'a criterion');

/** More bodies than these nobody compares. */
export const MOST_CANDIDATES = 12;

const SettingsSchema = v.strictObject({
  /** Cells of the table of ratings that the user changed; the others are ours. */
  table: v.optional(v.pipe(object, v.record(Type, v.pipe(object, v.record(Criterion, CellSchema))))),
  candidates: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          name: v.pipe(v.string(), v.nonEmpty('a name'), v.maxLength(200, 'at most 200 characters')),
          type: Type,
          /** What is not rated counts as it does for the type. */
          ratings: v.pipe(object, v.record(Criterion, Rating)),
        }),
      ),
      v.maxLength(MOST_CANDIDATES, `at most ${MOST_CANDIDATES} bodies`),
    ),
  ),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;
export type Candidate = NonNullable<Settings['candidates']>[number];

/**
 * The settings of an assessment as they came in a file.
 * @throws ImportError `malformed` with the place and what was expected there
 */
export function readSettings(settings: JsonObject | undefined): Settings {
  const result = v.safeParse(SettingsSchema, settings ?? {}, { abortEarly: true });
  if (result.success) return result.output;
  throw malformed(result.issues[0], 'settings');
}
