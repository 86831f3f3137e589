/**
 * The shape of a questionnaire's files. Everything that is asked, said and judged is data in this shape; no code knows a question's words
 * or weights.
 */
import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'an id: lower-case letters, digits and hyphens, starting with a letter'));
const text = v.pipe(v.string(), v.nonEmpty('words, not an empty text'));
const tag = v.pipe(v.string(), v.regex(/^[DM]\d{1,2}$/, 'a source tag such as D6 or M5'));

/**
 * A condition on answers and on verdicts that were reached before. Evaluated in three-valued logic: what is not known makes it unknown
 * unless the rest decides.
 */
export type Predicate =
  | { item: string; in: (string | number)[] }
  | { item: string; atLeast: number }
  | { level: string; atLeast: string }
  | { verdict: string; in: string[] }
  | { axis: string; atLeast: number }
  | { all: Predicate[] }
  | { any: Predicate[] }
  | { not: Predicate };

export const PredicateSchema: v.GenericSchema<unknown, Predicate> = v.union([
  v.strictObject({ item: id, in: v.pipe(v.array(v.union([v.string(), v.number()])), v.nonEmpty()) }),
  v.strictObject({ item: id, atLeast: v.number() }),
  v.strictObject({ level: id, atLeast: id }),
  v.strictObject({ verdict: id, in: v.pipe(v.array(id), v.nonEmpty()) }),
  v.strictObject({ axis: id, atLeast: v.number() }),
  v.strictObject({ all: v.array(v.lazy(() => PredicateSchema)) }),
  v.strictObject({ any: v.array(v.lazy(() => PredicateSchema)) }),
  v.strictObject({ not: v.lazy(() => PredicateSchema) }),
]);

const itemBase = {
  id,
  /** `fact` describes the world, `lever` is something the partners can change. */
  role: v.picklist(['fact', 'lever']),
  source: tag,
  /** A critical item at its lowest caps its condition, and cannot be "not applicable". */
  critical: v.optional(v.literal(true)),
  notApplicable: v.optional(v.literal(true)),
  /** Shown only where this holds. */
  when: v.optional(PredicateSchema),
};
const options = v.pipe(v.array(id), v.minLength(2));

export const ItemSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('scale'), ...itemBase }),
  v.strictObject({ kind: v.literal('choice'), ...itemBase, options }),
  v.strictObject({ kind: v.literal('multi'), ...itemBase, options }),
  v.strictObject({ kind: v.literal('ranking'), ...itemBase, options }),
  v.strictObject({ kind: v.literal('text'), ...itemBase, long: v.optional(v.literal(true)) }),
]);
export type Item = v.InferOutput<typeof ItemSchema>;

const SectionSchema = v.strictObject({
  id,
  /** Whether the section's items share one page or each has its own. */
  page: v.picklist(['together', 'one-by-one']),
  /** A verdict that is shown when the section is done. */
  then: v.optional(v.literal('fit')),
  items: v.pipe(v.array(ItemSchema), v.nonEmpty()),
});

export const QuestionnaireSchema = v.strictObject({
  id,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  languages: v.pipe(v.array(v.picklist(['he', 'en'])), v.nonEmpty()),
  forms: v.record(id, v.strictObject({ items: v.pipe(v.array(id), v.nonEmpty()) })),
  sections: v.pipe(v.array(SectionSchema), v.nonEmpty()),
});
export type Questionnaire = v.InferOutput<typeof QuestionnaireSchema>;

const itemWordsBase = { short: text, question: text, why: text, help: text };
export const ItemWordsSchema = v.strictObject({
  ...itemWordsBase,
  points: v.optional(v.strictObject({ '1': text, '2': text, '3': text, '4': text, '5': text })),
  options: v.optional(v.record(id, text)),
});
export type ItemWords = v.InferOutput<typeof ItemWordsSchema>;

/** The words of one section, in one language. */
export const SectionWordsSchema = v.strictObject({
  section: v.strictObject({ title: text, intro: text }),
  items: v.record(id, ItemWordsSchema),
});
export type SectionWords = v.InferOutput<typeof SectionWordsSchema>;
