/** The shape of a questionnaire's glossary, examples and sources. */
import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty('words, not an empty text'));

export const GlossarySchema = v.strictObject({
  terms: v.array(v.strictObject({ id: text, term: text, also: v.optional(v.string()), meaning: text, source: text })),
});
export type GlossaryTerm = v.InferOutput<typeof GlossarySchema>['terms'][number];
export const FieldExamplesSchema = v.strictObject({
  examples: v.array(v.strictObject({ id: text, title: text, text, source: text })),
});
export const SourceWordsSchema = v.strictObject({ tags: v.record(v.string(), v.strictObject({ title: text, note: text })) });

/** The bibliography, and for each source tag the works that it rests on; none where it is our own judgement. */
export const SourcesSchema = v.strictObject({
  works: v.record(v.string(), v.strictObject({ cite: text, lang: text })),
  tags: v.record(v.string(), v.strictObject({ works: v.array(text) })),
});

const texts = v.pipe(v.array(text), v.nonEmpty());
const cited = v.pipe(v.array(v.strictObject({ text, works: v.array(text) })), v.nonEmpty());

/** What the method page says beside the rules. The rules' numbers are not here: the page takes them from the rules themselves. */
export const MethodWordsSchema = v.strictObject({
  lead: texts,
  principles: texts,
  doubt: texts,
  limits: texts,
  /** What each verdict, or each part of one, is about. */
  verdicts: v.strictObject({
    problem: text,
    gap: text,
    fit: text,
    collaboration: text,
    readiness: text,
    conditions: text,
    backbone: text,
    measurement: text,
    steps: text,
  }),
  equity: texts,
  simulation: v.strictObject({ plain: texts, precise: cited }),
  calibration: texts,
  evidence: cited,
  critiques: cited,
  texts,
  corrections: texts,
  sources: texts,
  questions: texts,
});
export type MethodWords = v.InferOutput<typeof MethodWordsSchema>;
