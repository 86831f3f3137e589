/**
 * The shape of a questionnaire's files. Everything that is asked, said and judged is data in this shape; no code knows a question's words
 * or weights.
 */
import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'an id: lower-case letters, digits and hyphens, starting with a letter'));
const text = v.pipe(v.string(), v.nonEmpty('words, not an empty text'));
const tag = v.pipe(v.string(), v.regex(/^[DM]\d{1,2}$/, 'a source tag such as D6 or M5'));
export const language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/, 'a language tag such as en or pt-BR'),
);

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
  /** Asked for the record: no rule has to read it. */
  judged: v.optional(v.literal(false)),
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
  /** What it is called, by language, where it is one among others. */
  title: v.optional(v.record(language, text)),
  languages: v.pipe(v.array(language), v.nonEmpty()),
  forms: v.record(id, v.strictObject({ items: v.pipe(v.array(id), v.nonEmpty()) })),
  sections: v.pipe(v.array(SectionSchema), v.nonEmpty()),
  /** What had another id in an earlier version: ids of items, and of an item's options, by the ids that they had. */
  renamed: v.optional(v.strictObject({ items: v.optional(v.record(id, id)), options: v.optional(v.record(id, v.record(id, id))) })),
});
export type Questionnaire = v.InferOutput<typeof QuestionnaireSchema>;

const itemWordsBase = { short: text, question: text, why: text, help: text };
const ItemWordsSchema = v.strictObject({
  ...itemWordsBase,
  points: v.optional(v.strictObject({ '1': text, '2': text, '3': text, '4': text, '5': text })),
  options: v.optional(v.record(id, text)),
});
export type ItemWords = v.InferOutput<typeof ItemWordsSchema>;

/** What a form says of an item in words of its own; what it leaves out is said in the item's. */
const perhaps = v.exactOptional(text);
const OwnWordsSchema = v.strictObject({
  short: perhaps,
  question: perhaps,
  why: perhaps,
  help: perhaps,
  points: v.exactOptional(v.strictObject({ '1': perhaps, '2': perhaps, '3': perhaps, '4': perhaps, '5': perhaps })),
  options: v.exactOptional(v.record(id, text)),
});
export type OwnWords = v.InferOutput<typeof OwnWordsSchema>;

const ownKey = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*(@[a-z][a-z0-9-]*)?$/, "an item's id, or <item id>@<form>"));

/** The words of one section, in one language: of each item by its id, and of a form's own by `<item id>@<form>` (see `form-words`). */
export const SectionWordsSchema = v.strictObject({
  section: v.strictObject({ title: text, intro: text }),
  items: v.pipe(v.record(ownKey, OwnWordsSchema), v.rawCheck(wholeUnderId)),
});
export type SectionWords = v.InferOutput<typeof SectionWordsSchema>;

/** Words may be partial only where they are a form's own. */
function wholeUnderId({ dataset, addIssue }: v.RawCheckContext<Record<string, OwnWords>>): void {
  if (!dataset.typed) return;
  for (const [key, value] of Object.entries(dataset.value)) {
    if (key.includes('@')) continue;
    const words = v.safeParse(ItemWordsSchema, value);
    for (const issue of words.issues ?? [])
      addIssue({
        message: issue.message,
        path: [{ type: 'object', origin: 'value', input: dataset.value, key, value }, ...(issue.path ?? [])],
      });
  }
}

/** The words of every form, in one language. */
export const FormWordsSchema = v.record(
  id,
  v.strictObject({
    title: text,
    /** For whom it is and what it asks, in one sentence. */
    text,
    /** How long it usually takes, roughly. */
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
);
export type FormWords = v.InferOutput<typeof FormWordsSchema>;
