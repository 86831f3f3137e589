/** How an assessment lies in the device's store: the file as it would be saved, beside what a list shows of it. */
import * as v from 'valibot';
import { ImportError, type ImportErrorCode } from '../questionnaire/import-error';
import { readJson } from '../questionnaire/read-json';
import type { Write } from './database';

const SummarySchema = v.object({
  id: v.string(),
  form: v.string(),
  name: v.exactOptional(v.string()),
  /** The invitation that is followed, where someone votes in a workshop. */
  vote: v.exactOptional(v.string()),
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

/** A newer page, or the questionnaire as it was before it was changed, reads what these refuse. */
const FITTING_ELSEWHERE: ReadonlySet<ImportErrorCode> = new Set(['newer-version', 'other-questionnaire', 'answer-out-of-scale']);

/** Whether what went wrong when a record was read goes wrong for everyone who reads it. */
export const isDamage = (error: unknown): boolean => error instanceof ImportError && !FITTING_ELSEWHERE.has(error.code);

/** @returns what a list shows, newest first, and the records that cannot be read */
export function summariesOf(records: ReadonlyMap<string, string>): {
  summaries: AssessmentSummary[];
  broken: [id: string, text: string][];
} {
  const summaries: AssessmentSummary[] = [];
  const broken: [string, string][] = [];
  for (const [id, text] of records) {
    try {
      summaries.push(readRecord(text).summary);
    } catch {
      broken.push([id, text]);
    }
  }
  return { summaries: summaries.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)), broken };
}

/** Moves records where nothing reads them as assessments, and nothing deletes them. */
export const setAside = (broken: readonly [id: string, text: string][]): Write[] =>
  broken.flatMap(([id, text]) => [
    { store: 'quarantine', key: `${id}@${new Date().toISOString()}`, text },
    { store: 'assessments', key: id, text: undefined },
  ]);
