/** How an assessment lies in the device's store: the file as it would be saved, beside what a list shows of it. */
import * as v from 'valibot';
import { ImportError } from '../questionnaire/import-error';
import { readJson } from '../questionnaire/read-json';

const SummarySchema = v.object({
  id: v.string(),
  form: v.string(),
  name: v.exactOptional(v.string()),
  place: v.exactOptional(v.string()),
  /** How many items have an answer, hidden ones too. */
  answered: v.number(),
  updatedAt: v.string(),
});
/** An assessment in a list. */
export type AssessmentSummary = v.InferOutput<typeof SummarySchema>;

const RecordSchema = v.object({ summary: SummarySchema, file: v.string() });

/** @throws ImportError when the record is damaged */
export function readRecord(text: string): v.InferOutput<typeof RecordSchema> {
  // Whatever lies in a damaged database may be no text at all.
  const record = v.safeParse(RecordSchema, typeof text === 'string' ? readJson(text) : text);
  if (!record.success) throw new ImportError('malformed', '', record.issues[0].message);
  return record.output;
}
