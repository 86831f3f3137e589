/** `npm run diagnose -- FILE…`: assessment files in, diagnoses out, for those who check many or compare versions. */
import { readFileSync } from 'node:fs';
import { diagnose } from '../diagnosis/diagnose';
import { loadRules } from '../diagnosis/load';
import { openAssessment } from '../diagnosis/open';
import { withFlips } from '../diagnosis/sensitivity';
import type { Diagnosis } from '../diagnosis/types';
import { repositorySources } from '../questionnaire/further';
import { ImportError } from '../questionnaire/import-error';
import { builtIn } from '../questionnaire/load';

type Outcome = { file: string; diagnosis: Diagnosis } | { file: string; error: { code: string; at: string; message: string } };

// At once, since whoever runs this module fetches no further part of it once it stands.
const further = await repositorySources();
const rules = new Map(await Promise.all([builtIn, ...further.values()].map(async (source) => [source, await loadRules(source)] as const)));

/**
 * @param paths assessment files; one that cannot be read does not stop the others
 * @returns a JSON array in the order of the paths, and whether any file failed
 */
export async function diagnoseFiles(paths: readonly string[]): Promise<{ output: string; failed: boolean }> {
  const outcomes: Outcome[] = [];
  for (const path of paths) outcomes.push(await outcome(path));
  return { output: JSON.stringify(outcomes, null, 2), failed: outcomes.some((each) => 'error' in each) };
}

async function outcome(file: string): Promise<Outcome> {
  try {
    const { assessment, source, settings } = await openAssessment(readFileSync(file, 'utf8'), (id) => Promise.resolve(further.get(id)));
    const { form } = assessment.questionnaire;
    const { questionnaire } = source;
    const judged = rules.get(source)!;
    const diagnosis = diagnose(questionnaire, judged, form, assessment.answers, settings);
    return { file, diagnosis: withFlips(diagnosis, { questionnaire, rules: judged, form, settings }, assessment.answers) };
  } catch (error) {
    if (error instanceof ImportError) return { file, error: { code: error.code, at: error.at, message: error.message } };
    if (isSystemError(error)) return { file, error: { code: 'unreadable', at: '', message: error.message } };
    throw error;
  }
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error;
