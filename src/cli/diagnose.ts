/** `npm run diagnose -- FILE…`: assessment files in, diagnoses out, for those who check many or compare versions. */
import { readFileSync } from 'node:fs';
import { diagnose } from '../diagnosis/diagnose';
import { loadRules } from '../diagnosis/load';
import type { Diagnosis } from '../diagnosis/types';
import { parseAssessment } from '../questionnaire/parse-assessment';
import { ImportError } from '../questionnaire/import-error';
import { loadQuestionnaire } from '../questionnaire/load';

type Outcome = { file: string; diagnosis: Diagnosis } | { file: string; error: { code: string; at: string; message: string } };

/**
 * @param paths assessment files; one that cannot be read does not stop the others
 * @returns a JSON array in the order of the paths, and whether any file failed
 */
export function diagnoseFiles(paths: readonly string[]): { output: string; failed: boolean } {
  const outcomes = paths.map(outcome);
  return { output: JSON.stringify(outcomes, null, 2), failed: outcomes.some((each) => 'error' in each) };
}

function outcome(file: string): Outcome {
  const questionnaire = loadQuestionnaire();
  try {
    const { assessment } = parseAssessment(readFileSync(file, 'utf8'), questionnaire);
    return { file, diagnosis: diagnose(questionnaire, loadRules(), assessment.questionnaire.form, assessment.answers) };
  } catch (error) {
    if (error instanceof ImportError) return { file, error: { code: error.code, at: error.at, message: error.message } };
    if (isSystemError(error)) return { file, error: { code: 'unreadable', at: '', message: error.message } };
    throw error;
  }
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error;
